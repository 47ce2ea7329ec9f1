//! What one blank can hold.

mod regions;

pub use regions::{Region, Regions, RegionsError, SEARCH_LIMIT};
