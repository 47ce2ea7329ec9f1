//! 标准体系与标准明细表 of Article 15(1) and (2), which no annex prints.

mod list;
mod sheet;
mod system;

pub use list::{
    CODE, EFFECTIVE, HIGHER, ISSUED, LEVEL, NUMBER, OFFICE, REMARK, STANDARDS, STATE, SYSTEM,
    State, TITLE,
};
pub use system::{KEPT, LISTED, NAME, NOTE, PILOT, RUNS, SYSTEMS, UNDERTAKER};

use super::{Form, FormId, Role};

/// 标准体系与标准明细表.
pub static FORM: Form = Form {
    id: FormId::Standards,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点标准体系与标准明细表",
    short: "标准明细表",
    filler: Role::Undertaker,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[],
    parts: &[system::COVER, system::SYSTEM, list::LIST],
    sheet: sheet::SHEET,
    after: list::AFTER,
};
