//! What the application decides, without a browser: the interface draws it and carries it out.

mod suggested;

pub use suggested::{Suggested, is_grounded, suggested};
