//! The line of years: what of a pilot's life is drawn, by what name, and in whose lane.
//!
//! | noun | what it is |
//! |---|---|
//! | `Item` | something that happened, or a time in which something is to be done |
//! | `Glyph` | a sign of it: a stretch, a window, a day |
//! | [`Across`] | where everything stands when the years run across |
//! | [`Down`] | the same when they run down, on a narrow screen |

mod across;
mod down;

pub use across::{Across, Placed};
pub use down::{Down, Noted};

use crate::dossier::{Happening as H, Level, Pilot};
use crate::regulation::{Course, Entry, State, Term, span_of};
use crate::value::Day;

/// Whose lane something stands in, from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// The unit's own.
    Unit,
    /// The province's: office, trade authority, panels.
    Province,
    /// The ministry's; of a provincial pilot, who stands for it.
    Ministry,
}

/// How something stands, as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It happened.
    Happened,
    /// It is still to come.
    Ahead,
    /// It can be done now, or is near.
    Open,
    /// Its last day is over and nothing was done.
    Missed,
}

/// A sign on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Its form.
    pub shape: Shape,
    /// Where it begins.
    pub first: Day,
    /// Where it ends; the same where it is one day.
    pub last: Day,
}

/// The form of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The period of the pilot, or of a validity.
    Stretch,
    /// A window in which something is to be done.
    Window,
    /// A day up to which, or from which on, something is to be done.
    Limit,
    /// Something that happened.
    Dot,
}

/// Something on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Whose it is.
    pub lane: Lane,
    /// What it is called there.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// Its signs: one, or one for each reading of 前3个月.
    pub glyphs: Vec<Glyph>,
}

/// The duties that have a name on the line: those with a day or a window of their own. What stands beside is the end of
/// a stretch, a reminder, or goes with another.
const NAMED: [(&str, Lane, &str); 10] = [
    ("art18.due.self-check", Lane::Unit, "自查"),
    ("art18.due.half-year", Lane::Unit, "体系运行满半年"),
    ("art18.due.apply", Lane::Unit, "提出评估申请"),
    ("art23.due.remedy", Lane::Unit, "整改期限"),
    ("art26.due.remedy", Lane::Unit, "整改期限"),
    ("art26.due.bar", Lane::Unit, "满两年，可以重新申请"),
    ("art32.due.apply", Lane::Unit, "提出复查申请"),
    ("art32.due.last-day", Lane::Unit, "申请复查的最后一日"),
    ("art33.due.three-months", Lane::Province, "完成复查"),
    ("art34.due.visit", Lane::Province, "现场复查"),
];

/// What stands on the line of a pilot, by the day it begins.
pub fn items(pilot: &Pilot, course: &Course, entries: &[Entry]) -> Vec<Item> {
    let stretches = stretches(pilot, course);
    let happened = course.applied().iter().map(|step| Item {
        lane: lane(step.by.what),
        name: step.by.what.label().to_owned(),
        standing: Standing::Happened,
        glyphs: vec![Glyph::on(Shape::Dot, step.event.on)],
    });
    let due = entries.iter().filter_map(due);
    let mut items: Vec<Item> = stretches.into_iter().chain(happened).chain(due).collect();
    items.sort_by_key(|item| (item.first(), item.lane));
    items
}

/// The name of a lane: a provincial pilot has nothing of the ministry.
pub fn lane_name(lane: Lane, pilot: &Pilot) -> &'static str {
    match (lane, pilot.level()) {
        (Lane::Unit, _) => "本单位",
        (Lane::Province, _) => "省级",
        (Lane::Ministry, Level::National) => "部级",
        (Lane::Ministry, Level::Provincial) => "下达、公布",
    }
}

impl Item {
    /// The first day it covers.
    pub fn first(&self) -> Option<Day> {
        self.glyphs.iter().map(|glyph| glyph.first).min()
    }

    /// Its signs along a line, each with where it begins and how long it is. A day stands over the window that begins or
    /// ends with it.
    fn signs(&self, at: impl Fn(Day) -> f64) -> Vec<(Shape, f64, f64)> {
        /// Half of what a sign of one day takes.
        const HALF: f64 = 6.0;
        let sign = |glyph: &Glyph| {
            let (from, to) = (at(glyph.first), at(glyph.last));
            match glyph.shape {
                Shape::Stretch | Shape::Window => (glyph.shape, from, (to - from).max(4.0)),
                Shape::Limit | Shape::Dot => (glyph.shape, from - HALF, 2.0 * HALF),
            }
        };
        let mut signs: Vec<(Shape, f64, f64)> = self.glyphs.iter().map(sign).collect();
        signs.sort_by_key(|sign| sign.0 == Shape::Limit);
        signs
    }

    /// The last day it covers.
    pub fn last(&self) -> Option<Day> {
        self.glyphs.iter().map(|glyph| glyph.last).max()
    }
}

impl Glyph {
    const fn on(shape: Shape, day: Day) -> Glyph {
        Glyph {
            shape,
            first: day,
            last: day,
        }
    }

    /// The sign of a time; nothing where it has no day to show.
    fn of(term: Term) -> Option<Glyph> {
        Some(match term {
            Term::On(day) | Term::By(day) | Term::From(day) => Glyph::on(Shape::Limit, day),
            Term::Window(first, last) => Glyph {
                shape: Shape::Window,
                first,
                last,
            },
            Term::Undated => return None,
        })
    }
}

/// The period, and the validity of the last published result; what has ended is cut off there.
fn stretches(pilot: &Pilot, course: &Course) -> Vec<Item> {
    let ended = course.ended().map(|ended| ended.last);
    let cut = |day: Day| ended.map_or(day, |ended| ended.min(day));
    let stretch = |name: String, first: Day, last: Day| Item {
        lane: Lane::Unit,
        name,
        standing: Standing::Happened,
        glyphs: vec![Glyph {
            shape: Shape::Stretch,
            first,
            last: cut(last).max(first),
        }],
    };
    let period = span_of(pilot).map(|span| {
        let name = format!("试点期 {}", span.shown());
        stretch(name, span.first_day(), span.last_day())
    });
    let valid = course.published().zip(course.expiry()).map(|(event, end)| {
        let name = format!("合格有效期至 {}", end.iso());
        stretch(name, event.on, end)
    });
    period.into_iter().chain(valid).collect()
}

/// A duty that is open, ahead or missed, where it has a name here.
fn due(entry: &Entry) -> Option<Item> {
    let (_, lane, name) = NAMED.iter().find(|(id, ..)| *id == entry.duty.id)?;
    let standing = match entry.state {
        State::Ahead => Standing::Ahead,
        State::Open | State::Near => Standing::Open,
        State::Past => Standing::Missed,
        State::Done | State::DoneLate | State::Void => return None,
    };
    let other = entry.when.other.map(|other| other.term);
    let terms = [Some(entry.when.term), other].into_iter().flatten();
    let glyphs: Vec<Glyph> = terms.filter_map(Glyph::of).collect();
    (!glyphs.is_empty()).then(|| Item {
        lane: *lane,
        name: (*name).to_owned(),
        standing,
        glyphs,
    })
}

const fn lane(what: H) -> Lane {
    match what {
        H::Consented
        | H::SelfChecked
        | H::EvaluationApplied
        | H::RemedyDone
        | H::RecheckApplied
        | H::Lapsed
        | H::Renamed => Lane::Unit,
        H::Recommended
        | H::SentUp
        | H::OnSite
        | H::Reported
        | H::Confirmed
        | H::FaultFound
        | H::RecheckReceived
        | H::RecheckVisited
        | H::RecheckReported
        | H::RecheckConfirmed
        | H::RecheckStopped => Lane::Province,
        H::Accepted
        | H::NotAccepted
        | H::Issued
        | H::MidTerm
        | H::Passed
        | H::Failed
        | H::Disqualified
        | H::Terminated
        | H::Warned
        | H::Criticised
        | H::Revoked
        | H::RecheckPassed
        | H::Cancelled
        | H::Prolonged => Lane::Ministry,
    }
}

/// The days from the first that is shown to the last.
#[derive(Clone, Copy, Debug)]
struct Range {
    first: Day,
    days: i64,
}

impl Range {
    /// Of everything on the line and of today, with some room on both sides.
    fn of(items: &[Item], today: Day) -> Range {
        let firsts = items.iter().filter_map(Item::first).chain([today]);
        let lasts = items.iter().filter_map(Item::last).chain([today]);
        let first = firsts.min().unwrap_or(today).add_months(-2);
        let last = lasts.max().unwrap_or(today).add_months(2);
        Range {
            first,
            days: first.days_until(last).max(1),
        }
    }

    /// Where a day lies on a line of this length.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand days")]
    fn at(self, day: Day, length: f64) -> f64 {
        self.first.days_until(day) as f64 * length / self.days as f64
    }

    /// The first of January of each year on it.
    fn years(self) -> impl Iterator<Item = Day> {
        let last = self.first.add_days(self.days);
        (self.first.year() + 1..=last.year()).filter_map(|year| Day::from_ymd(year, 1, 1))
    }
}

/// How wide a text is in letters of the size it is drawn in: those of Latin are about half as wide as Chinese ones.
fn width(text: &str, size: f64) -> f64 {
    let wide = |c: char| if c.is_ascii() { 0.58 } else { 1.0 };
    text.chars().map(wide).sum::<f64>() * size
}

#[expect(clippy::cast_precision_loss, reason = "a few rows")]
fn count(rows: usize) -> f64 {
    rows as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::{Weight, duties, moves, years_of};

    #[test]
    fn every_name_is_that_of_a_duty_and_every_limit_of_the_unit_has_one() {
        for (id, ..) in NAMED {
            assert!(duties().any(|duty| duty.id == id), "{id}");
        }
        // These go with an application that is named.
        let with_it = ["art32.due.self-check", "art32.due.addressee"];
        for duty in duties().filter(|duty| duty.weight == Weight::Limit) {
            let named = NAMED.iter().any(|(id, ..)| *id == duty.id);
            assert!(named || with_it.contains(&duty.id), "{}", duty.id);
        }
    }

    #[test]
    fn whatever_happens_has_a_lane_of_its_actor() {
        for each in moves() {
            let ministry = each.what.label().contains("公布");
            assert!(!ministry || lane(each.what) == Lane::Ministry);
        }
    }

    #[test]
    fn a_new_pilot_has_an_empty_line() {
        let pilot = testing::pilot(&[]);
        let (course, entries) = years_of(&pilot, None, testing::day("2026-05-01"));
        assert_eq!(items(&pilot, &course, &entries), []);
    }

    #[test]
    fn what_happened_is_named_and_a_validity_is_cut_off_where_it_was_revoked() {
        let pilot = testing::pilot(&testing::REVOKED);
        let (course, entries) = years_of(&pilot, None, testing::day("2025-06-01"));
        let told: Vec<String> = items(&pilot, &course, &entries)
            .iter()
            .map(testing::told)
            .collect();
        assert_eq!(
            told,
            [
                "Unit 各单位同意 Happened Dot 2020-05-10",
                "Ministry 下达试点建设任务 Happened Dot 2020-09-01",
                "Unit 自查合格 Happened Dot 2023-02-10",
                "Unit 提出评估申请 Happened Dot 2023-03-01",
                "Province 现场考核评估 Happened Dot 2023-05-01",
                "Unit 合格有效期至 2026-07-18 Happened Stretch 2023-07-18..2025-05-10",
                "Ministry 公布评估合格 Happened Dot 2023-07-18",
                "Province 跟踪考核发现问题、责令限期整改 Happened Dot 2025-01-10",
                "Ministry 撤销合格 Happened Dot 2025-05-10",
                "Unit 满两年，可以重新申请 Ahead Limit 2027-05-11 Limit 2027-05-10",
            ]
        );
    }

    #[test]
    fn both_readings_of_the_three_months_are_drawn() {
        let pilot = testing::pilot(&testing::REVOKED[..6]);
        let (course, entries) = years_of(&pilot, None, testing::day("2026-03-08"));
        let all = items(&pilot, &course, &entries);
        let apply = all.iter().find(|item| item.name == "提出复查申请").unwrap();
        assert_eq!(
            testing::told(apply),
            "Unit 提出复查申请 Open Limit 2026-04-18 Window 2026-04-18..2026-07-18"
        );
    }
}

#[cfg(test)]
mod testing {
    use super::*;
    use crate::dossier::{Event, Stamp};

    pub(super) const REVOKED: [(H, &str); 8] = [
        (H::Consented, "2020-05-10"),
        (H::Issued, "2020-09-01"),
        (H::SelfChecked, "2023-02-10"),
        (H::EvaluationApplied, "2023-03-01"),
        (H::OnSite, "2023-05-01"),
        (H::Passed, "2023-07-18"),
        (H::FaultFound, "2025-01-10"),
        (H::Revoked, "2025-05-10"),
    ];

    pub(super) fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    pub(super) fn pilot(happened: &[(H, &str)]) -> Pilot {
        let now = Stamp::new("2026-05-01T09:00:00+08:00");
        let mut pilot = Pilot::new("0123456789abcdef".into(), now.clone());
        for (nth, (what, on)) in happened.iter().enumerate() {
            let event = Event::new(format!("{nth}"), *what, day(on), now.clone());
            assert!(pilot.log.add(event));
        }
        pilot
    }

    pub(super) fn told(item: &Item) -> String {
        let glyphs = item.glyphs.iter().map(|glyph| {
            let last = (glyph.last != glyph.first).then(|| format!("..{}", glyph.last.iso()));
            let last = last.unwrap_or_default();
            format!(" {:?} {}{last}", glyph.shape, glyph.first.iso())
        });
        let glyphs: String = glyphs.collect();
        format!("{:?} {} {:?}{glyphs}", item.lane, item.name, item.standing)
    }
}
