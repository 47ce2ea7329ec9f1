//! A paper of any form in a state: nothing written, the usual, far too much, and what breaks programs.

use shidian::dossier::{Paper, Place, sample_paper};
use shidian::form::{Blank, Form, FormId};
use shidian::value::{Day, Kind};

pub(super) const STATES: [&str; 4] = ["empty", "typical", "overflowing", "nasty"];

pub(super) fn paper(form: &'static Form, state: &str) -> Paper {
    let mut paper = Paper::default();
    if state == "empty" {
        return paper;
    }
    if (form.id, state) == (FormId::Application, "typical") {
        return sample_paper(Day::from_iso("2026-11-25").unwrap());
    }
    let text = |blank: &Blank, nth: usize| match state {
        "typical" => usual(blank, nth),
        "overflowing" => long(blank, nth),
        _ => nasty(blank, nth),
    };
    // One cell of a column is a long text, the others are of a few lines.
    let cell = |blank: &Blank, nth: usize| match (state, blank.kind) {
        ("overflowing", Kind::Prose) if nth != 30 => usual(blank, nth),
        _ => text(blank, nth),
    };
    for (nth, blank) in form.blanks().enumerate() {
        paper.write(Place::blank(blank.key), &text(blank, nth));
    }
    let rows = match state {
        "typical" => 6,
        "overflowing" => 60,
        _ => 9,
    };
    for table in form.tables() {
        for nth in 0..rows {
            let row = paper.add_row(table.key);
            for column in table.columns {
                paper.write(Place::cell(column.key, row), &cell(column, nth));
            }
        }
    }
    paper
}

fn usual(blank: &Blank, nth: usize) -> String {
    match blank.kind {
        Kind::Line => format!("某某事项{nth}（示例）"),
        Kind::Prose => {
            "（一）组织与机构\n成立由主要负责人任组长的领导小组，各科室确定标准化专员。\n（二）成效\n标准实施率达到 95 % 以上。"
                .to_owned()
        }
        Kind::Choice(options) => options[nth % options.len()].to_owned(),
        kind => exact(kind).to_owned(),
    }
}

/// What a kind is usually answered with.
fn exact(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "12320582MB12345625",
        Kind::Phone => "0512-58672345",
        Kind::PostCode => "215600",
        Kind::Email => "bzh@example.gov.cn",
        Kind::YearMonth => "2027-03",
        Kind::Day => "2027-03-05",
        Kind::DayTime => "2027-03-05 09:30",
        Kind::Start => "2026-06",
        Kind::Period => "2027-03至2027-06",
        Kind::Count => "12",
        Kind::Decimal => "3.5",
        Kind::Region => "江苏省 张家港市",
        Kind::Line | Kind::Prose | Kind::Choice(_) => "",
    }
}

fn long(blank: &Blank, nth: usize) -> String {
    match blank.kind {
        Kind::Line => format!("{nth}{}", "某某市政务服务中心（示例）".repeat(5)),
        Kind::Prose => {
            let line =
                "标准化工作领导小组定期检查各科室执行标准的情况，发现问题及时改进。".repeat(6);
            vec![line; 24].join("\n")
        }
        _ => usual(blank, nth),
    }
}

/// Letters beyond the first plane, nothing to break a line at, marks of direction, what steers XML, lines and lines.
fn nasty(blank: &Blank, nth: usize) -> String {
    match (blank.kind, nth % 5) {
        (Kind::Line | Kind::Prose, 0) => {
            "𠮷㐂\u{202E}右到左\u{202C}<w:p/> & \"引号\" ]]> &#x0;".to_owned()
        }
        (Kind::Line | Kind::Prose, 1) => "a".repeat(300),
        (Kind::Prose, 2) => "\n\n\u{3000}\u{3000}自己缩进\n\t制表\t符\n五\n六\n".to_owned(),
        (Kind::Line, 2) => "_x000D_ 甲\u{200F}乙".to_owned(),
        (Kind::Line | Kind::Prose, 3) => "长".repeat(300),
        (Kind::Line | Kind::Prose, _) => "一\n二\n三\n四\n五".to_owned(),
        _ => "读不出来 <的> 东西".to_owned(),
    }
}
