//! The windows that have a paper open besides this one.

use std::cell::RefCell;
use std::rc::Rc;

use super::Desk;
use crate::app::editor::Said;
use crate::browser::clock;
use crate::browser::tabs::Tabs;

/// A window that edits the paper answers within this time, in milliseconds.
const ANSWER: i32 = 200;

impl Desk {
    /// The name of the talk about a paper, and what the names of its journals begin with.
    pub(crate) fn talk(self, key: &str) -> String {
        format!("{}/{key}", self.db_name())
    }

    /// The windows that answer that they edit a paper; where none left a journal, none is asked.
    pub(super) async fn windows_at(self, key: &str) -> Vec<String> {
        if self.workspace().has_journals(key) {
            windows_at(&self.talk(key)).await
        } else {
            Vec::new()
        }
    }
}

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
