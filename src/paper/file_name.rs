//! Names of files that every system takes.

use crate::value::{clusters, invisible, nfc};

/// The longest name with its ending, in bytes of UTF-8. Systems take 255; a browser adds ` (1)`, a cloud its own.
const LONGEST: usize = 200;
/// Names that Windows keeps for devices, the last two with a digit behind them.
const RESERVED: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

/// A file name from words and an ending: no character that a system refuses, no device name, no dot at the end.
///
/// Where it would grow too long the longest word gives way, which is the name of the pilot; the others, which tell
/// two files of one pilot apart, stay whole.
pub fn file_name(words: &[&str], ending: &str) -> String {
    let mut parts: Vec<String> = words.iter().map(|word| clean(word)).collect();
    parts.retain(|part| !part.is_empty());
    while let Some(excess) = excess(&parts, ending) {
        let Some(longest) = parts.iter_mut().max_by_key(|part| part.len()) else {
            break;
        };
        *longest = shortened(longest, longest.len().saturating_sub(excess));
        parts.retain(|part| !part.is_empty());
    }
    match parts.join("_") {
        none if none.is_empty() => format!("shidian.{ending}"),
        device if is_reserved(&device) => format!("_{device}.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}

/// By how many bytes a name is too long, if it is; one byte is left for the mark before a device name.
fn excess(parts: &[String], ending: &str) -> Option<usize> {
    let words: usize = parts.iter().map(|part| part.len() + 1).sum();
    let excess = (words + ending.len() + 1).saturating_sub(LONGEST);
    (excess > 0 && !parts.is_empty()).then_some(excess)
}

/// The beginning of a word, of at most so many bytes, and never a part of a character.
fn shortened(word: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |cluster: &&str| {
        length += cluster.len();
        length <= most
    };
    clusters(word).take_while(fits).collect()
}

/// Letters and digits with their accents, and a few marks; nothing that steers or that cannot be seen.
fn clean(word: &str) -> String {
    let word = nfc(word);
    let kept = clusters(&word).filter(|cluster| cluster.starts_with(is_kept));
    kept.flat_map(str::chars)
        .filter(|c| !invisible(*c))
        .collect()
}

fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '（' | '）' | '“' | '”')
}

/// `CON`, and `COM1`, of whatever case; Windows takes a raised 1, 2 or 3 for the digit.
fn is_reserved(stem: &str) -> bool {
    let mut letters = stem.chars();
    let device: String = letters.by_ref().take(3).collect();
    let place = RESERVED
        .iter()
        .position(|name| name.eq_ignore_ascii_case(&device));
    match (place, letters.as_str()) {
        (Some(..4), "") => true,
        (Some(4..), digit) => {
            matches!(digit, "¹" | "²" | "³")
                || digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_and_cleaned() {
        assert_eq!(
            file_name(&["某某 试点", "附件1", "2026-11-25", "1a2b3c"], "json"),
            "某某试点_附件1_2026-11-25_1a2b3c.json"
        );
        assert_eq!(
            file_name(&["a/b\\c:d*e?f\"g<h>i|j\u{202e}k. "], "json"),
            "abcdefghijk.json"
        );
    }

    #[test]
    fn what_cannot_be_seen_or_is_no_letter_does_not_come_along() {
        let name = "\u{202E}葛\u{E0100}\u{200D}城\u{FEFF}👨\u{200D}👩🇨🇳e\u{301}\u{7}\n·།";
        assert_eq!(file_name(&[name], "json"), "葛城\u{E9}.json");
        assert_eq!(file_name(&["བསྒྲུབས", "กำลัง"], "ics"), "བསྒྲུབས_กำลัง.ics");
    }

    #[test]
    fn no_name_is_empty_or_that_of_a_device() {
        assert_eq!(file_name(&["///"], "json"), "shidian.json");
        for device in ["con", "PRN", "Aux", "nul", "com1", "LPT9", "COM0", "lpt²"] {
            assert_eq!(file_name(&[device], "json"), format!("_{device}.json"));
        }
        for usual in ["conto", "COM", "com10", "lptx", "某con"] {
            assert_eq!(file_name(&[usual], "json"), format!("{usual}.json"));
        }
    }

    #[test]
    fn the_long_name_of_a_pilot_gives_way_and_all_else_stays() {
        let name =
            |pilot: &str, mark| file_name(&[pilot, mark, "2026-11-25", "1a2b3c"], "draft.json");
        let rare = name(&"𠮷".repeat(80), "附件1");
        assert_eq!(
            rare,
            format!("{}_附件1_2026-11-25_1a2b3c.draft.json", "𠮷".repeat(40))
        );
        assert_eq!(rare.len(), 197);
        let usual = name(&"试点".repeat(50), "附件1");
        assert_eq!(
            usual,
            format!("{}_附件1_2026-11-25_1a2b3c.draft.json", "试点".repeat(27))
        );
        assert_eq!(usual.len(), 199);
        assert_ne!(usual, name(&"试点".repeat(50), "附件2"));
        assert_eq!(file_name(&[&"长".repeat(300)], "json").len(), 197);
    }

    #[test]
    fn no_character_is_cut_from_its_accents() {
        for length in 150..200 {
            let name = file_name(&[&"a".repeat(length), "ก\u{E33}"], "json");
            assert!(
                name.len() <= LONGEST && name.ends_with("_ก\u{E33}.json"),
                "{name}"
            );
        }
        let marked = format!("{}ก\u{E47}\u{E48}", "a".repeat(190));
        assert_eq!(
            file_name(&[&marked], "json"),
            format!("{}.json", "a".repeat(190))
        );
    }
}
