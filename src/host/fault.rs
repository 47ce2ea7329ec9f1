//! What is wrong with the file of a notice, in words for the host: where, in which member, and what to write instead.

use std::fmt;

use super::place::{Step, byte_at, find, line_and_column};
use crate::codec::Unreadable;
use crate::codec::strict::Misread;
use crate::codec::unreadable::shown;
use crate::host::LARGEST_NOTICE;

/// One thing that is wrong with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line and column, both from 1, the column in characters; none where the whole file is meant.
    pub at: Option<(usize, usize)>,
    /// The member, as `call.fields[0]`, with its Chinese name; empty where none is meant.
    pub field: String,
    /// What is so and what to do, without the full stop.
    pub says: String,
}

/// As the page and the command show it: 第 7 行第 15 列，call.closes（截止日期）：…….
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.at {
            write!(f, "第 {line} 行第 {column} 列")?;
        }
        match (self.at, self.field.as_str()) {
            (None, "") => {}
            (None, field) => write!(f, "{field}：")?,
            (Some(_), "") => f.write_str("：")?,
            (Some(_), field) => write!(f, "，{field}：")?,
        }
        write!(f, "{}。", self.says)
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// Of the whole file.
    pub(super) fn whole(says: String) -> Fault {
        Fault {
            at: None,
            field: String::new(),
            says,
        }
    }

    /// At a byte of the file.
    pub(super) fn at_byte(text: &str, byte: usize, says: &str) -> Fault {
        Fault {
            at: Some(line_and_column(text, byte)),
            ..Fault::whole(says.to_owned())
        }
    }

    /// At the end of a way.
    pub(super) fn on_way(text: &str, way: &[Step], called: &str, says: String) -> Fault {
        let name = written(way);
        Fault {
            at: Some(line_and_column(text, find(text, way))),
            field: match (name.as_str(), called) {
                ("", _) => String::new(),
                (name, "") => name.to_owned(),
                (name, called) => format!("{name}（{called}）"),
            },
            says,
        }
    }

    /// Where the text is no JSON.
    pub(super) fn misread(text: &str, misread: &Misread) -> Fault {
        let byte = byte_at(text, misread.line, misread.column);
        Fault::at_byte(text, byte, &in_words(&misread.why))
    }
}

/// `call.fields[0]`.
fn written(way: &[Step]) -> String {
    let mut text = String::new();
    for step in way {
        match step {
            Step::Member(name) | Step::Name(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(&shown(name));
            }
            Step::Item(index) => text.extend(["[", &index.to_string(), "]"]),
        }
    }
    text
}

/// The parser's faults, for somebody who writes the file by hand.
fn in_words(why: &Unreadable) -> String {
    match why {
        Unreadable::Duplicate(name) => {
            return format!("“{}”一项写了两次，请只留一个", shown(name));
        }
        Unreadable::TooLarge { size, .. } => {
            return format!("文件有 {size} 字节，超过 {LARGEST_NOTICE} 字节的上限，请写短些");
        }
        Unreadable::Empty => "文件是空的；没有要设的，请只写 {\"notice\": 1}",
        Unreadable::NotUtf8 | Unreadable::ByteOrderMark | Unreadable::Utf16 => {
            "从这里起不是 UTF-8 编码的文字：请用记事本打开，另存时把编码选为 UTF-8"
        }
        Unreadable::Cut => "文件到这里就完了，有括号或引号没有配齐",
        Unreadable::Trailing { .. } => "最后的右花括号之后还有多余的内容，请删去",
        Unreadable::Syntax { .. } => {
            "不合 JSON 的写法，请看这里和它前面一处：常见的是少了逗号、末项后面多了逗号、用了中文的引号冒号逗号、在引号里换了行"
        }
        Unreadable::TooMany => "项目太多，通知文件用不着这么多项",
        Unreadable::TooDeep => "括号套得太深，通知文件用不着这么多层",
        Unreadable::Number { .. } => "只能写整数，不带小数点和指数；带小数的分数请写在引号里，如 \"0.5\"",
        Unreadable::LoneSurrogate { .. } => "有半个字符（不成对的 \\u 转义），请直接写汉字",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_line_column_and_member_as_far_as_they_are_known() {
        let whole = Fault::whole("文件是空的".into());
        assert_eq!(whole.to_string(), "文件是空的。");
        let placed = Fault::at_byte("{\n甲", 2, "不合写法");
        assert_eq!(placed.to_string(), "第 2 行第 1 列：不合写法。");
        let way = [
            Step::Member("call".into()),
            Step::Member("fields".into()),
            Step::Item(1),
        ];
        let text = r#"{"call": {"fields": ["a", "b"]}}"#;
        let fault = Fault::on_way(text, &way, "征集领域", "没有写内容".into());
        assert_eq!(
            fault.to_string(),
            "第 1 行第 27 列，call.fields[1]（征集领域）：没有写内容。"
        );
    }
}
