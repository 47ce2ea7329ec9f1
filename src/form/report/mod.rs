//! 附件3 社会管理和公共服务综合标准化试点评估报告, part by part.

mod cover;
mod outcome;
mod panel;
mod sheet;
mod unit;

pub use cover::{DATED, GUIDE, PILOT, SUPERVISOR, UNDERTAKER};
pub use outcome::{ADVICE, BASIS, PURPOSE, REVIEW, TOTAL, VERDICT};
pub use panel::{EXPERT, Expert, NAME, PANEL, PHONE as PANEL_PHONE, POST, SEAT, Seat};
pub use unit::{ADDRESS, CONTACT, GUARANTOR, HEAD, PHONE, VISIT_FROM, VISIT_TO};

use super::{Form, FormId, Role};

/// 附件3 评估报告.
pub static FORM: Form = Form {
    id: FormId::Report,
    annex: Some(3),
    version: 1,
    title: "社会管理和公共服务综合标准化试点评估报告",
    short: "评估报告",
    filler: Role::Panel,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[
        &cover::DATED.blank,
        &unit::VISIT_TO.blank,
        &unit::VISIT_FROM.blank,
    ],
    parts: &[cover::PART, unit::PART, panel::PART, outcome::PART],
    sheet: sheet::SHEET,
    after: outcome::AFTER,
};
