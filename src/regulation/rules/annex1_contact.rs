//! 附件1 一: head of the unit, industry, post code and telephone, where they can be read and still deserve a second look.

use crate::dossier::Place;
use crate::form::application::{HEAD, INDUSTRY, PHONE, POSTCODE};
use crate::form::{Blank, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{PhoneKind, Value, characters, fold};

/// A warning; id, clause, places, rows and check are still to be named.
const WARNING: Rule = Rule {
    id: "",
    clause: Clause::annex(1, "一", "承担单位基本信息"),
    severity: Severity::Warning,
    reading: Reading::Plain,
    moment: Moment::Format,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "annex1.unit.head-length",
        reading: Reading::Practice("条文没有写；姓名少于 2 个字、多于 20 个字的多是误填"),
        clause: Clause::annex(1, "一", "法定代表人(负责人)"),
        places: &[&HEAD.blank],
        checks: "法定代表人（负责人）的姓名为 2 至 20 个字",
        rows: &[24],
        check: Check::Blanks(name_of_usual_length),
        ..WARNING
    },
    Rule {
        id: "annex1.unit.industry-edition",
        reading: Reading::Practice("依国家标准 GB/T 4754，细则没有写"),
        clause: Clause::annex(1, "一", "所属行业"),
        places: &[&INDUSTRY.blank],
        checks: "所属行业写代码的，是 GB/T 4754-2017 的大类",
        rows: &[28],
        check: Check::Blanks(industry_of_2017),
        ..WARNING
    },
    Rule {
        id: "annex1.unit.postcode-prefix",
        reading: Reading::Practice("依在用的邮政编码，细则没有写"),
        clause: Clause::annex(1, "一", "邮编"),
        places: &[&POSTCODE.blank],
        checks: "邮编的前两位在用",
        rows: &[26],
        check: Check::Blanks(prefix_in_use),
        ..WARNING
    },
    Rule {
        id: "annex1.unit.phone-hotline",
        reading: Reading::Practice("条文没有写；热线找不到经办的人"),
        clause: Clause::annex(1, "一", "联系电话"),
        places: &[&PHONE.blank],
        checks: "联系电话不只是热线或服务号码",
        rows: &[27],
        check: Check::Blanks(someone_answers),
        ..WARNING
    },
];

fn name_of_usual_length(case: &Case) -> Vec<Objection> {
    const USUAL: std::ops::RangeInclusive<usize> = 2..=20;
    let Some(name) = case.known(&HEAD) else {
        return Vec::new();
    };
    let length = characters(name.as_str());
    if USUAL.contains(&length) {
        return Vec::new();
    }
    let says = format!(
        "法定代表人（负责人）“{}”有 {length} 个字，不像姓名",
        name.as_str()
    );
    told(&HEAD.blank, says, "请写一个人的姓名，与法人证书一致")
}

fn industry_of_2017(case: &Case) -> Vec<Objection> {
    let Some(text) = case.known(&INDUSTRY) else {
        return Vec::new();
    };
    let Some((section, division)) = industry_code(text.as_str()) else {
        return Vec::new();
    };
    let in_use = match section {
        // The edition of 2011 let section S begin at 90.
        Some('S') => (91..=96).contains(&division),
        _ => (1..=97).contains(&division),
    };
    if in_use {
        return Vec::new();
    }
    let says = format!("所属行业“{}”中的代码不在 GB/T 4754-2017 中", text.as_str());
    told(
        &INDUSTRY.blank,
        says,
        "请按 2017 年版核对，如国家机构为 S92；也可以只写行业名称",
    )
}

fn prefix_in_use(case: &Case) -> Vec<Objection> {
    let Some(code) = case.known(&POSTCODE).filter(|code| !code.known_prefix()) else {
        return Vec::new();
    };
    let code = code.shown();
    let says = format!("邮编 {code} 的前两位 {} 不是在用的邮编前缀", &code[..2]);
    told(&POSTCODE.blank, says, "请核对邮编")
}

fn someone_answers(case: &Case) -> Vec<Objection> {
    let Some(phone) = case.known(&PHONE) else {
        return Vec::new();
    };
    let personal = |kind| matches!(kind, PhoneKind::Mobile | PhoneKind::Landline);
    if phone.kinds().any(personal) {
        return Vec::new();
    }
    let says = if phone.kinds().next().is_none() {
        "联系电话写的是“无”，联系不到经办人".to_owned()
    } else {
        format!(
            "联系电话 {} 是热线或服务号码，联系不到经办人",
            phone.shown()
        )
    };
    told(
        &PHONE.blank,
        says,
        "请再写一个经办人的固定电话或手机，用顿号隔开",
    )
}

/// Section and division where a text begins with a code: `S92`, `S 92 国家机构`, `9221`.
fn industry_code(text: &str) -> Option<(Option<char>, u32)> {
    let text = fold(text).to_ascii_uppercase();
    let section = text.chars().next().filter(|c| ('A'..='T').contains(c));
    let rest = text
        .strip_prefix(|c| Some(c) == section)
        .unwrap_or(&text)
        .trim_start();
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .map_or(rest, |end| &rest[..end]);
    let division = digits.get(..2).filter(|_| digits.len() <= 4)?;
    Some((section, division.parse().ok()?))
}

fn told(blank: &'static Blank, says: String, todo: &str) -> Vec<Objection> {
    vec![Objection::at(Place::blank(blank.key), says, todo)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_name_of_one_character_or_of_21_is_questioned() {
        let rule = "annex1.unit.head-length";
        let head = |name: &str| Scenario::blank().answer(&HEAD, name);
        head("").is_silent(rule);
        head("某乙").is_silent(rule);
        head(&"某".repeat(20)).is_silent(rule);
        head("某").is_told(
            rule,
            "法定代表人（负责人）“某”有 1 个字，不像姓名",
            "请写一个人的姓名，与法人证书一致",
        );
        head(&"某".repeat(21)).is_told_at(rule, &["unit.head"]);
    }

    #[test]
    fn an_industry_code_of_the_edition_of_2011_is_questioned() {
        let rule = "annex1.unit.industry-edition";
        let industry = |text: &str| Scenario::blank().answer(&INDUSTRY, text);
        for fine in [
            "国家机构",
            "92",
            "S92",
            "s 92 国家机构",
            "S 公共管理、社会保障和社会组织",
            "9221",
            "S96",
            "T97",
            "90",
            "2017",
            "",
        ] {
            industry(fine).is_silent(rule);
        }
        let todo = "请按 2017 年版核对，如国家机构为 S92；也可以只写行业名称";
        industry("S90").is_told(rule, "所属行业“S90”中的代码不在 GB/T 4754-2017 中", todo);
        for wrong in ["00", "98", "S97", "Ｓ９０ 中国共产党机关"] {
            industry(wrong).is_told_at(rule, &["unit.industry"]);
        }
    }

    #[test]
    fn a_postcode_whose_prefix_is_not_in_use_is_questioned() {
        let rule = "annex1.unit.postcode-prefix";
        let postcode = |text: &str| Scenario::blank().answer(&POSTCODE, text);
        for fine in [
            "215600", "064400", "272000", "100088", "261400", "251500", "810000", "850000",
            "12345", "",
        ] {
            postcode(fine).is_silent(rule);
        }
        postcode("000000").is_told(
            rule,
            "邮编 000000 的前两位 00 不是在用的邮编前缀",
            "请核对邮编",
        );
        postcode("080000").is_told(
            rule,
            "邮编 080000 的前两位 08 不是在用的邮编前缀",
            "请核对邮编",
        );
    }

    #[test]
    fn a_hotline_alone_is_questioned() {
        let rule = "annex1.unit.phone-hotline";
        let phone = |text: &str| Scenario::blank().answer(&PHONE, text);
        for fine in [
            "0512-58672345",
            "13800138000",
            "12345、0512-58672345",
            "1234",
            "",
        ] {
            phone(fine).is_silent(rule);
        }
        let todo = "请再写一个经办人的固定电话或手机，用顿号隔开";
        phone("12345").is_told(
            rule,
            "联系电话 12345 是热线或服务号码，联系不到经办人",
            todo,
        );
        phone("无").is_told(rule, "联系电话写的是“无”，联系不到经办人", todo);
        phone("400-810-8888").is_told(
            rule,
            "联系电话 400-810-8888 是热线或服务号码，联系不到经办人",
            todo,
        );
    }
}
