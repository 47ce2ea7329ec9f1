//! A block of cells on its way into a table: what it will become is proposed, shown and changed before anything is taken.
//!
//! | noun | what it is |
//! |---|---|
//! | [`Proposal`] | which column goes where, which rows stay out, and what becomes of every cell |
//! | [`Mark`] | what somebody should look at in a cell before it is taken |
//! | [`Taken`], [`Way`] | the rows that were agreed on, and where they go |

mod entering;
mod headings;
mod proposal;
mod remarks;
mod surfeit;

pub use entering::Mark;
pub(super) use headings::Names;
pub use proposal::{Cells, LeftOut, Line, Proposal, Shown, Taken, Way};
pub use surfeit::surfeit;
