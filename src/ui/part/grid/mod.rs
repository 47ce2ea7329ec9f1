//! A table drawn as a grid: rows and columns, one editor that goes from cell to cell, tools, and one line for the current cell.

mod board;
mod editor;
mod menu;
mod row;
mod told;
mod tools;
mod view;

pub(super) use board::Board;
pub(super) use tools::Tools;
pub(super) use view::GridView;
