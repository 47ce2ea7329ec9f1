//! What the application decides, without a browser: the interface draws it and carries it out.

pub mod grid;
