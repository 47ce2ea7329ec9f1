//! 附件1 社会管理和公共服务综合标准化试点申请书, part by part.

mod base;
mod consent;
mod cover;
mod money;
mod plan;
mod sheet;
mod unit;

pub use base::{FIT, GOALS, WORK};
pub use consent::{
    GUARANTOR_OPINION, GUIDE_OPINION, NO_PARTICIPANT, PARTICIPANT, PARTICIPANT_OPINION,
    PARTICIPANTS, SUPERVISOR, SUPERVISOR_OPINION, UNDERTAKER_OPINION,
};
pub use cover::{
    DATED, GUARANTOR, GUARANTOR_KIND, GUIDE, GuarantorKind, PERIOD_FROM, PERIOD_TO, PILOT,
    UNDERTAKER,
};
pub use money::{SOURCE, USE};
pub use plan::{BODIES, PLAN, TASK, TIME};
pub use unit::{
    ACCIDENT, ACCIDENT_DAY, ACCIDENT_NOTE, ADDRESS, BODY, CODE, ECONOMY, EMAIL, FAMILY, FUNCTION,
    Family, HEAD, INDUSTRY, LEAD, LIABLE, MEDIA, MEDIA_DAY, NAME, NOTICE, NOTICE_DAY, PENALTY,
    PENALTY_DAY, PHONE, POSTCODE, REGISTERED, REVIEW, SCOPE, STAFF, SYSTEM_BUILT, SYSTEM_RUNS,
    YesNo,
};

use super::{Form, FormId, Role};

/// 附件1 申请书.
pub static FORM: Form = Form {
    id: FormId::Application,
    annex: Some(1),
    version: 1,
    title: "社会管理和公共服务综合标准化试点申请书",
    short: "申请书",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&cover::DATED.blank],
    parts: &[
        cover::PART,
        unit::PART,
        base::PART,
        base::GOALS_PART,
        plan::PART,
        money::PART,
        consent::PART,
    ],
    sheet: sheet::SHEET,
    after: consent::AFTER,
};
