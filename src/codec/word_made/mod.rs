//! Writes a document of paragraphs and ruled tables as the parts of a .docx: the same document always gives the same texts.
//!
//! | file | what it holds |
//! |---|---|
//! | `document` | what a document is made of, as its caller lays it out |
//! | `body` | its paragraphs and tables as the format writes them |
//! | `parts` | everything around them: styles by role, fonts, head and foot, the package |
//!
//! Widths and heights are in twips, twentieths of a point, as the format counts them. All tables have fixed columns, because WPS takes
//! the width of a cell from the grid and from nothing else; nothing floats; no font comes from a theme.

mod body;
mod document;
mod parts;

pub use document::{Block, Cell, Document, Edges, Merge, Paragraph, Row, Style, Table, Upright};
pub use parts::parts;

/// Twips in so many tenths of a millimetre.
pub const fn twips(tenths: u32) -> u32 {
    (tenths * 1440 + 127) / 254
}
