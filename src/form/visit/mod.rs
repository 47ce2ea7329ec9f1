//! 现场考核记录 of Article 21: the eight steps of the visit, each with its time.

mod sheet;
mod step;

pub use step::{PILOT, SAMPLE, SATISFIED, STAGES, Stage, UNDERTAKER};

use super::{Form, FormId, Role};

/// 现场考核记录, which no annex prints.
pub static FORM: Form = Form {
    id: FormId::Visit,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点现场考核记录",
    short: "现场考核记录",
    filler: Role::Panel,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[
        &step::STAGES[7].at.blank,
        &step::STAGES[6].at.blank,
        &step::STAGES[5].at.blank,
        &step::STAGES[4].at.blank,
        &step::STAGES[3].at.blank,
        &step::STAGES[2].at.blank,
        &step::STAGES[1].at.blank,
        &step::STAGES[0].at.blank,
    ],
    parts: &[step::COVER, step::STEPS],
    sheet: sheet::SHEET,
    after: step::AFTER,
};
