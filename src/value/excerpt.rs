//! A text from outside as it may stand in a sentence of ours: in quotation marks, short, on one line, and turning nothing around.
//! What the user typed is quoted whole (`quoted`); of this only so much is shown that one knows which is meant.

use super::in_sentence;

/// The most characters that are shown of such a text.
const LONGEST: usize = 40;
/// So many of them stand behind the gap: the end of a file's name tells its kind.
const END: usize = 14;

/// The text in quotation marks, cut in its middle where it is long, without what cannot be seen.
pub fn excerpt(text: &str) -> String {
    excerpt_of(text, LONGEST)
}

/// The same of so many characters at most.
pub fn excerpt_of(text: &str, longest: usize) -> String {
    let visible: Vec<char> = text
        .chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if c.is_control() || is_invisible(c) => None,
            // Within a quotation; ours would end it.
            '“' => Some('‘'),
            '”' => Some('’'),
            c => Some(c),
        })
        .collect();
    let mut shown = String::new();
    if visible.len() > longest {
        shown.extend(&visible[..longest - END - 1]);
        shown.push('…');
        shown.extend(&visible[visible.len() - END..]);
    } else {
        shown.extend(visible);
    }
    format!("“{}”", in_sentence(&shown))
}

/// Marks of direction, characters without width, and others that draw nothing.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_in_quotation_marks_on_one_line() {
        assert_eq!(excerpt("某市\n附件1.json"), "“某市 附件1.json”");
        assert_eq!(excerpt("a”，已核验“b"), "“a’，已核验‘b”");
        assert_eq!(excerpt(""), "“”");
        assert_eq!(excerpt("ئۇيغۇر"), "“\u{2068}ئۇيغۇر\u{2069}”");
    }

    #[test]
    fn what_turns_text_around_or_hides_goes() {
        assert_eq!(excerpt("\u{202e}fdp.\u{2066}exe\u{200b}\0"), "“fdp.exe”");
    }

    #[test]
    fn a_long_one_keeps_its_beginning_and_its_end() {
        let long = format!("{}.draft.json", "试".repeat(60));
        assert_eq!(
            excerpt(&long),
            format!("“{}…试试试.draft.json”", "试".repeat(25))
        );
        assert_eq!(excerpt(&"试".repeat(40)).chars().count(), 42);
    }
}
