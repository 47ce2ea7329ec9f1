//! The list of pilots: begun, taken in, copied, thrown away, erased.

use leptos::prelude::*;

use super::Desk;
use crate::dossier::{Pilot, Record, Stamp, Summary};
use crate::edge::store::{Draft, Shelf, StoreError};
use crate::edge::{canary, clock, entropy, journal};
use crate::form::FormId;

impl Desk {
    /// Starts an empty pilot and says its id.
    pub(crate) fn begin(self) -> Option<String> {
        let id = entropy::id().ok()?;
        let now = Stamp::new(clock::now());
        // Nothing is stored yet, so nothing is counted: an emptied database is another matter.
        self.pilots
            .update(|pilots| pilots.push(Pilot::new(id.clone(), now.clone())));
        let record = Record::begin(&id, FormId::Application, now);
        self.memory.update_value(|memory| {
            memory.insert(record.key(), record.write());
        });
        Some(id)
    }

    /// Puts a pilot with a first paper on the list, to be written with the next save.
    pub(crate) async fn adopt(self, pilot: Pilot, record: Record) -> Result<(), StoreError> {
        let draft = Draft {
            pilot: (
                pilot.id.clone(),
                serde_json::to_string(&pilot).unwrap_or_default(),
            ),
            paper: (record.key(), record.write()),
            expected: None,
            keep: None,
            forget: Vec::new(),
        };
        let done = self.save(&draft).await;
        self.note_pilot(pilot);
        done
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

    /// Stores a changed entry of the list by itself.
    pub(crate) async fn put_pilot(self, pilot: Pilot) {
        if let Some(store) = self.store.get_value() {
            let text = serde_json::to_string(&pilot).unwrap_or_default();
            if let Err(error) = store.put(Shelf::Pilots, &pilot.id, &text).await {
                self.trouble.set(Some(error.to_string()));
            }
        }
        self.note_pilot(pilot);
    }

    /// A copy of a pilot with its paper, under a name that says so.
    pub(crate) async fn duplicate(self, pilot: &Pilot) -> Result<(), String> {
        let key = format!("{}/{}", pilot.id, FormId::Application.key());
        let text = self
            .load(&key)
            .await
            .map_err(|why| why.to_string())?
            .ok_or("本机没有这份申请书")?;
        let record = Record::read(&text).map_err(|why| why.to_string())?;
        let id = entropy::id().map_err(|why| why.to_string())?;
        let now = Stamp::new(clock::now());
        let copy = Pilot {
            title: Some(format!("{}（副本）", pilot.name())),
            summary: Summary {
                signed: None,
                ..pilot.summary.clone()
            },
            ..Pilot::new(id.clone(), now.clone())
        };
        let record = Record {
            pilot: id,
            rev: 1,
            saved: now,
            ..record
        };
        self.adopt(copy, record)
            .await
            .map_err(|why| why.to_string())
    }

    /// Erases a thrown away pilot for good.
    pub(crate) async fn erase(self, pilot: &Pilot) {
        if let Some(store) = self.store.get_value()
            && let Err(why) = store.remove_pilot(&pilot.id).await
        {
            return self.say(why.to_string(), None);
        }
        journal::remove(&format!(
            "{}/{}/{}",
            self.db_name(),
            pilot.id,
            FormId::Application.key()
        ));
        self.pilots
            .update(|pilots| pilots.retain(|other| other.id != pilot.id));
        self.note_count();
        self.say(format!("已彻底清除：{}", pilot.name()), None);
    }

    /// What a pilot is called in the list.
    pub(crate) fn name_of(self, id: &str) -> String {
        self.pilot(id, &Stamp::default()).name().to_owned()
    }

    pub(super) fn pilot(self, id: &str, now: &Stamp) -> Pilot {
        let known = self
            .pilots
            .with_untracked(|pilots| pilots.iter().find(|other| other.id == id).cloned());
        known.unwrap_or_else(|| Pilot::new(id.to_owned(), now.clone()))
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
