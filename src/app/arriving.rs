//! What becomes of a paper that came in a file: the record that would be stored, and what stands against it.

use std::fmt;

use super::{Beside, ONLY_A_DEMONSTRATION};
use crate::dossier::{Pilot, Record, Stamp};
use crate::signing::Opened;

/// Why a signed file is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// Its signature does not hold, so it is no ground to write on.
    NoGround,
    /// Its signature does not hold, so it is not kept.
    NotKept,
    /// It comes from an exercise.
    Demonstration,
}

impl fmt::Display for Barred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Barred::NoGround => "签名与内容不符的文件不能当作底稿",
            Barred::NotKept => "签名与内容不符的文件不能收进资料",
            Barred::Demonstration => ONLY_A_DEMONSTRATION,
        })
    }
}

impl std::error::Error for Barred {}

/// A new revision that names the signed file it replaces.
///
/// # Errors
/// Where the signature does not hold (`good`), or an exercise would come among what is real.
pub fn revision_of(
    opened: &Opened,
    good: bool,
    is_real: bool,
    now: Stamp,
) -> Result<Record, Barred> {
    must_fit(opened, good.then_some(is_real).ok_or(Barred::NoGround)?)?;
    let mut paper = opened.payload.paper();
    paper.supersedes = Some(opened.digest.hex());
    Ok(Record {
        rev: opened.payload.revision,
        saved: opened.payload.signed_at_claimed.clone(),
        paper,
        ..Record::begin(&opened.payload.pilot, opened.form, now)
    })
}

/// A signed file as it is, to be read beside the other papers of its pilot and held against them.
///
/// # Errors
/// As [`revision_of`].
pub fn received(opened: &Opened, good: bool, is_real: bool) -> Result<Record, Barred> {
    must_fit(opened, good.then_some(is_real).ok_or(Barred::NotKept)?)?;
    let signed_at = opened.payload.signed_at_claimed.clone();
    Ok(Record {
        rev: 1,
        paper: opened.payload.paper(),
        received: Some(opened.digest.groups()),
        ..Record::begin(&opened.payload.pilot, opened.form, signed_at)
    })
}

fn must_fit(opened: &Opened, is_real: bool) -> Result<(), Barred> {
    if opened.payload.demonstration && is_real {
        return Err(Barred::Demonstration);
    }
    Ok(())
}

/// What is here of the pilot of a paper that comes, given the paper that is here and the name of the pilot where it is known;
/// nothing where the very same paper is here.
pub fn beside(coming: &Record, stored: Option<Record>, name: Option<String>) -> Option<Beside> {
    match (stored, name) {
        (Some(stored), _) if stored.paper == coming.paper => None,
        (Some(stored), name) => Some(Beside::Paper(name.unwrap_or_default(), Box::new(stored))),
        (None, Some(name)) => Some(Beside::Pilot(name)),
        (None, None) => Some(Beside::Nothing),
    }
}

/// A paper that came as it is stored first: under its own pilot, or as a copy, which has a name and an identifier of its own.
pub fn settled(coming: Record, copy: Option<(String, String)>, now: Stamp) -> (Pilot, Record) {
    let (id, title) = match copy {
        Some((id, title)) => (id, Some(title)),
        None => (coming.pilot.clone(), None),
    };
    let mut pilot = Pilot::new(id.clone(), now.clone());
    pilot.title = title;
    let record = Record {
        pilot: id,
        rev: 1,
        saved: now,
        // What was signed or received is said only of what this machine signed or verified itself.
        signed: None,
        received: None,
        ..coming
    };
    (pilot, record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Place, SignedMark};
    use crate::form::FormId;

    const SIGNED: &str = include_str!("../../tests/fixtures/stored/1/payload.signed.json");
    const NOW: &str = "2026-11-30T09:00:00+08:00";

    fn now() -> Stamp {
        Stamp::new(NOW)
    }

    fn opened() -> Opened {
        Opened::read(SIGNED.as_bytes()).unwrap()
    }

    fn record() -> Record {
        let mut record = Record::begin("00000000000000a1", FormId::Report, now());
        record.paper.write(Place::blank("pilot.name"), "某试点");
        record
    }

    #[test]
    fn a_revision_names_the_file_it_replaces_and_goes_on_from_its_number() {
        let mut opened = opened();
        opened.payload.demonstration = false;
        let record = revision_of(&opened, true, true, now()).unwrap();
        assert_eq!(record.paper.supersedes, Some(opened.digest.hex()));
        assert_eq!(record.rev, opened.payload.revision);
        assert_eq!(record.received, None);
        let kept = received(&opened, true, true).unwrap();
        assert_eq!(kept.received, Some(opened.digest.groups()));
        assert_eq!((kept.rev, kept.paper), (1, opened.payload.paper()));
    }

    #[test]
    fn a_file_that_does_not_hold_and_an_exercise_among_the_real_are_refused() {
        let mut opened = opened();
        opened.payload.demonstration = true;
        for (good, is_real, ground, kept) in [
            (false, true, Some(Barred::NoGround), Some(Barred::NotKept)),
            (false, false, Some(Barred::NoGround), Some(Barred::NotKept)),
            (
                true,
                true,
                Some(Barred::Demonstration),
                Some(Barred::Demonstration),
            ),
            (true, false, None, None),
        ] {
            assert_eq!(revision_of(&opened, good, is_real, now()).err(), ground);
            assert_eq!(received(&opened, good, is_real).err(), kept);
        }
    }

    #[test]
    fn what_is_here_is_told_apart() {
        let (coming, mut other) = (record(), record());
        other.paper.write(Place::blank("pilot.name"), "另一个");
        let name = || Some("某试点".to_owned());
        assert_eq!(beside(&coming, None, None), Some(Beside::Nothing));
        let of_pilot = Some(Beside::Pilot("某试点".to_owned()));
        assert_eq!(beside(&coming, None, name()), of_pilot);
        assert_eq!(beside(&coming, Some(coming.clone()), name()), None);
        assert_eq!(
            beside(&coming, Some(other.clone()), name()),
            Some(Beside::Paper("某试点".to_owned(), Box::new(other)))
        );
    }

    #[test]
    fn what_comes_is_called_signed_by_nobody_here_and_a_copy_has_a_pilot_of_its_own() {
        let mut coming = record();
        coming.signed = Some(SignedMark::of(&coming.paper, now(), "ABCD".to_owned()));
        coming.received = Some("EFGH".to_owned());
        let (pilot, stored) = settled(coming.clone(), None, now());
        assert_eq!((pilot.id.as_str(), pilot.title), ("00000000000000a1", None));
        assert_eq!(
            (stored.rev, stored.signed, stored.received),
            (1, None, None)
        );
        let copy = ("00000000000000b2".to_owned(), "某试点（副本）".to_owned());
        let (pilot, stored) = settled(coming, Some(copy.clone()), now());
        assert_eq!((pilot.id, pilot.title), (copy.0.clone(), Some(copy.1)));
        assert_eq!(stored.pilot, copy.0);
    }
}
