//! The official forms as data: what is asked, in which order, and how the paper is ruled.
//!
//! | noun | what it is |
//! |---|---|
//! | `Form` | one paper, of an annex or beside them: its parts, its sheet, who fills it |
//! | `Part` | one headed section of the annex |
//! | `Step` | the few blanks that one screen asks for |
//! | `Blank` | one place to write in; `Field<T>` is a blank that knows what it holds |
//! | `Table` | a blank that repeats by rows |
//! | `Fact` | what several papers ask for under different labels |
//! | `Sheet` | the ruled paper, walked by screen and print alike |
//!
//! Nothing here knows a rule of the law.

pub mod application;
mod blank;
pub mod evaluation;
mod fact;
mod height;
mod id;
#[cfg(test)]
pub(crate) mod made_up;
mod paper;
pub mod recheck;
pub mod recheck_report;
pub mod recheck_self;
pub mod recheck_visit;
pub mod report;
mod ruled;
pub mod scoring;
pub mod selfcheck;
mod sheet;
pub mod standards;
pub mod summary;
mod table;
pub mod visit;

pub use blank::{Blank, Condition, Field, Need, Shown};
pub use fact::Fact;
pub use height::{Printed, Type};
pub use id::{BEGINNER, FormId, Role};
pub use paper::{Form, Item, Part, Step};
pub use ruled::{Column, Rows, Tally};
pub use sheet::{Block, Cell, Fills, Grid, Line, Page, Piece, Seal, Sheet};
pub use table::Table;
