//! When a pilot, or one recheck of it, was over: Articles 23, 24, 26, 32, 36 and 37.

use super::{Course, Stage};
use crate::dossier::{Event, Happening};
use crate::value::{Day, Value, YearMonth};

/// What ended a pilot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended<'a> {
    /// The entry that says so.
    pub event: &'a Event,
    /// The last day on which it was not over: that of the entry; of a pilot that lapsed, the last day of validity.
    pub last: Day,
}

impl Course {
    /// What ended the pilot, if anything did.
    pub fn ended(&self) -> Option<Ended<'_>> {
        let step = self.applied().last().filter(|step| step.to.is_end())?;
        let lapsed = step.by.what == Happening::Lapsed;
        let expiry = self.expiry().filter(|_| lapsed);
        Some(Ended {
            event: &step.event,
            last: expiry.unwrap_or(step.event.on),
        })
    }

    /// The entry that stopped the last recheck, as long as no other was applied for.
    pub fn stopped(&self) -> Option<&Event> {
        let steps = self.applied().iter().rev();
        let mut asked = steps.filter(|step| {
            matches!(
                step.by.what,
                Happening::RecheckApplied | Happening::RecheckStopped
            )
        });
        let last = asked.next()?;
        (last.by.what == Happening::RecheckStopped).then_some(&last.event)
    }

    /// The month to which the period was prolonged last.
    pub fn prolonged_to(&self) -> Option<YearMonth> {
        YearMonth::read(&self.last(Happening::Prolonged)?.note).ok()
    }

    /// The day the remedy after the last failed evaluation was finished, if it was.
    pub fn remedied(&self) -> Option<Day> {
        let steps = self.applied();
        let failed = |step: &super::Step| step.by.what == Happening::Failed;
        let at = steps.iter().rposition(failed)?;
        let mut after = steps[at..].iter();
        let done = after.find(|step| step.by.what == Happening::RemedyDone)?;
        Some(done.event.on)
    }

    /// The entry the three months of a recheck count from: the receipt of its papers, else the application (Article 33).
    pub fn recheck_from(&self) -> Option<&Event> {
        let steps = self.applied();
        let asked = |step: &super::Step| step.by.what == Happening::RecheckApplied;
        let at = steps.iter().rposition(asked)?;
        let mut after = steps[at..].iter();
        let received = after.rfind(|step| step.by.what == Happening::RecheckReceived);
        Some(&received.unwrap_or(&steps[at]).event)
    }

    /// The last day of validity where it is over and nobody applied for a recheck that still runs.
    pub fn expired(&self, today: Day) -> Option<Day> {
        let held = matches!(
            self.stage(),
            Stage::Passed
                | Stage::PassedAgain
                | Stage::FollowUp
                | Stage::FollowedUp
                | Stage::Warned
                | Stage::Criticised
                | Stage::Stopped
        );
        self.expiry().filter(|end| held && *end < today)
    }

    /// Where the pilot stands today, in a few words: the stage, with the grade of its result, or that its validity is over.
    pub fn label(&self, today: Day) -> String {
        match (self.expired(today), self.grade()) {
            (Some(end), _) => format!("合格有效期已于 {} 届满", end.shown()),
            (None, Some(grade)) => format!("{}（{grade}）", self.stage().label()),
            (None, None) => self.stage().label().to_owned(),
        }
    }

    /// What is so today, in a sentence.
    pub fn says(&self, today: Day) -> String {
        match self.expired(today) {
            Some(_) => format!(
                "试点记录上没有还在进行的复查；逾期不提交复查申请的视为自动放弃（第三十二条）。请补记复查申请，或者登记“{}”。",
                Happening::Lapsed.label()
            ),
            None => self.stage().says().to_owned(),
        }
    }

    /// The grade the published result bears beside 合格, while the pilot stands on that result.
    fn grade(&self) -> Option<&str> {
        let passed = matches!(self.stage(), Stage::Passed | Stage::PassedAgain);
        let note = self.published().filter(|_| passed)?.note.as_str();
        let bare = ["等次", "等级"]
            .iter()
            .find_map(|word| note.strip_suffix(word));
        let grade = bare.unwrap_or(note);
        ["优秀", "优良", "良好", "特优"]
            .contains(&grade)
            .then_some(grade)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Telling, day};
    use super::*;
    use Happening as H;

    /// Published on 18 July 2023: valid to 18 July 2026.
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

    #[test]
    fn a_result_reads_as_valid_on_its_last_day_and_as_over_on_the_next() {
        let told = passed();
        assert_eq!(told.course().label(day("2026-07-18")), "试点合格");
        let over = "合格有效期已于 2026年7月18日 届满";
        assert_eq!(told.course().label(day("2026-07-19")), over);
        assert!(told.course().says(day("2026-07-19")).contains("第三十二条"));
        let warned = told
            .clone()
            .enters(H::FaultFound, "2024-01-10")
            .enters(H::Warned, "2024-02-10");
        assert_eq!(warned.course().label(day("2026-07-19")), over);
        let applied = told.enters(H::RecheckApplied, "2026-07-18");
        assert_eq!(applied.course().label(day("2026-07-19")), "已申请复查");
        let stopped = applied.enters(H::RecheckStopped, "2026-07-18");
        assert_eq!(stopped.course().label(day("2026-07-18")), "复查已停止");
        assert_eq!(stopped.course().label(day("2026-07-19")), over);
    }

    #[test]
    fn a_lapsed_pilot_was_over_when_its_validity_was_whenever_that_was_entered() {
        let told = passed().enters(H::Lapsed, "2026-09-01");
        let course = told.course();
        let ended = course.ended().unwrap();
        assert_eq!(
            (ended.event.what.label(), ended.last),
            ("逾期未申请复查、自动放弃", day("2026-07-18"))
        );
        assert_eq!(passed().course().ended(), None);
    }

    #[test]
    fn a_recheck_stays_stopped_until_another_is_applied_for() {
        let told = passed()
            .enters(H::RecheckApplied, "2026-04-10")
            .enters(H::RecheckStopped, "2026-05-10");
        assert_eq!(told.course().stopped().unwrap().on, day("2026-05-10"));
        assert_eq!(told.course().ended(), None);
        let again = told.enters(H::RecheckApplied, "2026-06-10");
        assert_eq!(again.course().stopped(), None);
    }

    #[test]
    fn a_grade_stands_beside_the_result_and_any_other_note_does_not() {
        for (note, label) in [
            ("优秀", "试点合格（优秀）"),
            ("优秀等次", "试点合格（优秀）"),
            ("良好", "试点合格（良好）"),
            ("见附件", "试点合格"),
            ("", "试点合格"),
        ] {
            let mut told = passed();
            let mut log = crate::dossier::Log::default();
            for event in told.log.entries() {
                let mut event = event.clone();
                if event.is(H::Passed) {
                    note.clone_into(&mut event.note);
                }
                log.add(event);
            }
            told.log = log;
            assert_eq!(told.course().label(day("2024-01-01")), label);
        }
    }
}
