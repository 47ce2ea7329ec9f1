//! The signed file: a JWS in general JSON serialisation (RFC 7515, section 7.2.1) with one author.
//!
//! Reading refuses whatever is not exactly as we write it, white space between tokens aside, and
//! leaves the elliptic curve to `signature`.

use super::scalar::scalars;
use super::{PublicKey, Refused, header};
use crate::codec::members::Members;
use crate::codec::{base64, canonical, strict};
use serde_json::Value;

/// The most bytes a signed file may have.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;

/// A payload and the signature of its author. The file holds signatures as a list, so that a later
/// version can add countersignatures; this one reads and writes a list of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    payload: Vec<u8>,
    content: Value,
    author: Signed,
}

/// One signature: by which key, and its r and s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    key: PublicKey,
    signature: [u8; 64],
}

impl Envelope {
    /// Reads a signed file and checks all but the signature itself.
    ///
    /// # Errors
    /// `Refused` with the first thing that is not as we write it.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let file = strict::read(bytes, LARGEST_FILE).map_err(Refused::Unreadable)?;
        Self::of_value(&file, bytes)
    }

    /// Whether a value is meant for a signed file, right or wrong.
    pub fn is_one(value: &Value) -> bool {
        value.get("payload").is_some() && value.get("signatures").is_some()
    }

    /// Reads a value that a strict reader read of `bytes`.
    ///
    /// # Errors
    /// As [`Envelope::read`].
    pub fn of_value(file: &Value, bytes: &[u8]) -> Result<Self, Refused> {
        if !Self::is_one(file) {
            return Err(Refused::NotAnEnvelope);
        }
        let members = Members::of(file, "文件", &["payload", "signatures"])?;
        let author = Signed::read(only(members.typed("signatures", Value::as_array)?)?)?;
        let envelope = Self::new(decoded(members, "payload")?, author)?;
        if envelope.is_spelled(bytes) {
            Ok(envelope)
        } else {
            Err(Refused::Respelled)
        }
    }

    pub(super) fn new(payload: Vec<u8>, author: Signed) -> Result<Self, Refused> {
        let content = strict::read(&payload, LARGEST_FILE).map_err(Refused::PayloadUnreadable)?;
        if canonical(&content).as_ref() != Ok(&payload) {
            return Err(Refused::PayloadNotCanonical);
        }
        Ok(Self {
            payload,
            content,
            author,
        })
    }

    /// The bytes of the file, on one line.
    pub fn to_bytes(&self) -> Vec<u8> {
        let payload = base64::encode(&self.payload);
        let protected = base64::encode(header::spell(&self.author.key).as_bytes());
        let signature = base64::encode(&self.author.signature);
        format!(
            r#"{{"payload":"{payload}","signatures":[{{"protected":"{protected}","signature":"{signature}"}}]}}"#
        )
        .into_bytes()
    }

    /// The signed bytes, canonical JSON.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// What the payload says.
    pub fn content(&self) -> &Value {
        &self.content
    }

    /// Who wrote the payload.
    pub fn author(&self) -> &Signed {
        &self.author
    }

    /// What the author's signature is made over (RFC 7515, section 5.1, step 5).
    pub fn signing_input(&self) -> Vec<u8> {
        self.author.key.signing_input(&self.payload)
    }

    /// Whether `bytes` are the file as we write it, white space aside. None can hide in a text:
    /// all texts of the file were read as base64url.
    fn is_spelled(&self, bytes: &[u8]) -> bool {
        let tokens = bytes.iter().filter(|byte| !b" \t\r\n".contains(byte));
        tokens.eq(&self.to_bytes())
    }
}

impl Signed {
    pub(super) fn new(key: PublicKey, signature: [u8; 64]) -> Self {
        Self { key, signature }
    }

    fn read(entry: &Value) -> Result<Self, Refused> {
        if entry.get("header").is_some() {
            return Err(Refused::UnprotectedHeader);
        }
        let members = Members::of(entry, "签名", &["protected", "signature"])?;
        let key = header::read(&decoded(members, "protected")?)?;
        let signature = scalars(&decoded(members, "signature")?)?;
        Ok(Self::new(key, signature))
    }

    /// The key that the header names; that it belongs to anybody is not proven by the file.
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    /// r and s, 32 bytes each, big-endian.
    pub fn signature(&self) -> &[u8; 64] {
        &self.signature
    }
}

impl PublicKey {
    /// What a signature by this key over `payload` is made over.
    pub(super) fn signing_input(&self, payload: &[u8]) -> Vec<u8> {
        let protected = base64::encode(header::spell(self).as_bytes());
        format!("{protected}.{}", base64::encode(payload)).into_bytes()
    }
}

fn only(signatures: &[Value]) -> Result<&Value, Refused> {
    match signatures {
        [] => Err(Refused::NoSignature),
        [author] => Ok(author),
        several => Err(Refused::SeveralSignatures(several.len())),
    }
}

fn decoded(members: Members<'_>, name: &'static str) -> Result<Vec<u8>, Refused> {
    base64::decode(members.text(name)?).map_err(|_| Refused::NotBase64(name))
}
