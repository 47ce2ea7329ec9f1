//! A day with the hour and the minute, for minutes of a visit.

use std::fmt;

use super::{DateError, Day, Kind, Value, arabic, fold};

/// A minute of a day, on a clock of 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayTime {
    day: Day,
    /// Minutes since midnight.
    minute: u32,
}

/// Why a text is no day with a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayTimeError {
    /// No day and time of the day in any of the ways known.
    Shape,
    /// There is no such time: the hour and the minute.
    NoSuchTime(u32, u32),
    /// No day before the time.
    Day,
    /// It looks like a day, and is none.
    Date(DateError),
}

impl DayTime {
    /// The day.
    pub fn day(self) -> Day {
        self.day
    }

    /// The hour, 0 to 23, and the minute, 0 to 59.
    pub fn time(self) -> (u32, u32) {
        (self.minute / 60, self.minute % 60)
    }

    /// The date before a time of the day, and that time as it is printed.
    pub(super) fn halves(text: &str) -> Option<(String, String)> {
        let text = arabic(&fold(text));
        let (date, hour, minute) = parted(text.trim())?;
        let known = hour < 24 && minute < 60 && !date.is_empty();
        known.then(|| (date.to_owned(), format!("{hour}:{minute:02}")))
    }
}

impl Value for DayTime {
    const KIND: Kind = Kind::DayTime;
    type Unreadable = DayTimeError;

    fn read(text: &str) -> Result<Self, DayTimeError> {
        let text = arabic(&fold(text));
        let (date, hour, minute) = parted(text.trim()).ok_or(DayTimeError::Shape)?;
        if date.is_empty() {
            return Err(DayTimeError::Day);
        }
        let day = Day::read(date).map_err(|why| match why {
            DateError::Shape(_) | DateError::Part(..) => DayTimeError::Shape,
            why => DayTimeError::Date(why),
        })?;
        if hour > 23 || minute > 59 {
            return Err(DayTimeError::NoSuchTime(hour, minute));
        }
        Ok(Self {
            day,
            minute: hour * 60 + minute,
        })
    }

    fn shown(&self) -> String {
        let (hour, minute) = self.time();
        format!("{} {hour}:{minute:02}", self.day.shown())
    }
}

impl fmt::Display for DayTimeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape => f.write_str("请写日期和 24 小时制的时间，如 2026-05-03 9:30"),
            Self::NoSuchTime(hour, minute) => write!(
                f,
                "没有 {hour} 时 {minute} 分，时间应在 0:00 至 23:59 之间，请核对"
            ),
            Self::Day => f.write_str("时间前请写日期，如 2026-05-03 9:30"),
            Self::Date(why) => why.fmt(f),
        }
    }
}

/// The text before the time, the hour and the minute: 9:30, 9时30分, 9时.
fn parted(text: &str) -> Option<(&str, u32, u32)> {
    let text = text.strip_suffix('分').unwrap_or(text);
    // 9:30:00, as spreadsheets write it.
    let text = match text.strip_suffix(":00") {
        Some(minutes) if minutes.contains(':') => minutes,
        _ => text,
    };
    let (before, minute) = text.rsplit_once([':', '时', '点'])?;
    let minute = match minute.trim() {
        "" if !text.ends_with(':') => "0",
        minute => minute,
    };
    let before = before.trim_end();
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (date, hour) = before.split_at(start);
    Some((date, two_digits(hour)?, two_digits(minute)?))
}

fn two_digits(number: &str) -> Option<u32> {
    let short = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    number.parse().ok().filter(|_| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        DayTime::read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_day_with_a_time_is_read_in_the_usual_ways() {
        for text in [
            "2026-05-03 9:30",
            "２０２６－５－３　０９：３０",
            "2026年5月3日9:30",
            "2026年5月3日 9时30分",
            "2026.5.3 9点30",
            "二〇二六年五月三日 9:30",
            "二〇二六年五月三日九时三十分",
            "20260503 09:30",
        ] {
            assert_eq!(
                DayTime::read(text).unwrap().shown(),
                "2026年5月3日 9:30",
                "{text}"
            );
        }
    }

    #[test]
    fn a_full_hour_and_the_ends_of_the_day_are_times() {
        let shown = |text: &str| DayTime::read(text).unwrap().shown();
        assert_eq!(shown("2026-5-3 14时"), "2026年5月3日 14:00");
        assert_eq!(shown("2026-5-3 0:05"), "2026年5月3日 0:05");
        assert_eq!(shown("2026-5-3 23:59"), "2026年5月3日 23:59");
        assert_eq!(DayTime::read("2026-5-3 14:07").unwrap().time(), (14, 7));
    }

    #[test]
    fn times_follow_one_another_by_day_and_minute() {
        let at = |text: &str| DayTime::read(text).unwrap();
        assert!(at("2026-5-3 9:30") < at("2026-5-3 10:05"));
        assert!(at("2026-5-3 23:59") < at("2026-5-4 0:00"));
        assert_eq!(at("2026-5-3 9:30").day().iso(), "2026-05-03");
    }

    #[test]
    fn a_text_without_a_readable_time_is_told_the_way() {
        for text in [
            "2026-5-3",
            "上午",
            "2026-5-3 9:",
            "2026-5-3 9:30:15",
            "2026-5-3 9:30:15x",
            "2026-5-3 9:300",
            "上午 9:30",
            "2026年5月3日下午2时",
        ] {
            assert_eq!(
                told(text),
                "请写日期和 24 小时制的时间，如 2026-05-03 9:30",
                "{text}"
            );
        }
    }

    #[test]
    fn a_time_or_a_day_that_is_none_is_named() {
        assert_eq!(
            told("2026-5-3 24:00"),
            "没有 24 时 0 分，时间应在 0:00 至 23:59 之间，请核对"
        );
        assert_eq!(told("9:30"), "时间前请写日期，如 2026-05-03 9:30");
        assert_eq!(told("25:30"), "时间前请写日期，如 2026-05-03 9:30");
        assert_eq!(
            told("2026-2-29 9:30"),
            "没有这一天：2026 年没有 2 月 29 日，请核对"
        );
    }
}
