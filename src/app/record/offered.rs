//! What can be entered now, whose step it is first.

use crate::dossier::{Event, Happening, Log, Stamp};
use crate::regulation::{Course, Move, enter, moves};
use crate::value::Day;

/// The moves of a record, in the groups in which they are offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offered {
    /// Steps of the unit that undertakes the pilot.
    pub own: Vec<&'static Move>,
    /// What other bodies do and announce.
    pub others: Vec<&'static Move>,
    /// What is lawful because its document proves steps of the unit that are not on record.
    pub proven: Vec<&'static Move>,
    /// Steps that must have happened, are not on record, and fit in with a day that is known by now.
    pub earlier: Vec<&'static Move>,
}

/// What can be entered into a record today.
pub fn offered(log: &Log, today: Day) -> Offered {
    let course = Course::of(log);
    let mut offered = Offered::default();
    for one in course.moves(today) {
        let group = match one {
            one if one.leaves_own_steps_out() => &mut offered.proven,
            one if is_own(one.what) => &mut offered.own,
            _ => &mut offered.others,
        };
        group.push(one);
    }
    offered.earlier = earlier(log, &course, today);
    offered
}

/// The steps left out that would fit on the day of the entry that proves them.
fn earlier(log: &Log, course: &Course, today: Day) -> Vec<&'static Move> {
    let steps = course.applied().iter();
    let left_out = steps.flat_map(|step| step.by.unrecorded.iter().map(move |what| (*what, step)));
    let fitting = left_out.filter(|(what, step)| {
        let event = Event::new("", *what, step.event.on, Stamp::default());
        enter(&mut log.clone(), event, today).is_ok()
    });
    let usual = |what| moves().find(|each| each.what == what);
    fitting.filter_map(|(what, _)| usual(what)).collect()
}

/// Whether the unit takes this step itself.
const fn is_own(what: Happening) -> bool {
    matches!(
        what,
        Happening::Consented
            | Happening::SelfChecked
            | Happening::EvaluationApplied
            | Happening::RemedyDone
            | Happening::RecheckApplied
            | Happening::Renamed
    )
}

impl Offered {
    /// Every move, with the words over its group.
    pub fn groups(&self) -> [(&'static str, &[&'static Move]); 4] {
        [
            ("本单位办理的", &self.own),
            ("其他单位办理、公布的", &self.others),
            ("已有文件、前面的步骤不再补记的", &self.proven),
            ("补记以前没有记的", &self.earlier),
        ]
    }

    /// The move of that happening.
    pub fn find(&self, key: &str) -> Option<&'static Move> {
        let all = self.groups().into_iter().flat_map(|(_, group)| group);
        all.copied().find(|one| one.what.key() == key)
    }

    /// Whether nothing can be entered.
    pub fn is_empty(&self) -> bool {
        self.groups().iter().all(|(_, group)| group.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Happening as H;

    fn told(entries: &[(H, &str)]) -> [Vec<&'static str>; 4] {
        let mut log = Log::default();
        let day = |iso| Day::from_iso(iso).unwrap();
        for (what, on) in entries {
            log.add(Event::new(what.key(), *what, day(on), Stamp::default()));
        }
        let offered = offered(&log, day("2026-11-25"));
        let labels = |(_, group): (&str, &[&'static Move])| {
            group.iter().map(|one| one.what.label()).collect()
        };
        offered.groups().map(labels)
    }

    #[test]
    fn an_empty_record_begins_with_the_consent_or_with_the_task() {
        assert_eq!(
            told(&[]),
            [
                vec!["各单位同意", "试点单位更名"],
                vec![],
                vec!["下达试点建设任务"],
                vec![],
            ]
        );
    }

    #[test]
    fn steps_of_others_stand_apart_and_what_was_left_out_can_be_filled_in() {
        assert_eq!(
            told(&[
                (H::Issued, "2024-01-10"),
                (H::EvaluationApplied, "2025-12-10")
            ]),
            [
                vec!["试点单位更名"],
                vec![
                    "现场考核评估",
                    "终止试点任务",
                    "延长试点期限",
                    "公布评估合格"
                ],
                vec![],
                vec!["各单位同意", "自查合格"],
            ]
        );
        assert_eq!(
            told(&[
                (H::Consented, "2023-05-10"),
                (H::Issued, "2024-01-10"),
                (H::Passed, "2025-12-10")
            ])[3],
            ["行业主管部门推荐", "自查合格", "提出评估申请"]
        );
    }
}
