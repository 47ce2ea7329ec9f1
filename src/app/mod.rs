//! What the application decides, without a browser: the interface draws it and carries it out.

#[cfg(test)]
mod any_text;
pub mod beside;
pub mod diagnosis;
mod door;
mod doubt;
mod drill;
pub mod editor;
mod entering;
mod foreign;
pub mod grid;
mod incoming;
#[cfg(test)]
mod incoming_tests;
mod judging;
mod offer;
pub mod ports;
#[cfg(test)]
mod shape_tests;
mod suggested;
pub mod table_file;
pub mod table_import;
mod trace;
mod year_near;

pub use door::{Door, Way};
pub use doubt::{claimed, doubts, rules_said};
pub use drill::{Exercise, exercises};
pub use entering::{Entered, entered, incomplete_says};
pub use foreign::Foreign;
pub use incoming::{Arrived, Incoming, LARGEST_INCOMING, ONLY_A_DEMONSTRATION, Refusal};
pub use judging::Judging;
pub use offer::{Beside, Offer, Taking};
pub use suggested::{Suggested, is_grounded, suggested};
pub use year_near::year_near;
