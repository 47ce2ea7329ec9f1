//! A scoring sheet of the host, which Article 20 says is issued separately: its groups and items, the rows it fills, and what they come to.
//!
//! | noun | what it is |
//! |---|---|
//! | `Sheet` | groups of items, the full score, the pass mark, free limits of grades |
//! | `Group` | items under one heading, which may be weighted or a bonus |
//! | `Basis` | how an item is marked: freely, by graded marks, or by deductions within a range |
//! | `Tally` | what the rows of a paper come to, group by group |

mod read;
mod rows;
mod tally;

pub(super) use read::sheet;
#[cfg(test)]
pub(super) use read::{
    DEDUCT, GRADE, GRADES, GROUP, GROUPS, ITEM, ITEMS, MARK, MARKS, SHEET, TEXT,
};
pub use tally::{Sum, Tally};

use crate::value::Score;

/// A scoring sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub title: String,
    /// The full score, without bonus points.
    pub full: Score,
    /// What has to be reached.
    pub pass: Option<Score>,
    /// Grades by the least score of each, the highest first.
    pub grades: Vec<Grade>,
    /// Its groups.
    pub groups: Vec<Group>,
}

/// A grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// 优秀.
    pub name: String,
    /// The least score.
    pub from: Score,
}

/// Items under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub name: String,
    /// How many hundredths of the full score it makes up; where none is given points count as they are.
    pub weight: Option<u32>,
    /// Whether its points come on top.
    pub bonus: bool,
    /// The most points that count of it.
    pub most: Option<Score>,
    /// Its items.
    pub items: Vec<Item>,
}

/// One line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// 分项.
    pub branch: Option<String>,
    /// 内容和要求.
    pub demand: String,
    /// 分值.
    pub points: Score,
    /// 评分标准.
    pub basis: Basis,
}

/// How an item is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// As the panel sees fit, after these words.
    Open(Option<String>),
    /// By one of these marks.
    Marks(Vec<(Score, String)>),
    /// By deductions, each within its range.
    Deductions(Vec<Deduction>),
}

/// 酌情扣分.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// The least points it costs.
    pub least: Score,
    /// The most.
    pub most: Score,
    /// What it is for.
    pub what: String,
}

impl Group {
    /// The points of its items together, in tenths.
    fn points(&self) -> u32 {
        self.items.iter().map(|item| item.points.tenths()).sum()
    }
}
