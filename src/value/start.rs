//! When something began or will begin: a date, a plan, or for how long it has run.

use std::fmt;

use super::{DateError, Day, Kind, Value, YearMonth, plain};

/// When something, such as the standard system, went into operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// On this day.
    On(Day),
    /// In this month.
    In(YearMonth),
    /// Not yet; then, if that was said.
    Planned(Option<Moment>),
    /// So many months before the day on the form.
    Months(u32),
}

/// A date known to the day or to the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// This day.
    Day(Day),
    /// Some day of this month.
    Month(YearMonth),
}

/// Why a text says no start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartError {
    /// None of the ways known.
    Shape,
    /// It looks like a date, and is none.
    Date(DateError),
}

/// The word before a date that is planned, and the one where there is none yet.
const PLANNED: &str = "计划";
const NONE: &str = "尚未";

const NOT_YET: [&str; 8] = [
    "尚未",
    "未",
    "无",
    "计划",
    "拟",
    "预计",
    "尚未运行",
    "未运行",
];

impl Start {
    /// The first day it can mean; none for a number of months and a plan without date.
    ///
    /// A planned date counts too: [`Start::is_planned`] tells it apart.
    pub fn earliest(&self) -> Option<Day> {
        self.moment().map(|moment| match moment {
            Moment::Day(day) => day,
            Moment::Month(month) => month.first_day(),
        })
    }

    /// The last day it can mean, as [`Start::earliest`].
    pub fn latest(&self) -> Option<Day> {
        self.moment().map(|moment| match moment {
            Moment::Day(day) => day,
            Moment::Month(month) => month.last_day(),
        })
    }

    /// Whether it had not begun when this was written.
    pub fn is_planned(&self) -> bool {
        matches!(self, Self::Planned(_))
    }

    /// The text with or without the word that it has not begun yet.
    pub fn as_plan(text: &str, planned: bool) -> String {
        let bare = text.trim();
        let date = bare.strip_prefix(PLANNED).unwrap_or(bare);
        match (planned, date) {
            (true, "" | NONE) => NONE.to_owned(),
            (true, date) => format!("{PLANNED}{date}"),
            (false, NONE) => String::new(),
            (false, date) => date.to_owned(),
        }
    }

    /// Whether a text says that it has not begun yet, readable or not.
    pub fn is_plan(text: &str) -> bool {
        let bare = text.trim();
        bare.starts_with(PLANNED) || Self::read(bare).is_ok_and(|start| start.is_planned())
    }

    /// The word of a plan and the date that a text holds.
    pub(super) fn date_in(text: &str) -> (&'static str, String) {
        let plain = plain(text);
        match planned(&plain) {
            Some(date) => (PLANNED, bare(date).to_owned()),
            None => ("", bare(&plain).to_owned()),
        }
    }

    fn moment(self) -> Option<Moment> {
        match self {
            Self::On(day) => Some(Moment::Day(day)),
            Self::In(month) => Some(Moment::Month(month)),
            Self::Planned(moment) => moment,
            Self::Months(_) => None,
        }
    }
}

impl Value for Start {
    const KIND: Kind = Kind::Start;
    type Unreadable = StartError;

    fn read(text: &str) -> Result<Self, StartError> {
        let plain = plain(text);
        if NOT_YET.contains(&plain.as_str()) {
            return Ok(Self::Planned(None));
        }
        if let Some(date) = planned(&plain) {
            return moment(bare(date)).map(|moment| Self::Planned(Some(moment)));
        }
        if let Some(months) = months(&plain) {
            return Ok(Self::Months(months));
        }
        moment(bare(&plain)).map(|moment| match moment {
            Moment::Day(day) => Self::On(day),
            Moment::Month(month) => Self::In(month),
        })
    }

    fn shown(&self) -> String {
        match self {
            Self::On(day) => day.shown(),
            Self::In(month) => month.shown(),
            Self::Planned(Some(moment)) => format!("{PLANNED}{}", moment.shown()),
            Self::Planned(None) => NONE.to_owned(),
            Self::Months(months) => format!("{months}个月"),
        }
    }
}

impl Moment {
    /// As the form prints a date.
    pub fn shown(self) -> String {
        match self {
            Self::Day(day) => day.shown(),
            Self::Month(month) => month.shown(),
        }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape => f.write_str(
                "请写开始的日期（如 2025年3月1日 或 2025年3月）或已运行的月数（如 8个月）；还没有开始的，写“尚未”或“计划2027年8月”",
            ),
            Self::Date(why) => why.fmt(f),
        }
    }
}

/// The date behind the word of a plan: 计划于2027年8月, 尚未运行，计划2027年8月.
fn planned(plain: &str) -> Option<&str> {
    let said = NOT_YET
        .iter()
        .find_map(|word| {
            plain
                .strip_prefix(word)?
                .strip_prefix([',', ';', '.', '、'])
        })
        .unwrap_or(plain);
    let date = ["计划", "拟", "预计"]
        .iter()
        .find_map(|word| said.strip_prefix(word))?;
    Some(date.strip_prefix(['于', '在', '自', '从']).unwrap_or(date))
}

/// A date without the words that only say that something begins with it.
fn bare(plain: &str) -> &str {
    const WORDS: [&str; 9] = [
        "起",
        "至今",
        "开始",
        "起开始",
        "开始运行",
        "起运行",
        "运行",
        "建立",
        "正式运行",
    ];
    let date = plain.strip_prefix(['自', '从', '于']).unwrap_or(plain);
    WORDS
        .into_iter()
        .filter_map(|word| date.strip_suffix(word))
        .min_by_key(|date| date.len())
        .filter(|date| date.ends_with(['日', '号', '月', '年']) || date.ends_with(digit))
        .unwrap_or(date)
}

/// Whether a text looks like a date at all.
fn is_dated(text: &str) -> bool {
    text.contains(digit) && text.contains(['年', '月', '-', '.', '/'])
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn moment(text: &str) -> Result<Moment, StartError> {
    let read = match YearMonth::read(text) {
        Err(DateError::PastMonth) => Day::read(text).map(Moment::Day),
        month => month.map(Moment::Month),
    };
    read.map_err(|why| match why {
        DateError::Shape(_) => StartError::Shape,
        DateError::Part(..) if text.ends_with("个月") || !is_dated(text) => StartError::Shape,
        why => StartError::Date(why),
    })
}

/// 已运行8个月, 运行8个月, 8个月.
fn months(text: &str) -> Option<u32> {
    let text = text.strip_prefix('已').unwrap_or(text);
    let text = text.strip_prefix("运行").unwrap_or(text);
    let number = text.strip_suffix("个月")?;
    let short = number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit());
    number.parse().ok().filter(|_| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Start::read(text).unwrap().shown()
    }

    fn bounds(text: &str) -> Option<(String, String)> {
        let start = Start::read(text).unwrap();
        Some((start.earliest()?.iso(), start.latest()?.iso()))
    }

    fn told(text: &str) -> String {
        Start::read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_date_is_shown_as_far_as_it_is_known() {
        assert_eq!(shown("2025-3"), "2025年3月");
        assert_eq!(shown("２０２５．３．１"), "2025年3月1日");
        assert_eq!(shown("二〇二五年三月"), "2025年3月");
    }

    #[test]
    fn a_month_runs_from_its_first_to_its_last_day() {
        let of = |from: &str, to: &str| Some((from.to_string(), to.to_string()));
        assert_eq!(bounds("2025年1月1日"), of("2025-01-01", "2025-01-01"));
        assert_eq!(bounds("2025年1月"), of("2025-01-01", "2025-01-31"));
        assert_eq!(bounds("计划2028年2月"), of("2028-02-01", "2028-02-29"));
        assert_eq!(bounds("尚未"), None);
        assert_eq!(bounds("8个月"), None);
    }

    #[test]
    fn half_a_year_from_a_day_and_from_a_month() {
        let start = Start::read("2025年1月1日").unwrap();
        assert_eq!(start.latest().unwrap().add_months(6).iso(), "2025-07-01");
        let start = Start::read("2025年1月").unwrap();
        assert_eq!(start.earliest().unwrap().add_months(6).iso(), "2025-07-01");
        assert_eq!(start.latest().unwrap().add_months(6).iso(), "2025-07-31");
    }

    #[test]
    fn a_plan_is_no_start() {
        for text in [
            "计划2027年8月",
            "拟于2027.8",
            "预计 2027-08",
            "计划 二〇二七年八月",
        ] {
            let start = Start::read(text).unwrap();
            assert!(start.is_planned());
            assert_eq!(start.shown(), "计划2027年8月", "{text}");
        }
        for text in ["尚未", "未", "无", "计划", " 尚未 运行 "] {
            assert_eq!(Start::read(text), Ok(Start::Planned(None)), "{text}");
        }
        assert_eq!(shown("无"), "尚未");
        assert!(!Start::read("2025年3月").unwrap().is_planned());
    }

    #[test]
    fn words_that_only_say_that_it_begins_change_nothing() {
        for text in [
            "自2025年3月起",
            "2025年3月至今",
            "2025.3开始运行",
            "2025年3月",
        ] {
            assert_eq!(shown(text), "2025年3月", "{text}");
        }
        for text in ["尚未运行，计划于2027年8月运行", "计划自2027-8起"] {
            assert_eq!(shown(text), "计划2027年8月", "{text}");
        }
        assert_eq!(
            told("2025年3月左右"),
            "看不懂“左右”，日期请写成 2024年3月 的样式"
        );
    }

    #[test]
    fn a_start_becomes_a_plan_and_back() {
        for (text, plan) in [
            ("", "尚未"),
            ("2027年8月", "计划2027年8月"),
            ("8月", "计划8月"),
        ] {
            assert_eq!(Start::as_plan(text, true), plan);
            assert_eq!(Start::as_plan(plan, true), plan);
            assert_eq!(Start::as_plan(plan, false), text);
            assert!(Start::is_plan(plan) && !Start::is_plan(text));
        }
        assert!(Start::is_plan("拟于2027年8月"));
    }

    #[test]
    fn a_number_of_months_is_kept() {
        for text in ["运行8个月", "8个月", "已运行 8 个月", "八个月", "８个月"] {
            assert_eq!(Start::read(text), Ok(Start::Months(8)), "{text}");
        }
        assert_eq!(shown("运行十二个月"), "12个月");
    }

    #[test]
    fn other_text_is_told_the_ways() {
        let due = "请写开始的日期（如 2025年3月1日 或 2025年3月）或已运行的月数（如 8个月）；还没有开始的，写“尚未”或“计划2027年8月”";
        for text in ["去年", "个月", "1000个月", "计划中", "半年"] {
            assert_eq!(told(text), due, "{text}");
        }
        assert_eq!(
            told("2025年2月30日"),
            "没有这一天：2025 年没有 2 月 30 日，请核对"
        );
        assert_eq!(told("计划2025-13"), "月份应为 1 至 12，现在是 13，请核对");
        assert_eq!(told("3月"), "还缺年份，请写完整，如 2024年3月");
    }
}
