//! Keeps the open paper: the journal at once, the store after a pause, and nothing over another window's work.

use leptos::prelude::*;

use super::{Session, Side};
use crate::archive::{Draft, StoreError};
use crate::dossier::{Journal, Pilot, Place, Record, Stamp};
use crate::edge::{clock, text_box};
use crate::export::{LATE, Order, Saver};
use crate::form::Table;
use crate::ui::build;
use crate::ui::desk::with_card;
use crate::ui::erase::spawn;

/// An earlier version is kept this often while one works, in milliseconds.
const VERSION_EVERY: f64 = 600_000.0;
/// What sees whole tables looks again this long after the last key, in milliseconds.
const SETTLE: i32 = 160;

impl Session {
    /// Something was typed: settle after a pause, write after a pause.
    pub(super) fn edited(self) {
        let session = self;
        let key = self.desk_side.with_value(|side| side.record.key());
        self.desk.unfiled_change(&key);
        self.pause
            .set_value(Some(clock::after(SETTLE, move || session.settle())));
        self.obey(|saver| saver.edited(clock::millis()));
    }

    /// Writes now what is not written yet, also what stands in a box and was not told.
    pub(crate) fn hurry(self) {
        text_box::settle_all();
        self.obey(Saver::hurry);
    }

    /// Keeps the stored state as an earlier version with the next write.
    pub(crate) fn mark_version(self) {
        self.desk_side.update_value(|side| side.last_version = None);
    }

    pub(super) fn note(self, place: Place, text: &str) {
        self.desk_side
            .update_value(|side| side.journal.note(place, text));
        self.put_journal();
    }

    pub(super) fn note_table(self, table: &'static Table) {
        let rows = self
            .lines(table)
            .with_untracked(|lines| lines.iter().map(super::Line::row).collect());
        self.desk_side
            .update_value(|side| side.journal.note_table(table.key, rows));
        self.put_journal();
    }

    pub(super) fn note_aside_of_answers(self) {
        let (reasons, ticks) = (self.reasons.get_untracked(), self.ticks.get_untracked());
        self.desk_side.update_value(|side| {
            side.journal.reasons = Some(reasons);
            side.journal.ticks = Some(ticks);
        });
        self.put_journal();
    }

    pub(super) fn note_all(self) {
        let paper = self.paper();
        self.desk_side.update_value(|side| {
            side.journal.reasons = Some(paper.reasons.clone());
            side.journal.ticks = Some(paper.ticks.clone());
            for blank in self.form.blanks() {
                let text = paper.blanks.get(blank.key).map_or("", String::as_str);
                side.journal.note(Place::blank(blank.key), text);
            }
            for table in self.form.tables() {
                let rows = paper.tables.get(table.key).cloned().unwrap_or_default();
                side.journal.note_table(table.key, rows);
            }
        });
        self.put_journal();
    }

    fn obey(self, event: impl FnOnce(&mut Saver) -> Order) {
        let Some(order) = self.saver.try_update(event) else {
            return;
        };
        match order {
            Order::Rest => {}
            Order::Wake(wait) => self.come_back(wait, |saver| saver.due(clock::millis())),
            Order::Write => self.write(),
        }
    }

    fn come_back(self, wait: f64, then: fn(&mut Saver) -> Order) {
        #[allow(clippy::cast_possible_truncation)] // A wait is at most a few seconds.
        let timer = clock::after(wait.ceil() as i32, move || self.obey(then));
        self.wake.set_value(Some(timer));
    }

    fn write(self) {
        let session = self;
        // One that hangs is told; if it comes back after all, it counts.
        self.come_back(LATE, Saver::late);
        let draft = self.draft();
        let here = self.pilot.get_untracked();
        spawn(async move {
            let record = &draft.record;
            let into =
                |stored: Option<Pilot>| with_card(stored.unwrap_or_else(|| here.clone()), record);
            let done = session.desk.save(&draft, into).await;
            if session.is_open() {
                session.wrote(done, draft.record);
            }
        });
    }

    /// What goes to the store.
    fn draft(self) -> Draft {
        let paper = self.paper();
        let keep = self.is_version_due();
        let old = self.desk_side.with_value(|side| side.record.rev);
        let record = self.desk_side.with_value(|side| Record {
            rev: old + 1,
            saved: Stamp::new(clock::now()),
            paper,
            ..side.record.clone()
        });
        self.desk_side.update_value(Side::take_off);
        Draft {
            record,
            expected: (old > 0).then_some(old),
            keep,
        }
    }

    fn wrote(self, done: Result<Pilot, StoreError>, record: Record) {
        // The pen was taken back while this write was under way: what it held is laid aside already.
        if self.desk_side.with_value(|side| side.flying.is_none()) {
            return;
        }
        match done {
            Ok(pilot) => {
                build::ask_to_last(self.desk.db.get_untracked());
                let saved = record.saved.clone();
                self.desk_side.update_value(|side| side.landed(record));
                self.put_journal();
                self.pilot.set(pilot);
                self.obey(|saver| saver.written(saved, clock::millis()));
                // The pen was taken meanwhile, or another paper waits: the rest follows at once.
                if self.held.get_untracked() || self.is_replacing() {
                    self.hurry();
                }
                self.go_on_replacing();
            }
            Err(error) => self.failed(&error),
        }
    }

    fn failed(self, error: &StoreError) {
        self.desk_side.update_value(Side::came_back);
        self.put_journal();
        self.give_up_replacing();
        if let StoreError::Overtaken { .. } = error {
            self.held.set(true);
            self.lay_aside();
            self.obey(Saver::overtaken);
        } else {
            let why = error.to_string();
            self.obey(|saver| saver.refused(why));
        }
    }

    /// Whether it is time to keep what is stored as an earlier version.
    fn is_version_due(self) -> bool {
        let now = clock::millis();
        let due = self.desk_side.try_update_value(|side| {
            let due = side
                .last_version
                .is_none_or(|last| now - last >= VERSION_EVERY);
            let worth = due && !side.record.paper.is_empty();
            if worth {
                side.last_version = Some(now);
            }
            worth
        });
        due == Some(true)
    }
}

impl Side {
    /// What was noted is kept elsewhere.
    pub(super) fn note_nothing(&mut self) {
        self.journal = Journal::on(self.record.rev);
        self.flying = None;
    }

    /// Sets off a write: what was noted so far flies with it.
    fn take_off(&mut self) {
        self.flying = Some(std::mem::replace(
            &mut self.journal,
            Journal::on(self.record.rev + 1),
        ));
    }

    fn landed(&mut self, record: Record) {
        self.record = record;
        self.flying = None;
    }

    fn came_back(&mut self) {
        if let Some(flying) = self.flying.take() {
            let newer = std::mem::take(&mut self.journal);
            self.journal = flying.under(newer);
        }
    }
}
