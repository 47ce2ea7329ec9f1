//! What was typed into one blank, seen as a value: nothing, something unreadable, or the value.

use super::{Kind, invisible};

/// What one blank can hold.
pub trait Value: Sized {
    /// The control the blank is drawn with.
    const KIND: Kind;
    /// Why a text could not be read, in words for the applicant.
    type Unreadable: std::fmt::Display;

    /// Reads `text` as typed; it is not blank after trimming.
    ///
    /// # Errors
    /// Says what is wrong with the text and how to put it right.
    fn read(text: &str) -> Result<Self, Self::Unreadable>;

    /// As the official form prints it.
    fn shown(&self) -> String;

    /// What the writer of the blank wants confirmed, if anything.
    fn remark(&self) -> Option<String> {
        None
    }
}

/// One blank's text, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<T> {
    /// Nothing to be seen was typed.
    Blank,
    /// What was typed cannot be read; the message says why and what to do.
    Unreadable(String),
    /// The value.
    Read(T),
}

/// Whether nothing that could be seen was typed.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || invisible(c))
}

impl<T: Value> Entry<T> {
    /// Reads what was typed. The text itself stays with the draft, unaltered.
    pub fn of(text: &str) -> Self {
        if is_blank(text) {
            return Self::Blank;
        }
        match T::read(text) {
            Ok(value) => Self::Read(value),
            Err(why) => Self::Unreadable(why.to_string()),
        }
    }
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub fn read(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Blank | Self::Unreadable(_) => None,
        }
    }

    /// Whether nothing was typed; an unreadable text is not nothing.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Count, Day, DayTime, Email, Entry, Line, Phone, PlanTime, PostCode, Prose, Region, Score,
        StandardNumber, Start, UnitCode, Value, YearMonth, YesNo,
    };

    #[test]
    fn white_and_invisible_text_is_blank() {
        for text in ["", "  ", "\u{3000}\n", "\u{200B}\u{FEFF}"] {
            assert!(Entry::<Count>::of(text).is_blank(), "{text:?}");
        }
    }

    #[test]
    fn an_unreadable_text_is_neither_blank_nor_a_value() {
        let entry = Entry::<Count>::of("好些");
        assert!(!entry.is_blank());
        assert_eq!(entry.read(), None);
        let why = "请只写一个整数，如 12".to_string();
        assert_eq!(entry, Entry::Unreadable(why));
    }

    #[test]
    fn a_readable_text_gives_its_value() {
        let entry = Entry::<Count>::of(" 48 ");
        assert_eq!(entry.read().map(Count::get), Some(48));
    }

    /// Texts made of up to three pieces that look like part of something.
    fn texts() -> impl Iterator<Item = String> {
        const PIECES: [&str; 30] = [
            "",
            "0",
            "2024",
            "０3",
            "年",
            "月",
            "日",
            "-",
            "十",
            "〇",
            "至",
            "计划",
            "个月",
            "上半年",
            "季度",
            "@b.cn",
            "甲",
            " ",
            "\u{3000}",
            "\u{202E}",
            "\u{FEFF}",
            "+86",
            "0512",
            "58672345",
            "无",
            "2026-5-3 ",
            "9:30",
            ".5",
            "GB/T 1.2-",
            "Q/",
        ];
        let all = || PIECES.into_iter();
        all().flat_map(move |a| all().flat_map(move |b| all().map(move |c| format!("{a}{b}{c}"))))
    }

    /// How many of the texts can be read; each must read the same again from what is shown.
    fn read_again<T: Value + PartialEq + std::fmt::Debug>() -> usize {
        let entries = texts().map(|text| Entry::<T>::of(&text));
        let read = entries.filter(|entry| match entry.read() {
            Some(value) => {
                assert_eq!(&Entry::of(&value.shown()), entry);
                true
            }
            None => false,
        });
        read.count()
    }

    #[test]
    fn what_is_shown_reads_as_the_same_value() {
        let counts = [
            read_again::<Line>(),
            read_again::<Prose>(),
            read_again::<Phone>(),
            read_again::<PostCode>(),
            read_again::<Email>(),
            read_again::<Day>(),
            read_again::<YearMonth>(),
            read_again::<Start>(),
            read_again::<PlanTime>(),
            read_again::<Count>(),
            read_again::<Score>(),
            read_again::<DayTime>(),
            read_again::<Region>(),
            read_again::<UnitCode>(),
            read_again::<YesNo>(),
            read_again::<StandardNumber>(),
        ];
        assert!(counts.iter().all(|read| *read > 0), "{counts:?}");
    }
}
