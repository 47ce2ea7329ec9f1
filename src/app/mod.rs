//! What the application decides, without a browser: the interface draws it and carries it out.

mod beside;
mod foreign;
pub mod grid;
mod incoming;
#[cfg(test)]
mod incoming_tests;
pub mod table_file;
pub mod table_import;

pub use beside::{Beside, beside};
pub use foreign::Foreign;
pub use incoming::{Arrived, Incoming, LARGEST_INCOMING, ONLY_A_DEMONSTRATION, Refusal};
