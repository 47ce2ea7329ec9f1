//! The traces of a spreadsheet that took a text for a date, a number or a formula, and shows what it made of it.

/// What a spreadsheet made of what was once written in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Altered {
    /// `Mar-27`, `6-Mar`: it took something like `3-27` for a day or a month.
    Date,
    /// `1.38E+10`: a long number, of which some digits are not shown.
    Exponent,
    /// `110105199003070000`: of a long number all but the first 15 digits are gone.
    Digits,
    /// `########`: the column is too narrow to show what stands in it.
    Narrow,
    /// `#REF!`: a formula that comes to nothing.
    Fault,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
/// As many digits of a number are kept.
const KEPT: usize = 15;

/// What a spreadsheet made of a text, if it bears the trace of one.
pub fn altered(text: &str) -> Option<Altered> {
    let text = text.trim();
    if !text.is_ascii() {
        return None;
    }
    if text.len() >= 2 && text.bytes().all(|byte| byte == b'#') {
        Some(Altered::Narrow)
    } else if is_fault(text) {
        Some(Altered::Fault)
    } else if is_month(text) {
        Some(Altered::Date)
    } else if is_exponent(text) {
        Some(Altered::Exponent)
    } else if is_cut(text) {
        Some(Altered::Digits)
    } else {
        None
    }
}

fn is_fault(text: &str) -> bool {
    matches!(
        text,
        "#REF!"
            | "#N/A"
            | "#VALUE!"
            | "#NAME?"
            | "#DIV/0!"
            | "#NUM!"
            | "#NULL!"
            | "#SPILL!"
            | "#CALC!"
            | "#GETTING_DATA"
    ) || text
        .strip_prefix("Err:")
        .is_some_and(|code| code.len() == 3 && is_digits(code))
}

/// `Mar-27`, `6-Mar`, `6-Mar-27`, `6-Mar-2027`.
fn is_month(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let month = |part: &str| MONTHS.contains(&part.to_ascii_lowercase().as_str());
    let number = |part: &str| part.len() <= 2 && is_digits(part);
    let year = |part: &str| matches!(part.len(), 2 | 4) && is_digits(part);
    match parts[..] {
        [first, second] => month(first) && year(second) || number(first) && month(second),
        [day, name, last] => number(day) && month(name) && year(last),
        _ => false,
    }
}

/// `1.38E+10`, `-2E-05`: always a sign and two digits or more, as spreadsheets write it.
fn is_exponent(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.trim_start_matches('-').split_once('E') else {
        return false;
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let power = exponent.strip_prefix(['+', '-']);
    whole.len() == 1
        && is_digits(whole)
        && is_digits(part)
        && power.is_some_and(|power| power.len() >= 2 && is_digits(power))
}

fn is_cut(text: &str) -> bool {
    (KEPT + 2..=20).contains(&text.len())
        && is_digits(text)
        && text[KEPT..].bytes().all(|byte| byte == b'0')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trace_is_known() {
        for (text, what) in [
            ("Mar-27", Altered::Date),
            ("6-Mar", Altered::Date),
            (" 06-mar-27 ", Altered::Date),
            ("6-Sep-2027", Altered::Date),
            ("1.38E+10", Altered::Exponent),
            ("9.45E+12", Altered::Exponent),
            ("-2E-05", Altered::Exponent),
            ("########", Altered::Narrow),
            ("##", Altered::Narrow),
            ("#REF!", Altered::Fault),
            ("#N/A", Altered::Fault),
            ("#DIV/0!", Altered::Fault),
            ("Err:502", Altered::Fault),
            ("110105199003070000", Altered::Digits),
        ] {
            assert_eq!(altered(text), Some(what), "{text}");
        }
    }

    #[test]
    fn ordinary_texts_bear_no_trace() {
        for text in [
            "",
            "#",
            "#1",
            "3-27",
            "2027-03",
            "MAR",
            "Mar-271",
            "A-Mar",
            "123-Mar",
            "1E5",
            "1e5",
            "12.5E+3",
            "E+10",
            "1.E+10",
            "GB/T 1.1-2020",
            "91320582014189000X",
            "91320582014189001",
            "1000000000000000",
            "三月-27",
            "Err:5",
        ] {
            assert_eq!(altered(text), None, "{text}");
        }
    }
}
