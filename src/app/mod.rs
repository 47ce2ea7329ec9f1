//! What the application decides, without a browser: the interface draws it and carries it out.

#[cfg(test)]
mod any_text;
mod arriving;
pub mod beside;
pub mod diagnosis;
mod door;
mod doubt;
mod drill;
pub mod editor;
mod entering;
mod foreign;
pub mod grid;
mod incoming;
#[cfg(test)]
mod incoming_tests;
mod judging;
mod letter;
pub mod lookup;
mod offer;
mod outgoing;
mod owed;
mod paper_code;
mod paper_mark;
pub mod ports;
pub mod record;
mod returned;
pub mod review;
pub mod search;
mod send_off;
#[cfg(test)]
mod shape_tests;
pub mod sign;
mod suggested;
mod summary_table;
pub mod table_file;
pub mod table_import;
mod trace;
mod unstored;
pub mod verdict;
pub mod verify;
pub mod word_import;
pub mod wording;
pub mod workspace;
mod year_near;
pub mod years_line;

pub use arriving::{Barred, beside, received, revision_of, settled};
pub use door::{Door, Way};
pub use doubt::{claimed, doubts, rules_said};
pub use drill::{Exercise, exercises};
pub use entering::{Entered, entered, incomplete_says};
pub use foreign::Foreign;
pub use incoming::{
    Arrived, Enveloped, Incoming, LARGEST_INCOMING, ONLY_A_DEMONSTRATION, Refusal, Sight,
};
pub use judging::Judging;
pub use letter::Letter;
pub use offer::{Beside, Offer, Taking};
pub use outgoing::{Outgoing, is_as_signed};
pub use owed::{Owed, owed};
pub use paper_code::{Held, Misread, NOT_PROVED, OnPaper, PaperCode};
pub use paper_mark::PaperMark;
pub use returned::returned;
pub use send_off::{ByHand, SendOff, Share};
pub use suggested::{Suggested, is_grounded, suggested};
pub use summary_table::summary_table;
pub use unstored::Unstored;
pub use year_near::year_near;
