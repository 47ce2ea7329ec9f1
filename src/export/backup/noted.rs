//! What the last backup carried, by revisions, and how much was changed since: when to remind, and how loudly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::dossier::{Pilot, Stamp};
use crate::value::Day;

/// The revisions that the last backup carried. It holds no name and no word that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// When it was made, by the clock of this machine.
    pub at: Stamp,
    /// By pilot: its revision, and that of each of its papers.
    pilots: BTreeMap<String, (u32, BTreeMap<String, u32>)>,
}

/// How long was edited since the last backup, in minutes in which something was stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editing {
    minutes: u32,
    last: String,
}

/// What is to be said of what no backup has yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// How many papers and records were changed.
    pub changed: usize,
    /// When the last backup was made; nothing where there was none.
    pub since: Option<Stamp>,
    /// How loudly.
    pub urgency: Urgency,
}

/// How loudly one is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// By the way.
    Calm,
    /// A week went by.
    Overdue,
    /// Half an hour of work stands in a storage that the browser may clear.
    Unkept,
}

/// After so many days with changes the reminder gets louder.
const DAYS: i64 = 7;
/// After so many minutes of editing it does where the browser may clear the storage.
const MINUTES: u32 = 30;

impl Noted {
    /// Notes what a backup of all pilots carries.
    pub fn of(pilots: &[Pilot], at: Stamp) -> Noted {
        let papers = |pilot: &Pilot| {
            let revs = pilot
                .cards
                .iter()
                .map(|(form, card)| (form.clone(), card.rev));
            (pilot.rev, revs.collect())
        };
        Noted {
            at,
            pilots: pilots
                .iter()
                .map(|pilot| (pilot.id.clone(), papers(pilot)))
                .collect(),
        }
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a kept text; of a damaged one nothing is known, so one is reminded sooner.
    pub fn read(text: &str) -> Option<Noted> {
        serde_json::from_str(text).ok()
    }

    /// How many papers of a pilot were changed since; what else was changed of it counts as one.
    fn changed(&self, pilot: &Pilot) -> usize {
        let Some((rev, papers)) = self.pilots.get(&pilot.id) else {
            return pilot.cards.len().max(usize::from(pilot.rev > 0));
        };
        let differs =
            |(form, card): &(&String, &crate::dossier::Card)| papers.get(*form) != Some(&card.rev);
        let changed = pilot.cards.iter().filter(differs).count();
        changed.max(usize::from(pilot.rev != *rev))
    }
}

impl Editing {
    /// Something was stored now.
    #[must_use]
    pub fn stored(self, now: &Stamp) -> Editing {
        let minute = now.minute();
        let minutes = self.minutes + u32::from(minute != self.last);
        Editing {
            minutes,
            last: minute,
        }
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a kept text; a damaged one begins anew.
    pub fn read(text: &str) -> Editing {
        serde_json::from_str(text).unwrap_or_default()
    }
}

impl Reminder {
    /// What is to be said; nothing where every change is in a backup. `kept` says whether the browser promised to keep the storage.
    pub fn of(
        noted: Option<&Noted>,
        pilots: &[Pilot],
        today: Day,
        (editing, kept): (&Editing, bool),
    ) -> Option<Reminder> {
        let nothing = Noted::default();
        let changed = pilots
            .iter()
            .map(|pilot| noted.unwrap_or(&nothing).changed(pilot))
            .sum();
        let first = pilots.iter().filter_map(|pilot| pilot.made.day()).min();
        let last = noted.and_then(|noted| noted.at.day()).or(first);
        let overdue = last.is_some_and(|last| last.add_days(DAYS) <= today);
        let urgency = match () {
            () if !kept && editing.minutes >= MINUTES => Urgency::Unkept,
            () if overdue => Urgency::Overdue,
            () => Urgency::Calm,
        };
        (changed > 0).then(|| Reminder {
            changed,
            since: noted.map(|noted| noted.at.clone()),
            urgency,
        })
    }

    /// In words.
    pub fn says(&self) -> String {
        let count = self.changed;
        let what = match &self.since {
            Some(at) => format!("自上次备份（{}）以来有 {count} 份文稿改动过", at.minute()),
            None => format!("有 {count} 份文稿还没有备份过"),
        };
        let why = match self.urgency {
            Urgency::Calm => "",
            Urgency::Overdue => "，已满 7 天：它们只在这个浏览器里，请备份",
            Urgency::Unkept => {
                "，已编辑半小时以上：浏览器没有答应长期保留这些数据，清理时可能一并清掉，请备份"
            }
        };
        format!("{what}{why}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Record;
    use crate::form::FormId;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn pilot() -> Pilot {
        let made = Stamp::new("2026-11-18T09:00:00+08:00");
        let mut pilot = Pilot::new("a1".into(), made.clone());
        for form in [FormId::Application, FormId::Evaluation] {
            pilot.note(&Record {
                rev: 3,
                ..Record::begin("a1", form, made.clone())
            });
        }
        pilot
    }

    fn reminder(
        noted: Option<&Noted>,
        pilot: &Pilot,
        today: &str,
        minutes: u32,
    ) -> Option<Reminder> {
        let editing = Editing {
            minutes,
            last: String::new(),
        };
        Reminder::of(
            noted,
            std::slice::from_ref(pilot),
            day(today),
            (&editing, false),
        )
    }

    #[test]
    fn one_is_reminded_from_the_first_change_on_and_not_right_after_a_backup() {
        let noted = Noted::of(&[pilot()], Stamp::new("2026-11-20T10:00:00+08:00"));
        let noted = Noted::read(&noted.write()).unwrap();
        assert_eq!(reminder(Some(&noted), &pilot(), "2026-11-27", 99), None);
        let mut changed = pilot();
        changed.note(&Record {
            rev: 4,
            ..Record::begin("a1", FormId::Evaluation, Stamp::default())
        });
        let says = reminder(Some(&noted), &changed, "2026-11-20", 0)
            .unwrap()
            .says();
        assert_eq!(says, "自上次备份（2026-11-20 10:00）以来有 1 份文稿改动过");
        let never = reminder(None, &pilot(), "2026-11-18", 0).unwrap().says();
        assert_eq!(never, "有 2 份文稿还没有备份过");
    }

    #[test]
    fn an_event_counts_as_a_change_and_a_pilot_never_written_does_not() {
        let noted = Noted::of(&[pilot()], Stamp::new("2026-11-20T10:00:00+08:00"));
        let mut changed = pilot();
        changed.touch(Stamp::default());
        assert_eq!(
            reminder(Some(&noted), &changed, "2026-11-20", 0)
                .unwrap()
                .changed,
            1
        );
        let begun = Pilot::new("b2".into(), Stamp::default());
        assert_eq!(reminder(None, &begun, "2026-11-20", 0), None);
    }

    #[test]
    fn it_gets_louder_on_the_seventh_day_and_not_on_the_sixth() {
        let noted = Noted::of(&[], Stamp::new("2026-11-20T10:00:00+08:00"));
        let urgency = |today| reminder(Some(&noted), &pilot(), today, 0).unwrap().urgency;
        assert_eq!(urgency("2026-11-26"), Urgency::Calm);
        assert_eq!(urgency("2026-11-27"), Urgency::Overdue);
        let says = reminder(Some(&noted), &pilot(), "2026-11-27", 0)
            .unwrap()
            .says();
        assert_eq!(
            says,
            "自上次备份（2026-11-20 10:00）以来有 2 份文稿改动过，已满 7 天：它们只在这个浏览器里，请备份"
        );
        // Without a backup the days count from the first pilot.
        assert_eq!(
            reminder(None, &pilot(), "2026-11-24", 0).unwrap().urgency,
            Urgency::Calm
        );
        assert_eq!(
            reminder(None, &pilot(), "2026-11-25", 0).unwrap().urgency,
            Urgency::Overdue
        );
    }

    #[test]
    fn half_an_hour_of_work_in_a_storage_that_may_be_cleared_is_told_louder() {
        let urgency = |minutes| {
            reminder(None, &pilot(), "2026-11-18", minutes)
                .unwrap()
                .urgency
        };
        assert_eq!(urgency(29), Urgency::Calm);
        assert_eq!(urgency(30), Urgency::Unkept);
        let editing = Editing {
            minutes: 99,
            last: String::new(),
        };
        let kept = Reminder::of(None, &[pilot()], day("2026-11-18"), (&editing, true));
        assert_eq!(kept.unwrap().urgency, Urgency::Calm);
    }

    #[test]
    fn a_minute_of_editing_counts_once() {
        let stamp = |time: &str| Stamp::new(format!("2026-11-25T{time}+08:00"));
        let editing = Editing::default()
            .stored(&stamp("09:00:01"))
            .stored(&stamp("09:00:59"))
            .stored(&stamp("09:01:00"));
        assert_eq!(editing.minutes, 2);
        assert_eq!(Editing::read(&editing.write()), editing);
        assert_eq!(Editing::read("{"), Editing::default());
    }
}
