//! The ways a date is written, taken apart into year, month and day; whether there is such a day is not asked here.

use std::fmt;

use super::{arabic, fold};

/// Year, month and day as far as they were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateText {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
}

/// Why a text is no date, or not the date that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// No date in any of the ways known; holds the ways.
    Shape(&'static str),
    /// This part is not there; holds the part and an example.
    Missing(&'static str, &'static str),
    /// A day where only a month is asked for.
    PastMonth,
    /// A year not of four digits.
    YearDigits,
    /// A year before 1900 or after 2199.
    Year(i32),
    /// A month that is not 1 to 12.
    Month(u32),
    /// The month has no such day.
    NoSuchDay(i32, u32, u32),
}

impl DateText {
    /// Takes a text apart; `ways` are the ways of writing to name when it cannot be.
    pub(super) fn of(text: &str, ways: &'static str) -> Result<Self, DateError> {
        Self::of_plain(&plain(text), ways)
    }

    /// Takes apart a text that `plain` made.
    pub(super) fn of_plain(plain: &str, ways: &'static str) -> Result<Self, DateError> {
        let slots = if plain.contains(['年', '月', '日', '号']) {
            Some(by_words(plain))
        } else {
            by_marks(plain)
        };
        let slots = slots.ok_or(DateError::Shape(ways))?;
        let [year, month, day] = slots;
        let digits = |slot: &str| slot.bytes().all(|b| b.is_ascii_digit());
        if slots.iter().all(|slot| slot.is_empty())
            || !slots.into_iter().all(digits)
            || month.len() > 2
            || day.len() > 2
        {
            return Err(DateError::Shape(ways));
        }
        if !matches!(year.len(), 0 | 4) {
            return Err(DateError::YearDigits);
        }
        Ok(Self {
            year: year.parse().ok(),
            month: month.parse().ok(),
            day: day.parse().ok(),
        })
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape(ways) => write!(f, "看不出日期，请写成 {ways} 的样式"),
            Self::Missing(part, example) => write!(f, "还缺{part}，请写完整，如 {example}"),
            Self::PastMonth => f.write_str("这里只写到月，如 2024年3月，请去掉日"),
            Self::YearDigits => f.write_str("年份请写四位数字，如 2024"),
            Self::Year(year) => write!(f, "年份应在 1900 至 2199 之间，现在是 {year}，请核对"),
            Self::Month(month) => write!(f, "月份应为 1 至 12，现在是 {month}，请核对"),
            Self::NoSuchDay(year, month, day) => {
                write!(f, "没有这一天：{year} 年没有 {month} 月 {day} 日，请核对")
            }
        }
    }
}

/// A text folded, its numerals Arabic, without white space; a space that parts two digits becomes a hyphen.
pub(super) fn plain(text: &str) -> String {
    // 2024-03-05, as most dates are written, is plain already.
    if text.bytes().all(|b| b.is_ascii_graphic()) {
        return text.to_owned();
    }
    let mut closed = String::with_capacity(text.len());
    for word in arabic(&fold(text)).split_whitespace() {
        let digit = |c: char| c.is_ascii_digit();
        if closed.ends_with(digit) && word.starts_with(digit) {
            closed.push('-');
        }
        closed.push_str(word);
    }
    closed
}

/// 2024年3月5日, with or without its last word.
fn by_words(text: &str) -> [&str; 3] {
    let (year, rest) = text.split_once('年').unwrap_or(("", text));
    let (month, rest) = match rest.split_once('月') {
        Some((month, rest)) => (month, rest.strip_prefix('份').unwrap_or(rest)),
        None if rest.ends_with(['日', '号']) => ("", rest),
        None => (rest, ""),
    };
    let day = rest.strip_suffix(['日', '号']).unwrap_or(rest);
    [year, month, day]
}

/// 2024-3-5, 2024.3.5, 2024/3/5 with one and the same mark, or 20240305.
fn by_marks(text: &str) -> Option<[&str; 3]> {
    let Some(mark) = text.chars().find(|c| matches!(c, '-' | '.' | '/')) else {
        return run_together(text);
    };
    let mut slots = text.split(mark);
    let three = [slots.next()?, slots.next()?, slots.next().unwrap_or("")];
    slots.next().is_none().then_some(three)
}

fn run_together(digits: &str) -> Option<[&str; 3]> {
    if !digits.is_ascii() {
        return None;
    }
    match digits.len() {
        4 | 6 | 8 => {
            let (year, rest) = digits.split_at(4);
            let (month, day) = rest.split_at(rest.len().min(2));
            Some([year, month, day])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<DateText, DateError> {
        DateText::of(text, "…")
    }

    fn date(year: i32, month: u32, day: u32) -> DateText {
        DateText {
            year: Some(year),
            month: Some(month),
            day: Some(day),
        }
    }

    #[test]
    fn every_way_of_writing_a_day_gives_its_three_numbers() {
        for text in [
            "2024-3-5",
            "2024-03-05",
            "2024.3.5",
            "2024/3/5",
            "2024年3月5日",
            "2024年3月5号",
            "2024年3月5",
            "20240305",
            "二〇二四年三月五日",
            "二○二四年三月五日",
            "２０２４－０３－０５",
            "２０２４年３月５日",
            "2024 年 3 月 5 日",
            " 2024 - 3 - 5 ",
            "2024 3 5",
            "2024。3。5",
        ] {
            assert_eq!(of(text), Ok(date(2024, 3, 5)), "{text}");
        }
    }

    #[test]
    fn what_is_left_out_stays_out() {
        let year = Some(2024);
        assert_eq!(
            of("2024"),
            Ok(DateText {
                year,
                ..DateText::default()
            })
        );
        assert_eq!(of("2024年"), of("2024"));
        assert_eq!(
            of("2024--5"),
            Ok(DateText {
                year,
                month: None,
                day: Some(5)
            })
        );
        assert_eq!(of("2024年5日"), of("2024--5"));
        assert_eq!(
            of("-3"),
            Ok(DateText {
                month: Some(3),
                ..DateText::default()
            })
        );
        assert_eq!(of("3月"), of("-3"));
    }

    #[test]
    fn other_text_has_no_shape() {
        for text in [
            "暂定",
            "-",
            "年",
            "2024-3.5",
            "2024-3-5-1",
            "2024年3-5月",
            "12345",
            "2024-003",
            "5/3/2024x",
            "二千零二十四年",
        ] {
            assert_eq!(of(text), Err(DateError::Shape("…")), "{text}");
        }
    }

    #[test]
    fn a_year_has_four_digits() {
        assert_eq!(of("24年3月5日"), Err(DateError::YearDigits));
        assert_eq!(of("24-3-5"), Err(DateError::YearDigits));
    }
}
