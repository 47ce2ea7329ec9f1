//! Why a text from outside was not read as JSON, in words for whoever opened the file.

use super::strict::{DEEPEST, MOST_VALUES};
use std::fmt;

/// Why a text was not read as JSON. Lines count from 1, columns in bytes from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// More bytes than the caller allows.
    TooLarge { size: usize, limit: usize },
    /// Nothing but white space.
    Empty,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// A byte order mark stands in front.
    ByteOrderMark,
    /// The text was saved in UTF-16.
    Utf16,
    /// The text ends before the value does.
    Cut,
    /// Something stands behind the value.
    Trailing { line: usize, column: usize },
    /// Not JSON at this place.
    Syntax { line: usize, column: usize },
    /// Lists and objects nested deeper than `DEEPEST`.
    TooDeep,
    /// More values than `MOST_VALUES`.
    TooMany,
    /// A member that stands twice in one object.
    Duplicate(String),
    /// A number that is not an integer of at most `LARGEST_INTEGER`.
    Number { line: usize, column: usize },
    /// Half of a UTF-16 pair written as an escape.
    LoneSurrogate { line: usize, column: usize },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { size, limit } => write!(
                f,
                "内容有 {size} 字节，超过 {limit} 字节的上限：本程序写出的文件不会这样大，\
                 硬读可能使浏览器停住。请核对是否选错了文件。"
            ),
            Self::Empty => {
                f.write_str("内容是空的：没有任何文字可读。请重新选择文件，或者请对方重发。")
            }
            Self::NotUtf8 => f.write_str(
                "内容不是 UTF-8 编码的文字：它可能被别的软件改过编码，也可能不是 JSON 文件。\
                 请使用未经改动的原件。",
            ),
            Self::ByteOrderMark => f.write_str(
                "内容开头多了一个字节顺序标记（BOM）：它多半被别的软件另存过，已不是原样。\
                 请使用未经另存的原件。",
            ),
            Self::Utf16 => f.write_str(
                "内容是 UTF-16 编码的：它被别的软件另存过，已不是原样。请使用未经另存的原件。",
            ),
            Self::Cut => f.write_str(
                "内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。\
                 请重新取得完整的文件。",
            ),
            Self::TooDeep => write!(
                f,
                "内容嵌套超过 {DEEPEST} 层：本程序写出的文件没有这么多层，硬读可能使浏览器停住。\
                 请核对是否选错了文件。"
            ),
            Self::TooMany => write!(
                f,
                "内容有 {MOST_VALUES} 项以上：本程序写出的文件没有这么多项，硬读可能使浏览器停住。\
                 请核对是否选错了文件。"
            ),
            Self::Duplicate(name) => write!(
                f,
                "“{}”一项出现了两次：不同软件会取不同的一个，读到的内容就不一样。\
                 请使用未经改动的原件。",
                shown(name)
            ),
            Self::Trailing { line, column } => at(
                f,
                *line,
                *column,
                "正文之后还有多余的内容：一个文件只有一份内容，多出来的无从判断算不算数",
            ),
            Self::Syntax { line, column } => at(
                f,
                *line,
                *column,
                "不合 JSON 的写法：文件可能被改动过，也可能不是本程序写出的",
            ),
            Self::Number { line, column } => at(
                f,
                *line,
                *column,
                "的数不是绝对值小于 2^53 的整数：别的数各种软件读法不一，本程序不写也不读",
            ),
            Self::LoneSurrogate { line, column } => at(
                f,
                *line,
                *column,
                "有半个字符（不成对的 \\u 转义）：它不是任何文字，各种软件读法不一",
            ),
        }
    }
}

impl std::error::Error for Unreadable {}

fn at(f: &mut fmt::Formatter<'_>, line: usize, column: usize, fault: &str) -> fmt::Result {
    write!(
        f,
        "第 {line} 行第 {column} 字节处{fault}。请使用未经改动的原件。"
    )
}

/// A name from a foreign file, made fit to stand in a sentence: short, and without invisible or
/// direction-changing characters.
pub(crate) fn shown(name: &str) -> String {
    const LONGEST: usize = 40;
    let mut text: String = name
        .chars()
        .take(LONGEST)
        .flat_map(char::escape_debug)
        .collect();
    if name.chars().nth(LONGEST).is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_says_what_why_and_what_to_do() {
        let (line, column) = (3, 14);
        for (fault, words) in [
            (
                Unreadable::TooLarge { size: 9, limit: 8 },
                "内容有 9 字节，超过 8 字节的上限：本程序写出的文件不会这样大，硬读可能使浏览器停住。请核对是否选错了文件。",
            ),
            (
                Unreadable::Empty,
                "内容是空的：没有任何文字可读。请重新选择文件，或者请对方重发。",
            ),
            (
                Unreadable::NotUtf8,
                "内容不是 UTF-8 编码的文字：它可能被别的软件改过编码，也可能不是 JSON 文件。请使用未经改动的原件。",
            ),
            (
                Unreadable::ByteOrderMark,
                "内容开头多了一个字节顺序标记（BOM）：它多半被别的软件另存过，已不是原样。请使用未经另存的原件。",
            ),
            (
                Unreadable::Utf16,
                "内容是 UTF-16 编码的：它被别的软件另存过，已不是原样。请使用未经另存的原件。",
            ),
            (
                Unreadable::Cut,
                "内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。请重新取得完整的文件。",
            ),
            (
                Unreadable::TooDeep,
                "内容嵌套超过 32 层：本程序写出的文件没有这么多层，硬读可能使浏览器停住。请核对是否选错了文件。",
            ),
            (
                Unreadable::TooMany,
                "内容有 1000000 项以上：本程序写出的文件没有这么多项，硬读可能使浏览器停住。请核对是否选错了文件。",
            ),
            (
                Unreadable::Duplicate("unit".into()),
                "“unit”一项出现了两次：不同软件会取不同的一个，读到的内容就不一样。请使用未经改动的原件。",
            ),
            (
                Unreadable::Trailing { line, column },
                "第 3 行第 14 字节处正文之后还有多余的内容：一个文件只有一份内容，多出来的无从判断算不算数。请使用未经改动的原件。",
            ),
            (
                Unreadable::Syntax { line, column },
                "第 3 行第 14 字节处不合 JSON 的写法：文件可能被改动过，也可能不是本程序写出的。请使用未经改动的原件。",
            ),
            (
                Unreadable::Number { line, column },
                "第 3 行第 14 字节处的数不是绝对值小于 2^53 的整数：别的数各种软件读法不一，本程序不写也不读。请使用未经改动的原件。",
            ),
            (
                Unreadable::LoneSurrogate { line, column },
                "第 3 行第 14 字节处有半个字符（不成对的 \\u 转义）：它不是任何文字，各种软件读法不一。请使用未经改动的原件。",
            ),
        ] {
            assert_eq!(fault.to_string(), words);
        }
    }

    #[test]
    fn a_foreign_name_cannot_spoil_the_sentence() {
        assert_eq!(shown("单位\u{202e}\n"), "单位\\u{202e}\\n");
        assert_eq!(shown(&"长".repeat(41)), "长".repeat(40) + "…");
    }
}
