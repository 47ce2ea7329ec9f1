//! What all rules on unreadable text share: they say what the reader of the blank says.

use super::spoken;
use crate::dossier::Place;
use crate::form::{Blank, FormId, Shown, Table};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::Entry;

/// What an unreadable text asks for, whatever it is.
pub(super) const MEND: &str = "改好以后才能定稿；草稿照常保存";

/// A rule that a text can be read; id, clause, places, rows and check are still to be named.
pub(super) const LEGIBLE: Rule = Rule {
    id: "",
    clause: Clause::annex(1, "填写说明5", "字迹要工整清晰，可以打印"),
    severity: Severity::Error,
    reading: Reading::Plain,
    moment: Moment::Format,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

/// An objection for each blank of the form that is asked, written in, and cannot be read.
pub(super) fn every_blank_is_legible(case: &Case) -> Vec<Objection> {
    unreadable(case, &case.form.blanks().collect::<Vec<_>>())
}

/// An objection for each of these blanks that is asked, written in, and cannot be read.
pub(super) fn unreadable(case: &Case, blanks: &[&'static Blank]) -> Vec<Objection> {
    let asked = blanks.iter().filter(|blank| case.asks(blank));
    let fault = |blank: &&'static Blank| {
        let place = Place::blank(blank.key);
        let why = why_unreadable(case, blank, place)?;
        Some(Objection::at(
            place,
            format!("“{}”：{why}", blank.asks()),
            MEND,
        ))
    };
    asked.filter_map(fault).collect()
}

/// The same for columns of one row.
pub(super) fn unreadable_in(
    case: &Case,
    table: &'static Table,
    row: u32,
    columns: &[&'static Blank],
) -> Vec<Objection> {
    let fault = |column: &&'static Blank| {
        let place = Place::cell(column.key, row);
        let why = why_unreadable(case, column, place)?;
        let whose = spoken::row_of(case, table, row);
        Some(Objection::at(
            place,
            format!("{whose}的“{}”：{why}", column.label),
            MEND,
        ))
    };
    columns.iter().filter_map(fault).collect()
}

fn why_unreadable(case: &Case, blank: &Blank, place: Place) -> Option<String> {
    let mut entry: Entry<Shown> = Entry::Blank;
    case.answers
        .look(place, &mut |typed| entry = (blank.inspect)(typed));
    match entry {
        Entry::Unreadable(why) => Some(why),
        Entry::Blank | Entry::Read(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::form::FormId;
    use crate::regulation::{Moment, Rule, Severity, rules};
    use crate::value::Kind;

    #[test]
    fn every_blank_and_column_has_one_rule_that_stops_what_cannot_be_read() {
        for id in FormId::ALL.iter().filter(|id| **id != FormId::MadeUp) {
            let form = id.form();
            let columns = form
                .tables()
                .flat_map(|table| table.columns.iter().copied());
            let mut watched: BTreeMap<&str, usize> = form
                .blanks()
                .chain(columns)
                .map(|blank| (blank.key, 0))
                .collect();
            let stops = |rule: &&Rule| {
                rule.form == *id
                    && rule.moment == Moment::Format
                    && rule.severity == Severity::Error
            };
            for rule in rules().filter(stops) {
                let whole: Vec<&str> = form.blanks().map(|blank| blank.key).collect();
                let named: Vec<&str> = rule.places.iter().map(|blank| blank.key).collect();
                for key in if named.is_empty() { whole } else { named } {
                    *watched.get_mut(key).unwrap() += 1;
                }
            }
            // Any text can be read in a line, in prose or as a region; naming those would say nothing.
            let free = |key: &str| {
                let kind = form.anywhere(key).map(|blank| blank.kind);
                matches!(kind, Some(Kind::Line | Kind::Prose | Kind::Region))
            };
            watched.retain(|key, rules| *rules != 1 && !(*rules == 0 && free(key)));
            assert_eq!(watched, BTreeMap::new(), "{}", form.short);
        }
    }
}
