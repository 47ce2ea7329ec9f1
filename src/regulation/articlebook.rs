//! Where each article is met in the program: for docs/articles.md.

use super::text::ArticleNo;
use super::{Clause, Reading, Source, duties, escaped, moves, rules};

/// What meets the articles of which no rule, duty or entry speaks, or why there is nothing to meet.
const OTHERWISE: [(u8, &str); 4] = [
    (1, "没有要做的事：写制定细则的目的"),
    (
        2,
        "没有要做的事：写试点是什么；试点名称的样式见附件1 填写说明1",
    ),
    (
        39,
        "试点分国家级和省级，由用户选定：省级的用同一套规则，凡写国家一级机构的标明“参照”；省级另有规定的，由通知文件的 province 一项写明，与细则分开显示",
    ),
    (
        3,
        "没有要做的事：写国家标准委、有关部门和省级的分工；谁来办写在时间表各项里",
    ),
];

const HEAD: &str = "\
# 条文对照

细则四十条，每一条在程序里由什么落实；没有要落实的，写明为什么。本表由程序生成，请勿手改：改了以后运行 `UPDATE_DOCS=1 cargo test --test it`，再提交。标“惯例”的，细则没有写，只是在办这一条的事时核对。

| 条 | 检查规则 | 时间表的事项 | 试点记录的登记 | 另外 |
|---|---|---|---|---|
";

/// Every article from 1 to 40 with its row, in Markdown.
pub fn articlebook() -> String {
    let count = u8::try_from(ArticleNo::COUNT).unwrap_or(u8::MAX);
    let lines: String = (1..=count).filter_map(ArticleNo::new).map(line).collect();
    format!("{HEAD}{lines}")
}

fn line(no: ArticleNo) -> String {
    let [by_rules, by_duties, by_entries] = met_by(no);
    let cells = [
        no.cite(),
        by_rules,
        by_duties,
        by_entries,
        otherwise(no).unwrap_or_default().to_owned(),
    ];
    format!("| {} |\n", cells.map(|cell| escaped(&cell)).join(" | "))
}

/// The rules, the duties and the entries of the record that stand on words of an article.
fn met_by(no: ArticleNo) -> [String; 3] {
    let of = |clause: &Clause| clause.source == Source::Article(no);
    let by_rules = rules().filter(|rule| of(&rule.clause));
    let by_duties = duties().filter(|duty| of(&duty.clause));
    let entries = moves().filter(|each| each.clause.as_ref().is_some_and(of));
    let mut labels: Vec<&str> = Vec::new();
    for each in entries {
        if !labels.contains(&each.what.label()) {
            labels.push(each.what.label());
        }
    }
    [
        listed(by_rules.map(|rule| (rule.id, rule.reading))),
        listed(by_duties.map(|duty| (duty.id, duty.reading))),
        labels.join("；"),
    ]
}

/// The ids, those from practice marked.
fn listed(ids: impl Iterator<Item = (&'static str, Reading)>) -> String {
    let marked = |(id, reading)| match reading {
        Reading::Practice(_) => format!("`{id}`（{}）", Reading::PRACTICE),
        Reading::Plain | Reading::Chosen(_) => format!("`{id}`"),
    };
    ids.map(marked).collect::<Vec<_>>().join(" ")
}

fn otherwise(no: ArticleNo) -> Option<&'static str> {
    let own = OTHERWISE.iter().find(|(article, _)| *article == no.get());
    own.map(|(_, why)| *why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_is_met_or_says_why_there_is_nothing_to_meet_and_none_does_both() {
        let numbers = (1..=40).filter_map(ArticleNo::new);
        let wrong: Vec<u8> = numbers
            .filter(|no| {
                let met = met_by(*no).iter().any(|cell| !cell.is_empty());
                met == otherwise(*no).is_some()
            })
            .map(ArticleNo::get)
            .collect();
        assert_eq!(wrong, [0; 0]);
    }

    #[test]
    fn every_rule_duty_and_entry_that_stands_on_an_article_stands_in_its_row() {
        let book = articlebook();
        let row = |no: ArticleNo| {
            let begin = format!("| {} |", no.cite());
            let found = book.lines().find(|line| line.starts_with(&begin));
            found.unwrap_or_default()
        };
        let stands = |clause: Clause, word: String| match clause.source {
            Source::Article(no) => row(no).contains(&word),
            Source::Annex { .. } => true,
        };
        assert!(rules().all(|rule| stands(rule.clause, format!("`{}`", rule.id))));
        assert!(duties().all(|duty| stands(duty.clause, format!("`{}`", duty.id))));
        assert!(moves().all(|each| {
            let label = each.what.label().to_owned();
            each.clause.is_none_or(|clause| stands(clause, label))
        }));
        assert_eq!(
            book.lines().filter(|line| line.starts_with("| 第")).count(),
            40
        );
    }
}
