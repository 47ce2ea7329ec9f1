//! What a host may set without building anew: its file, read strictly and trusted as text only.
//!
//! | noun | what it is |
//! |---|---|
//! | `Notice` | what the file says: office, 征集通知, reading of 前3个月, holidays, words for the start page |
//! | `Call` | the 征集通知 |
//! | `Province` | what a province lays down for its own pilots |
//! | `Sheet`, `Tally` | a scoring sheet, and what the rows of a paper come to by it |
//! | `Fault` | what is wrong with a file, at its line, column and member |
//! | `Posted` | the notice the page goes by, and why another one is not used |
//!
//! Nothing here is the regulation: what a notice says is always shown with the body that says it.

mod call;
mod fault;
mod holiday;
mod near;
mod node;
mod place;
mod posted;
mod province;
mod read;
#[cfg(test)]
mod read_tests;
#[cfg(test)]
mod read_tests_values;
#[cfg(test)]
mod schema_tests;
mod scoring;
mod values;
mod wanted;

pub use call::Standing;
pub use fault::Fault;
pub use posted::{Posted, Trouble, Unfetched};
pub use province::{Demand, Due, InProvince, Line, PLACEHOLDERS, Pack, Province, Ruling};
pub use read::{LARGEST_NOTICE, is_notice, read, read as read_notice};
pub use scoring::{Sheet, Sum, Tally};
pub use values::{Call, Holiday, Notice, Office, Words};
pub use wanted::{REQUIRABLE, Requirable, Wanted};
