//! How many characters a reader counts.

use super::{clusters, invisible};

/// The characters of a text as a reader counts them: white space does not count, and nothing that cannot be seen.
pub fn characters(text: &str) -> usize {
    let seen = |cluster: &&str| !cluster.chars().all(|c| c.is_whitespace() || invisible(c));
    clusters(text).filter(seen).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_does_not_count_spaces_and_line_breaks() {
        assert_eq!(characters("试点 助手\n\u{3000}2026"), 8);
        assert_eq!(characters(" \n\u{A0}\u{200B}\u{FEFF}\u{AD}\u{202E}"), 0);
    }

    #[test]
    fn a_rare_character_with_its_variation_mark_counts_once() {
        assert_eq!(characters("葛\u{E0100}"), 1);
        assert_eq!(characters("𠮷"), 1);
    }

    #[test]
    fn what_is_joined_out_of_several_counts_once() {
        let text = "𠮷𰻝 葛\u{E0100} 👨\u{200D}👩\u{200D}👧 🇨🇳 e\u{301} 1\u{FE0F}\u{20E3}";
        assert_eq!(characters(text), 7);
    }
}
