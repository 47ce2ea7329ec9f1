//! 第十条: the unit fills the 申请书; nothing that must be answered stays open.

use super::filled::{blanks_are_filled, is_open};
use super::spoken::row_of;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{PARTICIPANT, PARTICIPANTS};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

const FILL: Clause = Clause::article(10, "应当填写《社会管理和公共服务综合标准化试点申请书》");

/// Whose consent is asked.
pub(super) const CONSENT: Clause = Clause::article(
    10,
    "经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送",
);

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art10.filled",
        clause: FILL,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[],
        checks: "申请书上应填的空格都已填写，没有留着示例里的〔…〕，没有的写“无”",
        rows: &[4, 7, 12, 13, 24, 28, 30, 39, 132],
        check: Check::Blanks(|case| blanks_are_filled(case, |blank| blank.printed)),
    },
    Rule {
        id: "art9.filled",
        clause: Clause::article(9, "试点单位应当具备下列基本条件"),
        severity: Severity::Error,
        reading: Reading::Chosen("表上没有印的几个问题，是第九条的条件，答了才能核对"),
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[],
        checks: "第九条的条件都已回答",
        rows: &[5, 8, 9],
        check: Check::Blanks(|case| blanks_are_filled(case, |blank| !blank.printed)),
    },
    Rule {
        id: "art10.participant-named",
        clause: CONSENT,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&PARTICIPANT.blank],
        checks: "参加单位的每一行都写了名称",
        rows: &[13],
        check: Check::Row(&PARTICIPANTS, participant_is_named),
    },
];

fn participant_is_named(case: &Case, row: u32) -> Vec<Objection> {
    let place = Place::cell(PARTICIPANT.blank.key, row);
    if !is_open(case, place) {
        return Vec::new();
    }
    let says = format!("{}还没有写名称", row_of(case, &PARTICIPANTS, row));
    vec![Objection::unfilled(
        place,
        says,
        "请填写单位全称，多余的行请删去",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::application::{
        ACCIDENT, ACCIDENT_DAY, CODE, EMAIL, FAMILY, FORM, NAME, SYSTEM_RUNS,
    };
    use crate::form::{Blank, Need};
    use crate::regulation::rules::testing::Scenario;

    #[track_caller]
    fn asked(paper: &Scenario, key: &str) -> Option<String> {
        let beside = || paper.words_at("art9.filled", key);
        paper.words_at("art10.filled", key).or_else(beside)
    }

    #[test]
    fn a_gap_of_a_sample_is_not_filled_in() {
        use crate::form::application::GOALS;
        let gap = "“试点预期实现工作目标”里还有 1 处〔…〕没有换成实情，第一处是“〔…项〕”：请换成本单位的情况，用不着的句子删去";
        let told = |text: &str| asked(&Scenario::blank().answer(&GOALS, text), "goals");
        assert_eq!(told("标准不少于〔…项〕项").as_deref(), Some(gap));
        assert_eq!(told("按示例发〔2026〕1号，标准不少于 40 项"), None);
    }

    #[test]
    fn an_empty_paper_lacks_every_blank_that_must_be_answered_and_is_asked() {
        let must = FORM
            .blanks()
            .filter(|blank| blank.need == Need::Must && blank.when.is_none());
        let (printed, beside): (Vec<&Blank>, Vec<&Blank>) = must.partition(|blank| blank.printed);
        let keys = |blanks: Vec<&Blank>| -> Vec<&str> {
            blanks.into_iter().map(|blank| blank.key).collect()
        };
        Scenario::blank()
            .is_told_at("art10.filled", &keys(printed))
            .is_told_at("art9.filled", &keys(beside));
    }

    #[test]
    fn a_paper_with_something_in_every_blank_is_filled() {
        Scenario::blank()
            .answer_all("无")
            .is_silent("art10.filled")
            .is_silent("art9.filled");
    }

    #[test]
    fn what_is_missing_is_asked_for_as_the_blank_can_take_it() {
        let paper = Scenario::blank();
        assert_eq!(
            asked(&paper, "unit.name").as_deref(),
            Some("“单位名称”还没有填：请填写")
        );
        assert_eq!(
            asked(&paper, EMAIL.blank.key).as_deref(),
            Some("“电子邮箱”还没有填：请填写，确实没有的写“无”")
        );
        assert_eq!(
            asked(&paper, CODE.blank.key).as_deref(),
            Some("“组织机构代码”还没有填：请填写")
        );
        assert_eq!(
            asked(&paper, SYSTEM_RUNS.blank.key).as_deref(),
            Some("“标准体系运行时间”还没有填：请填写，还没有的写“尚未”")
        );
        assert_eq!(
            asked(&paper, ACCIDENT.blank.key).as_deref(),
            Some("“近三年是否发生重大服务质量、安全、环境保护事故”还没有填：请选一项")
        );
    }

    #[test]
    fn what_was_typed_is_not_missing_even_if_it_cannot_be_read() {
        let paper = Scenario::blank().answer(&NAME, "无").answer(&CODE, "1");
        assert_eq!(asked(&paper, NAME.blank.key), None);
        assert_eq!(asked(&paper, CODE.blank.key), None);
        assert_eq!(asked(&paper, FAMILY.blank.key), None);
    }

    #[test]
    fn characters_of_no_width_fill_nothing() {
        let paper = Scenario::blank().answer(&NAME, "\u{200B}\u{3000}");
        assert!(asked(&paper, NAME.blank.key).is_some());
    }

    #[test]
    fn a_day_is_missing_once_its_question_is_answered_with_yes() {
        let paper = Scenario::blank().answer(&ACCIDENT, "无");
        assert_eq!(asked(&paper, ACCIDENT_DAY.blank.key), None);
        let paper = paper.answer(&ACCIDENT, "有");
        assert_eq!(
            asked(&paper, ACCIDENT_DAY.blank.key).as_deref(),
            Some("“事故发生日期”还没有填：请填写")
        );
    }

    #[test]
    fn each_participant_has_a_name() {
        let rule = "art10.participant-named";
        Scenario::blank()
            .is_silent(rule)
            .row(&PARTICIPANTS, &["某中心", "同意"])
            .is_silent(rule)
            .row(&PARTICIPANTS, &["", "同意"])
            .is_told(
                rule,
                "参加单位第 2 行还没有写名称",
                "请填写单位全称，多余的行请删去",
            )
            .is_told_at(rule, &["participant.name.2"]);
    }
}
