//! Makes and verifies ES256 signatures (RFC 7518, section 3.4), the same bytes every time.

use super::{Envelope, PublicKey, Refused, Signed, SigningKey};
use p256::{
    AffinePoint,
    ecdsa::{
        Signature, VerifyingKey,
        signature::{Signer, Verifier},
    },
    elliptic_curve::point::AffineCoordinates,
};
use std::fmt;

/// Why a well-formed envelope does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSignature {
    /// The public key is no point of the curve.
    Key,
    /// The signature was not made over these bytes by this key.
    Mismatch,
}

impl fmt::Display for BadSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Key => {
                "公钥不在 P-256 曲线上：这样的公钥没有对应的密钥，它被改动过或者是伪造的。\
                 请使用未经改动的原件。"
            }
            Self::Mismatch => {
                "签名与内容对不上：签名之后内容或者签名被改动过。\
                 请不要采用这份文件，向出文件的单位索取原件。"
            }
        })
    }
}

impl std::error::Error for BadSignature {}

/// Signs `payload`, which must be canonical JSON. The nonce follows from key and payload
/// (RFC 6979), so signing again gives the same file.
///
/// # Errors
/// `Refused` where our own reader would not take the file: payload not canonical, file too large.
pub fn sign(key: &SigningKey, payload: &[u8]) -> Result<Envelope, Refused> {
    let public = key.public();
    let signature = over(key, &public.signing_input(payload));
    let envelope = Envelope::new(payload.to_vec(), Signed::new(public, signature))?;
    Envelope::read(&envelope.to_bytes())
}

/// Verifies the author's signature.
///
/// # Errors
/// `BadSignature` if the key is impossible or the signature does not fit key and payload.
pub fn verify(envelope: &Envelope) -> Result<(), BadSignature> {
    let author = envelope.author();
    holds(author.key(), &envelope.signing_input(), author.signature())
}

/// The signature over some bytes as it stands in our files: r and s, with s in its lower half.
pub(crate) fn over(key: &SigningKey, input: &[u8]) -> [u8; 64] {
    let signature: Signature = key.0.sign(input);
    signature.normalize_s().to_bytes().into()
}

/// Whether a signature over these bytes was made with this key.
pub(crate) fn holds(key: &PublicKey, input: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
    let signature = Signature::from_slice(signature).map_err(|_| BadSignature::Mismatch)?;
    verifying_key(key)?
        .verify(input, &signature)
        .map_err(|_| BadSignature::Mismatch)
}

fn verifying_key(key: &PublicKey) -> Result<VerifyingKey, BadSignature> {
    let (x, y) = key.coordinates();
    AffinePoint::from_coordinates(&(*x).into(), &(*y).into())
        .into_option()
        .and_then(|point| VerifyingKey::from_affine(point).ok())
        .ok_or(BadSignature::Key)
}
