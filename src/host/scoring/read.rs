//! Reads a scoring sheet, each fault at its place.

use super::{Basis, Deduction, Grade, Group, Item, Sheet};
use crate::host::node::{Member, Members, Node};
use crate::host::read::NAME;
use crate::value::Score;

pub(in crate::host) const GROUPS: usize = 20;
/// The most items of a group.
pub(in crate::host) const ITEMS: usize = 100;
/// The most marks or deductions of an item.
pub(in crate::host) const MARKS: usize = 20;
pub(in crate::host) const GRADES: usize = 10;
/// The most characters of a text of an item.
pub(in crate::host) const TEXT: usize = 1000;

pub(in crate::host) const SHEET: &[Member] = &[
    Member::must("title", "计分表名称"),
    Member::must("full", "满分"),
    Member::may("pass", "合格线"),
    Member::may("grades", "等次"),
    Member::must("groups", "分组"),
];
pub(in crate::host) const GRADE: &[Member] = &[
    Member::must("name", "等次名称"),
    Member::must("from", "起点分数"),
];
pub(in crate::host) const GROUP: &[Member] = &[
    Member::must("name", "组名"),
    Member::may("weight", "权重（百分之）"),
    Member::may("bonus", "是否加分项"),
    Member::may("most", "最多计几分"),
    Member::must("items", "计分项"),
];
pub(in crate::host) const ITEM: &[Member] = &[
    Member::may("branch", "分项"),
    Member::must("demand", "内容和要求"),
    Member::must("points", "分值"),
    Member::may("basis", "评分标准"),
    Member::may("marks", "分档"),
    Member::may("deduct", "酌情扣分"),
];
pub(in crate::host) const MARK: &[Member] = &[
    Member::must("points", "得几分"),
    Member::must("for", "怎样得"),
];
pub(in crate::host) const DEDUCT: &[Member] = &[
    Member::must("least", "最少扣"),
    Member::must("most", "最多扣"),
    Member::must("for", "为何扣"),
];

/// Reads it.
pub(in crate::host) fn sheet(node: &Node) -> Option<Sheet> {
    let before = node.objected();
    let of = node.members(SHEET)?;
    let full = score(&of, "full", None);
    let title = of.line("title", NAME);
    let pass = score(&of, "pass", full.map(|full| ("满分", full)));
    let grades = grades(&of, full);
    let groups = of.get("groups");
    let list = groups.as_ref().map(|node| node.list(GROUPS));
    let list = list.into_iter().flatten();
    let sheet = Sheet {
        groups: list.filter_map(|node| group(&node)).collect(),
        pass,
        grades,
        full: full?,
        title: title?,
    };
    // Where an item was refused the sums say nothing.
    if node.objected() == before {
        adds_up(&groups?, &sheet)?;
    }
    Some(sheet)
}

/// Whether the points make up the full score, by weights or as they are.
fn adds_up(node: &Node, sheet: &Sheet) -> Option<()> {
    let counted = || sheet.groups.iter().filter(|group| !group.bonus);
    let weighted = counted().filter(|group| group.weight.is_some()).count();
    if weighted > 0 && weighted < counted().count() {
        return node.refuse("有的组写了权重，有的没有；除加分项外，要写就每一组都写");
    }
    if weighted > 0 {
        let sum: u32 = counted().filter_map(|group| group.weight).sum();
        if sum != 100 {
            return node.refuse(format!("各组权重之和是 {sum}，应当是 100"));
        }
        return Some(());
    }
    let sum: u32 = counted().map(Group::points).sum();
    if sum != sheet.full.tenths() {
        let (sum, full) = (Score::show(sum), Score::show(sheet.full.tenths()));
        return node.refuse(format!("各项分值之和是 {sum}，与满分 {full} 不同，请核对"));
    }
    Some(())
}

/// Points, not above a limit.
fn score(of: &Members, name: &'static str, limit: Option<(&str, Score)>) -> Option<Score> {
    let node = of.get(name)?;
    let score = node.score()?;
    match limit {
        Some((called, limit)) if score > limit => {
            let limit = Score::show(limit.tenths());
            node.refuse(format!("高于{called} {limit}，请核对"))
        }
        _ => Some(score),
    }
}

fn grades(of: &Members, full: Option<Score>) -> Vec<Grade> {
    let list = of.get("grades").map(|node| node.list(GRADES));
    let mut all: Vec<Grade> = Vec::new();
    for node in list.into_iter().flatten() {
        if let Some(grade) = grade(&node, full, all.last()) {
            all.push(grade);
        }
    }
    all
}

fn grade(node: &Node, full: Option<Score>, above: Option<&Grade>) -> Option<Grade> {
    let of = node.members(GRADE)?;
    let name = of.line("name", NAME);
    let from = score(&of, "from", full.map(|full| ("满分", full)))?;
    if let Some(above) = above.filter(|above| above.from <= from) {
        let name = &above.name;
        return of
            .get("from")?
            .refuse(format!("应当低于前一等次“{name}”的起点，请从高到低写"));
    }
    Some(Grade { from, name: name? })
}

fn group(node: &Node) -> Option<Group> {
    let of = node.members(GROUP)?;
    let name = of.line("name", NAME);
    let weight = of.get("weight").and_then(|node| node.number(1..=100));
    let bonus = of
        .get("bonus")
        .and_then(|node| node.flag())
        .unwrap_or_default();
    if let (true, Some(node)) = (bonus, of.get("weight")) {
        return node.refuse("加分项不计权重，请删去权重");
    }
    let at = of.get("items")?;
    let before = at.objected();
    let items: Vec<Item> = at.list(ITEMS).iter().filter_map(item).collect();
    let nothing = items.iter().all(|item| item.points.tenths() == 0);
    if nothing && at.objected() == before {
        return at.refuse("没有一项有分值，请写上各项和分值");
    }
    Some(Group {
        weight: weight.and_then(|weight| u32::try_from(weight).ok()),
        bonus,
        most: score(&of, "most", None),
        items,
        name: name?,
    })
}

fn item(node: &Node) -> Option<Item> {
    let of = node.members(ITEM)?;
    let points = score(&of, "points", None);
    let ways = ["basis", "marks", "deduct"];
    let mut given = ways.into_iter().filter(|name| of.get(name).is_some());
    if let (Some(first), Some(second)) = (given.next(), given.next()) {
        return of
            .get(second)?
            .refuse(format!("已经写了“{first}”，评分标准只能用一种写法"));
    }
    let limit = points.map(|points| ("分值", points));
    let basis = if let Some(node) = of.get("marks") {
        let list = node.list(MARKS);
        Basis::Marks(list.iter().filter_map(|node| mark(node, limit)).collect())
    } else if let Some(node) = of.get("deduct") {
        let list = node.list(MARKS);
        Basis::Deductions(
            list.iter()
                .filter_map(|node| deduction(node, limit))
                .collect(),
        )
    } else {
        Basis::Open(of.prose("basis", TEXT))
    };
    let branch = of.line("branch", TEXT);
    Some(Item {
        branch,
        basis,
        demand: of.prose("demand", TEXT)?,
        points: points?,
    })
}

fn mark(node: &Node, limit: Option<(&str, Score)>) -> Option<(Score, String)> {
    let of = node.members(MARK)?;
    let points = score(&of, "points", limit);
    let what = of.prose("for", TEXT)?;
    Some((points?, what))
}

fn deduction(node: &Node, limit: Option<(&str, Score)>) -> Option<Deduction> {
    let of = node.members(DEDUCT)?;
    let most = score(&of, "most", limit);
    let least = score(&of, "least", most.map(|most| ("最多扣的", most)));
    Some(Deduction {
        what: of.prose("for", TEXT)?,
        least: least?,
        most: most?,
    })
}
