//! 第九条（二）（四）: what the texts of 二 and 五 show of the head's awareness, the foundation and the local support.

use super::coverage::{Gaps, InTexts, TODO, spoken_in};
use super::spoken::quoted;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::application::{FIT, SOURCE, WORK};
use crate::regulation::hints::{AWARENESS, SUPPORT};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

/// Which heading of 符合性 speaks of the foundation, and which of the local support: items 2 and 4 of Article 9.
const FOUNDATION: usize = 1;
const LOCAL: usize = 3;

const READS_WORDS: Reading = Reading::Chosen("文字写法不一，只看有没有有关的词，所以只提醒");

/// A hint on a text; id, clause, places, checks, rows and check are to be named.
const HINT: Rule = Rule {
    id: "",
    clause: Clause::article(9, "具有一定的标准化工作基础"),
    severity: Severity::Warning,
    reading: READS_WORDS,
    moment: Moment::Missing,
    form: FormId::Application,
    places: &[],
    checks: "",
    rows: &[],
    check: Check::Blanks(|_| Vec::new()),
};

pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "art9.awareness",
        clause: Clause::article(9, "主要负责人具有较强的标准化意识"),
        places: &[&FIT.blank, &WORK.blank],
        checks: "工作基础中写到主要负责人的标准化意识，如领导小组、培训",
        rows: &[6],
        check: Check::Blanks(head_is_aware),
        ..HINT
    },
    Rule {
        id: "art9.foundation",
        places: &[&WORK.blank],
        checks: "目前标准化工作情况写到机构、人员和现有标准",
        rows: &[132],
        check: Check::Blanks(names_the_foundation),
        ..HINT
    },
    Rule {
        id: "art9.support",
        clause: Clause::article(9, "能够为试点创建提供政策、资金及其他支持"),
        places: &[&FIT.blank, &SOURCE.blank],
        checks: "经费来源或者符合性中至少写明一项政策或者资金",
        rows: &[11],
        check: Check::Blanks(support_is_named),
        ..HINT
    },
];

/// Silent until the foundation is spoken of at all, which the rule on 符合性 asks for.
fn head_is_aware(case: &Case) -> Vec<Objection> {
    let (Some(fit), Some(work)) = (case.known(&FIT), case.known(&WORK)) else {
        return Vec::new();
    };
    if misses(FOUNDATION, fit.as_str()) {
        return Vec::new();
    }
    let texts = [(&FIT.blank, fit.as_str()), (&WORK.blank, work.as_str())];
    match spoken_in(AWARENESS, &texts) {
        InTexts::Told => return Vec::new(),
        InTexts::Perhaps(question) => return vec![question],
        InTexts::Missing => {}
    }
    let says = "工作基础中有没有写到主要负责人的标准化意识？";
    let todo = "请写明主要负责人如何抓标准化，如任领导小组组长、参加培训";
    vec![Objection::at(Place::blank(FIT.blank.key), says, todo)]
}

fn names_the_foundation(case: &Case) -> Vec<Objection> {
    let Some(work) = case.known(&WORK) else {
        return Vec::new();
    };
    let gaps = Gaps::of(&WORK.blank, work.as_str());
    let missing = (!gaps.missing.is_empty()).then(|| {
        let headings = quoted(gaps.missing.iter().copied());
        let says = format!("目前标准化工作情况有没有写到{headings}？");
        Objection::at(Place::blank(WORK.blank.key), says, TODO)
    });
    missing
        .into_iter()
        .chain(gaps.questions(&WORK.blank))
        .collect()
}

/// Whether 符合性 does not speak of one of the conditions at all.
fn misses(condition: usize, fit: &str) -> bool {
    Gaps::of(&FIT.blank, fit).misses(FIT.blank.topics[condition])
}

/// Silent until the local government is spoken of at all, which the rule on 符合性 asks for.
fn support_is_named(case: &Case) -> Vec<Objection> {
    let (Some(fit), Some(source)) = (case.known(&FIT), case.known(&SOURCE)) else {
        return Vec::new();
    };
    if misses(LOCAL, fit.as_str()) {
        return Vec::new();
    }
    let texts = [(&FIT.blank, fit.as_str()), (&SOURCE.blank, source.as_str())];
    match spoken_in(SUPPORT, &texts) {
        InTexts::Told => return Vec::new(),
        InTexts::Perhaps(question) => return vec![question],
        InTexts::Missing => {}
    }
    let says = "经费来源和符合性中有没有写明一项具体的政策或者资金？";
    let todo = "请写明由哪级政府、以什么文件或者多少经费支持";
    vec![
        Objection::at(Place::blank(SOURCE.blank.key), says, todo)
            .and_at(Place::blank(FIT.blank.key)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    fn base(fit: &str, work: &str) -> Scenario {
        Scenario::blank().answer(&FIT, fit).answer(&WORK, work)
    }

    #[test]
    fn the_awareness_of_the_head_must_show_in_one_of_the_texts() {
        let rule = "art9.awareness";
        base("设有标准化管理机构。", "现有标准 9 项。").is_told(
            rule,
            "工作基础中有没有写到主要负责人的标准化意识？",
            "请写明主要负责人如何抓标准化，如任领导小组组长、参加培训",
        );
        base("设有标准化管理机构。", "局长任组长。").is_silent(rule);
        base(
            "设有标准化管理机构，主要负责人标准化意识强。",
            "现有标准 9 项。",
        )
        .is_silent(rule);
    }

    #[test]
    fn awareness_is_not_judged_before_both_texts_stand_and_the_foundation_is_spoken_of() {
        let rule = "art9.awareness";
        base("设有标准化管理机构。", "").is_silent(rule);
        base("", "现有标准 9 项。").is_silent(rule);
        base("有明确职能。", "现有标准 9 项。").is_silent(rule);
    }

    #[test]
    fn body_people_and_standards_are_named() {
        let rule = "art9.foundation";
        let work = |text: &str| Scenario::blank().answer(&WORK, text);
        work("").is_silent(rule);
        work("设有标准化办公室，专职 2 人，现有国家标准 12 项。").is_silent(rule);
        work("设有标准化办公室。").is_told(
            rule,
            "目前标准化工作情况有没有写到“（二）专兼职人员与培训”、“（三）现有标准”？",
            TODO,
        );
    }

    #[test]
    fn one_item_of_money_or_policy_is_enough() {
        let rule = "art9.support";
        let paper =
            |fit: &str, source: &str| Scenario::blank().answer(&FIT, fit).answer(&SOURCE, source);
        paper("当地政府大力支持。", "由市里解决。").is_told(
            rule,
            "经费来源和符合性中有没有写明一项具体的政策或者资金？",
            "请写明由哪级政府、以什么文件或者多少经费支持",
        );
        paper("当地政府大力支持。", "市财政安排 50 万元。").is_silent(rule);
        paper("当地政府印发了《支持意见》。", "由市里解决。").is_silent(rule);
        paper("当地政府印发了支持意见。", "由市里解决。").is_told(
            rule,
            "“现状及与试点应具备条件符合性”“当地政府印发了支持意见。”这一句，说的是不是“一项具体的政策或者资金”？",
            "没有看到数字、名称等具体内容；是的话不用改，不是的话请补写",
        );
        paper("有明确职能。", "由市里解决。").is_silent(rule);
        paper("当地政府大力支持。", "").is_silent(rule);
    }
}
