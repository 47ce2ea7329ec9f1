//! One window over the paper: the editor, what stands on the screen, and the writes that are under way.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use shidian::app::editor::{Bell, Editor, Note, Said, Saving, Step, Steps};
use shidian::app::workspace::Workspace;
use shidian::archive::StoreError;
use shidian::dossier::{Answers, Paper, Pilot, Place, Record};

use super::faults::FaultyStore;

const PLAN: &str = "plan";
const TASK: &str = "plan.task";

type Write = Pin<Box<dyn Future<Output = (Result<(), StoreError>, Record)>>>;

pub(super) struct Window {
    pub(super) editor: Editor,
    pub(super) screen: Paper,
    /// When what rings.
    pub(super) alarm: Option<(f64, Bell)>,
    /// What it says to the others.
    pub(super) outbox: Vec<Said>,
    pub(super) notes: Vec<Note>,
    pub(super) replaced: bool,
    pub(super) workspace: Rc<Workspace<FaultyStore>>,
    /// The pilot as this window knows it.
    here: Pilot,
    writes: Vec<Write>,
}

impl Window {
    pub(super) fn over(
        editor: Editor,
        workspace: Rc<Workspace<FaultyStore>>,
        here: Pilot,
    ) -> Window {
        Window {
            screen: editor.record().paper.clone(),
            editor,
            alarm: None,
            outbox: Vec::new(),
            notes: Vec::new(),
            replaced: false,
            workspace,
            here,
            writes: Vec::new(),
        }
    }

    pub(super) fn text(&self, place: Place) -> String {
        self.screen.text(place)
    }

    /// Somebody writes at a place, as far as this window lets them.
    pub(super) fn enter(&mut self, place: Place, text: &str, now: f64) -> bool {
        if self.editor.is_held() {
            return false;
        }
        self.screen.write(place, text);
        self.editor.note(place, text);
        let steps = self.editor.edited();
        self.take(steps, now);
        true
    }

    /// Somebody puts a row in at the end of the plan with a text in it, as far as this window lets them.
    pub(super) fn add_row(&mut self, text: &str, now: f64) -> bool {
        if self.editor.is_held() {
            return false;
        }
        let place = Place::cell(TASK, self.screen.add_row(PLAN));
        self.screen.write(place, text);
        self.note_rows(vec![(place, text.to_owned())], now);
        true
    }

    /// Somebody takes the first row of the plan away, or puts it last.
    pub(super) fn turn_rows(&mut self, keep: bool, now: f64) {
        let rows = self.screen.tables.get_mut(PLAN);
        let Some(rows) = rows.filter(|rows| !rows.is_empty()) else {
            return;
        };
        if self.editor.is_held() {
            return;
        }
        let first = rows.remove(0);
        rows.extend(keep.then_some(first));
        self.note_rows(Vec::new(), now);
    }

    fn note_rows(&mut self, texts: Vec<(Place, String)>, now: f64) {
        let rows = self.screen.rows(PLAN);
        self.editor.note_step(PLAN, texts, Some(rows));
        let steps = self.editor.edited();
        self.take(steps, now);
    }

    pub(super) fn take(&mut self, steps: Steps, now: f64) {
        for step in steps {
            match step {
                Step::Wake(wait, bell) => self.alarm = Some((now + wait, bell)),
                Step::Write => self.write(),
                Step::Show(paper) => self.screen = paper,
                Step::Say(said) => self.outbox.push(said),
                Step::Tell(note) => self.notes.push(note),
                Step::Replaced => self.replaced = true,
            }
        }
    }

    /// Lets writes go on; what came back is reported.
    pub(super) fn go_on(&mut self, now: f64) {
        loop {
            let mut context = Context::from_waker(Waker::noop());
            let mut polled = self.writes.iter_mut().enumerate();
            let back = polled.find_map(|(nth, write)| match write.as_mut().poll(&mut context) {
                Poll::Ready(done) => Some((nth, done)),
                Poll::Pending => None,
            });
            let Some((nth, (done, record))) = back else {
                return;
            };
            drop(self.writes.remove(nth));
            let paper = self.screen.clone();
            let steps = self.editor.wrote(done, record, || paper);
            self.take(steps, now);
        }
    }

    /// Whether the window says in words what is wrong, or that all is stored.
    pub(super) fn speaks(&self) -> bool {
        let saver = self.editor.saver();
        match saver.state() {
            Saving::Saved(_) | Saving::Overtaken => true,
            Saving::Refused { .. } | Saving::Writing { .. } => {
                saver.refusal().is_some_and(|why| why.contains('请'))
            }
            Saving::Waiting { .. } => false,
        }
    }

    fn write(&mut self) {
        let draft = self.editor.draft(self.screen.clone());
        let (workspace, here) = (Rc::clone(&self.workspace), self.here.clone());
        self.writes.push(Box::pin(async move {
            let done = workspace.save(&draft, &here).await.map(drop);
            (done, draft.record)
        }));
    }
}
