//! Whether a text holds a stretch without a place to end a line, so long that a browser would look through all of it for every line.

/// A stretch that nobody writes: a row of dashes or dots across a page is shorter.
const LONGEST: usize = 200;

/// Whether lines have to end anywhere in this text, because letters or signs that are not parted stand in a long row in it.
pub fn is_unbroken(text: &str) -> bool {
    let mut stretch = 0;
    text.chars().any(|c| {
        stretch = if may_end_a_line(c) { 0 } else { stretch + 1 };
        stretch > LONGEST
    })
}

/// Ideographs and syllables stand each for itself, words are parted by spaces.
fn may_end_a_line(c: char) -> bool {
    match c {
        '\u{A0}' | '\u{202F}' => false,
        '\0'..'\u{2E80}' => c.is_whitespace(),
        _ => c.is_alphanumeric() || c.is_whitespace(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_row_of_signs_is_unbroken_and_writing_is_not() {
        for (signs, times, unbroken) in [
            ("“（", 100, false),
            ("“（", 101, true),
            ("——", 5_000, true),
            ("\u{301}", 201, true),
            ("“甲”", 5_000, false),
            ("（一）\n", 5_000, false),
            ("“（ ", 5_000, false),
            ("x", 200, false),
            ("x", 201, true),
            ("0\u{A0}", 101, true),
            ("ไ", 201, true),
            ("word ", 5_000, false),
            ("见a", 5_000, false),
            ("中", 300_000, false),
        ] {
            let text = format!("见附件{}", signs.repeat(times));
            assert_eq!(is_unbroken(&text), unbroken, "{signs} {times}");
        }
        assert!(!is_unbroken(""));
    }
}
