//! Anything that can be asked what stands at a place: a stored paper, or the live signals of a page.

use super::Place;
use crate::form::Blank;
use crate::value::same_name;

/// What was typed, by place. A rule sees a paper only through this.
pub trait Answers {
    /// Shows the text at a place to `see`; an empty text where nothing was typed.
    fn look(&self, place: Place, see: &mut dyn FnMut(&str));

    /// The rows of a table, in order.
    fn rows(&self, table: &'static str) -> Vec<u32>;

    /// Which row of a table that is, counted from nought. Whoever is asked of row after row answers without walking the table.
    fn nth(&self, table: &'static str, row: u32) -> Option<usize> {
        self.rows(table).iter().position(|id| *id == row)
    }

    /// The text at a place.
    fn text(&self, place: Place) -> String {
        let mut text = String::new();
        self.look(place, &mut |typed| typed.clone_into(&mut text));
        text
    }
}

/// Whether a blank is asked at all, given the answer that opens it.
pub fn asked(blank: &Blank, answers: &dyn Answers) -> bool {
    let Some(condition) = blank.when else {
        return true;
    };
    let mut opened = false;
    answers.look(Place::blank(condition.key), &mut |typed| {
        opened = same_name(typed, condition.answer);
    });
    opened
}
