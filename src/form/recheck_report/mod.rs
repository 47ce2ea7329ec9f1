//! 附件6 社会管理和公共服务综合标准化试点复查报告, part by part.

mod cover;
mod outcome;
mod panel;
mod sheet;
mod unit;

pub use cover::{DATED, GUIDE, PILOT, SUPERVISOR, UNDERTAKER};
pub use outcome::{
    ACCEPTED, ACCEPTED_ON, BASIS, PURPOSE, REPORT, SITE_SEEN, SYSTEM_SEEN, TOLD, VERDICT,
};
pub use panel::{MEMBER, Member, NAME, PANEL, PANEL_PHONE, POST, SEAT, Seat};
pub use unit::{
    ADDRESS, CONTACT, EVALUATED, HEAD, PASSED_NUMBER, PASSED_ON, PERIOD_FROM, PERIOD_TO, PHONE,
    VISIT_FROM, VISIT_TO,
};

use super::{Form, FormId, Role};

/// 附件6 复查报告.
pub static FORM: Form = Form {
    id: FormId::RecheckReport,
    annex: Some(6),
    version: 1,
    title: "社会管理和公共服务综合标准化试点复查报告",
    short: "复查报告",
    filler: Role::RecheckPanel,
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
