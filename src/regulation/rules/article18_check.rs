//! 第十八条, paragraph 1: the unit checks itself before its period ends, and applies when that is in order.

use super::article23::follows_a_failure;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::evaluation::{APPLIED, DAY, PERIOD_FROM, PERIOD_TO, RESULT};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Span, Verdict};

const BEFORE_END_MONTHS: i32 = 3; // 期满前 3 个月，第十八条第一款.

const SELF_CHECK: Clause = Clause::article(
    18,
    "试点期满前 3 个月，试点单位应当按照试点目标和任务进行自查",
);
const PASSED: Clause = Clause::article(18, "自查合格的，可以提出评估申请");

/// The frame of these rules; id, places, checks, rows and check are still to be named.
const BASE: Rule = Rule {
    id: "",
    clause: PASSED,
    severity: Severity::Breach,
    reading: Reading::Plain,
    moment: Moment::Bar,
    form: FormId::Evaluation,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "art18.self-check-passed",
        clause: PASSED,
        severity: Severity::Breach,
        reading: Reading::Plain,
        places: &[&RESULT.blank],
        checks: "自查结论为合格",
        rows: &[64],
        check: Check::Blanks(self_check_passed),
        ..BASE
    },
    Rule {
        id: "art18.self-check-first",
        clause: PASSED,
        severity: Severity::Breach,
        reading: Reading::Plain,
        moment: Moment::Verdict,
        places: &[&DAY.blank, &APPLIED.blank],
        checks: "申请日期不早于自查日期",
        rows: &[71],
        check: Check::Blanks(self_check_comes_first),
        ..BASE
    },
    Rule {
        id: "art18.self-check-window",
        clause: SELF_CHECK,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "期满为止月的最后一天；“前 3 个月”按最后三个整月算，到期还没有自查的提醒；提前自查的也符合",
        ),
        moment: Moment::Verdict,
        places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank, &DAY.blank],
        checks: "试点期满前 3 个月已经自查",
        rows: &[62],
        check: Check::Blanks(self_check_is_due),
        ..BASE
    },
    Rule {
        id: "art18.apply-after-end",
        clause: Clause::article(
            18,
            "试点期满前 3 个月，试点单位应当按照试点目标和任务进行自查，自查合格的，可以提出评估申请",
        ),
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "期满以后能否申请，条文没有写；也没有延期的规定，所以只提醒；整改以后重新申请的，本来就在期满以后，不提醒",
        ),
        moment: Moment::Verdict,
        places: &[&PERIOD_FROM.blank, &PERIOD_TO.blank, &APPLIED.blank],
        checks: "申请日期不晚于试点期满之日",
        rows: &[71],
        check: Check::Blanks(applied_before_the_end),
        ..BASE
    },
];

fn self_check_passed(case: &Case) -> Vec<Objection> {
    if case.known(&RESULT) != Some(Verdict::Fail) {
        return Vec::new();
    }
    vec![Objection::at(
        Place::blank(RESULT.blank.key),
        "自查结论是不合格",
        "请先整改，再自查；自查合格以后可以提出评估申请",
    )]
}

fn self_check_comes_first(case: &Case) -> Vec<Objection> {
    let (Some(checked), Some(applied)) = (case.known(&DAY), case.known(&APPLIED)) else {
        return Vec::new();
    };
    if applied >= checked {
        return Vec::new();
    }
    let says = format!("申请日期 {} 早于自查日期 {}", applied.iso(), checked.iso());
    vec![
        Objection::at(
            Place::blank(APPLIED.blank.key),
            says,
            "请核对两个日期；先自查，自查合格再申请",
        )
        .and_at(Place::blank(DAY.blank.key)),
    ]
}

fn period(case: &Case) -> Option<Span> {
    Span::new(case.known(&PERIOD_FROM)?, case.known(&PERIOD_TO)?).ok()
}

fn self_check_is_due(case: &Case) -> Vec<Objection> {
    let place = Place::blank(DAY.blank.key);
    let Some(period) = period(case).filter(|_| case.is_blank(place)) else {
        return Vec::new();
    };
    let (opens, _) = period.window_before_end(BEFORE_END_MONTHS);
    if case.today < opens {
        return Vec::new();
    }
    let says = format!(
        "试点期限到 {} 为止，期满前 3 个月自 {} 起，还没有写自查日期",
        period.last_day().iso(),
        opens.iso()
    );
    vec![Objection::at(place, says, "请尽快自查，写明日期和结论")]
}

fn applied_before_the_end(case: &Case) -> Vec<Objection> {
    let (Some(period), Some(applied)) = (period(case), case.known(&APPLIED)) else {
        return Vec::new();
    };
    if applied <= period.last_day() || follows_a_failure(case) {
        return Vec::new();
    }
    let says = format!(
        "申请日期 {} 晚于试点期满之日 {}",
        applied.iso(),
        period.last_day().iso()
    );
    vec![Objection::at(
        Place::blank(APPLIED.blank.key),
        says,
        "请先向省级联席办公室说明情况，问明能否受理",
    )]
}
