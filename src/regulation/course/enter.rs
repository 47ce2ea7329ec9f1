//! Entering what happened, and taking an entry back: the only two ways to change a pilot's record.

use super::{Course, NotTakenBack, Refusal};
use crate::dossier::{Event, Happening, Log, Stamp};
use crate::value::Day;

/// Enters an event that is lawful now.
///
/// # Errors
/// It is not lawful at this stage or on its day, dated before the last entry that counts or after today,
/// or there already. The log is then as it was.
pub fn enter(log: &mut Log, event: Event, today: Day) -> Result<(), Refusal> {
    let course = Course::of(log);
    if log.get(&event.id).is_some() {
        return Err(Refusal::SameId);
    }
    if event.on > today {
        return Err(Refusal::AfterToday(today));
    }
    course.judge(&event)?;
    if let Some(last) = course.applied().last()
        && event.on < last.event.on
    {
        return Err(Refusal::BeforeLast {
            last: last.by.what,
            on: last.event.on,
        });
    }
    log.add(event);
    Ok(())
}

/// Takes back the last entry that counts, or any that does not; the log keeps it.
///
/// # Errors
/// There is no such entry, it was taken back before, or later entries rest on it.
pub fn take_back(log: &mut Log, id: &str, at: Stamp) -> Result<(), NotTakenBack> {
    let event = log.get(id).ok_or(NotTakenBack::NotThere)?;
    if !event.is_in_force() {
        return Err(NotTakenBack::Already);
    }
    if let Some(last) = rested_on(&Course::of(log), id) {
        return Err(NotTakenBack::RestedOn(last));
    }
    log.mark_taken_back(id, at);
    Ok(())
}

/// The last entry, if it follows the one of this id.
fn rested_on(course: &Course, id: &str) -> Option<Happening> {
    let at = course
        .applied()
        .iter()
        .position(|step| step.event.id == id)?;
    let last = course.applied().last()?;
    (at + 1 < course.applied().len()).then_some(last.by.what)
}

#[cfg(test)]
mod tests {
    use super::super::Stage;
    use super::super::testing::{Telling, day, stamp};
    use super::*;
    use Happening as H;

    fn passed() -> Telling {
        Telling::of(&[
            (H::Consented, "2020-05-10"),
            (H::Issued, "2020-09-01"),
            (H::SelfChecked, "2023-02-10"),
            (H::EvaluationApplied, "2023-03-01"),
            (H::OnSite, "2023-05-01"),
            (H::Passed, "2023-07-18"),
        ])
    }

    fn told(log: &Log, on: &str, today: &str) -> String {
        let event = Event::new("f", H::Recommended, day(on), stamp(9));
        enter(&mut log.clone(), event, day(today))
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn an_unlawful_entry_is_told_where_it_belongs_and_what_is_open() {
        Telling::default().refused(
            H::Passed,
            "2024-01-01",
            "试点现在是“起草申请”，不能登记“公布评估合格”，它应在“省级已确认”之后（第二十三条）；现在可以登记：各单位同意",
        );
        Telling::of(&[(H::Consented, "2020-05-10"), (H::Issued, "2020-09-01"), (H::Terminated, "2021-01-01")])
            .refused(
                H::MidTerm,
                "2021-02-01",
                "试点现在是“试点已终止”，不能登记“中期评估”，它应在“试点建设中”之后（第十八条）；这个试点已经结束，没有可以再登记的",
            );
    }

    #[test]
    fn a_recheck_is_applied_for_up_to_the_last_day_of_validity() {
        passed().enters(H::RecheckApplied, "2026-07-18");
        passed().refused(
            H::RecheckApplied,
            "2026-07-19",
            "合格有效期已于 2026年7月18日 届满，逾期不提交复查申请的视为自动放弃（第三十二条）；请核对日期，确已逾期的，登记“逾期未申请复查、自动放弃”",
        );
    }

    #[test]
    fn a_pilot_lapses_on_the_day_after_the_last_day_of_validity() {
        passed()
            .enters(H::Lapsed, "2026-07-19")
            .stands(Stage::Lapsed);
        passed().refused(
            H::Lapsed,
            "2026-07-18",
            "合格有效期到 2026年7月18日 届满，届满以前不算逾期（第三十二条）；请核对日期，还可以登记“提出复查申请”",
        );
    }

    #[test]
    fn without_a_second_evaluation_nothing_is_withdrawn_before_the_remedy_is_over() {
        let failed = Telling::of(&[
            (H::Consented, "2020-05-10"),
            (H::Issued, "2020-09-01"),
            (H::SelfChecked, "2023-02-10"),
            (H::EvaluationApplied, "2023-03-01"),
            (H::OnSite, "2023-05-01"),
            (H::Failed, "2023-08-31"),
        ]);
        assert_eq!(failed.course().remedy_end(), Some(day("2024-02-29")));
        failed.clone().enters(H::Disqualified, "2024-03-01");
        failed.refused(
            H::Disqualified,
            "2024-02-29",
            "整改期限到 2024年2月29日，整改结束后可以重新申请评估，期满以前不能按“仍未通过评估”撤销（第二十三条）；请核对日期",
        );
    }

    #[test]
    fn an_entry_is_dated_between_the_last_one_and_today() {
        let told_so = Telling::of(&[(H::Consented, "2024-03-05")]);
        assert_eq!(
            told(&told_so.log, "2024-03-04", "2024-03-10"),
            "日期早于上一条“各单位同意”的 2024年3月5日；事情按先后登记，请核对日期，上一条有误的先撤回"
        );
        assert_eq!(
            told(&told_so.log, "2024-03-11", "2024-03-10"),
            "日期晚于今天 2024年3月10日；还没有发生的事不登记，请核对日期"
        );
        told_so.enters(H::Recommended, "2024-03-05");
    }

    #[test]
    fn the_last_entry_is_taken_back_and_the_log_keeps_it() {
        let told = Telling::of(&[(H::Consented, "2024-03-05"), (H::Issued, "2024-06-01")]);
        let first = told.log.entries()[0].id.clone();
        let mut log = told.log.clone();
        let refused = take_back(&mut log, &first, stamp(9)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "后面还有以它为前提的登记；请从最后一条“下达试点建设任务”开始撤回"
        );
        let told = told.takes_back(1).stands(Stage::Consented);
        let second = told.log.entries()[1].id.clone();
        assert_eq!(told.log.entries().len(), 2);
        let again = take_back(&mut told.log.clone(), &second, stamp(9)).unwrap_err();
        assert_eq!(again.to_string(), "这一条已经撤回过");
        let none = take_back(&mut told.log.clone(), "z", stamp(9)).unwrap_err();
        assert_eq!(none.to_string(), "没有找到这一条，请刷新后再看");
        told.takes_back(0).stands(Stage::Drafting);
    }

    #[test]
    fn the_same_entry_is_not_entered_twice() {
        let told = Telling::of(&[(H::Consented, "2024-03-05")]);
        let same = told.log.entries()[0].clone();
        let refused = enter(&mut told.log.clone(), same, day("2024-04-01")).unwrap_err();
        assert_eq!(refused.to_string(), "这一条已经登记过，不必再登记");
    }
}
