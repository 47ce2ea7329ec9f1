//! 第九条（一）: a unit with clear functions of its own, able to answer for itself in law.

use crate::dossier::Place;
use crate::form::application::{FUNCTION, LIABLE, NAME, YesNo};
use crate::form::{Blank, Field, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{fold, quoted};

/// A condition of Article 9 that is declared not to be met; id, clause, places, checks, rows and check are to be named.
pub(super) const UNMET: Rule = Rule {
    id: "",
    clause: Clause::article(9, "试点单位应当具备下列基本条件"),
    severity: Severity::Breach,
    reading: Reading::Plain,
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

const LIABLE_ITSELF: Clause = Clause::article(9, "能够独立承担法律责任");

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art9.function",
        clause: Clause::article(9, "具有明确的社会管理、公共服务职能"),
        places: &[&FUNCTION.blank],
        checks: "有明确的社会管理、公共服务职能",
        rows: &[3],
        check: Check::Blanks(|case| {
            declared_none(case, &FUNCTION, "没有明确的社会管理、公共服务职能")
        }),
        ..UNMET
    },
    Rule {
        id: "art9.liable",
        clause: LIABLE_ITSELF,
        places: &[&LIABLE.blank],
        checks: "有独立承担法律责任的能力",
        rows: &[3],
        check: Check::Blanks(|case| declared_none(case, &LIABLE, "不能独立承担法律责任")),
        ..UNMET
    },
    Rule {
        id: "art9.internal-department",
        clause: LIABLE_ITSELF,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "名称不足以断定是内设机构，所以局、厅之下的科、处、股、室只提醒；办公室可能是独立机关，不提示",
        ),
        places: &[&NAME.blank, &LIABLE.blank],
        checks: "单位名称不像内设机构",
        rows: &[3],
        check: Check::Blanks(stands_for_itself),
        ..UNMET
    },
];

fn declared_none(case: &Case, field: &Field<YesNo>, says: &str) -> Vec<Objection> {
    match case.known(field) {
        Some(YesNo::No) => unmet(&field.blank, says),
        Some(YesNo::Yes) | None => Vec::new(),
    }
}

/// That a basic condition is not met.
pub(super) fn unmet(blank: &Blank, says: &str) -> Vec<Objection> {
    let says = format!("{says}，第九条的这项基本条件还不具备");
    vec![Objection::at(
        Place::blank(blank.key),
        says,
        "请核对；确实不具备的，具备以后再申请",
    )]
}

fn stands_for_itself(case: &Case) -> Vec<Objection> {
    let Some(name) = case
        .known(&NAME)
        .filter(|name| is_department(name.as_str()))
    else {
        return Vec::new();
    };
    if case.known(&LIABLE) == Some(YesNo::No) {
        return Vec::new();
    }
    let says = format!(
        "{}像是内设机构，内设机构一般不能独立承担法律责任",
        quoted(name.as_str())
    );
    vec![Objection::at(
        Place::blank(NAME.blank.key),
        says,
        "请对照法人证书；是内设机构的，由所属法人单位申请",
    )]
}

/// 某某市民政局社会事务科, but not 某某县人民政府办公室.
fn is_department(name: &str) -> bool {
    let name = fold(name);
    let Some((_, rest)) = name.rsplit_once(['局', '厅']) else {
        return false;
    };
    rest.ends_with(['科', '处', '股', '室']) && !rest.ends_with("办公室")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const TODO: &str = "请核对；确实不具备的，具备以后再申请";

    #[test]
    fn a_unit_without_a_function_does_not_qualify() {
        let says = "没有明确的社会管理、公共服务职能，第九条的这项基本条件还不具备";
        Scenario::blank()
            .is_silent("art9.function")
            .answer(&FUNCTION, "有")
            .is_silent("art9.function")
            .answer(&FUNCTION, "无")
            .is_told("art9.function", says, TODO);
    }

    #[test]
    fn a_unit_not_liable_for_itself_does_not_qualify() {
        let says = "不能独立承担法律责任，第九条的这项基本条件还不具备";
        Scenario::blank()
            .answer(&LIABLE, "有")
            .is_silent("art9.liable")
            .answer(&LIABLE, "无")
            .is_told("art9.liable", says, TODO);
    }

    #[test]
    fn a_department_is_questioned_once() {
        let rule = "art9.internal-department";
        let named = |name: &str| Scenario::blank().answer(&NAME, name);
        named("某某市民政局社会事务科")
            .answer(&LIABLE, "有")
            .is_told(
                rule,
                "“某某市民政局社会事务科”像是内设机构，内设机构一般不能独立承担法律责任",
                "请对照法人证书；是内设机构的，由所属法人单位申请",
            );
        named("某某市民政局社会事务科")
            .answer(&LIABLE, "无")
            .is_silent(rule);
        named("某某市民政局").is_silent(rule);
        named("某某市卫生健康局办公室").is_silent(rule);
        named("某某街道办事处").is_silent(rule);
    }
}
