//! The protected header of a signature: one fixed shape, in which only the key varies.

use super::{PublicKey, Refused};
use crate::codec::members::Members;
use crate::codec::strict;
use serde_json::Value;

const PLACE: &str = "签名头";

/// What `typ` says: a JWS of this program.
const KIND: &str = "shidian+jws";

/// A header is some 350 bytes; a longer one is none of ours.
const LONGEST: usize = 1024;

/// The canonical bytes of the header for a signature by `key`.
pub(super) fn spell(key: &PublicKey) -> String {
    let (jwk, kid) = (key.jwk(), key.thumbprint());
    format!(r#"{{"alg":"ES256","jwk":{jwk},"kid":"{kid}","typ":"{KIND}"}}"#)
}

/// Reads the bytes `spell` writes and gives back the key.
///
/// # Errors
/// `Refused` with the first difference.
pub(super) fn read(bytes: &[u8]) -> Result<PublicKey, Refused> {
    let header = strict::read(bytes, LONGEST).map_err(Refused::HeaderUnreadable)?;
    refuse_extensions(&header)?;
    let members = Members::of(&header, PLACE, &["alg", "jwk", "kid", "typ"])?;
    // The algorithm is never the header's choice (RFC 8725, section 3.1).
    match members.text("alg")? {
        "ES256" => {}
        other => return Err(Refused::Algorithm(other.to_owned())),
    }
    if members.text("typ")? != KIND {
        return Err(Refused::Kind);
    }
    let key = PublicKey::from_jwk(members.typed("jwk", Some)?)?;
    if members.text("kid")? != key.thumbprint() {
        return Err(Refused::KeyIdentifier);
    }
    if bytes != spell(&key).as_bytes() {
        return Err(Refused::HeaderNotCanonical);
    }
    Ok(key)
}

/// `crit` and `b64` change what a signature means, so they get a word of their own.
fn refuse_extensions(header: &Value) -> Result<(), Refused> {
    if header.get("crit").is_some() {
        Err(Refused::Critical)
    } else if header.get("b64").is_some() {
        Err(Refused::Unencoded)
    } else {
        Ok(())
    }
}
