//! 评估计分表 of Article 20, for the evaluation and for mid-term: the panel brings the sheet, the program brings none.

mod scores;
mod sheet;

pub use scores::{
    BASIS, BRANCH, DEMAND, FULL, GOT, NOTE, PASS, PILOT, POINTS, PROJECT, SCORES, SOURCE,
    UNDERTAKER,
};

use super::{Form, FormId, Role};

/// 评估计分表, which no annex prints.
pub static FORM: Form = SCORED;

/// The same sheet as panels use it at mid-term: a paper of its own, so that the pilot keeps both.
pub static MID_TERM: Form = Form {
    id: FormId::MidTermScoring,
    title: "社会管理和公共服务综合标准化试点中期评估计分表",
    short: "中期评估计分表",
    sheet: sheet::MID_TERM,
    after: scores::AFTER_MID_TERM,
    ..SCORED
};

const SCORED: Form = Form {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_of_mid_term_asks_for_the_same_and_says_which_it_is() {
        let asked = |form: &Form| {
            let tables = form
                .tables()
                .flat_map(|table| table.columns.iter().copied());
            form.blanks()
                .chain(tables)
                .map(|blank| blank.key)
                .collect::<Vec<_>>()
        };
        assert_eq!(asked(&MID_TERM), asked(&FORM));
        assert_eq!(MID_TERM.called(), "中期评估计分表");
        assert_eq!(MID_TERM.mark(), "中期评估计分表");
        assert_eq!(FORM.called(), "评估计分表");
        assert_ne!(MID_TERM.title, FORM.title);
    }
}
