//! What leaves the house, still pure: canonical bytes, signed envelopes, keys and their proofs.
//!
//! Only `secret` and `signature` touch the elliptic curve; a binary that calls neither carries
//! none of it.

pub mod base64;
mod canonical;
mod digest;
mod envelope;
mod header;
mod key;
mod members;
mod record;
mod refused;
mod scalar;
mod secret;
mod signature;
pub mod strict;
mod unreadable;

pub use canonical::{LARGEST_INTEGER, NotCanonical, canonical};
pub use digest::Digest;
pub use envelope::{Envelope, LARGEST_FILE, Signed};
pub use key::{BadKey, PublicKey};
pub use members::Misshapen;
pub use record::{BadRecord, KeyRecord, Secret};
pub use refused::Refused;
pub use scalar::BadScalars;
pub use secret::{BadEntropy, SigningKey};
pub use signature::{BadSignature, sign, verify};
pub use unreadable::Unreadable;
