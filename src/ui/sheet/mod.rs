//! The official paper, drawn once for screen and print from the form's own data.

mod block;
mod grid;
mod ink;
mod leaf;
mod live;
mod reasons;
mod rows;
mod seals;
mod slot;
mod tally;

pub(crate) use ink::Ink;
pub(crate) use leaf::Leaves;
pub(crate) use live::LiveSheet;
pub(crate) use reasons::Reasons;
