//! What becomes of a text where it enters: line breaks of every kind become one, control characters go and are told.

use std::borrow::Cow;

/// A text as it may be kept, and what had to be left out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned<'a> {
    /// The text; the one that came, where nothing was to be done.
    pub text: Cow<'a, str>,
    /// The control characters left out, in the order they were first met, and how often each stood there.
    pub removed: Vec<(char, usize)>,
}

/// `text` with its line breaks as `\n` and without the control characters that no file and no paper can carry.
///
/// Word, PDF and old systems write line breaks in seven ways, all of which mean the same. The other controls
/// (cell marks of Word, NUL, the C1 range) draw boxes at best and stop saving at worst. A tab stays, and so does
/// everything that only cannot be seen: joiners and variation selectors are part of names.
pub fn cleaned(text: &str) -> Cleaned<'_> {
    let mut removed = Vec::new();
    if !text.chars().any(is_other) {
        let text = Cow::Borrowed(text);
        return Cleaned { text, removed };
    }
    let mut kept = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        if is_break(c) {
            kept.push('\n');
        } else if is_control(c) {
            count(&mut removed, c);
        } else {
            kept.push(c);
        }
    }
    let text = Cow::Owned(kept);
    Cleaned { text, removed }
}

/// `text` for a box of one line: line breaks between words become one space, those at either end go.
///
/// The browser's own box of one line glues the words together, 服务标准化⏎工作指南 to 服务标准化工作指南; with a space
/// it is seen where the break stood.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let parts: Vec<&str> = text
        .split(is_break)
        .filter(|part| !part.is_empty())
        .collect();
    Cow::Owned(parts.join(" "))
}

/// Whether it is a control character that stands for nothing in a text.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() && c != '\t' && !is_break(c)
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether `cleaned` changes it.
fn is_other(c: char) -> bool {
    c != '\n' && is_break(c) || is_control(c)
}

fn count(removed: &mut Vec<(char, usize)>, c: char) {
    match removed.iter_mut().find(|(known, _)| *known == c) {
        Some((_, times)) => *times += 1,
        None => removed.push((c, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_nothing_to_be_done_is_handed_back() {
        for text in [
            "",
            "一\n二\t三",
            "葛\u{E0100}\u{200D}\u{AD}\u{202E}\u{FFFC}\u{A0}",
        ] {
            let clean = cleaned(text);
            assert_eq!(clean.text, text);
            assert!(matches!(clean.text, Cow::Borrowed(_)), "{text:?}");
            assert_eq!(clean.removed, []);
        }
    }

    #[test]
    fn every_kind_of_line_break_becomes_one() {
        let text = "一\r\n二\r三\u{B}四\u{C}五\u{85}六\u{2028}七\u{2029}八\n九\r\r\n十";
        let clean = cleaned(text);
        assert_eq!(clean.text, "一\n二\n三\n四\n五\n六\n七\n八\n九\n\n十");
        assert_eq!(clean.removed, []);
    }

    #[test]
    fn control_characters_go_and_are_counted() {
        let clean = cleaned("\u{7}一\0二\u{7}\u{1B}\u{7F}\u{9B}\t");
        assert_eq!(clean.text, "一二\t");
        let removed = [
            ('\u{7}', 2),
            ('\0', 1),
            ('\u{1B}', 1),
            ('\u{7F}', 1),
            ('\u{9B}', 1),
        ];
        assert_eq!(clean.removed, removed);
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        let once = cleaned("\r\0\n一\u{2028}\u{80}").text.into_owned();
        assert_eq!(once, "\n\n一\n");
        assert_eq!(cleaned(&once).text, once);
    }

    #[test]
    fn in_one_line_a_break_becomes_a_space_that_is_seen() {
        assert_eq!(one_line("服务标准化\n工作指南"), "服务标准化 工作指南");
        assert_eq!(one_line("一\r\n\r\n二\u{B}三\u{2028}"), "一 二 三");
        assert_eq!(one_line("\n\n"), "");
        assert!(matches!(one_line(" 一 二\t"), Cow::Borrowed(" 一 二\t")));
    }
}
