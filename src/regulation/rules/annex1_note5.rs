//! 填写说明5: written clearly; free text must not hide characters that print as something else or not at all.

use super::legible::{SHAPED, unreadable, unreadable_in};
use crate::form::Blank;
use crate::form::application::{
    ADDRESS, BODIES, BODY, ECONOMY, FIT, GOALS, GUARANTOR, GUARANTOR_OPINION, GUIDE, GUIDE_OPINION,
    HEAD, INDUSTRY, LEAD, NAME, NO_PARTICIPANT, PARTICIPANTS, PILOT, PLAN, REVIEW, SCOPE, SOURCE,
    SUPERVISOR, SUPERVISOR_OPINION, TASK, UNDERTAKER, UNDERTAKER_OPINION, USE, WORK,
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

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "annex1.note5.legible",
        places: &TEXTS,
        checks: "文字中没有看不见的控制字符，一行的空格没有换行",
        rows: &[22],
        check: Check::Blanks(|case| unreadable(case, Severity::Warning, &TEXTS)),
        ..SHAPED
    },
    Rule {
        id: "annex1.note5.legible-plan",
        places: &[&TASK.blank, &BODIES.blank],
        checks: "计划表的文字中没有看不见的控制字符",
        rows: &[22],
        check: Check::Row(&PLAN, |case, row| {
            unreadable_in(
                case,
                Severity::Warning,
                (&PLAN, row),
                &[&TASK.blank, &BODIES.blank],
            )
        }),
        ..SHAPED
    },
    Rule {
        id: "annex1.note5.legible-participants",
        places: PARTICIPANTS.columns,
        checks: "参加单位的名称和意见中没有看不见的控制字符，名称没有换行",
        rows: &[22],
        check: Check::Row(&PARTICIPANTS, |case, row| {
            unreadable_in(
                case,
                Severity::Warning,
                (&PARTICIPANTS, row),
                PARTICIPANTS.columns,
            )
        }),
        ..SHAPED
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::legible::LOOK_AGAIN;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "annex1.note5.legible";

    #[test]
    fn a_line_break_in_a_name_is_unreadable() {
        Scenario::blank()
            .answer(&NAME, "某某市政务服务中心")
            .is_silent(RULE)
            .answer(&NAME, "某某市\n政务服务中心")
            .is_told(RULE, "“单位名称”：这里只能写一行，请去掉换行", LOOK_AGAIN);
    }

    #[test]
    fn a_long_text_may_have_lines_but_no_control_characters() {
        Scenario::blank()
            .answer(&GOALS, "一\n二")
            .is_silent(RULE)
            .answer(&GOALS, "一\u{7}二")
            .is_told(
                RULE,
                "“试点预期实现工作目标”：含有看不见的控制字符 U+0007，请删去这段文字后重新键入",
                LOOK_AGAIN,
            );
    }

    #[test]
    fn a_character_that_turns_the_text_round_is_unreadable() {
        Scenario::blank().answer(&LEAD, "某甲\u{202E}").is_told(
            RULE,
            "“标准化负责人姓名”：含有看不见的控制字符 U+202E，请删去这段文字后重新键入",
            LOOK_AGAIN,
        );
    }

    #[test]
    fn a_cell_is_named_by_its_row() {
        Scenario::blank()
            .row(&PLAN, &["", "宣传\n培训", "办公室"])
            .is_silent("annex1.note5.legible-plan")
            .row(&PLAN, &["", "宣传\u{0}培训", ""])
            .is_told(
                "annex1.note5.legible-plan",
                "计划表第 2 行的“阶段工作内容”：含有看不见的控制字符 U+0000，请删去这段文字后重新键入",
                LOOK_AGAIN,
            );
    }

    #[test]
    fn the_name_of_a_participant_stands_on_one_line() {
        Scenario::blank()
            .row(&PARTICIPANTS, &["某中心", "同意。\n"])
            .is_silent("annex1.note5.legible-participants")
            .row(&PARTICIPANTS, &["某\n中心", ""])
            .is_told(
                "annex1.note5.legible-participants",
                "参加单位第 2 行的“参加单位”：这里只能写一行，请去掉换行",
                LOOK_AGAIN,
            );
    }
}
