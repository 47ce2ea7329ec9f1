//! Characters of a text that paper does not show, or not as they were meant: what they are, how many, and where.

use super::{clusters, is_control, named, unprintable};

/// One kind of such characters in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubtful {
    /// The character.
    pub character: char,
    /// How often it stands in the text.
    pub count: usize,
    /// Where it stands first, in words: `第 2 行“机构设置”之后`.
    pub place: String,
}

/// What paper does not show of a text, or not as it was meant. Joiners, variation selectors and what else only
/// cannot be seen are not among them: they harm nobody.
pub fn doubtful(text: &str) -> Vec<Doubtful> {
    let mut found: Vec<Doubtful> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_doubtful(*c)) {
        match found.iter_mut().find(|known| known.character == c) {
            Some(known) => known.count += 1,
            None => found.push(Doubtful {
                character: c,
                count: 1,
                place: place(text, at),
            }),
        }
    }
    found
}

impl Doubtful {
    /// `图片占位符 U+FFFC 2 处，第一处在“机构设置”之后`.
    pub fn spoken(&self) -> String {
        let Doubtful { count, place, .. } = self;
        let first = if *count > 1 { "第一处" } else { "" };
        format!("{} {count} 处，{first}在{place}", named(self.character))
    }
}

/// Breaks of other kinds are no matter: they are printed as breaks.
fn is_doubtful(c: char) -> bool {
    let not_everywhere =
        matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}' | '\u{F0000}'..='\u{10FFFF}');
    is_control(c) || not_everywhere || unprintable(c) && !c.is_control()
}

/// The line, where there are several, and the words before.
fn place(text: &str, at: usize) -> String {
    /// As many characters as are needed to find the spot.
    const WORDS: usize = 6;
    let before = &text[..at];
    let line = match before.matches('\n').count() + 1 {
        1 if !text.contains('\n') => String::new(),
        line => format!("第 {line} 行"),
    };
    let words = before.rsplit('\n').next().unwrap_or_default();
    let seen: Vec<&str> = clusters(words)
        .filter(|cluster| !cluster.contains(unprintable))
        .collect();
    let words = seen[seen.len().saturating_sub(WORDS)..].concat();
    match words.trim() {
        "" => format!("{line}开头"),
        words => format!("{line}“{words}”之后"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        doubtful(text).iter().map(Doubtful::spoken).collect()
    }

    #[test]
    fn each_kind_is_told_with_its_number_and_its_first_place() {
        assert_eq!(
            told("某市\u{202E}点试\u{2066}"),
            [
                "方向控制符 U+202E 1 处，在“某市”之后",
                "方向控制符 U+2066 1 处，在“某市点试”之后"
            ]
        );
        assert_eq!(
            told("一、基本情况\n（一）机构设置\u{FFFC}和人员\n\u{FFFC}"),
            ["图片占位符 U+FFFC 2 处，第一处在第 2 行“一）机构设置”之后"]
        );
        assert_eq!(told("一\n\u{7}二"), ["控制字符 U+0007 1 处，在第 2 行开头"]);
        assert_eq!(
            told("\u{FFFD}\u{E123}"),
            [
                "无法识别的字符 U+FFFD 1 处，在开头",
                "自造字 U+E123 1 处，在“\u{FFFD}”之后"
            ]
        );
    }

    #[test]
    fn what_is_part_of_a_name_and_every_line_break_pass_without_a_word() {
        let text =
            "葛\u{E0100}\u{200D}\u{200C}\u{FEFF}\u{AD}\u{200E}\u{A0}\t\r\n\u{B}\u{C}\u{85}\u{2028}";
        assert_eq!(told(text), [""; 0]);
    }
}
