//! 复查记录 of Article 34, which no annex prints.

mod sheet;
mod step;

pub use step::{DAYS, NOTE1, NOTE2, NOTE3, NOTE4, ON1, ON2, ON3, ON4, PILOT, UNDERTAKER};

use super::{Form, FormId, Role};

/// 复查记录.
pub static FORM: Form = Form {
    id: FormId::RecheckVisit,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点复查记录",
    short: "复查记录",
    filler: Role::RecheckPanel,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[
        &step::ON4.blank,
        &step::ON3.blank,
        &step::ON2.blank,
        &step::ON1.blank,
    ],
    parts: &[step::COVER, step::STEPS],
    sheet: sheet::SHEET,
    after: step::AFTER,
};
