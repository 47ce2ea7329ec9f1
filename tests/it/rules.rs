//! Holds the rules to the law, to the form and to docs/rules.md.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use shidian::codec::Digest;
use shidian::form::Table;
use shidian::regulation::{
    Check, Ground, Moment, RULES, Reading, Rule, Severity, articlebook, duties, errorbook, grounds,
    moves, rulebook, rules,
};

/// Every version of the set of rules that was in force, and the digest of its table. A change of the table asks for a version of its own:
/// files signed by the one before are then no longer held against this one rule by rule.
const VERSIONS: &[(u32, &str)] = &[
    (
        1,
        "45fd79911281a66a7c4551afb8103190ea6fe569280141b875b9c3fb36dcd11a",
    ),
    (
        2,
        "680cf5e7a35f3b7536ae302330761ee930a3c6948c66cb3d76cb563bfa73e62b",
    ),
    (
        3,
        "decdaf542328c9752b44e0501e8432d5406e1bf2cbd43ccc8a6e7d794c24cf89",
    ),
    (
        4,
        "0a6f1090fe9188b16be5665fdd4c39b1c9093b8a7dd0e27f286cc2581895e8a3",
    ),
    (
        5,
        "4551002b59155cdba89cddc35d81eeac90bd64bf05364c8a3b1ca5a34f3d6a8b",
    ),
];

#[test]
fn a_set_of_rules_is_of_the_version_that_it_says() {
    let digest = Digest::of(rulebook().as_bytes()).hex();

    assert_eq!(
        VERSIONS.last(),
        Some(&(RULES, digest.as_str())),
        "the rules changed: raise RULES, and add the version here"
    );
}

#[test]
fn every_clause_stands_in_its_article_or_annex() {
    let fallen = ids(|rule| !rule.clause.stands());

    assert_eq!(fallen, [""; 0]);
}

#[test]
fn no_two_rules_or_duties_share_an_id() {
    let ids = || {
        rules()
            .map(|rule| rule.id)
            .chain(duties().map(|duty| duty.id))
    };
    let distinct: BTreeSet<&str> = ids().collect();

    assert_eq!(distinct.len(), ids().count());
}

#[test]
fn an_id_begins_with_the_address_of_its_article_or_annex() {
    let elsewhere = ids(|rule| {
        let address = rule.clause.source.address();
        rule.id.split('.').next() != Some(address.as_str())
    });

    assert_eq!(elsewhere, [""; 0]);
}

#[test]
fn every_rule_says_what_it_checks_in_one_sentence() {
    let silent = ids(|rule| rule.checks.is_empty() || rule.checks.ends_with('。'));

    assert_eq!(silent, [""; 0]);
}

#[test]
fn what_practice_asks_for_bars_nothing_unless_the_paper_is_senseless_without() {
    let practice = |rule: &Rule| matches!(rule.reading, Reading::Practice(_));
    let hard = ids(|rule| practice(rule) && rule.severity == Severity::Error);
    let bars = ids(|rule| practice(rule) && rule.moment == Moment::Bar);

    assert_eq!(hard, ["annex1.cover.period-order"]);
    assert!(grounds().any(|(id, ground)| id == hard[0] && matches!(ground, Ground::Needed(_))));
    assert_eq!(bars, [""; 0]);
    assert!(ids(practice).len() > 90);
}

#[test]
fn what_comes_from_practice_says_what_it_is() {
    let silent: Vec<&str> = rules()
        .filter(|rule| match rule.reading {
            Reading::Practice(says) => !["没有", "依", "只写了"]
                .iter()
                .any(|word| says.contains(word)),
            Reading::Plain | Reading::Chosen(_) => false,
        })
        .map(|rule| rule.id)
        .collect();

    assert_eq!(silent, [""; 0]);
}

#[test]
fn every_rule_carries_out_a_row_of_the_rules_table() {
    let without = ids(|rule| rule.rows.is_empty());

    assert_eq!(without, [""; 0]);
}

#[test]
fn every_place_of_a_rule_is_on_its_form() {
    let astray = ids(|rule| {
        let form = rule.form.form();
        let on_form = rule
            .places
            .iter()
            .all(|blank| form.anywhere(blank.key).is_some());
        !on_form || table(rule).is_some_and(|table| form.table(table.key).is_none())
    });

    assert_eq!(astray, [""; 0]);
}

#[test]
fn every_duty_and_every_move_quotes_words_that_stand_in_its_article() {
    let fallen: Vec<&str> = duties()
        .map(|duty| duty.clause)
        .chain(moves().filter_map(|each| each.clause))
        .filter(|clause| !clause.stands())
        .map(|clause| clause.quote)
        .collect();

    assert_eq!(fallen, [""; 0]);
}

#[test]
fn a_duty_is_named_after_its_article_and_says_who_does_what_by_when() {
    let wrong: Vec<&str> = duties()
        .filter(|duty| {
            let address = format!("{}.due.", duty.clause.source.address());
            let said = |text: &str| !text.is_empty() && !text.contains('。');
            !duty.id.starts_with(&address) || !said(duty.what) || !said(duty.counts)
        })
        .map(|duty| duty.id)
        .collect();

    assert_eq!(wrong, [""; 0]);
}

/// The rows of the project's rules table that are duties of others, steps of a checklist, reminders, or dates.
const DUTY_ROWS: [u16; 53] = [
    41, 42, 43, 44, 45, 58, 59, 60, 61, 62, 65, 72, 76, 90, 92, 93, 94, 95, 96, 97, 98, 99, 100,
    101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 116, 117, 118, 119, 120, 134, 135,
    136, 137, 140, 141, 144, 145, 146, 147, 64, 66, 67,
];

#[test]
fn every_row_that_is_a_duty_or_a_date_is_on_the_timeline() {
    let on_it: BTreeSet<u16> = duties()
        .flat_map(|duty| duty.rows.iter().copied())
        .collect();
    let missing: Vec<u16> = DUTY_ROWS
        .into_iter()
        .filter(|row| !on_it.contains(row))
        .collect();

    assert_eq!(missing, [0; 0]);
}

#[test]
fn every_error_has_a_ground_and_nothing_else_has() {
    let errors: BTreeSet<&str> = ids(|rule| rule.severity == Severity::Error)
        .into_iter()
        .collect();
    let grounded: Vec<&str> = grounds().map(|(id, _)| id).collect();

    assert_eq!(grounded.iter().copied().collect::<BTreeSet<_>>(), errors);
    assert_eq!(grounded.len(), errors.len(), "one rule has two grounds");
}

#[test]
fn the_printed_books_are_those_in_force() {
    for (name, book) in [
        ("rules.md", rulebook()),
        ("errors.md", errorbook()),
        ("articles.md", articlebook()),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs")
            .join(name);
        if env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1") {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &book).unwrap();
        }
        let printed = fs::read_to_string(&path).unwrap_or_default();

        assert!(
            printed == book,
            "docs/{name} is out of date: run UPDATE_DOCS=1 cargo test --test it"
        );
    }
}

fn ids(wrong: impl Fn(&Rule) -> bool) -> Vec<&'static str> {
    rules()
        .filter(|rule| wrong(rule))
        .map(|rule| rule.id)
        .collect()
}

fn table(rule: &Rule) -> Option<&'static Table> {
    match rule.check {
        Check::Blanks(_) => None,
        Check::Row(table, _) | Check::Table(table, _) => Some(table),
    }
}
