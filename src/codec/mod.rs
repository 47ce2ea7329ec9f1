//! Formats of bytes and texts that know nothing of forms.

mod file_kind;
mod plain_text;
mod quoted;
pub mod zip;

pub use file_kind::FileKind;
pub use plain_text::{Saved, plain_text};
pub use quoted::quoted;
