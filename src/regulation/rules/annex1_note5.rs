//! 填写说明5: written clearly; free text holds no characters that print as a box or not at all.

use super::legible::LEGIBLE;
use super::printable::{CHECKS, doubtful_in, doubtful_in_row};
use crate::form::Blank;
use crate::form::application::{
    ADDRESS, BODY, ECONOMY, FIT, GOALS, GUARANTOR, GUARANTOR_OPINION, GUIDE, GUIDE_OPINION, HEAD,
    INDUSTRY, LEAD, NAME, NO_PARTICIPANT, PARTICIPANTS, PILOT, PLAN, REVIEW, SCOPE, SOURCE,
    SUPERVISOR, SUPERVISOR_OPINION, UNDERTAKER, UNDERTAKER_OPINION, USE, WORK,
};
use crate::regulation::{Check, Rule, Severity};

/// All free text outside the tables.
static TEXTS: [&Blank; 24] = [
    &PILOT.blank,
    &UNDERTAKER.blank,
    &GUARANTOR.blank,
    &GUIDE.blank,
    &NAME.blank,
    &HEAD.blank,
    &ADDRESS.blank,
    &INDUSTRY.blank,
    &ECONOMY.blank,
    &SCOPE.blank,
    &BODY.blank,
    &LEAD.blank,
    &REVIEW.blank,
    &FIT.blank,
    &WORK.blank,
    &GOALS.blank,
    &USE.blank,
    &SOURCE.blank,
    &SUPERVISOR.blank,
    &NO_PARTICIPANT.blank,
    &UNDERTAKER_OPINION.blank,
    &GUARANTOR_OPINION.blank,
    &GUIDE_OPINION.blank,
    &SUPERVISOR_OPINION.blank,
];

const PRINTABLE: Rule = Rule {
    severity: Severity::Warning,
    checks: CHECKS,
    rows: &[22],
    ..LEGIBLE
};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.note5.legible",
        places: &TEXTS,
        check: Check::Blanks(|case| doubtful_in(case, &TEXTS)),
        ..PRINTABLE
    },
    Rule {
        id: "annex1.note5.legible-plan",
        places: PLAN.columns,
        check: Check::Row(&PLAN, |case, row| {
            doubtful_in_row(case, &PLAN, row, PLAN.columns)
        }),
        ..PRINTABLE
    },
    Rule {
        id: "annex1.note5.legible-participants",
        places: PARTICIPANTS.columns,
        check: Check::Row(&PARTICIPANTS, |case, row| {
            doubtful_in_row(case, &PARTICIPANTS, row, PARTICIPANTS.columns)
        }),
        ..PRINTABLE
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::printable::LOOK;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "annex1.note5.legible";

    #[test]
    fn a_line_break_in_a_name_is_printed_as_a_space_and_needs_no_word() {
        Scenario::blank()
            .answer(&NAME, "某某市\n政务服务中心")
            .is_silent(RULE);
    }

    #[test]
    fn a_long_text_may_have_lines_of_every_kind_and_no_control_characters() {
        Scenario::blank()
            .answer(&GOALS, "一\n二\u{B}三\u{2028}四\u{C}五\u{85}六")
            .is_silent(RULE)
            .answer(&GOALS, "一\n\n二\u{7}三\u{7}")
            .is_told(
                RULE,
                "“试点预期实现工作目标”里有打印不出来的字符：控制字符 U+0007 2 处，第一处在第 3 行“二”之后",
                LOOK,
            );
    }

    #[test]
    fn a_character_that_turns_the_text_round_is_told() {
        Scenario::blank().answer(&LEAD, "某甲\u{202E}").is_told(
            RULE,
            "“标准化负责人姓名”里有打印不出来的字符：方向控制符 U+202E 1 处，在“某甲”之后",
            LOOK,
        );
    }

    #[test]
    fn what_is_part_of_a_name_passes_without_a_word() {
        Scenario::blank()
            .answer(&LEAD, "葛\u{E0100}某\u{200D}\u{200C}\u{FEFF}\u{AD}\u{200E}")
            .is_silent(RULE);
    }

    #[test]
    fn a_cell_is_named_by_its_row() {
        Scenario::blank()
            .row(&PLAN, &["", "宣传\n培训", "办公室"])
            .is_silent("annex1.note5.legible-plan")
            .row(&PLAN, &["", "宣传\u{0}培训", ""])
            .is_told(
                "annex1.note5.legible-plan",
                "计划表第 2 行的“阶段工作内容”里有打印不出来的字符：空字符 U+0000 1 处，在“宣传”之后",
                LOOK,
            );
    }

    #[test]
    fn a_participant_is_looked_at_in_name_and_opinion() {
        Scenario::blank()
            .row(&PARTICIPANTS, &["某\n中心", "同意。\n"])
            .is_silent("annex1.note5.legible-participants")
            .row(&PARTICIPANTS, &["某中心", "同意\u{FFFC}"])
            .is_told(
                "annex1.note5.legible-participants",
                "参加单位第 2 行的“参加单位意见”里有打印不出来的字符：图片占位符 U+FFFC 1 处，在“同意”之后",
                LOOK,
            );
    }
}
