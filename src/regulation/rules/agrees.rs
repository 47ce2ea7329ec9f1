//! Facts that several papers state: what another paper, or the record, says otherwise.

use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::{Case, Objection};

/// An objection for each of these blanks that another paper contradicts, naming both texts.
pub(super) fn disagreeing(case: &Case, blanks: &[&'static Blank]) -> Vec<Objection> {
    blanks
        .iter()
        .filter_map(|blank| disagreement(case, blank))
        .collect()
}

fn disagreement(case: &Case, blank: &'static Blank) -> Option<Objection> {
    let place = Place::blank(blank.key);
    let here = case.typed(place);
    let others = case.dossier.contradicting(case.form.id, blank, &here);
    let other = others.last()?;
    let source = other.whose();
    Some(Objection::at(
        place,
        format!(
            "{}这里写“{}”，{source}写的是“{}”",
            blank.asks(),
            blank.prints(&here),
            other.prints
        ),
        format!("请核对哪一个对；确有变化的，请在报送时说明，并告知收过{source}的单位"),
    ))
}
