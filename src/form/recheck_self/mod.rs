//! 附件4 社会管理和公共服务综合标准化试点复查自检报告, part by part.

mod cover;
mod report;
mod sheet;
mod unit;

pub use cover::{DATED, GUIDE, PILOT, SUPERVISOR, UNDERTAKER};
pub(in crate::form) use report::FOCAL_POINTS;
pub use report::{LOCAL, NATIONAL, REPORT, SPREAD, TRADE, TRUE};
pub use unit::{
    ADDRESS, BODY, CONTACT, EVALUATED, INDUSTRY, LEAD, PASSED_NUMBER, PASSED_ON, PERIOD_FROM,
    PERIOD_TO, PHONE,
};

use super::{Form, FormId, Role};

/// 附件4 复查自检报告.
pub static FORM: Form = Form {
    id: FormId::RecheckSelf,
    annex: Some(4),
    version: 1,
    title: "社会管理和公共服务综合标准化试点复查自检报告",
    short: "复查自检报告",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&cover::DATED.blank],
    parts: &[cover::PART, unit::PART, report::PART],
    sheet: sheet::SHEET,
    after: report::AFTER,
};
