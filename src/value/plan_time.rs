//! The time of one step of a work plan, as people write it into a table cell: a month, a quarter, a half year, a range.

use std::fmt;

use super::{DateText, Day, Kind, Value, YearMonth, plain};

/// Whole months from one to another, and the text as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanTime {
    typed: String,
    from: YearMonth,
    to: YearMonth,
}

/// Why a text is no time of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanTimeError {
    /// None of the ways known.
    Shape,
    /// The end comes before the beginning.
    Backward(YearMonth, YearMonth),
}

impl PlanTime {
    /// The month the step begins in.
    pub fn from(&self) -> YearMonth {
        self.from
    }

    /// The month the step ends in, the same or a later one.
    pub fn to(&self) -> YearMonth {
        self.to
    }
}

impl Value for PlanTime {
    const KIND: Kind = Kind::Line;
    type Unreadable = PlanTimeError;

    fn read(text: &str) -> Result<Self, PlanTimeError> {
        let plain = plain(text).replace(['到', '~'], "至");
        let (from, to) = period(&plain, None)
            .or_else(|| range(&plain))
            .ok_or(PlanTimeError::Shape)?;
        if from > to {
            return Err(PlanTimeError::Backward(from, to));
        }
        let typed = text.trim().to_string();
        Ok(Self { typed, from, to })
    }

    fn shown(&self) -> String {
        self.typed.clone()
    }
}

impl fmt::Display for PlanTimeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape => f.write_str(
                "看不出起止月份，可写成 2024年3月、2024年3月至6月、2024年第一季度、2024年上半年 或 2024年",
            ),
            Self::Backward(from, to) => write!(
                f,
                "结束的月份（{}）早于开始的月份（{}），请核对",
                to.shown(),
                from.shown()
            ),
        }
    }
}

type Months = (YearMonth, YearMonth);

/// Two periods with 至 or a hyphen between them. A date may hold hyphens itself, so each is tried, and 至 first.
fn range(text: &str) -> Option<Months> {
    let mut joints = text.match_indices('至').chain(text.match_indices('-'));
    joints.find_map(|(place, joint)| {
        let (left, right) = (&text[..place], &text[place + joint.len()..]);
        let (from, _) = begun(left, right)?;
        let (_, to) = period(right, Some(from.year())).or_else(|| bare_month(left, right))?;
        Some((from, to))
    })
}

/// The left half of a range; in 2024年3-6月 and 2024年第一至三季度 it borrows the word behind the right half.
fn begun(left: &str, right: &str) -> Option<Months> {
    let borrowed = ["月", "季度"]
        .into_iter()
        .find(|word| right.ends_with(word));
    period(left, None).or_else(|| period(&format!("{left}{}", borrowed?), None))
}

/// The right half of 2024.3-6: a month of the year of the left half, which is no bare year.
fn bare_month(left: &str, right: &str) -> Option<Months> {
    let month = YearMonth::read(left).ok()?;
    let to = YearMonth::from_ym(month.year(), right.parse().ok()?)?;
    Some((to, to))
}

/// A day, a month, a quarter, a half year or a year; `year` is the year where none is written.
fn period(text: &str, year: Option<i32>) -> Option<Months> {
    if let Some(month) = dated(text) {
        return Some((month, month));
    }
    let written = text.split_once('年').filter(|(year, _)| year.len() == 4);
    let (year, part) = match written {
        Some((year, part)) => (year.parse().ok()?, part),
        // An empty half is no whole year.
        None => (year.filter(|_| !text.is_empty())?, text),
    };
    let (from, to) = part_of_year(part)?;
    Some((
        YearMonth::from_ym(year, from)?,
        YearMonth::from_ym(year, to)?,
    ))
}

/// The month of a day or a month written out.
fn dated(plain: &str) -> Option<YearMonth> {
    let date = DateText::of_plain(plain, "").ok()?;
    match (date.year?, date.month?, date.day) {
        (year, month, Some(day)) => Day::from_ymd(year, month, day).map(Day::year_month),
        (year, month, None) => YearMonth::from_ym(year, month),
    }
}

/// First and last month of what is written behind the year.
fn part_of_year(part: &str) -> Option<(u32, u32)> {
    match part {
        "" | "全年" => return Some((1, 12)),
        "上半年" => return Some((1, 6)),
        "下半年" => return Some((7, 12)),
        _ => {}
    }
    if let Some(quarter) = part.strip_suffix("季度") {
        let quarter: u32 = quarter.strip_prefix('第').unwrap_or(quarter).parse().ok()?;
        return (1..=4)
            .contains(&quarter)
            .then(|| (quarter * 3 - 2, quarter * 3));
    }
    let (month, rest) = part.split_once('月')?;
    let day = rest
        .strip_suffix(['日', '号'])
        .is_some_and(|d| matches!(d.parse(), Ok(1..=31)));
    let known = day || ["", "份", "初", "底", "上旬", "中旬", "下旬"].contains(&rest);
    let month = month.parse().ok().filter(|_| known)?;
    Some((month, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let time = PlanTime::read(text).unwrap();
        assert_eq!(time.shown(), text);
        format!("{}..{}", time.from().iso(), time.to().iso())
    }

    #[test]
    fn one_period_is_read() {
        for (text, months) in [
            ("2024年3月", "2024-03..2024-03"),
            ("2024-03", "2024-03..2024-03"),
            ("二〇二四年三月", "2024-03..2024-03"),
            ("2024年3月上旬", "2024-03..2024-03"),
            ("2024年3月5日", "2024-03..2024-03"),
            ("2024年第一季度", "2024-01..2024-03"),
            ("2024年4季度", "2024-10..2024-12"),
            ("2024年上半年", "2024-01..2024-06"),
            ("２０２４年下半年", "2024-07..2024-12"),
            ("2024年", "2024-01..2024-12"),
        ] {
            assert_eq!(read(text), months, "{text}");
        }
    }

    #[test]
    fn a_range_is_read_with_the_year_said_once_or_twice() {
        for (text, months) in [
            ("2024-03至2024-06", "2024-03..2024-06"),
            ("2024-03-2024-06", "2024-03..2024-06"),
            ("2024年3月—5月", "2024-03..2024-05"),
            ("2024年3月 — 2025年5月", "2024-03..2025-05"),
            ("2024年3-6月", "2024-03..2024-06"),
            ("2024年3～6月", "2024-03..2024-06"),
            ("2024.3-6", "2024-03..2024-06"),
            ("2024.3-2024.12", "2024-03..2024-12"),
            ("2024年第一至三季度", "2024-01..2024-09"),
            ("2024年下半年到2025年3月", "2024-07..2025-03"),
            ("2024年至2025年", "2024-01..2025-12"),
            ("2024年3月1日至3月20日", "2024-03..2024-03"),
            ("2024年三月至十一月", "2024-03..2024-11"),
        ] {
            assert_eq!(read(text), months, "{text}");
        }
    }

    #[test]
    fn a_range_that_runs_backward_is_refused() {
        let why = PlanTime::read("2024年6月至3月").unwrap_err();
        let due = "结束的月份（2024年3月）早于开始的月份（2024年6月），请核对";
        assert_eq!(why.to_string(), due);
    }

    #[test]
    fn other_text_is_told_the_ways() {
        let due = "看不出起止月份，可写成 2024年3月、2024年3月至6月、2024年第一季度、2024年上半年 或 2024年";
        for text in [
            "近期",
            "3月",
            "3-6月",
            "2024年13月",
            "2024年第五季度",
            "2024年第0季度",
            "2024年第4294967295季度",
            "2024年3月至",
            "至2024年3月",
            "2024年3月32日",
        ] {
            let why = PlanTime::read(text).unwrap_err();
            assert_eq!(why.to_string(), due, "{text}");
        }
    }
}
