//! What holds for every rule: its clause stands in the regulation, its name is its own, it looks where it says.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::dossier::{Answers, Paper, Place};
use crate::form::application::PERIOD_TO;
use crate::form::{Blank, Form};
use crate::regulation::{Case, judge, rules};
use crate::value::{Day, Kind, Regions};

/// A paper that remembers where it was looked at.
struct Watched {
    paper: Paper,
    seen: RefCell<BTreeSet<&'static str>>,
}

impl Answers for Watched {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        self.seen.borrow_mut().insert(place.key);
        self.paper.look(place, see);
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.seen.borrow_mut().insert(table);
        self.paper.rows(table)
    }
}

/// Every blank and two rows of every table filled by kind; `month` parts the papers.
fn filled(form: &Form, month: &str, choice: usize) -> Paper {
    let mut paper = Paper::default();
    for blank in form.blanks() {
        paper.write(Place::blank(blank.key), &text_for(blank, month, choice));
    }
    for table in form.tables() {
        for _ in 0..2 {
            let row = paper.add_row(table.key);
            for column in table.columns {
                paper.write(
                    Place::cell(column.key, row),
                    &text_for(column, month, choice),
                );
            }
        }
    }
    paper
}

fn text_for(blank: &Blank, month: &str, choice: usize) -> String {
    let text = match blank.kind {
        Kind::Code => "91320582MB12345620",
        Kind::Region => "山东省 莱州市",
        Kind::Day => "2025-03-05",
        // A period ends after it begins, or no rule would look further.
        Kind::YearMonth if blank.key == PERIOD_TO.blank.key => "2027-02",
        Kind::YearMonth | Kind::Start => month,
        // Reads as a time, and as a name and a prose just as well.
        Kind::Line => "2025年3月",
        Kind::Prose => "自查、申请评估，合计 60 万元",
        Kind::Choice(options) => options[choice % options.len()],
        Kind::Phone => "12345",
        Kind::PostCode => "000000",
        Kind::Email => "bzh@example.gov.cn",
        Kind::Count => "6",
    };
    text.to_owned()
}

fn papers(form: &Form) -> Vec<Paper> {
    let months = ["2025-03", "8个月", "尚未"];
    let filled = months
        .iter()
        .flat_map(|month| [0, 1].map(|choice| filled(form, month, choice)));
    std::iter::once(Paper::default()).chain(filled).collect()
}

#[test]
fn every_clause_is_written_where_the_rule_says() {
    for rule in rules() {
        assert!(rule.clause.stands(), "{}: {:?}", rule.id, rule.clause);
    }
}

#[test]
fn every_rule_has_a_name_of_its_own_and_says_what_it_checks() {
    let names: BTreeSet<&str> = rules().map(|rule| rule.id).collect();
    assert_eq!(names.len(), rules().count());
    for rule in rules() {
        assert!(
            !rule.id.is_empty() && !rule.checks.is_empty() && !rule.rows.is_empty(),
            "{}",
            rule.id
        );
    }
}

#[test]
fn a_rule_looks_only_where_its_places_say() {
    let regions = Regions::parse(include_str!("../../../public/regions.txt")).unwrap();
    let today = Day::from_iso("2026-11-25").unwrap();
    // A rule without places looks everywhere.
    for rule in rules().filter(|rule| !rule.places.is_empty()) {
        let form = rule.form.form();
        for paper in papers(form) {
            let watched = Watched {
                paper,
                seen: RefCell::default(),
            };
            judge(
                rule,
                &Case {
                    form,
                    answers: &watched,
                    today,
                    regions: Some(&regions),
                },
            );
            for key in watched.seen.borrow().iter() {
                assert!(rule.looks_at(key), "{} looks at {key}", rule.id);
            }
        }
    }
}
