//! 电话: one or several numbers in one box, checked for shape only.

use std::fmt;

use super::{Kind, NONE, Value, area_and_rest, fold, is_digits, is_none, landline};

/// One or more telephone numbers, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone(Vec<(PhoneKind, String)>);

/// What sort of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneKind {
    /// Eleven digits, `13800138000`.
    Mobile,
    /// Area code and number, `0512-58672345`, perhaps an extension.
    Landline,
    /// A 400 or 800 service number: rarely a contact person's.
    Service,
    /// A five-digit hotline such as 12345: rarely a contact person's.
    Hotline,
}

/// Why a number cannot be read; each holds the number, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// None of the shapes known.
    Shape(String),
    /// Seven or eight digits and no area code.
    NoArea(String),
    /// An area code whose numbers have eight digits, and a number of another length.
    EightDigits(String),
}

impl Phone {
    /// The sort of each number, in the order typed.
    pub fn kinds(&self) -> impl Iterator<Item = PhoneKind> {
        self.0.iter().map(|(kind, _)| *kind)
    }
}

impl Value for Phone {
    const KIND: Kind = Kind::Phone;
    type Unreadable = PhoneError;

    fn read(text: &str) -> Result<Self, PhoneError> {
        let text = fold(text);
        if is_none(&text) {
            return Ok(Self(Vec::new()));
        }
        let mut numbers: Vec<(PhoneKind, String)> = Vec::new();
        let marks = ['、', '/', ',', ';', '|', '和', '及', '或'];
        for piece in text.split(marks).map(str::trim).filter(|n| !n.is_empty()) {
            match short(piece, numbers.last()) {
                Some(short) => numbers.push(short),
                None => numbers.extend(spaced(piece)?),
            }
        }
        if numbers.is_empty() {
            return Err(PhoneError::Shape(text.trim().to_string()));
        }
        Ok(Self(numbers))
    }

    fn shown(&self) -> String {
        if self.0.is_empty() {
            return NONE.to_owned();
        }
        let numbers: Vec<&str> = self.0.iter().map(|(_, number)| number.as_str()).collect();
        numbers.join("、")
    }
}

impl fmt::Display for PhoneError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape(number) => write!(
                f,
                "“{number}”不像电话号码：固定电话写区号和号码，如 0512-58672345，手机写 11 位，几个号码之间用顿号隔开"
            ),
            Self::NoArea(number) => {
                write!(f, "“{number}”缺区号，请写成 0512-58672345 的样式")
            }
            Self::EightDigits(number) => write!(
                f,
                "“{number}”位数不对：区号为 010 或 02 开头的，区号后应有 8 位，请核对"
            ),
        }
    }
}

/// A number that goes on from the one before it: of the same area, or only its last digits or another extension.
fn short(piece: &str, before: Option<&(PhoneKind, String)>) -> Option<(PhoneKind, String)> {
    let local = is_digits(piece, 7, 8) && !piece.starts_with(['0', '1']);
    let goes_on = before.is_some_and(|(kind, _)| *kind == PhoneKind::Landline);
    let last_digits = is_digits(piece, 1, 4);
    (goes_on && (local || last_digits)).then(|| (PhoneKind::Landline, piece.to_owned()))
}

/// So many words a number may be written in: each digit by itself, with country code and extension.
const MOST_WORDS: usize = 24;

/// The numbers of a piece: one, written with spaces or not, or several parted by spaces only.
fn spaced(piece: &str) -> Result<Vec<(PhoneKind, String)>, PhoneError> {
    let whole = match number(piece) {
        Ok(one) => return Ok(vec![one]),
        Err(why) => why,
    };
    let words: Vec<&str> = piece.split(' ').filter(|word| !word.is_empty()).collect();
    let mut numbers = Vec::new();
    let mut rest = &words[..];
    while !rest.is_empty() {
        // The longest run of words that is one number: 138 0013 8000.
        let lengths = (1..=rest.len().min(MOST_WORDS)).rev();
        let mut runs = lengths.filter_map(|n| Some((n, number(&rest[..n].join(" ")).ok()?)));
        let Some((length, number)) = runs.next() else {
            return Err(whole);
        };
        numbers.push(number);
        rest = &rest[length..];
    }
    Ok(numbers)
}

/// Reads one number; the country code may stand before it, words beside it stay.
fn number(typed: &str) -> Result<(PhoneKind, String), PhoneError> {
    bare(typed).or_else(|why| {
        let is_word = |c: char| c.is_alphabetic() && !c.is_ascii();
        let digits: String = typed
            .chars()
            .filter(|c| !is_word(*c) && *c != ':')
            .collect();
        let labelled = typed
            .contains(is_word)
            .then(|| bare(&digits).ok())
            .flatten();
        let (kind, _) = labelled.ok_or(why)?;
        Ok((kind, typed.to_owned()))
    })
}

fn bare(typed: &str) -> Result<(PhoneKind, String), PhoneError> {
    let plain = joined(typed);
    let home = plain.strip_prefix("+86").or(plain.strip_prefix("0086"));
    let home = home.map_or(plain.as_str(), |n| n.trim_start_matches('-'));
    let read = mobile(home)
        .or_else(|| service(home))
        .or_else(|| hotline(home))
        .or_else(|| fixed(home))
        .or_else(|| abroad(home))
        // Behind the country code an area code stands without its 0.
        .or_else(|| fixed(&format!("0{home}")).filter(|_| home != plain))
        .or_else(|| mobile(home.strip_prefix("86")?));
    read.ok_or_else(|| fault(home, typed))
}

/// Without spaces and brackets, every sign of an extension a hyphen.
fn joined(typed: &str) -> String {
    let mut plain = typed.to_ascii_lowercase().replace("(0)", "0");
    for sign in [
        "转分机",
        "分机号",
        "分机",
        "转",
        "ext.",
        "ext",
        "x",
        "#",
        "*",
        ")",
    ] {
        plain = plain.replace(sign, "-");
    }
    plain.retain(|c| !matches!(c, ' ' | '(' | ':'));
    while plain.contains("--") {
        plain = plain.replace("--", "-");
    }
    // A closing bracket at the end leaves a hyphen that was never typed.
    if typed.ends_with(')') {
        plain.truncate(plain.trim_end_matches('-').len());
    }
    plain.trim_start_matches('-').to_owned()
}

fn mobile(number: &str) -> Option<(PhoneKind, String)> {
    let digits = number.replace('-', "");
    let second = digits.strip_prefix('1')?.chars().next()?;
    let fits = is_digits(&digits, 11, 11) && ('3'..='9').contains(&second);
    fits.then_some((PhoneKind::Mobile, digits))
}

fn service(number: &str) -> Option<(PhoneKind, String)> {
    let digits = number.replace('-', "");
    let fits =
        is_digits(&digits, 10, 16) && (digits.starts_with("400") || digits.starts_with("800"));
    // Ten digits, however grouped; what goes beyond is an extension behind a hyphen.
    let ten = number
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .nth(9)
        .map(|(at, _)| at + 1)?;
    let extends = number.len() == ten || number[ten..].starts_with('-');
    (fits && extends).then(|| (PhoneKind::Service, number.to_string()))
}

/// Of five digits, alone or behind an area code; 110, 119 and the like have three.
fn hotline(number: &str) -> Option<(PhoneKind, String)> {
    let local = area_and_rest(number).map_or(number, |(_, rest)| rest);
    let fits = is_digits(local, 5, 5) || is_digits(number, 3, 3) && number.starts_with('1');
    fits.then(|| (PhoneKind::Hotline, number.to_string()))
}

/// With the code of another country.
fn abroad(number: &str) -> Option<(PhoneKind, String)> {
    let digits = number.strip_prefix('+')?.replace('-', "");
    let fits = is_digits(&digits, 8, 15) && !digits.starts_with("86");
    fits.then(|| (PhoneKind::Landline, number.to_string()))
}

fn fixed(number: &str) -> Option<(PhoneKind, String)> {
    landline(number).map(|number| (PhoneKind::Landline, number))
}

fn fault(number: &str, typed: &str) -> PhoneError {
    let typed = typed.to_string();
    let local = number.split('-').next().unwrap_or(number);
    if is_digits(local, 7, 8) && !local.starts_with(['0', '1']) {
        return PhoneError::NoArea(typed);
    }
    match area_and_rest(number) {
        Some((area, rest)) if area.len() == 3 && is_digits(rest, 1, 20) && rest.len() != 8 => {
            PhoneError::EightDigits(typed)
        }
        _ => PhoneError::Shape(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::PhoneKind::{Hotline, Landline, Mobile, Service};
    use super::*;

    fn read(text: &str) -> (Vec<PhoneKind>, String) {
        let phone = Phone::read(text).unwrap();
        (phone.kinds().collect(), phone.shown())
    }

    fn told(text: &str) -> String {
        Phone::read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_page_of_numbers_parted_by_spaces_is_not_tried_in_every_run_of_words() {
        let many = "0512-58672345 ".repeat(400);
        let read = Phone::read(&many).unwrap();
        assert_eq!(read.kinds().count(), 400);
        let digits = "1 3 8 0 0 1 3 8 0 0 0";
        assert_eq!(Phone::read(digits).unwrap().shown(), "13800138000");
    }

    #[test]
    fn each_sort_of_number_is_read() {
        for (text, kind) in [
            ("0512-58672345", Landline),
            ("010-82261655", Landline),
            ("0571-85111480", Landline),
            ("0512-58672345-801", Landline),
            ("13800138000", Mobile),
            ("19912345678", Mobile),
            ("400-820-8820", Service),
            ("8008208820", Service),
            ("12345", Hotline),
        ] {
            assert_eq!(read(text), (vec![kind], text.to_string()));
        }
    }

    #[test]
    fn the_ways_of_writing_one_number_print_alike() {
        for text in [
            "０５１２－５８６７２３４５",
            "051258672345",
            "（0512）58672345",
            "+86-512-58672345",
            "0512—5867 2345",
        ] {
            assert_eq!(
                read(text),
                (vec![Landline], "0512-58672345".to_string()),
                "{text}"
            );
        }
        for text in ["138 0013 8000", "+86 138-0013-8000", "008613800138000"] {
            assert_eq!(
                read(text),
                (vec![Mobile], "13800138000".to_string()),
                "{text}"
            );
        }
        assert_eq!(read("+86 10 82261655").1, "010-82261655");
        assert_eq!(read("0512-58672345转801").1, "0512-58672345-801");
    }

    #[test]
    fn several_numbers_may_stand_in_one_box() {
        let both = (
            vec![Landline, Mobile],
            "0512-58672345、13800138000".to_string(),
        );
        for mark in ["、", "/", ",", "，", "；", " / "] {
            assert_eq!(read(&format!("0512-58672345{mark}13800138000")), both);
        }
        assert!(told("0512-58672345、1380013800").starts_with("“1380013800”不像电话号码"));
    }

    #[test]
    fn the_ways_of_an_office_are_understood() {
        for (text, shown) in [
            ("0512-58672345转8001", "0512-58672345-8001"),
            ("0512-58672345 转 8001", "0512-58672345-8001"),
            ("0512-58672345-8001", "0512-58672345-8001"),
            ("0512-58672345（分机8001）", "0512-58672345-8001"),
            ("0512-58672345 ext. 8001", "0512-58672345-8001"),
            ("400-810-8888转2", "400-810-8888-2"),
            ("0512-12345", "0512-12345"),
            ("0512-58672345/58672346", "0512-58672345、58672346"),
            ("0512-58672345/46", "0512-58672345、46"),
            ("0512-58672345 13800138000", "0512-58672345、13800138000"),
            ("138 0013 8000 0512 58672345", "13800138000、0512-58672345"),
            ("0512-58672345和13800138000", "0512-58672345、13800138000"),
            ("0512-58672345\n13800138000", "0512-58672345、13800138000"),
            ("办公室：0512-58672345", "办公室:0512-58672345"),
            (
                "0512-58672345（办公室）、某甲 13800138000",
                "0512-58672345(办公室)、某甲 13800138000",
            ),
            ("+86 (0)512 5867 2345", "0512-58672345"),
            ("8613800138000", "13800138000"),
            ("+852 2345 6789", "+85223456789"),
            ("无", "无"),
        ] {
            assert_eq!(read(text).1, shown, "{text}");
            assert_eq!(read(shown).1, shown, "{text}");
        }
    }

    #[test]
    fn numbers_of_big_cities_need_eight_digits() {
        let due = "“010-8226165”位数不对：区号为 010 或 02 开头的，区号后应有 8 位，请核对";
        assert_eq!(told("010-8226165"), due);
        assert_eq!(read("0516-8226165").0, [Landline]);
    }

    #[test]
    fn a_number_without_area_code_is_told_so() {
        let due = "“58672345”缺区号，请写成 0512-58672345 的样式";
        assert_eq!(told("58672345"), due);
    }

    #[test]
    fn other_shapes_are_refused() {
        for text in [
            "026-23456789",
            "12345678901",
            "0512-18672345",
            "0512-",
            "0",
            "0甲",
            "电话",
            "、",
            "0512-58672345-",
            "138001380001",
        ] {
            let due = format!(
                "“{text}”不像电话号码：固定电话写区号和号码，如 0512-58672345，手机写 11 位，几个号码之间用顿号隔开"
            );
            assert_eq!(told(text), due);
        }
    }
}
