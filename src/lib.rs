//! Shidian 试点助手: a guide through the official forms of a standardisation pilot.
//!
//! The layers stand in a line, and each imports only from those before it:
//! codec ← value ← form ← dossier ← regulation ← { paper · signing · archive · vault · host } ← app ← browser ← ui ← main.

pub mod codec;

pub mod value;

pub mod form;

pub mod dossier;

pub mod regulation;

pub mod archive;

pub mod host;

pub mod paper;

pub mod signing;

pub mod vault;

pub mod app;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod browser;
#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod ui;
