//! Folding of characters that look or mean the same, done only while reading: what was typed is never altered.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::{invisible, nfkc, unified};

/// `text` as it is read: characters of other widths, radicals, ligatures and forms of older standards as the usual
/// ones, accents composed, every dash a hyphen, every middle dot one, every white space one plain space, and what
/// cannot be seen left out.
pub fn fold(text: &str) -> String {
    Folding::of(text, folded)
}

/// Whether a text speaks of one of these words, whatever characters of the same shape it is written with.
pub fn mentions(text: &str, words: &[&str]) -> bool {
    let usual = |c: char| !is_strange(c) && !invisible(c) && unified(c) == c;
    let text = if text.chars().all(usual) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(Folding::of(text, unified))
    };
    words.iter().any(|word| holds(&text, word))
}

/// The search of the standard library prepares itself for long texts, which costs more than going through a line.
fn holds(text: &str, word: &str) -> bool {
    const LINE: usize = 200;
    if text.len() > LINE || word.is_empty() {
        return text.contains(word);
    }
    let mut windows = text.as_bytes().windows(word.len());
    windows.any(|window| window == word.as_bytes())
}

/// The characters are folded one by one, but for those that only normalising knows: these wait together with the
/// one before them, on which they may be an accent. So a usual text never costs a call of the browser.
struct Folding {
    /// How a single character is seen.
    each: fn(char) -> char,
    seen: String,
    /// The character before, as long as an accent may follow.
    held: Option<char>,
    strange: String,
}

impl Folding {
    fn of(text: &str, each: fn(char) -> char) -> String {
        let mut folding = Folding {
            each,
            seen: String::with_capacity(text.len()),
            held: None,
            strange: String::new(),
        };
        for c in text.chars().filter(|c| !invisible(*c)) {
            folding.take(c);
        }
        folding.settle();
        folding.seen
    }

    fn take(&mut self, c: char) {
        if is_strange(c) {
            self.strange.extend(self.held.take());
            self.strange.push(c);
            return;
        }
        self.settle();
        if is_kept(c) {
            self.seen.push(c);
        } else {
            self.held = Some(c);
        }
    }

    fn settle(&mut self) {
        if !self.strange.is_empty() {
            self.seen.extend(nfkc(&self.strange).chars().map(self.each));
            self.strange.clear();
        }
        self.seen.extend(self.held.take().map(self.each));
    }
}

/// Whether normalising may change it, or compose it with the character before.
fn is_strange(c: char) -> bool {
    /// Between them stand compatibility forms and combining marks.
    const USUAL: [RangeInclusive<char>; 18] = [
        '\0'..='\u{A0}',
        '\u{B7}'..='\u{B7}',
        '\u{2010}'..='\u{2027}',
        '\u{2030}'..='\u{203B}',
        '\u{2500}'..='\u{27BF}',
        '\u{2E80}'..='\u{2EF3}',
        '\u{3000}'..='\u{3029}',
        '\u{3041}'..='\u{3096}',
        '\u{309D}'..='\u{309E}',
        '\u{30A0}'..='\u{30FE}',
        '\u{3105}'..='\u{312F}',
        '\u{31CF}'..='\u{31E1}',
        '\u{3400}'..='\u{9FFF}',
        '\u{AC00}'..='\u{D7A3}',
        '\u{FF01}'..='\u{FF5E}',
        '\u{20000}'..='\u{2F7FF}',
        '\u{30000}'..='\u{3FFFF}',
        '\u{FFFD}'..='\u{FFFD}',
    ];
    let usual = matches!(c, '\0'..='~' | '\u{4E00}'..='\u{9FFF}')
        || USUAL.iter().any(|range| range.contains(&c));
    !usual && !is_kept(c) && !c.is_whitespace()
}

/// What NFKC would take for something else: 10² is not 102, ½ not 1⁄2, and an accent alone is no space.
fn is_kept(c: char) -> bool {
    matches!(
        c,
        '\u{A8}' | '\u{AA}' | '\u{AF}' | '\u{B2}'..='\u{B4}' | '\u{B8}'..='\u{BA}' | '\u{BC}'..='\u{BE}'
            | '\u{2D8}'..='\u{2DD}' | '\u{2017}' | '\u{203E}' | '\u{2070}'..='\u{209C}'
            | '\u{2150}'..='\u{215F}' | '\u{2189}' | '\u{309B}' | '\u{309C}' | '\u{FFE3}'
    )
}

fn folded(c: char) -> char {
    /// How far the full-width forms stand from their ASCII characters.
    const WIDTH: u32 = 0xFEE0;
    match c {
        '!'..='~' => c,
        '！'..='～' => char::from_u32(u32::from(c) - WIDTH).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{2E3A}' | '\u{2E3B}' => '-',
        // An input method left in Chinese turns every full stop into this one.
        '。' | '｡' | '\u{2024}' => '.',
        '•' | '‧' | '・' | '⋅' | '∙' | '\u{2E31}' | '\u{2E33}' => '·',
        '〜' | '∼' | '⁓' => '~',
        '∕' | '⁄' => '/',
        '∶' => ':',
        _ if c.is_whitespace() => ' ',
        _ => unified(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Day, Email, Phone, PlanTime, PostCode, UnitCode, Value, YearMonth, YesNo};

    #[test]
    fn full_width_characters_become_half_width() {
        assert_eq!(fold("０９ＡＺａｚ－．，：＋（）"), "09AZaz-.,:+()");
        assert_eq!(fold("一\u{3000}二\u{A0}三"), "一 二 三");
        assert_eq!(fold("1—2–3−4"), "1-2-3-4");
    }

    #[test]
    fn half_width_text_and_chinese_words_stay() {
        for text in [
            "张家港市 A-1、甲",
            "“一站式”……《办法》〔2027〕ガ行",
            "10² ½ 5º",
            "",
        ] {
            assert_eq!(fold(text), text);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(fold("\u{FEFF}215\u{200B}600"), "215600");
        assert_eq!(fold("\u{202D}0512-58672345\u{202C}"), "0512-58672345");
        assert_eq!(
            fold("\u{202A}bzh\u{200D}@exam\u{AD}ple.gov.cn\u{202C}"),
            "bzh@example.gov.cn"
        );
        assert_eq!(fold("2027\u{200E}年3月\u{7}\u{FFFC}"), "2027年3月");
        assert_eq!(
            fold("葛\u{E0100}城 ❤\u{FE0F} 甲\u{200C}乙\u{2060}"),
            "葛城 ❤ 甲乙"
        );
    }

    #[test]
    fn radicals_and_compatibility_forms_become_the_usual_characters() {
        assert_eq!(fold("2027年3⽉5⽇第⼀季度⾏业"), "2027年3月5日第一季度行业");
        assert_eq!(fold("⼈⺠政府⾏政服务中⼼"), "人民政府行政服务中心");
        assert_eq!(fold("\u{F9B5}：\u{FA1C}"), "例:靖");
        assert_eq!(fold("㈱㋿ﬁ①㎡Ⅻ"), "(株)令和fi1m2XII");
    }

    #[test]
    fn accents_are_composed_with_the_letter_before() {
        assert_eq!(fold("Cafe\u{301} ｅ\u{301}"), "Caf\u{E9} \u{E9}");
        assert_eq!(fold("e\u{200D}\u{301}"), "\u{E9}");
        assert_eq!(fold("か\u{3099}ｶﾞ각\u{11A8}"), "がガ각\u{11A8}");
        assert_eq!(fold("가\u{11A8}"), "각");
        assert_eq!(fold("²\u{301}甲\u{301}"), "²\u{301}甲\u{301}");
    }

    #[test]
    fn middle_dots_dashes_and_strokes_are_one_each() {
        assert_eq!(fold("a·b•c‧d・e･f⋅g∙h"), "a·b·c·d·e·f·g·h");
        assert_eq!(fold("‐‑‒–—―−─﹣⸺"), "----------");
        assert_eq!(fold("9∶30 1∕2 3〜5∼6～7"), "9:30 1/2 3~5~6~7");
    }

    #[test]
    fn words_are_found_however_their_characters_are_written() {
        assert!(mentions("⾏政审批与⺠⽣服务", &["民生"]));
        assert!(mentions(
            "（一）标\u{200B}准化\u{AD}意识",
            &["（一）标准化意识"]
        ));
        assert!(mentions("综合标准化", &["专项", "标准化"]));
        assert!(!mentions("行政审批", &["民生", "司法"]));
        assert!(!mentions("⾏政审批", &["民生"]));
    }

    #[test]
    fn what_was_pasted_reads_as_it_looks() {
        let read = |text: &str| Phone::read(text).unwrap().shown();
        assert_eq!(read("\u{202D}0512-58672345\u{202C}"), "0512-58672345");
        assert_eq!(
            read("\u{200E}138\u{A0}0013\u{202F}8000\u{FEFF}"),
            "13800138000"
        );
        assert_eq!(
            PostCode::read("\u{202D}215600\u{202C}").unwrap().shown(),
            "215600"
        );
        let mail = |text: &str| Email::read(text).unwrap().shown();
        for text in [
            "\u{202A}bzh@example.gov.cn\u{202C}",
            "bzh\u{200D}@example.gov.cn",
            "bzh@exam\u{AD}ple.gov.cn",
            "\u{200C}bzh@example.gov.cn",
        ] {
            assert_eq!(mail(text), "bzh@example.gov.cn");
        }
        let code = |text: &str| UnitCode::read(text).unwrap().shown();
        assert_eq!(code("\u{202D}01115867-1\u{202C}"), code("01115867-1"));
        let day = |text: &str| Day::read(text).map(Day::iso);
        for text in [
            "2027年3⽉5⽇",
            "2027\u{200E}年3月5日",
            "\u{202D}2027-03-05\u{202C}",
        ] {
            assert_eq!(day(text), Ok("2027-03-05".to_owned()), "{text}");
        }
        assert_eq!(
            YearMonth::read("2027年3⽉").map(YearMonth::iso),
            Ok("2027-03".to_owned())
        );
        for (text, usual) in [("2027年⼀季度", "2027年一季度"), ("第⼀季度", "第一季度")]
        {
            let months = |text: &str| PlanTime::read(text).map(|time| (time.from(), time.to()));
            assert_eq!(months(text), months(usual), "{text}");
        }
        assert_eq!(YesNo::read("\u{200B}有\u{FE00}"), Ok(YesNo::Yes));
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for first in (0..=0x3_FFFF)
            .chain(0xE_0000..=0xE_0FFF)
            .filter_map(char::from_u32)
        {
            let once = fold(&format!("a{first}"));
            assert_eq!(fold(&once), once, "U+{:04X}", u32::from(first));
        }
    }
}
