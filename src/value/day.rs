//! A day of the calendar, and counting by days, months and years as the Civil Code does.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::date_error::{WEEKDAYS, Wanted};
use super::{DateError, DateText, Kind, Value, YearMonth};

/// A day from 1900-01-01 to 2199-12-31. Counting beyond either end stops there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

/// What a blank for a day asks for.
pub(super) const DAY: Wanted = Wanted {
    ways: "2024年3月5日、2024-3-5 或 20240305",
    example: "2024年3月5日",
};

impl Day {
    /// The first day there is: 1900-01-01.
    pub const FIRST: Day = match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(first) => Day(first),
        None => panic!("1 January 1900 is a day"),
    };

    /// The day with these numbers, if there is one.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let known = (1900..=2199).contains(&year);
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| known)
            .map(Self)
    }

    /// Reads `2024-03-05`, and that only.
    pub fn from_iso(text: &str) -> Option<Self> {
        // Not by the reader of typed dates, which is more than the first part of the program carries.
        let (month, day) = text.rsplit_once('-')?;
        let month = YearMonth::from_iso(month)?;
        let day = Self::from_ymd(month.year(), month.month(), day.parse().ok()?)?;
        (day.iso() == text).then_some(day)
    }

    /// `2024-03-05`.
    pub fn iso(self) -> String {
        format!("{}-{:02}", self.year_month().iso(), self.day())
    }

    /// The year, 1900 to 2199.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The month it lies in.
    pub fn year_month(self) -> YearMonth {
        YearMonth::of(self)
    }

    /// The day of the week: 星期一 to 星期日.
    pub fn weekday(self) -> &'static str {
        WEEKDAYS
            .get(self.weekday_number() as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The day of the week by its number, Monday as 0.
    pub(super) fn weekday_number(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The corresponding day so many months on (back, if negative), or the month's last day where there is none
    /// (Civil Code, Article 202).
    #[must_use]
    pub fn add_months(self, months: i32) -> Self {
        let by = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(by)
        } else {
            self.0.checked_add_months(by)
        };
        Self::held(moved, months < 0)
    }

    /// The corresponding day so many years on; 29 February gives 28 where there is no 29.
    #[must_use]
    pub fn add_years(self, years: i32) -> Self {
        self.add_months(years.saturating_mul(12))
    }

    /// The day so many days on (back, if negative).
    #[must_use]
    pub fn add_days(self, days: i64) -> Self {
        let by = Days::new(days.unsigned_abs());
        let moved = if days < 0 {
            self.0.checked_sub_days(by)
        } else {
            self.0.checked_add_days(by)
        };
        Self::held(moved, days < 0)
    }

    /// How many days on `other` is; negative if it is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    fn held(moved: Option<NaiveDate>, back: bool) -> Self {
        let end = if back { NaiveDate::MIN } else { NaiveDate::MAX };
        let day = moved.unwrap_or(end);
        let (first, last) = (Self::from_ymd(1900, 1, 1), Self::from_ymd(2199, 12, 31));
        let low = first.map_or(day, |first| day.max(first.0));
        Self(last.map_or(low, |last| low.min(last.0)))
    }
}

impl Value for Day {
    const KIND: Kind = Kind::Day;
    type Unreadable = DateError;

    fn read(text: &str) -> Result<Self, DateError> {
        DateText::of(text, DAY)?.to_day(DAY)
    }

    fn shown(&self) -> String {
        format!("{}{}日", self.year_month().shown(), self.day())
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.iso()
    }
}

impl TryFrom<String> for Day {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::from_iso(&text).ok_or(DateError::Shape(Wanted {
            ways: "2024-03-05",
            ..DAY
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn told(text: &str) -> String {
        Day::read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_day_is_shown_as_the_form_prints_it() {
        for text in ["2024-03-05", "20240305", "二〇二四年三月五日"] {
            assert_eq!(Day::read(text).unwrap().shown(), "2024年3月5日");
        }
        assert_eq!(day("2024-03-05").iso(), "2024-03-05");
        assert_eq!(Day::from_iso("2024-3-5"), None);
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_refused() {
        assert_eq!(
            told("2023-2-29"),
            "没有这一天：2023 年没有 2 月 29 日，请核对"
        );
        assert_eq!(
            told("2024年4月31日"),
            "没有这一天：2024 年没有 4 月 31 日，请核对"
        );
        assert_eq!(told("2024-13-1"), "月份应为 1 至 12，现在是 13，请核对");
        assert_eq!(told("2024-0-1"), "月份应为 1 至 12，现在是 0，请核对");
        assert_eq!(
            told("1899-1-1"),
            "年份应在 1900 至 2199 之间，现在是 1899，请核对"
        );
        assert_eq!(
            told("2200-1-1"),
            "年份应在 1900 至 2199 之间，现在是 2200，请核对"
        );
        assert!(Day::read("2024-2-29").is_ok() && Day::read("2000-2-29").is_ok());
        assert!(Day::read("1900-2-29").is_err() && Day::read("2100-2-29").is_err());
    }

    #[test]
    fn a_missing_part_is_named() {
        assert_eq!(told("2024年3月"), "还缺日，请写完整，如 2024年3月5日");
        assert_eq!(told("2024"), "还缺月和日，请写完整，如 2024年3月5日");
        assert_eq!(told("2024--5"), "还缺月份，请写完整，如 2024年3月5日");
        assert_eq!(told("3月5日"), "还缺年份，请写完整，如 2024年3月5日");
        assert_eq!(told("24-3-5"), "年份请写四位数字，如 2024");
        assert_eq!(
            told("暂定"),
            "看不出日期，请写成 2024年3月5日、2024-3-5 或 20240305 的样式"
        );
    }

    #[test]
    fn the_corresponding_day_or_else_the_month_end() {
        for (from, months, to) in [
            ("2026-07-18", -3, "2026-04-18"),
            ("2026-05-31", -3, "2026-02-28"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2025-01-01", 6, "2025-07-01"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2024-12-15", 1, "2025-01-15"),
            ("2026-11-25", -36, "2023-11-25"),
        ] {
            assert_eq!(day(from).add_months(months), day(to), "{from} {months}");
        }
    }

    #[test]
    fn years_count_to_the_same_date() {
        assert_eq!(day("2023-07-18").add_years(3), day("2026-07-18"));
        assert_eq!(day("2024-02-29").add_years(3), day("2027-02-28"));
        assert_eq!(day("2024-02-29").add_years(4), day("2028-02-29"));
    }

    #[test]
    fn days_count_over_month_and_year_ends() {
        assert_eq!(day("2025-12-01").add_days(-1), day("2025-11-30"));
        assert_eq!(day("2024-02-28").add_days(2), day("2024-03-01"));
        assert_eq!(day("2024-02-28").days_until(day("2025-02-28")), 366);
        assert_eq!(day("2024-03-01").days_until(day("2024-02-29")), -1);
    }

    #[test]
    fn counting_stops_at_either_end_of_the_calendar() {
        assert_eq!(day("2199-12-01").add_months(1), day("2199-12-31"));
        assert_eq!(day("1900-01-31").add_years(i32::MIN), day("1900-01-01"));
        assert_eq!(day("2024-01-01").add_days(i64::MAX), day("2199-12-31"));
    }

    #[test]
    fn a_stored_day_is_its_iso_text() {
        let stored = serde_json::to_string(&day("2024-03-05")).unwrap();
        assert_eq!(stored, "\"2024-03-05\"");
        assert_eq!(
            serde_json::from_str::<Day>(&stored).unwrap(),
            day("2024-03-05")
        );
        assert!(serde_json::from_str::<Day>("\"2023-02-29\"").is_err());
    }
}
