//! The timeline: every date, window and duty of the regulation, computed from a handful of dates, with who acts.
//!
//! | noun | what it is |
//! |---|---|
//! | `Milestones` | what is known of a pilot: its period, its system, its course, how 前3个月 is read |
//! | `Duty` | what an article asks of somebody, and how its date is counted |
//! | `When` | a day, a window or a time without end, and what the other reading of the words gives |
//! | `Entry` | a duty on one day: its state, the days left |

mod actor;
mod duties_apply;
mod duties_build;
mod duties_evaluate;
mod duties_hold;
mod duties_panel;
mod duties_principle;
mod duties_recheck;
mod duties_result;
mod duties_validity;
mod duty;
mod entry;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod examples_after;
mod milestones;
#[cfg(test)]
mod pilots;
mod state;
#[cfg(test)]
mod testing;
mod when;
mod years;

pub use actor::Actor;
pub use duty::{Done, Duty, Phase, Weight, duties};
pub use entry::{Entry, next, timeline, upcoming};
pub use milestones::Milestones;
pub use state::State;
pub use when::{Other, Term, When, WindowReading};
pub use years::{gone_of, reading_of, span_of, years_of};
