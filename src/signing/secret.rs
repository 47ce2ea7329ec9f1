//! The secret half of a P-256 key; with `signature`, the only code that touches the curve.

use super::PublicKey;
use p256::{ecdsa, elliptic_curve::point::AffineCoordinates};
use std::fmt;

/// A key that signs. It is wiped from memory when dropped and prints nothing of itself.
pub struct SigningKey(pub(super) ecdsa::SigningKey);

/// 32 bytes that are zero or not below the order of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadEntropy;

impl fmt::Display for BadEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "这 32 字节不能用作密钥：它不在 P-256 曲线允许的范围内。请重新取随机数生成密钥。",
        )
    }
}

impl std::error::Error for BadEntropy {}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public().fingerprint())
    }
}

impl SigningKey {
    /// The key whose secret number these bytes are: fresh random bytes, or what `secret` gave.
    ///
    /// # Errors
    /// `BadEntropy` for zero and for numbers not below the order, one in 2^32 of random ones.
    pub fn from_entropy(entropy: &[u8; 32]) -> Result<Self, BadEntropy> {
        ecdsa::SigningKey::from_slice(entropy)
            .map(Self)
            .map_err(|_| BadEntropy)
    }

    /// The secret number, big-endian, to be kept on this device.
    pub fn secret(&self) -> [u8; 32] {
        self.0.to_bytes().into()
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        let point = self.0.verifying_key().as_affine();
        PublicKey::new(point.x().into(), point.y().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::base64;

    /// The key pair of RFC 7515, appendix A.3.1.
    const D: &str = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
    const JWK: &str = r#"{"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#;

    fn rfc_7515() -> SigningKey {
        let secret = base64::decode(D).unwrap().try_into().unwrap();
        SigningKey::from_entropy(&secret).unwrap()
    }

    #[test]
    fn the_public_half_is_the_one_rfc_7515_prints() {
        assert_eq!(rfc_7515().public().jwk(), JWK);
    }

    #[test]
    fn the_secret_comes_back() {
        assert_eq!(base64::encode(&rfc_7515().secret()), D);
    }

    #[test]
    fn numbers_outside_the_curves_order_are_refused() {
        let order = "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE";
        let order: [u8; 32] = base64::decode(order).unwrap().try_into().unwrap();
        let (mut last, mut one) = (order, [0; 32]);
        last[31] -= 1;
        one[31] = 1;
        for outside in [[0; 32], order, [0xff; 32]] {
            let refused = SigningKey::from_entropy(&outside).unwrap_err();
            assert_eq!(
                refused.to_string(),
                "这 32 字节不能用作密钥：它不在 P-256 曲线允许的范围内。请重新取随机数生成密钥。"
            );
        }
        assert!(SigningKey::from_entropy(&one).is_ok());
        assert!(SigningKey::from_entropy(&last).is_ok());
    }

    #[test]
    fn a_printed_key_shows_its_fingerprint_only() {
        let key = rfc_7515();
        assert_eq!(
            format!("{key:?}"),
            format!("SigningKey({})", key.public().fingerprint())
        );
    }
}
