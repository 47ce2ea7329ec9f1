//! The key of this device: what is signed with it, and what it is.

use leptos::prelude::*;

use super::Desk;
use crate::app::Incoming;
use crate::app::sign::{Keys, Made, NotSigned};
use crate::app::verify::{Beside, Judged, judge};
use crate::browser::ports::{self, Browser};
use crate::signing::{KeyRecord, Submission};
use crate::ui::part::Working;

impl Desk {
    /// Signs a submission with the key of this device.
    pub(crate) async fn sign(
        self,
        submission: &Submission,
        name: impl Fn(&str) -> String,
    ) -> Result<Made, NotSigned> {
        let (store, unstored) = (self.store.get_value(), self.unstored.get_value());
        let (store, unstored) = (store.as_ref(), &*unstored);
        let keys = Keys { store, unstored };
        keys.sign((&Browser, &ports::of_browser()), submission, name)
            .await
    }

    /// Judges a file that came, with this device's key and today; nothing where that was stopped.
    pub(crate) async fn judge(self, working: Working, what: &Incoming) -> Option<Judged> {
        let mine = self.device_key().await.ok().flatten();
        let beside = Beside {
            mine: mine.map(|key| key.public.thumbprint()),
            regions: self.regions.get_untracked(),
        };
        let mut breath = working.begin();
        let goes_on = async |progress| working.goes_on(&mut breath, progress).await;
        let at = (self.today.get_untracked(), &beside);
        let judged = judge(&Browser, what, at, goes_on).await;
        working.end();
        judged
    }

    /// The key of this device, if it was made.
    pub(crate) async fn device_key(self) -> Result<Option<KeyRecord>, NotSigned> {
        let (store, unstored) = (self.store.get_value(), self.unstored.get_value());
        let (store, unstored) = (store.as_ref(), &*unstored);
        Keys { store, unstored }.device().await
    }
}
