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
    pub(super) minutes: u32,
    pub(super) last: String,
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
