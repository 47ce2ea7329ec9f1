//! The notice of the host: fetched while the first screen is drawn already, or opened by the user and kept here.

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::browser::fetch::FetchError;
use crate::browser::{fetch, prefs};
use crate::dossier::Pilot;
use crate::host::{Call, Fault, Notice, Posted, Unfetched, read_notice};
use crate::regulation::{Course, WindowReading};
use crate::ui::erase::spawn;
use crate::ui::route::Db;

/// The preference that keeps a notice the user opened.
const OPENED: &str = "notice";

impl Desk {
    /// Asks the host for its notice; nothing waits for the answer.
    pub(crate) fn want_notice(self) {
        spawn(async move {
            let host = match fetch::text("notice.json").await {
                Ok(text) => Ok(Some(text)),
                Err(FetchError::Gone) => Ok(None),
                Err(FetchError::Page) => Err(Unfetched::Page),
                Err(FetchError::Network | FetchError::Altered | FetchError::Refused(_)) => {
                    Err(Unfetched::Nothing)
                }
            };
            let opened = prefs::get(OPENED);
            let host = host.as_ref().map(Option::as_deref).map_err(|why| *why);
            self.posted.set(Posted::of(host, opened.as_deref()));
        });
    }

    /// What the host set; an exercise has other dates, and goes by no notice.
    pub(crate) fn notice(self) -> Arc<Notice> {
        match self.db.get() {
            Db::Real => self.posted.with(|posted| Arc::clone(&posted.notice)),
            Db::Drill => Arc::default(),
        }
    }

    /// How 前3个月 is read here where the user chose nothing.
    pub(crate) fn usual_reading(self) -> Option<WindowReading> {
        self.notice().reading
    }

    /// The 征集通知 that a pilot applies by.
    pub(crate) fn call_for(self, pilot: &Pilot) -> Option<Call> {
        self.notice().call_for(&Course::of(&pilot.log)).cloned()
    }

    /// Goes by a notice the user opened, from now on.
    pub(crate) fn use_notice(self, bytes: &[u8]) -> Result<(), Vec<Fault>> {
        read_notice(bytes)?;
        let text = String::from_utf8_lossy(bytes);
        // One that cannot be kept is used until the page is left.
        prefs::set(OPENED, &text).ok();
        self.posted.set(Posted::of(Ok(None), Some(&text)));
        Ok(())
    }

    /// Goes by the notice of the host again.
    pub(crate) fn forget_notice(self) {
        prefs::remove(OPENED);
        self.want_notice();
    }
}
