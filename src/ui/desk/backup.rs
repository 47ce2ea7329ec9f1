//! Everything that is kept on this machine, out of it and into it, and what the last backup carried.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Db, Desk};
use crate::archive::backup::{
    Bundle, Chosen, ComingKey, Comparison, Editing, Fresh, Here, Item, Noted, Outcome, Parcel,
    Planning, Swap,
};
use crate::archive::{self, Store, StoreError, StoreName, apply_batch};
use crate::browser::{clock, entropy, journal, prefs};
use crate::dossier::{Kept, Pilot, Stamp, is_of};
use crate::signing::KeyRecord;
use crate::ui::part::Working;
use crate::vault::Unfiled;

/// The preference that keeps what the last backup carried.
const NOTED: &str = "backup.noted";
/// The preference that keeps how long was edited since.
const EDITING: &str = "backup.editing";
/// The choices of the user's that go along.
const SETTINGS: [&str; 1] = ["role"];

/// What goes into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything, the keys that sign only where the user says so.
    All { keys: bool },
    /// One pilot.
    Pilot(String),
}

impl Desk {
    /// What the last backup carried, as far as it was noted.
    pub(crate) fn recall_backup(self) {
        let noted = prefs::get(NOTED).and_then(|text| Noted::read(&text));
        self.noted.set(noted);
    }

    /// What is kept here, ready to be written into a file.
    pub(crate) async fn bundle(self, extent: &Extent) -> Result<Bundle, String> {
        let items = self.kept(extent).await.map_err(|why| why.to_string())?;
        let demonstration = self.db.get_untracked() != Db::Real;
        Bundle::of(demonstration, Stamp::new(clock::now()), items).map_err(|why| why.to_string())
    }

    async fn kept(self, extent: &Extent) -> Result<Vec<Item>, StoreError> {
        let stored = self.stored().await?;
        let mut items = self.unstored.get_value().borrow().over(stored);
        let mine = format!("{}/", self.db_name());
        for name in journal::names() {
            if let (Some(key), Some(text)) = (name.strip_prefix(&mine), journal::get(&name)) {
                items.push(Item::new(Kept::Journal, key, text));
            }
        }
        match extent {
            Extent::Pilot(id) => items.retain(|item| is_of(item.kept, &item.key, id)),
            Extent::All { keys } => {
                items.retain(|item| *keys || !item.is_secret());
                let settings = SETTINGS
                    .iter()
                    .filter_map(|name| Some(Item::new(Kept::Setting, *name, prefs::get(name)?)));
                items.extend(settings);
            }
        }
        Ok(items)
    }

    /// What stands in the database; without one, the list at least.
    async fn stored(self) -> Result<Vec<Item>, StoreError> {
        let Some(store) = self.store.get_value() else {
            let items = |pilots: &Vec<Pilot>| {
                let written = pilots.iter().filter(|pilot| pilot.rev > 0);
                let items = written.map(|pilot| Item::new(Kept::Pilot, &pilot.id, pilot.write()));
                items.collect()
            };
            return Ok(self.pilots.with_untracked(items));
        };
        archive::everything(&store).await
    }

    /// Notes what a file of everything carried, so that one is reminded of what changes from now on.
    pub(crate) fn backed_up(self, at: Stamp) {
        if self.db.get_untracked() == Db::Real {
            self.unfiled.update(Unfiled::all_filed);
            let noted = self.pilots.with_untracked(|pilots| Noted::of(pilots, at));
            // What cannot be noted is reminded of again.
            prefs::set(NOTED, &noted.write()).ok();
            prefs::remove(EDITING);
            self.noted.set(Some(noted));
        }
    }

    /// Something was stored: the minute counts.
    pub(super) fn note_editing(self) {
        if self.db.get_untracked() != Db::Real {
            return;
        }
        let before = editing();
        let now = before.clone().stored(&Stamp::new(clock::now()));
        if now != before {
            prefs::set(EDITING, &now.write()).ok();
        }
    }

    /// What is here of the pilots that a parcel brings.
    pub(crate) async fn here(self, parcel: &Parcel) -> Result<Here, StoreError> {
        match self.store.get_value() {
            Some(store) => archive::here(&store, parcel).await,
            None => Err(StoreError::Missing),
        }
    }

    /// Takes a parcel in as chosen, in one transaction, and says what was done. It can be undone, and stopped while it
    /// is prepared.
    pub(crate) async fn take_in(
        self,
        (parcel, comparison, here): &(Arc<Parcel>, Comparison, Here),
        chosen: &Chosen,
        working: Working,
    ) -> Result<Outcome, String> {
        if let (true, ComingKey::Offered(key)) = (chosen.key, &comparison.key) {
            self.must_be_pair(key).await?;
        }
        let store = self
            .store
            .get_value()
            .ok_or_else(|| StoreError::Missing.to_string())?;
        let mut ids = Vec::new();
        for _ in &comparison.rows {
            ids.push(entropy::id().map_err(|why| why.to_string())?);
        }
        let fresh = Fresh {
            ids,
            now: Stamp::new(clock::now()),
        };
        let mut planning = Planning::begun(comparison, (parcel, here), chosen, &fresh);
        let mut breath = working.begin();
        let mut going = true;
        while going && planning.go_on() {
            going = working.goes_on(&mut breath, planning.progress()).await;
        }
        working.end();
        if !going {
            return Err("已停止，什么也没有写进去。".to_owned());
        }
        let outcome = planning.done();
        apply_batch(&store, &outcome.swaps)
            .await
            .map_err(|why| why.to_string())?;
        // A file of which nothing is taken changes no choice either.
        let settings = SETTINGS.into_iter().filter(|_| !outcome.swaps.is_empty());
        for name in settings {
            if let (None, Some(text)) = (prefs::get(name), parcel.text(Kept::Setting, name)) {
                // A choice that cannot be kept is made again next time.
                prefs::set(name, text).ok();
            }
        }
        self.role.set(super::role());
        Ok(outcome)
    }

    /// A key that signs comes only whole: its public half is that of its secret one.
    async fn must_be_pair(self, key: &KeyRecord) -> Result<(), String> {
        match self.is_pair(key).await {
            Ok(true) => Ok(()),
            Ok(false) => Err("文件里的签名钥匙，公开的一半和保密的一半不是一对，什么也没有收进；请不勾选签名钥匙再导入".to_owned()),
            Err(why) => Err(why.to_string()),
        }
    }

    /// What is laid aside because it could not be read: where it stands, and the text that stands there.
    pub(crate) async fn laid_aside(self) -> Vec<(String, String)> {
        match self.store.get_value() {
            Some(store) => store
                .all(StoreName::Quarantine, "")
                .await
                .unwrap_or_default(),
            None => Vec::new(),
        }
    }

    /// Throws away what is laid aside, by hand only, and it can be undone.
    pub(crate) async fn throw_aside(self, (place, text): (String, String)) {
        let Some(store) = self.store.get_value() else {
            return;
        };
        let gone = Swap {
            kept: Kept::Aside,
            key: place,
            before: Some(text),
            after: None,
        };
        match apply_batch(&store, std::slice::from_ref(&gone)).await {
            Ok(()) => {
                self.anew.update(|anew| *anew = anew.wrapping_add(1));
                self.say("已清除这份隔离的原文", Some(self.way_back(vec![gone])));
            }
            Err(why) => self.say(why.to_string(), None),
        }
    }
}

/// How long was edited since the last backup.
pub(crate) fn editing() -> Editing {
    prefs::get(EDITING)
        .map(|text| Editing::read(&text))
        .unwrap_or_default()
}

/// The name of the file of a bundle: of one pilot, or of everything.
pub(crate) fn name_of(bundle: &Bundle, pilot: Option<&Pilot>) -> String {
    let what = pilot.map_or("试点助手全部备份", Pilot::name);
    let made = bundle.made.minute().replace([':', ' '], "-");
    crate::paper::file_name(&[what, &made], "backup.json")
}
