//! The signed file: what may be signed, how it is written and read, and what can be said of one that was opened.
//!
//! | noun | what it is |
//! |---|---|
//! | `Submission` | a paper that may be signed: no error, no unexplained breach |
//! | `Payload` | what is signed |
//! | `Envelope` | the signed file: a JWS whose every byte is accounted for |
//! | `Opened` | a signed file that was opened, and what can be said of it |
//! | `PublicKey`, `KeyRecord` | the key of a signature, and a key as it is kept on the device |
//! | `Refused` | why a file is not a signed file of ours |
//!
//! Only `secret` and `signature` touch the elliptic curve; a binary that calls none of them carries none of it.

#[cfg(test)]
mod any_form;
mod envelope;
mod header;
mod key;
mod key_record;
mod opened;
mod payload;
mod refused;
mod scalar;
mod secret;
pub mod shape;
pub(crate) mod signature;
mod submission;

pub use envelope::{Envelope, LARGEST_FILE, Signed};
pub use key::{BadKey, PublicKey};
pub use key_record::{BadRecord, KeyRecord, Secret};
pub use opened::{NotOpened, Opened};
pub use payload::{Data, FORMAT, FormRef, JudgedBy, Payload, Traced};
pub use refused::Refused;
pub use scalar::BadScalars;
pub use secret::{BadEntropy, SigningKey};
pub use signature::{BadSignature, sign, verify};
pub use submission::{Circumstances, Submission, Unfinished};
