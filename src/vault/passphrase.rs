//! What may be a passphrase, and how one is read however the input method stands.

use std::fmt;

use zeroize::Zeroizing;

use crate::value::nfkc;

/// The fewest characters of a passphrase.
pub const SHORTEST: usize = 12;
/// The fewest different characters in it.
const FEWEST: usize = 5;

/// A passphrase as it is tried; wiped from memory when dropped.
#[derive(Clone)]
pub struct Passphrase {
    text: Zeroizing<String>,
    /// As the first builds folded it, where that is another text.
    former: Option<Zeroizing<String>>,
}

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
    /// What was typed, as it is tried: in the normal form NFKC, dashes and full stops as those of ASCII, and of all
    /// white space one blank between words. So neither an input method left on nor a keyboard that composes its
    /// accents otherwise locks anybody out. It is a form of its own, written down in docs/format.md: what is read
    /// elsewhere may be folded better one day, and the key must stay the same.
    pub fn tried(typed: &str) -> Passphrase {
        let former = folded(typed);
        if typed.is_ascii() {
            let (text, former) = (former, None);
            return Passphrase { text, former };
        }
        let text = folded(&Zeroizing::new(nfkc(typed)));
        let former = (former != text).then_some(former);
        Passphrase { text, former }
    }

    /// A new passphrase, typed twice.
    ///
    /// # Errors
    /// `BadPassphrase` where it is too short, too plain, or was typed otherwise the second time.
    pub fn chosen(typed: &str, again: &str) -> Result<Passphrase, BadPassphrase> {
        let chosen = Passphrase::tried(typed);
        let mut letters: Vec<char> = chosen.text.chars().collect();
        if letters.len() < SHORTEST {
            return Err(BadPassphrase::Short(letters.len()));
        }
        letters.sort_unstable();
        letters.dedup();
        match letters.len() {
            few if few < FEWEST => Err(BadPassphrase::Plain(few)),
            _ if chosen.text != Passphrase::tried(again).text => Err(BadPassphrase::Differs),
            _ => Ok(chosen),
        }
    }

    /// The text that makes the key.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that made it in the first builds, where that was another one: to be tried after the present one.
    pub fn former(&self) -> Option<&str> {
        self.former.as_ref().map(|former| former.as_str())
    }
}

/// Width, dashes, full stops and white space as one, and without marks of no width.
fn folded(typed: &str) -> Zeroizing<String> {
    /// How far the full-width forms stand from their ASCII characters.
    const WIDTH: u32 = 0xFEE0;
    let seen = typed.chars().filter(|c| {
        !matches!(
            c,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
    });
    let mut plain = Zeroizing::new(String::with_capacity(typed.len()));
    plain.extend(seen.map(|c| match c {
        '！'..='～' => char::from_u32(u32::from(c) - WIDTH).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '。' | '｡' => '.',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }));
    let words: Vec<&str> = plain.split_whitespace().collect();
    Zeroizing::new(words.join(" "))
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

    #[test]
    fn a_passphrase_is_the_same_however_its_letters_are_composed() {
        for (one, other) in [
            (
                "Cr\u{E8}me-br\u{FB}l\u{E9}e-2027",
                "Cre\u{300}me-bru\u{302}le\u{301}e-2027",
            ),
            (
                "山田㈱の合言葉二〇二七年です",
                "山田(株)の合言葉二〇二七年です",
            ),
            ("⽉光下的试点办公室一二三四", "月光下的试点办公室一二三四"),
            (
                "上善若水\u{A0}利万物而不争也\u{200B}",
                "上善若水 利万物而不争也",
            ),
        ] {
            assert_eq!(
                Passphrase::tried(one).text(),
                Passphrase::tried(other).text()
            );
            assert!(Passphrase::chosen(one, other).is_ok(), "{one}");
        }
    }

    #[test]
    fn what_the_first_builds_made_the_key_of_is_tried_too() {
        let former = |typed: &str| Passphrase::tried(typed).former().map(str::to_owned);
        assert_eq!(
            former("Cre\u{300}me ｂru\u{302}le\u{301}e").as_deref(),
            Some("Cre\u{300}me bru\u{302}le\u{301}e")
        );
        assert_eq!(former("山田㈱…").as_deref(), Some("山田㈱…"));
        assert_eq!(former("Cr\u{E8}me－2027。"), None);
        assert_eq!(former("mao qing lian"), None);
    }
}
