//! The journals of a paper: each window has one of its own, and what a window that is gone left is found by the next.

use std::cell::RefCell;
use std::rc::Rc;

use super::Desk;
use crate::app::editor::{Said, journals_of, sort_left};
use crate::browser::tabs::Tabs;
use crate::browser::{clock, ports};
use crate::dossier::{Left, Record};

/// A window that edits the paper answers within this time, in milliseconds.
const ANSWER: i32 = 200;

/// What was found of a paper before it is read: journals whose windows are gone, and whether another window is at work.
pub(crate) struct Found {
    names: Vec<String>,
    at_work: bool,
}

impl Found {
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Reads the journals, forgets those that say nothing new, and says what to do with the others.
    pub(crate) fn against(self, record: &Record) -> Left {
        let journals = ports::of_browser().journal;
        sort_left(&*journals, self.names, record, self.at_work)
    }
}

impl Desk {
    /// The name of the talk about a paper, and what the names of its journals begin with.
    pub(crate) fn talk(self, key: &str) -> String {
        format!("{}/{key}", self.db_name())
    }

    /// The journals of a paper that no window is at work on. Where there is any, the windows are asked first.
    pub(crate) async fn journals(self, key: &str) -> Found {
        let talk = self.talk(key);
        if names(&talk).is_empty() {
            return Found {
                names: Vec::new(),
                at_work: false,
            };
        }
        let at_work = windows_at(&talk).await;
        let left = |name: &String| !at_work.iter().any(|window| name.ends_with(window.as_str()));
        Found {
            names: names(&talk).into_iter().filter(left).collect(),
            at_work: !at_work.is_empty(),
        }
    }
}

/// The windows that answer that they edit a paper.
async fn windows_at(talk: &str) -> Vec<String> {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&heard);
    let tabs = Tabs::join(talk, move |said| {
        if let Said::Held { tab } = said {
            noted.borrow_mut().push(tab);
        }
    });
    tabs.say(&Said::Here {
        tab: "asking".to_owned(),
    });
    clock::pause(ANSWER).await;
    heard.take()
}

fn names(talk: &str) -> Vec<String> {
    journals_of(&*ports::of_browser().journal, talk)
}
