//! Papers that come in files, or out of what was laid aside, into the database and the list.

use leptos::prelude::*;

use super::Desk;
use crate::app::workspace::{Arrival, NotDone, Taken, Workspace};
use crate::archive::StoreError;
use crate::browser::store::BrowserStore;

impl Desk {
    /// Does something with a paper that comes; what could not be stored is listed all the same as long as the page is open.
    pub(crate) async fn arrive(
        self,
        act: impl AsyncFn(&Workspace<BrowserStore>) -> Arrival,
    ) -> Result<Taken, NotDone> {
        let workspace = self.workspace();
        self.writing.update(|writing| *writing += 1);
        let mut done = act(&workspace).await;
        // The passphrase was removed in another window: as the store stands now it can be written.
        if matches!(&done, Err(why) if why.0 == NotDone::Store(StoreError::Rekeyed))
            && self.follow_key().await
        {
            done = act(&workspace).await;
            self.begin_anew();
        }
        self.writing.update(|writing| *writing -= 1);
        match done {
            Ok(taken) => {
                self.note_stored(workspace.db, taken.pilot.clone());
                Ok(taken)
            }
            Err((why, listed)) => {
                if let Some(listed) = listed.filter(|_| workspace.db == self.db_name()) {
                    self.note_pilot(*listed);
                }
                Err(why)
            }
        }
    }
}
