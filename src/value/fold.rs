//! Folding of full-width and look-alike characters, done only while reading: what was typed is never altered.

/// `text` with full-width letters, digits and punctuation made half-width, every dash a hyphen,
/// every white space one plain space, and characters of no width left out.
pub fn fold(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    seen.extend(characters(text));
    seen
}

/// Whether two unit names are the same but for brackets, spaces and width.
pub fn same_name(a: &str, b: &str) -> bool {
    fn close(name: &str) -> impl Iterator<Item = char> {
        characters(name).filter(|c| *c != ' ')
    }
    close(a).eq(close(b))
}

/// Characters of no width that come along when text is pasted, and change nothing that is seen.
pub(super) fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// How a message names a character: itself where it can be seen, else its number.
pub(super) fn named(c: char) -> String {
    if c.is_control() || turns_text(c) {
        format!("U+{:04X}", u32::from(c))
    } else {
        format!("“{c}”")
    }
}

/// Characters that make the text after them run the other way, so that it reads other than it is.
pub(super) fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn folded(c: char) -> char {
    /// How far the full-width forms stand from their ASCII characters.
    const WIDTH: u32 = 0xFEE0;
    match c {
        '!'..='~' => c,
        '！'..='～' => char::from_u32(u32::from(c) - WIDTH).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        // An input method left in Chinese turns every full stop into this one.
        '。' | '｡' => '.',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

fn characters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !invisible(*c)).map(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_characters_become_half_width() {
        assert_eq!(fold("０９ＡＺａｚ－．，：＋（）"), "09AZaz-.,:+()");
        assert_eq!(fold("一\u{3000}二\u{A0}三"), "一 二 三");
        assert_eq!(fold("1—2–3−4"), "1-2-3-4");
    }

    #[test]
    fn half_width_text_and_chinese_words_stay() {
        assert_eq!(fold("张家港市 A-1、甲"), "张家港市 A-1、甲");
    }

    #[test]
    fn characters_of_no_width_are_left_out() {
        assert_eq!(fold("\u{FEFF}215\u{200B}600"), "215600");
    }

    #[test]
    fn names_are_the_same_but_for_brackets_spaces_and_width() {
        assert!(same_name("甲市民政局（本级）", "甲市民政局 (本级)"));
        assert!(same_name("Ａ区\u{3000}中心", "A区中心"));
        assert!(!same_name("甲市民政局", "甲市民政局（本级）"));
    }

    #[test]
    fn a_character_that_cannot_be_seen_is_named_by_its_number() {
        assert_eq!(named('#'), "“#”");
        assert_eq!(named('\u{7}'), "U+0007");
        assert_eq!(named('\u{202E}'), "U+202E");
    }
}
