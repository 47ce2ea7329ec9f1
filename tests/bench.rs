//! How long the full check takes, in a real browser and an optimised build; `make bench` runs it.
#![cfg(target_family = "wasm")]

use shidian::dossier::{Dossier, Place};
use shidian::edge::clock;
use shidian::export::sample_paper;
use shidian::form::application::FORM;
use shidian::regulation::{Case, check};
use shidian::value::Day;
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
            found = check(&Case {
                form: &FORM,
                answers: &answers,
                dossier: &Dossier::default(),
                today,
                regions: None,
            })
            .len();
        }
        let each = (clock::millis() - begun) / f64::from(ROUNDS);
        console_log!("BENCH check {rows} rows: {each:.2} ms, {found} findings");
    }
}
