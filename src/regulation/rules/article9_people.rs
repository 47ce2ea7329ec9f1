//! 第九条（二）: a body and people for standardisation.

use super::article9::{UNMET, unmet};
use super::bodies::is_none;
use crate::dossier::Place;
use crate::form::Field;
use crate::form::application::{BODY, LEAD, STAFF};
use crate::regulation::{Case, Check, Clause, Objection, Reading, Rule, Severity};
use crate::value::{Line, mentions, quoted};

/// Bodies that only coordinate.
const COORDINATES: [&str; 4] = ["领导小组", "协调", "联席会议", "专班"];
/// Words that show a body with an office of its own.
const OFFICES: [&str; 5] = ["办公室", "科", "处", "部", "中心"];

const BODY_CLAUSE: Clause = Clause::article(9, "有标准化管理机构");
const PEOPLE: Clause = Clause::article(9, "专兼职标准化人员");

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "art9.body",
        clause: BODY_CLAUSE,
        places: &[&BODY.blank],
        checks: "有标准化管理机构",
        rows: &[4],
        check: Check::Blanks(|case| named_none(case, &BODY, "标准化机构写的是“无”")),
        ..UNMET
    },
    Rule {
        id: "art9.coordinating-body",
        reading: Reading::Practice(
            "细则和表上都没有要求内设机构：表上写“标准化机构(或者协调组织)”，两者都可以；近年的征集通知要求设置标准化管理内设机构，所以只有协调组织的提醒",
        ),
        clause: BODY_CLAUSE,
        severity: Severity::Warning,
        places: &[&BODY.blank],
        checks: "标准化机构不只是协调组织",
        rows: &[4],
        check: Check::Blanks(more_than_coordination),
        ..UNMET
    },
    Rule {
        id: "art9.staff",
        clause: PEOPLE,
        places: &[&STAFF.blank],
        checks: "专兼职标准化人员至少 1 人",
        rows: &[5],
        check: Check::Blanks(has_staff),
        ..UNMET
    },
    Rule {
        id: "art9.lead",
        reading: Reading::Chosen(
            "表上要写标准化负责人姓名；没有人负责的，看不出有专兼职标准化人员",
        ),
        clause: PEOPLE,
        places: &[&LEAD.blank],
        checks: "有标准化负责人",
        rows: &[5],
        check: Check::Blanks(|case| named_none(case, &LEAD, "标准化负责人写的是“无”")),
        ..UNMET
    },
];

fn named_none(case: &Case, field: &Field<Line>, says: &str) -> Vec<Objection> {
    match case.known(field) {
        Some(name) if is_none(name.as_str()) => unmet(&field.blank, says),
        Some(_) | None => Vec::new(),
    }
}

fn has_staff(case: &Case) -> Vec<Objection> {
    match case.known(&STAFF) {
        Some(staff) if staff.get() == 0 => unmet(&STAFF.blank, "专兼职标准化人员为 0 人"),
        Some(_) | None => Vec::new(),
    }
}

fn more_than_coordination(case: &Case) -> Vec<Objection> {
    let Some(body) = case.known(&BODY) else {
        return Vec::new();
    };
    let tells = |words: &[&str]| mentions(body.as_str(), words);
    if !tells(&COORDINATES) || tells(&OFFICES) {
        return Vec::new();
    }
    let says = format!(
        "{}是协调组织，没有写承担标准化工作的内设机构",
        quoted(body.as_str())
    );
    vec![Objection::at(
        Place::blank(BODY.blank.key),
        says,
        "有内设机构的，请写内设机构；没有的，核对当批征集通知的要求",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    const TODO: &str = "请核对；确实不具备的，具备以后再申请";

    #[test]
    fn a_unit_needs_a_body_for_standardisation() {
        let says = "标准化机构写的是“无”，第九条的这项基本条件还不具备";
        Scenario::blank()
            .answer(&BODY, "标准化工作办公室")
            .is_silent("art9.body")
            .answer(&BODY, "无")
            .is_told("art9.body", says, TODO)
            .is_silent("art9.coordinating-body");
    }

    #[test]
    fn a_body_that_only_coordinates_is_pointed_out() {
        let rule = "art9.coordinating-body";
        Scenario::blank()
            .answer(&BODY, "标准化领导小组办公室")
            .is_silent(rule)
            .answer(&BODY, "标准化领导小组")
            .is_told(
                rule,
                "“标准化领导小组”是协调组织，没有写承担标准化工作的内设机构",
                "有内设机构的，请写内设机构；没有的，核对当批征集通知的要求",
            );
    }

    #[test]
    fn one_person_is_enough_and_none_is_not() {
        let says = "专兼职标准化人员为 0 人，第九条的这项基本条件还不具备";
        Scenario::blank()
            .is_silent("art9.staff")
            .answer(&STAFF, "1")
            .is_silent("art9.staff")
            .answer(&STAFF, "0")
            .is_told("art9.staff", says, TODO);
    }

    #[test]
    fn someone_leads_the_work() {
        let says = "标准化负责人写的是“无”，第九条的这项基本条件还不具备";
        Scenario::blank()
            .answer(&LEAD, "某甲（示例）")
            .is_silent("art9.lead")
            .answer(&LEAD, "无")
            .is_told("art9.lead", says, TODO);
    }
}
