//! Another paper in the place of the open one, and nothing typed is lost by it.

use leptos::prelude::*;

use super::Session;
use crate::browser::text_box;
use crate::dossier::Paper;

impl Session {
    /// Puts another paper in the place of this one as soon as everything typed here is stored, and then does what follows.
    pub(crate) fn replace(self, paper: Paper, then: impl FnOnce() + 'static) {
        self.then.set_value(Some(Box::new(then)));
        text_box::settle_all();
        self.tell(|editor| editor.replace(paper));
    }
}
