//! What becomes of a text where it enters a cell of a table, and what somebody should look at first.

use std::borrow::Cow;
use std::fmt;

use crate::codec::guard::unguarded;
use crate::codec::{Altered, altered};
use crate::form::Blank;
use crate::value::{Entry, Kind, cleaned, one_line, unloaded};

/// What somebody should look at in a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A spreadsheet made something else of it.
    Altered(&'static str),
    /// A number by which spreadsheets count days, in a column of dates.
    Serial,
    /// It cannot be read in its column.
    Unreadable(String),
    /// Control characters stood in it that no file can carry.
    Controls,
    /// More signs stood upon a character than can be laid out.
    Overloaded,
    /// A line break became a space.
    Broken,
    /// It is filled from the cell above.
    Filled,
    /// The cell above, merged or not, says what is missing here.
    Gap,
}

/// The text as it is taken, and what is to be said of it.
pub(super) fn entering(column: &Blank, text: &str) -> (String, Vec<Mark>) {
    let (text, mut marks) = taken(column, text);
    marks.extend(doubt(column, &text));
    marks.sort();
    (text, marks)
}

/// The text as it is taken, and what was done to it for that.
pub(super) fn taken(column: &Blank, text: &str) -> (String, Vec<Mark>) {
    let mut marks = Vec::new();
    // A tab in front is how people keep a spreadsheet from reading a long number as such.
    let text = unguarded(text).trim_matches('\t');
    let bearable = unloaded(text);
    if matches!(bearable, Cow::Owned(_)) {
        marks.push(Mark::Overloaded);
    }
    let clean = cleaned(&bearable);
    if !clean.removed.is_empty() {
        marks.push(Mark::Controls);
    }
    let text = if column.kind == Kind::Prose {
        clean.text
    } else {
        let line = one_line(clean.text.trim_matches('\n'));
        if matches!(&line, Cow::Owned(_)) {
            marks.push(Mark::Broken);
        }
        Cow::Owned(line.into_owned())
    };
    (text.into_owned(), marks)
}

fn doubt(column: &Blank, text: &str) -> Option<Mark> {
    if let Some(what) = altered(text) {
        return Some(Mark::Altered(says(what)));
    }
    if is_dated(column) && is_serial(text) {
        return Some(Mark::Serial);
    }
    match (column.inspect)(text) {
        Entry::Unreadable(why) => Some(Mark::Unreadable(why)),
        Entry::Blank | Entry::Read(_) => None,
    }
}

fn is_dated(column: &Blank) -> bool {
    matches!(column.kind, Kind::Day | Kind::YearMonth | Kind::Start)
}

/// Days of this century and the end of the last, counted as spreadsheets do.
fn is_serial(text: &str) -> bool {
    let number: Option<u32> = text.trim().parse().ok();
    number.is_some_and(|number| (30_000..60_000).contains(&number))
}

const fn says(what: Altered) -> &'static str {
    match what {
        Altered::Date => "电子表格可能把原来的内容改成了日期，请核对原文",
        Altered::Exponent => {
            "长数字被电子表格显示成科学计数，有几位看不到；请把那一列设成文本、重填后再复制"
        }
        Altered::Digits => "电子表格只保留长数字的前 15 位，后面的变成了 0，请核对原文",
        Altered::Narrow => "列太窄，电子表格只显示 #；请把那一列拉宽后重新复制",
        Altered::Fault => "电子表格的公式没有算出结果，请核对",
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Altered(says) => says,
            Self::Serial => "像是电子表格里日期的序号，填入后请核对日期",
            Self::Unreadable(why) => why,
            Self::Controls => "去掉了看不见的控制字符",
            Self::Overloaded => "有字上叠了上百个符号，排不出来，多出的没有收下",
            Self::Broken => "这一栏只写一行，换行改成了空格",
            Self::Filled => "照上一行填",
            Self::Gap => "空着，上一行有内容",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::application::PLAN;
    use crate::form::standards::STANDARDS;

    fn standard(key: &str, text: &str) -> (String, Vec<String>) {
        let column = STANDARDS.column(key).unwrap();
        let (text, marks) = entering(column, text);
        (text, marks.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_line_break_becomes_a_space_where_one_line_is_written() {
        let broken = vec!["这一栏只写一行，换行改成了空格".to_owned()];
        for text in [
            "服务标准化\n工作指南",
            "服务标准化\r\n工作指南",
            "服务标准化\u{B}工作指南\n",
        ] {
            assert_eq!(
                standard("std.name", text),
                ("服务标准化 工作指南".to_owned(), broken.clone()),
                "{text:?}"
            );
        }
        let task = PLAN.column("plan.task").unwrap();
        assert_eq!(entering(task, "一\r\n二"), ("一\n二".to_owned(), vec![]));
    }

    #[test]
    fn what_guards_a_text_in_a_spreadsheet_is_taken_off() {
        for (text, taken) in [
            ("\t001", "001"),
            ("\tGB/T 15624-2011\t", "GB/T 15624-2011"),
            ("'=1+1", "=1+1"),
            ("'+86 科室", "+86 科室"),
            ("'某'", "'某'"),
        ] {
            assert_eq!(
                standard("std.name", text),
                (taken.to_owned(), vec![]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_a_spreadsheet_changed_is_said() {
        for (text, says) in [
            ("Mar-27", "电子表格可能把原来的内容改成了日期，请核对原文"),
            ("6-Mar", "电子表格可能把原来的内容改成了日期，请核对原文"),
            (
                "9.45E+12",
                "长数字被电子表格显示成科学计数，有几位看不到；请把那一列设成文本、重填后再复制",
            ),
            (
                "########",
                "列太窄，电子表格只显示 #；请把那一列拉宽后重新复制",
            ),
            ("#REF!", "电子表格的公式没有算出结果，请核对"),
        ] {
            assert_eq!(
                standard("std.name", text),
                (text.to_owned(), vec![says.to_owned()])
            );
        }
        assert_eq!(
            standard("std.issued", "40907"),
            (
                "40907".to_owned(),
                vec!["像是电子表格里日期的序号，填入后请核对日期".to_owned()]
            )
        );
        assert_eq!(standard("std.name", "40907"), ("40907".to_owned(), vec![]));
    }

    #[test]
    fn a_word_that_is_no_option_is_kept_and_marked() {
        let (text, marks) = standard("std.level", "国标");
        assert_eq!(text, "国标");
        assert_eq!(marks.len(), 1, "{marks:?}");
    }

    #[test]
    fn signs_that_no_character_bears_go_and_are_said() {
        let under = |marks: usize| format!("某规范e{}", "\u{301}".repeat(marks));
        assert_eq!(standard("std.name", &under(99)), (under(99), vec![]));
        assert_eq!(
            standard("std.name", &under(100_000)),
            (
                under(99),
                vec!["有字上叠了上百个符号，排不出来，多出的没有收下".to_owned()]
            )
        );
    }

    #[test]
    fn control_characters_go_and_are_said() {
        assert_eq!(
            standard("std.name", "甲\u{0}乙\u{7}"),
            ("甲乙".to_owned(), vec!["去掉了看不见的控制字符".to_owned()])
        );
    }
}
