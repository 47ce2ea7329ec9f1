//! What the application decides, without a browser: the interface draws it and carries it out.

mod entering;

pub use entering::{Entered, entered, incomplete_says, removed_says};
