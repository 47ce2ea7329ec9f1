//! What comes after the first input: the second part of the program, and how the first one asks for it.
//!
//! The first part shows the list of pilots. It reaches all else (the forms, the rules, every other page) only
//! through the table `Later`. At that table `scripts/app` has the wasm cut: whatever is reached through it alone
//! is fetched behind the first input. Name something of it directly in the first part, and it comes back into
//! the first download; `scripts/size.mjs` fails where that grows beyond its budget.

mod fetch;
mod pages;
mod table;
mod view;

pub(crate) use table::Later;
pub(crate) use view::{LaterTrouble, soon, when_there};
