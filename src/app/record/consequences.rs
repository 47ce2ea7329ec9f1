//! What a change of a record brings about: where the pilot stands, which entries count, which dates move, what is found in its papers.

use crate::dossier::{Dossier, Log};
use crate::regulation::{
    Beside, Case, Course, Entry, Finding, Severity, Weight, WindowReading, shares, years_of,
};
use crate::value::Day;

/// So many lines of one kind are told.
const TOLD: usize = 6;

/// What would be otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consequences {
    /// Where the pilot stood, and would stand.
    pub stage: Option<(String, String)>,
    /// Entries that would count no more, each with the reason.
    pub uncounted: Vec<String>,
    /// Entries that would count again.
    pub counted: Vec<String>,
    /// Dates that would move, come or go.
    pub dates: Vec<String>,
    /// What would be found in papers, and what no more.
    pub papers: Vec<String>,
}

impl Consequences {
    /// What follows where this log takes the place of the pilot's own.
    pub fn of(
        before: &Dossier,
        log: Log,
        usual: Option<WindowReading>,
        today: Day,
    ) -> Consequences {
        let mut after = before.clone();
        after.pilot.log = log;
        let (was, dates_before) = years_of(&before.pilot, usual, today);
        let (is, dates_after) = years_of(&after.pilot, usual, today);
        let (from, to) = (was.label(today), is.label(today));
        Consequences {
            uncounted: uncounted(&was, &is),
            counted: counted(&was, &is),
            dates: shortened(moved(&dates_before, &dates_after), "项"),
            papers: papers(before, &after, today),
            stage: (from != to).then_some((from, to)),
        }
    }

    /// Whether nothing follows.
    pub fn is_none(&self) -> bool {
        *self == Consequences::default()
    }

    /// All of it in sentences.
    pub fn says(&self) -> Vec<String> {
        let stage = self.stage.as_ref();
        let stage = stage.map(|(from, to)| format!("试点从“{from}”变为“{to}”。"));
        let all = [&self.uncounted, &self.counted, &self.dates, &self.papers];
        let rest = all.into_iter().flatten().cloned();
        stage.into_iter().chain(rest).collect()
    }
}

fn uncounted(was: &Course, is: &Course) -> Vec<String> {
    let disputed = is.disputed().iter();
    let lost = disputed.filter(|(event, _)| was.counts(&event.id));
    let says = lost.map(|(event, _)| {
        format!(
            "“{}”（{}）不再计入：它前面的步骤不在了；补记以后又会计入。",
            event.what.label(),
            event.on.iso()
        )
    });
    says.collect()
}

fn counted(was: &Course, is: &Course) -> Vec<String> {
    let disputed = was.disputed().iter();
    let found = disputed.filter(|(event, _)| is.counts(&event.id));
    let says =
        found.map(|(event, _)| format!("“{}”（{}）又会计入。", event.what.label(), event.on.iso()));
    says.collect()
}

/// The dates of steps still to be taken that differ.
fn moved(before: &[Entry], after: &[Entry]) -> Vec<String> {
    let open = |entry: &&Entry| {
        let step = matches!(entry.duty.weight, Weight::Step | Weight::Limit);
        step && !entry.is_over() && entry.day().is_some()
    };
    let same = |one: &Entry, other: &Entry| one.duty == other.duty && one.round == other.round;
    let come = after.iter().filter(open).filter_map(|now| {
        let term = now.when.term.shown();
        let then = before.iter().find(|then| same(then, now));
        match then.filter(|then| !then.is_over()) {
            Some(then) if then.when.term == now.when.term => None,
            Some(then) => Some(format!(
                "{}：{} 改为 {term}。",
                now.duty.what,
                then.when.term.shown()
            )),
            None => Some(format!("要办的多了：{}，{term}。", now.duty.what)),
        }
    });
    let gone = before.iter().filter(open).filter_map(|then| {
        let now = after.iter().find(|now| same(then, now));
        let still = now.is_some_and(|now| !now.is_over());
        (!still).then(|| format!("不再要办：{}。", then.duty.what))
    });
    come.chain(gone).collect()
}

/// What of weight is found in each paper that is here, and was not, and the reverse.
fn papers(before: &Dossier, after: &Dossier, today: Day) -> Vec<String> {
    let mut says = Vec::new();
    for (form, paper) in &before.papers {
        let paper = paper.indexed();
        let found = |dossier: &Dossier| -> Vec<Finding> {
            let beside = Beside {
                dossier,
                regions: None,
            };
            let case = Case::of(form.form(), &paper, beside, today);
            let shares = shares(&case)
                .into_iter()
                .filter(|share| !share.is_of_rows());
            let found = shares.flat_map(|share| share.judge(&case));
            found.filter(is_weighty).collect()
        };
        let (was, is) = (found(before), found(after));
        let called = form.form().short;
        let news = is.iter().filter(|one| !was.contains(one));
        let news = news.map(|one| {
            let severity = one.rule().severity.label();
            format!("{called}多一处{severity}：{}。", bare(one.says()))
        });
        let gone = was.iter().filter(|one| !is.contains(one));
        let gone = gone.map(|one| format!("{called}不再有这一处问题：{}。", bare(one.says())));
        says.extend(shortened(news.chain(gone).collect(), "处"));
    }
    says
}

fn is_weighty(finding: &Finding) -> bool {
    matches!(
        finding.rule().severity,
        Severity::Error | Severity::Breach | Severity::Warning
    ) && !finding.is_unfilled()
}

fn bare(says: &str) -> &str {
    says.trim_end_matches('。')
}

fn shortened(mut says: Vec<String>, unit: &str) -> Vec<String> {
    let count = says.len();
    if count > TOLD {
        says.truncate(TOLD - 1);
        says.push(format!("另有 {} {unit}。", count + 1 - TOLD));
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Event, Happening as H, Paper, Pilot, Place, Stamp};
    use crate::form::FormId;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn log(entries: &[(H, &str)]) -> Log {
        let mut log = Log::default();
        for (what, on) in entries {
            log.add(Event::new(what.key(), *what, day(on), Stamp::default()));
        }
        log
    }

    const PASSED: [(H, &str); 4] = [
        (H::Consented, "2020-05-10"),
        (H::Issued, "2020-09-01"),
        (H::EvaluationApplied, "2023-03-01"),
        (H::Passed, "2023-07-18"),
    ];

    fn dossier() -> Dossier {
        let mut recheck = Paper::default();
        recheck.write(Place::blank("passed.on"), "2023-07-18");
        let mut pilot = Pilot::new("a1".into(), Stamp::default());
        pilot.log = log(&PASSED);
        Dossier {
            pilot,
            papers: [(FormId::RecheckSelf, recheck)].into(),
            ..Dossier::default()
        }
    }

    #[test]
    fn a_later_day_of_the_result_moves_what_counts_from_it() {
        let mut entries = PASSED;
        entries[3].1 = "2023-08-18";
        let told = Consequences::of(&dossier(), log(&entries), None, day("2026-01-05"));
        assert_eq!(told.stage, None);
        assert_eq!(told.uncounted, [""; 0]);
        assert!(
            told.dates.contains(
                &"提出复查申请，提交自检报告和申请表：2026年4月18日以前（含当日） 改为 2026年5月18日以前（含当日）。".to_owned()
            ),
            "{:#?}",
            told.dates
        );
        assert_eq!(
            told.papers,
            [
                "复查自检报告多一处提醒：公布为试点合格单位的日期这里写“2023年7月18日”，试点记录写的是“2023年8月18日”。"
            ]
        );
    }

    #[test]
    fn what_is_taken_back_in_the_middle_leaves_what_rested_on_it_waiting() {
        let entries = [PASSED[0], PASSED[2], PASSED[3]];
        let told = Consequences::of(&dossier(), log(&entries), None, day("2026-01-05"));
        assert_eq!(
            told.stage,
            Some(("试点合格".to_owned(), "各单位已同意".to_owned()))
        );
        assert_eq!(
            told.uncounted,
            [
                "“提出评估申请”（2023-03-01）不再计入：它前面的步骤不在了；补记以后又会计入。",
                "“公布评估合格”（2023-07-18）不再计入：它前面的步骤不在了；补记以后又会计入。",
            ]
        );
        assert!(!told.is_none());
        assert!(told.says()[0].starts_with("试点从“试点合格”变为"));
    }

    #[test]
    fn nothing_follows_from_a_number() {
        let mut after = log(&PASSED);
        after.mark_taken_back("passed", Stamp::default());
        let number = Event {
            number: Some("某〔2023〕1号".into()),
            ..Event::new("m", H::Passed, day("2023-07-18"), Stamp::default())
        };
        after.add(number);
        let told = Consequences::of(&dossier(), after, None, day("2026-01-05"));
        assert_eq!(told, Consequences::default());
    }
}
