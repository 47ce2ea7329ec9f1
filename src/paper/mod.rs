//! What leaves as paper, or as a file for programs of an office: pure, without a browser.
//!
//! | noun | what it is |
//! |---|---|
//! | `Calendar` | the dates of a pilot for a calendar program |
//! | `word` | a paper as a document for Word and WPS |
//! | `is_tight` | whether a part is set a little tighter |
//! | `file_name` | names of files that every system takes |

mod calendar;
#[cfg(test)]
mod calendar_tests;
mod file_name;
mod fit;
mod ical;
pub mod word;

pub use calendar::{Calendar, Rounds};
pub use file_name::file_name;
pub use fit::is_tight;
