//! Entering what happened, mending an entry and taking one back: the only ways to change a pilot's record.

use super::{Course, NotTakenBack, Refusal};
use crate::dossier::{Event, Happening, Log, Stamp};
use crate::value::Day;

/// Enters an event that is lawful now, or that fits between earlier ones.
///
/// # Errors
/// It is not lawful at this stage or on its day, dated before the last entry that counts without fitting there, dated after
/// today, or there already. The log is then as it was.
pub fn enter(log: &mut Log, event: Event, today: Day) -> Result<(), Refusal> {
    if log.get(&event.id).is_some() {
        return Err(Refusal::SameId);
    }
    if event.on > today {
        return Err(Refusal::AfterToday(today));
    }
    let course = Course::of(log);
    let (id, on, lawful) = (event.id.clone(), event.on, course.judge(&event));
    let mut entered = log.clone();
    entered.add(event);
    let after = Course::of(&entered);
    let displaced = displaced(&course, &after);
    if after.counts(&id) && displaced.is_none() {
        *log = entered;
        return Ok(());
    }
    lawful?;
    Err(match (course.applied().last(), displaced) {
        (Some(last), _) if on < last.event.on => Refusal::BeforeLast {
            last: last.by.what,
            on: last.event.on,
        },
        (_, Some(what)) => Refusal::Displaces(what),
        (_, None) => why_not(&after, &id),
    })
}

/// Puts an entry in the place of another one of its kind, which is taken back. What rests on the day of it may count no
/// more then; that is for the caller to show before.
///
/// # Errors
/// There is no such entry in force, or the new one would not count. The log is then as it was.
pub fn mend(log: &mut Log, id: &str, event: Event, today: Day) -> Result<(), Refusal> {
    if event.on > today {
        return Err(Refusal::AfterToday(today));
    }
    let old = log.get(id).filter(|old| old.is_in_force());
    let was = old.ok_or(Refusal::Gone)?.on;
    let (new, on) = (event.id.clone(), event.on);
    let mut mended = log.clone();
    mended.mark_taken_back(id, event.entered.clone());
    if !mended.add(event) {
        return Err(Refusal::SameId);
    }
    let after = Course::of(&mended);
    if !after.counts(&new) {
        return Err(out_of_turn(log, id, on).unwrap_or_else(|| why_not(&after, &new)));
    }
    // Dated past its neighbour it would leave that one without ground: a slip, where the day was to be moved a little.
    if on != was
        && displaced(&Course::of(log), &after).is_some()
        && let Some(why) = out_of_turn(log, id, on)
    {
        return Err(why);
    }
    *log = mended;
    Ok(())
}

/// Takes an entry back; the log keeps it. What rested on it counts no more, and counts again once the step is entered anew.
///
/// # Errors
/// There is no such entry, or it was taken back before.
pub fn take_back(log: &mut Log, id: &str, at: Stamp) -> Result<(), NotTakenBack> {
    let event = log.get(id).ok_or(NotTakenBack::NotThere)?;
    if !event.is_in_force() {
        return Err(NotTakenBack::Already);
    }
    log.mark_taken_back(id, at);
    Ok(())
}

/// The first entry still in force that counted and counts no more.
fn displaced(before: &Course, after: &Course) -> Option<Happening> {
    let mut counted = before.applied().iter();
    let lost = counted.find(|step| {
        after
            .disputed()
            .iter()
            .any(|(event, _)| *event == step.event)
    })?;
    Some(lost.by.what)
}

/// Why a day does not fit between the entries before and behind the one of this id.
fn out_of_turn(log: &Log, id: &str, on: Day) -> Option<Refusal> {
    let course = Course::of(log);
    let steps = course.applied();
    let at = steps.iter().position(|step| step.event.id == id)?;
    let named = |at: usize| steps.get(at).map(|step| (step.by.what, step.event.on));
    let (after, before) = (at.checked_sub(1).and_then(named), named(at + 1));
    let fits = after.is_none_or(|(_, day)| day <= on) && before.is_none_or(|(_, day)| on <= day);
    (!fits).then_some(Refusal::OutOfTurn { after, before })
}

fn why_not(course: &Course, id: &str) -> Refusal {
    let mut disputed = course.disputed().iter();
    let found = disputed.find(|(event, _)| event.id == id);
    found.map_or(Refusal::Gone, |(_, why)| why.clone())
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
            "日期早于上一条“各单位同意”的 2024年3月5日；事情按先后登记，请核对日期，上一条有误的先改正"
        );
        assert_eq!(
            told(&told_so.log, "2024-03-11", "2024-03-10"),
            "日期晚于今天 2024年3月10日；还没有发生的事不登记，请核对日期"
        );
        told_so.enters(H::Recommended, "2024-03-05");
    }

    #[test]
    fn any_entry_is_taken_back_and_what_rested_on_it_waits_for_its_ground() {
        let told = Telling::of(&[
            (H::Consented, "2024-03-05"),
            (H::Issued, "2024-06-01"),
            (H::MidTerm, "2025-06-01"),
        ]);
        let told = told.takes_back(1).stands(Stage::Consented);
        assert_eq!(told.log.entries().len(), 3);
        let waiting = |told: &Telling| -> Vec<String> {
            let course = told.course();
            let disputed = course.disputed().iter();
            disputed
                .map(|(event, _)| event.what.label().to_owned())
                .collect()
        };
        assert_eq!(waiting(&told), ["中期评估"]);
        let again = take_back(&mut told.log.clone(), &told.log.entries()[1].id, stamp(9));
        assert_eq!(again.unwrap_err().to_string(), "这一条已经收回过");
        let none = take_back(&mut told.log.clone(), "z", stamp(9)).unwrap_err();
        assert_eq!(none.to_string(), "没有找到这一条，请刷新后再看");
        let told = told.enters(H::Issued, "2024-06-02").stands(Stage::MidTerm);
        assert_eq!(waiting(&told), [""; 0]);
    }

    fn mended(told: &Telling, nth: usize, on: &str) -> Result<Telling, String> {
        let old = &told.log.entries()[nth];
        let event = Event::new("m", old.what.known().unwrap(), day(on), stamp(500));
        let mut log = told.log.clone();
        let done = mend(&mut log, &old.id, event, day("2026-12-01"));
        done.map(|()| Telling { log })
            .map_err(|why| why.to_string())
    }

    #[test]
    fn an_entry_in_the_middle_is_mended_where_it_stands() {
        let told = mended(&passed(), 2, "2023-02-20").unwrap();
        assert_eq!(told.log.entries().len(), 7);
        assert_eq!(told.log.entries()[2].taken_back, Some(stamp(500)));
        assert_eq!(
            told.course().first(H::SelfChecked).unwrap().on,
            day("2023-02-20")
        );
        assert_eq!(told.course().disputed(), []);
        assert_eq!(told.stands(Stage::Passed).course().applied().len(), 6);
    }

    #[test]
    fn on_one_day_a_mended_entry_still_comes_before_what_it_leads_to() {
        let told = Telling::of(&[
            (H::Consented, "2024-03-05"),
            (H::Recommended, "2024-03-05"),
            (H::SentUp, "2024-03-05"),
        ]);
        let told = mended(&told, 0, "2024-03-05")
            .unwrap()
            .stands(Stage::SentUp);
        assert_eq!(told.course().disputed(), []);
    }

    #[test]
    fn a_day_past_a_neighbour_is_told_with_both_neighbours() {
        assert_eq!(
            mended(&passed(), 2, "2023-04-01").err().unwrap(),
            "日期应当在“下达试点建设任务”的 2020年9月1日和“提出评估申请”的 2023年3月1日之间；请核对日期，另一条有误的先改另一条"
        );
        assert_eq!(
            mended(&passed(), 0, "2020-10-01").err().unwrap(),
            "日期不能晚于“下达试点建设任务”的 2020年9月1日；请核对日期，另一条有误的先改另一条"
        );
        assert_eq!(
            mended(&passed(), 5, "2027-01-01").err().unwrap(),
            "日期晚于今天 2026年12月1日；还没有发生的事不登记，请核对日期"
        );
        let told = passed().takes_back(5);
        assert_eq!(
            mended(&told, 5, "2023-07-18").err().unwrap(),
            "这一条已经收回或者不在了，请刷新后再看"
        );
    }

    #[test]
    fn what_a_mended_day_takes_the_time_from_waits_and_is_not_refused() {
        let told = passed().enters(H::RecheckApplied, "2026-07-10");
        let told = mended(&told, 5, "2023-06-18").unwrap();
        let course = told.course();
        assert_eq!(course.stage(), Stage::Passed);
        assert!(course.disputed()[0].0.is(H::RecheckApplied));
    }

    #[test]
    fn what_is_known_already_is_entered_first_and_what_is_found_later_fits_between() {
        let told = Telling::of(&[(H::Issued, "2020-09-01"), (H::Passed, "2023-07-18")])
            .stands(Stage::Passed);
        let missing = [
            H::Consented,
            H::Recommended,
            H::SentUp,
            H::Accepted,
            H::SelfChecked,
            H::EvaluationApplied,
            H::OnSite,
            H::Reported,
            H::Confirmed,
        ];
        assert_eq!(told.course().unrecorded(), missing);
        let told = told
            .enters(H::MidTerm, "2021-10-01")
            .enters(H::EvaluationApplied, "2023-03-01")
            .enters(H::Consented, "2020-03-01")
            .stands(Stage::Passed);
        assert_eq!(told.course().unrecorded().len(), 7);
        told.refused(
            H::OnSite,
            "2023-02-01",
            "试点现在是“试点合格”，不能登记“现场考核评估”，它应在“已申请评估”之后（第二十条）；现在可以登记：跟踪考核发现问题、责令限期整改；提出复查申请；逾期未申请复查、自动放弃",
        );
    }

    #[test]
    fn the_same_entry_is_not_entered_twice() {
        let told = Telling::of(&[(H::Consented, "2024-03-05")]);
        let same = told.log.entries()[0].clone();
        let refused = enter(&mut told.log.clone(), same, day("2024-04-01")).unwrap_err();
        assert_eq!(refused.to_string(), "这一条已经登记过，不必再登记");
    }
}
