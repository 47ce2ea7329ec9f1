//! What a notice says.

use super::{Pack, Requirable};
use crate::regulation::WindowReading;
use crate::value::Day;

/// What a host set. Not the covering notice of the regulation, which is `regulation::text::Notice`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// Who runs this copy of the program; stands wherever anything else does.
    pub office: Option<Office>,
    /// The 征集通知 that is open now.
    pub call: Option<Call>,
    /// How 前3个月 is read where the user chose nothing.
    pub reading: Option<WindowReading>,
    /// Days on which offices are closed.
    pub holidays: Vec<Holiday>,
    /// What the host says on the start page.
    pub start: Option<Words>,
    /// What a province lays down for its own pilots.
    pub province: Option<Pack>,
}

/// The office that runs this copy of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// How to reach it, line by line.
    pub contact: Vec<String>,
}

/// A 征集通知.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Who issued it; the office where the file names nobody.
    pub issuer: String,
    /// Its document number.
    pub number: String,
    /// The first day on which applications are taken.
    pub opens: Option<Day>,
    /// The last day.
    pub closes: Option<Day>,
    /// How many copies it asks for.
    pub copies: Option<u64>,
    /// Where they go.
    pub send_to: Option<String>,
    /// 征集领域.
    pub fields: Vec<String>,
    /// Blanks it wants filled though the regulation does not.
    pub also: Vec<&'static Requirable>,
}

/// Some days on which offices are closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// 春节.
    pub name: String,
    /// The first of them.
    pub from: Day,
    /// The last.
    pub to: Day,
}

/// A title and a few short paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The line above them.
    pub title: Option<String>,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
}

impl Notice {
    /// Who says what the notice says.
    pub fn by(&self) -> &str {
        let office = self.office.as_ref();
        office.map_or("本站", |office| office.name.as_str())
    }
}
