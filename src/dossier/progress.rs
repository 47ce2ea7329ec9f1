//! How much of a step, a part or a form is answered.

use std::ops::Add;

use super::{Answers, Place, asked};
use crate::form::{Blank, Item, Need, Table};
use crate::value::{gaps, is_blank};

/// Counts of blanks that must be answered, and whether anything at all was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Answered, of those that must be.
    pub filled: u32,
    /// Must be answered.
    pub total: u32,
    /// Whether anything was typed, needed or not.
    pub begun: bool,
}

/// The few honest words for how far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// 未开始.
    Untouched,
    /// 进行中.
    Begun,
    /// 已填完.
    Filled,
    /// 有问题.
    Faulty,
}

impl Progress {
    /// Counts over the items of a step.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Item>, answers: &dyn Answers) -> Progress {
        let count = |item: &Item| match item {
            Item::Blank(blank) => of_blank(blank, None, answers),
            Item::Table(table) => of_table(table, answers),
        };
        items
            .into_iter()
            .map(count)
            .fold(Progress::default(), Add::add)
    }

    /// How far it is, in words.
    pub fn says(self) -> String {
        format!("已填 {} / {} 处", self.filled, self.total)
    }

    /// The word for it, given how many findings ask for work.
    pub fn status(self, problems: usize) -> Status {
        match self {
            _ if problems > 0 => Status::Faulty,
            Progress {
                begun: false,
                filled: 0,
                ..
            } => Status::Untouched,
            Progress { filled, total, .. } if filled >= total => Status::Filled,
            _ => Status::Begun,
        }
    }
}

impl Add for Progress {
    type Output = Progress;

    fn add(self, other: Progress) -> Progress {
        Progress {
            filled: self.filled + other.filled,
            total: self.total + other.total,
            begun: self.begun || other.begun,
        }
    }
}

impl Status {
    /// As it is shown.
    pub const fn label(self) -> &'static str {
        match self {
            Status::Untouched => "未开始",
            Status::Begun => "进行中",
            Status::Filled => "已填完",
            Status::Faulty => "有问题",
        }
    }
}

fn of_blank(blank: &Blank, row: Option<u32>, answers: &dyn Answers) -> Progress {
    let (mut typed, mut whole) = (false, true);
    answers.look(
        Place {
            key: blank.key,
            row,
        },
        &mut |text| {
            typed = !is_blank(text);
            whole = gaps(text).is_empty();
        },
    );
    let counts = blank.need == Need::Must && asked(blank, answers);
    Progress {
        filled: u32::from(counts && typed && whole),
        total: u32::from(counts),
        begun: typed,
    }
}

fn of_table(table: &Table, answers: &dyn Answers) -> Progress {
    let rows = answers.rows(table.key);
    if rows.is_empty() {
        return Progress {
            total: u32::from(table.need == Need::Must),
            ..Progress::default()
        };
    }
    let cells = rows
        .iter()
        .flat_map(|row| table.columns.iter().map(|column| (*column, *row)));
    cells
        .map(|(column, row)| of_blank(column, Some(row), answers))
        .fold(Progress::default(), Add::add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::application::{ACCIDENT, ACCIDENT_NOTE, PLAN};

    const RECORD: [Item; 2] = [
        Item::Blank(&ACCIDENT.blank),
        Item::Blank(&ACCIDENT_NOTE.blank),
    ];

    #[test]
    fn a_blank_that_is_not_asked_is_not_counted() {
        let mut paper = Paper::default();
        paper.write(Place::blank("record.accident"), "无");
        assert_eq!(
            Progress::of(&RECORD, &paper),
            Progress {
                filled: 1,
                total: 1,
                begun: true
            }
        );
        paper.write(Place::blank("record.accident"), "有");
        assert_eq!(
            Progress::of(&RECORD, &paper),
            Progress {
                filled: 1,
                total: 2,
                begun: true
            }
        );
    }

    #[test]
    fn an_empty_table_that_must_stand_counts_as_one_open_blank() {
        let mut paper = Paper::default();
        assert_eq!(
            Progress::of(&[Item::Table(&PLAN)], &paper),
            Progress {
                filled: 0,
                total: 1,
                begun: false
            }
        );
        let row = paper.add_row("plan");
        paper.write(Place::cell("plan.task", row), "宣传培训");
        assert_eq!(
            Progress::of(&[Item::Table(&PLAN)], &paper),
            Progress {
                filled: 1,
                total: 3,
                begun: true
            }
        );
    }

    #[test]
    fn a_section_is_called_faulty_before_it_is_called_filled() {
        let full = Progress {
            filled: 3,
            total: 3,
            begun: true,
        };
        assert_eq!(full.status(0), Status::Filled);
        assert_eq!(full.status(1), Status::Faulty);
        assert_eq!(Progress::default().status(0), Status::Untouched);
        assert_eq!(
            Progress {
                filled: 1,
                total: 3,
                begun: true
            }
            .status(0),
            Status::Begun
        );
    }
}
