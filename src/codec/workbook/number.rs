//! Numbers as a sheet shows them: plain, filled up with zeros, as a day, a time or a span of time.

use chrono::{Days, NaiveDate};

/// What a number format makes of a number, as far as it decides what is meant (ECMA-376 part 1, 18.8.30 and 18.8.31).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// The number itself, whatever its decimals and signs.
    Plain,
    /// Filled up to so many digits, as by `000000`.
    Zeros(usize),
    /// In hundredths, as by `0.0%`; with all its decimals.
    Percent,
    /// A day, a time, or both.
    Moment,
    /// Hours beyond a day, as by `[h]:mm`.
    Span,
}

/// The day from which a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    /// 1 is 1 January 1900, and 60 the 29 February that there never was.
    #[default]
    Of1900,
    /// 0 is 1 January 1904.
    Of1904,
}

const SECONDS: i64 = 24 * 60 * 60;

impl Format {
    /// What the number of a built-in format stands for. Those from 27 to 36 and from 50 to 58 are the days and times
    /// of East Asia.
    pub(super) fn built_in(id: u32) -> Format {
        match id {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Moment,
            46 => Format::Span,
            9 | 10 => Format::Percent,
            _ => Format::Plain,
        }
    }

    /// What a format says in its first part: letters in quotes, behind a stroke or in brackets are no format.
    pub(super) fn of(code: &str) -> Format {
        if !code.is_empty() && code.bytes().all(|byte| byte == b'0') {
            return Format::Zeros(code.len());
        }
        let mut rest = code.chars();
        while let Some(c) = rest.next() {
            match c {
                '"' => {
                    rest.find(|c| *c == '"');
                }
                '\\' | '_' | '*' => {
                    rest.next();
                }
                '[' => {
                    let inner: String = rest.by_ref().take_while(|c| *c != ']').collect();
                    if is_span(&inner) {
                        return Format::Span;
                    }
                }
                ';' => break,
                '%' => return Format::Percent,
                'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' => {
                    return Format::Moment;
                }
                _ => {}
            }
        }
        Format::Plain
    }

    /// The text of a number as it stands in the file; what is none stays as it stands.
    pub(super) fn shown(self, raw: &str, epoch: Epoch) -> String {
        let raw = raw.trim();
        let Some(number) = raw.parse().ok().filter(|number: &f64| number.is_finite()) else {
            return raw.to_owned();
        };
        match self {
            Self::Plain => plain(number),
            Self::Zeros(digits) => format!("{number:0digits$}"),
            Self::Percent => format!("{}%", plain(number * 100.0)),
            Self::Moment => moment(number, epoch).unwrap_or_else(|| plain(number)),
            Self::Span => seconds(number).map_or_else(|| plain(number), clock),
        }
    }
}

/// `h`, `mm` and the like.
fn is_span(inner: &str) -> bool {
    let mut letters = inner.chars().map(|c| c.to_ascii_lowercase());
    let first = letters.next();
    matches!(first, Some('h' | 'm' | 's')) && letters.all(|c| Some(c) == first)
}

/// Written out whole, since a code of twelve digits is shown as 9.45E+12; decimals to the fifteen digits a sheet counts in.
fn plain(number: f64) -> String {
    let rounded = || format!("{number:.14e}").parse().unwrap_or(number);
    let shown = if number.fract() == 0.0 {
        number
    } else {
        rounded()
    };
    shown.to_string()
}

/// A day as 2023-08-20, with the time where there is one; what is before the first day is a time alone.
fn moment(number: f64, epoch: Epoch) -> Option<String> {
    let seconds = seconds(number).filter(|seconds| *seconds >= 0)?;
    let (days, time) = (seconds / SECONDS, seconds % SECONDS);
    let day = match (epoch, days) {
        (Epoch::Of1900, 0) => return Some(clock(time)),
        (Epoch::Of1900, 60) => "1900-02-29".to_owned(),
        (Epoch::Of1900, 1..60) => day_after((1899, 12, 31), days)?,
        (Epoch::Of1900, _) => day_after((1899, 12, 30), days)?,
        (Epoch::Of1904, 0) if number < 1.0 && time > 0 => return Some(clock(time)),
        (Epoch::Of1904, _) => day_after((1904, 1, 1), days)?,
    };
    Some(match time {
        0 => day,
        _ => format!("{day} {}", clock(time)),
    })
}

/// No later than the year 9999, the last a sheet knows.
fn day_after((year, month, day): (i32, u32, u32), days: i64) -> Option<String> {
    let first = NaiveDate::from_ymd_opt(year, month, day)?;
    let day = first.checked_add_days(Days::new(days.try_into().ok()?))?;
    let text = day.to_string();
    (text.len() == 10).then_some(text)
}

/// Whole seconds, since a time of day is a fraction that no number holds exactly.
fn seconds(number: f64) -> Option<i64> {
    const MOST_DAYS: f64 = 4_000_000.0;
    #[expect(clippy::cast_precision_loss, reason = "a small whole number")]
    let seconds = (number * SECONDS as f64).round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within the bounds looked at"
    )]
    (number.abs() < MOST_DAYS).then_some(seconds as i64)
}

fn clock(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{sign}{hours:02}:{minutes:02}"),
        _ => format!("{sign}{hours:02}:{minutes:02}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_told_by_its_letters_outside_of_quotes_and_brackets() {
        for code in [
            "yyyy/m/d\\ h:mm",
            "h:mm",
            "m\"月\"d\"日\";@",
            "[$-804]yyyy\"年\"m\"月\"",
            "[DBNum1]yyyy\"年\"",
            "上午/下午h",
            "mmss.0",
        ] {
            assert_eq!(Format::of(code), Format::Moment, "{code}");
        }
        for code in ["[h]:mm", "[MM]:ss", "[ss]", "[Red][hh]"] {
            assert_eq!(Format::of(code), Format::Span, "{code}");
        }
        for code in [
            "General",
            "",
            "0.00",
            "@",
            "#,##0\\ [$USD-409]",
            "\"Y: \"0.00\"m\";yyyy",
            "_(* #,##0_);[Red]0",
            "0;[Magenta]-0",
            "0.00E+00",
            "\\d0",
            "0\"days",
            "[hm]0",
        ] {
            assert_eq!(Format::of(code), Format::Plain, "{code}");
        }
        assert_eq!(Format::of("000000"), Format::Zeros(6));
        assert_eq!(Format::of("0.00%"), Format::Percent);
        assert_eq!(Format::of("0\"%\""), Format::Plain);
        assert_eq!(Format::built_in(31), Format::Moment);
        assert_eq!(Format::built_in(46), Format::Span);
        assert_eq!(Format::built_in(49), Format::Plain);
    }

    #[test]
    fn numbers_are_written_out_and_rounded_as_a_sheet_does() {
        let plain = |raw: &str| Format::Plain.shown(raw, Epoch::Of1900);
        assert_eq!(plain("9450000000000"), "9450000000000");
        assert_eq!(plain("9.45E+12"), "9450000000000");
        assert_eq!(plain("0.30000000000000004"), "0.3");
        assert_eq!(plain(" -12.5 "), "-12.5");
        assert_eq!(plain("1e999"), "1e999");
        assert_eq!(plain("十"), "十");
        assert_eq!(Format::Zeros(6).shown("12", Epoch::Of1900), "000012");
        assert_eq!(Format::Percent.shown("0.07", Epoch::Of1900), "7%");
        assert_eq!(Format::built_in(10).shown("0.125", Epoch::Of1900), "12.5%");
    }

    #[test]
    fn days_are_counted_as_each_kind_of_workbook_does() {
        let shown = |raw: &str, epoch| Format::Moment.shown(raw, epoch);
        for (raw, text) in [
            ("1", "1900-01-01"),
            ("59", "1900-02-28"),
            ("60", "1900-02-29"),
            ("61", "1900-03-01"),
            ("40909", "2012-01-01"),
            ("45158.5", "2023-08-20 12:00"),
            ("45158.999999999", "2023-08-21"),
            ("45158.0000116", "2023-08-20 00:00:01"),
            ("0.4375", "10:30"),
            ("0", "00:00"),
            ("2958465", "9999-12-31"),
            ("2958466", "2958466"),
            ("-1", "-1"),
            ("1e300", &format!("{}", 1e300)),
        ] {
            assert_eq!(shown(raw, Epoch::Of1900), text, "{raw}");
        }
        assert_eq!(shown("0", Epoch::Of1904), "1904-01-01");
        assert_eq!(shown("0.25", Epoch::Of1904), "06:00");
        assert_eq!(shown("39447", Epoch::Of1904), "2012-01-01");
    }

    #[test]
    fn spans_go_beyond_a_day() {
        let span = |raw: &str| Format::Span.shown(raw, Epoch::Of1900);
        assert_eq!(span("1.5"), "36:00");
        assert_eq!(span("-0.25"), "-06:00");
        assert_eq!(span("0.00001"), "00:00:01");
    }
}
