//! Shidian 试点助手: a guide through the official forms of a standardisation pilot.
//!
//! The layers stand in a line, and each imports only from those before it:
//! codec ← value ← form ← dossier ← regulation ← export ← archive ← app ← edge ← ui ← main.

pub mod codec;

pub mod value;

pub mod form;

pub mod dossier;

pub mod regulation;

pub mod export;

pub mod archive;

pub mod app;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod edge;
#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod ui;
