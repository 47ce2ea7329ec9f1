//! The rows that a scoring sheet fills in a paper, and the words for how an item is marked.

use super::{Basis, Deduction, Item, Sheet};
use crate::form::Table;
use crate::form::scoring::{BASIS, BRANCH, DEMAND, FULL, PASS, POINTS, PROJECT, SCORES, SOURCE};
use crate::value::Score;

impl Sheet {
    /// Its items as rows of the table of scores, column by column; 得分 and 评估记录 are left to the panel.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let items = self
            .groups
            .iter()
            .flat_map(|group| group.items.iter().map(move |item| (group, item)));
        let row = |(group, item): (&super::Group, &Item)| {
            let cell = |key: &str| match key {
                _ if key == PROJECT.blank.key => group.name.clone(),
                _ if key == BRANCH.blank.key => item.branch.clone().unwrap_or_default(),
                _ if key == DEMAND.blank.key => item.demand.clone(),
                _ if key == POINTS.blank.key => Score::show(item.points.tenths()),
                _ if key == BASIS.blank.key => item.basis.says(),
                _ => String::new(),
            };
            SCORES.columns.iter().map(|blank| cell(blank.key)).collect()
        };
        items.map(row).collect()
    }

    /// What stands in the blanks above the rows: where the sheet comes from, and its limits where points count as they are.
    pub fn blanks(&self, by: &str) -> Vec<(&'static str, String)> {
        let source = format!("{}：{}", by, self.title);
        let plain = self
            .groups
            .iter()
            .all(|group| group.weight.is_none() && !group.bonus);
        let full = plain.then(|| Score::show(self.full.tenths()));
        let pass = self.pass.filter(|_| plain);
        let blanks = [
            (SOURCE.blank.key, Some(source)),
            (FULL.blank.key, full),
            (PASS.blank.key, pass.map(|pass| Score::show(pass.tenths()))),
        ];
        let given = blanks.into_iter();
        given.filter_map(|(key, text)| Some((key, text?))).collect()
    }

    /// The table its rows stand in.
    pub const TABLE: &'static Table = &SCORES;

    /// 共 4 组 27 项，满分 100.
    pub fn summary(&self) -> String {
        let items: usize = self.groups.iter().map(|group| group.items.len()).sum();
        let full = Score::show(self.full.tenths());
        format!(
            "《{}》，共 {} 组 {items} 项，满分 {full} 分",
            self.title,
            self.groups.len()
        )
    }
}

impl Basis {
    /// As it stands in the column 评分标准.
    pub fn says(&self) -> String {
        match self {
            Basis::Open(words) => words.clone().unwrap_or_default(),
            Basis::Marks(marks) => {
                let line = |(points, what): &(Score, String)| {
                    format!("{} 分：{what}", Score::show(points.tenths()))
                };
                marks.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            Basis::Deductions(all) => {
                let lines = all.iter().map(Deduction::says);
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// What is odd about points that were given, of so many.
    pub(super) fn odd(&self, points: u32, got: u32) -> Option<String> {
        let shown = Score::show;
        if got > points {
            return Some(format!("得 {} 分，多于分值 {}", shown(got), shown(points)));
        }
        match self {
            Basis::Open(_) => None,
            Basis::Marks(marks) => {
                let known = marks.iter().any(|(mark, _)| mark.tenths() == got);
                let all: Vec<String> = marks.iter().map(|(mark, _)| shown(mark.tenths())).collect();
                (!known)
                    .then(|| format!("得 {} 分，计分表只分 {} 这几档", shown(got), all.join("、")))
            }
            Basis::Deductions(all) => {
                let lost = points - got;
                let least = all.iter().map(|one| one.least.tenths()).min().unwrap_or(0);
                let most: u32 = all.iter().map(|one| one.most.tenths()).sum();
                let within = lost == 0 || (least..=most).contains(&lost);
                (!within).then(|| {
                    let (least, most) = (shown(least), shown(most));
                    format!("扣 {} 分，计分表写的是扣 {least} 至 {most} 分", shown(lost))
                })
            }
        }
    }
}

impl Deduction {
    fn says(&self) -> String {
        let (least, most) = (self.least.tenths(), self.most.tenths());
        let shown = Score::show;
        let range = if least == most {
            format!("扣 {} 分", shown(most))
        } else {
            format!("酌情扣 {} 至 {} 分", shown(least), shown(most))
        };
        format!("{range}：{}", self.what)
    }
}
