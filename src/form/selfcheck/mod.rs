//! 自查表 of Article 18: whether the goals and tasks of the pilot are met, point by point.

mod check;
mod part;
mod sheet;

pub use check::{Met, POINTS, Point};
pub use part::{CHECKED, PILOT, RESULT, UNDERTAKER};

use super::{Form, FormId, Role};

/// 自查表, which no annex prints.
pub static FORM: Form = Form {
    id: FormId::SelfCheck,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点自查表",
    short: "自查表",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&part::CHECKED.blank],
    parts: &[
        part::COVER,
        part::GOALS,
        part::TASKS,
        part::GROUP,
        part::TERM,
    ],
    sheet: sheet::SHEET,
    after: part::AFTER,
};
