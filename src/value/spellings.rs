//! Ten thousand spellings of known dates, in every habit and with the noise of hasty typing: none is read as another date.

use super::{Around, Day, Heard, Kind, Value, YearMonth};

/// How many spellings are tried.
const SPELLINGS: usize = 10_000;

/// Numbers that look like chance and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }

    fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }
}

/// A number as one writes it: 8, 08, 八.
fn numeral(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (number / 10, DIGITS[number as usize % 10]);
    match tens {
        0 => ones.to_owned(),
        1 => format!("十{ones}"),
        tens => format!("{}十{ones}", DIGITS[tens as usize]),
    }
}

fn year_in_numerals(year: i32, zero: &str) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digits = year.to_string();
    let signs = digits.bytes().map(|digit| match digit - b'0' {
        0 => zero,
        digit => DIGITS[digit as usize],
    });
    signs.collect()
}

/// The usual ways, without a doubt; the day is left out where a month is meant.
fn plainly(chance: &mut Chance, day: Day, to_day: bool) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let padded = chance.one_in(2);
    let number = |number: u32| {
        if padded {
            format!("{number:02}")
        } else {
            number.to_string()
        }
    };
    let (m, d) = (number(month), number(date));
    match chance.below(5) {
        0 => {
            let mark = chance.of(&[
                "-", ".", "/", "、", "·", "，", "－", "．", "／", "。", "—", "–",
            ]);
            let end = if to_day {
                format!("{mark}{d}")
            } else {
                String::new()
            };
            format!("{year}{mark}{m}{end}")
        }
        1 => {
            let end = if to_day {
                format!("{date:02}")
            } else {
                String::new()
            };
            format!("{year}{month:02}{end}")
        }
        2 => {
            let word = chance.of(&["日", "号", ""]);
            let end = if to_day {
                format!("{d}{word}")
            } else {
                String::new()
            };
            format!("{year}年{m}月{end}")
        }
        3 => {
            let zero = chance.of(&["〇", "零", "○", "O"]);
            let year = year_in_numerals(year, zero);
            let month = match month {
                1 => chance.of(&["元", "一"]).to_owned(),
                month => numeral(month),
            };
            let date = match date {
                20..=29 if chance.one_in(3) => format!("廿{}", numeral(date - 20)),
                30 | 31 if chance.one_in(3) => format!("卅{}", numeral(date - 30)),
                date => numeral(date),
            };
            let end = if to_day {
                format!("{date}日")
            } else {
                String::new()
            };
            format!("{year}年{month}月{end}")
        }
        _ => {
            let first = chance.of(&["-", ".", "/", "年"]);
            let second = chance.of(&["-", ".", "/", "月"]);
            let end = if to_day {
                format!("{second}{d}")
            } else {
                String::new()
            };
            format!("{year}{first}{m}{end}")
        }
    }
}

/// Ways that leave something to be guessed, or that a program made.
fn doubtfully(chance: &mut Chance, day: Day) -> String {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, month, date) = (day.year(), day.month(), day.day());
    let short = year % 100;
    let name = NAMES[month as usize - 1];
    let serial = Day::FIRST.days_until(day) + 2;
    match chance.below(16) {
        0 => format!("{short:02}.{month}.{date}"),
        1 => format!("{short:02}年{month}月{date}日"),
        2 => format!("{short:02}{month:02}{date:02}"),
        3 => format!("{short:02}-{month:02}-{date:02}"),
        4 => format!("{date:02}-{month:02}-{year}"),
        5 => format!("{month}/{date}/{year}"),
        6 => format!("{month}/{date}/{short:02}"),
        7 => format!("{date}-{name}-{short:02}"),
        8 => format!("{name} {date}, {year}"),
        9 => serial.to_string(),
        10 => format!("{serial}.5"),
        11 if month < 10 => format!("{year}{month}{date:02}"),
        11 => format!("{year}{month}{date}"),
        12 => format!("{month}月{date}日"),
        13 => format!("{month}.{date}"),
        14 => format!("{date}-{name}"),
        _ => format!(
            "{year}年{month}月{date}日{}",
            chance.of(&["左右", "前", "起", "上午"])
        ),
    }
}

/// What a program or a person adds that changes nothing.
fn with_tail(chance: &mut Chance, day: Day, text: String) -> String {
    match chance.below(8) {
        0 => format!("{text}（{}）", day.weekday()),
        1 => format!("{text} {}", day.weekday().replace("星期", "周")),
        2 => format!("{text} 00:00:00"),
        3 => format!("{text}{}", chance.of(&["。", ".", "、", "，"])),
        _ => text,
    }
}

/// Full width, spaces anywhere, marks that nobody sees.
fn with_noise(chance: &mut Chance, text: &str) -> String {
    let wide = chance.one_in(4);
    // A space in a number that stands alone is a mark: 2024 12 5.
    let together = text.bytes().filter(|b| !b.is_ascii_digit()).count() == 0;
    let spaced = chance.one_in(4) && !together;
    let mut noisy = String::new();
    for c in text.chars() {
        let wide_form = || char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c);
        noisy.push(if wide && c.is_ascii_graphic() {
            wide_form()
        } else {
            c
        });
        if spaced && chance.one_in(3) {
            noisy.push_str(chance.of(&[" ", "\u{3000}", "\u{A0}", "\u{200B}", "  "]));
        }
    }
    noisy
}

fn some_day(chance: &mut Chance) -> Day {
    Day::FIRST
        .add_years(95)
        .add_days(i64::try_from(chance.below(365 * 60)).unwrap())
}

fn around(chance: &mut Chance, day: Day) -> Around {
    let by = i64::try_from(chance.below(300)).unwrap() - 150;
    Around {
        today: day.add_days(by),
        beside: chance.one_in(2).then(|| day.year()),
    }
}

/// What a spelling came to.
#[derive(Debug, PartialEq)]
enum Came {
    Meant,
    AskedBack,
    Unread,
}

/// The date meant, or asked back with it; text that is not read harms nobody, another date would.
fn judged(kind: Kind, text: &str, due: &str, around: &Around) -> Came {
    match Heard::of(kind, text, around) {
        Heard::Read(shown) => {
            assert_eq!(shown, due, "{text:?} was read as another date");
            Came::Meant
        }
        Heard::Asked { candidates, .. } if candidates.iter().any(|date| date == due) => {
            Came::AskedBack
        }
        _ => Came::Unread,
    }
}

#[test]
fn no_spelling_of_a_day_is_read_as_another() {
    let mut chance = Chance(0x5_1ED_1A2);
    let (mut meant, mut asked, mut unread) = (0, 0, Vec::new());
    for _ in 0..SPELLINGS {
        let day = some_day(&mut chance);
        let around = around(&mut chance, day);
        let sure = chance.below(4) > 0;
        let spelled = if sure {
            let text = plainly(&mut chance, day, true);
            with_tail(&mut chance, day, text)
        } else {
            doubtfully(&mut chance, day)
        };
        let text = with_noise(&mut chance, &spelled);
        match judged(Kind::Day, &text, &day.shown(), &around) {
            Came::Meant => meant += 1,
            Came::AskedBack => asked += 1,
            Came::Unread => unread.push((spelled == text, text)),
        }
    }
    // Only a space inside a number may hide what was meant.
    let clean: Vec<_> = unread.iter().filter(|(clean, _)| *clean).collect();
    assert!(clean.is_empty(), "{clean:?}");
    assert!(
        meant > SPELLINGS / 2 && asked > SPELLINGS / 6,
        "{meant} {asked}"
    );
    assert!(unread.len() < SPELLINGS / 10, "{}", unread.len());
}

#[test]
fn no_spelling_of_a_month_is_read_as_another() {
    let mut chance = Chance(0x20_26_11);
    let mut meant = 0;
    for _ in 0..SPELLINGS {
        let day = some_day(&mut chance);
        let around = around(&mut chance, day);
        let spelled = plainly(&mut chance, day, false);
        let text = with_noise(&mut chance, &spelled);
        let due = day.year_month().shown();
        match judged(Kind::YearMonth, &text, &due, &around) {
            Came::Meant => meant += 1,
            came => assert!(text != spelled || came == Came::AskedBack, "{text:?}"),
        }
    }
    assert!(meant > SPELLINGS * 7 / 10, "{meant}");
}

#[test]
fn no_spelling_of_a_period_is_read_as_another() {
    let mut chance = Chance(0xDA7E);
    let mut meant = 0;
    for _ in 0..SPELLINGS {
        let from = some_day(&mut chance);
        let to = from.add_days(40 + i64::try_from(chance.below(900)).unwrap());
        let around = around(&mut chance, from);
        let joint = chance.of(&["至", "到", "～", "〜", "~", "——", " 至 ", "起至"]);
        let [left, right] = [from, to].map(|end| plainly(&mut chance, end, false));
        let spelled = format!("{left}{joint}{right}");
        let noisy = [left, right].map(|end| with_noise(&mut chance, &end));
        let text = noisy.join(joint);
        let (from, to) = (from.year_month(), to.year_month());
        let short = if from.year() == to.year() {
            format!("{}月", to.month())
        } else {
            to.shown()
        };
        let due = format!("{}至{short}", from.shown());
        match judged(Kind::Period, &text, &due, &around) {
            Came::Meant => meant += 1,
            came => assert!(text != spelled || came == Came::AskedBack, "{text:?}"),
        }
    }
    assert!(meant > SPELLINGS * 7 / 10, "{meant}");
}

#[test]
fn a_date_that_was_confirmed_is_read_as_it_was_shown() {
    let mut chance = Chance(7);
    for _ in 0..1_000 {
        let day = some_day(&mut chance);
        let shown = day.shown();
        assert_eq!(Day::read(&shown).ok(), Some(day));
        let month = day.year_month();
        assert_eq!(YearMonth::read(&month.shown()).ok(), Some(month));
    }
}
