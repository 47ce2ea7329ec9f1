//! The committed sample, which other programs verify too, is what signing gives.

use shidian::signing::{Envelope, SigningKey, sign, verify};

pub(crate) const PAYLOAD: &[u8] = include_bytes!("../../fixtures/signed/payload.json");
pub(crate) const GOOD: &[u8] = include_bytes!("../../fixtures/signed/good.json");
const PUBLIC: &str = include_str!("../../fixtures/signed/public.jwk");

/// The key of the sample. Everybody knows it, so it proves nothing.
pub(crate) fn key() -> SigningKey {
    let entropy = std::array::from_fn(|place| u8::try_from(place).unwrap() + 1);
    SigningKey::from_entropy(&entropy).unwrap()
}

#[test]
fn signing_the_sample_gives_the_committed_bytes() {
    let signed = sign(&key(), PAYLOAD).unwrap().to_bytes();
    assert_eq!(
        String::from_utf8(signed).unwrap(),
        String::from_utf8_lossy(GOOD)
    );
}

#[test]
fn the_committed_public_key_is_the_samples() {
    assert_eq!(key().public().jwk(), PUBLIC);
}

#[test]
fn the_sample_is_read_and_verifies() {
    let envelope = Envelope::read(GOOD).unwrap();
    assert_eq!(envelope.payload(), PAYLOAD);
    assert_eq!(envelope.content()["kind"], "envelope-sample");
    assert_eq!(envelope.author().key(), &key().public());
    assert_eq!(verify(&envelope), Ok(()));
}

#[test]
fn white_space_between_tokens_changes_nothing() {
    let spread: String = String::from_utf8_lossy(GOOD)
        .chars()
        .map(|mark| match mark {
            '{' | '}' | '[' | ']' | ':' | ',' => format!(" \r\n{mark}\t"),
            other => other.to_string(),
        })
        .collect();
    assert_eq!(Envelope::read(spread.as_bytes()), Envelope::read(GOOD));
}
