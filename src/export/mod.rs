//! What leaves the house: still pure, still without a browser.
//!
//! | noun | what it is |
//! |---|---|
//! | `Submission` | a paper that may be signed: no error, no unexplained breach |
//! | `Payload` | what is signed |
//! | `Envelope` | the signed file: a JWS whose every byte is accounted for |
//! | `Opened` | a signed file that was opened, and what can be said of it |
//! | `Draft` | a paper at any stage, as a file |
//! | `Calendar` | the dates of a pilot for a calendar program |
//! | `backup` | everything kept on a machine as one file, compared with what is here |
//! | `Notice` | what the host of a copy set |
//! | `Lasting` | whether the browser keeps what is stored |
//! | `diagnosis` | what a browser can do, and whether the program computes right in it |
//! | `vault` | what a passphrase keeps: sealed records, the wrapped key, and the way in |
//!
//! Only `secret` and `signature`, and the known answers of `diagnosis`, touch the elliptic curve, and only `vault::crypt` Argon2 and
//! `XChaCha20`; a binary that calls none of them carries none of it.

#[cfg(test)]
mod any_form;
#[cfg(test)]
mod any_text;
pub mod backup;
pub mod base64;
mod calendar;
#[cfg(test)]
mod calendar_tests;
mod canonical;
pub mod diagnosis;
mod digest;
mod draft;
mod drill;
mod envelope;
mod file_name;
mod header;
mod ical;
mod key;
mod lasting;
mod members;
mod notice;
mod opened;
mod payload;
mod record;
mod refused;
mod sample;
mod scalar;
mod secret;
pub mod shape;
#[cfg(test)]
mod shape_tests;
mod signature;
pub mod strict;
mod submission;
mod unreadable;
pub mod vault;

pub use calendar::Calendar;
pub use canonical::{LARGEST_INTEGER, NotCanonical, canonical};
pub use digest::Digest;
pub use draft::{Draft, DraftError, LARGEST_DRAFT};
pub use drill::{Exercise, exercises};
pub use envelope::{Envelope, LARGEST_FILE, Signed};
pub use file_name::file_name;
pub use key::{BadKey, PublicKey};
pub use lasting::Lasting;
pub use members::Misshapen;
pub use notice::{
    Call, Fault, Holiday, LARGEST_NOTICE, Notice, Office, Posted, REQUIRABLE, Requirable, Standing,
    Trouble, Unfetched, Words, is_notice, read as read_notice, wants,
};
pub use opened::{NotOpened, Opened};
pub use payload::{Data, FORMAT, FormRef, JudgedBy, Payload, Traced};
pub use record::{BadRecord, KeyRecord, Secret};
pub use refused::Refused;
pub use sample::sample_paper;
pub use scalar::BadScalars;
pub use secret::{BadEntropy, SigningKey};
pub use signature::{BadSignature, sign, verify};
pub use submission::{Circumstances, Submission, Unfinished, is_explained};
pub use unreadable::Unreadable;
