//! Every rule that stops a paper, with the ground on which it may: for docs/errors.md.

use std::collections::BTreeSet;

use super::{Clause, Rule, Severity, escaped, rule, rules, stopped_by};

/// On what ground a rule is an error and not a breach, which a written reason lifts.
#[derive(Clone, Copy, Debug)]
pub enum Ground {
    /// These words of the law demand it or forbid going on.
    Bound(Clause),
    /// Rules that can bar need the date or the choice: without it the law cannot be applied.
    Judged,
    /// Nothing can be made of the paper otherwise, as this says.
    Needed(&'static str),
}

const FILL: Ground = Ground::Bound(Clause::article(
    10,
    "应当填写《社会管理和公共服务综合标准化试点申请书》",
));
const CONDITIONS: Ground = Ground::Bound(Clause::article(9, "试点单位应当具备下列基本条件"));
const GROUP: Ground = Ground::Bound(Clause::article(
    16,
    "试点单位应当成立由主要负责人任组长的试点工作领导小组",
));
const CONSENT: Ground = Ground::Bound(Clause::article(
    10,
    "经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送",
));
const LISTED: Ground = Ground::Bound(Clause::article(15, "编制标准明细表"));
const HALF_YEAR: Ground = Ground::Bound(Clause::article(
    18,
    "试点单位标准体系创建并运行未满半年的不得提出评估申请",
));
const SELF_CHECK: Ground = Ground::Bound(Clause::article(
    18,
    "试点单位应当按照试点目标和任务进行自查",
));
const APPLY: Ground = Ground::Bound(Clause::article(
    18,
    "填报《社会管理和公共服务综合标准化试点评估申请表》",
));
const SUMMARY: Ground = Ground::Bound(Clause::article(
    18,
    "总结报告内容包括组织管理、标准体系建设、标准实施应用、任务完成情况和试点效果等",
));
const PANEL: Ground = Ground::Bound(Clause::article(
    19,
    "其中标准化专家不少于评估组成员总数的三分之一",
));
const SCORED: Ground = Ground::Bound(Clause::article(
    20,
    "评估组应当依据评估方案，对照社会管理和公共服务综合标准化试点评估计分表",
));
const REPORT: Ground = Ground::Bound(Clause::article(
    22,
    "评估组向省级联席办公室和相关成员单位提交试点评估报告",
));
const TWO_YEARS: Ground = Ground::Bound(Clause::article(
    26,
    "经撤销合格的单位，两年内不得重新申请试点",
));
const RECHECK_SELF: Ground = Ground::Bound(Clause::article(
    32,
    "并提交《社会管理和公共服务综合标准化试点复查自检报告》",
));
const RECHECK: Ground = Ground::Bound(Clause::article(
    32,
    "《社会管理和公共服务综合标准化试点复查申请表》",
));
const RECHECK_PANEL: Ground = Ground::Bound(Clause::article(
    34,
    "由标准化、相关专业领域的技术专家以及管理人员组成",
));
const RECHECK_REPORT: Ground = Ground::Bound(Clause::article(
    35,
    "专家组完成复查工作后，应当向省级联席办公室提交复查报告",
));

/// The ground of every rule that is an error, by its id.
const GROUNDS: [(&str, Ground); 37] = [
    ("art9.capable-read", Ground::Judged),
    ("art9.record-read", Ground::Judged),
    ("art9.filled", CONDITIONS),
    ("art10.filled", FILL),
    ("art10.participant-named", CONSENT),
    ("art15.list-filled", LISTED),
    ("art16.filled", GROUP),
    ("art18.half-year", HALF_YEAR),
    ("art18.not-running", HALF_YEAR),
    ("art18.check-filled", SELF_CHECK),
    ("art18.summary-filled", SUMMARY),
    ("art20.sheet-filled", SCORED),
    ("art26.two-years-bar", TWO_YEARS),
    ("art26.other-pilot-bar", TWO_YEARS),
    ("annex6.panel-filled", RECHECK_PANEL),
    ("art34.kind-filled", RECHECK_PANEL),
    ("art34.kind-legible", RECHECK_PANEL),
    ("annex6.panel-legible", Ground::Judged),
    ("annex1.cover.period", Ground::Judged),
    (
        "annex1.cover.period-order",
        Ground::Needed("止月不晚于起月，就不是一段时间：第十八条的期限、自查和期满都无从算起"),
    ),
    ("annex1.cover.date", Ground::Judged),
    ("annex1.unit.registered-parts", FILL),
    ("annex1.plan.rows", FILL),
    ("annex1.plan.cells", FILL),
    ("art18.evaluation-filled", APPLY),
    ("art18.evaluation-legible", Ground::Judged),
    ("art22.report-filled", REPORT),
    ("art22.report-legible", Ground::Judged),
    ("annex3.panel-filled", PANEL),
    ("art19.kind-filled", PANEL),
    ("art19.kind-legible", Ground::Judged),
    ("annex3.panel-legible", Ground::Judged),
    ("art32.check-filled", RECHECK_SELF),
    ("art32.recheck-filled", RECHECK),
    ("art32.recheck-legible", Ground::Judged),
    ("art35.report-filled", RECHECK_REPORT),
    ("art35.report-legible", Ground::Judged),
];

const HEAD: &str = "\
# 错误一览

轻重为“错误”的全部规则，和它们可以阻止定稿的依据。本表由程序生成，请勿手改：改了规则以后运行 `UPDATE_DOCS=1 cargo test --test it`，再提交。

错误没有理由可写，所以只留给两类情形：条文写明应当如此、不得如此的；不改正，文件或者条文就无法读懂的。写法不合习惯的一律是提醒，校验码对不上的是不符合规定，写明理由可以定稿。

| 规则 | 检查什么 | 为什么是错误 |
|---|---|---|
";

/// The rules that are errors, each with its ground, in the order of the law.
pub fn grounds() -> impl Iterator<Item = (&'static str, Ground)> {
    GROUNDS.into_iter()
}

/// All of them in Markdown.
pub fn errorbook() -> String {
    let lines: String = grounds()
        .filter_map(|(id, ground)| Some(line(rule(id)?, ground)))
        .collect();
    format!("{HEAD}{lines}\n共 {} 条。\n", GROUNDS.len())
}

fn line(rule: &Rule, ground: Ground) -> String {
    let why = match ground {
        Ground::Bound(clause) => format!("{}：{}", clause.source.cite(), clause.quote),
        Ground::Judged => judged(rule),
        Ground::Needed(why) => why.to_owned(),
    };
    let cells = [format!("`{}`", rule.id), rule.checks.to_owned(), why];
    format!("| {} |\n", cells.map(|cell| escaped(&cell)).join(" | "))
}

/// Names the rules that cannot be applied while what this one looks at cannot be read.
fn judged(legible: &Rule) -> String {
    let waiting: BTreeSet<&str> = rules()
        .filter(|rule| rule.severity <= Severity::Breach && stopped_by(legible, rule))
        .map(|rule| rule.id)
        .collect();
    let named: Vec<String> = waiting.iter().map(|id| format!("`{id}`")).collect();
    format!("读不懂就无法适用这些规则：{}", named.join("、"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_says_what_a_rule_is_bound_by() {
        let bound = grounds().filter_map(|(id, ground)| match ground {
            Ground::Bound(clause) => Some((id, clause)),
            Ground::Judged | Ground::Needed(_) => None,
        });
        let fallen: Vec<&str> = bound
            .filter(|(_, clause)| !clause.stands())
            .map(|(id, _)| id)
            .collect();
        assert_eq!(fallen, [""; 0]);
    }

    #[test]
    fn the_ground_of_a_rule_is_one_line() {
        let printed = |id| {
            let ground = grounds().find(|(each, _)| *each == id);
            line(rule(id).unwrap(), ground.unwrap().1)
        };
        assert_eq!(
            printed("art18.half-year"),
            "| `art18.half-year` | 申请评估之日标准体系已经运行满半年 | 第十八条：试点单位标准体系创建并运行未满半年的不得提出评估申请 |\n"
        );
        assert_eq!(
            printed("annex1.cover.date"),
            "| `annex1.cover.date` | 封面日期是一个年月 | 读不懂就无法适用这些规则：`art26.other-pilot-bar`、`art26.two-years-bar`、`art9.accident`、`art9.media`、`art9.notice`、`art9.penalty` |\n"
        );
        assert_eq!(
            printed("annex6.panel-legible"),
            "| `annex6.panel-legible` | 名单上的组长、成员能读懂 | 读不懂就无法适用这些规则：`annex6.one-leader` |\n"
        );
    }

    #[test]
    fn what_is_judged_by_waits_for_at_least_one_rule() {
        let idle = grounds()
            .filter(|(_, ground)| matches!(ground, Ground::Judged))
            .filter(|(id, _)| judged(rule(id).unwrap()).ends_with('：'));
        assert_eq!(idle.count(), 0);
    }
}
