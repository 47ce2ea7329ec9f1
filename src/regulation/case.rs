//! What a rule is shown: the answers, today, and the tables it may consult.

use std::cell::Cell;

use crate::dossier::{Answers, Dossier, Place, asked};
use crate::form::{Blank, Field, Form, Table};
use crate::value::{Day, Entry, Regions, Value, is_blank};

/// One paper on one day.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The form the paper fills.
    pub form: &'static Form,
    /// What was typed.
    pub answers: &'a dyn Answers,
    /// The day it is judged on.
    pub today: Day,
    beside: Beside<'a>,
    /// Told when a rule asks for what is not at hand, so that its verdict may be another where it is.
    missed: Option<&'a Cell<bool>>,
}

/// What a rule may consult beside the paper.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The pilot it belongs to, with the other papers as they were when this one was opened.
    pub dossier: &'a Dossier,
    /// The table of administrative divisions, once it was fetched.
    pub regions: Option<&'a Regions>,
}

impl<'a> Case<'a> {
    /// A paper with its pilot.
    pub fn of(
        form: &'static Form,
        answers: &'a dyn Answers,
        beside: Beside<'a>,
        today: Day,
    ) -> Case<'a> {
        Case {
            form,
            answers,
            today,
            beside,
            missed: None,
        }
    }

    /// The same, of which the pilot is not known: whoever asks for it is told of.
    pub(super) fn alone(self, missed: &'a Cell<bool>) -> Case<'a> {
        Case {
            missed: Some(missed),
            ..self
        }
    }

    /// The pilot, with its other papers.
    pub fn dossier(&self) -> &'a Dossier {
        self.miss(true);
        self.beside.dossier
    }

    /// The table of administrative divisions, once it was fetched.
    pub fn regions(&self) -> Option<&'a Regions> {
        self.miss(self.beside.regions.is_none());
        self.beside.regions
    }

    fn miss(&self, missing: bool) {
        if let (true, Some(missed)) = (missing, self.missed) {
            missed.set(true);
        }
    }

    /// The value of a blank.
    pub fn read<T: Value>(&self, field: &Field<T>) -> Entry<T> {
        self.value(Place::blank(field.blank.key))
    }

    /// The value of a blank, if it is there and can be read.
    pub fn known<T: Value>(&self, field: &Field<T>) -> Option<T> {
        match self.read(field) {
            Entry::Read(value) => Some(value),
            Entry::Blank | Entry::Unreadable(_) => None,
        }
    }

    /// The value of a column in a row.
    pub fn cell<T: Value>(&self, field: &Field<T>, row: u32) -> Entry<T> {
        self.value(Place::cell(field.blank.key, row))
    }

    /// The text of a blank as typed, trimmed.
    pub fn text<T>(&self, field: &Field<T>) -> String {
        self.typed(Place::blank(field.blank.key))
    }

    /// The text at a place as typed, trimmed.
    pub fn typed(&self, place: Place) -> String {
        let mut text = String::new();
        self.answers
            .look(place, &mut |typed| typed.trim().clone_into(&mut text));
        text
    }

    /// Whether nothing that could be seen stands at a place.
    pub fn is_blank(&self, place: Place) -> bool {
        let mut blank = true;
        self.answers
            .look(place, &mut |typed| blank = is_blank(typed));
        blank
    }

    /// Whether a blank is asked, given the other answers.
    pub fn asks(&self, blank: &Blank) -> bool {
        asked(blank, self.answers)
    }

    /// The rows of a table, in order.
    pub fn rows(&self, table: &Table) -> Vec<u32> {
        self.answers.rows(table.key)
    }

    fn value<T: Value>(&self, place: Place) -> Entry<T> {
        let mut entry = Entry::Blank;
        self.answers
            .look(place, &mut |typed| entry = Entry::of(typed));
        entry
    }
}
