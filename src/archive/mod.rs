//! What is kept, and how: records in a store, their earlier versions, what was laid aside, and what is removed with a pilot.
//!
//! Each operation is one transaction, decided over what stands there at that moment: all of it is done or nothing.
//!
//! | noun | what it is |
//! |---|---|
//! | `Store`, `Transaction` | the port: where records are kept; the browser's database, or memory |
//! | `MemoryStore` | a store in memory, for tests and for those who want nothing kept on the machine |
//! | `Draft` | what one save writes |
//! | `earlier`, `versions_of` | the earlier versions, of which so many are kept |
//! | `DraftFile` | a paper at any stage, as a file |
//! | `backup` | everything kept on a machine as one file, compared with what is here |
//! | `Lasting` | whether the browser keeps what is stored |
//! | `everything`, `here` | what goes into a backup, and what one is held against |

pub mod backup;
mod batch;
mod draft_file;
mod error;
mod lasting;
mod memory;
mod papers;
mod pilots;
mod quarantine;
mod restore;
pub mod shape;
mod store;
mod versions;

pub use batch::apply_batch;
pub use draft_file::{DraftError, DraftFile, LARGEST_DRAFT};
pub use error::StoreError;
pub use lasting::Lasting;
pub use memory::{MemoryStore, MemoryTransaction};
pub use papers::{Draft, papers_of, save};
pub use pilots::{change_pilot, erase_pilot};
pub use restore::{everything, here};
pub use store::{Store, StoreName, Transaction};
pub use versions::{earlier, versions_of};
