//! Base64url without padding (RFC 7515, section 2), one spelling for each sequence of bytes.

use base64ct::{Base64UrlUnpadded, Encoding};

/// The text does not spell bytes, or not in the one spelling allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotBase64;

/// Spells bytes with `A–Z a–z 0–9 - _`, without `=`.
pub fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// Reads what `encode` wrote, and nothing else.
///
/// # Errors
/// `NotBase64` for padding, white space, the `+/` alphabet, an impossible length, and for unused
/// bits that are not zero: with those, two texts would stand for the same bytes.
pub fn decode(text: &str) -> Result<Vec<u8>, NotBase64> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| NotBase64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_every_length_come_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        for length in 0..bytes.len() {
            let text = encode(&bytes[..length]);
            assert_eq!(decode(&text).unwrap(), &bytes[..length]);
        }
    }

    #[test]
    fn the_url_alphabet_is_the_only_one() {
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
        assert_eq!(decode("-_8").unwrap(), [0xfb, 0xff]);
        assert_eq!(decode("+/8"), Err(NotBase64));
    }

    #[test]
    fn padding_white_space_and_foreign_characters_are_refused() {
        for text in [
            "QQ==", "QUI=", "QUJD=", "QUJD\n", " QUJD", "QU JD", "QU\tJD", "QUJ.", "QUJD文",
        ] {
            assert_eq!(decode(text), Err(NotBase64), "{text:?}");
        }
    }

    #[test]
    fn a_length_that_no_bytes_have_is_refused() {
        for text in ["A", "AAAAA", "AAAAAAAAA"] {
            assert_eq!(decode(text), Err(NotBase64), "{text:?}");
        }
    }

    #[test]
    fn of_all_last_characters_only_those_without_stray_bits_pass() {
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for head in ["A", "AA", "AAAAA", "AAAAAA"] {
            let spare_bits = if head.len() % 4 == 1 { 4 } else { 2 };
            for (value, last) in alphabet.iter().enumerate() {
                let text = format!("{head}{}", char::from(*last));
                let clean = value % (1 << spare_bits) == 0;
                assert_eq!(decode(&text).is_ok(), clean, "{text}");
            }
        }
    }
}
