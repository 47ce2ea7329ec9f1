//! Why a text is no date, or not the date that is asked for, in words that say what to write instead.

use std::fmt;

use super::Day;

/// What a blank asks for, as its messages name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The ways of writing it.
    pub(super) ways: &'static str,
    /// One of them.
    pub(super) example: &'static str,
}

/// Why a text is no date, or not the date that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// No date in any of the ways known.
    Shape(Wanted),
    /// This part of the text belongs to no date.
    Part(String, Wanted),
    /// This part of the date is not there.
    Missing(&'static str, Wanted),
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
    /// The day is written with another day of the week than it has.
    Weekday(Day, u32),
    /// Two dates, or one that can be read as two.
    Several(Wanted),
    /// Not in the order of year, month and day.
    Order(Wanted),
    /// The number by which a spreadsheet counts its days.
    Serial(String, Wanted),
    /// What a spreadsheet made of something that was typed into it.
    Spreadsheet(String, Wanted),
    /// A word that means another day tomorrow.
    Relative(String, Wanted),
    /// A word of the lunar calendar.
    Lunar(String, Wanted),
    /// A point of time by the clock of another country.
    Zone(Wanted),
}

/// The days of the week by their number, Monday first.
pub(super) const WEEKDAYS: [&str; 7] = [
    "星期一",
    "星期二",
    "星期三",
    "星期四",
    "星期五",
    "星期六",
    "星期日",
];

impl DateError {
    /// Whether more keys may mend it: nothing is wrong with what stands there so far.
    pub(super) fn is_unfinished(&self) -> bool {
        matches!(
            self,
            Self::Shape(_) | Self::Missing(..) | Self::YearDigits | Self::Year(0..1900)
        )
    }

    /// The same where nothing can be guessed.
    pub(super) fn without_guess(self) -> Self {
        match self {
            Self::Several(wanted)
            | Self::Order(wanted)
            | Self::Serial(_, wanted)
            | Self::Spreadsheet(_, wanted) => Self::Shape(wanted),
            other => other,
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape(wanted) => write!(f, "看不出日期，请写成 {} 的样式", wanted.ways),
            Self::Part(part, wanted) => {
                write!(f, "看不懂“{part}”，日期请写成 {} 的样式", wanted.example)
            }
            Self::Missing(part, wanted) => {
                write!(f, "还缺{part}，请写完整，如 {}", wanted.example)
            }
            Self::PastMonth => f.write_str("这里只写到月，如 2024年3月，请去掉日"),
            Self::YearDigits => f.write_str("年份请写四位数字，如 2024"),
            Self::Year(year) => write!(f, "年份应在 1900 至 2199 之间，现在是 {year}，请核对"),
            Self::Month(month) => write!(f, "月份应为 1 至 12，现在是 {month}，请核对"),
            Self::NoSuchDay(year, month, day) => {
                write!(f, "没有这一天：{year} 年没有 {month} 月 {day} 日，请核对")
            }
            Self::Weekday(day, said) => {
                let said = WEEKDAYS.get(*said as usize).unwrap_or(&"");
                write!(f, "{}，不是{said}，请核对", with_weekday(*day))
            }
            Self::Several(wanted) => write!(
                f,
                "这里只写一个日期，现在的写法可以有几种读法，请写成 {} 的样式",
                wanted.example
            ),
            Self::Order(wanted) => write!(
                f,
                "看不准哪个是月、哪个是日，请按年、月、日的顺序写，如 {}",
                wanted.example
            ),
            Self::Serial(text, wanted) => write!(
                f,
                "“{text}”像是表格软件里日期的序号，请写成日期，如 {}",
                wanted.example
            ),
            Self::Spreadsheet(text, wanted) => write!(
                f,
                "“{text}”像是被表格软件改过的日期，请写完整，如 {}",
                wanted.example
            ),
            Self::Relative(word, wanted) => write!(
                f,
                "“{word}”指哪一天会随时间变，请写出日期，如 {}",
                wanted.example
            ),
            Self::Lunar(word, wanted) => write!(
                f,
                "“{word}”是农历的写法，请写公历日期，如 {}",
                wanted.example
            ),
            Self::Zone(wanted) => write!(
                f,
                "这是按别国时区记的时间，请写当地的日期，如 {}",
                wanted.example
            ),
        }
    }
}

fn with_weekday(day: Day) -> String {
    use super::Value;
    format!("{} 是{}", day.shown(), day.weekday())
}
