//! What a province lays down for its own pilots beyond the regulation (第三十九条 has them go by it by reference): data of the host, shown as its word.
//!
//! | noun | what it is |
//! |---|---|
//! | `Province` | all of it, with the document it comes from |
//! | `Pack` | the same behind a pointer |
//! | `InProvince` | what is said beside an entry of the timeline |
//! | `Demand` | what is asked with one paper: copies, other papers, conditions |
//! | `Due` | the last days of a round of applications |
//! | `Ruling` | what its numbers say of a paper, beside what the regulation is read to say |

mod demand;
mod in_province;
mod pack;
mod read;
#[cfg(test)]
mod read_tests;
mod round;
mod ruling;

pub use demand::{Demand, Line};
pub use in_province::InProvince;
pub use pack::Pack;
pub(super) use read::province;
#[cfg(test)]
pub(super) use read::{
    BODIES, CONDITION, CONDITIONS, COPIES_OF, DEADLINES, KEY, LINES, MONTHS, NAMED, PAPER, PAPERS,
    PATTERN, PERIOD, PROVINCE, SEND, WINDOW, WINDOWS,
};
pub use round::Due;
pub use ruling::Ruling;

use super::{Notice, Requirable, Sheet};
use crate::dossier::{Level, Pilot};
use crate::form::FormId;
use crate::regulation::{Actor, Course, Phase};
use crate::value::{Day, Value};

/// What a province lays down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province {
    /// Who issued it; the office where the file names nobody.
    pub issuer: String,
    /// Its document number.
    pub number: String,
    /// Its date.
    pub issued: Day,
    /// What the document is called.
    pub title: Option<String>,
    /// Who does in the province what the regulation gives to a body.
    pub bodies: Vec<(Actor, String)>,
    /// How many copies of a paper.
    pub copies: Vec<Copies>,
    /// The least and the most months of a pilot's period.
    pub period: Option<(i32, i32)>,
    /// For how many months a published result is valid.
    pub validity: Option<i32>,
    /// When things are done, counted from the end of what they belong to.
    pub windows: Windows,
    /// Blanks it wants filled though the regulation does not.
    pub also: Vec<&'static Requirable>,
    /// Other papers to hand in.
    pub papers: Vec<Paper>,
    /// What has to be confirmed.
    pub conditions: Vec<Condition>,
    /// Until when applications are taken.
    pub deadlines: Deadlines,
    /// Where papers go.
    pub send: Send,
    /// How files are named.
    pub names: Vec<FileNames>,
    /// The scoring sheet it uses.
    pub scoring: Option<Sheet>,
    /// Whatever else it says.
    pub remarks: Option<String>,
}

/// How many copies of a paper, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// The paper.
    pub paper: FormId,
    /// How many.
    pub count: u64,
    /// Who gets them.
    pub to: Option<String>,
}

/// Times of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    /// 自查, before the period ends.
    pub self_check: Option<Window>,
    /// 评估申请, before the period ends.
    pub evaluation: Option<Window>,
    /// 复查申请, before the result lapses.
    pub recheck: Option<Window>,
    /// Months for the remedy after a failed evaluation.
    pub remedy: Option<i32>,
    /// Months for the recheck once its papers came.
    pub rechecked: Option<i32>,
}

/// A time before an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The most months before it.
    pub from: Option<i32>,
    /// The least months before it.
    pub to: i32,
}

/// Another paper to hand in, such as a 任务书.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its name.
    pub name: String,
    /// The paper it goes with.
    pub with: FormId,
    /// How many copies.
    pub copies: Option<u64>,
    /// In what form: on paper with a seal, as a workbook.
    pub form: Option<String>,
    /// What else there is to know.
    pub note: Option<String>,
}

/// Something the unit confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What it is called in the file.
    pub key: String,
    /// The paper it is confirmed with.
    pub with: FormId,
    /// What is so.
    pub says: String,
    /// What else there is to know.
    pub note: Option<String>,
}

/// Until when applications are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deadlines {
    /// The first day.
    pub opens: Option<Day>,
    /// The last day for the unit.
    pub unit: Option<Day>,
    /// The last day for the office that collects and sends on.
    pub office: Option<Day>,
}

/// Where papers go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Send {
    /// On paper.
    pub paper: Option<String>,
    /// Over the net.
    pub online: Option<String>,
    /// Whether one without the other does not count.
    pub both: bool,
}

/// How the file of a paper is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileNames {
    /// The paper.
    pub paper: FormId,
    /// A name with [`PLACEHOLDERS`] in it.
    pub pattern: String,
}

/// What may stand in a pattern of names for what differs from file to file.
pub const PLACEHOLDERS: [&str; 4] = ["{单位}", "{试点}", "{表}", "{日期}"];

impl Province {
    /// 据某局《某办法》（某字〔2026〕1号，2026年1月5日）.
    pub fn cite(&self) -> String {
        let title = self.title.as_ref();
        let title = title.map_or_else(String::new, |title| format!("《{title}》"));
        format!(
            "据{}{title}（{}，{}）",
            self.issuer,
            self.number,
            self.issued.shown()
        )
    }

    /// Who does in the province what the regulation gives to a body.
    pub fn body(&self, actor: Actor) -> Option<&str> {
        let mut bodies = self.bodies.iter();
        bodies.find_map(|(known, name)| (*known == actor).then_some(name.as_str()))
    }

    /// How the file of a paper of a pilot is named on a day, without its ending.
    pub fn file_name(&self, paper: FormId, pilot: &Pilot, today: Day) -> Option<String> {
        let name = self.names.iter().find(|name| name.paper == paper)?;
        let [unit, title, form, day] = PLACEHOLDERS;
        let filled = [
            (unit, pilot.unit()),
            (title, pilot.name()),
            (form, paper.form().short),
            (day, &today.iso()),
        ];
        let pattern = name.pattern.clone();
        Some(filled.iter().fold(pattern, |name, (mark, text)| {
            name.replace(mark, text.trim())
        }))
    }
}

impl Notice {
    /// What a province lays down, for a pilot of its own.
    pub fn province_for(&self, pilot: &Pilot) -> Option<&Province> {
        let pack = self.province.as_ref()?;
        (pilot.level() == Level::Provincial).then_some(&**pack)
    }

    /// The same while it is being applied for: the last days of a round are of no later one.
    pub fn round_for(&self, pilot: &Pilot, course: &Course) -> Option<&Province> {
        let applying = Phase::of(course.stage()) == Phase::Apply;
        self.province_for(pilot).filter(|_| applying)
    }
}
