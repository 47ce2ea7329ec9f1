//! Several windows over one paper: one writes, the others look, and no text is lost between them.

use leptos::prelude::*;

use super::{Session, Side};
use crate::dossier::{Left, Offered, Pilot, Record, Stamp};
use crate::edge::tabs::{Said, Tabs};
use crate::edge::{clock, entropy, journal, text_box};
use crate::export::Saver;
use crate::ui::erase::spawn;

/// The other window has this long to write what it has, in milliseconds.
const HANDOVER: i32 = 400;

impl Session {
    /// What to do with the journals that were found beside the stored paper.
    pub(crate) fn take_up(self, left: Left) {
        if let Some(taken) = left.taken {
            self.put_over(&taken.paper);
            self.forget(&taken.journal);
            self.desk.say("上次没来得及保存的文字已经找回", None);
        }
        if !left.aside.is_empty() {
            self.aside.set(left.aside);
        }
    }

    /// Lays aside what is not stored, in a journal that no window writes any more, until the user has decided.
    pub(super) fn lay_aside(self) {
        let (Some(text), Ok(id)) = (self.journal_text(), entropy::id()) else {
            return;
        };
        let name = format!("{}/{id}", self.talk());
        // Where the journal finds no room, the text is kept for as long as the window is open.
        journal::put(&name, &text).ok();
        self.desk_side.update_value(Side::note_nothing);
        self.put_journal();
        let paper = self.paper();
        let aside = Offered {
            journal: name,
            paper,
        };
        self.aside.update(|all| all.push(aside));
    }

    /// Joins the windows that have this paper open.
    pub(crate) fn join_tabs(self) -> Option<()> {
        if self.received.is_some() || self.window.is_empty() {
            return None;
        }
        let me = self.window.clone();
        let (session, mine) = (self, me.clone());
        let tabs = Tabs::join(&self.talk(), move |said| {
            session.heard(&said, &mine);
        });
        tabs.say(&Said::Here { tab: me.clone() });
        self.tabs.set_value(Some((me, tabs)));
        Some(())
    }

    /// Leaves the windows that have this paper open.
    pub(crate) fn leave_tabs(self) {
        self.tabs.set_value(None);
    }

    /// Takes the pen: the other window writes what it has and looks on; here the newest state is read.
    pub(crate) fn take_over(self) {
        text_box::settle_all();
        let session = self;
        self.say(|tab| Said::Take { tab });
        let timer = clock::after(HANDOVER, move || {
            spawn(async move {
                session.reload().await;
                session.held.set(false);
            });
        });
        self.pause.set_value(Some(timer));
    }

    /// Stores the first text laid aside as a pilot of its own.
    pub(crate) async fn keep_aside(self) {
        let Some(Offered { journal, paper }) = self.first_aside() else {
            return;
        };
        let Ok(id) = entropy::id() else { return };
        let now = Stamp::new(clock::now());
        let mut pilot = Pilot::new(id.clone(), now.clone());
        pilot.title = Some(format!(
            "{}（另存，{}）",
            self.pilot.with_untracked(|pilot| pilot.name().to_owned()),
            now.minute()
        ));
        let record = Record {
            rev: 1,
            paper,
            ..Record::begin(&id, self.form.id, now)
        };
        if self.desk.adopt(pilot, record).await.is_ok() {
            self.drop_aside(&journal);
            self.desk.say("已另存为一份，在试点列表里", None);
        }
    }

    /// Puts the first text laid aside in the place of what is stored; that stays among the versions.
    pub(crate) fn take_aside(self) {
        if let Some(Offered { journal, paper }) = self.first_aside() {
            self.replace(paper, move || self.drop_aside(&journal));
        }
    }

    fn first_aside(self) -> Option<Offered> {
        self.aside.with_untracked(|all| all.first().cloned())
    }

    fn drop_aside(self, name: &str) {
        self.aside
            .update(|all| all.retain(|one| one.journal != name));
        self.forget(name);
    }

    /// Forgets the journal of a window that is gone, once this window's own holds what it said.
    fn forget(self, name: &str) {
        let noted = self.desk_side.with_value(|side| side.noted);
        if noted && name != self.journal_name() {
            journal::remove(name);
        }
    }

    fn heard(self, said: &Said, me: &str) {
        match said {
            Said::Here { tab } if tab != me && !self.held.get_untracked() => {
                self.say(|tab| Said::Held { tab });
            }
            Said::Held { tab } if tab != me && !self.saver.with_untracked(Saver::is_open) => {
                self.held.set(true);
            }
            Said::Take { tab } if tab != me => {
                self.hurry();
                self.held.set(true);
            }
            _ => {}
        }
    }

    fn say(self, said: impl FnOnce(String) -> Said) {
        self.tabs.with_value(|tabs| {
            if let Some((me, tabs)) = tabs {
                tabs.say(&said(me.clone()));
            }
        });
    }

    async fn reload(self) {
        let key = self.desk_side.with_value(|side| side.record.key());
        let Ok(Some(text)) = self.desk.load(&key).await else {
            return;
        };
        let Ok(record) = Record::read(&text) else {
            return;
        };
        self.replacing.set_value(None);
        let paper = record.paper.clone();
        if self.paper() != paper {
            self.lay_aside();
        }
        self.desk_side.update_value(|side| *side = Side::of(record));
        self.put_journal();
        self.aside
            .update(|all| all.retain(|one| one.paper != paper));
        self.saver.update(Saver::resume);
        self.show(&paper);
    }
}
