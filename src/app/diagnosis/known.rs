//! The questions put to the very functions that sign and verify; the second binary asks them of itself.

use super::Answer;
use crate::codec::{Digest, base64, canonical};
use crate::signing::{Envelope, PublicKey, SigningKey, sign, signature, verify};

/// FIPS 180-4, its first example.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// RFC 8785, section 3.2.3, without its numbers: what is asked and what must come.
const ASKED: &str = r#"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#;
const SPELLED: &str = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}";

/// RFC 7515, appendix A.3: key, signing input and signature.
const X: &str = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const Y: &str = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
const INPUT: &[u8] = b"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const SIGNATURE: &str =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

/// RFC 6979, appendix A.2.5: the key, and the signature of "test" with SHA-256.
const SECRET: &str = "ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE";
const OF_TEST: &str =
    "8auwI1GDUc1x2IFWex6mY-0-_PbFEys1TyjTsLfTg2cBn0ETdCorFL0lkmtJxkkVXyZ-YNOBS0wMyEJQ5G8Agw";

/// A payload as only the test makes it.
const PAYLOAD: &[u8] = b"{\"known\":\"answer\"}";

/// Whether each of [`Answer::ALL`] came out right, 1 or 0.
pub fn answers() -> Vec<u8> {
    let right = |answer| match answer {
        Answer::Digest => Digest::of(b"abc").hex() == ABC,
        Answer::Spelling => spells().is_some(),
        Answer::Verifies => holds(INPUT) == Some(true),
        Answer::Refuses => holds(&INPUT[1..]) == Some(false),
        Answer::Signs => signs() == Some(true),
        Answer::File => file() == Some(true),
    };
    Answer::ALL.map(|answer| u8::from(right(answer))).to_vec()
}

fn spells() -> Option<()> {
    let value = serde_json::from_str(ASKED).ok()?;
    (canonical(&value).ok()? == SPELLED.as_bytes()).then_some(())
}

fn holds(input: &[u8]) -> Option<bool> {
    let coordinate = |text| base64::decode(text).ok()?.try_into().ok();
    let key = PublicKey::new(coordinate(X)?, coordinate(Y)?);
    Some(signature::holds(&key, input, &base64::decode(SIGNATURE).ok()?).is_ok())
}

fn signs() -> Option<bool> {
    Some(signature::over(&key()?, b"test").to_vec() == base64::decode(OF_TEST).ok()?)
}

fn file() -> Option<bool> {
    let signed = sign(&key()?, PAYLOAD).ok()?.to_bytes();
    let text = String::from_utf8(signed).ok()?;
    let changed = text.replace(
        &base64::encode(PAYLOAD),
        &base64::encode(b"{\"known\":\"Answer\"}"),
    );
    let good = |text: &str| Some(verify(&Envelope::read(text.as_bytes()).ok()?).is_ok());
    Some(good(&text)? && changed != text && !good(&changed)?)
}

fn key() -> Option<SigningKey> {
    SigningKey::from_entropy(&base64::decode(SECRET).ok()?.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_answer_comes_out() {
        assert_eq!(answers(), [1; Answer::ALL.len()]);
    }

    #[test]
    fn the_key_and_signature_are_those_that_rfc_6979_prints() {
        let bytes = |hex: &str| -> Vec<u8> {
            (0..hex.len())
                .step_by(2)
                .map(|place| u8::from_str_radix(&hex[place..place + 2], 16).unwrap())
                .collect()
        };
        assert_eq!(
            base64::decode(SECRET).unwrap(),
            bytes("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721")
        );
        assert_eq!(
            base64::decode(OF_TEST).unwrap(),
            bytes(
                "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367\
                 019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"
            )
        );
    }
}
