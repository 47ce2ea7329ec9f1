//! The other windows over this paper, as they are heard and told.

use leptos::prelude::*;

use super::Session;
use crate::app::editor::{Editor, Said, Steps};
use crate::app::workspace::Workspace;
use crate::browser::tabs::Tabs;
use crate::browser::{clock, text_box};
use crate::dossier::{Left, Offered};
use crate::ui::erase::spawn;

/// The other window has this long to write what it has, in milliseconds.
const HANDOVER: i32 = 400;

impl Session {
    /// What to do with the journals that were found beside the stored paper.
    pub(crate) fn take_up(self, left: Left) {
        self.tell(|editor| editor.take_up(left));
    }

    /// Joins the windows that have this paper open.
    pub(crate) fn join_tabs(self) {
        let Some(here) = self.editor.with_value(Editor::join) else {
            return;
        };
        let tabs = Tabs::join(&self.talk(), move |said| self.heard(&said));
        tabs.say(&here);
        self.tabs.set_value(Some(tabs));
    }

    /// Leaves the windows that have this paper open.
    pub(crate) fn leave_tabs(self) {
        self.tabs.set_value(None);
    }

    /// Takes the pen: the other window writes what it has and looks on; here the newest state is read.
    pub(crate) fn take_over(self) {
        text_box::settle_all();
        self.tell(|editor| editor.take_over());
        let timer = clock::after(HANDOVER, move || {
            spawn(async move {
                let key = self.key();
                let stored = self.desk.stored_paper(&key).await;
                if self.is_open() {
                    self.then.set_value(None);
                    let paper = self.paper();
                    self.tell(|editor| editor.took_over(stored, paper));
                }
            });
        });
        self.pause.set_value(Some(timer));
    }

    /// Stores the first text laid aside as a pilot of its own.
    pub(crate) async fn keep_aside(self) {
        let name = self.pilot.with_untracked(|pilot| pilot.name().to_owned());
        let aside = self
            .editor
            .with_value(|editor| editor.aside_as_pilot(&name));
        let Some((pilot, record, journal)) = aside else {
            return;
        };
        let adopt =
            async |workspace: &Workspace<_>| workspace.adopt(pilot.clone(), record.clone()).await;
        match self.desk.arrive(adopt).await {
            Ok(_) if self.is_open() => {
                self.drop_aside(&journal);
                self.desk.say("已另存为一份，在试点列表里", None);
            }
            Ok(_) => {}
            Err(why) => self.desk.say(why.to_string(), None),
        }
    }

    /// Puts the first text laid aside in the place of what is stored; that stays among the versions.
    pub(crate) fn take_aside(self) {
        let first = self.aside.with_untracked(|all| all.first().cloned());
        if let Some(Offered { journal, paper }) = first {
            self.replace(paper, move || self.drop_aside(&journal));
        }
    }

    fn drop_aside(self, journal: &str) {
        if journal.is_empty() {
            self.desk.forget_unstored(&self.key());
        }
        self.tell(|editor| {
            editor.drop_aside(journal);
            Steps::default()
        });
    }

    fn heard(self, said: &Said) {
        if let Said::Take { .. } = said {
            text_box::settle_all();
        }
        self.tell(|editor| editor.hears(said));
    }

    pub(super) fn say(self, said: &Said) {
        self.tabs.with_value(|tabs| {
            if let Some(tabs) = tabs {
                tabs.say(said);
            }
        });
    }
}
