//! Shidian 试点助手: a guide through the official forms of a standardisation pilot.
//!
//! The layers stand in a line, and each imports only from those before it:
//! value ← form ← dossier ← regulation ← export ← edge ← ui ← main.

pub mod value;

pub mod regulation;

#[cfg(target_family = "wasm")]
pub mod edge;
#[cfg(target_family = "wasm")]
pub mod ui;
