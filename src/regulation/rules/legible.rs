//! What all rules on text that cannot be read share: they say what the reader of the blank says,
//! and it stands in the way of nothing but a rule that can bar.

use super::{rules, spoken};
use crate::dossier::Place;
use crate::form::{Blank, FormId, Shown, Table};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Entry, Kind};

/// What a text asks for that stops the law from being read.
pub(super) const MEND: &str = "改好以后才能定稿；草稿照常保存";

/// What any other text asks for that cannot be read.
pub(super) const LOOK_AGAIN: &str = "请核对；确是这样写的，可以保留";

/// A rule that a date or a choice can be read which a rule that can bar depends on;
/// id, clause, places, rows and check are still to be named.
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

/// A rule that anything else is written as it usually is; the same is still to be named.
pub(super) const SHAPED: Rule = Rule {
    severity: Severity::Warning,
    reading: Reading::Practice("条文没有规定这里的写法，所以读不懂的只提醒"),
    ..LEGIBLE
};

/// How hard it is that a text in this blank cannot be read: an error where a rule that can bar needs
/// its date or its choice, since the law cannot be read without it; elsewhere a reminder.
pub(super) fn hardness(form: FormId, blank: &Blank) -> Severity {
    if rules().any(|rule| rule.form == form && judges_by(rule, blank)) {
        Severity::Error
    } else {
        Severity::Warning
    }
}

/// Whether a rule that can bar waits until another finds what it looks at legible.
pub(crate) fn stopped_by(legible: &Rule, waiting: &Rule) -> bool {
    let looked_at: Vec<&Blank> = match legible.places {
        [] => legible.form.form().blanks().collect(),
        places => places.to_vec(),
    };
    waiting.form == legible.form && looked_at.iter().any(|blank| judges_by(waiting, blank))
}

/// Whether a rule can bar, and needs the date or the choice in this blank for it.
fn judges_by(rule: &Rule, blank: &Blank) -> bool {
    let is_value = matches!(
        blank.kind,
        Kind::YearMonth | Kind::Day | Kind::Start | Kind::Choice(_)
    );
    let can_bar =
        rule.severity <= Severity::Breach && matches!(rule.moment, Moment::Verdict | Moment::Bar);
    is_value && can_bar && rule.looks_at(blank.key)
}

/// An objection for each blank of the form that is asked, written in, and cannot be read, where that is so hard.
pub(super) fn unreadable_anywhere(case: &Case, severity: Severity) -> Vec<Objection> {
    unreadable(case, severity, &case.form.blanks().collect::<Vec<_>>())
}

/// An objection for each of these blanks that is asked, written in, and cannot be read, where that is so hard.
pub(super) fn unreadable(
    case: &Case,
    severity: Severity,
    blanks: &[&'static Blank],
) -> Vec<Objection> {
    let asked = blanks.iter().filter(|blank| case.asks(blank));
    let fault = |blank: &&'static Blank| {
        let place = Place::blank(blank.key);
        let why = why_unreadable(case, severity, blank, place)?;
        let says = format!("“{}”：{why}", blank.asks());
        Some(Objection::at(place, says, todo(severity)))
    };
    asked.filter_map(fault).collect()
}

/// The same for columns of one row.
pub(super) fn unreadable_in(
    case: &Case,
    severity: Severity,
    (table, row): (&'static Table, u32),
    columns: &[&'static Blank],
) -> Vec<Objection> {
    let fault = |column: &&'static Blank| {
        let place = Place::cell(column.key, row);
        let why = why_unreadable(case, severity, column, place)?;
        let whose = spoken::row_of(case, table, row);
        let says = format!("{whose}的“{}”：{why}", column.label);
        Some(Objection::at(place, says, todo(severity)))
    };
    columns.iter().filter_map(fault).collect()
}

fn why_unreadable(case: &Case, severity: Severity, blank: &Blank, place: Place) -> Option<String> {
    let mut entry: Entry<Shown> = Entry::Blank;
    case.answers
        .look(place, &mut |typed| entry = (blank.inspect)(typed));
    match entry {
        Entry::Unreadable(why) => (hardness(case.form.id, blank) == severity).then_some(why),
        Entry::Blank | Entry::Read(_) => None,
    }
}

const fn todo(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => MEND,
        _ => LOOK_AGAIN,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{LOOK_AGAIN, MEND, hardness};
    use crate::dossier::{Dossier, Paper, Place};
    use crate::form::{Blank, Form, FormId};
    use crate::regulation::{Beside, Case, Severity, check};
    use crate::value::{Day, Kind};

    /// Nothing that any reader takes.
    const UNREADABLE: &str = "？\u{202E}";

    fn columns(form: &'static Form) -> impl Iterator<Item = &'static Blank> {
        let tables = form.tables();
        tables.flat_map(|table| table.columns.iter().copied())
    }

    /// Where the rules on unreadable text speak, when every blank and cell holds such a text.
    fn told(form: &'static Form, todo: &str) -> BTreeMap<&'static str, usize> {
        let mut paper = Paper::default();
        for table in form.tables() {
            let row = paper.add_row(table.key);
            for column in table.columns {
                paper.write(Place::cell(column.key, row), UNREADABLE);
            }
        }
        let mut told = BTreeMap::new();
        for blank in form.blanks() {
            paper.write(Place::blank(blank.key), UNREADABLE);
            if let Some(when) = blank.when {
                paper.write(Place::blank(when.key), when.answer);
            }
        }
        let beside = Beside {
            dossier: &Dossier::default(),
            regions: None,
        };
        let today = Day::from_iso("2026-11-25").unwrap();
        let case = Case::of(form, &paper, beside, today);
        for finding in check(&case).iter().filter(|finding| finding.todo() == todo) {
            *told.entry(finding.place().key).or_default() += 1;
        }
        told
    }

    /// The blanks that open others were answered, so they were not unreadable.
    fn opens_another(form: &'static Form, blank: &Blank) -> bool {
        form.blanks()
            .any(|other| other.when.is_some_and(|when| when.key == blank.key))
    }

    #[test]
    fn one_rule_speaks_of_each_blank_and_column_that_cannot_be_read_and_is_as_hard_as_it_must_be() {
        for id in FormId::ALL.iter().filter(|id| **id != FormId::MadeUp) {
            let form = id.form();
            for (severity, todo) in [(Severity::Error, MEND), (Severity::Warning, LOOK_AGAIN)] {
                let mut due: BTreeMap<&str, usize> = form
                    .blanks()
                    .filter(|blank| !opens_another(form, blank))
                    .chain(columns(form))
                    .filter(|blank| hardness(*id, blank) == severity)
                    .map(|blank| (blank.key, 1))
                    .collect();
                // Any text can be read in a line, in prose or as a region; naming those would say nothing.
                let told = told(form, todo);
                let free = |key: &str| {
                    let kind = form.anywhere(key).map(|blank| blank.kind);
                    matches!(kind, Some(Kind::Line | Kind::Prose | Kind::Region))
                };
                due.retain(|key, _| told.contains_key(key) || !free(key));
                assert_eq!(told, due, "{} {}", form.short, severity.label());
            }
        }
    }

    /// The blanks and columns of a form whose unreadable text is an error, by key.
    fn stops(id: FormId) -> Vec<&'static str> {
        let form = id.form();
        let all = form.blanks().chain(columns(form));
        all.filter(|blank| hardness(id, blank) == Severity::Error)
            .map(|blank| blank.key)
            .collect()
    }

    #[test]
    fn only_dates_and_choices_that_the_law_judges_by_stop_a_paper() {
        let told: Vec<(&str, String)> = FormId::ALL
            .iter()
            .filter(|id| **id != FormId::MadeUp)
            .map(|id| (id.key(), stops(*id).join(" ")))
            .filter(|(_, keys)| !keys.is_empty())
            .collect();
        let due = [
            (
                "application",
                "period.from period.to cover.date unit.function unit.liable record.accident record.accident.day \
                 record.notice record.notice.day record.penalty record.penalty.day record.media record.media.day",
            ),
            (
                "evaluation",
                "applied.on system.exists system.runs group.exists scheme.exists during.accident during.notice \
                 during.penalty during.media check.day check.result",
            ),
            ("report", "report.verdict panel.seat panel.expert"),
            ("recheck", "cover.date passed.on recheck.trouble"),
            ("recheck-report", "papers.accepted panel.seat panel.kind"),
        ];
        assert_eq!(told, due.map(|(form, keys)| (form, keys.to_owned())));
    }
}
