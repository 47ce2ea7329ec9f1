//! What a person calls a character: a letter with its accents, a flag, a family joined out of three people.
//!
//! The rules are those of extended grapheme clusters (UAX #29), but for conjuncts of Indian scripts, signs put before, and
//! the scripts outside the basic plane that nobody writes any more. The crate `unicode-segmentation` does all of it and
//! is the judge in the tests; its tables would weigh thirty times what stands here, in a part that loads before a
//! paper can be written.

use std::borrow::Cow;

/// The characters of a text as a person sees them, each with all that belongs to it.
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (first, behind) = rest.split_at_checked(first_cluster(rest))?;
        rest = behind;
        (!first.is_empty()).then_some(first)
    })
}

/// As many characters as no script puts into one that a person sees. Browsers take seconds to lay out thousands of them.
const MOST: usize = 100;

/// Whether a text holds a character upon which so much is put that it is no writing any more.
pub fn is_overloaded(text: &str) -> bool {
    // Nearly every text is known by this, at every key.
    let mut row = 0;
    let may_be = text.chars().any(|c| {
        row = if stands_for_itself(c) { 0 } else { row + 1 };
        row >= MOST
    });
    may_be && clusters(text).any(|cluster| cluster.chars().nth(MOST).is_some())
}

/// A text as it may be kept: of an overloaded character as much as fits upon it.
pub fn unloaded(text: &str) -> Cow<'_, str> {
    let mut kept = Cow::Borrowed(text);
    // What is cut may let two characters grow together.
    while is_overloaded(&kept) {
        let cut = clusters(&kept).flat_map(|cluster| cluster.chars().take(MOST));
        kept = Cow::Owned(cut.collect());
    }
    kept
}

/// Letters, digits and ideographs that never belong to the character before.
fn stands_for_itself(c: char) -> bool {
    matches!(c, '\0'..'\u{A9}' | '\u{3100}'..'\u{A66F}')
}

/// The length of the first one, in bytes.
fn first_cluster(text: &str) -> usize {
    let mut chars = text.char_indices();
    let Some((_, first)) = chars.next() else {
        return 0;
    };
    let mut before = first;
    let mut half_flag = is_regional(first);
    for (at, c) in chars {
        let goes_on = if is_regional(c) {
            std::mem::take(&mut half_flag) && is_regional(before)
        } else {
            belongs(first, before, c)
        };
        if !goes_on {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Whether a character belongs to the one that began with `first` and goes as far as `before`.
fn belongs(first: char, before: char, c: char) -> bool {
    match before {
        '\r' => c == '\n',
        _ if stands_alone(before) => false,
        '\u{200D}' if is_picture(c) => is_picture(first),
        _ => is_mark(c) || is_syllable(before, c),
    }
}

/// Nothing is put on a line break, a control character or a sign of format.
fn stands_alone(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
                | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}'
        )
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Pictures that emoji are joined out of.
fn is_picture(c: char) -> bool {
    matches!(
        c,
        '\u{A9}' | '\u{AE}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}'
            | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1F1E5}' | '\u{1F200}'..='\u{1F3FA}'
            | '\u{1F400}'..='\u{1FAFF}'
    )
}

/// Whether two letters of Korean stand in one syllable.
fn is_syllable(before: char, c: char) -> bool {
    use Letter::{Begin, End, Middle, Open, Whole};
    match (Letter::of(before), Letter::of(c)) {
        (Some(Begin), Some(next)) => next != End,
        (Some(Middle | Open), Some(next)) => matches!(next, Middle | End),
        (Some(End | Whole), Some(next)) => next == End,
        _ => false,
    }
}

/// What a character of Korean is of a syllable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Begin,
    Middle,
    End,
    /// A syllable that an end may follow.
    Open,
    /// A syllable with its end.
    Whole,
}

impl Letter {
    fn of(c: char) -> Option<Letter> {
        Some(match c {
            '\u{1100}'..='\u{115F}' | '\u{A960}'..='\u{A97C}' => Letter::Begin,
            '\u{1160}'..='\u{11A7}' | '\u{D7B0}'..='\u{D7C6}' => Letter::Middle,
            '\u{11A8}'..='\u{11FF}' | '\u{D7CB}'..='\u{D7FB}' => Letter::End,
            // Each beginning and middle makes 28 syllables, the first of them without an end.
            '\u{AC00}'..='\u{D7A3}' if (u32::from(c) - 0xAC00).is_multiple_of(28) => Letter::Open,
            '\u{AC00}'..='\u{D7A3}' => Letter::Whole,
            _ => return None,
        })
    }
}

/// Accents, vowel signs, variation selectors and joiners: they stand on the character before.
fn is_mark(c: char) -> bool {
    match u32::from(c) {
        ..0x300 | 0x3100..0xA66F => false,
        c if c < 0x1_0000 => {
            let after = MARKS.partition_point(|(_, last)| *last < c);
            MARKS.get(after).is_some_and(|(first, _)| *first <= c)
        }
        // Shades of skin, the tags of a flag, and the variants of ideographs.
        c => matches!(c, 0x1_F3FB..=0x1_F3FF | 0xE_0020..=0xE_007F | 0xE_0100..=0xE_01EF),
    }
}

/// The marks of the basic plane, in order.
#[rustfmt::skip]
const MARKS: [(u32, u32); 195] = [
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
    (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8), (0x6EA, 0x6ED),
    (0x711, 0x711), (0x730, 0x74A), (0x7A6, 0x7B0), (0x7EB, 0x7F3), (0x7FD, 0x7FD), (0x816, 0x819), (0x81B, 0x823),
    (0x825, 0x827), (0x829, 0x82D), (0x859, 0x85B), (0x897, 0x89F), (0x8CA, 0x8E1), (0x8E3, 0x903), (0x93A, 0x93C),
    (0x93E, 0x94F), (0x951, 0x957), (0x962, 0x963), (0x981, 0x983), (0x9BC, 0x9BC), (0x9BE, 0x9C4), (0x9C7, 0x9C8),
    (0x9CB, 0x9CD), (0x9D7, 0x9D7), (0x9E2, 0x9E3), (0x9FE, 0x9FE), (0xA01, 0xA03), (0xA3C, 0xA3C), (0xA3E, 0xA42),
    (0xA47, 0xA48), (0xA4B, 0xA4D), (0xA51, 0xA51), (0xA70, 0xA71), (0xA75, 0xA75), (0xA81, 0xA83), (0xABC, 0xABC),
    (0xABE, 0xAC5), (0xAC7, 0xAC9), (0xACB, 0xACD), (0xAE2, 0xAE3), (0xAFA, 0xAFF), (0xB01, 0xB03), (0xB3C, 0xB3C),
    (0xB3E, 0xB44), (0xB47, 0xB48), (0xB4B, 0xB4D), (0xB55, 0xB57), (0xB62, 0xB63), (0xB82, 0xB82), (0xBBE, 0xBC2),
    (0xBC6, 0xBC8), (0xBCA, 0xBCD), (0xBD7, 0xBD7), (0xC00, 0xC04), (0xC3C, 0xC3C), (0xC3E, 0xC44), (0xC46, 0xC48),
    (0xC4A, 0xC4D), (0xC55, 0xC56), (0xC62, 0xC63), (0xC81, 0xC83), (0xCBC, 0xCBC), (0xCBE, 0xCC4), (0xCC6, 0xCC8),
    (0xCCA, 0xCCD), (0xCD5, 0xCD6), (0xCE2, 0xCE3), (0xCF3, 0xCF3), (0xD00, 0xD03), (0xD3B, 0xD3C), (0xD3E, 0xD44),
    (0xD46, 0xD48), (0xD4A, 0xD4D), (0xD57, 0xD57), (0xD62, 0xD63), (0xD81, 0xD83), (0xDCA, 0xDCA), (0xDCF, 0xDD4),
    (0xDD6, 0xDD6), (0xDD8, 0xDDF), (0xDF2, 0xDF3), (0xE31, 0xE31), (0xE33, 0xE3A), (0xE47, 0xE4E), (0xEB1, 0xEB1),
    (0xEB3, 0xEBC), (0xEC8, 0xECE), (0xF18, 0xF19), (0xF35, 0xF35), (0xF37, 0xF37), (0xF39, 0xF39), (0xF3E, 0xF3F),
    (0xF71, 0xF84), (0xF86, 0xF87), (0xF8D, 0xF97), (0xF99, 0xFBC), (0xFC6, 0xFC6), (0x102D, 0x1037),
    (0x1039, 0x103E), (0x1056, 0x1059), (0x105E, 0x1060), (0x1071, 0x1074), (0x1082, 0x1082), (0x1084, 0x1086),
    (0x108D, 0x108D), (0x109D, 0x109D), (0x135D, 0x135F), (0x1712, 0x1715), (0x1732, 0x1734), (0x1752, 0x1753),
    (0x1772, 0x1773), (0x17B4, 0x17D3), (0x17DD, 0x17DD), (0x180B, 0x180D), (0x180F, 0x180F), (0x1885, 0x1886),
    (0x18A9, 0x18A9), (0x1920, 0x192B), (0x1930, 0x193B), (0x1A17, 0x1A1B), (0x1A55, 0x1A5E), (0x1A60, 0x1A60),
    (0x1A62, 0x1A62), (0x1A65, 0x1A7C), (0x1A7F, 0x1A7F), (0x1AB0, 0x1ADD), (0x1AE0, 0x1AEB), (0x1B00, 0x1B04),
    (0x1B34, 0x1B44), (0x1B6B, 0x1B73), (0x1B80, 0x1B82), (0x1BA1, 0x1BAD), (0x1BE6, 0x1BF3), (0x1C24, 0x1C37),
    (0x1CD0, 0x1CD2), (0x1CD4, 0x1CE8), (0x1CED, 0x1CED), (0x1CF4, 0x1CF4), (0x1CF7, 0x1CF9), (0x1DC0, 0x1DFF),
    (0x200C, 0x200D), (0x20D0, 0x20F0), (0x2CEF, 0x2CF1), (0x2D7F, 0x2D7F), (0x2DE0, 0x2DFF), (0x302A, 0x302F),
    (0x3099, 0x309A), (0xA66F, 0xA672), (0xA674, 0xA67D), (0xA69E, 0xA69F), (0xA6F0, 0xA6F1), (0xA802, 0xA802),
    (0xA806, 0xA806), (0xA80B, 0xA80B), (0xA823, 0xA827), (0xA82C, 0xA82C), (0xA880, 0xA881), (0xA8B4, 0xA8C5),
    (0xA8E0, 0xA8F1), (0xA8FF, 0xA8FF), (0xA926, 0xA92D), (0xA947, 0xA953), (0xA980, 0xA983), (0xA9B3, 0xA9C0),
    (0xA9E5, 0xA9E5), (0xAA29, 0xAA36), (0xAA43, 0xAA43), (0xAA4C, 0xAA4D), (0xAA7C, 0xAA7C), (0xAAB0, 0xAAB0),
    (0xAAB2, 0xAAB4), (0xAAB7, 0xAAB8), (0xAABE, 0xAABF), (0xAAC1, 0xAAC1), (0xAAEB, 0xAAEF), (0xAAF5, 0xAAF6),
    (0xABE3, 0xABEA), (0xABEC, 0xABED), (0xFB1E, 0xFB1E), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFF9E, 0xFF9F),
];

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    /// Signs of Arabic, Syriac and Malayalam that the standard puts on the character after them.
    const BEFORE: [char; 12] = [
        '\u{600}', '\u{601}', '\u{602}', '\u{603}', '\u{604}', '\u{605}', '\u{6DD}', '\u{70F}',
        '\u{890}', '\u{891}', '\u{8E2}', '\u{D4E}',
    ];

    fn apart(text: &str) -> Vec<&str> {
        clusters(text).collect()
    }

    #[test]
    fn a_text_falls_apart_where_a_person_sees_characters() {
        assert_eq!(
            apart("𠮷葛\u{E0100}👨\u{200D}👩\u{200D}👧🇨🇳e\u{301}1\u{FE0F}\u{20E3}"),
            [
                "𠮷",
                "葛\u{E0100}",
                "👨\u{200D}👩\u{200D}👧",
                "🇨🇳",
                "e\u{301}",
                "1\u{FE0F}\u{20E3}"
            ]
        );
        assert_eq!(apart("甲\r\n\u{301}乙"), ["甲", "\r\n", "\u{301}", "乙"]);
        assert_eq!(apart(""), [""; 0]);
    }

    #[test]
    fn what_is_put_upon_a_character_beyond_all_measure_is_left_out_and_nothing_else() {
        let under = |marks: usize| format!("某局e{}的 가각", "\u{301}".repeat(marks));
        for (text, kept) in [
            (under(0), under(0)),
            (under(99), under(99)),
            (under(100), under(99)),
            (under(100_000), under(99)),
            ("\u{301}".repeat(101), "\u{301}".repeat(100)),
            ("가".repeat(300), "가".repeat(300)),
            ("\u{1100}".repeat(150), "\u{1100}".repeat(100)),
            // Cut behind a joiner, the picture that follows would grow on.
            (
                format!("{}👩👩", "👩\u{200D}".repeat(60)),
                "👩\u{200D}".repeat(50),
            ),
        ] {
            assert_eq!(unloaded(&text), kept, "{}", text.len());
            assert!(!is_overloaded(&kept));
            assert_eq!(is_overloaded(&text), text != kept);
        }
    }

    #[test]
    fn each_character_of_the_basic_plane_joins_as_the_standard_says() {
        let plane = (0..0x1_0000).filter_map(char::from_u32);
        for c in plane.filter(|c| !BEFORE.contains(c)) {
            for text in [
                format!("a{c}\u{301}"),
                format!("{c}{c}"),
                format!("🀄{c}🀄"),
            ] {
                let due: Vec<&str> = text.graphemes(true).collect();
                assert_eq!(apart(&text), due, "U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn joined_pictures_flags_and_syllables_are_those_of_the_standard() {
        for text in [
            "🇨🇳🇨🇳🇨",
            "🇨\u{200D}🇳",
            "❤\u{FE0F}\u{200D}🔥🏳\u{FE0F}\u{200D}🌈",
            "👩🏽\u{200D}⚕\u{FE0F}👍🏿",
            "a\u{200D}👩",
            "🏴\u{E0067}\u{E0062}\u{E007F}",
            "한국어 \u{1112}\u{1161}\u{11AB}가\u{11A8}각\u{1161}",
            "བོད་ཡིག བསྒྲུབས",
            "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠢᠶᠠ\u{180B}ᠨ",
            "ئۇيغۇرچە مُحَمَّد",
            "ภาษาไทยกำลัง ᦺᦑᦟᦹᧉ",
            "\u{200B}\u{301}\u{FEFF}\u{301}",
        ] {
            assert_eq!(
                apart(text),
                text.graphemes(true).collect::<Vec<_>>(),
                "{text}"
            );
        }
    }
}
