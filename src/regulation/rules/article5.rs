//! 第五条: the local government may stand surety for a pilot or undertake it.

use super::bodies::is_none;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{GUARANTOR, UNDERTAKER};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{quoted, same_name};

pub(super) static RULES: [Rule; 1] = [Rule {
    id: "art5.one-body-two-roles",
    clause: Clause::article(
        5,
        "试点所在区域的地方人民政府可以作为试点的保证单位或者承担单位",
    ),
    severity: Severity::Warning,
    reading: Reading::Chosen("条文用“或者”，没有写“不得兼任”，所以保证单位与承担单位相同的只提醒"),
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[&UNDERTAKER.blank, &GUARANTOR.blank],
    checks: "试点保证单位与试点承担单位不是同一单位",
    rows: &[20],
    check: Check::Blanks(two_bodies),
}];

fn two_bodies(case: &Case) -> Vec<Objection> {
    let (Some(undertaker), Some(guarantor)) = (case.known(&UNDERTAKER), case.known(&GUARANTOR))
    else {
        return Vec::new();
    };
    let one = same_name(undertaker.as_str(), guarantor.as_str());
    if !one || is_none(guarantor.as_str()) {
        return Vec::new();
    }
    let says = format!("{}既是承担单位，又是保证单位", quoted(guarantor.as_str()));
    let todo = "请核对；保证单位通常是能为承担单位提供政策、资金支持的另一单位";
    let place = Place::blank(GUARANTOR.blank.key);
    vec![Objection::at(place, says, todo).and_at(Place::blank(UNDERTAKER.blank.key))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const RULE: &str = "art5.one-body-two-roles";

    #[test]
    fn one_body_in_both_roles_is_pointed_out() {
        Scenario::blank()
            .answer(&UNDERTAKER, "某某市人民政府（示例）")
            .is_silent(RULE)
            .answer(&GUARANTOR, "某某市人民政府 (示例)")
            .is_told(
                RULE,
                "“某某市人民政府 (示例)”既是承担单位，又是保证单位",
                "请核对；保证单位通常是能为承担单位提供政策、资金支持的另一单位",
            )
            .is_told_at(RULE, &["cover.guarantor"]);
    }

    #[test]
    fn two_bodies_are_as_they_should_be() {
        Scenario::blank()
            .answer(&UNDERTAKER, "某某市民政局")
            .answer(&GUARANTOR, "某某市人民政府")
            .is_silent(RULE);
    }
}
