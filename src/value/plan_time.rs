//! The time of one step of a work plan, as people write it into a table cell: a month, a quarter, a half year, a range.

use std::fmt;

use super::{Around, DateText, Day, Guess, Kind, Value, Written, YearMonth, plain, squeezed};

/// From one part of the calendar to another, or one alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanTime {
    from: Part,
    to: Option<Part>,
}

/// Why a text is no time of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanTimeError {
    /// None of the ways known.
    Shape,
    /// This part of it is not understood.
    Part(String),
    /// It says where it begins, and not where it ends.
    Open(&'static str),
    /// It says where it ends, and not where it begins.
    Unbegun,
    /// The end, second, comes before the beginning.
    Backward(String, String),
}

/// A part of the calendar as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Day(Day),
    /// A month and the part of it: 上旬, 底前.
    Month(YearMonth, &'static str),
    /// A year and so many months of it, from this one, and their name.
    Months(i32, u32, u32, &'static str),
}

impl PlanTime {
    /// The month the step begins in.
    pub fn from(&self) -> YearMonth {
        self.from.ends().0
    }

    /// The month the step ends in, the same or a later one.
    pub fn to(&self) -> YearMonth {
        self.to.unwrap_or(self.from).ends().1
    }

    /// What a text may mean that leaves something to be guessed.
    pub(super) fn guesses(text: &str, around: &Around) -> Vec<Self> {
        let plain = joined(text);
        let without_year = around
            .years()
            .into_iter()
            .filter_map(|year| Self::read(&format!("{year}年{plain}")).ok());
        let closed = squeezed(text).and_then(|closed| Self::read(&closed).ok());
        let mut guesses: Vec<Self> = closed.into_iter().chain(without_year).collect();
        let joints = joints(&plain).filter_map(|(left, right)| {
            let from = guessed(left, around)?;
            let year = Some(from.ends().0.year());
            let to = period(right, year).or_else(|| guessed(right, around))?;
            Some(Self { from, to: Some(to) })
        });
        guesses.extend(joints.filter(|time| time.from() <= time.to()));
        guesses.extend(guessed(&plain, around).map(|from| Self { from, to: None }));
        guesses
    }
}

impl Value for PlanTime {
    const KIND: Kind = Kind::Period;
    type Unreadable = PlanTimeError;

    fn read(text: &str) -> Result<Self, PlanTimeError> {
        let plain = joined(text);
        let time = period(&plain, None)
            .map(|from| Self { from, to: None })
            .or_else(|| range(&plain))
            .ok_or_else(|| unread(&plain))?;
        if time.from() > time.to() {
            let to = time.to.unwrap_or(time.from);
            return Err(PlanTimeError::Backward(time.from.shown(), to.shown()));
        }
        Ok(time)
    }

    fn shown(&self) -> String {
        let from = self.from.shown();
        match self.to {
            None => from,
            // The year is said once, unless the end is a whole year.
            Some(to) => {
                let whole = matches!(to, Part::Months(.., ""));
                let year = self.from.ends().0.year();
                let to_shown = to.shown();
                let short = to_shown
                    .strip_prefix(&format!("{year}年"))
                    .filter(|_| !whole);
                format!("{from}至{}", short.unwrap_or(&to_shown))
            }
        }
    }
}

impl fmt::Display for PlanTimeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        const WAYS: &str = "2024年3月、2024年3月至6月、2024年第一季度、2024年上半年 或 2024年";
        match self {
            Self::Shape => write!(f, "看不出起止月份，可写成 {WAYS}"),
            Self::Part(part) => write!(f, "看不懂“{part}”，起止月份可写成 {WAYS}"),
            Self::Open(word) => write!(
                f,
                "“{word}”没有写明到哪个月为止，请把起止都写上，如 2024年3月至6月"
            ),
            Self::Unbegun => f.write_str("没有写明从哪个月开始，请把起止都写上，如 2024年3月至6月"),
            Self::Backward(from, to) => {
                write!(f, "结束的月份（{to}）早于开始的月份（{from}），请核对")
            }
        }
    }
}

impl Part {
    /// Its first and its last month.
    fn ends(self) -> (YearMonth, YearMonth) {
        match self {
            Self::Day(day) => (day.year_month(), day.year_month()),
            Self::Month(month, _) => (month, month),
            Self::Months(year, from, to, _) => {
                let month = |month| YearMonth::from_ym(year, month);
                let first = month(from).unwrap_or_else(|| Day::FIRST.year_month());
                (first, month(to).unwrap_or(first))
            }
        }
    }

    fn shown(self) -> String {
        match self {
            Self::Day(day) => day.shown(),
            Self::Month(month, part) => format!("{}{part}", month.shown()),
            Self::Months(year, _, _, name) => format!("{year}年{name}"),
        }
    }
}

/// A text made plain, with one word for all that joins two ends.
fn joined(text: &str) -> String {
    let plain = plain(text)
        .replace(['到', '~', '〜', '∼', '→'], "至")
        .replace("--", "至")
        .replace("起至", "至");
    let plain = plain.trim_end_matches(['.', ',', '、', ';']);
    let plain = plain.trim_start_matches(['自', '从', '由']);
    let plain = plain.strip_suffix('止').unwrap_or(plain);
    plain.to_owned()
}

/// No range is longer, in bytes; a longer text would be tried at every hyphen in it.
const LONGEST_RANGE: usize = 200;

/// The ways to cut a text in two: at 至 first, since a date may hold hyphens itself.
fn joints(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let text = Some(text).filter(|text| text.len() <= LONGEST_RANGE);
    let text = text.unwrap_or_default();
    let joints = text.match_indices('至').chain(text.match_indices('-'));
    joints.map(|(place, joint)| (&text[..place], &text[place + joint.len()..]))
}

/// Two periods with 至 or a hyphen between them.
fn range(text: &str) -> Option<PlanTime> {
    joints(text).find_map(|(left, right)| {
        let from = begun(left, right)?;
        let to = period(right, Some(from.ends().0.year()))
            .or_else(|| bare_month(left, right))
            .or_else(|| bare_day(from, right))?;
        Some(PlanTime { from, to: Some(to) })
    })
}

/// The left half of a range; in 2024年3-6月 and 2024年第一至三季度 it borrows the word behind the right half.
fn begun(left: &str, right: &str) -> Option<Part> {
    let borrowed = ["月", "季度"]
        .into_iter()
        .find(|word| right.ends_with(word));
    period(left, None).or_else(|| period(&format!("{left}{}", borrowed?), None))
}

/// The right half of 2024.3-6: a month of the year of the left half, which is no bare year.
fn bare_month(left: &str, right: &str) -> Option<Part> {
    let month = YearMonth::read(left).ok()?;
    let to = YearMonth::from_ym(month.year(), right.parse().ok()?)?;
    Some(Part::Month(to, ""))
}

/// The right half of 2024年3月1日至20日.
fn bare_day(from: Part, right: &str) -> Option<Part> {
    let Part::Day(day) = from else { return None };
    let last = right.strip_suffix(['日', '号'])?.parse().ok()?;
    Day::from_ymd(day.year(), day.month(), last).map(Part::Day)
}

/// A day, a month, a quarter, a half year or a year; `year` is the year where none is written.
fn period(text: &str, year: Option<i32>) -> Option<Part> {
    if let Some(part) = dated(text) {
        return Some(part);
    }
    let written = text.split_once('年').filter(|(year, _)| year.len() == 4);
    let (year, part) = match written {
        Some((year, part)) => (year.parse().ok()?, part),
        // An empty half is no whole year.
        None => (year.filter(|_| !text.is_empty())?, text),
    };
    part_of_year(year, part).filter(|_| YearMonth::from_ym(year, 1).is_some())
}

/// A day or a month written out.
fn dated(plain: &str) -> Option<Part> {
    let date = DateText::of_plain(plain)?;
    match (date.year?, date.month?, date.day) {
        (year, month, Some(day)) => Day::from_ymd(year, month, day).map(Part::Day),
        (year, month, None) => YearMonth::from_ym(year, month).map(|month| Part::Month(month, "")),
    }
}

/// A day or a month of which something has to be guessed.
fn guessed(plain: &str, around: &Around) -> Option<Part> {
    let guesses = match Written::of_plain(plain, super::MONTH).ok()? {
        Written::Clear(date) | Written::Mixed(date) => vec![Guess::Date(date)],
        Written::Unsure(_, guesses) => guesses,
    };
    let mut dates = guesses.iter().flat_map(|guess| around.dates(*guess));
    dates.find_map(|date| match date.day {
        Some(_) => date.to_day(super::DAY).ok().map(Part::Day),
        None => date
            .to_month(super::MONTH)
            .ok()
            .map(|month| Part::Month(month, "")),
    })
}

/// What is written behind the year.
fn part_of_year(year: i32, part: &str) -> Option<Part> {
    const PARTS: [&str; 9] = ["", "初", "上旬", "中旬", "下旬", "中", "底", "末", "底前"];
    const HALVES: [(&str, u32, u32); 2] = [("上半年", 1, 6), ("下半年", 7, 12)];
    const QUARTERS: [&str; 4] = ["第一季度", "第二季度", "第三季度", "第四季度"];
    let months = |from, to, name| Some(Part::Months(year, from, to, name));
    match part {
        "" | "全年" | "内" => return months(1, 12, ""),
        "初" | "年初" => return months(1, 1, "初"),
        "底" | "末" | "年底" | "年末" => return months(12, 12, "底"),
        _ => {}
    }
    if let Some((name, from, to)) = HALVES.into_iter().find(|(name, ..)| *name == part) {
        return months(from, to, name);
    }
    if let Some(quarter) = quarter(part) {
        let name = QUARTERS.get(usize::try_from(quarter).ok()?.checked_sub(1)?)?;
        return months(quarter * 3 - 2, quarter * 3, name);
    }
    let (month, rest) = part.split_once('月')?;
    let month = YearMonth::from_ym(year, month.parse().ok()?)?;
    if let Some(day) = rest.strip_suffix(['日', '号']) {
        return Day::from_ymd(year, month.month(), day.parse().ok()?).map(Part::Day);
    }
    let rest = if rest == "份" { "" } else { rest };
    let known = PARTS.into_iter().find(|known| *known == rest)?;
    Some(Part::Month(month, known))
}

/// 第一季度, 一季度, 1季, Q1.
fn quarter(part: &str) -> Option<u32> {
    let number = part
        .strip_suffix("季度")
        .or_else(|| part.strip_suffix('季'))
        .map(|quarter| quarter.strip_prefix('第').unwrap_or(quarter))
        .or_else(|| part.strip_prefix(['Q', 'q']))?;
    number
        .parse()
        .ok()
        .filter(|quarter| (1..=4).contains(quarter))
}

/// Why a text is no time: its first part that no time has, if there is one.
fn unread(plain: &str) -> PlanTimeError {
    if let Some((_, word)) = plain.rsplit_once('月')
        && let Some(open) = ["起", "开始", "以后", "后"]
            .into_iter()
            .find(|open| *open == word)
    {
        return PlanTimeError::Open(open);
    }
    if plain.starts_with('至') || plain.starts_with("截") {
        return PlanTimeError::Unbegun;
    }
    let known =
        |c: char| c.is_ascii_digit() || "年月日号至-./,上下半第季度旬初底末前中份全Qq".contains(c);
    let strange: String = plain
        .chars()
        .skip_while(|c| known(*c))
        .take_while(|c| !known(*c))
        .take(12)
        .collect();
    let dated = plain.contains(|c: char| c.is_ascii_digit());
    if strange.is_empty() || !dated {
        PlanTimeError::Shape
    } else {
        PlanTimeError::Part(strange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let time = PlanTime::read(text).unwrap();
        format!("{}..{}", time.from().iso(), time.to().iso())
    }

    fn shown(text: &str) -> String {
        PlanTime::read(text).unwrap().shown()
    }

    fn told(text: &str) -> String {
        PlanTime::read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_text_that_no_range_is_as_long_as_is_not_tried_at_every_hyphen() {
        assert_eq!(read("2024年3月至2024年6月"), "2024-03..2024-06");
        let long = format!("2024年3月至2024年6月{}", "-1".repeat(LONGEST_RANGE));
        assert_eq!(joints(&long).count(), 0);
        assert!(PlanTime::read(&long).is_err());
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
            ("2024年Q2", "2024-04..2024-06"),
            ("2024年上半年", "2024-01..2024-06"),
            ("２０２４年下半年", "2024-07..2024-12"),
            ("2024年", "2024-01..2024-12"),
            ("2024年年底", "2024-12..2024-12"),
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
            ("2024年3-6", "2024-03..2024-06"),
            ("2024年3～6月", "2024-03..2024-06"),
            ("2024.3-6", "2024-03..2024-06"),
            ("2024.3-2024.12", "2024-03..2024-12"),
            ("2024年第一至三季度", "2024-01..2024-09"),
            ("2024年下半年到2025年3月", "2024-07..2025-03"),
            ("2024年至2025年", "2024-01..2025-12"),
            ("2024年3月1日至3月20日", "2024-03..2024-03"),
            ("2024年3月1日至20日", "2024-03..2024-03"),
            ("2024年三月至十一月", "2024-03..2024-11"),
            ("自2024年3月起至年底止", "2024-03..2024-12"),
        ] {
            assert_eq!(read(text), months, "{text}");
        }
    }

    /// BC027, and the way many write a period of two years.
    #[test]
    fn every_dash_and_wave_joins_two_months() {
        for text in [
            "2027年3月——2027年6月",
            "2027年3月——6月",
            "2027年3月–6月",
            "2027年3月〜6月",
            "2027年3月～6月",
            "2027年3月~6月",
            "2027年3月─6月".replace('─', "—").as_str(),
            "2027年3月 至 6月",
        ] {
            assert_eq!(shown(text), "2027年3月至6月", "{text}");
        }
        assert_eq!(shown("2027年3月 至 6月底前"), "2027年3月至6月底前");
        assert_eq!(read("2027年3月 至 6月底前"), "2027-03..2027-06");
        for text in ["2022.9～2023.8", "2022年9月——2023年8月", "2022.09-2023.08"] {
            assert_eq!(shown(text), "2022年9月至2023年8月", "{text}");
        }
    }

    #[test]
    fn a_time_is_shown_in_one_style_and_as_exactly_as_it_was_written() {
        for (text, due) in [
            ("2024-03", "2024年3月"),
            ("2024.3.5", "2024年3月5日"),
            ("2024年 3 月份", "2024年3月"),
            ("2024年1季度", "2024年第一季度"),
            ("2024年第一至三季度", "2024年第一季度至第三季度"),
            ("2024年全年", "2024年"),
            ("2024年至2024年", "2024年至2024年"),
            ("2024年3月1日至20日", "2024年3月1日至3月20日"),
            ("2024年3月上旬到4月底", "2024年3月上旬至4月底"),
            ("2024年下半年至2025年底", "2024年下半年至2025年底"),
        ] {
            assert_eq!(shown(text), due, "{text}");
            assert_eq!(PlanTime::read(due), PlanTime::read(text), "{text}");
        }
    }

    #[test]
    fn a_range_that_runs_backward_is_refused() {
        assert_eq!(
            told("2024年6月至3月"),
            "结束的月份（2024年3月）早于开始的月份（2024年6月），请核对"
        );
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
            "2024年3月32日",
            "2024年2月30日",
        ] {
            assert_eq!(told(text), due, "{text}");
        }
    }

    #[test]
    fn the_part_that_is_not_understood_is_named() {
        assert_eq!(
            told("2027年3月起"),
            "“起”没有写明到哪个月为止，请把起止都写上，如 2024年3月至6月"
        );
        assert_eq!(
            told("至2024年3月"),
            "没有写明从哪个月开始，请把起止都写上，如 2024年3月至6月"
        );
        assert!(told("2024年3月和5月").starts_with("看不懂“和”，"));
        assert!(told("2024年3月≈6月").starts_with("看不懂“≈”，"));
    }
}
