//! One form as typed: a plain value to save, sign and check.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Answers, Place};

/// What was typed into one form. Nothing is read, folded or dropped here, so nothing can be lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Typed text by the key of the blank; keys of other versions of the form are kept.
    pub blanks: BTreeMap<String, String>,
    /// Rows by the key of the table.
    pub tables: BTreeMap<String, Vec<Row>>,
    /// Written reasons by the id of the rule they answer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, String>,
    /// What was ticked off on the checklists, a memory aid only.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ticks: BTreeSet<String>,
    /// The digest of the signed payload that this paper replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Used once in a paper, so that a row keeps its name when others move.
    pub id: u32,
    /// Typed text by the key of the column.
    pub cells: BTreeMap<String, String>,
}

impl Paper {
    /// Puts a text at a place; an empty text leaves nothing behind, and a row that is gone takes none.
    pub fn write(&mut self, place: Place, text: &str) {
        match place.row {
            None => keep(&mut self.blanks, place.key, text),
            Some(id) => {
                if let Some(row) = self.tables.values_mut().flatten().find(|row| row.id == id) {
                    keep(&mut row.cells, place.key, text);
                }
            }
        }
    }

    /// Adds an empty row at the end of a table and says its id.
    pub fn add_row(&mut self, table: &str) -> u32 {
        let id = self.next_row();
        self.tables.entry(table.to_owned()).or_default().push(Row {
            id,
            cells: BTreeMap::new(),
        });
        id
    }

    /// The id the next row will get.
    pub fn next_row(&self) -> u32 {
        self.tables
            .values()
            .flatten()
            .map(|row| row.id + 1)
            .max()
            .unwrap_or(1)
    }

    /// Whether nothing was typed at all.
    pub fn is_empty(&self) -> bool {
        self.blanks.is_empty() && self.tables.values().all(Vec::is_empty)
    }
}

/// Sets a text; an empty one leaves nothing behind.
pub(super) fn keep(texts: &mut BTreeMap<String, String>, key: &str, text: &str) {
    if text.is_empty() {
        texts.remove(key);
    } else {
        texts.insert(key.to_owned(), text.to_owned());
    }
}

impl Answers for Paper {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        let text = match place.row {
            None => self.blanks.get(place.key),
            Some(id) => {
                let row = self.tables.values().flatten().find(|row| row.id == id);
                row.and_then(|row| row.cells.get(place.key))
            }
        };
        see(text.map_or("", String::as_str));
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.tables
            .get(table)
            .map(|rows| rows.iter().map(|row| row.id).collect())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_stands_where_it_was_written() {
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), " 某局（示例） ");
        let row = paper.add_row("plan");
        paper.write(Place::cell("plan.task", row), "宣传培训");
        assert_eq!(paper.text(Place::blank("unit.name")), " 某局（示例） ");
        assert_eq!(paper.text(Place::cell("plan.task", row)), "宣传培训");
        assert_eq!(paper.rows("plan"), [row]);
    }

    #[test]
    fn an_emptied_blank_leaves_nothing_behind() {
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), "某局");
        paper.write(Place::blank("unit.name"), "");
        assert!(paper.is_empty());
        assert_eq!(paper.text(Place::blank("unit.name")), "");
    }

    #[test]
    fn no_two_rows_of_a_paper_share_an_id() {
        let mut paper = Paper::default();
        let ids = [
            paper.add_row("plan"),
            paper.add_row("participants"),
            paper.add_row("plan"),
        ];
        assert_eq!(ids, [1, 2, 3]);
    }

    #[test]
    fn a_row_that_is_gone_takes_no_text() {
        let mut paper = Paper::default();
        paper.write(Place::cell("plan.task", 9), "宣传培训");
        assert_eq!(paper, Paper::default());
    }
}
