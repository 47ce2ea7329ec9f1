//! Journeys through every branch of the table, and the proof that nothing beside the table is lawful.

use std::collections::BTreeMap;

use super::testing::{Telling, day};
use super::{Move, Stage, moves};
use crate::dossier::Happening;
use Stage as S;

/// Ways that many journeys share.
const SHARED: [(&str, &str); 5] = [
    ("SENT", "consented recommended sent-up"),
    (
        "EVALUATED",
        "issued mid-term self-checked evaluation-applied on-site",
    ),
    ("CONFIRMED", "reported confirmed"),
    (
        "REMEDIED",
        "failed remedy-done self-checked evaluation-applied on-site",
    ),
    ("VISITED", "recheck-applied recheck-visited"),
];

/// Each way with the stage it ends at. Every word happens a day after the one before; `+n` lets n months pass.
const JOURNEYS: &[(&str, S)] = &[
    // Passed and rechecked; found at fault, warned, found again, remedied; then lapsed.
    (
        "SENT accepted EVALUATED CONFIRMED passed VISITED recheck-reported recheck-confirmed recheck-passed \
         fault-found warned remedy-done fault-found remedy-done +36 lapsed",
        S::Lapsed,
    ),
    // Failed, remedied, passed; criticised, then revoked.
    (
        "SENT accepted EVALUATED CONFIRMED REMEDIED CONFIRMED passed \
         fault-found criticised remedy-done fault-found revoked",
        S::Revoked,
    ),
    // Failed twice, with and without the steps of the other bodies; never evaluated again.
    (
        "SENT accepted EVALUATED CONFIRMED REMEDIED CONFIRMED disqualified",
        S::Disqualified,
    ),
    ("SENT EVALUATED REMEDIED disqualified", S::Disqualified),
    (
        "SENT EVALUATED reported REMEDIED reported disqualified",
        S::Disqualified,
    ),
    ("SENT EVALUATED failed +6 disqualified", S::Disqualified),
    // Turned down at each desk, and applying again.
    (
        "consented not-accepted consented recommended not-accepted SENT not-accepted SENT accepted not-accepted",
        S::NotAccepted,
    ),
    // A pilot of which only the published papers are known.
    (
        "consented issued self-checked evaluation-applied on-site passed VISITED recheck-passed",
        S::PassedAgain,
    ),
    (
        "consented recommended EVALUATED reported passed VISITED recheck-reported recheck-passed VISITED",
        S::RecheckVisited,
    ),
    // Pilots that were under way before they were entered.
    ("issued evaluation-applied passed", S::Passed),
    ("issued self-checked passed", S::Passed),
    ("issued mid-term passed", S::Passed),
    ("consented issued passed", S::Passed),
    // Cancelled at each step of the recheck.
    ("SENT EVALUATED passed VISITED cancelled", S::Cancelled),
    (
        "SENT EVALUATED passed VISITED recheck-reported cancelled",
        S::Cancelled,
    ),
    (
        "SENT EVALUATED passed VISITED recheck-reported recheck-confirmed cancelled",
        S::Cancelled,
    ),
    (
        "SENT EVALUATED passed recheck-applied cancelled",
        S::Cancelled,
    ),
    // The recheck stopped, criticised, applied for again, stopped again, found at fault.
    (
        "SENT EVALUATED passed recheck-applied recheck-stopped criticised recheck-applied recheck-stopped fault-found",
        S::FollowUp,
    ),
    ("SENT EVALUATED terminated", S::Terminated),
    // The period prolonged, the unit renamed, the papers of the recheck received.
    (
        "consented issued period-prolonged self-checked evaluation-applied on-site passed unit-renamed \
         recheck-applied recheck-received recheck-visited recheck-passed",
        S::PassedAgain,
    ),
];

#[test]
fn every_journey_ends_where_it_should() {
    for (way, end) in JOURNEYS {
        let told = walk(way);
        assert_eq!(told.course().stage(), *end, "{way}");
        assert_eq!(told.course().disputed(), [], "{way}");
        assert_eq!(told.course().applied().len(), told.log.entries().len());
    }
}

#[test]
fn every_move_of_the_table_is_taken_by_a_journey() {
    let courses: Vec<_> = JOURNEYS.iter().map(|(way, _)| walk(way).course()).collect();
    let taken = |each: &Move| {
        let mut steps = courses.iter().flat_map(super::Course::applied);
        steps.any(|step| step.by == each)
    };
    let untaken: Vec<_> = moves().filter(|each| !taken(each)).collect();
    assert!(untaken.is_empty(), "{untaken:#?}");
}

#[test]
fn at_every_stage_what_is_in_the_table_is_taken_and_all_else_refused() {
    let stages = every_stage();
    assert_eq!(stages.len(), Stage::ALL.len());
    for (stage, told) in &stages {
        for what in Happening::ALL {
            let row = moves().find(|each| each.what == *what && each.from.contains(stage));
            if let Some(row) = row {
                assert!(goes(told, *what), "{stage:?} {what:?}");
                assert!(told.course().moves(day("2099-12-31")).contains(&row));
            } else {
                refuses(told, *stage, *what);
            }
        }
    }
}

#[test]
fn a_pilot_can_be_terminated_at_any_time_while_it_is_built_and_at_no_other() {
    let lawful: Vec<Stage> = every_stage()
        .into_iter()
        .filter(|(_, told)| goes(told, Happening::Terminated))
        .map(|(stage, _)| stage)
        .collect();
    assert_eq!(lawful.len(), 13);
    assert!(lawful.contains(&S::UnderWay) && lawful.contains(&S::ConfirmedAgain));
    assert!(!lawful.contains(&S::InReview) && !lawful.contains(&S::Passed));
}

fn refuses(told: &Telling, stage: Stage, what: Happening) {
    let mut tried = told.clone();
    let mut days = vec![day("2060-01-01")];
    if !fits_before(told, what) {
        days.push(day("2013-07-12"));
    }
    for on in days {
        let refused = tried.enter(what, on).unwrap_err();
        let says = format!("试点现在是“{}”，不能登记“{}”", stage.label(), what.label());
        assert!(refused.starts_with(&says), "{refused}");
        assert_eq!(tried.log, told.log);
    }
    assert!(
        told.course()
            .moves(day("2099-12-31"))
            .iter()
            .all(|each| each.what != what)
    );
}

/// Whether it may still be entered with an early day: a step that was left out, or something that moves nothing.
fn fits_before(told: &Telling, what: Happening) -> bool {
    let beside = moves().any(|each| each.what == what && each.to.is_none());
    beside || told.course().unrecorded().contains(&what)
}

/// Whether a happening is taken on some day: the day of the last entry, or years later.
fn goes(told: &Telling, what: Happening) -> bool {
    let last = told.course().applied().last().map(|step| step.event.on);
    let days = [last.unwrap_or(day("2021-05-10")), day("2060-01-01")];
    days.iter().any(|on| {
        let mut tried = told.clone();
        tried.enter(what, *on).is_ok()
    })
}

/// A record that stands at each stage, cut from the journeys.
fn every_stage() -> BTreeMap<Stage, Telling> {
    let mut stages = BTreeMap::from([(S::Drafting, Telling::default())]);
    for (way, _) in JOURNEYS {
        let entries = walk(way).log;
        let mut told = Telling::default();
        for event in entries.entries() {
            told.log.add(event.clone());
            stages.insert(told.course().stage(), told.clone());
        }
    }
    stages
}

fn walk(way: &str) -> Telling {
    let shared = SHARED.iter().fold(way.to_owned(), |way, (name, meant)| {
        way.replace(name, meant)
    });
    let (mut told, mut on) = (Telling::default(), day("2021-05-10"));
    for word in shared.split_whitespace() {
        if let Some(months) = word.strip_prefix('+') {
            on = on.add_months(months.parse().unwrap());
            continue;
        }
        on = on.add_days(1);
        let what = Happening::from_key(word).unwrap();
        assert_eq!(told.enter(what, on), Ok(()), "{word} in {way}");
    }
    told
}
