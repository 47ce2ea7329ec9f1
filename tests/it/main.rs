//! One native test program.
