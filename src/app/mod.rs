//! What the application decides, without a browser: the interface draws it and carries it out.

pub mod beside;
mod door;
mod doubt;
mod foreign;
pub mod grid;
mod incoming;
#[cfg(test)]
mod incoming_tests;
mod offer;
pub mod table_file;
pub mod table_import;

pub use door::{Door, Way};
pub use doubt::{claimed, doubts};
pub use foreign::Foreign;
pub use incoming::{Arrived, Incoming, LARGEST_INCOMING, ONLY_A_DEMONSTRATION, Refusal};
pub use offer::{Beside, Offer, Taking};
