//! The key of this device: what is signed with it, and what it is.

use leptos::prelude::*;

use super::Desk;
use crate::app::sign::{Keys, Made, NotSigned};
use crate::browser::ports::{self, Browser};
use crate::signing::{KeyRecord, Submission};

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

    /// The key of this device, if it was made.
    pub(crate) async fn device_key(self) -> Result<Option<KeyRecord>, NotSigned> {
        let (store, unstored) = (self.store.get_value(), self.unstored.get_value());
        let (store, unstored) = (store.as_ref(), &*unstored);
        Keys { store, unstored }.device().await
    }
}
