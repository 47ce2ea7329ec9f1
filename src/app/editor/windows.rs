//! Several windows over one paper: one writes, the others look, and no text is lost between them.

use super::{Editor, Said, Step, Steps};
use crate::dossier::{Journal, Offered, Paper, Pilot, Record};

impl Editor {
    /// Asks who else has this paper open. A paper that is only read, or a window without a name, asks nobody.
    pub fn join(&self) -> Option<Said> {
        let joins = self.record.received.is_none() && !self.window.is_empty();
        joins.then(|| Said::Here {
            tab: self.window.clone(),
        })
    }

    /// Another window said something. What stands in the boxes must have been read before, where it takes over.
    pub fn hears(&mut self, said: &Said) -> Steps {
        let (Said::Here { tab } | Said::Held { tab } | Said::Take { tab }) = said else {
            return Steps::new();
        };
        if *tab == self.window {
            return Steps::new();
        }
        let me = || self.window.clone();
        match said {
            Said::Here { .. } if !self.held => Steps::one(Step::Say(Said::Held { tab: me() })),
            Said::Held { .. } if !self.saver.is_open() => {
                self.held = true;
                Steps::new()
            }
            Said::Take { .. } => {
                self.held = true;
                self.hurry()
            }
            _ => Steps::new(),
        }
    }

    /// Takes the pen: the other window writes what it has and looks on. [`Editor::took_over`] follows when it has had time to.
    pub fn take_over(&self) -> Steps {
        Steps::one(Step::Say(Said::Take {
            tab: self.window.clone(),
        }))
    }

    /// The newest stored state is here, where it could be read, and `paper` stands on the screen: from now on this window writes.
    pub fn took_over(&mut self, stored: Option<Record>, paper: Paper) -> Steps {
        let mut steps = Steps::new();
        if let Some(record) = stored {
            self.waiting = None;
            let stands = record.paper.clone();
            if paper != stands {
                self.lay_aside(paper);
            }
            self.journal = Journal::on(record.rev);
            self.flying = None;
            self.mark_version();
            self.record = record;
            self.put_journal();
            self.aside.retain(|offered| offered.paper != stands);
            self.saver.resume();
            steps.push(Step::Show(stands));
        }
        self.held = false;
        steps
    }

    /// The first text laid aside as a pilot of its own, to be stored, and the journal that holds it until then.
    pub fn aside_as_pilot(&self, name: &str) -> Option<(Pilot, Record, String)> {
        let offered = self.aside.first()?.clone();
        let (id, now) = (self.ports.random.id()?, self.ports.clock.now());
        let mut pilot = Pilot::new(id.clone(), now.clone());
        pilot.title = Some(format!("{name}（另存，{}）", now.minute()));
        let record = Record {
            rev: 1,
            paper: offered.paper,
            ..Record::begin(&id, self.form.id, now)
        };
        Some((pilot, record, offered.journal))
    }

    /// A text laid aside is kept elsewhere by now.
    pub fn drop_aside(&mut self, journal: &str) {
        self.aside.retain(|offered| offered.journal != journal);
        self.forget(journal);
    }

    /// Lays aside what is not stored, in a journal that no window writes any more, until the user has decided.
    pub(super) fn lay_aside(&mut self, paper: Paper) {
        let (Some(_), Some(id)) = (self.unstored(), self.ports.random.id()) else {
            return;
        };
        // The journal stays as it stands, and this window goes on under another name: nothing has to be written that might find no room.
        let journal = self.journal_name();
        self.window = id;
        self.journal = Journal::on(self.record.rev);
        self.flying = None;
        self.noted = true;
        self.aside.push(Offered { journal, paper });
    }
}
