//! Judges the open paper: a memo per rule and a memo per row, so that a key runs only what looked at it.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::found::Verdicts;
use super::{Live, Session};
use crate::dossier::Place;
use crate::regulation::{Case, Check, Finding, Rule, hardest_first, judge, judge_row, rules};
use crate::ui::erase::memo;

/// A rule that does not judge rows, and what it finds now.
#[derive(Clone, Copy)]
struct Verdict {
    rule: &'static Rule,
    findings: Memo<Vec<Finding>>,
}

/// The rules over the form of a paper, and the memos of what they find.
struct Book {
    whole: Vec<Verdict>,
    by_row: Vec<&'static Rule>,
    rows: HashMap<u32, ArcMemo<Vec<Finding>>>,
}

/// What the rules find in the open paper, from now on.
pub(crate) fn verdicts(session: Session) -> Verdicts {
    let of_form = rules().filter(|rule| rule.form == session.form.id);
    let by_row = |rule: &&Rule| matches!(rule.check, Check::Row(..));
    let (by_row, whole): (Vec<_>, Vec<_>) = of_form.partition(by_row);
    let verdict = |rule| Verdict {
        rule,
        findings: memo(move || found(session, rule)),
    };
    let book = StoredValue::new(Book {
        whole: whole.into_iter().map(verdict).collect(),
        by_row,
        rows: HashMap::new(),
    });
    Verdicts {
        all: memo(move || gather(session, book)),
        at: Arc::new(move |place| found_at(session, book, place)),
    }
}

/// A rule over single blanks follows them; one that sees a table waits for a pause in typing.
fn found(session: Session, rule: &'static Rule) -> Vec<Finding> {
    let live = if matches!(rule.check, Check::Blanks(_)) {
        Live::followed(session)
    } else {
        session.settled.track();
        Live::glanced(session)
    };
    with_case(session, &live, |case| judge(rule, case))
}

/// A row is judged at once, by the rules that see single rows.
fn found_at(session: Session, book: StoredValue<Book>, place: Place) -> Vec<Finding> {
    let mine = |finding: &&Finding| finding.places().contains(&place);
    let mut here = Vec::new();
    let whole = book.with_value(|book| book.whole.clone());
    for verdict in whole
        .iter()
        .filter(|verdict| verdict.rule.follows(place.key))
    {
        verdict
            .findings
            .with(|found| here.extend(found.iter().filter(mine).cloned()));
    }
    if let Some(row) = place.row {
        row_memo(session, book, row).with(|found| here.extend(found.iter().filter(mine).cloned()));
    }
    here
}

/// Everything found: by rules as they stand, by rows after a pause.
fn gather(session: Session, book: StoredValue<Book>) -> Vec<Finding> {
    session.settled.track();
    let mut all: Vec<Finding> = Vec::new();
    for verdict in book.with_value(|book| book.whole.clone()) {
        verdict
            .findings
            .with(|found| all.extend(found.iter().cloned()));
    }
    for row in session
        .form
        .tables()
        .flat_map(|table| session.row_ids(table))
    {
        row_memo(session, book, row).with_untracked(|found| all.extend(found.iter().cloned()));
    }
    hardest_first(all)
}

/// The memo of a row: it follows the cells of its row, and single blanks after a pause.
fn row_memo(session: Session, book: StoredValue<Book>, row: u32) -> ArcMemo<Vec<Finding>> {
    let known = book.with_value(|book| book.rows.get(&row).cloned());
    known.unwrap_or_else(|| {
        let memo = ArcMemo::new(move |_| judged(session, book, row));
        book.update_value(|book| {
            book.rows.insert(row, memo.clone());
        });
        memo
    })
}

fn judged(session: Session, book: StoredValue<Book>, row: u32) -> Vec<Finding> {
    session.blanks_settled.track();
    let line = session
        .texts
        .with_value(|texts| texts.lines.get(&row).map(|line| line.table));
    let of_its_table = |rule: &&'static Rule| match rule.check {
        Check::Row(table, _) => Some(table.key) == line,
        Check::Blanks(_) | Check::Table(..) => false,
    };
    let by_row = book.with_value(|book| book.by_row.clone());
    with_case(session, &Live::by_row(session), |case| {
        let judging = by_row.into_iter().filter(of_its_table);
        judging
            .flat_map(|rule| judge_row(rule, case, row))
            .collect()
    })
}

fn with_case<T>(session: Session, live: &Live, look: impl FnOnce(&Case) -> T) -> T {
    let regions = session.desk.regions.get();
    let dossier = session.dossier.get();
    look(&Case {
        form: session.form,
        answers: live,
        dossier: &dossier,
        today: session.desk.today.get(),
        regions: regions.as_deref(),
    })
}
