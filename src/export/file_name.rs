//! Names of files that every system takes.

/// The longest stem, in characters.
const LONGEST: usize = 80;
/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// A file name from words and an ending: no character that a system refuses, no device name, no dot at the end.
pub fn file_name(words: &[&str], ending: &str) -> String {
    let parts: Vec<String> = words
        .iter()
        .map(|word| clean(word))
        .filter(|word| !word.is_empty())
        .collect();
    let stem: String = parts.join("_").chars().take(LONGEST).collect();
    let stem = stem.trim_end_matches(['.', ' ']);
    let reserved = RESERVED.iter().any(|name| name.eq_ignore_ascii_case(stem));
    match stem {
        "" => format!("shidian.{ending}"),
        _ if reserved => format!("_{stem}.{ending}"),
        _ => format!("{stem}.{ending}"),
    }
}

fn clean(word: &str) -> String {
    word.trim()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '（' | '）' | '“' | '”'))
        .collect()
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
            file_name(&["a/b\\c:d*e?f\"g<h>i|j\u{202e}k"], "json"),
            "abcdefghijk.json"
        );
    }

    #[test]
    fn no_name_is_empty_reserved_or_endless() {
        assert_eq!(file_name(&["///"], "json"), "shidian.json");
        assert_eq!(file_name(&["con"], "json"), "_con.json");
        assert_eq!(file_name(&[&"长".repeat(300)], "json").chars().count(), 85);
    }
}
