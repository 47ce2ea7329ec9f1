//! Everything that is kept on this machine, out of it and into it, and what the last backup carried.

use leptos::prelude::*;

use super::{Db, Desk};
use crate::dossier::{Aside, Kept, Pilot, Stamp};
use crate::edge::store::{Shelf, StoreError};
use crate::edge::{clock, entropy, journal, prefs};
use crate::export::backup::{
    Bundle, Choice, Comparison, Editing, Fresh, Here, Item, Noted, Outcome, Parcel,
};

/// The preference that keeps what the last backup carried.
const NOTED: &str = "backup.noted";
/// The preference that keeps how long was edited since.
const EDITING: &str = "backup.editing";
/// The choices of the user's that go along.
const SETTINGS: [&str; 1] = ["role"];

/// What goes into a file of everything. Keys that sign stay where they are.
const SHELVES: [Kept; 4] = [Kept::Pilot, Kept::Paper, Kept::Version, Kept::Aside];

/// What the last backup carried, as far as it was noted.
pub(super) fn noted() -> Option<Noted> {
    prefs::get(NOTED).and_then(|text| Noted::read(&text))
}

impl Desk {
    /// Everything kept here, or of one pilot, ready to be written into a file.
    pub(crate) async fn bundle(self, only: Option<&str>) -> Result<Bundle, String> {
        let items = self.everything(only).await.map_err(|why| why.to_string())?;
        let demonstration = self.db.get_untracked() != Db::Real;
        Bundle::of(demonstration, Stamp::new(clock::now()), items).map_err(|why| why.to_string())
    }

    async fn everything(self, only: Option<&str>) -> Result<Vec<Item>, StoreError> {
        let mut items = Vec::new();
        match self.store.get_value() {
            Some(store) => {
                for kept in SHELVES {
                    let Some(on) = Shelf::of(kept) else { continue };
                    let found = store.all(on, "").await?.into_iter();
                    items.extend(found.map(|(key, text)| Item::new(kept, key, text)));
                }
            }
            None => items.extend(self.pilots.with_untracked(|pilots| {
                let written = pilots.iter().filter(|pilot| pilot.rev > 0);
                written
                    .map(|pilot| Item::new(Kept::Pilot, &pilot.id, pilot.write()))
                    .collect::<Vec<_>>()
            })),
        }
        // What could not be stored counts before what is stored of it.
        for (key, text) in self.memory.get_value() {
            items.retain(|item| item.kept != Kept::Paper || item.key != key);
            items.push(Item::new(Kept::Paper, key, text));
        }
        let mine = format!("{}/", self.db_name());
        for name in journal::names() {
            if let (Some(key), Some(text)) = (name.strip_prefix(&mine), journal::get(&name)) {
                items.push(Item::new(Kept::Journal, key, text));
            }
        }
        if let Some(id) = only {
            items.retain(|item| is_of(item, id));
        } else {
            let settings = SETTINGS
                .iter()
                .filter_map(|name| Some(Item::new(Kept::Setting, *name, prefs::get(name)?)));
            items.extend(settings);
        }
        Ok(items)
    }

    /// Notes what a file of everything carried, so that one is reminded of what changes from now on.
    pub(crate) fn backed_up(self, at: Stamp) {
        if self.db.get_untracked() == Db::Real {
            let noted = self.pilots.with_untracked(|pilots| Noted::of(pilots, at));
            // What cannot be noted is reminded of again.
            prefs::set(NOTED, &noted.write()).ok();
            prefs::remove(EDITING);
            self.noted.set(Some(noted));
        }
    }

    /// How long was edited since the last backup.
    pub(crate) fn editing(self) -> Editing {
        prefs::get(EDITING)
            .map(|text| Editing::read(&text))
            .unwrap_or_default()
    }

    /// Something was stored: the minute counts.
    pub(super) fn note_editing(self) {
        if self.db.get_untracked() != Db::Real {
            return;
        }
        let before = self.editing();
        let now = before.clone().stored(&Stamp::new(clock::now()));
        if now != before {
            prefs::set(EDITING, &now.write()).ok();
        }
    }

    /// What is here of the pilots that a parcel brings.
    pub(crate) async fn here(self, parcel: &Parcel) -> Result<Here, StoreError> {
        let mut here = Here::default();
        let Some(store) = self.store.get_value() else {
            return Err(StoreError::Missing);
        };
        let ids = |kept: Kept| {
            parcel
                .all(kept)
                .filter_map(|(key, _)| key.split('/').next())
        };
        let ids: std::collections::BTreeSet<&str> = ids(Kept::Pilot)
            .chain(ids(Kept::Paper))
            .chain(ids(Kept::Journal))
            .collect();
        for id in ids {
            if let Some(text) = store.get(Shelf::Pilots, id).await? {
                here.extend(Kept::Pilot, vec![(id.to_owned(), text)]);
            }
            let below = format!("{id}/");
            here.extend(Kept::Paper, store.all(Shelf::Papers, &below).await?);
            here.extend(Kept::Version, store.all(Shelf::History, &below).await?);
        }
        here.extend(Kept::Aside, store.all(Shelf::Quarantine, "").await?);
        here.extend(Kept::Key, store.all(Shelf::Keys, "").await?);
        Ok(here)
    }

    /// Takes a parcel in as chosen, in one transaction, and says what was done. It can be undone.
    pub(crate) async fn take_in(
        self,
        (parcel, comparison, here): &(Parcel, Comparison, Here),
        choices: &[Choice],
    ) -> Result<Outcome, String> {
        let store = self
            .store
            .get_value()
            .ok_or_else(|| StoreError::Missing.to_string())?;
        let mut ids = Vec::new();
        for _ in 0..=comparison.pilots().len() {
            ids.push(entropy::id().map_err(|why| why.to_string())?);
        }
        let fresh = Fresh {
            ids,
            now: Stamp::new(clock::now()),
        };
        let outcome = comparison.plan(parcel, here, choices, &fresh);
        store
            .swap(&outcome.swaps)
            .await
            .map_err(|why| why.to_string())?;
        for name in SETTINGS {
            if let (None, Some(text)) = (prefs::get(name), parcel.text(Kept::Setting, name)) {
                prefs::set(name, text).ok();
            }
        }
        Ok(outcome)
    }

    /// The texts laid aside because they could not be read, by the place they stand at.
    pub(crate) async fn laid_aside(self) -> Vec<(String, Aside)> {
        let found = match self.store.get_value() {
            Some(store) => store.all(Shelf::Quarantine, "").await.unwrap_or_default(),
            None => Vec::new(),
        };
        let read = |(place, text): (String, String)| {
            let aside = Aside::read(&place, &text);
            (place, aside)
        };
        found.into_iter().map(read).collect()
    }

    /// Throws a text laid aside away, by hand only.
    pub(crate) async fn throw_aside(self, place: String) -> Result<(), String> {
        match self.store.get_value() {
            Some(store) => store
                .remove(Shelf::Quarantine, &[place])
                .await
                .map_err(|why| why.to_string()),
            None => Ok(()),
        }
    }
}

/// Whether something belongs to a pilot. What is laid aside is kept under its kind and then its key.
fn is_of(item: &Item, pilot: &str) -> bool {
    let key = match item.kept {
        Kept::Aside => item.key.split_once('/').map_or("", |(_, key)| key),
        _ => &item.key,
    };
    key.split('/').next() == Some(pilot)
}

/// The name of the file of a bundle: of one pilot, or of everything.
pub(crate) fn name_of(bundle: &Bundle, pilot: Option<&Pilot>) -> String {
    let what = pilot.map_or("试点助手全部备份", Pilot::name);
    let made = bundle.made.minute().replace([':', ' '], "-");
    crate::export::file_name(&[what, &made], "backup.json")
}
