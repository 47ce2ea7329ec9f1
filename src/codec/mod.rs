//! Formats of bytes and texts that know nothing of forms.
//!
//! | module | what it reads or writes |
//! |---|---|
//! | [`FileKind`], [`plain_text`] | what a file is, and its text |
//! | `zip`, `zip_made` | files packed together, out and in |
//! | [`Copied`] | a block of cells for the clipboard |
//! | [`Block`], [`Cell`] | rows of cells, whatever they came by |
//! | `clipboard` | what a spreadsheet or a word processor puts on the clipboard |
//! | `markup` | a table in HTML |
//! | `delimited` | CSV and its kin, in and out |
//! | `encoding` | the text of a table's bytes |
//! | `workbook`, `workbook_made` | .xlsx, in and out |
//! | `word`, `word_made` | .docx, in and out |
//! | `qr`, `qr_read` | QR codes, drawn and found in a picture |
//! | `page_made` | the same document as a page of HTML |
//! | `xml` | a text inside XML, and the parts of a document one by one |
//! | `guard` | what keeps a spreadsheet from taking a text for a formula |
//! | [`altered`] | the traces of a spreadsheet that took a text for something else |
//! | [`change`], [`units`] | what differs between two texts, as a browser counts |
//! | `near` | how far two words are apart |
//! | `strict`, [`Unreadable`] | JSON from outside, refusing what two readers could understand differently |
//! | `members` | a JSON object of which every member is known beforehand |
//! | [`canonical`] | the one spelling of a JSON value |
//! | [`Digest`], `base64` | SHA-256, base64url |

mod altered;
pub mod base64;
mod block;
pub(crate) mod canonical;
mod change;
pub mod clipboard;
mod copied;
pub mod delimited;
mod digest;
pub mod encoding;
mod file_kind;
pub mod guard;
pub mod markup;
pub(crate) mod members;
pub mod near;
pub mod page_made;
mod plain_text;
pub mod qr;
pub mod qr_read;
pub mod strict;
pub(crate) mod unreadable;
pub mod word;
pub mod word_made;
pub mod workbook;
pub mod workbook_made;
mod xml;
pub mod zip;
pub mod zip_made;

pub use altered::{Altered, altered};
pub use block::{Block, Cell};
pub use canonical::{LARGEST_INTEGER, NotCanonical, canonical};
pub use change::{Change, change, units};
pub use copied::Copied;
pub use digest::Digest;
pub use file_kind::FileKind;
pub use members::Misshapen;
pub use plain_text::{Saved, plain_text};
pub use unreadable::Unreadable;
