//! The open paper as it is kept: the journal at once, the store after a pause, and nothing over another window's work.
//!
//! A machine without a browser. It is told what happens, and answers with the steps that whoever shows the paper takes in their order;
//! the texts themselves stand on the screen and are handed over when they are asked for.

mod journals;
mod said;
mod saver;
mod step;
mod windows;

use std::collections::{BTreeMap, BTreeSet};

use super::ports::Ports;
use crate::archive::{Draft, StoreError};
use crate::dossier::{Journal, Left, Offered, Paper, Place, Record, SignedMark};
use crate::form::Form;

pub use journals::{journals_of, sort_left, spare_unreadable};
pub use said::Said;
pub use saver::{AGAIN, LATE, LONGEST, PAUSE, Saver, Saving};
pub use step::{Bell, Note, Step, Steps};

/// An earlier version is kept this often while one works, in milliseconds.
const VERSION_EVERY: f64 = 600_000.0;

/// One open paper in one window.
pub struct Editor {
    ports: Ports,
    form: &'static Form,
    /// The name under which the windows of this paper talk; the names of its journals begin with it.
    talk: String,
    /// The name of this window; without chance it has none, and all windows share one journal, as in the first builds.
    window: String,
    /// The paper as it is stored.
    record: Record,
    /// What is not stored, and what a write that is under way carries.
    journal: Journal,
    flying: Option<Journal>,
    /// Whether the journal took what was noted last.
    noted: bool,
    saver: Saver,
    /// When an earlier version was last kept; nothing where the next write is to keep one.
    last_version: Option<f64>,
    /// Whether the write that is under way keeps one: it counts when it has landed.
    keeps_version: bool,
    /// Another window edits, or the paper is only to be read: nothing may be typed here.
    held: bool,
    aside: Vec<Offered>,
    /// A paper that takes the place of the open one once everything typed is stored.
    waiting: Option<Paper>,
}

impl Editor {
    /// Opens a stored paper in a window.
    pub fn open(ports: Ports, form: &'static Form, talk: String, record: Record) -> Editor {
        Editor {
            window: ports.random.id().unwrap_or_default(),
            ports,
            form,
            talk,
            journal: Journal::on(record.rev),
            flying: None,
            noted: true,
            saver: Saver::new(),
            last_version: None,
            keeps_version: false,
            held: record.received.is_some(),
            aside: Vec::new(),
            waiting: None,
            record,
        }
    }

    /// Takes up what windows that are gone left: what continues the stored paper is shown, the rest is offered.
    pub fn take_up(&mut self, left: Left) -> Steps {
        self.aside = left.aside;
        let Some(taken) = left.taken else {
            return Steps::new();
        };
        let mut steps = self.put_over(taken.paper);
        self.forget(&taken.journal);
        steps.push(Step::Tell(Note::Recovered));
        steps
    }

    /// The paper as it is stored.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// How the typed text stands to what is stored.
    pub fn saver(&self) -> &Saver {
        &self.saver
    }

    /// Whether nothing may be typed here.
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// Edits that did not fit the stored revision, offered as copies.
    pub fn aside(&self) -> &[Offered] {
        &self.aside
    }

    /// Whether what stands in the boxes is wanted at once: another window or another paper waits for it.
    pub fn is_pressed(&self) -> bool {
        self.held || self.waiting.is_some()
    }

    /// Whether the page may be loaded anew: everything is stored, or, where another window made that
    /// impossible, stands in the journal to be found again.
    pub fn may_go(&self, called: bool) -> bool {
        match self.saver.state() {
            Saving::Saved(_) => true,
            Saving::Overtaken => self.noted,
            Saving::Refused { .. } => called && self.noted,
            Saving::Waiting { .. } | Saving::Writing { .. } => false,
        }
    }

    /// Notes a new text; [`Editor::edited`] follows.
    pub fn note(&mut self, place: Place, text: &str) {
        self.journal.note(place, text);
        self.put_journal();
    }

    /// Notes a step in a table: the texts that are new, with every text of the rows that came, and which rows there are by now where that changed.
    pub fn note_step(&mut self, table: &str, texts: Vec<(Place, String)>, rows: Option<Vec<u32>>) {
        for (place, text) in texts {
            self.journal.note(place, &text);
        }
        if let Some(rows) = rows {
            self.journal.note_order(table, rows);
        }
        self.put_journal();
    }

    /// Notes what is kept beside the answers.
    pub fn note_beside_answers(
        &mut self,
        reasons: BTreeMap<String, String>,
        ticks: BTreeSet<String>,
    ) {
        self.journal.reasons = Some(reasons);
        self.journal.ticks = Some(ticks);
        self.put_journal();
    }

    /// Remembers that a signed file was made of the paper as it stands; what is stored by now is kept as a version.
    pub fn signed(&mut self, mark: SignedMark) {
        self.record.signed = Some(mark);
        self.mark_version();
    }

    /// Keeps the stored state as an earlier version with the next write.
    pub fn mark_version(&mut self) {
        self.last_version = None;
        self.keeps_version = false;
    }

    /// Something was typed: it is written after a pause.
    pub fn edited(&mut self) -> Steps {
        let now = self.ports.clock.millis();
        Steps::of(self.saver.edited(now))
    }

    /// What is not written yet is written now.
    pub fn hurry(&mut self) -> Steps {
        Steps::of(self.saver.hurry())
    }

    /// The moment has come that a step asked for.
    pub fn rings(&mut self, bell: Bell) -> Steps {
        let now = self.ports.clock.millis();
        Steps::of(match bell {
            Bell::Due => self.saver.due(now),
            Bell::Late => self.saver.late(),
        })
    }

    /// What goes to the store of the paper as it stands; [`Editor::wrote`] follows.
    pub fn draft(&mut self, paper: Paper) -> Draft {
        self.keeps_version = self.is_version_due();
        let stands_on = self.record.rev;
        self.flying = Some(std::mem::replace(
            &mut self.journal,
            Journal::on(stands_on + 1),
        ));
        Draft {
            record: Record {
                rev: stands_on + 1,
                saved: self.ports.clock.now(),
                paper,
                ..self.record.clone()
            },
            expected: (stands_on > 0).then_some(stands_on),
            keep: self.keeps_version,
        }
    }

    /// How the write of a draft went; `paper` is what stands on the screen by now.
    pub fn wrote(
        &mut self,
        done: Result<(), StoreError>,
        record: Record,
        paper: impl FnOnce() -> Paper,
    ) -> Steps {
        // Another window took over during this write; what it carried is laid aside already.
        if self.flying.is_none() {
            return Steps::new();
        }
        match done {
            Ok(()) => self.landed(record),
            Err(why) => self.failed(why, paper),
        }
    }

    fn landed(&mut self, record: Record) -> Steps {
        let saved = record.saved.clone();
        let now = self.ports.clock.millis();
        self.record = record;
        self.flying = None;
        if std::mem::take(&mut self.keeps_version) {
            self.last_version = Some(now);
        }
        self.put_journal();
        let mut steps = Steps::of(self.saver.written(saved, now));
        // The pen was taken meanwhile, or another paper waits: the rest follows at once.
        if self.is_pressed() {
            steps.append(self.hurry());
        }
        steps.append(self.go_on_replacing());
        steps
    }

    fn failed(&mut self, why: StoreError, paper: impl FnOnce() -> Paper) -> Steps {
        if let Some(flying) = self.flying.take() {
            let newer = std::mem::take(&mut self.journal);
            self.journal = flying.under(newer);
        }
        self.put_journal();
        let mut steps = self.give_up_replacing();
        steps.append(if let StoreError::Overtaken { .. } = why {
            self.held = true;
            self.lay_aside(paper());
            Steps::of(self.saver.overtaken())
        } else {
            Steps::of(self.saver.refused(why))
        });
        steps
    }

    /// Puts another paper in the place of this one as soon as everything typed here is stored; that stays among the versions.
    /// Where it cannot be stored, nothing is replaced, and that is said.
    pub fn replace(&mut self, paper: Paper) -> Steps {
        self.waiting = Some(paper);
        let mut steps = self.hurry();
        steps.append(self.go_on_replacing());
        steps
    }

    /// Replaces what is to be replaced, unless something typed is not stored yet; a window that looks on replaces nothing.
    fn go_on_replacing(&mut self) -> Steps {
        if self.held {
            return self.give_up_replacing();
        }
        if self.saver.is_open() {
            return Steps::new();
        }
        let Some(paper) = self.waiting.take() else {
            return Steps::new();
        };
        self.mark_version();
        let mut steps = self.put_over(paper);
        steps.push(Step::Replaced);
        steps
    }

    fn give_up_replacing(&mut self) -> Steps {
        match self.waiting.take() {
            Some(_) => Steps::one(Step::Tell(Note::NotReplaced)),
            None => Steps::new(),
        }
    }

    /// Shows another paper, to be saved like anything typed.
    fn put_over(&mut self, paper: Paper) -> Steps {
        self.note_all(&paper);
        let mut steps = Steps::one(Step::Show(paper));
        steps.append(self.edited());
        steps
    }

    fn note_all(&mut self, paper: &Paper) {
        self.journal.reasons = Some(paper.reasons.clone());
        self.journal.ticks = Some(paper.ticks.clone());
        for blank in self.form.blanks() {
            let text = paper.blanks.get(blank.key).map_or("", String::as_str);
            self.journal.note(Place::blank(blank.key), text);
        }
        for table in self.form.tables() {
            let rows = paper.tables.get(table.key).cloned().unwrap_or_default();
            self.journal.note_table(table.key, rows);
        }
        self.put_journal();
    }

    /// Whether it is time to keep what is stored as an earlier version.
    fn is_version_due(&self) -> bool {
        let now = self.ports.clock.millis();
        let last = self.last_version;
        !self.record.paper.is_empty() && last.is_none_or(|last| now - last >= VERSION_EVERY)
    }

    fn put_journal(&mut self) {
        let name = self.journal_name();
        // A full or blocked journal takes nothing from the store's promise; the saver speaks when that fails.
        let journal = &self.ports.journal;
        self.noted = if let Some(text) = self.unstored() {
            journal.put(&name, &text).is_ok()
        } else {
            journal.remove(&name);
            true
        };
    }

    /// What is not stored yet, as the text of a journal.
    fn unstored(&self) -> Option<String> {
        let written = |open: &Journal| (!open.is_empty()).then(|| open.write());
        match &self.flying {
            Some(flying) => written(&flying.clone().under(self.journal.clone())),
            None => written(&self.journal),
        }
    }

    fn journal_name(&self) -> String {
        format!("{}/{}", self.talk, self.window)
    }

    /// Forgets the journal of a window that is gone, once this window's own holds what it said.
    fn forget(&self, name: &str) {
        if self.noted && name != self.journal_name() {
            self.ports.journal.remove(name);
        }
    }
}
