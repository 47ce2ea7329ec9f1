//! 第八条: in principle a pilot unit has functions of social management or public service, of one of two families.

use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{FAMILY, FUNCTION, Family, SCOPE, YesNo};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::mentions;

/// Words by which a line of business speaks of such functions.
const FUNCTIONS: [&str; 8] = [
    "管理", "服务", "监督", "监管", "协调", "职能", "职责", "保障",
];

const KIND: Clause = Clause::article(
    8,
    "试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织",
);

const FAMILIES: Clause = Clause::article(
    8,
    "主要包括政府主导、依法承担对社会事务和社会生活进行管理、规范与协调等职能的机构或者组织，以及由政府主导、具有提供与经济社会发展水平和阶段相适应、旨在保障全体公民生存和发展基本要求等基本公共服务和公共物品的机构或者组织",
);

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art8.scope",
        clause: KIND,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "业务范围写法不一，只看有没有管理、服务、监督、协调、保障、职能、职责等词；“原则上”不是“不得”，故只提醒",
        ),
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&SCOPE.blank],
        checks: "业务范围写明社会管理、公共服务职能",
        rows: &[1],
        check: Check::Blanks(scope_tells_the_function),
    },
    Rule {
        id: "art8.family",
        clause: FAMILIES,
        severity: Severity::Warning,
        reading: Reading::Chosen("“主要包括”不排除其他，两类都不是的只提醒"),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&FUNCTION.blank, &FAMILY.blank],
        checks: "职能属于条文所列两类中的一类",
        rows: &[1, 2],
        check: Check::Blanks(of_one_family),
    },
    Rule {
        id: "art8.family-open",
        clause: FAMILIES,
        severity: Severity::Note,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&FUNCTION.blank, &FAMILY.blank],
        checks: "有职能的，选明属于哪一类",
        rows: &[2],
        check: Check::Blanks(family_is_chosen),
    },
];

fn scope_tells_the_function(case: &Case) -> Vec<Objection> {
    let Some(scope) = case.known(&SCOPE) else {
        return Vec::new();
    };
    if mentions(scope.as_str(), &FUNCTIONS) {
        return Vec::new();
    }
    let says = "业务范围还看不出社会管理、公共服务职能";
    vec![Objection::at(
        Place::blank(SCOPE.blank.key),
        says,
        "请写明本单位承担哪些管理或者服务职能",
    )]
}

fn of_one_family(case: &Case) -> Vec<Objection> {
    let neither = case.known(&FAMILY) == Some(Family::Neither);
    if !neither || case.known(&FUNCTION) == Some(YesNo::No) {
        return Vec::new();
    }
    let says = "职能类型选了“都不是”，第八条主要包括管理社会事务和提供公共服务两类";
    vec![Objection::at(
        Place::blank(FAMILY.blank.key),
        says,
        "请核对职能；确属其他的，先征得管理单位同意",
    )]
}

fn family_is_chosen(case: &Case) -> Vec<Objection> {
    let open = case.is_blank(Place::blank(FAMILY.blank.key));
    if !open || case.known(&FUNCTION) != Some(YesNo::Yes) {
        return Vec::new();
    }
    let says = "还没有选职能属于哪一类";
    vec![Objection::at(
        Place::blank(FAMILY.blank.key),
        says,
        "可以选一类，写符合性时照这一类写",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_scope_without_functions_is_questioned() {
        Scenario::blank()
            .is_silent("art8.scope")
            .answer(&SCOPE, "软件销售")
            .is_told(
                "art8.scope",
                "业务范围还看不出社会管理、公共服务职能",
                "请写明本单位承担哪些管理或者服务职能",
            )
            .answer(&SCOPE, "承担全市行政审批的组织协调。")
            .is_silent("art8.scope");
    }

    #[test]
    fn a_unit_of_neither_family_is_warned() {
        Scenario::blank()
            .answer(&FUNCTION, "有")
            .answer(&FAMILY, "两者都有")
            .is_silent("art8.family")
            .answer(&FAMILY, "都不是")
            .is_told(
                "art8.family",
                "职能类型选了“都不是”，第八条主要包括管理社会事务和提供公共服务两类",
                "请核对职能；确属其他的，先征得管理单位同意",
            );
    }

    #[test]
    fn a_unit_without_functions_is_left_to_article_9() {
        Scenario::blank()
            .answer(&FUNCTION, "无")
            .is_silent("art8.family-open")
            .answer(&FAMILY, "都不是")
            .is_silent("art8.family");
    }

    #[test]
    fn an_open_family_is_noted_once_there_is_a_function() {
        Scenario::blank()
            .is_silent("art8.family-open")
            .answer(&FUNCTION, "有")
            .is_told(
                "art8.family-open",
                "还没有选职能属于哪一类",
                "可以选一类，写符合性时照这一类写",
            )
            .answer(&FAMILY, "两者都有")
            .is_silent("art8.family-open");
    }
}
