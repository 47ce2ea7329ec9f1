//! 常见退回原因: what the regulation lets nobody pass with, paper by paper. Derived from the text, not counted anywhere.

use crate::form::{BEGINNER, FormId};
use crate::regulation::{Moment, Reading, Rule, Severity, rules};

/// The papers of the unit, each with what it is sent back for and the article that says so.
pub fn returned() -> Vec<(FormId, Vec<(&'static str, String)>)> {
    let papers = FormId::ALL
        .iter()
        .filter(|form| form.form().filler == BEGINNER);
    let of = papers.map(|form| {
        let mut grounds: Vec<(&'static str, String)> = Vec::new();
        for rule in rules().filter(|rule| rule.form == *form && sends_back(rule)) {
            if !grounds.iter().any(|(checks, _)| *checks == rule.checks) {
                grounds.push((rule.checks, rule.clause.source.cite()));
            }
        }
        (*form, grounds)
    });
    of.filter(|(_, grounds)| !grounds.is_empty()).collect()
}

/// Whether a paper that breaks it stands against the words of the law.
fn sends_back(rule: &Rule) -> bool {
    let stops = rule.severity == Severity::Breach
        || rule.severity == Severity::Error && rule.moment == Moment::Bar;
    // What bars without looking at a blank is that the pilot is over: no fault of a paper.
    let over = rule.moment == Moment::Bar && rule.places.is_empty();
    stops && !over && !matches!(rule.reading, Reading::Practice(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_papers_of_the_unit_are_sent_back_for_what_the_text_demands_of_them() {
        let all = returned();
        let counted: Vec<_> = all.iter().map(|(form, all)| (*form, all.len())).collect();
        assert_eq!(
            counted,
            [
                (FormId::Application, 14),
                (FormId::Evaluation, 8),
                (FormId::Recheck, 3)
            ]
        );
        let of = |form: usize, checks: &str| {
            let found = all[form].1.iter().find(|(each, _)| *each == checks);
            found.map(|(_, article)| article.as_str())
        };
        assert_eq!(of(0, "三年内没有受到通报批评"), Some("第九条"));
        assert_eq!(of(0, "管理单位不是市、县级部门"), Some("附件1 填写说明4"));
        assert_eq!(
            of(1, "申请评估之日标准体系已经运行满半年"),
            Some("第十八条")
        );
        assert_eq!(of(1, "试点资格撤销以后不再填报"), None);
    }
}
