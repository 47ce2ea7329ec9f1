//! SHA-256 digests and the shortened forms people compare on paper.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The SHA-256 of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Digests `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// All 64 hexadecimal digits, in lower case.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The first 12 digits: enough to tell the sheets of two printings apart.
    pub fn short(&self) -> String {
        hex(&self.0[..6])
    }

    /// The first 20 digits (80 bits) in five groups of four, for comparing by eye.
    pub fn groups(&self) -> String {
        let groups: Vec<String> = self.0[..10].chunks(2).map(hex).collect();
        groups.join(" ")
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_abc_is_the_one_of_fips_180() {
        assert_eq!(
            Digest::of(b"abc").hex(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_short_forms_are_the_head_of_the_long_one() {
        let digest = Digest::of(b"abc");
        assert_eq!(digest.short(), "ba7816bf8f01");
        assert_eq!(digest.groups(), "ba78 16bf 8f01 cfea 4141");
    }
}
