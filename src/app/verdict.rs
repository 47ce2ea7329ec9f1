//! What is said of a signed file, line by line: what was looked at, how it stands, and the findings it speaks of.

use super::review::Counts;
use crate::regulation::Finding;
use crate::value::Day;

/// What was looked at in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub label: &'static str,
    pub says: String,
    /// Good, bad, or only something to know.
    pub good: Option<bool>,
    /// What it counts, to be read one by one.
    pub of: Vec<Finding>,
}

impl Line {
    /// A line that speaks of no findings.
    pub fn new(label: &'static str, says: impl Into<String>, good: Option<bool>) -> Line {
        Line {
            label,
            says: says.into(),
            good,
            of: Vec::new(),
        }
    }
}

/// What speaks against a file stands first.
pub fn worst_first(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| line.good != Some(false));
    lines
}

/// Whether it is complete, and what the rules find in it on the day it names and today.
pub fn lines_of_rules(judged_on: Option<Day>, then: &[Finding], today: &[Finding]) -> [Line; 3] {
    let then = match judged_on {
        Some(day) => by_rules("规则（签名当日）", &format!("按 {} ", day.iso()), then),
        None => Line::new("规则（签名当日）", "文件里的日期读不出来", Some(false)),
    };
    [
        completeness(today),
        then,
        by_rules("规则（今天）", "", today),
    ]
}

/// As 定稿 counts: what it lets pass is not called lacking here.
fn completeness(today: &[Finding]) -> Line {
    let label = "内容完整";
    match Counts::of(today).lacking {
        0 => Line::new(label, "该填的都填了", Some(true)),
        some => Line {
            of: today
                .iter()
                .filter(|one| super::review::is_lacking(one))
                .cloned()
                .collect(),
            ..Line::new(label, format!("有 {some} 处该填没填"), Some(false))
        },
    }
}

fn by_rules(label: &'static str, prefix: &str, found: &[Finding]) -> Line {
    let counts = Counts::of(found);
    let (says, good) = match counts {
        _ if counts.is_clear() => ("没有错误和不符合规定".to_owned(), Some(true)),
        _ if counts.may_be_finalised() => (counts.says(), None),
        _ => (counts.says(), Some(false)),
    };
    Line {
        of: found.to_vec(),
        ..Line::new(label, format!("{prefix}{says}"), good)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Dossier, Paper, Place, sample_paper};
    use crate::form::FormId;
    use crate::regulation::{Beside, Case, check};

    fn day() -> Day {
        Day::from_iso("2026-11-25").unwrap()
    }

    fn found(change: impl Fn(&mut Paper)) -> Vec<Finding> {
        let mut paper = sample_paper(day());
        change(&mut paper);
        let dossier = Dossier::default();
        let beside = Beside {
            dossier: &dossier,
            regions: None,
        };
        check(&Case::of(
            FormId::Application.form(),
            &paper.indexed(),
            beside,
            day(),
        ))
    }

    #[test]
    fn what_can_be_finalised_is_called_complete_whatever_else_could_be_written() {
        let found = found(|paper| {
            paper.write(Place::blank("goals"), "建成标准体系。");
        });
        assert!(
            found
                .iter()
                .any(|finding| finding.rule().moment == crate::regulation::Moment::Missing)
        );
        let [complete, then, today] = lines_of_rules(Some(day()), &found, &found);
        assert_eq!(complete, Line::new("内容完整", "该填的都填了", Some(true)));
        assert_eq!(then.says, "按 2026-11-25 没有错误和不符合规定");
        assert_eq!(
            (today.says.as_str(), today.good),
            ("没有错误和不符合规定", Some(true))
        );
        assert_eq!(today.of, found);
    }

    #[test]
    fn what_is_lacking_is_counted_and_listed() {
        let found = found(|paper| {
            paper.write(Place::blank("unit.address"), "");
            paper.write(Place::blank("unit.liable"), "无");
        });
        let [complete, _, today] = lines_of_rules(Some(day()), &found, &found);
        assert_eq!(
            (complete.says.as_str(), complete.good),
            ("有 1 处该填没填", Some(false))
        );
        assert_eq!(complete.of[0].says(), "“单位地址”还没有填");
        assert_eq!(
            (today.says.as_str(), today.good),
            ("未填 1 · 不符合规定 1", Some(false))
        );
    }

    #[test]
    fn what_speaks_against_a_file_stands_first() {
        let lines = [Some(true), None, Some(false), Some(true), Some(false)];
        let lines = lines.into_iter().zip(["甲", "乙", "丙", "丁", "戊"]);
        let lines = lines
            .map(|(good, label)| Line::new(label, "", good))
            .collect();
        let order: Vec<_> = worst_first(lines).iter().map(|line| line.label).collect();
        assert_eq!(order, ["丙", "戊", "甲", "乙", "丁"]);
    }
}
