//! The list of pilots: begun, taken in, copied, thrown away, erased.

use leptos::prelude::*;

use super::{Desk, with_card};
use crate::archive::{self, Draft, StoreError};
use crate::browser::{canary, clock, entropy, journal};
use crate::dossier::{Kept, Pilot, Record, Stamp, is_of};
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

    /// Stores a first revision of a paper; its pilot is the one given where none is stored yet.
    pub(crate) async fn adopt(self, pilot: Pilot, record: Record) -> Result<(), StoreError> {
        let draft = Draft {
            record,
            expected: None,
            keep: false,
        };
        let record = &draft.record;
        let into =
            |stored: Option<Pilot>| with_card(stored.unwrap_or_else(|| pilot.clone()), record);
        let done = self.save(&draft, into).await;
        if done.is_err() {
            self.note_pilot(with_card(pilot.clone(), record));
        }
        done.map(drop)
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

    /// Changes what is noted of a pilot, over whatever stands there now.
    pub(crate) async fn change_pilot(self, id: &str, change: impl Fn(&mut Pilot)) {
        let now = Stamp::new(clock::now());
        let here = self.pilot(id, &now);
        let changed = |stored: Option<Pilot>| {
            let mut pilot = stored.unwrap_or_else(|| here.clone());
            change(&mut pilot);
            pilot.rev += 1;
            pilot
        };
        let Some(store) = self.store.get_value() else {
            return self.note_pilot(changed(None));
        };
        self.unfiled_change(id);
        self.writing.update(|writing| *writing += 1);
        let done = archive::change_pilot(&store, id, &now, changed).await;
        self.writing.update(|writing| *writing -= 1);
        match done {
            Ok(pilot) => self.note_pilot(pilot),
            Err(error) => {
                self.note_pilot(changed(None));
                self.trouble.set(Some(error.to_string()));
            }
        }
    }

    /// A copy of a pilot with its papers, under a name that says so.
    pub(crate) async fn duplicate(self, pilot: &Pilot) -> Result<(), String> {
        let id = entropy::id().map_err(|why| why.to_string())?;
        let now = Stamp::new(clock::now());
        let mut copy = pilot.clone();
        id.clone_into(&mut copy.id);
        copy.title = Some(format!("{}（副本）", pilot.name()));
        copy.made = now.clone();
        for card in copy.cards.values_mut() {
            card.signed = None;
        }
        self.unfiled_change(&id);
        for key in pilot.cards.keys() {
            let stored = self.load(&format!("{}/{key}", pilot.id)).await;
            let text = stored.map_err(|why| why.to_string())?;
            let Some(text) = text else { continue };
            let record = Record::read(&text).map_err(|why| why.to_string())?;
            let record = Record {
                pilot: id.clone(),
                rev: 1,
                saved: now.clone(),
                signed: None,
                ..record
            };
            let done = self.adopt(copy.clone(), record).await;
            done.map_err(|why| why.to_string())?;
        }
        Ok(())
    }

    /// Erases a thrown away pilot for good.
    pub(crate) async fn erase(self, pilot: &Pilot) {
        if let Some(store) = self.store.get_value()
            && let Err(why) = archive::erase_pilot(&store, &pilot.id).await
        {
            return self.say(why.to_string(), None);
        }
        let here = format!("{}/", self.db_name());
        for name in journal::names() {
            let key = name.strip_prefix(&here);
            if key.is_some_and(|key| is_of(Kept::Journal, key, &pilot.id)) {
                journal::remove(&name);
            }
        }
        self.unfiled.update(|unfiled| unfiled.let_go(&pilot.id));
        self.pilots
            .update(|pilots| pilots.retain(|other| other.id != pilot.id));
        self.note_count();
        self.say(format!("已彻底清除：{}", in_sentence(pilot.name())), None);
    }

    /// What a pilot is called in the list.
    pub(crate) fn name_of(self, id: &str) -> String {
        self.pilot(id, &Stamp::default()).name().to_owned()
    }

    pub(crate) fn pilot(self, id: &str, now: &Stamp) -> Pilot {
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
