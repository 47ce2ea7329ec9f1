//! 总结报告 of Article 18: five headings, and the figures they quote.

mod cover;
mod figures;
mod part;
mod sheet;
mod text;

pub use cover::{DATED, PILOT, UNDERTAKER};
pub use figures::{
    ARCHIVE, CHECKS, GROUP, INTERNAL, LEADER, LOCAL, NATIONAL, SOLVED, SPECIAL, SPECIAL_HEADS,
    THEORY, THEORY_HEADS, TRADE,
};
pub use text::{EFFECTS, MANAGEMENT, SYSTEM, TASKS, USE};

use super::{Form, FormId, Role};

/// 总结报告, which no annex prints.
pub static FORM: Form = Form {
    id: FormId::Summary,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点总结报告",
    short: "总结报告",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&cover::DATED.blank],
    parts: &[
        cover::PART,
        part::MANAGEMENT,
        part::SYSTEM,
        part::USE,
        part::TASKS,
        part::EFFECTS,
    ],
    sheet: sheet::SHEET,
    after: cover::AFTER,
};
