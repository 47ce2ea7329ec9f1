//! 第二十三条, paragraph 3: who failed an evaluation finishes the remedy within six months, then applies again.

use crate::dossier::{Happening, Place};
use crate::form::FormId;
use crate::form::evaluation::APPLIED;
use crate::regulation::{Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity};
use crate::value::Day;

const BASE: Rule = Rule {
    id: "art23.remedy-open",
    clause: Clause::article(23, "整改结束后重新申请评估"),
    severity: Severity::Warning,
    reading: Reading::Chosen(
        "整改有没有结束，看试点记录；条文没有写整改未完申请的后果，所以只提醒",
    ),
    moment: Moment::Verdict,
    form: FormId::Evaluation,
    places: &[&APPLIED.blank],
    checks: "重新申请评估时整改已经完成",
    rows: &[95],
    check: Check::Blanks(the_remedy_is_open),
};

pub(super) static RULES: [Rule; 2] = [
    BASE,
    Rule {
        id: "art23.remedy-late",
        clause: Clause::article(
            23,
            "对评估不合格的试点单位，部级联席办公室应当责令限期6个月整改",
        ),
        reading: Reading::Chosen(
            "六个月自责令文件的日期起算，是整改的期限；按期完成整改以后，何时重新申请条文没有限制。逾期完成的后果条文没有写，所以只提醒",
        ),
        checks: "整改在责令之日起 6 个月以内完成",
        check: Check::Blanks(the_remedy_was_late),
        ..BASE
    },
];

/// An application made after an evaluation failed: its day, the order, the last day of the remedy and when it was finished.
struct Again {
    applied: Day,
    ordered: Day,
    ends: Day,
    finished: Option<Day>,
}

impl Again {
    fn of(case: &Case) -> Option<Again> {
        let course = Course::of(&case.dossier().pilot.log);
        let again = Again {
            applied: case.known(&APPLIED).unwrap_or(case.today),
            ordered: course.last(Happening::Failed)?.on,
            ends: course.remedy_end()?,
            finished: course.remedied(),
        };
        (again.applied > again.ordered).then_some(again)
    }

    fn says(&self) -> String {
        format!(
            "{} 责令整改，限期到 {}",
            self.ordered.iso(),
            self.ends.iso()
        )
    }
}

/// Whether an application of that day follows a failed evaluation, so that the end of the period says nothing of it.
pub(super) fn follows_a_failure(case: &Case) -> bool {
    Again::of(case).is_some()
}

fn the_remedy_is_open(case: &Case) -> Vec<Objection> {
    let Some(again) = Again::of(case) else {
        return Vec::new();
    };
    let open = match again.finished {
        None => "试点记录上还没有整改完成".to_owned(),
        Some(done) if again.applied < done => format!(
            "整改完成是 {}，申请日期 {} 在其前",
            done.iso(),
            again.applied.iso()
        ),
        Some(_) => return Vec::new(),
    };
    vec![Objection::at(
        Place::blank(APPLIED.blank.key),
        format!("{}；{open}", again.says()),
        "请先完成整改，记入试点记录，再重新申请评估",
    )]
}

fn the_remedy_was_late(case: &Case) -> Vec<Objection> {
    let late = |again: &Again| again.finished.is_some_and(|done| done > again.ends);
    let Some(again) = Again::of(case).filter(late) else {
        return Vec::new();
    };
    let done = again.finished.map(Day::iso).unwrap_or_default();
    vec![Objection::at(
        Place::blank(APPLIED.blank.key),
        format!("{}；整改完成是 {done}，已经逾期", again.says()),
        "请向省级联席办公室说明情况，问明能否受理",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::evaluation::{PERIOD_FROM, PERIOD_TO};
    use crate::regulation::course::testing::Telling;
    use crate::regulation::rules::testing::Scenario;
    use Happening as H;

    const OPEN: &str = "art23.remedy-open";
    const LATE: &str = "art23.remedy-late";
    const END: &str = "art18.apply-after-end";

    /// To be remedied by 29 February 2024.
    fn failed() -> Telling {
        Telling::of(&[
            (H::Consented, "2020-05-10"),
            (H::Issued, "2020-09-01"),
            (H::SelfChecked, "2023-02-10"),
            (H::EvaluationApplied, "2023-03-01"),
            (H::OnSite, "2023-05-01"),
            (H::Failed, "2023-08-31"),
        ])
    }

    fn applying(told: &Telling, on: &str) -> Scenario {
        Scenario::of(FormId::Evaluation)
            .recorded(told)
            .answer(&PERIOD_FROM, "2020-09")
            .answer(&PERIOD_TO, "2023-08")
            .answer(&APPLIED, on)
    }

    #[test]
    fn an_application_while_the_remedy_is_open_is_told() {
        let todo = "请先完成整改，记入试点记录，再重新申请评估";
        applying(&failed(), "2024-01-10").is_told(
            OPEN,
            "2023-08-31 责令整改，限期到 2024-02-29；试点记录上还没有整改完成",
            todo,
        );
        let done = failed().enters(H::RemedyDone, "2024-01-10");
        applying(&done, "2024-01-09").is_told(
            OPEN,
            "2023-08-31 责令整改，限期到 2024-02-29；整改完成是 2024-01-10，申请日期 2024-01-09 在其前",
            todo,
        );
        applying(&done, "2024-01-10")
            .is_silent(OPEN)
            .is_silent(LATE);
    }

    #[test]
    fn a_remedy_is_in_time_on_its_last_day_and_the_application_may_come_later() {
        let timely = failed().enters(H::RemedyDone, "2024-02-29");
        applying(&timely, "2024-06-01")
            .is_silent(OPEN)
            .is_silent(LATE);
        let late = failed().enters(H::RemedyDone, "2024-03-01");
        applying(&late, "2024-06-01").is_silent(OPEN).is_told(
            LATE,
            "2023-08-31 责令整改，限期到 2024-02-29；整改完成是 2024-03-01，已经逾期",
            "请向省级联席办公室说明情况，问明能否受理",
        );
    }

    #[test]
    fn after_a_remedy_the_end_of_the_period_says_nothing() {
        let first = Telling::of(&[(H::Consented, "2020-05-10"), (H::Issued, "2020-09-01")]);
        applying(&first, "2023-09-01").is_told_at(END, &["applied.on"]);
        applying(&first, "2023-08-31").is_silent(END);
        let done = failed().enters(H::RemedyDone, "2024-01-10");
        applying(&done, "2024-02-01").is_silent(END);
    }

    #[test]
    fn the_first_application_is_left_alone() {
        applying(&failed(), "2023-03-01")
            .is_silent(OPEN)
            .is_silent(LATE);
        Scenario::of(FormId::Evaluation).is_silent(OPEN);
    }
}
