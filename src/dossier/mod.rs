//! One pilot's papers: typed text by place, the stored shape, how far along they are.
//!
//! | noun | what it is |
//! |---|---|
//! | `Place` | where something is written: a blank, or a column of one row |
//! | `Answers` | anything that can be asked what stands at a place |
//! | `Paper` | one form as typed, the plain value that is saved, signed and checked |
//! | `Record` | a paper as stored, with its revision and the version of its shape |
//! | `Pilot` | what the list knows of a pilot, with a `Card` for each paper |
//! | `Level` | whether a pilot is a national one, or one of a province |
//! | `Dossier` | a pilot with all its papers |
//! | `Event`, `Log` | what happened to the pilot and when, the entries taken back kept |
//! | `Kept`, `Aside` | the kinds of things kept on a machine; a text laid aside because it could not be read |
//! | `Left` | the journals that windows left behind, and what becomes of each |
//! | `loss` | what to say where stored pilots are gone |
//! | `Progress` | how much of a step or a part is answered |
//! | `shape` | what JSON of ours may hold, as tables that are read and published |
//!
//! Nothing here knows a rule of the law or a browser.

mod address;
mod answers;
mod aside;
mod card;
mod counted;
mod dated;
mod drawn;
mod event;
mod happening;
mod indexed;
mod journal;
mod kept;
mod left;
mod level;
mod log;
pub mod loss;
mod newest;
mod paper;
mod pilot;
mod pilot_read;
mod place;
mod progress;
mod record;
mod sample;
pub mod shape;
mod stamp;
mod sum;
mod whole;

pub use address::{PilotId, is_of, is_version_of, may_be_chosen, may_stand, owner};
pub use answers::{Answers, asked};
pub use aside::Aside;
pub use card::Card;
pub use counted::Counted;
pub use dated::dated;
pub use drawn::drawn_up;
pub use event::{Event, What};
pub use happening::{Detail, Happening};
pub use indexed::Indexed;
pub use journal::{Journal, Replay};
pub use kept::Kept;
pub use left::{Left, Offered};
pub use level::Level;
pub use log::Log;
pub use newest::Newest;
use paper::keep;
pub use paper::{Paper, Row};
pub use pilot::Pilot;
pub use place::Place;
pub use progress::{Progress, Status};
pub use record::{MOST_VERSIONS, Record, RecordError, SCHEMA, SignedMark};
pub use sample::sample_paper;
pub use stamp::Stamp;
pub use whole::{Dossier, Source, Stated};
