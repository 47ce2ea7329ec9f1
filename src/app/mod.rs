//! What the application decides, without a browser: the interface draws it and carries it out.

mod entering;
mod suggested;
mod year_near;

pub use entering::{Entered, entered, incomplete_says, removed_says};
pub use suggested::{Suggested, is_grounded, suggested};
pub use year_near::year_near;
