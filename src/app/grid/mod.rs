//! A table as the spreadsheet people know: where one is in it, what each key does, and every change as a step that can be taken back.
//!
//! | file | holds |
//! |---|---|
//! | `selection` | the current cell and the block around it, and how they move |
//! | `keys` | what each key does, in each mode |
//! | `step` | a change of the table, and the change that takes it back |
//! | `sheet` | the steps: a block written, rows put in, moved, doubled, taken away |
//! | `history` | the steps that were taken, and those that were taken back |
//! | `outsized` | what is said of a text that no box can bear |
//! | `pasted` | where a pasted block goes |
//! | `widths` | how wide a column is drawn |
//! | `window` | the part of a long table that is drawn |

mod history;
mod keys;
mod outsized;
mod pasted;
mod selection;
mod sheet;
mod step;
mod widths;
mod window;

pub use history::History;
pub use keys::{Act, Does, Grid, Key, Layout, Mode};
pub use outsized::{not_edited, not_pasted};
pub use pasted::{is_one_text, pasted};
pub use selection::{Range, Selection, Size, Spot, Way};
pub use sheet::Sheet;
pub use step::{Edit, Order, Step, What};
pub use widths::{Width, width};
pub use window::Window;
