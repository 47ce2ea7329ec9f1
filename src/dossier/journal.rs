//! The journal of edits that are not written yet: small, synchronous, replayed after a reload.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Paper, Place, Record, Row, keep, sum};

/// Edits since a revision. It covers a reload, a closed tab and a dead renderer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// The revision the edits were made on.
    pub base: u32,
    /// New texts of blanks, by key.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub blanks: BTreeMap<String, String>,
    /// New texts of cells, by row and column.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cells: BTreeMap<u32, BTreeMap<String, String>>,
    /// Whole tables whose rows were added, moved or taken away.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tables: BTreeMap<String, Vec<Row>>,
    /// All written reasons, where one was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<BTreeMap<String, String>>,
    /// All ticks on the checklists, where one was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticks: Option<BTreeSet<String>>,
}

/// What to do with a journal found beside a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replay {
    /// Everything in it is stored already.
    Nothing,
    /// It continues the record: this is the paper with the edits.
    Apply(Paper),
    /// The record went on without it: the paper with the edits is offered as a copy.
    Aside(Paper),
}

impl Journal {
    /// An empty journal on a revision.
    pub fn on(base: u32) -> Journal {
        Journal {
            base,
            ..Journal::default()
        }
    }

    /// Notes a new text.
    pub fn note(&mut self, place: Place, text: &str) {
        let texts = match place.row {
            None => &mut self.blanks,
            Some(row) => self.cells.entry(row).or_default(),
        };
        texts.insert(place.key.to_owned(), text.to_owned());
    }

    /// Notes a table as a whole; what was noted of its single cells before stands in it.
    pub fn note_table(&mut self, table: &str, rows: Vec<Row>) {
        self.drop_cells(&rows);
        self.tables.insert(table.to_owned(), rows);
    }

    /// Whether nothing is noted.
    pub fn is_empty(&self) -> bool {
        *self == Journal::on(self.base)
    }

    /// This journal with the newer edits of another over it.
    #[must_use]
    pub fn under(mut self, newer: Journal) -> Journal {
        self.blanks.extend(newer.blanks);
        for rows in newer.tables.values() {
            self.drop_cells(rows);
        }
        for (row, texts) in newer.cells {
            self.cells.entry(row).or_default().extend(texts);
        }
        self.tables.extend(newer.tables);
        self.reasons = newer.reasons.or(self.reasons);
        self.ticks = newer.ticks.or(self.ticks);
        self
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        sum::with_sum(&serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads a kept text; a torn or altered one is no journal, nor is one whose rows share an id.
    pub fn read(text: &str) -> Option<Journal> {
        let journal: Journal = serde_json::from_str(text).ok()?;
        (sum::is_whole(text) && journal.tables_fit()).then_some(journal)
    }

    fn tables_fit(&self) -> bool {
        let paper = Paper {
            tables: self.tables.clone(),
            ..Paper::default()
        };
        paper.rows_once("").is_ok()
    }

    /// Compares the journal with the record it belongs to.
    pub fn against(&self, record: &Record) -> Replay {
        let edited = self.applied_to(&record.paper);
        match () {
            () if edited == record.paper => Replay::Nothing,
            () if self.base == record.rev => Replay::Apply(edited),
            () => Replay::Aside(edited),
        }
    }

    fn drop_cells(&mut self, rows: &[Row]) {
        for row in rows {
            self.cells.remove(&row.id);
        }
    }

    fn applied_to(&self, paper: &Paper) -> Paper {
        let mut paper = paper.clone();
        paper.tables.extend(self.tables.clone());
        if let Some(reasons) = &self.reasons {
            paper.reasons.clone_from(reasons);
        }
        if let Some(ticks) = &self.ticks {
            paper.ticks.clone_from(ticks);
        }
        for (key, text) in &self.blanks {
            keep(&mut paper.blanks, key, text);
        }
        for row in paper.tables.values_mut().flatten() {
            for (key, text) in self.cells.get(&row.id).into_iter().flatten() {
                keep(&mut row.cells, key, text);
            }
        }
        paper
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Answers, Stamp};
    use crate::form::FormId;

    fn record() -> Record {
        let mut record = Record::begin(
            "0123456789abcdef",
            FormId::Application,
            Stamp::new("2026-11-25T09:00:00+08:00"),
        );
        record.rev = 7;
        record.paper.write(Place::blank("unit.name"), "某局");
        record.paper.add_row("plan");
        record
    }

    #[test]
    fn edits_on_the_stored_revision_are_applied() {
        let mut journal = Journal::on(7);
        journal.note(Place::blank("unit.name"), "某局（示例）");
        journal.note(Place::cell("plan.task", 1), "宣传培训");
        let Replay::Apply(paper) = journal.against(&record()) else {
            panic!("not applied")
        };
        assert_eq!(paper.text(Place::blank("unit.name")), "某局（示例）");
        assert_eq!(paper.text(Place::cell("plan.task", 1)), "宣传培训");
    }

    #[test]
    fn edits_that_are_stored_already_ask_nothing() {
        let mut journal = Journal::on(6);
        journal.note(Place::blank("unit.name"), "某局");
        assert_eq!(journal.against(&record()), Replay::Nothing);
    }

    #[test]
    fn edits_on_an_older_revision_are_laid_aside_and_not_lost() {
        let mut journal = Journal::on(6);
        journal.note(Place::blank("unit.name"), "另一局");
        let Replay::Aside(paper) = journal.against(&record()) else {
            panic!("not laid aside")
        };
        assert_eq!(paper.text(Place::blank("unit.name")), "另一局");
    }

    #[test]
    fn an_emptied_blank_is_an_edit_too() {
        let mut journal = Journal::on(7);
        journal.note(Place::blank("unit.name"), "");
        let Replay::Apply(paper) = journal.against(&record()) else {
            panic!("not applied")
        };
        assert_eq!(paper.text(Place::blank("unit.name")), "");
    }

    #[test]
    fn newer_edits_lie_over_older_ones() {
        let mut older = Journal::on(7);
        older.note(Place::blank("unit.name"), "甲");
        older.note(Place::blank("unit.head"), "某甲（示例）");
        let mut newer = Journal::on(8);
        newer.note(Place::blank("unit.name"), "乙");
        let both = older.under(newer);
        assert_eq!(both.base, 7);
        assert_eq!(both.blanks["unit.name"], "乙");
        assert_eq!(both.blanks["unit.head"], "某甲（示例）");
        assert_eq!(Journal::read(&both.write()), Some(both));
    }

    #[test]
    fn a_table_noted_whole_stands_over_the_cells_noted_before_and_under_those_noted_after() {
        let row = |task: &str| Row {
            id: 1,
            cells: [("plan.task".to_owned(), task.to_owned())].into(),
        };
        let shown = |journal: &Journal| match journal.against(&record()) {
            Replay::Apply(paper) => paper.text(Place::cell("plan.task", 1)),
            other => panic!("{other:?}"),
        };
        let mut journal = Journal::on(7);
        journal.note(Place::cell("plan.task", 1), "先写的");
        let older = journal.clone();
        journal.note_table("plan", vec![row("粘贴的")]);
        assert_eq!(shown(&journal), "粘贴的");
        journal.note(Place::cell("plan.task", 1), "后写的");
        assert_eq!(shown(&journal), "后写的");

        let mut newer = Journal::on(7);
        newer.note_table("plan", vec![row("粘贴的")]);
        assert_eq!(shown(&older.under(newer)), "粘贴的");
    }

    #[test]
    fn reasons_and_ticks_are_edits_too() {
        let mut journal = Journal::on(7);
        assert!(journal.is_empty());
        journal.reasons = Some([("art9.liable".to_owned(), "由主管局共同申请".to_owned())].into());
        journal.ticks = Some(["copies".to_owned()].into());
        assert!(!journal.is_empty());
        let Replay::Apply(paper) = journal.against(&record()) else {
            panic!("not applied")
        };
        assert_eq!(paper.reasons["art9.liable"], "由主管局共同申请");
        assert!(paper.ticks.contains("copies"));
        let kept = journal.under(Journal::on(8));
        assert_eq!(kept.ticks.map(|ticks| ticks.len()), Some(1));
    }
}
