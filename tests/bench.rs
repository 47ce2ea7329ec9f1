//! How long the full check takes, in a real browser and an optimised build; `make bench` runs it.
#![cfg(target_family = "wasm")]

use shidian::browser::clock;
use shidian::dossier::sample_paper;
use shidian::dossier::{Dossier, Event, Happening, Paper, Pilot, Place, Stamp};
use shidian::form::application::FORM;
use shidian::form::{Blank, Form, FormId};
use shidian::regulation::{Beside, Case, check};
use shidian::value::{Day, Kind};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const ROUNDS: u32 = 20;

#[wasm_bindgen_test]
fn the_full_check_is_timed() {
    let Some(today) = Day::from_ymd(2026, 11, 25) else {
        return;
    };
    for rows in [5_usize, 60, 100, 500] {
        let mut paper = sample_paper(today);
        while paper.tables["plan"].len() < rows {
            let row = paper.add_row("plan");
            paper.write(Place::cell("plan.time", row), "2027-06至2027-08");
            paper.write(Place::cell("plan.task", row), "组织实施标准");
            paper.write(Place::cell("plan.bodies", row), "各科室");
        }
        let begun = clock::millis();
        let mut found = 0;
        for _ in 0..ROUNDS {
            let answers = paper.indexed();
            let beside = Beside {
                dossier: &Dossier::default(),
                regions: None,
            };
            found = check(&Case::of(&FORM, &answers, beside, today)).len();
        }
        let each = (clock::millis() - begun) / f64::from(ROUNDS);
        console_log!("BENCH check {rows} rows: {each:.2} ms, {found} findings");
    }
}

/// A dossier with every paper full, 500 standards, 60 rows of plan, 7 members of a panel and 40 events.
#[wasm_bindgen_test]
fn the_full_check_of_a_full_dossier_is_timed() {
    let Some(today) = Day::from_ymd(2026, 11, 25) else {
        return;
    };
    let mut dossier = Dossier::default();
    for id in FormId::ALL {
        dossier.papers.insert(*id, full(id.form()));
    }
    dossier.pilot = Pilot::new("a1".to_owned(), Stamp::default());
    for nth in 0..40 {
        let event = Event::new(
            format!("{nth:016x}"),
            Happening::FaultFound,
            today,
            Stamp::default(),
        );
        dossier.pilot.log.add(event);
    }
    let begun = clock::millis();
    let mut found = 0;
    for _ in 0..ROUNDS {
        found = 0;
        for (id, paper) in &dossier.papers {
            let beside = Beside {
                dossier: &dossier,
                regions: None,
            };
            found += check(&Case::of(id.form(), &paper.indexed(), beside, today)).len();
        }
    }
    let each = (clock::millis() - begun) / f64::from(ROUNDS);
    console_log!("BENCH check all papers of a full dossier: {each:.2} ms, {found} findings");
}

fn full(form: &Form) -> Paper {
    let mut paper = Paper::default();
    for blank in form.blanks() {
        paper.write(Place::blank(blank.key), usual(blank));
    }
    for table in form.tables() {
        let rows = match table.key {
            "standards" => 500,
            "plan" => 60,
            "panel" => 7,
            _ => 3,
        };
        for _ in 0..rows {
            let row = paper.add_row(table.key);
            for column in table.columns {
                let text = match column.key {
                    "std.number" => format!("Q/ABC {row}-2023"),
                    "std.level" => "内部标准".to_owned(),
                    "std.higher" => "无".to_owned(),
                    "plan.time" => "2024年3月".to_owned(),
                    "score.points" | "score.got" => "2".to_owned(),
                    _ => usual(column).to_owned(),
                };
                paper.write(Place::cell(column.key, row), &text);
            }
        }
    }
    paper
}

fn usual(blank: &Blank) -> &'static str {
    match blank.kind {
        Kind::Choice(options) => options[0],
        Kind::YearMonth => "2024-03",
        Kind::Day | Kind::Start => "2024-03-05",
        Kind::Count | Kind::Decimal => "3",
        Kind::Phone => "0512-58672345",
        Kind::Code => "12320582MB12345625",
        Kind::PostCode => "215600",
        Kind::Email => "bzh@example.gov.cn",
        Kind::Region => "江苏省 张家港市",
        _ => "已按要求完成，有记录可查，情况属实",
    }
}
