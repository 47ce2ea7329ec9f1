//! The open paper: one signal per blank and per cell, and everything derived from them.

mod judge;
mod keep;
mod leave;
mod live;
mod marks;
mod places;
mod progress;
mod replace;
mod rows;
mod texts;
mod windows;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use super::desk::Desk;
use super::part::Working;
use crate::app::editor::{Editor, Saver};
use crate::app::{Entered, entered};
use crate::browser::clock::Timer;
use crate::browser::ports;
use crate::browser::tabs::Tabs;
use crate::dossier::{Answers, Dossier, Offered, Paper, Pilot, Place, Progress, Record, Stamp};
use crate::form::{Form, Table};
use crate::host::Call;
use crate::value::{Kind, unloaded};

pub(crate) use judge::State;
pub(crate) use live::Live;
pub(crate) use rows::Line;
use texts::Texts;

/// A handle to the open paper, one word long, so that the many closures that hold it stay small.
#[derive(Clone, Copy)]
pub(crate) struct Session(&'static Parts);

/// The signals of the open paper; they belong to the page that opened it and end with it.
/// Only this list of handles, some hundred words, stays behind for each paper that was opened.
pub(crate) struct Parts {
    pub(crate) desk: Desk,
    pub(crate) form: &'static Form,
    pub(crate) pilot: RwSignal<Pilot>,
    /// The pilot with its other papers, as they were stored when this one was opened.
    pub(crate) dossier: RwSignal<Arc<Dossier>>,
    /// The blank that has the focus, for the ring on the sheet.
    pub(crate) current: RwSignal<Option<Place>>,
    /// The cell that is written in: what cannot be read is said of a cell as soon as nobody writes in it.
    pub(crate) writing: RwSignal<Option<Place>>,
    /// Places that were left once: what cannot be read may be said there.
    pub(crate) left: RwSignal<BTreeSet<Place>>,
    /// Steps whose 继续 was pressed, or all of them in review: what is missing may be said there.
    pub(crate) pressed: RwSignal<BTreeSet<&'static str>>,
    /// Written reasons, by the key of the finding.
    pub(crate) reasons: RwSignal<BTreeMap<String, String>>,
    /// What was ticked off on the checklists.
    pub(crate) ticks: RwSignal<BTreeSet<String>>,
    /// How the typed text stands to what is stored.
    pub(crate) saver: RwSignal<Saver>,
    /// Whether something stands in a box that is not taken yet, such as half a composition.
    pub(crate) unfinished: RwSignal<bool>,
    /// Control characters that were left out of what was last typed at a place.
    pub(crate) removed: RwSignal<BTreeMap<Place, Removed>>,
    /// Set while another window edits this paper, and for good where it was received to be read.
    pub(crate) held: RwSignal<bool>,
    /// The fingerprint of the signed file it was received in.
    pub(crate) received: Option<String>,
    /// Edits that did not fit the stored revision, offered as copies.
    pub(crate) aside: RwSignal<Vec<Offered>>,
    texts: StoredValue<Texts>,
    /// Raised after a pause in typing: what sees whole tables looks again then.
    settled: RwSignal<u32>,
    pause: StoredValue<Option<Timer>, LocalStorage>,
    wake: StoredValue<Option<Timer>, LocalStorage>,
    tabs: StoredValue<Option<Tabs>, LocalStorage>,
    editor: StoredValue<Editor, LocalStorage>,
    /// The id of the link that led to a blank, to which the focus comes back with the page.
    pub(crate) led_by: StoredValue<Option<String>>,
    /// What follows when another paper has taken the place of this one.
    then: StoredValue<Option<Box<dyn FnOnce()>>, LocalStorage>,
    /// Raised after a pause behind a change in a single blank: rows look at those again then.
    blanks_settled: RwSignal<u32>,
    /// Whether a single blank changed since the last pause.
    blanks_moved: StoredValue<bool>,
    verdicts: StoredValue<judge::Verdicts>,
    /// What was found in a paper of very many rows, which is judged in slices.
    judged: RwSignal<judge::Judged>,
    /// Counts how often it was judged, so that what began earlier ends.
    turn: StoredValue<u32>,
    /// How far that is.
    pub(crate) judging: Working,
    steps: StoredValue<HashMap<&'static str, Memo<Progress>>>,
}

/// What was left out of a text where it came in.
#[derive(Clone, PartialEq)]
pub(crate) struct Removed {
    /// The text that may be put back.
    pub(crate) back: Option<String>,
    /// What was left out, in words.
    pub(crate) says: String,
}

impl Deref for Session {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Session {
    /// Opens a stored paper.
    pub(crate) fn open(desk: Desk, dossier: Dossier, record: Record) -> Session {
        let form = record.form.form();
        let paper = record.paper.clone();
        let received = record.received.clone();
        let talk = desk.talk(&record.key());
        let editor = Editor::open(ports::of_browser(), form, talk, record);
        let blanks_settled = RwSignal::new(0);
        let parts = Parts {
            desk,
            form,
            pilot: RwSignal::new(dossier.pilot.clone()),
            dossier: RwSignal::new(Arc::new(dossier)),
            current: RwSignal::new(None),
            writing: RwSignal::new(None),
            left: RwSignal::new(BTreeSet::new()),
            pressed: RwSignal::new(BTreeSet::new()),
            reasons: RwSignal::new(paper.reasons.clone()),
            ticks: RwSignal::new(paper.ticks.clone()),
            saver: RwSignal::new(Saver::new()),
            unfinished: RwSignal::new(false),
            removed: RwSignal::new(BTreeMap::new()),
            held: RwSignal::new(editor.is_held()),
            received,
            aside: RwSignal::new(Vec::new()),
            texts: StoredValue::new(Texts::of(form, paper, blanks_settled)),
            settled: RwSignal::new(0),
            pause: StoredValue::new_local(None),
            wake: StoredValue::new_local(None),
            tabs: StoredValue::new_local(None),
            editor: StoredValue::new_local(editor),
            led_by: StoredValue::new(None),
            then: StoredValue::new_local(None),
            blanks_settled,
            blanks_moved: StoredValue::new(false),
            verdicts: StoredValue::new(judge::Verdicts::none()),
            judged: RwSignal::new(judge::Judged::default()),
            turn: StoredValue::new(0),
            judging: Working::new(),
            steps: StoredValue::new(HashMap::new()),
        };
        let session = Session(Box::leak(Box::new(parts)));
        session.verdicts.set_value(judge::Verdicts::of(session));
        session.steps.set_value(progress::steps(session));
        session.judge_in_slices();
        session
    }

    /// Whether its page is still there: what was awaited may come back after it is gone.
    pub(crate) fn is_open(self) -> bool {
        self.texts.try_with_value(|_| ()).is_some()
    }

    /// The text at a place, as a signal; a row that is gone has none.
    pub(crate) fn signal(self, place: Place) -> Option<ArcRwSignal<String>> {
        self.texts.with_value(|texts| texts.signal(place))
    }

    /// A long text as it stood at the last pause in typing; nothing of any other.
    pub(crate) fn paused(self, key: &str) -> Option<ArcMemo<String>> {
        self.texts
            .with_value(|texts| texts.paused.get(key).cloned())
    }

    /// Takes what was typed at a place; says what is kept, where that is not quite what was typed.
    pub(crate) fn enter(self, place: Place, typed: String) -> Option<String> {
        if !self.is_open() || self.held.get_untracked() {
            return None;
        }
        let before = self.signal(place)?.get_untracked();
        let text = self.entering(place, &before, &typed);
        let instead = (text != typed).then(|| text.clone());
        self.enter_as_typed(place, text);
        instead
    }

    /// What is kept of a text that comes in at a place, where `before` stands; what is left out is told there.
    fn entering(self, place: Place, before: &str, typed: &str) -> String {
        let blank = self.form.anywhere(place.key);
        let kind = blank.map_or(Kind::Line, |blank| blank.kind);
        self.entering_as(kind, place, before, typed)
    }

    /// The same where the kind is known: a pasted block has some thousand cells.
    pub(super) fn entering_as(self, kind: Kind, place: Place, before: &str, typed: &str) -> String {
        let Entered { text, says, back } = entered(kind, before, typed);
        if let Some(says) = says {
            self.removed.update(|all| {
                all.insert(place, Removed { back, says });
            });
        } else if text != before && self.removed.with_untracked(|all| all.contains_key(&place)) {
            self.removed.update(|all| {
                all.remove(&place);
            });
        }
        text
    }

    /// Puts back what was left out of what was last typed at a place.
    pub(crate) fn put_back(self, place: Place) {
        let removed = self.removed.try_update(|all| all.remove(&place)).flatten();
        if let Some(back) = removed.and_then(|removed| removed.back) {
            self.enter_as_typed(place, back);
        }
    }

    /// Takes a text that stood in a box before, when undo brings it back; says what is kept, where that is not all of it.
    pub(crate) fn enter_again(self, place: Place, text: &str) -> Option<String> {
        let kept = unloaded(text);
        self.enter_as_typed(place, kept.clone().into_owned());
        matches!(kept, Cow::Owned(_)).then(|| kept.into_owned())
    }

    /// Takes a text at a place as it is. A box that is taken off the page loses its focus and speaks once more when the paper is closed already.
    fn enter_as_typed(self, place: Place, text: String) {
        if !self.is_open() || self.held.get_untracked() {
            return;
        }
        let Some(signal) = self.signal(place) else {
            return;
        };
        if signal.with_untracked(|old| *old == text) {
            return;
        }
        self.note(place, &text);
        if place.row.is_none() {
            self.blanks_moved.set_value(true);
        } else {
            self.typed_in_row(place, signal.get_untracked(), &text);
        }
        signal.set(text);
        self.edited();
    }

    /// The lines of a table.
    pub(crate) fn lines(self, table: &'static Table) -> RwSignal<Vec<Line>> {
        self.texts.with_value(|texts| texts.tables[table.key])
    }

    /// The paper as it stands now.
    pub(crate) fn paper(self) -> Paper {
        let mut paper = self.texts.with_value(|texts| texts.paper(self.form));
        paper.reasons = self.reasons.get_untracked();
        paper.ticks = self.ticks.get_untracked();
        paper
    }

    /// Shows another paper; every signal that differs changes, nothing is saved.
    pub(super) fn show(self, paper: &Paper) {
        self.texts.with_value(|texts| {
            for (key, signal) in &texts.blanks {
                let text = paper.text(Place::blank(key));
                if signal.with_untracked(|old| *old != text) {
                    signal.set(text);
                }
            }
        });
        for table in self.form.tables() {
            let rows = paper.tables.get(table.key).cloned().unwrap_or_default();
            self.put_rows(table, &rows);
        }
        self.reasons.set(paper.reasons.clone());
        self.ticks.set(paper.ticks.clone());
        self.texts
            .update_value(|texts| texts.strange = paper.clone());
        self.blanks_moved.set_value(true);
        self.settle();
    }

    /// The 征集通知 its pilot applies by.
    pub(crate) fn call(self) -> Option<Call> {
        self.pilot.with(|pilot| self.desk.call_for(pilot))
    }

    /// The answers, followed by whoever looks at them.
    pub(crate) fn live(self) -> Live {
        Live::followed(self)
    }

    /// The answers, followed at every key in single blanks and after a pause in rows.
    pub(crate) fn paced(self) -> Live {
        Live::paced(self)
    }

    /// The stored revision this page stands on, and when it was written.
    pub(crate) fn stored(self) -> (u32, Stamp) {
        self.editor.with_value(|editor| {
            let record = editor.record();
            (record.rev, record.saved.clone())
        })
    }

    /// The key it is stored under.
    pub(super) fn key(self) -> String {
        self.editor.with_value(|editor| editor.record().key())
    }

    /// What the journals of this paper are called by, and where its windows talk.
    pub(super) fn talk(self) -> String {
        self.desk.talk(&self.key())
    }

    /// Whether the page may be loaded anew: nothing typed would be lost.
    pub(crate) fn may_go(self, called: bool) -> bool {
        let may = self.editor.try_with_value(|editor| editor.may_go(called));
        may.unwrap_or(true)
    }
}

/// Shared by every part below the page of a paper.
pub(crate) fn session() -> Session {
    expect_context::<Session>()
}
