//! Carries out what the editor orders: the journal at once, the store after a pause, and nothing over another window's work.

use leptos::prelude::*;

use super::Session;
use crate::app::editor::{Editor, Note, Step, Steps};
use crate::archive::StoreError;
use crate::browser::{clock, text_box};
use crate::dossier::{Pilot, Place, Record};
use crate::ui::build;
use crate::ui::erase::spawn;

/// What sees whole tables looks again this long after the last key, in milliseconds.
const SETTLE: i32 = 160;

impl Session {
    /// Something was typed: settle after a pause, write after a pause.
    pub(super) fn edited(self) {
        self.desk.unfiled_change(&self.key());
        self.pause
            .set_value(Some(clock::after(SETTLE, move || self.settle())));
        self.tell(Editor::edited);
    }

    /// Writes now what is not written yet, also what stands in a box and was not told.
    pub(crate) fn hurry(self) {
        text_box::settle_all();
        self.tell(Editor::hurry);
    }

    pub(super) fn note(self, place: Place, text: &str) {
        self.editor.update_value(|editor| editor.note(place, text));
    }

    pub(super) fn note_beside_answers(self) {
        let (reasons, ticks) = (self.reasons.get_untracked(), self.ticks.get_untracked());
        self.editor
            .update_value(|editor| editor.note_beside_answers(reasons, ticks));
    }

    /// Tells the editor what happened, and takes the steps it answers with.
    pub(super) fn tell(self, event: impl FnOnce(&mut Editor) -> Steps) {
        if let Some(steps) = self.editor.try_update_value(event) {
            self.take(steps);
        }
    }

    fn take(self, steps: Steps) {
        self.mirror();
        for step in steps {
            match step {
                Step::Wake(wait, bell) => {
                    #[allow(clippy::cast_possible_truncation)] // A wait is at most a few seconds.
                    let timer = clock::after(wait.ceil() as i32, move || {
                        self.tell(|editor| editor.rings(bell));
                    });
                    self.wake.set_value(Some(timer));
                }
                Step::Write => self.write(),
                Step::Show(paper) => self.show(&paper),
                Step::Say(said) => self.say(&said),
                Step::Tell(note) => {
                    if note == Note::NotReplaced {
                        self.then.set_value(None);
                    }
                    self.desk.say(note.to_string(), None);
                }
                Step::Replaced => {
                    if let Some(then) = self.then.try_update_value(Option::take).flatten() {
                        then();
                    }
                }
            }
        }
    }

    /// Shows how the editor stands; what did not change wakes nobody.
    fn mirror(self) {
        self.editor.with_value(|editor| {
            self.saver.set(editor.saver().clone());
            if self.held.get_untracked() != editor.is_held() {
                self.held.set(editor.is_held());
            }
            if self.aside.with_untracked(|aside| aside != editor.aside()) {
                self.aside.set(editor.aside().to_vec());
            }
        });
    }

    fn write(self) {
        let paper = self.paper();
        let Some(draft) = self.editor.try_update_value(|editor| editor.draft(paper)) else {
            return;
        };
        let here = self.pilot.get_untracked();
        spawn(async move {
            let done = self.desk.save(&draft, &here).await;
            if self.is_open() {
                self.wrote(done, draft.record);
            }
        });
    }

    fn wrote(self, done: Result<Pilot, StoreError>, record: Record) {
        if self.editor.with_value(Editor::is_pressed) {
            text_box::settle_all();
        }
        let done = done.map(|pilot| {
            build::ask_to_last(self.desk.db.get_untracked());
            self.pilot.set(pilot);
        });
        self.tell(|editor| editor.wrote(done, record, || self.paper()));
    }
}
