//! Formats of bytes and texts that know nothing of forms.

mod change;

pub use change::{Change, change, units};
