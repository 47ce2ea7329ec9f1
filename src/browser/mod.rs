//! The browser, one facility per file: small functions, an error each that speaks to the applicant,
//! and no foreign value that leaves. Nothing here panics: with `panic = "abort"` that would stop the page.
//!
//! | file | holds |
//! |---|---|
//! | `ability` | what this browser can do |
//! | `build` | which build this is |
//! | `clock` | the local time, timers, midnight |
//! | `entropy` | random bytes |
//! | `prefs`, `journal`, `canary` | localStorage: preferences, the last edits, how much the database held |
//! | `lasting` | whether the browser promised to keep all that |
//! | `store` | `IndexedDB` through rexie, the store of `archive`; or memory in its place |
//! | `vault` | the passphrase of this machine, through which `store` and `journal` go (`cipher`, `encrypted_transaction`) |
//! | `wrapping` | a text under a passphrase, such as a backup |
//! | `wipe` | removing everything of ours from this machine |
//! | `tabs` | talk between the windows of this program |
//! | `file` | files and the clipboard, in and out |
//! | `cells` | the rows of a grid, drawn without a view for each cell |
//! | `cell` | the cells of a grid, the editor that goes from one to another, and what is copied there |
//! | `ports` | this browser behind the ports of `app` |
//! | `print`, `page` | the printer; the address, title, focus and end of the page |
//! | `text_box` | boxes of text: what was written in them, and what is put in for the user |
//! | `pane` | a pane that shows part of a page, and which part |
//! | `walk` | from box to box by Enter, and what waits until the mouse is let go |
//! | `decode`, `picture` | texts in Chinese encodings; the light and dark of a photograph |
//! | `fetch`, `seal`, `sheets` | parts of the program that are loaded on demand |

mod cipher;
mod database;
mod durable;
mod encrypted_transaction;
mod listen;
mod local;
mod memory;
mod part;
mod plain_transaction;
mod rekey;
mod self_test;
mod store_error;
mod vault_error;

pub mod ability;
pub mod build;
pub mod canary;
pub mod cell;
pub mod cells;
pub mod clock;
pub mod decode;
pub mod entropy;
pub mod fetch;
pub mod file;
pub mod journal;
pub mod lasting;
pub mod page;
pub mod pane;
pub mod picture;
pub mod ports;
pub mod prefs;
pub mod print;
pub mod seal;
pub mod sheets;
pub mod store;
pub mod tabs;
pub mod text_box;
pub mod vault;
pub mod walk;
pub mod wipe;
pub mod wrapping;

pub use listen::Guard;
