//! Shidian 试点助手: a guide through the official forms of a standardisation pilot.

pub mod export;
pub mod value;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod edge;
#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod ui;
