//! 附件5 社会管理和公共服务综合标准化试点复查申请表, part by part.

mod cover;
mod opinion;
mod sheet;
mod since;
mod unit;

pub use cover::{DATED, GUIDE, PILOT, SUPERVISOR, UNDERTAKER};
pub use opinion::{GUIDE_SAYS, OFFICE, TRUE, UNIT};
pub use since::{
    ACCIDENT, ACCIDENT_DAY, ACCIDENT_NOTE, EVALUATED, OTHER, PASSED_NUMBER, PASSED_ON, REVIEW,
    STARTED, SYSTEM_BUILT, SYSTEM_RUNS, TROUBLE,
};
pub use unit::{
    ADDRESS, BODY, CODE, ECONOMY, EMAIL, HEAD, INDUSTRY, LEAD, PHONE, POSTCODE, REGISTERED, SCOPE,
};

use super::{Form, FormId, Role};

/// 附件5 复查申请表.
pub static FORM: Form = Form {
    id: FormId::Recheck,
    annex: Some(5),
    version: 1,
    title: "社会管理和公共服务综合标准化试点复查申请表",
    short: "复查申请表",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[&cover::DATED.blank],
    parts: &[cover::PART, unit::PART, since::PART, opinion::PART],
    sheet: sheet::SHEET,
    after: opinion::AFTER,
};
