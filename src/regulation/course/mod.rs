//! The pilot's record as a state machine: one table of lawful moves, each with its article, and the replay of a log.
//!
//! | noun | what it is |
//! |---|---|
//! | `Stage` | where a pilot stands |
//! | `Move` | a happening that is lawful at some stages, and the stage it leads to |
//! | `Course` | a log replayed: the stage, the entries that count, the ones that do not fit |
//! | `Refusal` | why an entry is not taken, in words |

mod ended;
mod enter;
#[cfg(test)]
mod journeys;
mod moves;
mod moves_apply;
mod moves_beside;
mod moves_build;
mod moves_hold;
mod moves_proven;
mod moves_recheck;
#[cfg(test)]
mod random;
mod refusal;
mod replay;
mod stage;
#[cfg(test)]
pub(in crate::regulation) mod testing;

pub use ended::Ended;
pub use enter::{enter, mend, take_back};
pub use moves::{Move, Timing, moves};
pub use refusal::{NotTakenBack, Refusal};
pub use replay::{Course, Step};
pub use stage::Stage;

/// How long a published result is valid, in years: Article 23, paragraph 2, and Article 36.
pub const VALID_YEARS: i32 = 3;
/// How long the remedy after a failed evaluation may take, in months: Article 23, paragraph 3.
pub const REMEDY_MONTHS: i32 = 6;
/// How long a unit whose result was revoked may not apply again, in years: Article 26.
pub const BAR_YEARS: i32 = 2;
