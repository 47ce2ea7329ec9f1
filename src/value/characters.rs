//! How many characters a reader counts.

/// The characters of a text as a reader counts them: white space, joiners, accents and variation marks do not count.
pub fn characters(text: &str) -> usize {
    text.chars()
        .filter(|c| !c.is_whitespace() && !joins(*c))
        .count()
}

fn joins(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_does_not_count_spaces_and_line_breaks() {
        assert_eq!(characters("试点 助手\n\u{3000}2026"), 8);
        assert_eq!(characters(" \n"), 0);
    }

    #[test]
    fn a_rare_character_with_its_variation_mark_counts_once() {
        assert_eq!(characters("葛\u{E0100}"), 1);
        assert_eq!(characters("𠮷"), 1);
    }
}
