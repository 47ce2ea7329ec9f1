//! The rules as a table to read, for docs/rules.md: what each checks, on which words, how hard.

use super::{Check, Clause, Moment, Reading, Rule, Setting, Severity, dutybook, rules};
use crate::form::Table;

/// The version of the set of rules, as signed files name it: raised whenever a rule comes, goes, or judges otherwise.
pub const RULES: u32 = 5;

const HEAD: &str = "\
# 规则表

十三张表的全部检查规则，以及时间表的全部事项；细则每一条由其中哪些落实，没有要落实的为什么没有，见 [条文对照](articles.md)。本表由程序生成，请勿手改：改了规则以后运行 `UPDATE_DOCS=1 cargo test --test it`，再提交。

- 规则集第 {RULES} 版：签名文件写明它按第几版核对。规则有增减或改动的，版次加一。
- 错误：不改正不能定稿。不符合规定：定稿须写明理由，理由随文件保存、打印。提醒、信息：供核对。
- 原文摘自国标委服务联〔2013〕61号，是条款中的一句；句中加粗的几个字决定这一条规则。读法一栏空白的，条文没有疑义。
- 依据一栏：“条文”是原文决定的；“表格”是空格要填，原文说的是这张表为什么要填；“惯例”是细则没有写，依办事的通常做法、国家标准或者事情本身的道理，原文只说明是在办哪一件事。界面上“惯例”不引条文。

| 规则 | 条款 | 原文 | 检查什么 | 轻重 | 依据 | 读法 | 表格位置 |
|---|---|---|---|---|---|---|---|
";

/// The whole table in Markdown, in the order of the law, with a count of rules by severity at its end; then the table of duties.
pub fn rulebook() -> String {
    let mut book = HEAD.replace("{RULES}", &RULES.to_string());
    for rule in rules() {
        book.push_str(&line(rule));
    }
    book.push_str(&totals());
    book.push_str(&dutybook());
    book
}

fn line(rule: &Rule) -> String {
    let cells = [
        format!("`{}`", rule.id),
        rule.clause.source.cite(),
        carried(&rule.clause),
        rule.checks.to_owned(),
        rule.severity.label().to_owned(),
        ground(rule).to_owned(),
        rule.reading.says().unwrap_or_default().to_owned(),
        places(rule),
    ];
    format!("| {} |\n", cells.map(|cell| escaped(&cell)).join(" | "))
}

/// The sentence of a clause, the words that carry what stands on it in bold.
pub(super) fn carried(clause: &Clause) -> String {
    let Setting {
        before,
        quote,
        after,
    } = clause.sentence();
    format!("{before}<b>{quote}</b>{after}")
}

/// What decides: the words, that a blank of a paper that is due is empty, or practice.
fn ground(rule: &Rule) -> &'static str {
    match (rule.reading, rule.moment) {
        (Reading::Practice(_), _) => Reading::PRACTICE,
        (_, Moment::Missing) if rule.severity == Severity::Error => "表格",
        _ => "条文",
    }
}

fn places(rule: &Rule) -> String {
    let table = match rule.check {
        Check::Blanks(_) => None,
        Check::Row(table, _) | Check::Table(table, _) => Some(table),
    };
    let asked = |key: &str| table.is_some_and(|table: &Table| table.column(key).is_some());
    let blanks = rule.places.iter().map(|blank| match table {
        Some(table) if asked(blank.key) => format!("{}：{}", table.label, blank.label),
        _ => blank.asks().to_owned(),
    });
    let whole = table.filter(|table| {
        !rule
            .places
            .iter()
            .any(|blank| table.column(blank.key).is_some())
    });
    let named: Vec<String> = blanks
        .chain(whole.map(|table| table.label.to_owned()))
        .collect();
    if named.is_empty() {
        "全表".to_owned()
    } else {
        named.join("；")
    }
}

/// A cell may hold neither a bar nor a line break.
pub(super) fn escaped(cell: &str) -> String {
    cell.replace('|', "\\|").replace('\n', " ")
}

fn totals() -> String {
    let severities = [
        Severity::Error,
        Severity::Breach,
        Severity::Warning,
        Severity::Note,
    ];
    let count = |severity| rules().filter(|rule| rule.severity == severity).count();
    let counts = severities.map(|severity| format!("{} {} 条", severity.label(), count(severity)));
    format!("\n共 {} 条：{}。\n", rules().count(), counts.join("，"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rule;

    #[test]
    fn a_rule_is_one_line_of_the_table() {
        assert_eq!(
            line(rule("art5.one-body-two-roles").unwrap()),
            "| `art5.one-body-two-roles` | 第五条 | ……<b>试点所在区域的地方人民政府可以作为试点的保证单位或者承担单位</b>，根据实际需要成立试点工作领导小组。 | 试点保证单位与试点承担单位不是同一单位 | 提醒 | 条文 | 条文用“或者”，没有写“不得兼任”，所以保证单位与承担单位相同的只提醒 | 试点承担单位；试点保证单位 |\n"
        );
    }

    #[test]
    fn the_places_of_a_rule_are_named_as_the_form_names_them() {
        assert_eq!(places(rule("art10.filled").unwrap()), "全表");
        assert_eq!(
            places(rule("art10.participants").unwrap()),
            "没有参加单位的原因；参加单位"
        );
        assert_eq!(
            places(rule("art10.participant-named").unwrap()),
            "参加单位：参加单位"
        );
        assert_eq!(
            places(rule("art18.two-to-three-years").unwrap()),
            "试点时间：起；试点时间：止"
        );
    }

    #[test]
    fn a_bar_does_not_end_a_cell() {
        assert_eq!(escaped("甲|乙\n丙"), "甲\\|乙 丙");
    }

    #[test]
    fn the_ground_of_a_rule_is_the_words_an_empty_blank_or_practice() {
        let of = |id: &str| ground(rule(id).unwrap());
        assert_eq!(of("art18.half-year"), "条文");
        assert_eq!(of("art10.filled"), "表格");
        assert_eq!(of("art15.dates"), "惯例");
        assert_eq!(of("art20.points-add-up"), "惯例");
        assert_eq!(of("annex1.unit.code-check"), "惯例");
        assert_eq!(rule("art15.dates").unwrap().cites(), "惯例");
        assert_eq!(rule("art18.half-year").unwrap().cites(), "第十八条");
    }

    #[test]
    fn every_rule_has_its_line() {
        let book = rulebook();
        assert!(rules().all(|rule| book.contains(&line(rule))));
    }
}
