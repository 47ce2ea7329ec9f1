//! The record of what happened to a pilot: changes made over whatever stands there now, and what would follow from them.

use std::cell::RefCell;

use leptos::prelude::*;

use super::Desk;
use crate::app::record::{Change, Consequences, Wrong};
use crate::dossier::{Dossier, Record};
use crate::form::FormId;

impl Desk {
    /// Makes a change; says why it cannot be made.
    pub(crate) async fn change_record(self, pilot: &str, change: &Change) -> Result<(), Wrong> {
        let today = self.today.get_untracked();
        let done = RefCell::new(Ok(()));
        self.change_pilot(pilot, |pilot| {
            *done.borrow_mut() = change.make(&mut pilot.log, today);
        })
        .await;
        done.into_inner()
    }

    /// What would follow from a change; nothing is changed.
    pub(crate) async fn consequences(
        self,
        pilot: &str,
        change: &Change,
    ) -> Result<Consequences, Wrong> {
        let (today, usual) = (self.today.get_untracked(), untrack(|| self.usual_reading()));
        let before = self.whole_dossier(pilot).await;
        let mut log = before.pilot.log.clone();
        change.make(&mut log, today)?;
        Ok(Consequences::of(&before, log, usual, today))
    }

    /// A pilot with all its papers as they are stored.
    async fn whole_dossier(self, pilot: &str) -> Dossier {
        let first = FormId::Application;
        let mut dossier = self.dossier(pilot, first).await;
        let key = format!("{pilot}/{}", first.key());
        let stored = self.load(&key).await.ok().flatten();
        let record = stored.and_then(|text| Record::read_at(&key, &text).ok());
        if let Some(record) = record {
            dossier.take(record);
        }
        dossier
    }
}
