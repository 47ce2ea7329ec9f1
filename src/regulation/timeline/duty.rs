//! A duty: what an article asks of somebody, and how its date is counted.

use super::{
    Actor, Milestones, When, duties_apply, duties_build, duties_evaluate, duties_hold,
    duties_panel, duties_principle, duties_recheck, duties_result, duties_validity,
};
use crate::form::FormId;
use crate::regulation::{Clause, Reading, Stage};
use crate::value::Day;

/// Something the regulation asks, dated or not.
#[derive(Debug)]
pub struct Duty {
    /// Stable for ever: it stands in calendar files. `art18.due.self-check`.
    pub id: &'static str,
    /// The words it stands on.
    pub clause: Clause,
    /// Who acts.
    pub actor: Actor,
    /// What is done, in one Chinese sentence without its full stop.
    pub what: &'static str,
    /// How the date is counted, in words, for docs/rules.md.
    pub counts: &'static str,
    /// How the words are read.
    pub reading: Reading,
    /// The rows of the project's rules table it carries out.
    pub rows: &'static [u16],
    /// The form it is done with.
    pub form: Option<FormId>,
    /// Where in a pilot's life it belongs.
    pub phase: Phase,
    /// What it is to somebody who asks what to do now.
    pub weight: Weight,
    /// The time; none while it cannot be told or does not arise.
    pub when: fn(&Milestones) -> Option<When>,
    /// What the record tells of its having been done.
    pub done: fn(&Milestones) -> Option<Done>,
}

/// When a duty was done, as far as the record tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// On the day of the entry that is the deed.
    On(Day),
    /// No later than the day of an entry that could not have come before it.
    By(Day),
}

/// A part of a pilot's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// From the draft to the issue of the task.
    Apply,
    /// While the pilot is built.
    Build,
    /// From the application for evaluation to the published result, remedy and all.
    Evaluate,
    /// While a published result is valid.
    Hold,
    /// From the application for recheck to its published result.
    Recheck,
    /// After the end.
    After,
    /// All along.
    Always,
}

/// What a duty is to somebody who asks what to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A step to take, late if need be.
    Step,
    /// A step that can be taken in its time only.
    Limit,
    /// A date to know.
    Mark,
    /// A task or a rule that stands for a time.
    Standing,
}

static TABLE: &[&[Duty]] = &[
    &duties_principle::DUTIES,
    &duties_apply::DUTIES,
    &duties_build::DUTIES,
    &duties_panel::DUTIES,
    &duties_evaluate::DUTIES,
    &duties_hold::DUTIES,
    &duties_validity::DUTIES,
    &duties_recheck::DUTIES,
    &duties_result::DUTIES,
];

/// Every duty, in the order in which the law has things done.
pub fn duties() -> impl Iterator<Item = &'static Duty> {
    TABLE.iter().copied().flatten()
}

impl Done {
    /// The day of the entry that tells of it.
    pub const fn day(self) -> Day {
        match self {
            Self::On(day) | Self::By(day) => day,
        }
    }

    /// How it is said: 完成于 2023-08-20, 不迟于 2023-08-20 完成.
    pub fn shown(self) -> String {
        match self {
            Self::On(day) => format!("完成于 {}", day.iso()),
            Self::By(day) => format!("不迟于 {} 完成", day.iso()),
        }
    }
}

impl Phase {
    /// The words for it.
    pub const fn label(self) -> &'static str {
        match self {
            Phase::Apply => "申请与受理",
            Phase::Build => "试点建设",
            Phase::Evaluate => "试点评估",
            Phase::Hold => "合格有效期",
            Phase::Recheck => "试点复查",
            Phase::After => "结束以后",
            Phase::Always => "全程",
        }
    }

    /// The part of its life a pilot is in.
    pub const fn of(stage: Stage) -> Phase {
        match stage {
            Stage::Drafting
            | Stage::Consented
            | Stage::Recommended
            | Stage::SentUp
            | Stage::InReview
            | Stage::NotAccepted => Phase::Apply,
            Stage::UnderWay | Stage::MidTerm | Stage::SelfChecked => Phase::Build,
            Stage::Applied
            | Stage::OnSite
            | Stage::Reported
            | Stage::Confirmed
            | Stage::Remedy
            | Stage::Remedied
            | Stage::AppliedAgain
            | Stage::OnSiteAgain
            | Stage::ReportedAgain
            | Stage::ConfirmedAgain => Phase::Evaluate,
            Stage::Passed
            | Stage::PassedAgain
            | Stage::FollowUp
            | Stage::FollowedUp
            | Stage::Warned
            | Stage::Criticised
            | Stage::Stopped => Phase::Hold,
            Stage::RecheckApplied
            | Stage::RecheckVisited
            | Stage::RecheckReported
            | Stage::RecheckConfirmed => Phase::Recheck,
            Stage::Disqualified
            | Stage::Terminated
            | Stage::Revoked
            | Stage::Cancelled
            | Stage::Lapsed => Phase::After,
        }
    }

    /// Whether the pilot has left this part of its life behind.
    pub(super) fn is_behind(self, now: Phase) -> bool {
        match self {
            Phase::Apply | Phase::Build | Phase::Evaluate => self < now,
            Phase::Hold => now == Phase::After,
            Phase::Recheck => now != Phase::Recheck,
            Phase::After | Phase::Always => false,
        }
    }
}

/// Duties are the same when their ids are.
impl PartialEq for Duty {
    fn eq(&self, other: &Duty) -> bool {
        self.id == other.id
    }
}
