//! What a document says of a paper: found by the labels of its sheet, laid beside what stands here, taken blank by blank.
//!
//! | file | what it does |
//! |---|---|
//! | `spots` | the lines and cells of a document, and finding a label among them |
//! | `pieces` | one cell taken apart into the blanks that stand in it |
//! | `place` | walks the sheet and finds for each blank what the document says |
//! | `offer` | what differs from the paper that is here, and the paper with what was taken |

mod offer;
mod pieces;
mod place;
mod spots;

pub use offer::Change;

use crate::codec::word::Written;
use crate::form::{Blank, Form, FormId, Table};
use crate::value::quoted;
use place::Walk;
use spots::{Spots, key};

/// A document, read as a paper.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The form it is.
    pub form: &'static Form,
    /// What stands in its blanks; those in which nothing does are left out.
    pub blanks: Vec<(&'static Blank, String)>,
    /// What stands in its tables.
    pub tables: Vec<TableRead>,
    /// What found no place, piece by piece.
    pub left: Vec<String>,
    /// What is to be said of the reading.
    pub remarks: Vec<&'static str>,
}

/// The rows of a table.
#[derive(Clone, Debug)]
pub struct TableRead {
    /// Which.
    pub table: &'static Table,
    /// The columns that the document has; the form asks for others that it does not print.
    pub columns: Vec<usize>,
    /// Texts in the order of all columns.
    pub rows: Vec<Vec<String>>,
}

/// Why a document is not laid beside a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotBeside {
    /// It is none of our forms.
    NoForm,
    /// It is one form, and the paper another.
    Other(FormId, FormId),
}

impl NotBeside {
    /// The reason, for the document of that name.
    pub fn about(&self, name: &str) -> String {
        let name = quoted(name);
        match self {
            NotBeside::NoForm => format!(
                "{name}里没有认出这套表中的任何一张，没有读入。其中的文字请复制后粘贴到要填的栏目里。"
            ),
            NotBeside::Other(is, here) => format!(
                "{name}是{}，这里是{}，没有读入。请打开那张表，再读入一次。",
                is.form().called(),
                here.form().called()
            ),
        }
    }
}

/// Reads a document that is to be laid beside a paper of that form.
///
/// # Errors
/// That it is another form, or none.
pub fn reading_for(form: &'static Form, written: &Written) -> Result<Reading, NotBeside> {
    let reading = reading(written).ok_or(NotBeside::NoForm)?;
    if reading.form.id == form.id {
        Ok(reading)
    } else {
        Err(NotBeside::Other(reading.form.id, form.id))
    }
}

/// Reads a document as the form that it is; nothing where it is none.
pub fn reading(written: &Written) -> Option<Reading> {
    let spots = Spots::of(&written.parts);
    let form = recognised(&spots)?;
    let mut walk = Walk::of(form, spots);
    walk.walk();
    let (blanks, tables, left) = walk.done();
    let mut remarks = Vec::new();
    if written.changes {
        remarks.push("文档里有修订标记，按接受全部修订读入。");
    }
    if written.pictures > 0 {
        remarks.push("文档里有图片，图片里的字没有读。");
    }
    if written.numbered {
        remarks.push("文档里有自动编号，编号没有读入，请核对后补上。");
    }
    Some(Reading {
        form,
        blanks,
        tables,
        left,
        remarks,
    })
}

/// The form whose labels stand in a document; the last line of its title counts for much.
fn recognised(spots: &Spots) -> Option<&'static Form> {
    const ENOUGH: usize = 50;
    const OF_A_TITLE: usize = 25;
    let likeness = |form: &&'static Form| {
        let labels = place::labels(form);
        let found = labels.iter().filter(|label| spots.has(label)).count();
        let title = if spots.has_title(&title(form)) {
            OF_A_TITLE
        } else {
            0
        };
        found * 100 / labels.len().max(1) + title
    };
    let forms = FormId::ALL.iter().map(|id| id.form());
    let best = forms.max_by_key(likeness)?;
    (likeness(&best) >= ENOUGH).then_some(best)
}

/// The title without the words that all of them begin with.
fn title(form: &'static Form) -> String {
    let rest = form.title.strip_prefix("社会管理和公共服务综合标准化");
    key(rest.unwrap_or(form.title))
}
