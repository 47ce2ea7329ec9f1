//! 附件2 社会管理和公共服务综合标准化试点评估申请表, part by part.

mod check;
mod cover;
mod readiness;
mod record;
mod sheet;
mod unit;

pub use check::{DAY, REPORT, RESULT};
pub use cover::{APPLIED, GUIDE, PILOT, SUPERVISOR, UNDERTAKER};
pub use readiness::{GROUP, GROUP_LEADER, SCHEME, SYSTEM, SYSTEM_RUNS};
pub use record::{
    ACCIDENT, ACCIDENT_DAY, MEDIA, MEDIA_DAY, NOTICE, NOTICE_DAY, PENALTY, PENALTY_DAY,
};
pub use unit::{ADDRESS, BODY, CONTACT, INDUSTRY, LEAD, PERIOD_FROM, PERIOD_TO, PHONE, REACH};

use super::{Form, FormId, Role};

/// 附件2 评估申请表.
pub static FORM: Form = Form {
    id: FormId::Evaluation,
    annex: Some(2),
    version: 1,
    title: "社会管理和公共服务综合标准化试点评估申请表",
    short: "评估申请表",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&cover::APPLIED.blank],
    parts: &[
        cover::PART,
        unit::PART,
        readiness::PART,
        record::PART,
        check::PART,
    ],
    sheet: sheet::SHEET,
    after: check::AFTER,
};
