//! Why an entry is not taken: what is so, which article says it, and what can be entered instead.

use std::fmt;

use super::{Course, Move, Stage, Timing, moves};
use crate::dossier::Happening;
use crate::value::{Day, Value};

/// Why an entry is refused, or why one that is there does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No article lets this happen at this stage.
    Unlawful {
        /// What was to be entered.
        what: Happening,
        /// Where the pilot stands.
        stage: Stage,
    },
    /// A recheck applied for after the last day of validity, this day.
    TooLate(Day),
    /// Called lapsed before the last day of validity, this day, was over.
    StillValid(Day),
    /// Disqualified without a second evaluation before the remedy, ending this day, was over.
    RemedyRuns(Day),
    /// Dated before the entry it would follow.
    BeforeLast {
        /// That entry's happening.
        last: Happening,
        /// Its day.
        on: Day,
    },
    /// Dated after today, this day.
    AfterToday(Day),
    /// A happening of a newer build.
    Unknown(String),
    /// An entry of this id is there already.
    SameId,
    /// Mended, it would come before or after an entry it follows or leads to.
    OutOfTurn {
        /// The entry before it.
        after: Option<(Happening, Day)>,
        /// The entry behind it.
        before: Option<(Happening, Day)>,
    },
    /// With it, an entry that counts would count no more.
    Displaces(Happening),
    /// The entry that was to be mended is not there, or was taken back.
    Gone,
}

/// Why an entry is not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTakenBack {
    /// There is no such entry.
    NotThere,
    /// It was taken back before.
    Already,
}

impl Refusal {
    /// The refusal of a move that is lawful at the stage and not on the day.
    pub(super) fn untimely(by: &Move, course: &Course) -> Refusal {
        let expiry = course.expiry().unwrap_or(Day::FIRST);
        match by.timing {
            Timing::AfterExpiry => Refusal::StillValid(expiry),
            Timing::AfterRemedy => Refusal::RemedyRuns(course.remedy_end().unwrap_or(Day::FIRST)),
            Timing::Any | Timing::UpToExpiry => Refusal::TooLate(expiry),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Unlawful { what, stage } => unlawful(f, *what, *stage),
            Refusal::TooLate(end) => too_late(f, *end),
            Refusal::StillValid(end) => still_valid(f, *end),
            Refusal::RemedyRuns(end) => remedy_runs(f, *end),
            Refusal::BeforeLast { last, on } => before_last(f, *last, *on),
            Refusal::AfterToday(today) => write!(
                f,
                "日期晚于今天 {}；还没有发生的事不登记，请核对日期",
                today.shown()
            ),
            Refusal::Unknown(key) => write!(
                f,
                "这一条（{key}）由较新的程序登记，本程序不认识，先不计入；请换用新版程序打开"
            ),
            Refusal::SameId => f.write_str("这一条已经登记过，不必再登记"),
            Refusal::OutOfTurn { after, before } => out_of_turn(f, *after, *before),
            Refusal::Displaces(what) => write!(
                f,
                "这样登记，“{}”就不再计入；请核对日期和先后",
                what.label()
            ),
            Refusal::Gone => f.write_str("这一条已经收回或者不在了，请刷新后再看"),
        }
    }
}

fn too_late(f: &mut fmt::Formatter<'_>, end: Day) -> fmt::Result {
    write!(
        f,
        "合格有效期已于 {} 届满，逾期不提交复查申请的视为自动放弃（第三十二条）；请核对日期，确已逾期的，登记“{}”",
        end.shown(),
        Happening::Lapsed.label()
    )
}

fn still_valid(f: &mut fmt::Formatter<'_>, end: Day) -> fmt::Result {
    write!(
        f,
        "合格有效期到 {} 届满，届满以前不算逾期（第三十二条）；请核对日期，还可以登记“{}”",
        end.shown(),
        Happening::RecheckApplied.label()
    )
}

fn remedy_runs(f: &mut fmt::Formatter<'_>, end: Day) -> fmt::Result {
    write!(
        f,
        "整改期限到 {}，整改结束后可以重新申请评估，期满以前不能按“仍未通过评估”撤销（第二十三条）；请核对日期",
        end.shown()
    )
}

fn before_last(f: &mut fmt::Formatter<'_>, last: Happening, on: Day) -> fmt::Result {
    write!(
        f,
        "日期早于上一条“{}”的 {}；事情按先后登记，请核对日期，上一条有误的先改正",
        last.label(),
        on.shown()
    )
}

fn out_of_turn(
    f: &mut fmt::Formatter<'_>,
    after: Option<(Happening, Day)>,
    before: Option<(Happening, Day)>,
) -> fmt::Result {
    let said = |(what, on): (Happening, Day)| format!("“{}”的 {}", what.label(), on.shown());
    match (after.map(said), before.map(said)) {
        (Some(after), Some(before)) => write!(f, "日期应当在{after}和{before}之间")?,
        (Some(after), None) => write!(f, "日期不能早于{after}")?,
        (None, Some(before)) => write!(f, "日期不能晚于{before}")?,
        (None, None) => f.write_str("日期和别的登记对不上")?,
    }
    f.write_str("；请核对日期，另一条有误的先改另一条")
}

fn unlawful(f: &mut fmt::Formatter<'_>, what: Happening, stage: Stage) -> fmt::Result {
    write!(
        f,
        "试点现在是“{}”，不能登记“{}”",
        stage.label(),
        what.label()
    )?;
    if let Some(usual) = moves().find(|each| each.what == what && each.to.is_some()) {
        write!(f, "，它应在“{}”之后", usual.from[0].label())?;
        if let Some(clause) = usual.clause {
            write!(f, "（{}）", clause.source.cite())?;
        }
    }
    let open: Vec<&str> = moves()
        .filter(|each| each.from.contains(&stage) && each.to.is_some())
        .filter(|each| !each.leaves_own_steps_out())
        .map(|each| each.what.label())
        .collect();
    if open.is_empty() {
        write!(f, "；这个试点已经结束，没有可以再登记的")
    } else {
        write!(f, "；现在可以登记：{}", open.join("；"))
    }
}

impl fmt::Display for NotTakenBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotTakenBack::NotThere => f.write_str("没有找到这一条，请刷新后再看"),
            NotTakenBack::Already => f.write_str("这一条已经收回过"),
        }
    }
}

impl std::error::Error for Refusal {}
impl std::error::Error for NotTakenBack {}
