//! Everything that is kept on this machine, out of it and into it, and what the last backup carried.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Db, Desk};
use crate::app::workspace::{Extent, NotTakenIn};
use crate::archive::StoreError;
use crate::archive::backup::{
    Bundle, Chosen, Comparison, Editing, Here, Item, Noted, Outcome, Parcel,
};
use crate::browser::ports::Browser;
use crate::browser::{clock, prefs};
use crate::dossier::{Kept, Pilot, Stamp};
use crate::ui::part::Working;
use crate::vault::Unfiled;

/// The preference that keeps what the last backup carried.
const NOTED: &str = "backup.noted";
/// The preference that keeps how long was edited since.
const EDITING: &str = "backup.editing";
/// The choices of the user's that go along.
const SETTINGS: [&str; 1] = ["role"];

impl Desk {
    /// What the last backup carried, as far as it was noted.
    pub(crate) fn recall_backup(self) {
        let noted = prefs::get(NOTED).and_then(|text| Noted::read(&text));
        self.noted.set(noted);
    }

    /// What is kept here, ready to be written into a file.
    pub(crate) async fn bundle(self, extent: &Extent) -> Result<Bundle, String> {
        let kept = self.workspace().kept(extent).await;
        let mut items = kept.map_err(|why| why.to_string())?;
        if let Extent::All { .. } = extent {
            let chosen = |name: &&str| Some(Item::new(Kept::Setting, *name, prefs::get(name)?));
            items.extend(SETTINGS.iter().filter_map(chosen));
        }
        let demonstration = self.db.get_untracked() != Db::Real;
        Bundle::of(demonstration, Stamp::new(clock::now()), items).map_err(|why| why.to_string())
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
        self.workspace().here(parcel).await
    }

    /// Takes a parcel in as chosen, in one transaction, and says what was done. It can be undone, and stopped while it
    /// is prepared.
    pub(crate) async fn take_in(
        self,
        (parcel, comparison, here): &(Arc<Parcel>, Comparison, Here),
        chosen: &Chosen,
        working: Working,
    ) -> Result<Outcome, NotTakenIn> {
        let workspace = self.workspace();
        let mut breath = working.begin();
        let goes_on = async |progress| working.goes_on(&mut breath, progress).await;
        let coming = (&**parcel, comparison, here);
        let done = workspace.take_in((&Browser, chosen), coming, goes_on).await;
        working.end();
        let outcome = done?;
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

    /// What is laid aside because it could not be read: where it stands, and the text that stands there.
    pub(crate) async fn laid_aside(self) -> Vec<(String, String)> {
        match self.workspace().laid_aside().await {
            Ok(found) => found,
            Err(why) => {
                self.say(why.to_string(), None);
                Vec::new()
            }
        }
    }

    /// Throws away what is laid aside, by hand only, and it can be undone.
    pub(crate) async fn throw_aside(self, stored: (String, String)) {
        match self.workspace().throw_aside(stored).await {
            Ok(back) => {
                self.anew.update(|anew| *anew = anew.wrapping_add(1));
                self.say("已清除这份单独留存的原文", Some(self.way_back(back)));
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
