//! 第十八条, paragraph 2: an evaluation may be applied for after half a year of running.

use super::running::Begun;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::evaluation::{APPLIED, SYSTEM_RUNS};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, Start};

const HALF_YEAR_MONTHS: i32 = 6; // 半年，第十八条第二款.

const HALF_YEAR: Clause =
    Clause::article(18, "试点单位标准体系创建并运行未满半年的不得提出评估申请");

/// The frame of these rules; id, places, checks, rows and check are still to be named.
const BASE: Rule = Rule {
    id: "",
    clause: HALF_YEAR,
    severity: Severity::Error,
    reading: Reading::Chosen(
        "从标准体系运行时间起算 6 个月（公历）；只知道月份的，当月首日起算仍不满的不得申请，月末起算满的才没有疑义；半年的最后一日是否已满，两种读法都有，次日起没有疑义",
    ),
    moment: Moment::Bar,
    form: FormId::Evaluation,
    places: &[&SYSTEM_RUNS.blank, &APPLIED.blank],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art18.half-year",
        checks: "申请评估之日标准体系已经运行满半年",
        rows: &[65],
        check: Check::Blanks(half_a_year),
        ..BASE
    },
    Rule {
        id: "art18.half-year-doubt",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        checks: "申请评估之日按每一种算法都已运行满半年",
        rows: &[65],
        check: Check::Blanks(between_the_readings),
        ..BASE
    },
    Rule {
        id: "art18.not-running",
        reading: Reading::Plain,
        checks: "标准体系已经运行",
        rows: &[65],
        check: Check::Blanks(is_running),
        ..BASE
    },
];

/// The day of the application, or today while none is written: earlier it cannot be filed.
fn filed(case: &Case) -> Day {
    case.known(&APPLIED).unwrap_or(case.today)
}

/// The first day the half year can end on, and the first on which it has ended by every reading.
fn half_year(case: &Case) -> Option<(Begun, Day, Day)> {
    let begun = match case.known(&SYSTEM_RUNS)? {
        Start::Months(months) => {
            let day = filed(case).add_months(-i32::try_from(months).ok()?);
            Begun {
                earliest: day,
                latest: day,
            }
        }
        start if start.is_planned() => return None,
        _ => Begun::of(case, &SYSTEM_RUNS)?,
    };
    let bare = begun.earliest.add_months(HALF_YEAR_MONTHS);
    let safe = begun.latest.add_months(HALF_YEAR_MONTHS).add_days(1);
    Some((begun, bare, safe))
}

fn half_a_year(case: &Case) -> Vec<Objection> {
    let Some((begun, bare, safe)) = half_year(case) else {
        return Vec::new();
    };
    if filed(case) >= bare {
        return Vec::new();
    }
    let says = format!(
        "标准体系自 {}运行，到 {} 未满半年",
        begun.said(),
        filed(case).iso()
    );
    let todo = format!(
        "最早 {} 可以提出评估申请；到那时以前请继续运行并留好记录，可以先填好本表",
        safe.iso()
    );
    vec![at_start(says, todo).until(safe)]
}

fn between_the_readings(case: &Case) -> Vec<Objection> {
    let Some((begun, bare, safe)) = half_year(case) else {
        return Vec::new();
    };
    if !(bare..safe).contains(&filed(case)) {
        return Vec::new();
    }
    let says = format!(
        "标准体系自 {}运行，{} 是否满半年有两种算法：一种自 {} 起，一种自 {} 起",
        begun.said(),
        filed(case).iso(),
        bare.iso(),
        safe.iso()
    );
    let todo = format!("建议在 {} 或以后申请，或先问省级联席办公室", safe.iso());
    vec![at_start(says, todo)]
}

fn is_running(case: &Case) -> Vec<Objection> {
    let planned = case.known(&SYSTEM_RUNS).filter(Start::is_planned);
    if planned.is_none() {
        return Vec::new();
    }
    let todo = "体系投入运行满半年以后再申请；已经运行的，请写实际日期";
    vec![at_start(
        "标准体系还没有投入运行".to_owned(),
        todo.to_owned(),
    )]
}

fn at_start(says: String, todo: String) -> Objection {
    Objection::at(Place::blank(SYSTEM_RUNS.blank.key), says, todo)
        .and_at(Place::blank(APPLIED.blank.key))
}
