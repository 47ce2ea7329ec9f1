//! The day or month before and after the one that stands in a box, for the arrow keys.

use super::{Day, Kind, Moment, Start, Value, YearMonth};

/// The text with its date so many days or months on, whichever the blank asks for; none where it holds no date.
///
/// The date stays in the habit it was typed in, as far as digits and marks go; else it is written as it is printed.
pub fn stepped(kind: Kind, text: &str, by: i32) -> Option<String> {
    match kind {
        Kind::Day => Some(day(text, Day::read(text).ok()?, by)),
        Kind::YearMonth => Some(month(text, YearMonth::read(text).ok()?, by)),
        Kind::Start => match Start::read(text).ok()? {
            Start::On(on) => Some(day(text, on, by)),
            Start::In(on) => Some(month(text, on, by)),
            Start::Planned(Some(Moment::Day(on))) => Some(format!("计划{}", day("", on, by))),
            Start::Planned(Some(Moment::Month(on))) => Some(format!("计划{}", month("", on, by))),
            Start::Planned(None) | Start::Months(_) => None,
        },
        _ => None,
    }
}

fn day(text: &str, day: Day, by: i32) -> String {
    let on = day.add_days(i64::from(by));
    let numbers = [on.month(), on.day()];
    Habit::of(text).map_or_else(|| on.shown(), |habit| habit.written(on.year(), &numbers))
}

fn month(text: &str, month: YearMonth, by: i32) -> String {
    let on = month.add_months(by);
    let numbers = [on.month()];
    Habit::of(text).map_or_else(|| on.shown(), |habit| habit.written(on.year(), &numbers))
}

/// A way of writing a date with digits and one kind of mark, or none.
struct Habit {
    mark: &'static str,
    padded: bool,
}

impl Habit {
    fn of(text: &str) -> Option<Self> {
        if matches!(text.len(), 6 | 8) && text.bytes().all(|b| b.is_ascii_digit()) {
            return Some(Self {
                mark: "",
                padded: true,
            });
        }
        let mark = ["-", ".", "/"]
            .into_iter()
            .find(|mark| text.contains(mark))?;
        let mut numbers = text.split(mark);
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        numbers.clone().all(digits).then(|| Self {
            mark,
            padded: numbers.any(|part| part.starts_with('0')),
        })
    }

    fn written(&self, year: i32, numbers: &[u32]) -> String {
        let number = |number: &u32| {
            if self.padded {
                format!("{number:02}")
            } else {
                number.to_string()
            }
        };
        let mut parts = vec![year.to_string()];
        parts.extend(numbers.iter().map(number));
        parts.join(self.mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_steps_in_the_habit_it_was_typed_in() {
        for (kind, text, by, due) in [
            (Kind::Day, "2023-8-31", 1, "2023-9-1"),
            (Kind::Day, "2023-08-31", 1, "2023-09-01"),
            (Kind::Day, "2023.1.1", -1, "2022.12.31"),
            (Kind::Day, "20240228", 1, "20240229"),
            (Kind::Day, "2023年8月20日", 1, "2023年8月21日"),
            (Kind::Day, "二〇二三年八月二十日", -1, "2023年8月19日"),
            (Kind::YearMonth, "2023/12", 1, "2024/1"),
            (Kind::YearMonth, "202312", 1, "202401"),
            (Kind::Start, "2023.8", -1, "2023.7"),
            (Kind::Start, "2023-8-1", -1, "2023-7-31"),
            (Kind::Start, "计划2027-8", 1, "计划2027年9月"),
        ] {
            assert_eq!(stepped(kind, text, by).as_deref(), Some(due), "{text}");
        }
    }

    #[test]
    fn what_holds_no_date_stays() {
        for (kind, text) in [
            (Kind::Day, "2023-8"),
            (Kind::Day, "今天"),
            (Kind::Day, ""),
            (Kind::Start, "尚未"),
            (Kind::Start, "8个月"),
            (Kind::Period, "2023年8月"),
            (Kind::Line, "2023-8-20"),
        ] {
            assert_eq!(stepped(kind, text, 1), None, "{text}");
        }
    }
}
