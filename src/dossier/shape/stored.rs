//! The shape of a paper as it is stored and carried in drafts and backups, and what no table can say of it.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::{
    ANSWERED, DAY, DIGEST, ENTRY, FINGERPRINT, Fits, KEY, MOMENT, Member, Misfit, Names, PILOT,
    SAVED, SUM, Shape, Typed, may, must,
};
use crate::dossier::{Level, Paper, Pilot, Record, Row, SCHEMA};
use crate::value::is_overloaded;

/// The greatest id of a row and the greatest revision: far beyond any work, and far from where numbers end.
pub const GREATEST: u32 = 1_000_000_000;
/// The most rows of all tables of one paper together.
pub const MOST_ROWS_OF_PAPER: usize = 20_000;

/// A paper as it is stored. Keys of other versions of a form are kept, so of blanks, tables and columns their grammar alone is asked.
pub const RECORD: Shape = Shape::Object(&[
    may("sum", Shape::Word(&SUM)),
    must("schema", Shape::Whole(SCHEMA as u64, SCHEMA as u64)),
    must("pilot", Shape::Word(&PILOT)),
    must("form", Shape::FormKey),
    must("rev", Shape::Whole(0, GREATEST as u64)),
    must("saved", Shape::Word(&SAVED)),
    must("paper", Shape::Object(PAPER)),
    may("signed", Shape::Object(SIGNED)),
    may("received", Shape::Word(&FINGERPRINT)),
]);

const PAPER: &[Member] = &[
    must("blanks", TEXTS),
    must(
        "tables",
        Shape::Map(Names::Like(&KEY), &Shape::List(&ROW, 0, MOST_ROWS_OF_PAPER)),
    ),
    may(
        "reasons",
        Shape::Map(Names::Like(&ANSWERED), &Shape::Typed(Typed::Any)),
    ),
    may("ticks", Shape::Set(&Shape::Word(&KEY))),
    may("supersedes", Shape::Word(&DIGEST)),
];

const ROW: Shape = Shape::Object(&[
    must("id", Shape::Whole(1, GREATEST as u64)),
    must("cells", TEXTS),
]);

const TEXTS: Shape = Shape::Map(Names::Like(&KEY), &Shape::Typed(Typed::Any));

const SIGNED: &[Member] = &[
    must("at", Shape::Word(&MOMENT)),
    must("fingerprint", Shape::Word(&FINGERPRINT)),
    must("content", Shape::Word(&DIGEST)),
    may("key", Shape::Word(&FINGERPRINT)),
];

/// What is known of a pilot.
pub const KNOWN: Shape = Shape::Object(&[
    may("sum", Shape::Word(&SUM)),
    may("schema", Shape::Whole(1, 1)),
    must("id", Shape::Word(&PILOT)),
    may("title", Shape::Typed(Typed::Any)),
    must("made", Shape::Word(&SAVED)),
    must("changed", Shape::Word(&SAVED)),
    may("deleted", Shape::Word(&MOMENT)),
    must("rev", Shape::Whole(0, GREATEST as u64)),
    may("cards", Shape::Map(Names::Forms, &Shape::Object(CARD))),
    may("log", Shape::List(&Shape::Object(EVENT), 0, MOST_EVENTS)),
    may("reading", Shape::Word(&KEY)),
    may("level", Shape::OneOf(&Level::KEYS, "试点的级别")),
]);

/// The most entries of a log; a pilot has some dozens in its life.
const MOST_EVENTS: usize = 10_000;

const CARD: &[Member] = &[
    must("filled", Shape::Whole(0, GREATEST as u64)),
    must("total", Shape::Whole(0, GREATEST as u64)),
    must("changed", Shape::Word(&SAVED)),
    may("rev", Shape::Whole(0, GREATEST as u64)),
    may("signed", Shape::Word(&MOMENT)),
    may(
        "facts",
        Shape::Map(Names::Like(&KEY), &Shape::Typed(Typed::Any)),
    ),
];

const EVENT: &[Member] = &[
    must("id", Shape::Word(&ENTRY)),
    must("what", Shape::Typed(Typed::Some)),
    must("on", Shape::Word(&DAY)),
    may("number", Shape::Typed(Typed::Any)),
    may("note", Shape::Typed(Typed::Any)),
    must("entered", Shape::Word(&SAVED)),
    may("taken_back", Shape::Word(&SAVED)),
];

impl Record {
    /// Holds a record to what this program stores, however it came to be: its shape, and that no two rows share an id.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn fit(&self) -> Fits {
        RECORD.fit(&value_of(self), None)?;
        self.paper.holds_together("paper")
    }
}

impl Pilot {
    /// Holds what is known of a pilot to what this program stores.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn fit(&self) -> Fits {
        KNOWN.fit_stored(&value_of(self))
    }
}

/// By its text: the page carries the writer of texts already, and no other.
fn value_of(stored: &impl Serialize) -> Value {
    let text = serde_json::to_string(stored).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

impl Paper {
    /// What no table says of a paper: its rows are one each, and every text is writing that a browser can lay out.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn holds_together(&self, at: &str) -> Fits {
        let overloaded = |member| {
            let why = "里有一个字叠着上百个符号，排不出来";
            Err(Misfit::of(member, why))
        };
        if let Some((key, _)) = self.blanks.iter().find(|(_, text)| is_overloaded(text)) {
            return overloaded(format!("{at}.blanks.{key}"));
        }
        for (table, rows) in &self.tables {
            for (nth, row) in rows.iter().enumerate() {
                if let Some((key, _)) = row.cells.iter().find(|(_, text)| is_overloaded(text)) {
                    return overloaded(format!("{at}.tables.{table}[{nth}].cells.{key}"));
                }
            }
        }
        self.rows_once(&format!("{at}.tables"))
    }

    /// Every row has an id of its own in the whole paper: of two with one id, one would be shown and the other signed.
    ///
    /// # Errors
    /// The first row that has another's or none that can be, or more rows than a paper holds.
    pub fn rows_once(&self, at: &str) -> Fits {
        let mut seen = BTreeSet::new();
        for (table, rows) in &self.tables {
            for (nth, Row { id, .. }) in rows.iter().enumerate() {
                let why = if !(1..=GREATEST).contains(id) {
                    format!("不是 1 至 {GREATEST} 的整数")
                } else if seen.insert(*id) {
                    continue;
                } else {
                    format!("与前面的行同为 {id}，而行的编号不能重复")
                };
                return Err(Misfit::of(format!("{at}.{table}[{nth}].id"), why));
            }
        }
        Misfit::unless(seen.len() <= MOST_ROWS_OF_PAPER, at, "的行数超过 20000")
    }
}
