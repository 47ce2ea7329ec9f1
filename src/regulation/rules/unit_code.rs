//! What holds of a unit's code on every form that asks for one: its check characters fit, and it is that of a unit.

use super::legible::LEGIBLE;
use crate::dossier::Place;
use crate::form::{Field, FormId};
use crate::regulation::{Case, Clause, Objection, Reading, Rule, Severity};
use crate::value::{CodeDoubt, UnitCode};

/// That the check characters fit; places and check are still to be named.
pub(super) const fn fits(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        id,
        clause,
        severity: Severity::Breach,
        reading: Reading::Practice(
            "校验码依国家标准 GB 11714、GB 32100，细则没有写；登记机关发过校验码不合的代码，证书上确是这样的照证书填写，写明理由可以定稿",
        ),
        form,
        checks: "组织机构代码、统一社会信用代码的校验码正确",
        rows,
        ..LEGIBLE
    }
}

/// That it is no placeholder and no number of a person; places and check are still to be named.
pub(super) const fn is_of_a_unit(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        severity: Severity::Warning,
        reading: Reading::Practice("条文没有写；连号、身份证号码多是误填"),
        checks: "代码不像随手写的数字，也不像居民身份证号码",
        ..fits(id, form, clause, rows)
    }
}

pub(super) fn misfit(case: &Case, field: &Field<UnitCode>) -> Vec<Objection> {
    let Some(why) = case.known(field).and_then(|code| code.misfit()) else {
        return Vec::new();
    };
    let says = format!("“{}”：{why}", field.blank.asks());
    let todo = "请对照证书核对；证书上就是这样的，照证书填写，定稿时写明理由（2016 年以前有的登记机关发过校验码不合标准的代码）";
    vec![Objection::at(Place::blank(field.blank.key), says, todo)]
}

pub(super) fn doubted(case: &Case, field: &Field<UnitCode>) -> Vec<Objection> {
    let (says, todo) = match case.known(field).and_then(|code| code.doubt()) {
        Some(CodeDoubt::Placeholder) => (
            "这个代码像是随手写的，不像登记机关发的代码",
            "请对照法人证书，填写登记机关发的代码",
        ),
        Some(CodeDoubt::IdentityCard) => (
            "这个号码像是居民身份证号码，不是单位的代码",
            "请填写单位的代码；个人证件号码请删去",
        ),
        None => return Vec::new(),
    };
    vec![Objection::at(Place::blank(field.blank.key), says, todo)]
}

#[cfg(test)]
mod tests {
    use crate::form::{FormId, application, recheck};
    use crate::regulation::rules::testing::Scenario;

    const CERTIFICATE: &str = "请对照证书核对；证书上就是这样的，照证书填写，定稿时写明理由（2016 年以前有的登记机关发过校验码不合标准的代码）";

    #[test]
    fn a_check_character_that_does_not_fit_is_a_breach_and_names_the_one_due() {
        let rule = "annex1.unit.code-check";
        let code = |text: &str| Scenario::blank().answer(&application::CODE, text);
        for fine in ["", "12320582MB12345625", "MB123456-2", "无", "12345"] {
            code(fine).is_silent(rule);
        }
        code("91350203M0001QKT19").is_told(
            rule,
            "“组织机构代码”：校验码不对：按前 17 位推算，第 18 位应为 F，现在是 9；也可能是前面某一位有误",
            CERTIFICATE,
        );
        code("12345678-9").is_told(
            rule,
            "“组织机构代码”：校验码不对：按前 8 位推算，第 9 位应为 8，现在是 9；也可能另有一处有误：第 3、4 位对调，校验码就对",
            CERTIFICATE,
        );
    }

    #[test]
    fn the_recheck_asks_the_same_of_its_code() {
        let code = |text: &str| Scenario::of(FormId::Recheck).answer(&recheck::CODE, text);
        code("12320582MB12345625")
            .is_silent("annex5.code-check")
            .is_silent("annex5.code-doubt");
        code("12320582MB12345626").is_told(
            "annex5.code-check",
            "“组织机构代码”：校验码不对：按前 17 位推算，第 18 位应为 5，现在是 6；也可能另有一处有误：第 6、7 位对调，校验码就对",
            CERTIFICATE,
        );
        code("00000000-0").is_told_at("annex5.code-doubt", &["unit.code"]);
    }

    #[test]
    fn a_placeholder_is_doubted_though_its_check_characters_fit() {
        let rule = "annex1.unit.code-doubt";
        let code = |text: &str| Scenario::blank().answer(&application::CODE, text);
        code("12320582MB12345625").is_silent(rule);
        for placeholder in [
            "000000000000000000",
            "111111111111111111",
            "00000000-0",
            "999999999",
            "123456789",
        ] {
            code(placeholder).is_told(
                rule,
                "这个代码像是随手写的，不像登记机关发的代码",
                "请对照法人证书，填写登记机关发的代码",
            );
        }
        code("11010519491231002X").is_told(
            rule,
            "这个号码像是居民身份证号码，不是单位的代码",
            "请填写单位的代码；个人证件号码请删去",
        );
    }
}
