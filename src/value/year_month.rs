//! A month of a year, as the boxes 年 and 月 ask for it.

use serde::{Deserialize, Serialize};

use super::date_error::Wanted;
use super::{DateError, DateText, Day, Kind, Value};

/// A month from 1900-01 to 2199-12. Counting beyond either end stops there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct YearMonth {
    /// Its first day, so that the calendar of days is the only one.
    first: Day,
}

/// What a blank for a month asks for.
pub(super) const MONTH: Wanted = Wanted {
    ways: "2024年3月、2024-3 或 202403",
    example: "2024年3月",
};

impl YearMonth {
    /// The month with these numbers, if there is one.
    pub fn from_ym(year: i32, month: u32) -> Option<Self> {
        Day::from_ymd(year, month, 1).map(|first| Self { first })
    }

    /// Reads `2024-03`, and that only.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let month = Self::from_ym(year.parse().ok()?, month.parse().ok()?)?;
        (month.iso() == text).then_some(month)
    }

    /// `2024-03`.
    pub fn iso(self) -> String {
        format!("{}-{:02}", self.year(), self.month())
    }

    /// The year, 1900 to 2199.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.first.month()
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        self.first
    }

    /// Its last day, the 28th to the 31st.
    pub fn last_day(self) -> Day {
        // The eve of the next month would do too, but December 2199 has no next month here.
        (28..=31)
            .rev()
            .find_map(|day| Day::from_ymd(self.year(), self.month(), day))
            .unwrap_or(self.first)
    }

    /// The month so many months on (back, if negative).
    #[must_use]
    pub fn add_months(self, months: i32) -> Self {
        Self::of(self.first.add_months(months))
    }

    /// How many months on `other` is; negative if it is earlier.
    pub fn months_until(self, other: Self) -> i32 {
        other.index() - self.index()
    }

    /// The month a day lies in.
    pub(super) fn of(day: Day) -> Self {
        let back = 1 - i64::from(day.day());
        Self {
            first: day.add_days(back),
        }
    }

    /// The month with these numbers, or what is wrong with them.
    pub(super) fn checked(year: i32, month: u32) -> Result<Self, DateError> {
        if !(1900..=2199).contains(&year) {
            return Err(DateError::Year(year));
        }
        Self::from_ym(year, month).ok_or(DateError::Month(month))
    }

    fn index(self) -> i32 {
        let month = i32::try_from(self.month()).unwrap_or(0);
        self.year() * 12 + month
    }
}

impl Value for YearMonth {
    const KIND: Kind = Kind::YearMonth;
    type Unreadable = DateError;

    fn read(text: &str) -> Result<Self, DateError> {
        DateText::of(text, MONTH)?.to_month(MONTH)
    }

    fn shown(&self) -> String {
        format!("{}年{}月", self.year(), self.month())
    }
}

impl From<YearMonth> for String {
    fn from(month: YearMonth) -> Self {
        month.iso()
    }
}

impl TryFrom<String> for YearMonth {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::from_iso(&text).ok_or(DateError::Shape(Wanted {
            ways: "2024-03",
            ..MONTH
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(iso: &str) -> YearMonth {
        YearMonth::from_iso(iso).unwrap()
    }

    fn told(text: &str) -> String {
        YearMonth::read(text).unwrap_err().to_string()
    }

    #[test]
    fn every_way_of_writing_a_month_is_read() {
        for text in [
            "2024-03",
            "2024-3",
            "2024.3",
            "2024/03",
            "2024年3月",
            "2024年3月份",
            "202403",
            "二〇二四年三月",
            "２０２４年３月",
            " 2024 年 3 月 ",
        ] {
            assert_eq!(
                YearMonth::read(text).unwrap().shown(),
                "2024年3月",
                "{text}"
            );
        }
        assert_eq!(YearMonth::from_iso("2024-3"), None);
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(told("2024-13"), "月份应为 1 至 12，现在是 13，请核对");
        assert_eq!(
            told("2924-03"),
            "年份应在 1900 至 2199 之间，现在是 2924，请核对"
        );
        assert_eq!(told("2024"), "还缺月份，请写完整，如 2024年3月");
        assert_eq!(told("-3"), "还缺年份，请写完整，如 2024年3月");
        assert_eq!(told("2024-03-05"), "这里只写到月，如 2024年3月，请去掉日");
        assert_eq!(
            told("春天"),
            "看不出日期，请写成 2024年3月、2024-3 或 202403 的样式"
        );
    }

    #[test]
    fn a_month_has_its_first_and_last_day() {
        for (iso, last) in [
            ("2024-02", 29),
            ("2026-02", 28),
            ("2024-04", 30),
            ("2199-12", 31),
        ] {
            let month = month(iso);
            assert_eq!(month.first_day().iso(), format!("{iso}-01"));
            assert_eq!(month.last_day().iso(), format!("{iso}-{last}"));
        }
    }

    #[test]
    fn months_count_over_the_year_end() {
        assert_eq!(month("2025-12").add_months(1), month("2026-01"));
        assert_eq!(month("2026-02").add_months(-2), month("2025-12"));
        assert_eq!(month("2024-03").months_until(month("2026-03")), 24);
        assert_eq!(month("2026-03").months_until(month("2024-04")), -23);
        assert!(month("2025-12") < month("2026-01"));
    }

    #[test]
    fn a_day_knows_its_month() {
        let day = Day::from_ymd(2024, 2, 29).unwrap();
        assert_eq!(day.year_month(), month("2024-02"));
    }

    #[test]
    fn a_stored_month_is_its_iso_text() {
        let stored = serde_json::to_string(&month("2024-03")).unwrap();
        assert_eq!(stored, "\"2024-03\"");
        assert_eq!(
            serde_json::from_str::<YearMonth>(&stored).unwrap(),
            month("2024-03")
        );
    }
}
