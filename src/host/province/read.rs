//! Reads the member `province` of a notice, each fault at its place.

use super::{
    Condition, Copies, Deadlines, FileNames, PLACEHOLDERS, Paper, Province, Send, Window, Windows,
};
use crate::form::FormId;
use crate::host::node::{Member, Members, Node};
use crate::host::read::{COPIES, NAME, also_required};
use crate::host::scoring::sheet;
use crate::regulation::Actor;
use crate::value::Day;

/// The most characters of a text of several lines.
pub(in crate::host) const LINES: usize = 2000;
/// The most months of a period, a validity or a window.
pub(in crate::host) const MONTHS: u64 = 120;
pub(in crate::host) const PAPERS: usize = 30;
pub(in crate::host) const CONDITIONS: usize = 30;
/// The most characters of a pattern of names.
pub(in crate::host) const PATTERN: usize = 120;
/// The most characters of the key of a condition.
pub(in crate::host) const KEY: usize = 40;

pub(in crate::host) const PROVINCE: &[Member] = &[
    Member::may("issuer", "发文单位"),
    Member::must("number", "文号"),
    Member::must("issued", "发文日期"),
    Member::may("title", "文件名称"),
    Member::may("bodies", "各机构名称"),
    Member::may("copies", "各表份数"),
    Member::may("period", "试点期限"),
    Member::may("validity_months", "合格有效期（月）"),
    Member::may("windows", "各项时间"),
    Member::may("also_required", "另外要填的"),
    Member::may("papers", "另外要交的材料"),
    Member::may("conditions", "要确认的条件"),
    Member::may("deadlines", "报送时间"),
    Member::may("send_to", "送到哪里"),
    Member::may("file_names", "文件命名"),
    Member::may("scoring", "评估计分表"),
    Member::may("remarks", "其他说明"),
];
/// One for each body of the regulation that has a name in a province.
pub(in crate::host) const BODIES: &[Member] = &[
    Member::may("trade-authority", "行业主管部门"),
    Member::may("provincial-office", "省级联席办公室"),
    Member::may("provincial-members", "省级联席会议成员单位"),
    Member::may("provincial-authority", "省级标准化主管部门"),
    Member::may("ministerial-office", "参照部级联席办公室的单位"),
    Member::may("ministries", "参照国家有关部门的单位"),
    Member::may("local-government", "地方人民政府"),
    Member::may("panel", "评估组"),
    Member::may("recheck-panel", "复查专家组"),
];
pub(in crate::host) const COPIES_OF: &[Member] = &[
    Member::must("paper", "哪张表"),
    Member::must("count", "份数"),
    Member::may("to", "各给谁"),
];
pub(in crate::host) const PERIOD: &[Member] = &[
    Member::must("least_months", "最短（月）"),
    Member::must("most_months", "最长（月）"),
];
pub(in crate::host) const WINDOWS: &[Member] = &[
    Member::may("self_check", "自查"),
    Member::may("evaluation", "评估申请"),
    Member::may("recheck", "复查申请"),
    Member::may("remedy_months", "整改（月）"),
    Member::may("recheck_done_months", "完成复查（月）"),
];
pub(in crate::host) const WINDOW: &[Member] = &[
    Member::may("from_months", "最早提前（月）"),
    Member::must("to_months", "最迟提前（月）"),
];
pub(in crate::host) const PAPER: &[Member] = &[
    Member::must("name", "材料名称"),
    Member::must("with", "随哪张表"),
    Member::may("copies", "份数"),
    Member::may("form", "形式"),
    Member::may("note", "说明"),
];
pub(in crate::host) const CONDITION: &[Member] = &[
    Member::must("key", "代号"),
    Member::must("with", "随哪张表"),
    Member::must("says", "条件"),
    Member::may("note", "说明"),
];
pub(in crate::host) const DEADLINES: &[Member] = &[
    Member::may("opens", "开始日期"),
    Member::may("unit", "单位截止日期"),
    Member::may("office", "主管部门截止日期"),
];
pub(in crate::host) const SEND: &[Member] = &[
    Member::may("paper", "纸质"),
    Member::may("online", "网上"),
    Member::may("both", "两样都要"),
];
pub(in crate::host) const NAMED: &[Member] = &[
    Member::must("paper", "哪张表"),
    Member::must("pattern", "文件名样式"),
];

/// Reads it; `office` issued what names nobody else.
pub(in crate::host) fn province(node: &Node, office: Option<String>) -> Option<Province> {
    let of = node.members(PROVINCE)?;
    let issued = of.get("issued").and_then(|node| node.day());
    let number = of.line("number", NAME);
    Some(Province {
        issuer: of.line("issuer", NAME).or(office).unwrap_or_default(),
        title: of.line("title", NAME),
        bodies: read(&of, "bodies", bodies).unwrap_or_default(),
        copies: each(&of, "copies", FormId::ALL.len(), copies),
        period: read(&of, "period", period),
        validity: months(&of, "validity_months"),
        windows: read(&of, "windows", windows).unwrap_or_default(),
        also: of
            .get("also_required")
            .map(|node| also_required(&node))
            .unwrap_or_default(),
        papers: each(&of, "papers", PAPERS, paper),
        conditions: conditions(&of),
        deadlines: read(&of, "deadlines", deadlines).unwrap_or_default(),
        send: read(&of, "send_to", send).unwrap_or_default(),
        names: each(&of, "file_names", FormId::ALL.len(), named),
        scoring: read(&of, "scoring", sheet),
        remarks: of.prose("remarks", LINES),
        // What must stand comes last, so that everything before it was looked at.
        number: number?,
        issued: issued?,
    })
}

fn read<T>(of: &Members, name: &'static str, read: fn(&Node) -> Option<T>) -> Option<T> {
    of.get(name).and_then(|node| read(&node))
}

fn each<T>(of: &Members, name: &'static str, most: usize, read: fn(&Node) -> Option<T>) -> Vec<T> {
    let list = of.get(name).map(|node| node.list(most));
    let items = list.into_iter().flatten();
    items.filter_map(|node| read(&node)).collect()
}

fn months(of: &Members, name: &'static str) -> Option<i32> {
    month_count(&of.get(name)?, 1)
}

fn month_count(node: &Node, least: u64) -> Option<i32> {
    let months = node.number(least..=MONTHS)?;
    i32::try_from(months).ok()
}

fn form(of: &Members, name: &'static str) -> Option<FormId> {
    let all = FormId::ALL.iter().map(|form| (form.key(), *form));
    of.get(name)?.one_of(&all.collect::<Vec<_>>())
}

fn bodies(node: &Node) -> Option<Vec<(Actor, String)>> {
    let of = node.members(BODIES)?;
    let named = BODIES.iter().filter_map(|member| {
        let name = of.line(member.name, NAME)?;
        let actor = Actor::ALL.iter().find(|actor| actor.key() == member.name)?;
        Some((*actor, name))
    });
    Some(named.collect())
}

fn copies(node: &Node) -> Option<Copies> {
    let of = node.members(COPIES_OF)?;
    let count = of.get("count").and_then(|node| node.number(1..=COPIES));
    Some(Copies {
        to: of.prose("to", LINES),
        paper: form(&of, "paper")?,
        count: count?,
    })
}

fn period(node: &Node) -> Option<(i32, i32)> {
    let of = node.members(PERIOD)?;
    let least = months(&of, "least_months");
    let most = months(&of, "most_months")?;
    let least = least?;
    if most < least {
        return of
            .get("most_months")?
            .refuse(format!("比最短的 {least} 个月还短，请核对"));
    }
    Some((least, most))
}

fn windows(node: &Node) -> Option<Windows> {
    let of = node.members(WINDOWS)?;
    Some(Windows {
        self_check: read(&of, "self_check", window),
        evaluation: read(&of, "evaluation", window),
        recheck: read(&of, "recheck", window),
        remedy: months(&of, "remedy_months"),
        rechecked: months(&of, "recheck_done_months"),
    })
}

fn window(node: &Node) -> Option<Window> {
    let of = node.members(WINDOW)?;
    let to = of.get("to_months").and_then(|node| month_count(&node, 0));
    let from = of.get("from_months").and_then(|node| {
        let from = month_count(&node, 1)?;
        match to {
            Some(to) if from <= to => node.refuse(format!("应当多于最迟提前的 {to} 个月，请核对")),
            _ => Some(from),
        }
    });
    Some(Window { from, to: to? })
}

fn paper(node: &Node) -> Option<Paper> {
    let of = node.members(PAPER)?;
    let name = of.line("name", NAME);
    Some(Paper {
        copies: of.get("copies").and_then(|node| node.number(1..=COPIES)),
        form: of.prose("form", LINES),
        note: of.prose("note", LINES),
        with: form(&of, "with")?,
        name: name?,
    })
}

fn conditions(of: &Members) -> Vec<Condition> {
    let list = of.get("conditions").map(|node| node.list(CONDITIONS));
    let mut all: Vec<Condition> = Vec::new();
    for node in list.into_iter().flatten() {
        let Some(condition) = condition(&node, &all) else {
            continue;
        };
        all.push(condition);
    }
    all
}

fn condition(node: &Node, before: &[Condition]) -> Option<Condition> {
    let of = node.members(CONDITION)?;
    let key = of.get("key").and_then(|node| {
        let key = node.word(KEY)?;
        if before.iter().any(|other| other.key == key) {
            return node.refuse(format!("“{key}”已经用过，每个条件要用自己的代号"));
        }
        Some(key)
    });
    let says = of.get("says").and_then(|node| node.prose(LINES));
    Some(Condition {
        note: of.prose("note", LINES),
        with: form(&of, "with")?,
        key: key?,
        says: says?,
    })
}

fn deadlines(node: &Node) -> Option<Deadlines> {
    let of = node.members(DEADLINES)?;
    let opens = of.get("opens").and_then(|node| node.day());
    let unit = day_from(&of, "unit", ("开始日期", opens));
    let office = day_from(&of, "office", ("单位截止日期", unit));
    Some(Deadlines {
        opens,
        unit,
        office,
    })
}

/// A day that is not before another.
fn day_from(of: &Members, name: &'static str, (called, first): (&str, Option<Day>)) -> Option<Day> {
    let node = of.get(name)?;
    let day = node.day()?;
    match first {
        Some(first) if day < first => node.refuse(format!("早于{called} {}，请核对", first.iso())),
        _ => Some(day),
    }
}

fn send(node: &Node) -> Option<Send> {
    let of = node.members(SEND)?;
    let (paper, online) = (of.prose("paper", LINES), of.prose("online", LINES));
    let both = of.get("both").and_then(|node| {
        let both = node.flag()?;
        if both && (of.get("paper").is_none() || of.get("online").is_none()) {
            return node.refuse("纸质和网上都写明送到哪里，才能写 true");
        }
        Some(both)
    });
    Some(Send {
        paper,
        online,
        both: both.unwrap_or_default(),
    })
}

fn named(node: &Node) -> Option<FileNames> {
    let of = node.members(NAMED)?;
    let paper = form(&of, "paper");
    Some(FileNames {
        pattern: of.get("pattern").and_then(|node| pattern(&node))?,
        paper: paper?,
    })
}

/// A name of which whatever stands in braces is known, and which a system takes.
fn pattern(node: &Node) -> Option<String> {
    let text = node.line(PATTERN)?;
    if let Some(barred) = text.chars().find(|c| r#"\/:*?"<>|."#.contains(*c)) {
        return node.refuse(format!("文件名里不能有“{barred}”，请换一个；扩展名不用写"));
    }
    let bare = PLACEHOLDERS
        .iter()
        .fold(text.clone(), |bare, known| bare.replace(known, ""));
    if bare.contains(['{', '}']) {
        let known = PLACEHOLDERS.join("、");
        return node.refuse(format!("花括号里有不认识的内容，可以写的是 {known}"));
    }
    Some(text)
}
