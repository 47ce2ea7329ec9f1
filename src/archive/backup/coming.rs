//! What a parcel says of one paper or one pilot, with its last version where its text cannot be read.

use super::Parcel;
use crate::dossier::{Kept, Paper, Pilot, Record, Stamp};
use crate::form::FormId;

/// The empty record that edits of a paper never stored were made on.
pub(super) fn begun(key: &str) -> Option<Record> {
    let (pilot, form) = key.split_once('/')?;
    let form = FormId::from_key(form)?;
    Some(Record::begin(pilot, form, Stamp::default()))
}

/// The key of the paper that a journal belongs to; each window may have one of its own below it. Nothing where no form is called so.
pub(super) fn paper_of(journal: &str) -> Option<&str> {
    let (pilot, below) = journal.split_once('/')?;
    let form = below.split('/').next()?;
    FormId::from_key(form)?;
    journal.get(..pilot.len() + 1 + form.len())
}

/// The journals of a paper, by key.
pub(super) fn journals_of<'a>(
    parcel: &'a Parcel,
    key: &str,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let all = parcel.all(Kept::Journal);
    all.filter(move |(at, _)| paper_of(at) == Some(key))
}

/// The contents of the versions of a paper that can be read.
pub(super) fn papers<'a>(
    versions: impl Iterator<Item = (&'a str, &'a str)>,
    key: &str,
) -> Vec<Paper> {
    let below = format!("{key}/");
    let own = versions.filter(|(at, _)| at.starts_with(&below));
    own.filter_map(|(at, text)| Some(Record::read_at(at, text).ok()?.paper))
        .collect()
}

pub(super) fn last_version(parcel: &Parcel, key: &str) -> Option<Record> {
    let below = format!("{key}/");
    let own = parcel
        .all(Kept::Version)
        .filter(|(at, _)| at.starts_with(&below));
    own.filter_map(|(at, text)| Record::read_at(at, text).ok())
        .max_by_key(|record| record.rev)
}

/// What comes of a pilot: as it is stored there, else its last version, else what can still be read of it.
pub(super) fn coming_pilot(parcel: &Parcel, id: &str) -> Option<Pilot> {
    let text = parcel.text(Kept::Pilot, id)?;
    if let Ok(pilot) = Pilot::read_at(id, text) {
        return Some(pilot);
    }
    let of_pilot = Pilot::versions_of(id);
    let versions = parcel
        .all(Kept::Version)
        .filter(|(at, _)| at.starts_with(&of_pilot));
    let last = versions
        .filter_map(|(_, text)| Pilot::read(text).ok())
        .max_by_key(|pilot| pilot.rev);
    let saved = Pilot::salvage(id, text);
    let mut pilot = last.unwrap_or_else(|| saved.clone());
    pilot.log.merge(&saved.log);
    Some(pilot)
}

pub(super) fn name_of(parcel: &Parcel, record: &Record) -> String {
    let stored = parcel.text(Kept::Pilot, &record.pilot);
    let pilot = stored.and_then(|text| Pilot::read(text).ok());
    let pilot = pilot.unwrap_or_else(|| {
        let mut pilot = Pilot::new(record.pilot.clone(), record.saved.clone());
        pilot.note(record);
        pilot
    });
    pilot.name().to_owned()
}

/// The pilot with the entries that both know: the name and the state here count.
pub(super) fn merged(id: &str, here: Option<&Pilot>, coming: Option<Pilot>, now: &Stamp) -> Pilot {
    match (here, coming) {
        (Some(here), Some(coming)) => {
            let mut pilot = here.clone();
            pilot.log.merge(&coming.log);
            pilot
        }
        (Some(here), None) => here.clone(),
        (None, Some(mut coming)) => {
            // The cards of papers that were not wanted would lead nowhere.
            coming.cards.clear();
            coming
        }
        (None, None) => Pilot::new(id.to_owned(), now.clone()),
    }
}
