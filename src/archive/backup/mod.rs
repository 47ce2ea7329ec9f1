//! The backup: everything that is kept on a machine as one file, read back record by record and compared with what is here.
//!
//! | noun | what it is |
//! |---|---|
//! | `Item` | one thing that is kept, as the text that is stored |
//! | `Bundle` | the file that is written |
//! | `Locked` | that file under a passphrase |
//! | `Parcel` | what was read of such a file, or of a file of the rescue page, with what was lost on the way |
//! | `Slices` | a long file that is read some lines at a time |
//! | `Comparison` | what comes beside what is here, paper by paper |
//! | `Swap` | a stored text to be changed, if still the same stands there |
//! | `Noted`, `Reminder` | what the last backup carried, and how much was changed since |
//! | `Unread` | what is stored here and cannot be read, and what mends it |

mod beside;
mod bundle;
mod coming;
mod compare;
mod error;
mod item;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod journeys_amiss;
mod learned;
mod lines;
mod locked;
#[cfg(test)]
mod machine;
mod noted;
#[cfg(test)]
mod noted_tests;
mod outcome;
mod parcel;
#[cfg(test)]
mod parcel_tests;
mod plan;
mod rescue;
mod row;
mod slices;
mod swap;
mod unread;
#[cfg(test)]
mod unread_tests;
mod verdict;

pub use bundle::{Bundle, Counts};
pub use compare::{ComingKey, Comparing, Comparison, Here};
pub use error::BackupError;
pub use item::{Item, Loss, Lost};
pub use learned::Learned;
pub use locked::Locked;
pub use noted::{Editing, Noted, Reminder, Urgency};
pub use outcome::Outcome;
pub use parcel::{LARGEST_BACKUP, Origin, Parcel, looks_like_backup};
pub use plan::{Chosen, Fresh, Planning};
pub use row::Row;
pub use slices::Slices;
pub use swap::Swap;
pub use unread::{Mending, Unread};
pub use verdict::{Choice, Verdict};
