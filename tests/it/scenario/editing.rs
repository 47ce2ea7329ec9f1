//! Typing, leaving, taking over, replacing; and each of these with every operation failing in turn.

use shidian::app::editor::{Note, Saving};
use shidian::archive::{self, Store, StoreName};
use shidian::dossier::{Aside, Paper, Place};

use super::faults::Fault;
use super::world::{PAPER, World};
use crate::executor::run;

const NAME: &str = "pilot.name";
const UNIT: &str = "unit.name";
const HEAD: &str = "unit.head";

type Journey = fn(&mut World);

const JOURNEYS: [(&str, Journey); 10] = [
    ("typing and leaving", typing_and_leaving),
    ("a page that dies", a_page_that_dies),
    ("the paper is left and opened again", there_and_back),
    ("the pen goes there and back", the_pen_goes_there_and_back),
    ("three windows", three_windows),
    ("windows that do not hear each other", deaf_windows),
    ("what is laid aside takes the place", aside_takes_the_place),
    (
        "an earlier version takes the place",
        earlier_takes_the_place,
    ),
    ("rows come and move", rows_come_and_move),
    ("rows in windows that do not hear each other", deaf_rows),
];

/// Types some words with pauses of several lengths, into two blanks.
fn types(world: &mut World, window: usize, words: u32) {
    for nth in 0..words {
        world.types(window, [NAME, UNIT][nth as usize % 2]);
        world.pass([90.0, 450.0, 30.0][nth as usize % 3]);
    }
}

fn typing_and_leaving(world: &mut World) {
    for words in [5, 4, 1] {
        let Some(window) = world.open() else { continue };
        types(world, window, words);
        world.pass(700.0);
        types(world, window, 2);
        world.leave(window);
    }
}

fn a_page_that_dies(world: &mut World) {
    for pause in [0.0, 399.0, 401.0, 2000.0] {
        let Some(window) = world.open() else { continue };
        types(world, window, 3);
        world.pass(pause);
        world.die(window);
    }
}

fn there_and_back(world: &mut World) {
    let Some(window) = world.open() else { return };
    for pause in [0.0, 450.0, 2000.0] {
        types(world, window, 2);
        world.pass(pause);
        world.come_back(window);
    }
    world.pass(7000.0);
    world.come_back(window);
    world.die(window);
}

fn the_pen_goes_there_and_back(world: &mut World) {
    let Some(one) = world.open() else { return };
    types(world, one, 3);
    let Some(two) = world.open() else { return };
    types(world, one, 1);
    world.take_over(two);
    types(world, two, 3);
    world.take_over(one);
    types(world, one, 2);
    world.die(two);
    world.pass(2000.0);
    world.leave(one);
}

fn three_windows(world: &mut World) {
    let windows: Vec<usize> = (0..3).filter_map(|_| world.open()).collect();
    for round in 0..2 {
        for window in &windows {
            world.types(*window, NAME);
            world.take_over(*window);
            world.types(*window, UNIT);
            world.pass(f64::from(round) * 600.0);
        }
    }
}

fn deaf_windows(world: &mut World) {
    world.deaf = true;
    let Some(one) = world.open() else { return };
    types(world, one, 2);
    world.pass(2000.0);
    let Some(two) = world.open() else { return };
    types(world, one, 2);
    types(world, two, 2);
    world.pass(2000.0);
    for window in [one, two] {
        if world.window(window).editor.is_held() {
            world.take_over(window);
            world.keep_aside(window);
        }
        world.types(window, HEAD);
        world.pass(6000.0);
    }
}

fn aside_takes_the_place(world: &mut World) {
    world.deaf = true;
    let Some(one) = world.open() else { return };
    let Some(two) = world.open() else { return };
    types(world, one, 2);
    world.pass(2000.0);
    types(world, two, 2);
    world.pass(2000.0);
    world.take_over(two);
    world.types(two, HEAD);
    world.take_aside(two);
    world.types(two, HEAD);
    world.pass(7000.0);
    world.die(one);
}

fn earlier_takes_the_place(world: &mut World) {
    let Some(window) = world.open() else { return };
    types(world, window, 3);
    world.pass(2000.0);
    types(world, window, 1);
    let mut older = Paper::default();
    older.write(Place::blank(NAME), "从前的名字");
    world.replace(window, older);
    types(world, window, 2);
    world.pass(7000.0);
}

/// Rows come in all moments of a write, beside keys, and the page dies between.
fn rows_come_and_move(world: &mut World) {
    for pause in [0.0, 399.0, 401.0, 2000.0] {
        let Some(window) = world.open() else { continue };
        world.adds_row(window);
        world.types(window, NAME);
        world.pass(pause);
        world.adds_row(window);
        world.turns_rows(window, true);
        world.pass(90.0);
        world.adds_row(window);
        world.die(window);
    }
}

fn deaf_rows(world: &mut World) {
    world.deaf = true;
    let Some(one) = world.open() else { return };
    world.adds_row(one);
    world.pass(2000.0);
    let Some(two) = world.open() else { return };
    for window in [one, two] {
        world.adds_row(window);
        world.turns_rows(window, true);
        world.adds_row(window);
    }
    world.pass(2000.0);
    world.take_over(two);
    world.take_aside(two);
    world.adds_row(two);
    world.pass(7000.0);
    world.die(two);
}

#[test]
fn rows_of_a_page_that_died_are_taken_up_in_their_order_and_one_that_was_taken_away_is_not() {
    let mut world = World::new();
    let one = world.open().unwrap();
    for _ in 0..3 {
        world.adds_row(one);
    }
    world.pass(2000.0);
    world.turns_rows(one, true);
    world.turns_rows(one, false);
    world.adds_row(one);
    world.die(one);
    let two = world.open().unwrap();
    assert_eq!(world.window(two).notes, [Note::Recovered]);
    let tasks = world.window(two).screen.tables["plan"].iter();
    let tasks: Vec<(u32, &str)> = tasks
        .map(|row| (row.id, row.cells["plan.task"].as_str()))
        .collect();
    assert_eq!(tasks, [(3, "<2>"), (1, "<0>"), (4, "<3>")]);
    world.pass(2000.0);
    assert!(world.machine.journals.borrow().is_empty());
}

#[test]
fn everything_typed_is_stored_or_found_again() {
    for (_, journey) in JOURNEYS {
        let mut world = World::new();
        journey(&mut world);
        world.all_is_found();
    }
}

#[test]
fn a_window_that_opens_beside_another_looks_on_until_it_takes_the_pen() {
    let mut world = World::new();
    let one = world.open().unwrap();
    types(&mut world, one, 1);
    let two = world.open().unwrap();
    assert!(world.window(two).editor.is_held() && !world.window(one).editor.is_held());
    world.take_over(two);
    assert!(!world.window(two).editor.is_held() && world.window(one).editor.is_held());
    assert_eq!(world.window(two).text(Place::blank(NAME)), "<0>");
    assert_eq!(world.window(two).editor.aside(), []);
}

#[test]
fn what_a_page_that_died_had_noted_is_taken_up() {
    let mut world = World::new();
    let one = world.open().unwrap();
    types(&mut world, one, 2);
    world.pass(2000.0);
    world.types(one, NAME);
    world.die(one);
    let two = world.open().unwrap();
    assert_eq!(world.window(two).notes, [Note::Recovered]);
    assert_eq!(world.window(two).text(Place::blank(NAME)), "<0><2>");
    world.pass(2000.0);
    assert!(world.machine.journals.borrow().is_empty());
    assert_eq!(world.window(two).editor.record().rev, 2);
}

#[test]
fn of_two_that_write_unheard_the_later_is_laid_aside_and_goes_on_from_what_is_stored() {
    let mut world = World::new();
    world.deaf = true;
    let (one, two) = (world.open().unwrap(), world.open().unwrap());
    world.types(one, NAME);
    world.pass(2000.0);
    world.types(two, NAME);
    world.pass(2000.0);
    let late = &world.window(two).editor;
    assert_eq!(late.saver().state(), &Saving::Overtaken);
    assert!(late.is_held());
    assert_eq!(late.aside().len(), 1);
    world.take_over(two);
    assert_eq!(world.window(two).text(Place::blank(NAME)), "<0>");
    world.take_aside(two);
    assert_eq!(world.window(two).text(Place::blank(NAME)), "<1>");
    assert_eq!(world.window(two).editor.aside(), []);
    world.pass(2000.0);
    let earlier = run(archive::earlier(&world.store.disk, PAPER)).unwrap();
    assert_eq!(earlier[0].paper.blanks[NAME], "<0>");
    assert!(world.machine.journals.borrow().is_empty());
}

#[test]
fn an_earlier_version_waits_for_what_is_typed_and_that_becomes_a_version() {
    let mut world = World::new();
    earlier_takes_the_place(&mut world);
    let earlier = run(archive::earlier(&world.store.disk, PAPER)).unwrap();
    assert!(
        earlier
            .iter()
            .any(|record| record.paper.blanks[NAME].contains("<2>"))
    );
    let papers = run(archive::papers_of(&world.store.disk, "00000000000000a1")).unwrap();
    assert!(papers[0].paper.blanks[NAME].starts_with("从前的名字<"));
}

#[test]
fn no_operation_that_fails_costs_a_word_or_passes_in_silence() {
    for (name, journey) in JOURNEYS {
        let mut whole = World::new();
        journey(&mut whole);
        let operations = whole.faults().count();
        assert!(operations > 40, "{name}: {operations}");
        for fault in Fault::ALL {
            for nth in 0..operations {
                let mut world = World::new();
                world.plan(nth, fault);
                world.case = format!("{name}: {fault:?} at {nth}");
                journey(&mut world);
                // Time enough for every window to have tried again, or to say that it waits.
                world.pass(16_000.0);
                let silent = world.open_windows().filter(|window| !window.speaks());
                assert_eq!(silent.count(), 0, "{name}: {fault:?} at {nth}");
                world.all_is_found();
            }
        }
    }
}

#[test]
fn a_journal_that_cannot_be_read_is_laid_aside_and_never_lost_on_the_way() {
    const NAME: &str = "shidian/00000000000000a1/application/00000000000000cc";
    const TORN: &str = "{\"base\":1,\"blanks\":{\"pilot.name\":\"断";
    let damaged = |world: &World| {
        let mut journals = world.machine.journals.borrow_mut();
        journals.insert(NAME.to_owned(), TORN.to_owned());
    };
    let mut whole = World::new();
    damaged(&whole);
    whole.open().unwrap();
    assert!(whole.machine.journals.borrow().is_empty());
    let aside = run(whole.store.disk.all(StoreName::Quarantine, "")).unwrap();
    assert_eq!(Aside::read(&aside[0].0, &aside[0].1).text, TORN);

    for fault in Fault::ALL {
        for nth in 0..whole.faults().count() {
            let mut world = World::new();
            damaged(&world);
            world.plan(nth, fault);
            world.open();
            let noted = world.machine.journals.borrow();
            let noted = noted.values().any(|text| text == TORN);
            let aside = run(world.store.disk.keys(StoreName::Quarantine, "")).unwrap();
            assert!(noted || !aside.is_empty(), "{fault:?} at {nth}");
        }
    }
}

#[test]
fn what_found_no_room_is_still_typed_and_noted_when_the_paper_is_opened_again() {
    let mut world = World::new();
    let window = world.open().unwrap();
    world.types(window, NAME);
    world.pass(2000.0);
    world.faults().fill(true);
    world.types(window, NAME);
    world.pass(2000.0);
    world.come_back(window);
    assert_eq!(world.window(window).text(Place::blank(NAME)), "<0><1>");
    assert!(world.window(window).editor.saver().is_open());
    assert_eq!(world.window(window).editor.record().rev, 1);
    world.pass(2000.0);
    let saver = world.window(window).editor.saver();
    assert!(saver.refusal().unwrap().starts_with("本机存储空间已满"));
    // Whoever loads the page anew finds it in the journal.
    world.die(window);
    world.faults().fill(false);
    let again = world.open().unwrap();
    assert_eq!(world.window(again).notes, [Note::Recovered]);
    assert_eq!(world.window(again).text(Place::blank(NAME)), "<0><1>");
}

#[test]
fn a_full_disk_is_told_and_written_to_again_when_there_is_room() {
    let mut world = World::new();
    let window = world.open().unwrap();
    world.types(window, NAME);
    world.faults().plan(Some((2, Fault::NoRoom)));
    world.pass(500.0);
    let saver = world.window(window).editor.saver();
    assert!(saver.refusal().unwrap().starts_with("本机存储空间已满"));
    world.pass(5000.0);
    assert!(!world.window(window).editor.saver().is_open());
    let stored = run(archive::papers_of(&world.store.disk, "00000000000000a1")).unwrap();
    assert_eq!(stored[0].paper.blanks[NAME], "<0>");
}
