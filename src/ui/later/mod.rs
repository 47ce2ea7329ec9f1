//! What comes after the first input: the second and the third part of the program, and how they are asked for.
//!
//! | part | shows | reached through |
//! |---|---|---|
//! | first | the list of pilots | |
//! | second | a paper, step by step | the table `Later` |
//! | third | everything else: pilots, review, finalising, files, backup, the law, help, settings | the table `Rest` |
//!
//! At these tables `scripts/app` has the wasm cut: whatever is reached through one alone is fetched with it. Name
//! something of a table directly in an earlier part, and it comes back into the earlier download; `scripts/size.mjs`
//! fails where that grows beyond its budget.

mod fetch;
mod pages;
mod table;
mod view;

pub(crate) use table::{Later, Rest};
pub(crate) use view::{LaterTrouble, soon, soon_all, when_all_there, when_there};
