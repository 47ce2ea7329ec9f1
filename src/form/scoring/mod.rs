//! 评估计分表 of Article 20: the panel brings the sheet, the program brings none.

mod scores;
mod sheet;

pub use scores::{
    BASIS, BRANCH, DEMAND, FULL, GOT, NOTE, PASS, PILOT, POINTS, PROJECT, SCORES, SOURCE,
    UNDERTAKER,
};

use super::{Form, FormId, Role};

/// 评估计分表, which no annex prints.
pub static FORM: Form = Form {
    id: FormId::Scoring,
    annex: None,
    version: 1,
    title: "社会管理和公共服务综合标准化试点评估计分表",
    short: "评估计分表",
    filler: Role::Panel,
    names_pilot: "pilot.name",
    names_unit: "cover.undertaker",
    dated: &[],
    parts: &[scores::SOURCE_PART, scores::SCORES_PART],
    sheet: sheet::SHEET,
    after: scores::AFTER,
};
