//! The typed texts of the open paper, one signal each.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Line;
use crate::app::grid::History;
use crate::dossier::{Answers, Paper, Place};
use crate::form::Form;

/// The signals themselves.
pub(super) struct Texts {
    pub(super) blanks: HashMap<&'static str, ArcRwSignal<String>>,
    pub(super) tables: HashMap<&'static str, RwSignal<Vec<Line>>>,
    /// What was done in each table since the paper was opened.
    pub(super) histories: HashMap<&'static str, RwSignal<History>>,
    /// Lines by row id, so that a cell is found without walking the table.
    pub(super) lines: HashMap<u32, Line>,
    /// What this build of the form does not know, kept as it was stored.
    pub(super) strange: Paper,
    pub(super) next_row: u32,
}

impl Texts {
    pub(super) fn of(form: &'static Form, paper: Paper) -> Texts {
        let signal = |key: &'static str| (key, ArcRwSignal::new(paper.text(Place::blank(key))));
        let mut texts = Texts {
            blanks: form.blanks().map(|blank| signal(blank.key)).collect(),
            tables: HashMap::new(),
            histories: HashMap::new(),
            lines: HashMap::new(),
            next_row: paper.next_row(),
            strange: Paper::default(),
        };
        for table in form.tables() {
            let rows = paper.tables.get(table.key).cloned().unwrap_or_default();
            let lines: Vec<Line> = rows.iter().map(|row| Line::of(table, row)).collect();
            texts
                .lines
                .extend(lines.iter().map(|line| (line.id, line.clone())));
            texts.tables.insert(table.key, RwSignal::new(lines));
            texts
                .histories
                .insert(table.key, RwSignal::new(History::default()));
        }
        texts.strange = paper;
        texts
    }

    pub(super) fn signal(&self, place: Place) -> Option<ArcRwSignal<String>> {
        match place.row {
            None => self.blanks.get(place.key).cloned(),
            Some(row) => self.lines.get(&row).and_then(|line| line.cell(place.key)),
        }
    }

    pub(super) fn paper(&self, form: &'static Form) -> Paper {
        let mut paper = self.strange.clone();
        for (key, signal) in &self.blanks {
            signal.with_untracked(|text| paper.write(Place::blank(key), text));
        }
        for table in form.tables() {
            let rows = self.tables[table.key]
                .with_untracked(|lines| lines.iter().map(Line::row).collect());
            paper.tables.insert(table.key.to_owned(), rows);
        }
        paper.tables.retain(|_, rows: &mut Vec<_>| !rows.is_empty());
        paper
    }
}
