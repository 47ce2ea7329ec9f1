//! What was understood of the text in a box for a date, and what a person is asked to confirm.

use super::{
    DAY, DateText, Day, DayTime, Guess, Kind, MONTH, PlanTime, Start, Value, Written, YearMonth,
    is_blank,
};

/// How a text in a box for a date is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing stands there, or the box asks for no date.
    Nothing,
    /// One date, as it is printed.
    Read(String),
    /// It may be one of these dates, written out; until one is chosen it is none.
    Asked {
        /// Why it cannot be read as it stands.
        why: String,
        /// The likeliest first, three at most.
        candidates: Vec<String>,
    },
    /// No date.
    Unread {
        /// Why, and how to write it.
        why: String,
        /// Whether it may become one by typing on.
        unfinished: bool,
    },
}

/// What a guess leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// Today.
    pub today: Day,
    /// The year that stands in the blank beside.
    pub beside: Option<i32>,
}

/// The year of the date in a blank of this kind, the last of several.
pub fn year_in(kind: Kind, text: &str) -> Option<i32> {
    match kind {
        Kind::Day => Day::read(text).ok().map(Day::year),
        Kind::YearMonth => YearMonth::read(text).ok().map(YearMonth::year),
        Kind::Start => Start::read(text).ok()?.latest().map(Day::year),
        Kind::DayTime => DayTime::read(text).ok().map(|at| at.day().year()),
        Kind::Period => PlanTime::read(text).ok().map(|time| time.to().year()),
        _ => None,
    }
}

impl Heard {
    /// How the text in a blank of this kind is understood.
    pub fn of(kind: Kind, text: &str, around: &Around) -> Self {
        Self::looking_around(kind, text, || *around)
    }

    /// The same where what stands around is looked for only if it is needed: a long way in a long table.
    pub fn looking_around(kind: Kind, text: &str, around: impl FnOnce() -> Around) -> Self {
        if is_blank(text) {
            return Self::Nothing;
        }
        let read = match kind {
            Kind::Day => printed::<Day>(text),
            Kind::YearMonth => printed::<YearMonth>(text),
            Kind::Start => printed::<Start>(text),
            Kind::DayTime => printed::<DayTime>(text),
            Kind::Period => printed::<PlanTime>(text),
            _ => return Self::Nothing,
        };
        let why = match read {
            Ok(shown) => return Self::Read(shown),
            Err(why) => why,
        };
        let candidates = candidates(kind, text, &around());
        if candidates.is_empty() {
            let unfinished = is_unfinished(text);
            Self::Unread { why, unfinished }
        } else {
            Self::Asked { why, candidates }
        }
    }
}

impl Around {
    /// The dates that a guess may mean, the likeliest first.
    pub(super) fn dates(&self, guess: Guess) -> Vec<DateText> {
        let of_day = |day: Day| DateText {
            year: Some(day.year()),
            month: Some(day.month()),
            day: Some(day.day()),
            weekday: None,
        };
        match guess {
            Guess::Day(by) => vec![of_day(self.today.add_days(by))],
            Guess::Month(by) => vec![DateText {
                day: None,
                ..of_day(self.today.add_months(by))
            }],
            Guess::Year(by, date) => vec![DateText {
                year: Some(self.today.year() + by),
                ..date
            }],
            // A day of the week that does not fit is doubted with the date.
            Guess::Date(date) if date.year.is_some() => vec![DateText {
                weekday: None,
                ..date
            }],
            Guess::Date(date) => self
                .years()
                .into_iter()
                .map(|year| DateText {
                    year: Some(year),
                    ..date
                })
                .collect(),
        }
    }

    /// The years a date may lie in that is written without one.
    pub(super) fn years(&self) -> Vec<i32> {
        let now = self.today.year();
        let likely = match self.beside {
            Some(year) => [year, year + 1, now, now - 1],
            None => [now, now - 1, now + 1, now],
        };
        let mut years = Vec::new();
        for year in likely {
            if !years.contains(&year) {
                years.push(year);
            }
        }
        years
    }

    fn guessed(&self, text: &str) -> Vec<DateText> {
        let guesses = match Written::of(text, DAY) {
            Ok(Written::Clear(date) | Written::Mixed(date)) => vec![Guess::Date(date)],
            Ok(Written::Unsure(_, guesses)) => guesses,
            Err(_) => Vec::new(),
        };
        let dates = guesses.into_iter().flat_map(|guess| self.dates(guess));
        dates.collect()
    }
}

/// The value printed, or why there is none.
fn printed<T: Value>(text: &str) -> Result<String, String> {
    T::read(text)
        .map(|value| value.shown())
        .map_err(|why| why.to_string())
}

/// The likeliest three dates that a text may mean, as they are printed.
fn candidates(kind: Kind, text: &str, around: &Around) -> Vec<String> {
    let of = |text: &str| {
        let dates = around.guessed(text).into_iter();
        dates.filter_map(|date| shown(kind, date)).collect()
    };
    let all: Vec<String> = match kind {
        Kind::Period => {
            let times = PlanTime::guesses(text, around);
            times.iter().map(Value::shown).collect()
        }
        Kind::Start => {
            let (planned, date) = Start::date_in(text);
            let dates: Vec<String> = of(&date);
            dates
                .iter()
                .map(|date| format!("{planned}{date}"))
                .collect()
        }
        Kind::DayTime => DayTime::halves(text).map_or_else(Vec::new, |(date, time)| {
            let dates: Vec<String> = of(&date);
            dates.iter().map(|date| format!("{date} {time}")).collect()
        }),
        _ => of(text),
    };
    let mut different: Vec<String> = Vec::new();
    for candidate in all {
        if different.len() < 3 && !different.contains(&candidate) {
            different.push(candidate);
        }
    }
    different
}

/// A date as a blank of this kind prints it; none where it is not the date that is asked for.
fn shown(kind: Kind, date: DateText) -> Option<String> {
    let to_the_month = DateText { day: None, ..date };
    match kind {
        Kind::YearMonth => to_the_month.to_month(MONTH).ok().map(|month| month.shown()),
        Kind::Start if date.day.is_none() => date.to_month(MONTH).ok().map(|month| month.shown()),
        _ => date.to_day(DAY).ok().map(|day| day.shown()),
    }
}

/// Whether more keys may make a date of what stands there.
fn is_unfinished(text: &str) -> bool {
    match Written::of(text, DAY) {
        Ok(Written::Clear(date) | Written::Mixed(date)) => {
            // The month 0 may become the month 08; a month 13 becomes nothing.
            let zero = date.month == Some(0) || date.day == Some(0);
            let partial = date.to_day(DAY).is_err_and(|why| why.is_unfinished());
            zero || partial && date.may_be()
        }
        Ok(Written::Unsure(..)) => false,
        Err(why) => why.is_unfinished(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(kind: Kind, text: &str) -> Heard {
        let around = Around {
            today: Day::from_ymd(2026, 11, 30).unwrap_or(Day::FIRST),
            beside: Some(2023),
        };
        Heard::of(kind, text, &around)
    }

    fn asked(kind: Kind, text: &str) -> Vec<String> {
        match heard(kind, text) {
            Heard::Asked { candidates, .. } => candidates,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn what_was_understood_is_said_as_it_is_printed() {
        let read = |shown: &str| Heard::Read(shown.to_owned());
        assert_eq!(heard(Kind::Day, "2023.8.20"), read("2023年8月20日"));
        assert_eq!(heard(Kind::YearMonth, "202308"), read("2023年8月"));
        assert_eq!(heard(Kind::Start, "拟于2027.8"), read("计划2027年8月"));
        let period = read("2022年9月至2023年8月");
        assert_eq!(heard(Kind::Period, "2022.9～2023.8"), period);
        let minute = read("2026年5月3日 9:30");
        assert_eq!(heard(Kind::DayTime, "2026.5.3 9点30"), minute);
        assert_eq!(heard(Kind::Day, " "), Heard::Nothing);
        assert_eq!(heard(Kind::Line, "2023.8.20"), Heard::Nothing);
    }

    #[test]
    fn a_guess_is_asked_back_as_a_full_date() {
        assert_eq!(asked(Kind::Day, "23.8.20"), ["2023年8月20日"]);
        assert_eq!(asked(Kind::Day, "今天"), ["2026年11月30日"]);
        assert_eq!(asked(Kind::YearMonth, "今天"), ["2026年11月"]);
        assert_eq!(asked(Kind::Day, "45158"), ["2023年8月20日"]);
        let years = ["2023年8月20日", "2024年8月20日", "2026年8月20日"];
        assert_eq!(asked(Kind::Day, "8月20日"), years);
        // Only in one of these years is it a Sunday.
        assert_eq!(asked(Kind::Day, "8月20日 星期日"), ["2023年8月20日"]);
        assert_eq!(asked(Kind::Day, "2月29日"), ["2024年2月29日"]);
        let orders = ["2027年3月5日", "2027年5月3日"];
        assert_eq!(asked(Kind::Day, "03-05-2027"), orders);
        assert_eq!(asked(Kind::Day, "2023年8月20日 周一"), ["2023年8月20日"]);
        assert_eq!(asked(Kind::Day, "今年8月20日"), ["2026年8月20日"]);
        assert_eq!(asked(Kind::YearMonth, "Mar-27")[0], "2027年3月");
        assert_eq!(asked(Kind::YearMonth, "2023年8月底"), ["2023年8月"]);
        assert_eq!(asked(Kind::YearMonth, "20238"), ["2023年8月"]);
        let spaced = ["2023年1月", "2023年12月"];
        assert_eq!(asked(Kind::YearMonth, "2023.1 2"), spaced);
        let planned = ["计划2023年8月", "计划2024年8月", "计划2026年8月"];
        assert_eq!(asked(Kind::Start, "计划8月"), planned);
        let minutes = ["2026年11月30日 9:30"];
        assert_eq!(asked(Kind::DayTime, "今天 9:30"), minutes);
        assert_eq!(asked(Kind::DayTime, "26.5.3 9:30"), ["2026年5月3日 9:30"]);
    }

    #[test]
    fn a_day_in_the_place_of_a_month_is_told_and_the_month_offered() {
        let due = Heard::Asked {
            why: "这里只写到月，如 2024年3月，请去掉日".to_owned(),
            candidates: vec!["2023年8月".to_owned()],
        };
        assert_eq!(heard(Kind::YearMonth, "2023-8-20"), due);
        let due = Heard::Unread {
            why: "还缺日，请写完整，如 2024年3月5日".to_owned(),
            unfinished: true,
        };
        assert_eq!(heard(Kind::Day, "2023-8"), due);
    }

    #[test]
    fn periods_without_a_year_or_with_a_short_one_are_asked_back() {
        let years = ["2023年3月至6月", "2024年3月至6月", "2026年3月至6月"];
        assert_eq!(asked(Kind::Period, "3-6月"), years);
        assert_eq!(asked(Kind::Period, "3月——6月"), years);
        assert_eq!(asked(Kind::Period, "第一季度")[0], "2023年第一季度");
        assert_eq!(asked(Kind::Period, "22.9～23.8"), ["2022年9月至2023年8月"]);
        assert_eq!(asked(Kind::Period, "6-Mar")[0], "2023年3月6日");
        assert_eq!(asked(Kind::Period, "今年3月至6月"), ["2026年3月至6月"]);
    }

    #[test]
    fn a_wrong_part_is_told_at_once_and_an_unfinished_one_is_waited_for() {
        let unfinished = |kind, text| match heard(kind, text) {
            Heard::Unread { unfinished, .. } => unfinished,
            other => panic!("{text}: {other:?}"),
        };
        for text in [
            "2",
            "20",
            "202",
            "2023",
            "2023-",
            "2023年",
            "2023年8",
            "2023年8月",
            "2023-0",
            "2023-08-0",
        ] {
            assert!(unfinished(Kind::Day, text), "{text}");
        }
        for text in [
            "2023-13",
            "2023-13-1",
            "2023-2-30",
            "2023年8月20日和21日",
            "2023年腊月",
        ] {
            assert!(!unfinished(Kind::Day, text), "{text}");
        }
    }
}
