//! The journal of edits that are not written yet: small, synchronous, replayed after a reload.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
    /// Tables whose rows were added, moved or taken away.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tables: BTreeMap<String, Rows>,
    /// All written reasons, where one was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<BTreeMap<String, String>>,
    /// All ticks on the checklists, where one was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticks: Option<BTreeSet<String>>,
}

/// The rows of a table, as far as a journal has to tell them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// All of them with their texts.
    Whole(Vec<Row>),
    /// Their ids from top to bottom. Their texts are those of the record, and those of the rows that came are noted cell by cell.
    ///
    /// Written as an object, which builds that know whole tables alone cannot read: they lay it aside rather than drop a row.
    Order(Vec<u32>),
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
        self.tables.insert(table.to_owned(), Rows::Whole(rows));
    }

    /// Notes which rows a table has by now. Every text of those that came was noted before, the empty ones too:
    /// a row of the record may have the same id by the time this is read.
    pub fn note_order(&mut self, table: &str, order: Vec<u32>) {
        let rows = match self.tables.remove(table) {
            Some(Rows::Whole(rows)) => Rows::Whole(in_order(rows, &order, &self.cells)),
            Some(Rows::Order(_)) | None => Rows::Order(order),
        };
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
            if let Rows::Whole(rows) = rows {
                self.drop_cells(rows);
            }
        }
        for (row, texts) in newer.cells {
            self.cells.entry(row).or_default().extend(texts);
        }
        for (table, rows) in newer.tables {
            match rows {
                Rows::Order(order) => self.note_order(&table, order),
                Rows::Whole(_) => {
                    self.tables.insert(table, rows);
                }
            }
        }
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
        let tables = self.tables.iter();
        let paper = Paper {
            tables: tables
                .map(|(table, rows)| (table.clone(), rows.bare()))
                .collect(),
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
        for (table, rows) in &self.tables {
            let rows = match rows {
                Rows::Whole(rows) => rows.clone(),
                Rows::Order(order) => {
                    let stored = paper.tables.remove(table).unwrap_or_default();
                    in_order(stored, order, &self.cells)
                }
            };
            paper.tables.insert(table.clone(), rows);
        }
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

/// Rows in their order. One that is not among them came, if anything is noted of it; if nothing is, another window took it away.
fn in_order(
    rows: Vec<Row>,
    order: &[u32],
    noted: &BTreeMap<u32, BTreeMap<String, String>>,
) -> Vec<Row> {
    let mut known: BTreeMap<u32, Row> = rows.into_iter().map(|row| (row.id, row)).collect();
    let came = |id: u32| noted.contains_key(&id).then(|| empty(id));
    let row = |id: &u32| known.remove(id).or_else(|| came(*id));
    order.iter().filter_map(row).collect()
}

fn empty(id: u32) -> Row {
    Row {
        id,
        ..Row::default()
    }
}

impl Rows {
    /// The rows without their texts.
    fn bare(&self) -> Vec<Row> {
        match self {
            Rows::Whole(rows) => rows.iter().map(|row| empty(row.id)).collect(),
            Rows::Order(order) => order.iter().copied().map(empty).collect(),
        }
    }
}

/// How an order is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ordered {
    order: Vec<u32>,
}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Rows::Whole(rows) => rows.serialize(to),
            Rows::Order(order) => Ordered {
                order: order.clone(),
            }
            .serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Rows, D::Error> {
        from.deserialize_any(Shapes)
    }
}

/// Reads a list as whole rows, and an object as their order.
struct Shapes;

impl<'de> Visitor<'de> for Shapes {
    type Value = Rows;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("rows, or their order")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, rows: A) -> Result<Rows, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(rows)).map(Rows::Whole)
    }

    fn visit_map<A: MapAccess<'de>>(self, told: A) -> Result<Rows, A::Error> {
        let told = Ordered::deserialize(MapAccessDeserializer::new(told))?;
        Ok(Rows::Order(told.order))
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

    /// The tasks of the plan, by the ids of their rows, of a paper that the journal makes of a record.
    fn tasks(journal: &Journal, record: &Record) -> Vec<(u32, String)> {
        let paper = match journal.against(record) {
            Replay::Apply(paper) | Replay::Aside(paper) => paper,
            Replay::Nothing => record.paper.clone(),
        };
        let ids = paper.rows("plan").into_iter();
        ids.map(|id| (id, paper.text(Place::cell("plan.task", id))))
            .collect()
    }

    fn expected(tasks: &[(u32, &str)]) -> Vec<(u32, String)> {
        let task = |(id, text): &(u32, &str)| (*id, (*text).to_owned());
        tasks.iter().map(task).collect()
    }

    /// Three rows, 甲 乙 丙, on revision 7.
    fn three_rows() -> Record {
        let mut record = record();
        record.paper.add_row("plan");
        record.paper.add_row("plan");
        for (id, text) in [(1, "甲"), (2, "乙"), (3, "丙")] {
            record.paper.write(Place::cell("plan.task", id), text);
        }
        record
    }

    fn comes(journal: &mut Journal, id: u32, task: &str, order: &[u32]) {
        journal.note(Place::cell("plan.task", id), task);
        journal.note(Place::cell("plan.time", id), "");
        journal.note_order("plan", order.to_vec());
    }

    #[test]
    fn rows_that_came_went_or_moved_are_told_by_their_order() {
        let mut journal = Journal::on(7);
        comes(&mut journal, 4, "丁", &[3, 1, 4]);
        journal.note(Place::cell("plan.task", 1), "甲改");
        let told = expected(&[(3, "丙"), (1, "甲改"), (4, "丁")]);
        assert_eq!(tasks(&journal, &three_rows()), told);
        assert!(
            journal
                .write()
                .contains(r#""tables":{"plan":{"order":[3,1,4]}}"#)
        );
        assert_eq!(Journal::read(&journal.write()), Some(journal));
    }

    #[test]
    fn an_empty_row_that_came_is_there_and_a_row_that_came_back_has_its_texts() {
        let mut stored = three_rows();
        stored.paper.tables.get_mut("plan").unwrap().remove(1);
        let mut journal = Journal::on(7);
        comes(&mut journal, 4, "", &[1, 3, 4]);
        comes(&mut journal, 2, "乙", &[1, 2, 3, 4]);
        let told = expected(&[(1, "甲"), (2, "乙"), (3, "丙"), (4, "")]);
        assert_eq!(tasks(&journal, &stored), told);
    }

    #[test]
    fn the_newest_order_counts_over_an_order_and_over_a_whole_table() {
        let mut newer = Journal::on(8);
        comes(&mut newer, 5, "戊", &[5, 3, 4]);
        let told = expected(&[(5, "戊"), (3, "丙"), (4, "丁")]);

        let mut ordered = Journal::on(7);
        comes(&mut ordered, 4, "丁", &[1, 2, 3, 4]);
        assert_eq!(tasks(&ordered.under(newer.clone()), &three_rows()), told);

        let row = |(id, text): &(u32, &str)| Row {
            id: *id,
            cells: [("plan.task".to_owned(), (*text).to_owned())].into(),
        };
        let rows = [(3, "丙"), (4, "丁")].iter().map(row).collect();
        let mut whole = Journal::on(7);
        whole.note_table("plan", rows);
        let both = whole.under(newer.clone());
        assert_eq!(tasks(&both, &three_rows()), told);
        assert_eq!(Journal::read(&both.write()), Some(both));

        let mut last = Journal::on(9);
        last.note_table("plan", vec![row(&(6, "己"))]);
        assert_eq!(
            tasks(&newer.under(last), &three_rows()),
            expected(&[(6, "己")])
        );
    }

    #[test]
    fn a_row_that_came_never_mixes_with_one_of_another_window_under_the_same_id() {
        let mut stored = three_rows();
        stored.rev = 8;
        stored.paper.add_row("plan");
        stored.paper.write(Place::cell("plan.task", 4), "别处的");
        stored.paper.write(Place::cell("plan.time", 4), "2027-06");
        let mut journal = Journal::on(7);
        comes(&mut journal, 4, "这里的", &[1, 2, 3, 4]);
        let Replay::Aside(paper) = journal.against(&stored) else {
            panic!("not laid aside")
        };
        assert_eq!(paper.text(Place::cell("plan.task", 4)), "这里的");
        assert_eq!(paper.text(Place::cell("plan.time", 4)), "");
    }

    #[test]
    fn a_row_that_another_window_took_away_comes_back_only_with_what_was_written_in_it() {
        let mut stored = three_rows();
        stored.rev = 8;
        stored.paper.tables.get_mut("plan").unwrap().truncate(1);
        let mut journal = Journal::on(7);
        journal.note(Place::cell("plan.task", 3), "还在写");
        comes(&mut journal, 4, "丁", &[1, 2, 3, 4]);
        let told = expected(&[(1, "甲"), (3, "还在写"), (4, "丁")]);
        assert_eq!(tasks(&journal, &stored), told);
    }

    #[test]
    fn an_order_that_names_a_row_twice_is_no_journal() {
        for (order, fits) in [("[1,2]", true), ("[1,1]", false), ("[0]", false)] {
            let text = format!(r#"{{"base":7,"tables":{{"plan":{{"order":{order}}}}}}}"#);
            assert_eq!(Journal::read(&text).is_some(), fits, "{order}");
        }
    }

    #[test]
    fn a_journal_of_whole_tables_is_still_read() {
        const OLD: &str = r#"{"base":7,"tables":{"plan":[{"id":1,"cells":{"plan.task":"甲"}},{"id":9,"cells":{}}]}}"#;
        let journal = Journal::read(OLD).unwrap();
        let told = expected(&[(1, "甲"), (9, "")]);
        assert_eq!(tasks(&journal, &three_rows()), told);
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
