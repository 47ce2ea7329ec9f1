//! A table drawn as a grid: rows and columns, one editor that goes from cell to cell, tools, and one line for the current cell.

mod board;
mod clipboard;
mod drawn;
mod editor;
mod menu;
mod mouse;
mod steps;
mod told;
mod tools;
mod view;
mod writing;

pub(super) use board::Board;
pub(super) use tools::Tools;
pub(super) use view::GridView;
