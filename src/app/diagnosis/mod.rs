//! 诊断: what this browser can do, what is stored, which build runs, and whether it still computes right.
//!
//! Pure: `browser` gathers the `Facts`, here they become sections of lines, on screen and in the report alike.
//! Nothing that was typed is among the facts, so nothing of it can get into the report.

mod ability;
mod answer;
mod facts;
mod known;
mod section;
#[cfg(test)]
mod section_tests;

pub use ability::Ability;
pub use answer::Answer;
pub use facts::{Facts, Kept, Opened, Protocol, Tried};
pub use known::answers;
pub use section::{Line, Section, report, sections};
