//! What the application decides, without a browser: the interface draws it and carries it out.

mod beside;
pub mod grid;

pub use beside::{Beside, beside};
