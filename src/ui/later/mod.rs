//! What comes after the first input: the second part of the program, and how the first one asks for it.
//!
//! The first part shows the list of pilots and takes what is typed into an application. It reaches all else
//! (the rules, the other forms, every other page) only through the table `Later`. That table is what
//! `scripts/split` cuts the wasm at: whatever is reached through it alone is fetched behind the first input.
//! Name something of it directly in the first part, and it comes back into the first download;
//! `scripts/size.mjs` fails where that grows beyond its budget.

mod fetch;
mod pages;
mod table;
mod view;

pub(crate) use table::Later;
pub(crate) use view::{LaterTrouble, soon, when_there};
