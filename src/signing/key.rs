//! The public half of a P-256 key: its JWK, its thumbprint, and the fingerprint on paper.

use crate::codec::members::Members;
use crate::codec::{Digest, Misshapen, base64};
use serde_json::Value;
use std::fmt;

const PLACE: &str = "公钥";

/// A public key by its two coordinates, big-endian; whether they lie on the curve only a
/// verification finds out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    x: [u8; 32],
    y: [u8; 32],
}

/// Why a JWK is not a P-256 public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadKey {
    /// Members missing, unknown (a private `d` too) or not texts.
    Misshapen(Misshapen),
    /// `kty` is not `EC` or `crv` is not `P-256`.
    Kind,
    /// `x` or `y` does not spell 32 bytes.
    Coordinate(&'static str),
}

impl fmt::Display for BadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Misshapen(fault) => fault.fmt(f),
            Self::Kind => f.write_str(
                "公钥不是 P-256 曲线的：本程序只认这一种，别的无法核对。请使用本程序签名的文件。",
            ),
            Self::Coordinate(name) => write!(
                f,
                "公钥的“{name}”不是 32 字节的 base64url：照这样的公钥无从核对签名。\
                 请使用未经改动的原件。"
            ),
        }
    }
}

impl std::error::Error for BadKey {}

impl From<Misshapen> for BadKey {
    fn from(fault: Misshapen) -> Self {
        Self::Misshapen(fault)
    }
}

impl PublicKey {
    /// The key with these coordinates.
    pub fn new(x: [u8; 32], y: [u8; 32]) -> Self {
        Self { x, y }
    }

    /// Reads a JWK with exactly the members `crv`, `kty`, `x`, `y`.
    ///
    /// # Errors
    /// `BadKey` for anything but a P-256 public key in that shape.
    pub fn from_jwk(jwk: &Value) -> Result<Self, BadKey> {
        let members = Members::of(jwk, PLACE, &["crv", "kty", "x", "y"])?;
        if (members.text("kty")?, members.text("crv")?) != ("EC", "P-256") {
            return Err(BadKey::Kind);
        }
        let coordinate = |name| {
            base64::decode(members.text(name)?)
                .ok()
                .and_then(|bytes| bytes.try_into().ok())
                .ok_or(BadKey::Coordinate(name))
        };
        Ok(Self::new(coordinate("x")?, coordinate("y")?))
    }

    /// The JWK in its canonical bytes, which are also what RFC 7638 digests.
    pub fn jwk(&self) -> String {
        let (x, y) = (base64::encode(&self.x), base64::encode(&self.y));
        format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#)
    }

    /// The coordinates, x before y.
    pub fn coordinates(&self) -> (&[u8; 32], &[u8; 32]) {
        (&self.x, &self.y)
    }

    /// The RFC 7638 thumbprint in base64url.
    pub fn thumbprint(&self) -> String {
        base64::encode(self.digest().bytes())
    }

    /// The head of the thumbprint as five groups of four hexadecimal digits, for the stamped sheet.
    pub fn fingerprint(&self) -> String {
        self.digest().groups()
    }

    fn digest(&self) -> Digest {
        Digest::of(self.jwk().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::canonical;
    use serde_json::json;

    /// The proof key of RFC 9449, section 4.2, whose thumbprint stands in its section 6.1.
    fn rfc_9449() -> Value {
        json!({
            "kty": "EC",
            "x": "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
            "y": "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA",
            "crv": "P-256",
        })
    }

    fn with(name: &str, value: Value) -> Value {
        let mut jwk = rfc_9449();
        jwk[name] = value;
        jwk
    }

    #[test]
    fn the_thumbprint_is_the_one_rfc_9449_prints() {
        let key = PublicKey::from_jwk(&rfc_9449()).unwrap();
        assert_eq!(
            key.thumbprint(),
            "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"
        );
        assert_eq!(key.fingerprint(), "d197 0e08 e459 358c be0d");
    }

    #[test]
    fn the_thumbprint_method_gives_the_example_of_rfc_7638() {
        let rsa = r#"{"e":"AQAB","kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"}"#;
        assert_eq!(
            base64::encode(Digest::of(rsa.as_bytes()).bytes()),
            "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"
        );
    }

    #[test]
    fn the_jwk_is_written_canonically_and_comes_back() {
        let key = PublicKey::from_jwk(&rfc_9449()).unwrap();
        let jwk: Value = serde_json::from_str(&key.jwk()).unwrap();
        assert_eq!(canonical(&jwk).unwrap(), key.jwk().into_bytes());
        assert_eq!(PublicKey::from_jwk(&jwk), Ok(key));
    }

    #[test]
    fn another_kind_of_key_is_refused() {
        for jwk in [with("kty", json!("OKP")), with("crv", json!("P-384"))] {
            assert_eq!(
                PublicKey::from_jwk(&jwk).unwrap_err().to_string(),
                "公钥不是 P-256 曲线的：本程序只认这一种，别的无法核对。请使用本程序签名的文件。"
            );
        }
    }

    #[test]
    fn a_coordinate_of_another_length_or_spelling_is_refused() {
        let (short, long) = (base64::encode(&[1; 31]), base64::encode(&[1; 33]));
        for y in [short, long, String::new(), "=".repeat(43)] {
            assert_eq!(
                PublicKey::from_jwk(&with("y", json!(y)))
                    .unwrap_err()
                    .to_string(),
                "公钥的“y”不是 32 字节的 base64url：照这样的公钥无从核对签名。请使用未经改动的原件。"
            );
        }
    }

    #[test]
    fn a_private_key_is_refused_as_a_public_one() {
        assert_eq!(
            PublicKey::from_jwk(&with("d", json!("AA")))
                .unwrap_err()
                .to_string(),
            "公钥里多出一项“d”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
        );
    }
}
