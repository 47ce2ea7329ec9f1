//! The fifteen points of the 自查: what Articles 14, 15, 16 and 18 ask, and the three blanks beside each.

use crate::form::{Field, Item};
use crate::value::{Day, Line, choice};

choice! {
    /// How far a point is met.
    pub enum Met {
        Fully = "已达到",
        Partly = "部分达到",
        Not = "未达到",
    }
}

/// One point of the check.
#[derive(Debug)]
pub struct Point {
    /// Where it stands, 第十五条（一）.
    pub clause: &'static str,
    /// What it asks, in the words of the article.
    pub demand: &'static str,
    /// How far it is met.
    pub result: Field<Met>,
    /// What shows it.
    pub basis: Field<Line>,
    /// The day it was checked.
    pub day: Field<Day>,
}

/// A point from its key, its clause and the words of the article.
macro_rules! point {
    ($key:literal, $clause:literal, $demand:literal) => {
        Point {
            clause: $clause,
            demand: $demand,
            result: Field::new(concat!($key, ".result"), concat!($clause, "结果"))
                .asking(concat!($clause, $demand)),
            basis: Field::new(concat!($key, ".basis"), concat!($clause, "依据"))
                .hint("文件、记录或者数字，写到可以查到；未达到的写原因"),
            day: Field::new(concat!($key, ".day"), concat!($clause, "检查日期")).optional(),
        }
    };
}

/// All points, in the order of the law; a demand is cut only where a clause of the sentence ends.
pub static POINTS: [Point; 15] = [
    point!(
        "goal1",
        "第十四条（一）",
        "社会管理和公共服务的各个环节标准齐全"
    ),
    point!(
        "goal2",
        "第十四条（二）",
        "社会管理和公共服务的标准得到有效实施，服务行为规范，服务对象满意度提升"
    ),
    point!(
        "goal3",
        "第十四条（三）",
        "树立具有典型特点与优势的社会管理和公共服务形象"
    ),
    point!(
        "task1",
        "第十五条（一）",
        "对规范社会管理或者公共服务行为构建科学合理、层次分明、满足需要的标准体系框架，编制标准明细表，并确保标准体系在组织内部有效运行"
    ),
    point!(
        "task2",
        "第十五条（二）",
        "收集并实施现行的相关国家标准、行业标准、地方标准。无相应国家标准、行业标准、地方标准的，应当制定试点单位内部标准"
    ),
    point!(
        "task3",
        "第十五条（三）",
        "开展标准化基本理论和标准化专业知识培训，提高管理过程和服务过程标准化意识，使全员了解、熟悉并掌握标准要求"
    ),
    point!(
        "task4",
        "第十五条（四）",
        "对各领域、各环节的标准均采取切实可行的措施，确保纳入社会管理和公共服务标准体系的标准得到有效实施"
    ),
    point!(
        "task5",
        "第十五条（五）",
        "建立标准实施情况的检查、考核机制，定期组织内部检查和自我评价"
    ),
    point!(
        "task6",
        "第十五条（六）",
        "建立持续改进的工作机制，定期总结试点方法、经验，并推广应用。针对标准实施过程中发现的问题，加以改进完善"
    ),
    point!(
        "task7",
        "第十五条（七）",
        "争创社会管理与公共服务标准化品牌"
    ),
    point!(
        "task8",
        "第十五条（八）",
        "将相关档案及时归档，并明确保存时限"
    ),
    point!(
        "group1",
        "第十六条（一）",
        "组织编制试点实施方案，确定试点工作具体目标、实施步骤和保障措施"
    ),
    point!(
        "group2",
        "第十六条（二）",
        "协调部门分工，分解目标和任务，督促任务落实"
    ),
    point!("group3", "第十六条（三）", "总结各阶段工作"),
    point!(
        "term",
        "第十八条",
        "试点期满前3个月，试点单位应当按照试点目标和任务进行自查"
    ),
];

impl Point {
    /// Its three blanks as questions.
    pub(super) const fn items(&'static self) -> [Item; 3] {
        [
            Item::Blank(&self.result.blank),
            Item::Blank(&self.basis.blank),
            Item::Blank(&self.day.blank),
        ]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const REGULATION: &str = include_str!("../../../tests/fixtures/regulation.txt");

    #[test]
    fn every_demand_stands_in_the_words_of_the_regulation() {
        let law: String = REGULATION
            .replace(" and ", "和")
            .split_whitespace()
            .collect();
        for point in &POINTS {
            let (article, item) = point.clause.split_at(12);
            let law = &law[law.find(&format!("{article}试点")).unwrap()..];
            let law = &law[law.find(item).unwrap()..];
            let at = law.find(point.demand).expect(point.demand);
            // Before the next numbered item, so the words are those of this one.
            assert!(!law[item.len()..at].contains('（'), "{}", point.clause);
        }
    }

    #[test]
    fn a_point_has_three_blanks_under_its_own_key() {
        let keys: BTreeSet<&str> = POINTS
            .iter()
            .flat_map(|point| [&point.result.blank, &point.basis.blank, &point.day.blank])
            .map(|blank| blank.key)
            .collect();

        assert_eq!(keys.len(), 45);
        assert_eq!(POINTS[8].result.blank.key, "task6.result");
        assert_eq!(POINTS[8].basis.blank.label, "第十五条（六）依据");
    }
}
