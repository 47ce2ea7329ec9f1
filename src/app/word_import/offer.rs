//! What a document says that the paper does not, and the paper with what was taken of it.

use super::{Reading, TableRead};
use crate::app::entered;
use crate::dossier::{Answers, Paper, Place};
use crate::form::{Blank, Table};
use crate::value::{invisible, is_blank};

/// One blank or table in which the document says something else.
#[derive(Clone, Debug)]
pub struct Change {
    /// What it is called.
    pub label: String,
    /// What stands here, empty where nothing does.
    pub now: String,
    /// What stands in the document.
    pub comes: String,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Blank(&'static Blank),
    Table(TableRead),
}

impl Change {
    /// Whether it is proposed: nothing that stands here is written over unasked.
    pub fn is_proposed(&self) -> bool {
        is_blank(&self.now)
    }

    /// Puts what the document says into a paper.
    pub fn apply(&self, paper: &mut Paper) {
        match &self.what {
            What::Blank(blank) => paper.write(Place::blank(blank.key), &self.comes),
            What::Table(read) => put(read, paper),
        }
    }
}

impl Reading {
    /// What differs from a paper of the same form, in the order of the sheet. What prints alike does not differ.
    pub fn changes(&self, paper: &Paper) -> Vec<Change> {
        let blank = |(blank, comes): &(&'static Blank, String)| {
            let now = paper.text(Place::blank(blank.key));
            let comes = entered(blank.kind, &now, comes).text;
            let same = seen(&now) == seen(&comes)
                || seen(&blank.prints(&now)) == seen(&blank.prints(&comes));
            (!same).then(|| Change {
                label: blank.asks().replace('\n', ""),
                now,
                comes,
                what: What::Blank(blank),
            })
        };
        let table = |read: &TableRead| {
            let here = rows_here(read.table, paper);
            (printed(read, &here) != printed(read, &read.rows)).then(|| Change {
                label: read.table.label.to_owned(),
                now: lines(read, &here),
                comes: lines(read, &read.rows),
                what: What::Table(read.clone()),
            })
        };
        let blanks = self.blanks.iter().filter_map(blank);
        blanks.chain(self.tables.iter().filter_map(table)).collect()
    }
}

/// Puts the rows in the place of those that are there. What the document cannot have of a row stays with the row that begins alike.
fn put(read: &TableRead, paper: &mut Paper) {
    let mut here = rows_here(read.table, paper);
    paper.tables.remove(read.table.key);
    let names = |row: &[String]| {
        let said = read.columns.iter().filter_map(|column| row.get(*column));
        let mut said = said.filter(|text| !is_blank(text));
        let begins: Vec<String> = said.by_ref().take(2).map(|text| seen(text)).collect();
        begins
    };
    for texts in &read.rows {
        let alike = here.iter().position(|row| names(row) == names(texts));
        let alike = alike.map(|at| here.remove(at)).unwrap_or_default();
        let row = paper.add_row(read.table.key);
        for (nth, column) in read.table.columns.iter().enumerate() {
            let source = if read.columns.contains(&nth) {
                texts
            } else {
                &alike
            };
            let text = source.get(nth).map_or("", String::as_str);
            paper.write(Place::cell(column.key, row), text);
        }
    }
}

fn rows_here(table: &'static Table, paper: &Paper) -> Vec<Vec<String>> {
    let row = |id: u32| -> Vec<String> {
        let cells = table.columns.iter();
        cells
            .map(|column| paper.text(Place::cell(column.key, id)))
            .collect()
    };
    let rows = paper.rows(table.key).into_iter().map(row);
    rows.filter(|row| row.iter().any(|text| !is_blank(text)))
        .collect()
}

/// What rows print in the columns that the document has.
fn printed(read: &TableRead, rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let row = |row: &Vec<String>| -> Vec<String> {
        let cell = |at: &usize| seen(&read.table.columns[*at].prints(&row[*at]));
        read.columns.iter().map(cell).collect()
    };
    rows.iter().map(row).collect()
}

/// A text as it is seen.
fn seen(text: &str) -> String {
    let text: String = text.chars().filter(|c| !invisible(*c)).collect();
    text.trim().to_owned()
}

/// Rows as lines, to be looked at.
fn lines(read: &TableRead, rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let said = read
            .columns
            .iter()
            .map(|column| row[*column].replace('\n', " "));
        said.filter(|text| !is_blank(text))
            .collect::<Vec<_>>()
            .join("　")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
