//! One browser facility per file; no foreign value leaves it.

mod shell;

pub use shell::{cover_on_panic, started};
