//! The shape of a fixed telephone number: area code, number, extension.

/// The number as it is written, `0512-58672345` or `0512-58672345-801`, if it is one.
pub(super) fn landline(number: &str) -> Option<String> {
    let (area, rest) = area_and_rest(number)?;
    let (local, extension) = rest.split_once('-').unwrap_or((rest, ""));
    let shortest = if area.len() == 3 { 8 } else { 7 };
    let fits = is_digits(local, shortest, 8) && !local.starts_with(['0', '1']);
    if !fits || !extension.is_empty() && !is_digits(extension, 1, 6) || rest.ends_with('-') {
        return None;
    }
    let end = if extension.is_empty() { "" } else { "-" };
    Some(format!("{area}-{local}{end}{extension}"))
}

/// The area code of a number that begins with one, and what follows it.
pub(super) fn area_and_rest(number: &str) -> Option<(&str, &str)> {
    let big = [
        "010", "020", "021", "022", "023", "024", "025", "027", "028", "029",
    ];
    let long = number.starts_with('0') && !number[1..].starts_with(['0', '1', '2']);
    let length = match number.get(..3) {
        Some(start) if big.contains(&start) => 3,
        _ if long => 4,
        _ => return None,
    };
    let (area, rest) = number.split_at_checked(length)?;
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    is_digits(area, length, length).then_some((area, rest))
}

/// Whether `text` is so many ASCII digits.
pub(super) fn is_digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn big_cities_have_three_digits_of_area_code_and_eight_of_number() {
        assert_eq!(landline("010-82261655").as_deref(), Some("010-82261655"));
        assert_eq!(landline("02912345678"), None);
        assert_eq!(landline("02982345678").as_deref(), Some("029-82345678"));
        assert_eq!(landline("010-8226165"), None);
    }

    #[test]
    fn elsewhere_four_digits_and_seven_or_eight() {
        assert_eq!(landline("0571-85111480").as_deref(), Some("0571-85111480"));
        assert_eq!(landline("0718-8226165").as_deref(), Some("0718-8226165"));
        assert_eq!(landline("0571-851114801"), None);
        assert_eq!(landline("0571-851114"), None);
    }

    #[test]
    fn no_number_begins_with_0_or_1_and_no_area_is_026() {
        assert_eq!(landline("0512-18672345"), None);
        assert_eq!(landline("0512-08672345"), None);
        assert_eq!(landline("026-23456789"), None);
    }

    #[test]
    fn an_extension_has_one_to_six_digits() {
        let whole = Some("0512-58672345-801");
        assert_eq!(landline("051258672345-801").as_deref(), whole);
        assert_eq!(landline("0512-58672345-"), None);
        assert_eq!(landline("0512-58672345-1234567"), None);
    }

    #[test]
    fn anything_else_is_none() {
        for text in [
            "",
            "0",
            "0512",
            "0512-",
            "0甲",
            "05甲1-58672345",
            "58672345",
        ] {
            assert_eq!(landline(text), None, "{text}");
        }
    }
}
