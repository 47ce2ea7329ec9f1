//! The administrative divisions at county level and above, from a table that is read when it is needed.

mod cascade;
mod completed;
mod table;

pub use cascade::SEARCH_LIMIT;
pub use table::{Division, Regions, RegionsError};
