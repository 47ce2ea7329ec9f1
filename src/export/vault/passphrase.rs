//! What may be a passphrase, and how one is read however the input method stands.

use std::fmt;

use zeroize::Zeroizing;

use crate::value::fold;

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 12;
/// The fewest different characters in it.
const FEWEST: usize = 5;

/// A passphrase as it is tried; wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

/// Why a new passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPassphrase {
    /// So many characters only.
    Short(usize),
    /// So many different characters only.
    Plain(usize),
    /// The second time it was typed otherwise.
    Differs,
}

impl Passphrase {
    /// What was typed, as it is tried: full-width characters as half-width ones, and of all white
    /// space one blank between words. So an input method left on does not lock anybody out.
    pub fn tried(typed: &str) -> Passphrase {
        let folded = Zeroizing::new(fold(typed));
        let words: Vec<&str> = folded.split_whitespace().collect();
        Passphrase(Zeroizing::new(words.join(" ")))
    }

    /// A new passphrase, typed twice.
    ///
    /// # Errors
    /// `BadPassphrase` where it is too short, too plain, or was typed otherwise the second time.
    pub fn chosen(typed: &str, again: &str) -> Result<Passphrase, BadPassphrase> {
        let chosen = Passphrase::tried(typed);
        let mut letters: Vec<char> = chosen.0.chars().collect();
        if letters.len() < SHORTEST {
            return Err(BadPassphrase::Short(letters.len()));
        }
        letters.sort_unstable();
        letters.dedup();
        match letters.len() {
            few if few < FEWEST => Err(BadPassphrase::Plain(few)),
            _ if chosen != Passphrase::tried(again) => Err(BadPassphrase::Differs),
            _ => Ok(chosen),
        }
    }

    /// The text that makes the key.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl fmt::Display for BadPassphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short(count) => write!(
                f,
                "口令现有 {count} 个字符：至少要 {SHORTEST} 个，短的容易被逐个试出来。请加长，或点“替我想一个”。"
            ),
            Self::Plain(count) => write!(
                f,
                "口令里只有 {count} 种字符：至少要 {FEWEST} 种，重复的容易被试出来。请换一个，或点“替我想一个”。"
            ),
            Self::Differs => f.write_str(
                "两次输入的口令不一样：照任何一个设都可能打不开。请点“显示”看清楚，再输入一次。",
            ),
        }
    }
}

impl std::error::Error for BadPassphrase {}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(typed: &str, again: &str) -> String {
        Passphrase::chosen(typed, again).unwrap_err().to_string()
    }

    #[test]
    fn twelve_characters_of_five_kinds_are_enough() {
        assert!(Passphrase::chosen("abcdeabcdeab", "abcdeabcdeab").is_ok());
        assert_eq!(
            refused("abcdeabcdea", "abcdeabcdea"),
            "口令现有 11 个字符：至少要 12 个，短的容易被逐个试出来。请加长，或点“替我想一个”。"
        );
        assert_eq!(
            refused("abcdabcdabcd", "abcdabcdabcd"),
            "口令里只有 4 种字符：至少要 5 种，重复的容易被试出来。请换一个，或点“替我想一个”。"
        );
        assert_eq!(
            refused("abcdeabcdeab", "abcdeabcdeaB"),
            "两次输入的口令不一样：照任何一个设都可能打不开。请点“显示”看清楚，再输入一次。"
        );
    }

    #[test]
    fn an_input_method_left_on_and_doubled_blanks_make_no_other_passphrase() {
        let tried = |typed: &str| Passphrase::tried(typed).text().to_owned();
        assert_eq!(tried("  ｍａｏ\u{3000}qing  lian "), "mao qing lian");
        assert_eq!(tried("上善若水 利万物而不争"), "上善若水 利万物而不争");
        assert_ne!(tried("Mao"), tried("mao"));
        assert_eq!(format!("{:?}", Passphrase::tried("mao")), "Passphrase");
    }
}
