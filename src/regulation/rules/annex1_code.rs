//! 附件1 一 组织机构代码: its check characters fit, and what the others say of the unit.

use super::unit_code::{doubted, fits, is_of_a_unit, misfit};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::CODE;
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{CreditCode, UnitCode};

const LABEL: Clause = Clause::annex(1, "一", "组织机构代码");

/// First characters of the authorities that register units, GB 32100-2015.
const REGISTRIES: &str = "123456789ANY";
/// The first character of units registered by 工商.
const COMMERCE: char = '9';

/// A warning on the code; id, clause, places, rows and check are still to be named.
pub(super) const WARNING: Rule = Rule {
    id: "",
    clause: LABEL,
    severity: Severity::Warning,
    reading: Reading::Plain,
    moment: Moment::Verdict,
    form: FormId::Application,
    places: &[&CODE.blank],
    checks: "",
    rows: &[23],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 5] = [
    Rule {
        places: &[&CODE.blank],
        check: Check::Blanks(|case| misfit(case, &CODE)),
        ..fits("annex1.unit.code-check", FormId::Application, LABEL, &[23])
    },
    Rule {
        places: &[&CODE.blank],
        check: Check::Blanks(|case| doubted(case, &CODE)),
        ..is_of_a_unit("annex1.unit.code-doubt", FormId::Application, LABEL, &[23])
    },
    Rule {
        id: "annex1.unit.code-reserved",
        reading: Reading::Practice("依国家标准 GB 11714，细则没有写"),
        checks: "组织机构代码不在留作内部使用的号段 PDY00001 至 PDY99999 中",
        check: Check::Blanks(not_reserved),
        ..WARNING
    },
    Rule {
        id: "annex1.unit.code-registry",
        reading: Reading::Practice("依国家标准 GB 32100，细则没有写"),
        checks: "统一社会信用代码第 1 位是一个登记管理部门",
        check: Check::Blanks(registered_by_someone),
        ..WARNING
    },
    Rule {
        id: "art8.code-of-enterprise",
        clause: Clause::article(
            8,
            "试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织",
        ),
        reading: Reading::Chosen(
            "“原则上”不排除企业，填写说明第 2 条也写明可以为企事业单位，所以只提醒",
        ),
        checks: "统一社会信用代码不以 9（工商登记）开头",
        rows: &[1, 23],
        check: Check::Blanks(no_enterprise),
        ..WARNING
    },
];

fn not_reserved(case: &Case) -> Vec<Objection> {
    let Some(code) = case.known(&CODE).filter(UnitCode::reserved) else {
        return Vec::new();
    };
    let says = format!(
        "组织机构代码 {} 属于留作单位内部使用的号段，不是登记机关发的代码",
        code.org_code()
    );
    vec![Objection::at(
        at(),
        says,
        "请对照法人证书，填写登记机关发的代码",
    )]
}

fn registered_by_someone(case: &Case) -> Vec<Objection> {
    let Some(code) = credit(case).filter(|code| !REGISTRIES.contains(code.registry())) else {
        return Vec::new();
    };
    let says = format!(
        "统一社会信用代码第 1 位“{}”不是登记管理部门的代号（1 至 9、A、N、Y）",
        code.registry()
    );
    vec![Objection::at(at(), says, "请对照法人证书核对第 1 位")]
}

fn no_enterprise(case: &Case) -> Vec<Objection> {
    let Some(code) = credit(case).filter(|code| code.registry() == COMMERCE) else {
        return Vec::new();
    };
    let kind = code
        .kind_of_body()
        .map(|kind| format!("，是{kind}"))
        .unwrap_or_default();
    let says = format!(
        "代码以 9 开头，属工商登记{kind}；试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织，填写说明第 2 条也允许企事业单位承担"
    );
    vec![Objection::at(
        at(),
        says,
        "请在“业务范围”中写明承担的社会管理、公共服务职能",
    )]
}

/// The code, where it has eighteen characters.
pub(super) fn credit(case: &Case) -> Option<CreditCode> {
    case.known(&CODE).and_then(|code| code.as_credit().cloned())
}

/// Where the code is written.
pub(super) const fn at() -> Place {
    Place::blank("unit.code")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn code(text: &str) -> Scenario {
        Scenario::blank().answer(&CODE, text)
    }

    #[test]
    fn a_code_kept_for_internal_use_is_questioned() {
        let rule = "annex1.unit.code-reserved";
        code("MB123456-2").is_silent(rule);
        code("PDY00000-1").is_silent(rule);
        code("PDY00001-X").is_told(
            rule,
            "组织机构代码 PDY00001-X 属于留作单位内部使用的号段，不是登记机关发的代码",
            "请对照法人证书，填写登记机关发的代码",
        );
        code("PDY99999-4").is_told_at(rule, &["unit.code"]);
    }

    #[test]
    fn the_first_character_is_a_registry() {
        let rule = "annex1.unit.code-registry";
        for fine in [
            "12320582MB12345625",
            "31210000MD0052502C",
            "52310115MJ50000173",
            "MB123456-2",
        ] {
            code(fine).is_silent(rule);
        }
        for fine in [
            "N2320582MB1234562F",
            "Y1320582MB1234562A",
            "A1320582MB1234562Y",
            "94320582MB1234562N",
        ] {
            code(fine).is_silent(rule);
        }
    }

    #[test]
    fn a_first_character_that_no_registry_has_is_questioned() {
        let rule = "annex1.unit.code-registry";
        let todo = "请对照法人证书核对第 1 位";
        code("02320582MB12345626").is_told(
            rule,
            "统一社会信用代码第 1 位“0”不是登记管理部门的代号（1 至 9、A、N、Y）",
            todo,
        );
        code("B2320582MB1234562T").is_told(
            rule,
            "统一社会信用代码第 1 位“B”不是登记管理部门的代号（1 至 9、A、N、Y）",
            todo,
        );
    }

    #[test]
    fn an_enterprise_is_reminded_of_article_8() {
        let rule = "art8.code-of-enterprise";
        code("12320582MB12345625").is_silent(rule);
        code("600037341").is_silent(rule);
        code("52310115MJ50000173").is_silent(rule);
        code("91110000600037341L").is_told(
            rule,
            "代码以 9 开头，属工商登记，是企业；试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织，填写说明第 2 条也允许企事业单位承担",
            "请在“业务范围”中写明承担的社会管理、公共服务职能",
        );
        code("92320582MB1234562W").is_told_at(rule, &["unit.code"]);
        // Position 2 is a kind of body that has no name here.
        code("94320582MB1234562N").is_told(
            rule,
            "代码以 9 开头，属工商登记；试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织，填写说明第 2 条也允许企事业单位承担",
            "请在“业务范围”中写明承担的社会管理、公共服务职能",
        );
    }
}
