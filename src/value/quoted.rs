//! A text of a user inside a sentence of ours, or as a title: it turns nothing around, and stays on its line.

use std::borrow::Cow;

use super::{one_line, unprintable};

/// Begins and ends a stretch whose direction is its own.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// `“某局”`, as a sentence quotes it.
pub fn quoted(text: &str) -> String {
    format!("“{}”", in_sentence(text))
}

/// The text on one line, without overrides of direction; one that runs from right to left is isolated, so that
/// the words and numbers beside it keep their places.
pub fn in_sentence(text: &str) -> String {
    let plain = in_title(text);
    if plain.contains(runs_left) {
        format!("{}{plain}{}", ISOLATE.0, ISOLATE.1)
    } else {
        plain
    }
}

/// The text where it stands alone, as a title of a window: on one line, and without a single character that steers.
pub fn in_title(text: &str) -> String {
    let line = one_line(text);
    let line: Cow<str> = if line.contains(unprintable) {
        Cow::Owned(line.replace(unprintable, ""))
    } else {
        line
    };
    line.trim().to_owned()
}

/// Letters of Hebrew, Arabic and their neighbours.
fn runs_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_name_is_quoted_as_it_stands() {
        assert_eq!(quoted(" 某市政务服务中心 "), "“某市政务服务中心”");
        assert_eq!(
            quoted("葛\u{E0100}城👨\u{200D}👩"),
            "“葛\u{E0100}城👨\u{200D}👩”"
        );
    }

    #[test]
    fn what_turns_the_text_round_or_breaks_the_line_does_not_come_along() {
        assert_eq!(quoted("某市\u{202E}点试\u{2066}"), "“某市点试”");
        assert_eq!(quoted("服务\n中心\u{7}\u{FFFC}"), "“服务 中心”");
        assert_eq!(in_title("\u{2067}某市\u{202E}点试\u{2066} "), "某市点试");
    }

    #[test]
    fn a_name_that_runs_from_right_to_left_is_isolated_in_a_sentence_and_not_in_a_title() {
        assert_eq!(quoted("ئۇيغۇر"), "“\u{2068}ئۇيغۇر\u{2069}”");
        assert_eq!(in_sentence("\u{202B}שלום"), "\u{2068}שלום\u{2069}");
        assert_eq!(in_title("ئۇيغۇر"), "ئۇيغۇر");
    }
}
