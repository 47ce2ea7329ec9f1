//! Formats of bytes and texts that know nothing of forms.

mod copied;

pub use copied::Copied;
