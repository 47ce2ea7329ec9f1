//! Days that follow one another, told where they do not.

use crate::dossier::Place;
use crate::form::Field;
use crate::regulation::{Case, Objection};
use crate::value::Day;

/// An objection where a known day is earlier than the one before it in the list; days not known are passed over.
pub(super) fn backwards(case: &Case, days: &[&'static Field<Day>]) -> Vec<Objection> {
    let known: Vec<_> = days
        .iter()
        .filter_map(|field| Some((*field, case.known(field)?)))
        .collect();
    let wrong = known.windows(2).find(|pair| pair[1].1 < pair[0].1);
    let object = |pair: &[(&'static Field<Day>, Day)]| {
        let ((before, early), (after, late)) = (pair[0], pair[1]);
        let says = format!(
            "{} {} 早于{} {}",
            after.blank.asks(),
            late.iso(),
            before.blank.asks(),
            early.iso()
        );
        Objection::at(Place::blank(after.blank.key), says, "请核对这两个日期")
            .and_at(Place::blank(before.blank.key))
    };
    wrong.map(object).into_iter().collect()
}
