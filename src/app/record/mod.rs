//! The record of a pilot as it is kept by a clerk: what can be entered, what a change brings about, and how one begins in the middle.

mod change;
mod consequences;
mod offered;
mod under_way;
mod written;

pub use change::{Change, Wrong};
pub use consequences::Consequences;
pub use offered::{Offered, offered};
pub use under_way::{Asked, Begun, Known};
pub use written::{Field, Read, Written};
