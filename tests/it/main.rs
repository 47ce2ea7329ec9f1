//! One native test program.

mod seal;
