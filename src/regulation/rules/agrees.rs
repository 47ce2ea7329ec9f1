//! Facts that several papers state: what another paper, or the record, says otherwise.

use super::spoken::apart;
use crate::dossier::{Place, dated};
use crate::form::{Blank, Fact};
use crate::regulation::{Case, Objection};
use crate::value::{Kind, quoted};

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
    let changing = blank.fact.is_some_and(Fact::may_change);
    let of = changing.then(|| dated(case.form, case.answers)).flatten();
    let of = of.map(|(first, _)| first);
    let others = case.dossier().contradicting(case.form.id, blank, &here, of);
    let other = others.last()?;
    let source = other.whose();
    let mine = blank.prints(&here);
    Some(Objection::at(
        place,
        format!(
            "{}这里写{}，{source}写的是{}{}",
            blank.asks(),
            quoted(&mine),
            quoted(&other.prints),
            marked(blank.kind, &mine, &other.prints)
        ),
        format!("请核对哪一个对；确有变化的，请在报送时说明，并告知收过{source}的单位"),
    ))
}

/// Where two texts differ; of numbers and dates one sees it, and characters of them are not counted.
fn marked(kind: Kind, mine: &str, other: &str) -> String {
    match kind {
        Kind::Line | Kind::Code | Kind::Phone | Kind::Email => apart(mine, other),
        _ => String::new(),
    }
}
