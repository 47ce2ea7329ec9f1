//! The ways a date is written, taken apart into year, month and day.
//!
//! A text is read only where it can mean one thing. What may mean another thing, or means another thing tomorrow
//! (a short year, 今天, 03-05-2027, the number of a spreadsheet), is [`Written::Unsure`]: its guesses are for a person to confirm.

use super::date_error::Wanted;
use super::{DateError, Day, YearMonth, arabic, fold};

/// Year, month and day as far as they were written; whether there is such a day is not asked yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateText {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
    /// The day of the week written beside it, Monday as 0.
    pub(super) weekday: Option<u32>,
}

/// What a text that looks like a date says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// One date in one of the usual ways.
    Clear(DateText),
    /// One date with marks of several kinds; between two dates they could join a range.
    Mixed(DateText),
    /// It may be one of these, and a person has to say so.
    Unsure(DateError, Vec<Guess>),
}

/// What a text may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// This date; its year may be missing.
    Date(DateText),
    /// This date in the year so many years on from today.
    Year(i32, DateText),
    /// The day so many days on from today.
    Day(i64),
    /// The month so many months on from today's.
    Month(i32),
}

impl DateText {
    /// Takes a text apart that means one date and no other.
    pub(super) fn of(text: &str, wanted: Wanted) -> Result<Self, DateError> {
        match Written::of(text, wanted)? {
            Written::Clear(date) | Written::Mixed(date) => Ok(date),
            Written::Unsure(why, _) => Err(why),
        }
    }

    /// Takes apart a text that `plain` made and that can be no range either.
    pub(super) fn of_plain(plain: &str) -> Option<Self> {
        match Written::of_plain(plain, NOWHERE) {
            Ok(Written::Clear(date)) => Some(date),
            _ => None,
        }
    }

    /// The day it names.
    pub(super) fn to_day(self, wanted: Wanted) -> Result<Day, DateError> {
        let missing = |part| DateError::Missing(part, wanted);
        let year = self.year.ok_or_else(|| missing("年份"))?;
        let month = match (self.month, self.day) {
            (None, None) => Err(missing("月和日")),
            (None, Some(_)) => Err(missing("月份")),
            (Some(month), _) => Ok(month),
        }?;
        let day = self.day.ok_or_else(|| missing("日"))?;
        YearMonth::checked(year, month)?;
        let day = Day::from_ymd(year, month, day).ok_or(DateError::NoSuchDay(year, month, day))?;
        match self.weekday {
            Some(said) if said != day.weekday_number() => Err(DateError::Weekday(day, said)),
            _ => Ok(day),
        }
    }

    /// The month it names, where it names no day.
    pub(super) fn to_month(self, wanted: Wanted) -> Result<YearMonth, DateError> {
        let missing = |part| DateError::Missing(part, wanted);
        let year = self.year.ok_or_else(|| missing("年份"))?;
        let month = self.month.ok_or_else(|| missing("月份"))?;
        match self.day {
            Some(_) => Err(DateError::PastMonth),
            None => YearMonth::checked(year, month),
        }
    }

    fn ymd(year: Option<i32>, month: u32, day: Option<u32>) -> Self {
        Self {
            year,
            month: Some(month),
            day,
            weekday: None,
        }
    }

    /// Whether such a date may be, as far as it is written.
    pub(super) fn may_be(self) -> bool {
        let year = self.year.unwrap_or(2000);
        let month = self.month.unwrap_or(1);
        Day::from_ymd(year, month, self.day.unwrap_or(1)).is_some()
    }
}

impl Written {
    /// Takes a text apart.
    pub(super) fn of(text: &str, wanted: Wanted) -> Result<Self, DateError> {
        if let Some((date, zone)) = without_time(text) {
            let written = Self::of_plain(&plain(&date), wanted)?;
            return Ok(zone.moves(written, wanted));
        }
        let plain = plain(text);
        let first = Self::of_plain(&plain, wanted);
        let Some(closed) = squeezed(text).filter(|_| plain.contains(' ')) else {
            return first;
        };
        // 2 0 2 3 年 8 月 2 0 日: the spaces are no marks, they only space the signs out. 2023-1 2: who knows.
        let only_spaces = plain.bytes().all(|b| b.is_ascii_digit() || b == b' ');
        let guesses = match (&first, Self::of_plain(&closed, wanted)) {
            (Ok(Self::Clear(_)), _) if only_spaces => return first,
            (Ok(Self::Clear(open) | Self::Mixed(open)), Ok(Self::Clear(closed)))
                if *open != closed && closed.may_be() =>
            {
                vec![Guess::Date(*open), Guess::Date(closed)]
            }
            (Err(_), Ok(Self::Clear(closed))) => vec![Guess::Date(closed)],
            _ => return first,
        };
        Ok(Self::Unsure(DateError::Several(wanted), guesses))
    }

    /// Takes apart a text that `plain` made.
    pub(super) fn of_plain(plain: &str, wanted: Wanted) -> Result<Self, DateError> {
        if let Some(guess) = relative(plain) {
            let why = DateError::Relative(plain.to_owned(), wanted);
            return Ok(Self::Unsure(why, vec![guess]));
        }
        if let Some((word, by, rest)) = relative_year(plain) {
            let guesses = match Self::of_plain(rest, wanted)? {
                Self::Clear(date) | Self::Mixed(date) => vec![Guess::Date(date)],
                Self::Unsure(_, guesses) => guesses,
            };
            let guesses = guesses.into_iter().filter_map(|guess| match guess {
                Guess::Date(date) => date.year.is_none().then_some(Guess::Year(by, date)),
                _ => None,
            });
            let why = DateError::Relative(word.to_owned(), wanted);
            return Ok(Self::Unsure(why, guesses.collect()));
        }
        if let Some(word) = lunar(plain) {
            return Err(DateError::Lunar(word, wanted));
        }
        let (text, weekday) = without_weekday(plain);
        let text = text.trim_end_matches(['.', ',', '、', ';']);
        let text = ["公元", "公历"]
            .iter()
            .find_map(|era| text.strip_prefix(era))
            .unwrap_or(text);
        let mut written = assembled(text, wanted)?;
        if let Self::Clear(date) | Self::Mixed(date) = &mut written {
            date.weekday = weekday;
        }
        Ok(written)
    }
}

/// A text folded, its numerals Arabic, without white space but for one space that parts two digits.
pub(super) fn plain(text: &str) -> String {
    // 2024-03-05, as most dates are written, is plain already.
    if text.bytes().all(|b| b.is_ascii_graphic()) {
        return text.to_owned();
    }
    let mut closed = String::with_capacity(text.len());
    for word in arabic(&fold(text)).split_whitespace() {
        let digit = |c: char| c.is_ascii_digit();
        if closed.ends_with(digit) && word.starts_with(digit) {
            closed.push(' ');
        }
        closed.push_str(word);
    }
    if closed.contains("元月") {
        closed = closed.replace("元月", "1月");
    }
    closed
}

/// For readings whose messages nobody sees.
const NOWHERE: Wanted = Wanted {
    ways: "",
    example: "",
};

/// A text without any white space, where some of it parts two digits.
pub(super) fn squeezed(text: &str) -> Option<String> {
    if !text.contains(char::is_whitespace) {
        return None;
    }
    let mut signs = fold(text);
    signs.retain(|c| c != ' ');
    let closed = plain(&signs);
    (closed != plain(text)).then_some(closed)
}

/// By which clock a point of time is written.
#[derive(Clone, Copy, PartialEq)]
enum Zone {
    /// The clock on the wall.
    Here,
    /// That of Greenwich, eight hours behind; whether it is the next day here already.
    Greenwich(bool),
    /// Any other.
    Elsewhere,
}

impl Zone {
    /// The date here, as far as it can be told.
    fn moves(self, written: Written, wanted: Wanted) -> Written {
        let (Written::Clear(date) | Written::Mixed(date)) = written else {
            return written;
        };
        let days = match self {
            Self::Here | Self::Greenwich(false) => return written,
            Self::Greenwich(true) => [1, 0].as_slice(),
            Self::Elsewhere => [0, 1, -1].as_slice(),
        };
        let guesses = match date.to_day(wanted) {
            Ok(day) => days.iter().map(|by| guess_of(day.add_days(*by))).collect(),
            Err(_) => Vec::new(),
        };
        Written::Unsure(DateError::Zone(wanted), guesses)
    }
}

/// The date before a time of the day, and the clock of that time: 2023-08-20 00:00:00, 2023-08-19T16:00:00.000Z.
fn without_time(text: &str) -> Option<(String, Zone)> {
    if !text.contains([':', '：']) {
        return None;
    }
    let folded = fold(text);
    let folded = folded.trim();
    let (before, after) = folded.split_once(':')?;
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (date, hour) = before.split_at(start);
    let hour: u32 = hour
        .parse()
        .ok()
        .filter(|now| *now < 24 && hour.len() <= 2)?;
    let date = date.strip_suffix('T').unwrap_or(date);
    // A space or a word parts them; 2023-08-209:30 says neither day nor hour.
    if date == before.split_at(start).0 && !date.ends_with([' ', '日', '号']) {
        return None;
    }
    let end = after
        .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .unwrap_or(after.len());
    let (clock, zone) = after.split_at(end);
    let numbers = clock.split([':', '.']);
    let known = numbers
        .clone()
        .all(|number| !number.is_empty() && number.len() <= 9)
        && numbers.count() <= 3;
    let zone = match zone.trim() {
        "" | "+08:00" | "+0800" | "+08" => Zone::Here,
        "Z" | "+00:00" | "+0000" | "-00:00" => Zone::Greenwich(hour >= 16),
        offset if offset.starts_with(['+', '-']) => Zone::Elsewhere,
        _ => return None,
    };
    known.then(|| (date.trim().to_owned(), zone))
}

fn guess_of(day: Day) -> Guess {
    Guess::Date(DateText::ymd(
        Some(day.year()),
        day.month(),
        Some(day.day()),
    ))
}

/// 今天 and the like.
fn relative(plain: &str) -> Option<Guess> {
    Some(match plain {
        "今天" | "今日" | "本日" => Guess::Day(0),
        "昨天" | "昨日" => Guess::Day(-1),
        "明天" | "明日" => Guess::Day(1),
        "前天" => Guess::Day(-2),
        "后天" => Guess::Day(2),
        "本月" | "这个月" => Guess::Month(0),
        "上月" | "上个月" => Guess::Month(-1),
        "下月" | "下个月" => Guess::Month(1),
        _ => return None,
    })
}

/// 今年8月20日: the word, the years from this one, and the rest.
fn relative_year(plain: &str) -> Option<(&'static str, i32, &str)> {
    const WORDS: [(&str, i32); 6] = [
        ("今年", 0),
        ("本年", 0),
        ("去年", -1),
        ("上年", -1),
        ("明年", 1),
        ("来年", 1),
    ];
    WORDS
        .into_iter()
        .find_map(|(word, by)| Some((word, by, plain.strip_prefix(word)?)))
}

/// The word of the lunar calendar in a text.
fn lunar(plain: &str) -> Option<String> {
    const WORDS: [&str; 6] = ["农历", "阴历", "腊月", "正月", "冬月", "闰"];
    if let Some(word) = WORDS.into_iter().find(|word| plain.contains(word)) {
        return Some(word.to_owned());
    }
    // 八月初五
    let (_, rest) = plain.split_once('初')?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| format!("初{digits}"))
}

/// The text before a day of the week, in brackets or not, and its number, Monday as 0.
fn without_weekday(plain: &str) -> (&str, Option<u32>) {
    let open = plain.strip_suffix([')', ']']);
    let inner = open.unwrap_or(plain);
    let found = inner.char_indices().next_back().and_then(|(at, last)| {
        let number = match last {
            '1'..='6' => u32::from(last) - u32::from('1'),
            '7' | '日' | '天' => 6,
            _ => return None,
        };
        let before = ["星期", "礼拜", "周"]
            .iter()
            .find_map(|word| inner[..at].strip_suffix(word))?;
        Some((before, number))
    });
    match found {
        Some((before, number)) if open.is_some() => match before.strip_suffix(['(', '[']) {
            Some(date) => (date, Some(number)),
            None => (plain, None),
        },
        Some((date, number)) => (date.trim_end_matches([',', '、']), Some(number)),
        None => (plain, None),
    }
}

/// One number of a date, with the mark before it and the word behind it.
#[derive(Clone, Copy)]
struct Item<'a> {
    /// Where its digits begin.
    at: usize,
    mark: Option<char>,
    digits: &'a str,
    unit: Option<Unit>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Year,
    Month,
    Day,
}

impl Item<'_> {
    fn len(&self) -> usize {
        self.digits.len()
    }

    fn number(&self) -> Option<u32> {
        self.digits.parse().ok()
    }
}

/// The date that a text without weekday and time says.
fn assembled(text: &str, wanted: Wanted) -> Result<Written, DateError> {
    if let Some(written) = by_month_name(text, wanted) {
        return Ok(written);
    }
    match items(text) {
        Ok(items) if items.iter().any(|item| item.unit.is_some()) => by_words(&items, wanted),
        Ok(items) => by_marks(text, &items, wanted),
        Err(Stray::At(from, to)) => beside(text, (from, to), wanted),
    }
}

/// Where a text stops being a date.
enum Stray {
    At(usize, usize),
}

/// Numbers, marks and words in their order.
fn items(text: &str) -> Result<Vec<Item<'_>>, Stray> {
    let mut items: Vec<Item> = Vec::new();
    let (mut mark, mut at) = (None, 0);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if c.is_ascii_digit() {
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            items.push(Item {
                at,
                mark: mark.take(),
                digits: &rest[..end],
                unit: None,
            });
            at += end;
        } else if is_mark(c) {
            // An empty place between two marks, or before the first one.
            if mark.is_some() || items.is_empty() {
                items.push(Item {
                    at,
                    mark,
                    digits: "",
                    unit: None,
                });
            }
            mark = Some(c);
            at += c.len_utf8();
        } else if let (Some(unit), Some(last)) = (unit(c), items.last_mut())
            && mark.is_none()
            && last.unit.is_none()
            && !last.digits.is_empty()
        {
            last.unit = Some(unit);
            at += c.len_utf8();
            if unit == Unit::Month && text[at..].starts_with('份') {
                at += '份'.len_utf8();
            }
        } else {
            let end = rest[c.len_utf8()..]
                .find(|c: char| c.is_ascii_digit() || is_mark(c))
                .map_or(text.len(), |end| at + c.len_utf8() + end);
            return Err(Stray::At(at, end));
        }
    }
    Ok(items)
}

/// What stands between year, month and day; an input method left in Chinese makes 、 and · of two of these keys.
fn is_mark(c: char) -> bool {
    matches!(c, '-' | '.' | '/' | ' ' | ',' | '、' | '·' | '_' | '\\')
}

fn unit(c: char) -> Option<Unit> {
    Some(match c {
        '年' => Unit::Year,
        '月' => Unit::Month,
        '日' | '号' => Unit::Day,
        _ => return None,
    })
}

/// A text of which one part belongs to no date: behind or before a date it may be a date all the same.
fn beside(text: &str, (from, to): (usize, usize), wanted: Wanted) -> Result<Written, DateError> {
    let why = DateError::Part(text[from..to].chars().take(12).collect(), wanted);
    let rest = match (from, to == text.len()) {
        (0, true) => return Err(DateError::Shape(wanted)),
        (0, false) => &text[to..],
        (_, true) => &text[..from],
        _ => return Err(why),
    };
    match items(rest).ok().map(|items| {
        if items.iter().any(|item| item.unit.is_some()) {
            by_words(&items, wanted)
        } else {
            by_marks(rest, &items, wanted)
        }
    }) {
        Some(Ok(Written::Clear(date) | Written::Mixed(date)))
            if date.month.is_some() && date.may_be() =>
        {
            Ok(Written::Unsure(why, vec![Guess::Date(date)]))
        }
        _ => Err(why),
    }
}

/// 2024年3月5日, with or without its last word, and with marks in the place of some of its words.
fn by_words(items: &[Item], wanted: Wanted) -> Result<Written, DateError> {
    let mut slots = [""; 3];
    let mut next = 0;
    let (mut mixed, mut range) = (false, false);
    for (index, item) in items.iter().enumerate() {
        let slot = match item.unit {
            Some(unit) => unit as usize,
            None if index == 0 && item.len() != 4 => 1,
            None => next,
        };
        if slot < next || slot > 2 || item.digits.is_empty() {
            return Err(DateError::Several(wanted));
        }
        slots[slot] = item.digits;
        if let Some(mark) = item.mark {
            mixed = true;
            // 2023年3-6 and 2023年3月-6: a day, or a range of months.
            let later = index > 0 && items[index - 1].number() < item.number();
            let labelled = index > 0 && items[index - 1].unit.is_some();
            range |= labelled || (mark == '-' && later && item.number() <= Some(12));
        }
        next = slot + 1;
    }
    finished(slots, (mixed, range), wanted)
}

/// Checks the lengths of what stands for year, month and day.
fn finished(
    [year, month, day]: [&str; 3],
    (mixed, range): (bool, bool),
    wanted: Wanted,
) -> Result<Written, DateError> {
    if month.len() > 2 || day.len() > 2 {
        return Err(DateError::Shape(wanted));
    }
    let date = DateText {
        year: year.parse().ok(),
        month: month.parse().ok(),
        day: day.parse().ok(),
        weekday: None,
    };
    match year.len() {
        0 | 4 if range => Ok(Written::Unsure(
            DateError::Several(wanted),
            vec![Guess::Date(date)],
        )),
        0 | 4 if mixed => Ok(Written::Mixed(date)),
        0 | 4 => Ok(Written::Clear(date)),
        2 => unsure(
            DateError::YearDigits,
            [date.year.map(|short| DateText {
                year: Some(full(short)),
                ..date
            })],
        ),
        _ => Err(DateError::YearDigits),
    }
}

/// 2024-3-5, 2024.3.5, 20240305 and all that has digits and marks only.
fn by_marks(text: &str, items: &[Item], wanted: Wanted) -> Result<Written, DateError> {
    let same = items
        .windows(2)
        .all(|two| two[0].mark.is_none() || two[0].mark == two[1].mark);
    if items.iter().any(|item| item.digits.is_empty()) || items.is_empty() {
        return gapped(items, same, wanted);
    }
    match items {
        [one] => alone(one.digits, wanted),
        [a, b] => two(text, [a, b], wanted),
        [a, b, c] if a.len() == 4 => {
            let range =
                !same && c.mark == Some('-') && b.number() < c.number() && c.number() <= Some(12);
            finished([a.digits, b.digits, c.digits], (!same, range), wanted)
        }
        [a, b, c] => three([a, b, c], wanted),
        [_, _, _, more, ..] => {
            let from = more.at - more.mark.map_or(0, char::len_utf8);
            Err(DateError::Part(
                text[from..].chars().take(12).collect(),
                wanted,
            ))
        }
        [] => Err(DateError::Shape(wanted)),
    }
}

/// 2024--5 and -3: a part is not there.
fn gapped(items: &[Item], same: bool, wanted: Wanted) -> Result<Written, DateError> {
    let mut slots = [""; 3];
    let fits = same && (1..=3).contains(&items.len());
    if !fits || items.iter().all(|item| item.digits.is_empty()) {
        return Err(DateError::Shape(wanted));
    }
    for (slot, item) in slots.iter_mut().zip(items) {
        *slot = item.digits;
    }
    match slots[0].len() {
        0 | 4 => finished(slots, (false, false), wanted),
        _ => Err(DateError::YearDigits),
    }
}

/// One run of digits.
fn alone(digits: &str, wanted: Wanted) -> Result<Written, DateError> {
    let cut = |places: [usize; 2]| {
        let (year, rest) = digits.split_at(places[0]);
        let (month, day) = rest.split_at(places[1].min(rest.len()));
        [year, month, day]
    };
    let guess = |[year, month, day]: [&str; 3]| {
        let long = year.len() == 4;
        let year = year.parse().ok();
        let year = year.map(|year| if long { year } else { full(year) });
        let date = DateText::ymd(year, month.parse().ok()?, day.parse().ok());
        Some(date)
    };
    let read = || finished(cut([4, 2]), (false, false), wanted);
    // 191201 is rather a day of 2019 than a month of 1912.
    let long_ago = digits.len() == 6 && digits < "195000";
    let guessed = match digits.len() {
        4 | 6 | 8 if is_possible(&read()) && !long_ago => return read(),
        4 => unsure(
            DateError::YearDigits,
            [guess(["", &digits[..2], &digits[2..]])],
        ),
        5 => {
            let why = DateError::Serial(digits.to_owned(), wanted);
            return unsure(why, [serial(digits), guess(cut([4, 1]))]);
        }
        6 => unsure(
            DateError::YearDigits,
            [
                guess(cut([2, 2])),
                guess(cut([4, 1])),
                guess([&digits[..4], &digits[4..], ""]),
            ],
        ),
        7 => {
            let why = DateError::Several(wanted);
            return unsure(why, [guess(cut([4, 1])), guess(cut([4, 2]))]);
        }
        8 => {
            let [a, b, year] = [&digits[..2], &digits[2..4], &digits[4..]];
            let why = DateError::Order(wanted);
            unsure(why, [guess([year, a, b]), guess([year, b, a])])
        }
        _ => return Err(DateError::Shape(wanted)),
    };
    guessed.or_else(|_| read())
}

/// Whether a date that was read is one, as far as it goes.
fn is_possible(written: &Result<Written, DateError>) -> bool {
    matches!(written, Ok(Written::Clear(date)) if date.may_be())
}

/// Two numbers: a month with its year, or a day without.
fn two(text: &str, [a, b]: [&Item; 2], wanted: Wanted) -> Result<Written, DateError> {
    let year = |item: &Item| item.digits.parse().ok();
    let number = |item: &Item| item.number().unwrap_or(0);
    match (a.len(), b.len()) {
        (4, 1 | 2) => finished([a.digits, b.digits, ""], (false, false), wanted),
        (1 | 2, 4) => unsure(
            DateError::Order(wanted),
            [Some(DateText::ymd(year(b), number(a), None))],
        ),
        (1 | 2, 1 | 2) => {
            let day = DateText::ymd(None, number(a), Some(number(b)));
            let short = (a.len() == 2).then(|| DateText::ymd(year(a).map(full), number(b), None));
            unsure(DateError::YearDigits, [short, Some(day)])
        }
        // 2023-0820 and 202308-20
        (4, 4) => unsure(
            DateError::Several(wanted),
            [date_of(a.digits, &b.digits[..2], &b.digits[2..])],
        ),
        (6, 1 | 2) => unsure(
            DateError::Several(wanted),
            [date_of(&a.digits[..4], &a.digits[4..], b.digits)],
        ),
        // 45158.5 is noon.
        (5, _) if b.mark == Some('.') => unsure(
            DateError::Serial(text.to_owned(), wanted),
            [serial(a.digits)],
        ),
        (5.., _) => Err(DateError::YearDigits),
        _ => Err(DateError::Shape(wanted)),
    }
}

/// Three numbers of which the first is no full year.
fn three([a, b, c]: [&Item; 3], wanted: Wanted) -> Result<Written, DateError> {
    let small = |item: &Item| matches!(item.len(), 1 | 2);
    if !small(b) || !(small(c) || c.len() == 4) {
        return Err(DateError::Shape(wanted));
    }
    if !small(a) {
        return Err(DateError::YearDigits);
    }
    let [month_first, day_first] = [[a, b], [b, a]].map(|[month, day]| {
        let mut date = date_of(c.digits, month.digits, day.digits)?;
        if c.len() < 4 {
            date.year = date.year.map(full);
        }
        Some(date)
    });
    if c.len() == 4 {
        return unsure(DateError::Order(wanted), [month_first, day_first]);
    }
    let year_first = date_of(a.digits, b.digits, c.digits).map(|date| DateText {
        year: date.year.map(full),
        ..date
    });
    // 23.8.20 and 23-8-20 are written here, 8/20/23 elsewhere.
    let abroad = b.mark == Some('/') || !year_first.is_some_and(DateText::may_be);
    let year_last = c.len() == 2 && abroad;
    unsure(
        DateError::YearDigits,
        [
            year_first.filter(|_| a.len() == 2),
            month_first.filter(|_| year_last),
            day_first.filter(|_| year_last),
        ],
    )
}

fn date_of(year: &str, month: &str, day: &str) -> Option<DateText> {
    let day = Some(day.parse().ok()?);
    Some(DateText::ymd(
        Some(year.parse().ok()?),
        month.parse().ok()?,
        day,
    ))
}

/// What remains of the guesses that may be dates.
fn unsure<const N: usize>(
    why: DateError,
    guesses: [Option<DateText>; N],
) -> Result<Written, DateError> {
    let mut dates: Vec<Guess> = Vec::new();
    for date in guesses.into_iter().flatten().filter(|date| date.may_be()) {
        let guess = Guess::Date(date);
        if !dates.contains(&guess) {
            dates.push(guess);
        }
    }
    if dates.is_empty() {
        return Err(why.without_guess());
    }
    Ok(Written::Unsure(why, dates))
}

/// The year that a short one most likely means.
fn full(short: i32) -> i32 {
    if short < 70 {
        2000 + short
    } else {
        1900 + short
    }
}

/// The day behind the number that spreadsheets keep: days from the eve of 1900, with a 29 February 1900 that never was.
/// Only days from 1990 to 2060 are looked for; other numbers of five digits are more likely something else.
fn serial(digits: &str) -> Option<DateText> {
    let number: i64 = digits.parse().ok()?;
    let day = Day::FIRST.add_days(number - 2);
    (32_874..=58_805)
        .contains(&number)
        .then(|| DateText::ymd(Some(day.year()), day.month(), Some(day.day())))
}

/// 6-Mar, Mar-27, 20 Aug 2023: what spreadsheets and foreign programs make of dates.
fn by_month_name(text: &str, wanted: Wanted) -> Option<Written> {
    let from = text.find(|c: char| c.is_ascii_alphabetic())?;
    let name = &text[from..];
    let end = name
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(name.len());
    let month = month_named(&name[..end])?;
    let around = |part: &str| part.trim_matches(is_mark).to_owned();
    let (before, behind) = (around(&text[..from]), around(&name[end..]));
    let numbers: Vec<&str> = [before.as_str(), behind.as_str()]
        .into_iter()
        .flat_map(|part| part.split(is_mark))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |digits: &str| digits.parse::<i32>().ok().filter(|_| digits.len() <= 4);
    let year = |digits: &str| {
        let year = number(digits)?;
        match digits.len() {
            4 => Some(year),
            2 => Some(full(year)),
            _ => None,
        }
    };
    let day = |digits: &str| u32::try_from(number(digits)?).ok();
    let guesses = match numbers.as_slice() {
        [one] => [
            year(one).map(|year| DateText::ymd(Some(year), month, None)),
            day(one).map(|day| DateText::ymd(None, month, Some(day))),
        ],
        [one, other] => [[one, other], [other, one]].map(|[of_day, of_year]| {
            let date = DateText::ymd(Some(year(of_year)?), month, Some(day(of_day)?));
            // The day is the first, unless the year is out of the question there.
            Some(date).filter(|_| of_year == other || of_year.len() == 4)
        }),
        _ => return None,
    };
    unsure(DateError::Spreadsheet(text.to_owned(), wanted), guesses).ok()
}

fn month_named(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let place = match name.as_str() {
        "sept" => Some(8),
        _ => NAMES
            .iter()
            .position(|full| name == full[..3] || name == *full),
    };
    place.and_then(|place| u32::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::super::DAY;
    use super::*;

    fn of(text: &str) -> Result<Written, DateError> {
        Written::of(text, DAY)
    }

    fn clear(text: &str) -> DateText {
        match of(text) {
            Ok(Written::Clear(date) | Written::Mixed(date)) => date,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn date(year: i32, month: u32, day: u32) -> DateText {
        DateText::ymd(Some(year), month, Some(day))
    }

    fn told(text: &str) -> String {
        DateText::of(text, DAY).unwrap_err().to_string()
    }

    #[test]
    fn every_way_of_writing_a_day_gives_its_three_numbers() {
        for text in [
            "2024-3-5",
            "2024-03-05",
            "2024.3.5",
            "2024/3/5",
            "2024、3、5",
            "2024，3，5",
            "2024·3·5",
            "2024年3月5日",
            "2024年3月5号",
            "2024年3月5",
            "20240305",
            "二〇二四年三月五日",
            "二○二四年三月五日",
            "二零二四年叁月伍日",
            "２０２４－０３－０５",
            "２０２４年３月５日",
            "2024 年 3 月 5 日",
            " 2024 - 3 - 5 ",
            "2024. 3. 5",
            "2024 3 5",
            "2024。3。5",
            "2024.3.5.",
            "2024年3月5日。",
            "2024年3月5日、",
            "公元2024年3月5日",
            "2024-03-05 00:00:00",
            "2024-03-05T00:00:00",
            "2024-03-05T08:30:00.000+08:00",
            "2024-03-05T08:30:00Z",
            "2024/3/5 0:00",
            "2024年3月5日 14：30",
            // Marks of two kinds, where no range of months can be meant.
            "2024-3.5",
            "2024年3.5",
            "2024.3月5日",
            "2024-3月5日",
        ] {
            assert_eq!(clear(text), date(2024, 3, 5), "{text}");
        }
        assert_eq!(clear("二〇二三年十二月廿五日"), date(2023, 12, 25));
        assert_eq!(clear("2023年8-20"), date(2023, 8, 20));
        assert_eq!(clear("2023-8.20"), date(2023, 8, 20));
        assert_eq!(clear("2024年元月五日"), date(2024, 1, 5));
    }

    #[test]
    fn a_day_of_the_week_is_read_with_the_date() {
        for text in [
            "2023年8月20日（星期日）",
            "2023年8月20日(周日)",
            "2023-8-20 星期天",
            "2023.8.20，礼拜天",
            "2023年8月20日[星期日]",
        ] {
            let due = DateText {
                weekday: Some(6),
                ..date(2023, 8, 20)
            };
            assert_eq!(clear(text), due, "{text}");
            assert!(due.to_day(DAY).is_ok());
        }
        let other = clear("2023年8月20日（星期一）").to_day(DAY).unwrap_err();
        assert_eq!(
            other.to_string(),
            "2023年8月20日 是星期日，不是星期一，请核对"
        );
    }

    #[test]
    fn what_is_left_out_stays_out() {
        let year = Some(2024);
        let none = DateText::default();
        assert_eq!(clear("2024"), DateText { year, ..none });
        assert_eq!(clear("2024年"), clear("2024"));
        let day = Some(5);
        assert_eq!(clear("2024--5"), DateText { year, day, ..none });
        assert_eq!(clear("2024年5日"), clear("2024--5"));
        let month = Some(3);
        assert_eq!(clear("-3"), DateText { month, ..none });
        assert_eq!(clear("3月"), clear("-3"));
        assert_eq!(clear("2024-3-"), clear("2024年3月"));
    }

    #[test]
    fn what_may_mean_several_dates_is_asked() {
        let guesses = |text: &str| match of(text) {
            Ok(Written::Unsure(_, guesses)) => guesses,
            other => panic!("{text}: {other:?}"),
        };
        let dates = |of: &[(i32, u32, u32)]| -> Vec<Guess> {
            let dates = of.iter().map(|(y, m, d)| Guess::Date(date(*y, *m, *d)));
            dates.collect()
        };
        let one = |year, month, day| dates(&[(year, month, day)]);
        assert_eq!(guesses("23.8.20"), one(2023, 8, 20));
        assert_eq!(guesses("23年8月20日"), one(2023, 8, 20));
        assert_eq!(guesses("230820"), one(2023, 8, 20));
        assert_eq!(guesses("202346"), one(2023, 4, 6));
        assert_eq!(guesses("98.8.20"), one(1998, 8, 20));
        assert_eq!(guesses("2023820"), one(2023, 8, 20));
        assert_eq!(guesses("2023111"), dates(&[(2023, 1, 11), (2023, 11, 1)]));
        assert_eq!(guesses("03-05-2027"), dates(&[(2027, 3, 5), (2027, 5, 3)]));
        assert_eq!(guesses("20/8/2023"), one(2023, 8, 20));
        assert_eq!(guesses("20082023"), one(2023, 8, 20));
        let short = dates(&[(2003, 5, 7), (2007, 3, 5), (2007, 5, 3)]);
        assert_eq!(guesses("03/05/07"), short);
        assert_eq!(guesses("40907"), one(2011, 12, 30));
        assert_eq!(guesses("45158.0"), one(2023, 8, 20));
        assert_eq!(guesses("2024年3-5"), one(2024, 3, 5));
        assert_eq!(guesses("2024.3-5"), one(2024, 3, 5));
        assert_eq!(guesses("2024年3月5日左右"), one(2024, 3, 5));
        assert_eq!(guesses("约2024-3-5"), one(2024, 3, 5));
        assert_eq!(guesses("2 0 2 4 年 3 月 5 日"), one(2024, 3, 5));
        assert_eq!(guesses("20 Aug 2023"), one(2023, 8, 20));
        assert_eq!(guesses("Aug 20, 2023"), one(2023, 8, 20));
        assert_eq!(
            guesses("2023-08-19T16:00:00.000Z"),
            dates(&[(2023, 8, 20), (2023, 8, 19)])
        );
        let in_year = |month, day| Guess::Date(DateText::ymd(None, month, Some(day)));
        assert_eq!(guesses("8-20"), [in_year(8, 20)]);
        assert_eq!(guesses("6-Mar"), [in_year(3, 6)]);
        let month = Guess::Date(DateText::ymd(Some(2027), 3, None));
        assert_eq!(guesses("Mar-27"), [month, in_year(3, 27)]);
        assert_eq!(guesses("昨天"), [Guess::Day(-1)]);
        assert_eq!(guesses("上个月"), [Guess::Month(-1)]);
        let Guess::Date(last) = in_year(8, 20) else {
            panic!("a date");
        };
        assert_eq!(guesses("去年8月20日"), [Guess::Year(-1, last)]);
    }

    #[test]
    fn why_a_text_cannot_be_read_is_told() {
        for (text, why) in [
            (
                "40907",
                "“40907”像是表格软件里日期的序号，请写成日期，如 2024年3月5日",
            ),
            (
                "6-Mar",
                "“6-Mar”像是被表格软件改过的日期，请写完整，如 2024年3月5日",
            ),
            (
                "今天",
                "“今天”指哪一天会随时间变，请写出日期，如 2024年3月5日",
            ),
            (
                "03-05-2027",
                "看不准哪个是月、哪个是日，请按年、月、日的顺序写，如 2024年3月5日",
            ),
            ("23.8.20", "年份请写四位数字，如 2024"),
            (
                "2024年腊月",
                "“腊月”是农历的写法，请写公历日期，如 2024年3月5日",
            ),
            (
                "2024年八月初五",
                "“初5”是农历的写法，请写公历日期，如 2024年3月5日",
            ),
            (
                "2024年3月5日左右",
                "看不懂“左右”，日期请写成 2024年3月5日 的样式",
            ),
            (
                "2024年3月5日和6日",
                "看不懂“和”，日期请写成 2024年3月5日 的样式",
            ),
            ("2024-3-5-1", "看不懂“-1”，日期请写成 2024年3月5日 的样式"),
            (
                "2024年3-5月",
                "这里只写一个日期，现在的写法可以有几种读法，请写成 2024年3月5日 的样式",
            ),
        ] {
            assert_eq!(told(text), why, "{text}");
        }
        let shape = "看不出日期，请写成 2024年3月5日、2024-3-5 或 20240305 的样式";
        for text in ["暂定", "-", "年", "12", "12345", "2024-003", "1234567890"] {
            assert_eq!(told(text), shape, "{text}");
        }
        for text in ["24年3月5日", "24-3-5", "123-4-5"] {
            assert_eq!(told(text), "年份请写四位数字，如 2024", "{text}");
        }
    }

    #[test]
    fn a_range_is_no_single_date() {
        for text in [
            "2024年3-5月",
            "2024.3-5",
            "2024年3-6",
            "2024年3月-5",
            "2024-3.5",
        ] {
            assert_eq!(DateText::of_plain(text), None, "{text}");
        }
    }
}
