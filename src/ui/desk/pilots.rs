//! The list of pilots: begun, taken in, changed, copied, erased.

use leptos::prelude::*;

use super::Desk;
use crate::app::record::{Change, Consequences, Wrong};
use crate::app::workspace::NotDone;
use crate::browser::{canary, clock, entropy};
use crate::dossier::{Pilot, Stamp};
use crate::value::in_sentence;

impl Desk {
    /// Starts an empty pilot and says its id.
    pub(crate) fn begin(self) -> Option<String> {
        let id = entropy::id().ok()?;
        let now = Stamp::new(clock::now());
        // Nothing is stored yet, so nothing is counted: an emptied database is another matter.
        self.pilots
            .update(|pilots| pilots.push(Pilot::new(id.clone(), now)));
        Some(id)
    }

    /// Whether the list has a pilot of that id.
    pub(crate) fn knows(self, id: &str) -> bool {
        self.pilots
            .with_untracked(|pilots| pilots.iter().any(|pilot| pilot.id == id))
    }

    /// Takes a pilot into the list, or the newer state of one that is there.
    pub(crate) fn note_pilot(self, pilot: Pilot) {
        self.pilots.update(
            |pilots| match pilots.iter_mut().find(|other| other.id == pilot.id) {
                Some(other) => *other = pilot,
                None => pilots.push(pilot),
            },
        );
        self.note_count();
    }

    /// Changes what is noted of a pilot, over whatever stands there now; where that is not stored, it says why.
    pub(crate) async fn change_pilot(self, id: &str, change: impl Fn(&mut Pilot)) -> bool {
        let (workspace, here) = (self.workspace(), self.pilot(id));
        let done = self
            .counted(id, workspace.change_pilot(&here, change))
            .await;
        let done = done.map_err(NotDone::Store);
        match self.note_changed(workspace.db, done) {
            Ok(()) => true,
            Err(why) => {
                self.say(why.to_string(), None);
                false
            }
        }
    }

    /// Changes the record of what happened; says why it cannot be changed, and at which box.
    pub(crate) async fn change_record(self, id: &str, change: &Change) -> Result<(), Wrong> {
        let (workspace, here) = (self.workspace(), self.pilot(id));
        let today = self.today.get_untracked();
        let done = self
            .counted(id, workspace.change_record(&here, change, today))
            .await;
        self.note_changed(workspace.db, done)
            .map_err(NotDone::wrong)
    }

    /// What would follow from a change of the record; nothing is changed.
    pub(crate) async fn consequences(
        self,
        pilot: &str,
        change: &Change,
    ) -> Result<Consequences, Wrong> {
        let at = (untrack(|| self.usual_reading()), self.today.get_untracked());
        let pilots = self.pilots.get_untracked();
        let workspace = self.workspace();
        workspace.consequences((&pilots, pilot), change, at).await
    }

    /// A copy of a pilot with its papers, under a name that says so.
    pub(crate) async fn copy(self, pilot: &Pilot) -> Result<(), NotDone> {
        let workspace = self.workspace();
        let copy = self.counted(&pilot.id, workspace.copy(pilot)).await;
        if let Ok(copy) = &copy {
            self.unfiled_change(&copy.id);
        }
        self.note_changed(workspace.db, copy)
    }

    /// Erases a thrown away pilot for good.
    pub(crate) async fn erase(self, pilot: &Pilot) {
        if let Err(why) = self.workspace().erase(&pilot.id).await {
            return self.say(why.to_string(), None);
        }
        self.unfiled.update(|unfiled| unfiled.let_go(&pilot.id));
        self.pilots
            .update(|pilots| pilots.retain(|other| other.id != pilot.id));
        self.note_count();
        self.say(format!("已彻底清除：{}", in_sentence(pilot.name())), None);
    }

    /// What a pilot is called in the list.
    pub(crate) fn name_of(self, id: &str) -> String {
        self.pilot(id).name().to_owned()
    }

    fn pilot(self, id: &str) -> Pilot {
        let known = self
            .pilots
            .with_untracked(|pilots| pilots.iter().find(|other| other.id == id).cloned());
        known.unwrap_or_else(|| Pilot::new(id.to_owned(), Stamp::new(clock::now())))
    }

    /// A write on a pilot, counted while it is under way.
    async fn counted<T>(self, id: &str, write: impl Future<Output = T>) -> T {
        self.unfiled_change(id);
        self.writing.update(|writing| *writing += 1);
        let done = write.await;
        self.writing.update(|writing| *writing -= 1);
        done
    }

    fn note_changed(self, db: &str, done: Result<Pilot, NotDone>) -> Result<(), NotDone> {
        let pilot = done?;
        if db == self.db_name() {
            self.note_pilot(pilot);
        }
        Ok(())
    }

    pub(super) fn note_count(self) {
        let count = self.pilots.with_untracked(Vec::len);
        canary::put(
            self.db_name(),
            u32::try_from(count).unwrap_or(u32::MAX),
            &clock::now(),
        );
    }
}
