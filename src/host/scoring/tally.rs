//! What the rows of a scoring paper come to, group by group, while they are being filled.

use super::{Group, Item, Sheet};
use crate::dossier::{Answers, Place};
use crate::form::scoring::{DEMAND, GOT, POINTS, PROJECT, SCORES};
use crate::value::{Entry, Score, same_name};

/// What the rows come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Group by group.
    pub sums: Vec<Sum>,
    /// All together, in tenths.
    pub got: u32,
    /// Out of so much, in tenths.
    pub full: u32,
    /// Rows without 得分.
    pub open: usize,
    /// What it means by the sheet of the host: above or below its pass mark, its grade. Nothing before every row has its points.
    pub verdict: Option<String>,
    /// What is odd about single rows.
    pub odd: Vec<String>,
}

/// What one group comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Its heading; empty where the rows have none.
    pub name: String,
    /// The points given, in tenths.
    pub got: u32,
    /// The points there are.
    pub points: u32,
    /// Rows without 得分.
    pub open: usize,
    /// What counts of it towards the whole, where that is not what was given.
    pub counted: Option<u32>,
    bonus: bool,
}

/// A row that was read.
struct Line {
    nth: usize,
    group: String,
    demand: String,
    points: Option<u32>,
    got: Option<u32>,
}

impl Tally {
    /// Of the rows of a paper; nothing while there are none. With the sheet of a host its weights, limits and grades count.
    pub fn of(answers: &dyn Answers, sheet: Option<&Sheet>) -> Option<Tally> {
        let lines = lines(answers);
        if lines.is_empty() {
            return None;
        }
        // A sheet that the rows do not follow says nothing of them.
        let sheet = sheet.filter(|sheet| {
            let known = |line: &Line| sheet.group(&line.group).is_some();
            lines.iter().all(known)
        });
        let mut sums: Vec<Sum> = Vec::new();
        for line in &lines {
            let known = |sum: &Sum| same_name(&sum.name, &line.group);
            let at = sums.iter().position(known).unwrap_or_else(|| {
                sums.push(Sum::begun(&line.group, sheet));
                sums.len() - 1
            });
            sums[at].add(line);
        }
        for sum in &mut sums {
            sum.count(sheet);
        }
        let of_bonus = |bonus: bool| sums.iter().filter(move |sum| sum.bonus == bonus);
        let points: u32 = of_bonus(false).map(|sum| sum.points).sum();
        let got = sums.iter().map(|sum| sum.counted.unwrap_or(sum.got)).sum();
        let open = sums.iter().map(|sum| sum.open).sum();
        Some(Tally {
            full: sheet.map_or(points, |sheet| sheet.full.tenths()),
            verdict: sheet
                .filter(|_| open == 0)
                .and_then(|sheet| sheet.verdict(got)),
            odd: sheet.map_or_else(Vec::new, |sheet| odd(&lines, sheet)),
            sums,
            got,
            open,
        })
    }

    /// 得 87.5 分，满分 100；还有 3 项没有得分.
    pub fn says(&self) -> String {
        let (got, full) = (Score::show(self.got), Score::show(self.full));
        let open = match self.open {
            0 => String::new(),
            open => format!("；还有 {open} 项没有得分"),
        };
        format!("得 {got} 分，满分 {full} 分{open}")
    }
}

impl Sum {
    fn begun(name: &str, sheet: Option<&Sheet>) -> Sum {
        let known = sheet.and_then(|sheet| sheet.group(name));
        Sum {
            name: name.to_owned(),
            got: 0,
            points: 0,
            open: 0,
            counted: None,
            bonus: known.map_or(name.contains("加分"), |group| group.bonus),
        }
    }

    fn add(&mut self, line: &Line) {
        self.points += line.points.unwrap_or_default();
        self.got += line.got.unwrap_or_default();
        self.open += usize::from(line.got.is_none());
    }

    /// What counts of it: no more than the sheet lets, and by its weight.
    fn count(&mut self, sheet: Option<&Sheet>) {
        let Some((sheet, group)) = sheet.and_then(|sheet| Some((sheet, sheet.group(&self.name)?)))
        else {
            return;
        };
        let most = group.most.map_or(u32::MAX, Score::tenths);
        let limited = self.got.min(most);
        let counted = match group.weight {
            Some(weight) => weighted(limited, weight, group, sheet),
            None => limited,
        };
        self.counted = (counted != self.got).then_some(counted);
    }

    /// 一、组织管理：得 12.5 / 20 分，折合 9.4 分.
    pub fn says(&self) -> String {
        let name = if self.name.is_empty() {
            "未写项目的"
        } else {
            &self.name
        };
        let bonus = if self.bonus { "（加分）" } else { "" };
        let counted = self.counted.map_or_else(String::new, |counted| {
            format!("，计入 {} 分", Score::show(counted))
        });
        let open = match self.open {
            0 => String::new(),
            open => format!("，{open} 项没有得分"),
        };
        format!(
            "{name}{bonus}：得 {} 分，共 {} 分{counted}{open}",
            Score::show(self.got),
            Score::show(self.points)
        )
    }
}

/// The share of the full score, in tenths, halves rounded up.
fn weighted(got: u32, weight: u32, group: &Group, sheet: &Sheet) -> u32 {
    let of = u64::from(group.points()) * 100;
    let share = u64::from(got) * u64::from(weight) * u64::from(sheet.full.tenths());
    u32::try_from((2 * share + of) / (2 * of)).unwrap_or(u32::MAX)
}

impl Sheet {
    fn group(&self, name: &str) -> Option<&Group> {
        let mut groups = self.groups.iter();
        groups.find(|group| same_name(&group.name, name))
    }

    fn item(&self, line: &Line) -> Option<&Item> {
        let mut items = self.group(&line.group)?.items.iter();
        items.find(|item| same_name(&item.demand, &line.demand))
    }

    /// What a sum means by its pass mark and its grades.
    fn verdict(&self, got: u32) -> Option<String> {
        let shown = |score: Score| Score::show(score.tenths());
        if let Some(pass) = self.pass.filter(|pass| got < pass.tenths()) {
            return Some(format!("低于合格线 {} 分", shown(pass)));
        }
        let grade = self.grades.iter().find(|grade| got >= grade.from.tenths());
        match (grade, self.pass) {
            (Some(grade), _) => Some(format!(
                "按计分表属于“{}”（{} 分起）",
                grade.name,
                shown(grade.from)
            )),
            (None, Some(pass)) => Some(format!("达到合格线 {} 分", shown(pass))),
            (None, None) if self.grades.is_empty() => None,
            (None, None) => Some("低于计分表的各个等次".to_owned()),
        }
    }
}

fn odd(lines: &[Line], sheet: &Sheet) -> Vec<String> {
    let says = |line: &Line| {
        let item = sheet.item(line)?;
        let why = item.basis.odd(item.points.tenths(), line.got?)?;
        Some(format!("第 {} 行{why}", line.nth))
    };
    lines.iter().filter_map(says).collect()
}

/// The rows with something in them; one that names no group belongs to that of the row above.
fn lines(answers: &dyn Answers) -> Vec<Line> {
    let mut group = String::new();
    let mut lines = Vec::new();
    for (nth, row) in answers.rows(SCORES.key).into_iter().enumerate() {
        let text = |key| {
            let mut text = String::new();
            answers.look(Place::cell(key, row), &mut |typed| {
                typed.trim().clone_into(&mut text);
            });
            text
        };
        let tenths = |key| match Entry::<Score>::of(&text(key)) {
            Entry::Read(score) => Some(score.tenths()),
            Entry::Blank | Entry::Unreadable(_) => None,
        };
        let named = text(PROJECT.blank.key);
        if !named.is_empty() {
            group = named;
        }
        let line = Line {
            nth: nth + 1,
            group: group.clone(),
            demand: text(DEMAND.blank.key),
            points: tenths(POINTS.blank.key),
            got: tenths(GOT.blank.key),
        };
        if !line.demand.is_empty() || line.points.is_some() || line.got.is_some() {
            lines.push(line);
        }
    }
    lines
}
