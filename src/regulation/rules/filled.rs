//! What all rules on missing answers share: which blanks are open, and what to say of them.

use super::spoken::row_of;
use crate::dossier::Place;
use crate::form::{Blank, Need, Table};
use crate::regulation::{Case, Objection};
use crate::value::{Kind, gaps, is_blank};

/// An objection for each blank of the form that is asked, must be answered, and is not.
pub(super) fn every_blank_is_filled(case: &Case) -> Vec<Objection> {
    blanks_are_filled(case, |_| true)
}

/// The same for these blanks alone: another article has the rest asked.
pub(super) fn blanks_are_filled(case: &Case, these: impl Fn(&Blank) -> bool) -> Vec<Objection> {
    let must = case
        .form
        .blanks()
        .filter(|blank| blank.need == Need::Must && these(blank) && case.asks(blank));
    must.filter_map(|blank| {
        if is_open(case, Place::blank(blank.key)) {
            return Some(missing(blank));
        }
        with_gaps(case, blank)
    })
    .collect()
}

/// What was taken over from a sample, with gaps that are the unit's own to fill.
fn with_gaps(case: &Case, blank: &'static Blank) -> Option<Objection> {
    let place = Place::blank(blank.key);
    let mut says = None;
    case.answers.look(place, &mut |typed| {
        let gaps = gaps(typed);
        says = gaps.first().map(|first| {
            format!(
                "“{}”里还有 {} 处〔…〕没有换成实情，第一处是“{first}”",
                blank.asks(),
                gaps.len()
            )
        });
    });
    Some(Objection::unfilled(
        place,
        says?,
        "请换成本单位的情况，用不着的句子删去",
    ))
}

/// An objection for each column of one row that must be answered and is not.
pub(super) fn every_cell_is_filled(case: &Case, table: &'static Table, row: u32) -> Vec<Objection> {
    cells_are_filled(case, (table, row), |_| true)
}

/// The same for these columns alone: another article has the rest asked.
pub(super) fn cells_are_filled(
    case: &Case,
    (table, row): (&'static Table, u32),
    these: impl Fn(&Blank) -> bool,
) -> Vec<Objection> {
    let must = table
        .columns
        .iter()
        .filter(|column| column.need == Need::Must && these(column));
    let open = must.filter(|column| is_open(case, Place::cell(column.key, row)));
    let missing = open.map(|column| {
        let says = format!("{}还没有填“{}”", row_of(case, table, row), column.label);
        let place = Place::cell(column.key, row);
        Objection::unfilled(place, says, format!("{}，多余的行请删去", ask(column)))
    });
    missing.collect()
}

/// Whether nothing was typed that could be seen.
pub(super) fn is_open(case: &Case, place: Place) -> bool {
    let mut open = true;
    case.answers
        .look(place, &mut |typed| open = is_blank(typed));
    open
}

fn missing(blank: &'static Blank) -> Objection {
    Objection::unfilled(
        Place::blank(blank.key),
        format!("“{}”还没有填", blank.asks()),
        ask(blank),
    )
}

/// “无” is offered only where it can be true: a unit has a name, and may have no mailbox.
fn ask(blank: &Blank) -> &'static str {
    match blank.kind {
        _ if blank.may_be_none => "请填写，确实没有的写“无”",
        Kind::Choice(_) => "请选一项",
        Kind::Start => "请填写，还没有的写“尚未”",
        _ => "请填写",
    }
}
