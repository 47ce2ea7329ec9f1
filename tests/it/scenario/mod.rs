//! People at their windows, over a store and a journal in memory in which any one operation can fail.

mod counter;
mod editing;
mod faults;
mod operations;
mod signing;
mod window;
mod world;
