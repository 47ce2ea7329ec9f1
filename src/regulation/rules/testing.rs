//! A paper told as an applicant would tell it, and what the rules make of it: for the tests of this folder.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;

use crate::dossier::{Answers, Dossier, Paper, Place};
use crate::form::{Field, FormId, Table};
use crate::regulation::{Beside, Case, Finding, check, judge, rule};
use crate::value::{Day, Regions};

/// An application on one day.
pub(super) struct Scenario {
    form: FormId,
    paper: Paper,
    pub(super) dossier: Dossier,
    today: Day,
    regions: Option<Regions>,
}

#[allow(
    clippy::wrong_self_convention,
    reason = "a scenario is told in one breath, so what is said of it hands it on"
)]
impl Scenario {
    /// Nothing typed yet, on 2026-11-25, the table of divisions not fetched.
    pub(super) fn blank() -> Scenario {
        Scenario::of(FormId::Application)
    }

    /// A paper of that form with nothing typed yet, on 2026-11-25, the table of divisions not fetched.
    pub(super) fn of(form: FormId) -> Scenario {
        Scenario {
            form,
            paper: Paper::default(),
            dossier: Dossier::default(),
            today: Day::from_iso("2026-11-25").unwrap(),
            regions: None,
        }
    }

    /// The day it is judged on, as `2026-11-25`.
    pub(super) fn on(mut self, iso: &str) -> Scenario {
        self.today = Day::from_iso(iso).unwrap();
        self
    }

    /// The table of administrative divisions was fetched.
    pub(super) fn with_regions(mut self) -> Scenario {
        self.regions = Some(Regions::parse(include_str!("../../../public/regions.txt")).unwrap());
        self
    }

    /// Types into a blank.
    pub(super) fn answer<T>(mut self, field: &Field<T>, text: &str) -> Scenario {
        self.paper.write(Place::blank(field.blank.key), text);
        self
    }

    /// Types at a blank of that key.
    pub(super) fn typed(mut self, key: &'static str, text: &str) -> Scenario {
        self.paper.write(Place::blank(key), text);
        self
    }

    /// Types into a column of a row.
    pub(super) fn typed_cell(mut self, column: &'static str, row: usize, text: &str) -> Scenario {
        let row = u32::try_from(row).unwrap();
        self.paper.write(Place::cell(column, row), text);
        self
    }

    /// Everything that any rule finds, hardest first.
    pub(super) fn found(&self) -> Vec<Finding> {
        check(&self.case(&self.paper))
    }

    /// The same, where the caller holds each rule to whether it is told: noted of the rules that `of` picks.
    pub(super) fn found_of(&self, of: impl Fn(&str) -> bool) -> Vec<Finding> {
        let found = self.found();
        for rule in crate::regulation::rules().filter(|rule| rule.form == self.form && of(rule.id))
        {
            note(
                rule.id,
                found.iter().all(|finding| finding.rule().id != rule.id),
            );
        }
        found
    }

    /// Types the same text into every single blank.
    pub(super) fn answer_all(mut self, text: &str) -> Scenario {
        for blank in self.form.form().blanks() {
            self.paper.write(Place::blank(blank.key), text);
        }
        self
    }

    /// Adds a row, its cells in the order of the columns; the first row of a paper is row 1.
    pub(super) fn row(mut self, table: &'static Table, cells: &[&str]) -> Scenario {
        let row = self.paper.add_row(table.key);
        for (column, text) in table.columns.iter().zip(cells) {
            self.paper.write(Place::cell(column.key, row), text);
        }
        self
    }

    /// The rule finds one thing, and says this and no other.
    #[track_caller]
    pub(super) fn is_told(self, id: &str, says: &str, todo: &str) -> Scenario {
        let told: Vec<(String, String)> = self.judged(id).iter().map(words).collect();
        assert_eq!(told, [(says.to_owned(), todo.to_owned())], "{id}");
        self
    }

    /// The rule finds as many things as there are places, each shown there first: `plan.time.2`.
    #[track_caller]
    pub(super) fn is_told_at(self, id: &str, places: &[&str]) -> Scenario {
        let told: Vec<String> = self
            .judged(id)
            .iter()
            .map(|finding| finding.place().to_string())
            .collect();
        assert_eq!(told, places, "{id}");
        self
    }

    /// The rule finds something, and says these words each time.
    #[track_caller]
    pub(super) fn is_told_with(self, id: &str, words: &str) -> Scenario {
        let found = self.judged(id);
        assert!(!found.is_empty(), "{id}");
        for finding in found {
            assert!(finding.says().contains(words), "{id}: {}", finding.says());
        }
        self
    }

    /// What the rule says at a place, and what it asks to do: `says：todo`.
    #[track_caller]
    pub(super) fn words_at(&self, id: &str, place: &str) -> Option<String> {
        let found = self.judged(id);
        let here = found
            .iter()
            .find(|finding| finding.place().to_string() == place)?;
        Some(format!("{}：{}", here.says(), here.todo()))
    }

    /// The rule finds nothing.
    #[track_caller]
    pub(super) fn is_silent(self, id: &str) -> Scenario {
        let told: Vec<(String, String)> = self.judged(id).iter().map(words).collect();
        assert_eq!(told, [], "{id}");
        self
    }

    #[track_caller]
    fn judged(&self, id: &str) -> Vec<Finding> {
        let rule = rule(id).unwrap_or_else(|| panic!("no rule is called {id}"));
        let watched = Watched {
            paper: &self.paper,
            seen: RefCell::default(),
        };
        let findings = judge(rule, &self.case(&watched));
        let seen = watched.seen.into_inner();
        let missed: Vec<&str> = seen.into_iter().filter(|key| !rule.follows(key)).collect();
        assert_eq!(missed, [""; 0], "{id} read what its places do not name");
        note(id, findings.is_empty());
        findings
    }

    fn case<'a>(&'a self, answers: &'a dyn Answers) -> Case<'a> {
        let beside = Beside {
            dossier: &self.dossier,
            regions: self.regions.as_ref(),
        };
        Case::of(self.form.form(), answers, beside, self.today)
    }
}

/// Adds to the file that `RULES_HEARD` names what a test heard of a rule; `scripts/rules` reads it.
fn note(id: &str, silent: bool) {
    let Some(path) = std::env::var_os("RULES_HEARD") else {
        return;
    };
    let heard = if silent { "silent" } else { "told" };
    let file = OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| file.write_all(format!("{id} {heard}\n").as_bytes()))
        .unwrap();
}

/// A paper that remembers what was asked of it, so that no rule reads a place it does not name.
struct Watched<'a> {
    paper: &'a Paper,
    seen: RefCell<BTreeSet<&'static str>>,
}

impl Answers for Watched<'_> {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        self.seen.borrow_mut().insert(place.key);
        self.paper.look(place, see);
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.seen.borrow_mut().insert(table);
        self.paper.rows(table)
    }
}

fn words(finding: &Finding) -> (String, String) {
    (finding.says().to_owned(), finding.todo().to_owned())
}

mod tests {
    use super::*;
    use crate::form::application::{PERIOD_FROM, PERIOD_TO, PLAN};

    #[test]
    fn a_scenario_is_judged_as_a_paper() {
        Scenario::blank()
            .on("2026-11-25")
            .with_regions()
            .row(&PLAN, &["2025年3月", "宣传培训", "办公室"])
            .answer(&PERIOD_FROM, "2025-03")
            .answer(&PERIOD_TO, "2027-02")
            .is_silent("art18.two-to-three-years")
            .answer(&PERIOD_TO, "2027-01")
            .is_told_at("art18.two-to-three-years", &["period.to"])
            .is_told(
                "art18.two-to-three-years",
                "试点时间共 23 个月，第十八条的期限一般为 24 至 36 个月",
                "请核对起止年月；确需如此的，先征得管理单位同意",
            );
    }

    #[test]
    #[should_panic(expected = "no rule is called art41.nothing")]
    fn a_rule_that_does_not_exist_is_not_silent() {
        let _ = Scenario::blank().is_silent("art41.nothing");
    }
}
