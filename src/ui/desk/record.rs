//! The record of what happened to a pilot: entries made and taken back, over whatever stands there now.

use std::cell::RefCell;

use leptos::prelude::*;

use super::Desk;
use crate::browser::clock;
use crate::dossier::{Event, Stamp};
use crate::regulation;

impl Desk {
    /// Enters what happened; says in words why it cannot be entered.
    pub(crate) async fn enter(self, pilot: &str, event: Event) -> Result<(), String> {
        let today = self.today.get_untracked();
        let done = RefCell::new(Ok(()));
        self.change_pilot(pilot, |pilot| {
            let entered = regulation::enter(&mut pilot.log, event.clone(), today);
            *done.borrow_mut() = entered.map_err(|why| why.to_string());
        })
        .await;
        done.into_inner()
    }

    /// Takes an entry back; it stays in the record, marked so.
    pub(crate) async fn take_back(self, pilot: &str, id: &str) -> Result<(), String> {
        let now = Stamp::new(clock::now());
        let done = RefCell::new(Ok(()));
        self.change_pilot(pilot, |pilot| {
            let taken = regulation::take_back(&mut pilot.log, id, now.clone());
            *done.borrow_mut() = taken.map_err(|why| why.to_string());
        })
        .await;
        done.into_inner()
    }
}
