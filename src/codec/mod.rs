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
//! | `guard` | what keeps a spreadsheet from taking a text for a formula |
//! | [`altered`] | the traces of a spreadsheet that took a text for something else |
//! | [`change`], [`units`] | what differs between two texts, as a browser counts |
//! | `near` | how far two words are apart |

mod altered;
mod block;
mod change;
pub mod clipboard;
mod copied;
pub mod delimited;
pub mod encoding;
mod file_kind;
pub mod guard;
pub mod markup;
pub mod near;
mod plain_text;
pub mod workbook;
pub mod workbook_made;
pub mod zip;
pub mod zip_made;

pub use altered::{Altered, altered};
pub use block::{Block, Cell};
pub use change::{Change, change, units};
pub use copied::Copied;
pub use file_kind::FileKind;
pub use plain_text::{Saved, plain_text};
