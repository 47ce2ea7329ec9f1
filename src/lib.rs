//! Shidian 试点助手: a guide through the official forms of a standardisation pilot.

pub mod export;
pub mod value;

#[cfg(target_family = "wasm")]
pub mod edge;
#[cfg(target_family = "wasm")]
pub mod ui;
