//! Free text: one line, or prose of several lines.

use std::borrow::Cow;
use std::convert::Infallible;

use super::{Kind, Value, cleaned, one_line, unprintable};

/// One line of text, without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(String);

/// Text of several lines; its line breaks are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose(String);

impl Line {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Prose {
    /// The text, its lines parted by `\n`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for Line {
    const KIND: Kind = Kind::Line;
    type Unreadable = Infallible;

    /// Any text can stand in a line: an older record may hold a break, which is printed as a space.
    fn read(text: &str) -> Result<Self, Infallible> {
        Ok(Self(printed(&one_line(text)).trim().to_owned()))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl Value for Prose {
    const KIND: Kind = Kind::Prose;
    type Unreadable = Infallible;

    fn read(text: &str) -> Result<Self, Infallible> {
        let text = cleaned(text).text;
        // The indent of the first line belongs to the text; empty lines before it do not.
        let text = printed(&text)
            .trim_end()
            .trim_start_matches('\n')
            .to_owned();
        Ok(Self(text))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

/// The text without what paper shows as a box, and what turns the words behind it round.
pub fn printed(text: &str) -> Cow<'_, str> {
    if text.contains(unprintable) {
        Cow::Owned(text.replace(unprintable, ""))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        Line::read(text).unwrap().shown()
    }

    fn prose(text: &str) -> String {
        Prose::read(text).unwrap().shown()
    }

    #[test]
    fn a_line_is_shown_as_typed_but_for_the_space_around_it() {
        assert_eq!(
            line("\u{3000}甲市（示例）Ａ 中心 \n"),
            "甲市（示例）Ａ 中心"
        );
    }

    #[test]
    fn a_break_in_a_line_is_shown_as_a_space() {
        assert_eq!(line("服务标准化\n工作指南"), "服务标准化 工作指南");
        assert_eq!(line("一\u{B}二\u{2028}\r\n三\n"), "一 二 三");
    }

    #[test]
    fn what_prints_as_a_box_or_turns_the_text_round_is_not_shown() {
        let text = "\u{7}某市\u{202E}点试\u{2066}\u{FFFC}\0中\u{FFFF}心";
        assert_eq!(line(text), "某市点试中心");
        assert_eq!(prose(text), "某市点试中心");
    }

    #[test]
    fn what_is_part_of_a_name_is_shown_as_typed() {
        let text = "葛\u{E0100} ᠮᠣᠩᠭᠣᠯ\u{180B} م\u{200C}ن\u{200F} 👨\u{200D}👩 1\u{FE0F}\u{20E3} e\u{301}\u{A0}软\u{AD}件";
        assert_eq!(line(text), text);
        assert_eq!(prose(text), text);
    }

    #[test]
    fn prose_keeps_its_lines_and_its_first_indent() {
        assert_eq!(
            prose("\r\n\u{3000}\u{3000}一、现状\r\n\r\n二、目标\t好\n\n"),
            "\u{3000}\u{3000}一、现状\n\n二、目标\t好"
        );
        assert_eq!(
            prose("一、基本情况\u{B}（一）机构\u{2028}（二）人员\u{85}"),
            "一、基本情况\n（一）机构\n（二）人员"
        );
    }
}
