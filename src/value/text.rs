//! Free text: one line, or prose of several lines.

use std::fmt;

use super::{Kind, Value, named, turns_text};

/// One line of text, without the white space around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(String);

/// Text of several lines; its line breaks are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose(String);

/// Why a text cannot stand in its blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// A line break where one line is asked for.
    Broken,
    /// A control character, or one that turns the direction of the text.
    Hidden(char),
}

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
    type Unreadable = TextError;

    fn read(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        if text.contains(['\n', '\r']) {
            return Err(TextError::Broken);
        }
        nothing_hidden(text).map(|text| Self(text.to_string()))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl Value for Prose {
    const KIND: Kind = Kind::Prose;
    type Unreadable = TextError;

    fn read(text: &str) -> Result<Self, TextError> {
        let text = text.replace("\r\n", "\n");
        nothing_hidden(&text)?;
        // The indent of the first line belongs to the text; empty lines before it do not.
        let text = text.trim_end().trim_start_matches('\n');
        Ok(Self(text.to_string()))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Broken => f.write_str("这里只能写一行，请去掉换行"),
            Self::Hidden(c) => write!(
                f,
                "含有看不见的控制字符 {}，请删去这段文字后重新键入",
                named(*c)
            ),
        }
    }
}

fn nothing_hidden(text: &str) -> Result<&str, TextError> {
    let hides = |c: &char| turns_text(*c) || c.is_control() && !matches!(c, '\n' | '\t');
    match text.chars().find(hides) {
        Some(c) => Err(TextError::Hidden(c)),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_shown_as_typed_but_for_the_space_around_it() {
        let line = Line::read("\u{3000}甲市（示例）Ａ 中心 \n").unwrap();
        assert_eq!(line.shown(), "甲市（示例）Ａ 中心");
    }

    #[test]
    fn a_line_cannot_be_broken() {
        let why = Line::read("甲\n乙").unwrap_err();
        assert_eq!(why.to_string(), "这里只能写一行，请去掉换行");
    }

    #[test]
    fn a_hidden_character_is_refused_and_named() {
        let told = "含有看不见的控制字符 U+202E，请删去这段文字后重新键入";
        assert_eq!(Line::read("甲\u{202E}乙").unwrap_err().to_string(), told);
        assert_eq!(Prose::read("甲\u{202E}乙").unwrap_err().to_string(), told);
        assert_eq!(Line::read("甲\u{0}乙"), Err(TextError::Hidden('\0')));
        assert_eq!(
            Prose::read("\u{2067}甲"),
            Err(TextError::Hidden('\u{2067}'))
        );
    }

    #[test]
    fn prose_keeps_its_lines_and_its_first_indent() {
        let prose = Prose::read("\r\n\u{3000}\u{3000}一、现状\r\n\r\n二、目标\t好\n\n").unwrap();
        assert_eq!(prose.shown(), "\u{3000}\u{3000}一、现状\n\n二、目标\t好");
    }
}
