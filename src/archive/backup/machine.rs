//! A machine for the journeys: what it has stored, and what people do at it.

use std::collections::BTreeMap;

use super::{
    Bundle, Choice, Chosen, Comparison, Fresh, Here, Item, Learned, Outcome, Parcel, Row, Swap,
    Verdict,
};
use crate::dossier::{Event, Happening, Kept, Pilot, Place, Record, Stamp};
use crate::form::FormId;
use crate::value::Day;

pub(super) const A1: &str = "00000000000000a1";
pub(super) const COPY: &str = "00000000000000ff";
pub(super) const SECOND_COPY: &str = "00000000000000fe";

/// A machine: what it has stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Machine(pub(super) BTreeMap<(Kept, String), String>);

impl Machine {
    pub(super) fn put(&mut self, kept: Kept, key: &str, text: impl Into<String>) {
        self.0.insert((kept, key.to_owned()), text.into());
    }

    pub(super) fn pilot(&self, id: &str) -> Pilot {
        self.0.get(&(Kept::Pilot, id.to_owned())).map_or_else(
            || Pilot::new(id.to_owned(), now()),
            |text| Pilot::read_at(id, text).unwrap(),
        )
    }

    pub(super) fn record(&self, key: &str) -> Record {
        Record::read_at(key, &self.0[&(Kept::Paper, key.to_owned())]).unwrap()
    }

    /// Somebody types a name into the paper, and it is saved; what stood there becomes a version.
    pub(super) fn types(&mut self, form: FormId, name: &str) {
        let key = format!("{A1}/{}", form.key());
        let stored = self
            .0
            .get(&(Kept::Paper, key.clone()))
            .map(|text| Record::read(text).unwrap());
        if let Some(stored) = &stored {
            self.put(Kept::Version, &stored.version_key(), stored.write());
        }
        let mut record = stored.unwrap_or_else(|| Record::begin(A1, form, now()));
        record.rev += 1;
        record.paper.write(Place::blank("pilot.name"), name);
        self.put(Kept::Paper, &key, record.write());
        let mut pilot = self.pilot(A1);
        pilot.note(&record);
        self.put(Kept::Pilot, A1, pilot.write());
    }

    pub(super) fn happens(&mut self, id: &str, what: Happening) {
        let mut pilot = self.pilot(A1);
        pilot.log.add(Event::new(
            id,
            what,
            Day::from_iso("2026-11-20").unwrap(),
            now(),
        ));
        pilot.touch(now());
        self.put(Kept::Pilot, A1, pilot.write());
    }

    pub(super) fn file(&self) -> Vec<u8> {
        let items = self
            .0
            .iter()
            .map(|((kept, key), text)| Item::new(*kept, key, text));
        let bundle = Bundle::of(false, now(), items.collect()).unwrap();
        bundle.write("0.1.0").into_bytes()
    }

    pub(super) fn here(&self) -> Here {
        let mut here = Here::default();
        for ((kept, key), text) in &self.0 {
            here.extend(*kept, vec![(key.clone(), text.clone())]);
        }
        here
    }

    pub(super) fn compare(&self, file: &[u8]) -> Comparison {
        Comparison::of(&Parcel::read(file, false).unwrap(), &self.here())
    }

    /// Takes a file in with the choices that are advised, or with one for all.
    pub(super) fn takes(&mut self, file: &[u8], choice: Option<Choice>) -> Outcome {
        self.takes_with(file, choice, false)
    }

    /// The same, with the key that signs or without.
    pub(super) fn takes_with(&mut self, file: &[u8], choice: Option<Choice>, key: bool) -> Outcome {
        let chosen = |row: &Row| choice.unwrap_or(row.verdict.choices()[0]);
        self.takes_as(file, chosen, key)
    }

    /// With what is newer in the file taken, and the rest as it is chosen beforehand.
    pub(super) fn takes_newer(&mut self, file: &[u8]) -> Outcome {
        let chosen = |row: &Row| match row.verdict {
            Verdict::Newer => Choice::Take,
            other => other.choices()[0],
        };
        self.takes_as(file, chosen, false)
    }

    fn takes_as(&mut self, file: &[u8], choose: impl Fn(&Row) -> Choice, key: bool) -> Outcome {
        let parcel = Parcel::read(file, false).unwrap();
        let learned = Learned::all(&parcel, &self.here());
        self.takes_chosen(&parcel, |rows| Chosen {
            papers: rows.iter().map(choose).collect(),
            key,
            records: learned.into_iter().map(|each| each.pilot).collect(),
        })
    }

    /// Takes a file in with nothing chosen but what is chosen beforehand.
    pub(super) fn takes_unasked(&mut self, file: &[u8]) -> Outcome {
        let parcel = Parcel::read(file, false).unwrap();
        self.takes_chosen(&parcel, |rows| Chosen {
            papers: rows.iter().map(|row| row.verdict.choices()[0]).collect(),
            ..Chosen::default()
        })
    }

    fn takes_chosen(&mut self, parcel: &Parcel, choose: impl FnOnce(&[Row]) -> Chosen) -> Outcome {
        let comparison = Comparison::of(parcel, &self.here());
        let chosen = choose(&comparison.rows);
        let fresh = Fresh {
            ids: vec![COPY.to_owned(), SECOND_COPY.to_owned()],
            now: now(),
        };
        let outcome = comparison.plan(parcel, &self.here(), &chosen, &fresh);
        self.swap(&outcome.swaps);
        outcome
    }

    pub(super) fn swap(&mut self, swaps: &[Swap]) {
        for swap in swaps {
            let place = (swap.kept, swap.key.clone());
            assert_eq!(self.0.get(&place), swap.before.as_ref(), "{place:?}");
            match &swap.after {
                Some(text) => self.0.insert(place, text.clone()),
                None => self.0.remove(&place),
            };
        }
    }

    pub(super) fn names(&self, key: &str) -> Vec<String> {
        let below = format!("{key}/");
        let versions = self
            .0
            .iter()
            .filter(|((kept, at), _)| *kept == Kept::Version && at.starts_with(&below));
        versions
            .map(|(_, text)| name(&Record::read(text).unwrap()))
            .collect()
    }
}

pub(super) fn now() -> Stamp {
    Stamp::new("2026-11-25T09:00:00+08:00")
}

pub(super) fn name(record: &Record) -> String {
    record.paper.blanks["pilot.name"].clone()
}

pub(super) fn one() -> Machine {
    let mut one = Machine::default();
    one.types(FormId::Application, "甲");
    one.types(FormId::Application, "甲乙");
    one.types(FormId::Summary, "总结");
    one.happens("e1", Happening::Issued);
    one
}

pub(super) const APPLICATION: &str = "00000000000000a1/application";
