//! A pilot as the list of pilots knows it.

use serde::{Deserialize, Serialize};

use super::{Paper, Place, Progress, Stamp};
use crate::dossier::Answers;
use crate::form::Form;

/// One pilot: its name on this machine and what the list shows without opening its papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pilot {
    /// Made once from entropy, 16 hexadecimal digits.
    pub id: String,
    /// A name given on this machine, where the user chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it was begun here.
    pub made: Stamp,
    /// When anything in it changed last.
    pub changed: Stamp,
    /// When it was thrown away; it can be brought back until it is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Stamp>,
    /// Raised with every write.
    pub rev: u32,
    /// What its paper says of itself.
    #[serde(default)]
    pub summary: Summary,
}

/// What the list shows of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// 试点名称 as typed.
    pub pilot: String,
    /// The unit as typed.
    pub unit: String,
    /// Blanks that must be answered and are.
    pub filled: u32,
    /// Blanks that must be answered.
    pub total: u32,
    /// When a signed file was last made, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Stamp>,
}

impl Pilot {
    /// A new pilot without papers.
    pub fn new(id: String, now: Stamp) -> Pilot {
        Pilot {
            id,
            title: None,
            made: now.clone(),
            changed: now,
            deleted: None,
            rev: 0,
            summary: Summary::default(),
        }
    }

    /// The name to call it by.
    pub fn name(&self) -> &str {
        match &self.title {
            Some(title) => title,
            None if self.summary.pilot.trim().is_empty() => "未命名试点",
            None => self.summary.pilot.trim(),
        }
    }
}

impl Summary {
    /// What a paper says of itself: the names of pilot and unit, and how much is filled.
    pub fn of(form: &Form, paper: &Paper) -> Summary {
        let items = form.steps().flat_map(|(_, step)| step.items);
        let progress = Progress::of(items, &paper.indexed());
        Summary {
            pilot: paper.text(Place::blank(form.names_pilot)),
            unit: paper.text(Place::blank(form.names_unit)),
            filled: progress.filled,
            total: progress.total,
            signed: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pilot_is_called_by_its_title_then_by_what_the_paper_says() {
        let mut pilot = Pilot::new(
            "0123456789abcdef".into(),
            Stamp::new("2026-11-25T09:00:00+08:00"),
        );
        assert_eq!(pilot.name(), "未命名试点");
        pilot.summary.pilot = "政务服务综合标准化试点".into();
        assert_eq!(pilot.name(), "政务服务综合标准化试点");
        pilot.title = Some("第二稿".into());
        assert_eq!(pilot.name(), "第二稿");
    }
}
