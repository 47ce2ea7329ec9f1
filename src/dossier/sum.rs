//! The checksum that a stored text begins with: a flipped bit in the middle of a sentence would go unnoticed without it.
//!
//! It guards against failing disks, not against people: anybody can write another.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

const BEGINS: &str = "{\"sum\":\"";
const ENDS: &str = "\",";
const DIGITS: usize = 16;

/// The JSON object `text` with the checksum of all that follows as its first member.
pub(super) fn with_sum(text: &str) -> String {
    match text.strip_prefix('{') {
        Some(rest) if !rest.starts_with('}') => [BEGINS, &sum(rest), ENDS, rest].concat(),
        _ => text.to_owned(),
    }
}

/// Whether a text is as it was written. One without a checksum was written before there were any, and nothing is known.
pub(super) fn is_whole(text: &str) -> bool {
    let claimed = text.strip_prefix(BEGINS).and_then(|text| {
        let (claimed, rest) = (text.get(..DIGITS)?, text.get(DIGITS..)?);
        Some((claimed, rest.strip_prefix(ENDS)?))
    });
    claimed.is_none_or(|(claimed, rest)| claimed == sum(rest))
}

fn sum(text: &str) -> String {
    let head = &Sha256::digest(text.as_bytes())[..DIGITS / 2];
    head.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"rev":7,"name":"某局（示例）"}"#;

    #[test]
    fn the_sum_is_the_first_member_and_the_rest_is_as_it_was() {
        let stored = with_sum(TEXT);
        assert_eq!(
            stored,
            r#"{"sum":"eaa50f0b8b2235d8","rev":7,"name":"某局（示例）"}"#
        );
        assert!(is_whole(&stored));
    }

    #[test]
    fn no_flipped_bit_behind_the_sum_goes_unnoticed() {
        let stored = with_sum(TEXT).into_bytes();
        for place in BEGINS.len() + DIGITS + ENDS.len()..stored.len() {
            for bit in 0..8 {
                let mut flipped = stored.clone();
                flipped[place] ^= 1 << bit;
                // What is no text any more is refused by whoever reads texts.
                if let Ok(flipped) = String::from_utf8(flipped) {
                    assert!(!is_whole(&flipped), "{flipped}");
                }
            }
        }
    }

    #[test]
    fn a_text_cut_short_is_not_whole_and_one_without_a_sum_is_not_doubted() {
        let stored = with_sum(TEXT);
        assert!(!is_whole(&stored[..stored.len() - 1]));
        assert!(is_whole(TEXT) && is_whole("") && is_whole("{}"));
        assert_eq!(with_sum("{}"), "{}");
    }
}
