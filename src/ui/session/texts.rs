//! The typed texts of the open paper, one signal each.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Line;
use crate::app::grid::History;
use crate::dossier::{Answers, Paper, Place};
use crate::form::{Blank, Form};
use crate::value::Kind;

/// The signals themselves.
pub(super) struct Texts {
    pub(super) blanks: HashMap<&'static str, ArcRwSignal<String>>,
    /// The long ones as they stood at the last pause in typing: reading one through takes longer than a key may.
    pub(super) paused: HashMap<&'static str, ArcMemo<String>>,
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
    /// The texts of a paper; `pauses` is told after each pause in which a single blank was written.
    pub(super) fn of(form: &'static Form, paper: Paper, pauses: RwSignal<u32>) -> Texts {
        let signal = |key: &'static str| (key, ArcRwSignal::new(paper.text(Place::blank(key))));
        let blanks: HashMap<_, _> = form.blanks().map(|blank| signal(blank.key)).collect();
        let settled = |blank: &'static Blank| {
            let text = blanks[blank.key].clone();
            let at_pause = move |_: Option<&String>| {
                pauses.track();
                text.get_untracked()
            };
            (blank.key, ArcMemo::new(at_pause))
        };
        let long = form.blanks().filter(|blank| blank.kind == Kind::Prose);
        let mut texts = Texts {
            paused: long.map(settled).collect(),
            blanks,
            tables: HashMap::new(),
            histories: HashMap::new(),
            lines: HashMap::new(),
            next_row: paper.next_row(),
            strange: Paper::default(),
        };
        for table in form.tables() {
            let rows = paper.tables.get(table.key).into_iter().flatten();
            let lines: Vec<Line> = rows.map(|row| Line::of(table, row.clone())).collect();
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
