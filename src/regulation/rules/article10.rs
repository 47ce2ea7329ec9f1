//! 第十条: the unit fills the 申请书, and the bodies named there agree before it goes up.

use crate::dossier::Place;
use crate::form::application::FORM;
use crate::form::{Blank, FormId, Need};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

const FILL: Clause = Clause::article(10, "应当填写《社会管理和公共服务综合标准化试点申请书》");

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art10.filled",
    clause: FILL,
    severity: Severity::Error,
    reading: Reading::Plain,
    moment: Moment::Missing,
    form: FormId::Application,
    places: &[],
    checks: "申请书上应填的空格都已填写，没有的写“无”",
    rows: &[12],
    check: Check::Blanks(every_blank_is_filled),
}];

fn every_blank_is_filled(case: &Case) -> Vec<Objection> {
    FORM.blanks()
        .filter(|blank| is_missing(case, blank))
        .map(missing)
        .collect()
}

fn is_missing(case: &Case, blank: &Blank) -> bool {
    blank.need == Need::Must && case.asks(blank) && case.is_blank(Place::blank(blank.key))
}

fn missing(blank: &'static Blank) -> Objection {
    Objection::at(
        Place::blank(blank.key),
        format!("“{}”还没有填", blank.asks()),
        "请填写，确实没有的写“无”",
    )
}
