//! One rule: the clause it stands on, how hard it is, what it looks at, how it judges.

use super::{Case, Clause, Objection};
use crate::form::{Blank, FormId, Table};

/// How hard a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// 错误: nothing can be finalised with it.
    Error,
    /// 不符合规定: finalising needs a written reason, which is stored and printed.
    Breach,
    /// 提醒: look at it again.
    Warning,
    /// 信息: good to know.
    Note,
}

/// How a clause is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The words leave no doubt.
    Plain,
    /// The words allow more than one reading; this says which one the rule takes, and why.
    Chosen(&'static str),
    /// The words do not ask for it; this says what does: how offices do it, a standard, or the nature of the thing.
    Practice(&'static str),
}

/// When a person expects to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// On leaving the step and in review: something is still missing.
    Missing,
    /// After leaving the blank: what was typed cannot be read.
    Format,
    /// At once, in a calm voice: what the law makes of the answers.
    Verdict,
    /// On a page of its own: nothing is wrong with the answers, but with them the law bars the step for now.
    Bar,
}

/// How a rule judges; the shape says how much of a paper it has to see.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Sees single blanks.
    Blanks(fn(&Case) -> Vec<Objection>),
    /// Sees one row of a table at a time.
    Row(&'static Table, fn(&Case, u32) -> Vec<Objection>),
    /// Sees a whole table, and single blanks.
    Table(&'static Table, fn(&Case) -> Vec<Objection>),
}

/// A rule of the regulation over one form.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever: it stands in signed files. `art18.two-to-three-years`.
    pub id: &'static str,
    /// The words it stands on.
    pub clause: Clause,
    /// How hard its findings are.
    pub severity: Severity,
    /// How the words are read.
    pub reading: Reading,
    /// When a person expects to hear of it.
    pub moment: Moment,
    /// The form it judges.
    pub form: FormId,
    /// The blanks and columns whose change can change its verdict; none where it sees the whole form.
    pub places: &'static [&'static Blank],
    /// What is checked, in one Chinese sentence, for docs/rules.md.
    pub checks: &'static str,
    /// The rows of the project's rules table it carries out.
    pub rows: &'static [u16],
    /// The judgement.
    pub check: Check,
}

impl Severity {
    /// The word for it.
    pub const fn label(self) -> &'static str {
        match self {
            Severity::Error => "错误",
            Severity::Breach => "不符合规定",
            Severity::Warning => "提醒",
            Severity::Note => "信息",
        }
    }

    /// The name in style sheets and files.
    pub const fn key(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Breach => "breach",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

impl Reading {
    /// The word for what the regulation does not ask for.
    pub const PRACTICE: &'static str = "惯例";

    /// What is to be said of the words: nothing where they leave no doubt.
    pub const fn says(self) -> Option<&'static str> {
        match self {
            Reading::Plain => None,
            Reading::Chosen(says) | Reading::Practice(says) => Some(says),
        }
    }
}

impl Rule {
    /// Whether it is to be judged anew after a change at this blank, column or table.
    pub fn follows(&self, key: &str) -> bool {
        self.places.is_empty() || self.looks_at(key)
    }

    /// What its findings stand on, as one cites it: the article or the annex, or that it is practice.
    pub fn cites(&self) -> String {
        match self.reading {
            Reading::Plain | Reading::Chosen(_) => self.clause.source.cite(),
            Reading::Practice(_) => Reading::PRACTICE.to_owned(),
        }
    }

    /// Whether it speaks of this very blank, column or table.
    pub fn looks_at(&self, key: &str) -> bool {
        self.places.iter().any(|blank| blank.key == key)
            || self.table().is_some_and(|table| table.key == key)
    }

    fn table(&self) -> Option<&'static Table> {
        match self.check {
            Check::Blanks(_) => None,
            Check::Row(table, _) | Check::Table(table, _) => Some(table),
        }
    }
}

/// Rules are the same when their ids are.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
