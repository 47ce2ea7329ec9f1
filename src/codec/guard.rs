//! What keeps a spreadsheet from taking a text for a formula: an apostrophe in front, taken off again on reading.

use std::borrow::Cow;

const GUARD: char = '\'';

/// The text as it is written: with one more apostrophe where a formula might begin.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if begins_formula(text) {
        format!("{GUARD}{text}").into()
    } else {
        text.into()
    }
}

/// The text as it was before it was guarded. An apostrophe that guards nothing belongs to the text.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix(GUARD)
        .filter(|rest| begins_formula(rest))
        .unwrap_or(text)
}

/// Apostrophes in front count as nothing, so that guarding twice is undone one by one.
fn begins_formula(text: &str) -> bool {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    text.trim_start_matches(GUARD).starts_with(SIGNS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_might_be_a_formula_is_guarded() {
        for text in [
            "=1+1", "+86", "-", "@a", "\tb", "\rc", "＝1", "＋1", "－1", "＠1", "'=1", "''-",
        ] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["", "a=1", "'a", "''", "“=”", "1-2"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn reading_undoes_guarding_and_nothing_else() {
        for text in ["=1", "'=1", "''=1", "'", "''", "'a", "a", ""] {
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(unguarded("'某某'"), "'某某'");
    }
}
