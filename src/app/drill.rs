//! The pilots of 演练: constructed ones at telling moments, so that a trainer can show what the regulation makes of each.

use crate::dossier::sample_paper;
use crate::dossier::{Event, Happening, Log, Paper, Place, Stamp};
use crate::form::FormId;
use crate::regulation::enter;
use crate::value::Day;

/// A constructed pilot.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// The id of the pilot; laying it out again replaces it.
    pub id: &'static str,
    /// What it shows, for the list.
    pub title: &'static str,
    /// Its papers.
    pub papers: Vec<(FormId, Paper)>,
    /// What happened to it.
    pub log: Log,
}

/// The four pilots as of a day.
pub fn exercises(today: Day, now: &Stamp) -> Vec<Exercise> {
    vec![
        about_to_apply(today),
        too_early(today, now),
        near_the_end(today, now),
        under_remedy(today, now),
    ]
}

/// A complete application, not signed yet.
fn about_to_apply(today: Day) -> Exercise {
    Exercise {
        id: "0000000000000001",
        title: "演练一：政务服务中心，正要申请（示例）",
        papers: vec![(FormId::Application, sample_paper(today))],
        log: Log::default(),
    }
}

/// Issued 21 months ago; its standard system has run for four months, so Article 18 bars the application for evaluation.
fn too_early(today: Day, now: &Stamp) -> Exercise {
    let begun = today.add_months(-22);
    let name = "某某县“一窗受理”医疗保障服务（社会管理和公共服务）综合标准化试点";
    let mut application = sample_paper(begun.add_months(-4));
    application.write(Place::blank("pilot.name"), name);
    // What an application says of the system is a plan; since when it runs stands in the list of standards.
    let mut standards = Paper::default();
    for (key, text) in [
        ("pilot.name", name),
        ("list.on", &*today.add_months(-4).iso()),
        ("system.runs", &*today.add_months(-4).iso()),
    ] {
        standards.write(Place::blank(key), text);
    }
    Exercise {
        id: "0000000000000002",
        title: "演练二：医疗保障服务，体系运行未满半年（示例）",
        papers: vec![
            (FormId::Application, application),
            (FormId::Standards, standards),
        ],
        log: record("2", now, &issued(begun.add_months(1))),
    }
}

/// Passed two years and seven months ago: the recheck is to be applied for within the coming months.
fn near_the_end(today: Day, now: &Stamp) -> Exercise {
    let passed = today.add_months(-31);
    let mut events = built(passed.add_months(-30), passed);
    events.push((Happening::Passed, passed));
    Exercise {
        id: "0000000000000003",
        title: "演练三：案件管理服务，合格有效期将满（示例）",
        papers: vec![(
            FormId::Application,
            ran(
                passed,
                "某某市案件管理服务（社会管理和公共服务）综合标准化试点",
            ),
        )],
        log: record("3", now, &events),
    }
}

/// Ordered to remedy four months ago: two months are left.
fn under_remedy(today: Day, now: &Stamp) -> Exercise {
    let failed = today.add_months(-4);
    let mut events = built(failed.add_months(-30), failed);
    events.push((Happening::Failed, failed));
    Exercise {
        id: "0000000000000004",
        title: "演练四：智慧政务服务，评估不合格、整改中（示例）",
        papers: vec![(
            FormId::Application,
            ran(
                failed,
                "某某县智慧政务服务（社会管理和公共服务）综合标准化试点",
            ),
        )],
        log: record("4", now, &events),
    }
}

/// The application of a pilot whose two years ended shortly before a day.
fn ran(ended: Day, name: &str) -> Paper {
    let mut paper = sample_paper(ended.add_months(-30));
    for (key, text) in [
        ("pilot.name", name),
        ("system.built", &*ended.add_months(-16).iso()),
        ("system.runs", &*ended.add_months(-14).iso()),
    ] {
        paper.write(Place::blank(key), text);
    }
    paper
}

fn issued(on: Day) -> Vec<(Happening, Day)> {
    vec![
        (Happening::Consented, on.add_months(-5)),
        (Happening::Recommended, on.add_months(-5)),
        (Happening::SentUp, on.add_months(-4)),
        (Happening::Accepted, on.add_months(-4)),
        (Happening::Issued, on),
    ]
}

/// From the issue of the task to the province's confirmation, a month before the result.
fn built(on: Day, result: Day) -> Vec<(Happening, Day)> {
    let mut events = issued(on);
    events.extend([
        (Happening::MidTerm, on.add_months(12)),
        (Happening::SelfChecked, result.add_months(-5)),
        (Happening::EvaluationApplied, result.add_months(-4)),
        (Happening::OnSite, result.add_months(-3)),
        (Happening::Reported, result.add_months(-2)),
        (Happening::Confirmed, result.add_months(-1)),
    ]);
    events
}

/// The entries one after the other, by the same door as those of a real pilot.
fn record(of: &str, now: &Stamp, events: &[(Happening, Day)]) -> Log {
    let mut log = Log::default();
    for (nth, (what, on)) in events.iter().enumerate() {
        let mut event = Event::new(format!("d{of}{nth:014x}"), *what, *on, now.clone());
        if what.takes_number() {
            event.number = Some(format!("演练〔{}〕{}号", on.year(), nth + 1));
        }
        let last = events.last().map_or(*on, |(_, on)| *on);
        if enter(&mut log, event, last).is_err() {
            break;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Dossier, Pilot};
    use crate::regulation::{Beside, Case, Course, Moment, Stage, check};

    #[test]
    fn the_second_exercise_is_barred_from_applying_because_its_system_runs_for_four_months() {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        for iso in ["2026-11-25", "2028-02-29", "2027-08-31"] {
            let today = Day::from_iso(iso).unwrap();
            let exercise = too_early(today, &now);
            let mut pilot = Pilot::new(exercise.id.to_owned(), now.clone());
            pilot.log = exercise.log;
            let dossier = Dossier {
                pilot,
                papers: exercise.papers.into_iter().collect(),
                ..Dossier::default()
            };
            let form = FormId::Evaluation.form();
            let paper = dossier.begin(form);
            let beside = Beside {
                dossier: &dossier,
                regions: None,
            };
            let found = check(&Case::of(form, &paper.indexed(), beside, today));
            let bars = found
                .iter()
                .filter(|finding| finding.rule().moment == Moment::Bar);
            let bars: Vec<&str> = bars.map(|finding| finding.rule().id).collect();
            assert_eq!(bars, ["art18.half-year"], "{iso}");
        }
    }

    #[test]
    fn each_exercise_stands_where_its_title_says_on_whatever_day_it_is_laid_out() {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        for iso in ["2026-11-25", "2028-02-29", "2027-08-31"] {
            let stages: Vec<_> = exercises(Day::from_iso(iso).unwrap(), &now)
                .iter()
                .map(|exercise| Course::of(&exercise.log).stage())
                .collect();
            let wanted = [
                Stage::Drafting,
                Stage::UnderWay,
                Stage::Passed,
                Stage::Remedy,
            ];
            assert_eq!(stages, wanted, "{iso}");
        }
    }
}
