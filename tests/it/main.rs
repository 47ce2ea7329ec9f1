//! One native test program.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod archive;
mod blanks;
mod conformance;
mod doors;
mod engines;
mod executor;
mod fields;
mod hints;
mod incremental;
mod paper;
mod province;
mod rules;
mod scenario;
mod schema;
mod schema_text;
mod seal;
// Its judge is natively built alone.
#[cfg(not(target_family = "wasm"))]
mod shapes;
mod tidy;
mod word;
