//! The ruled paper as data: one description for screen and print.

use super::{Blank, Rows, Table, Tally};

/// A form as it is printed.
#[derive(Debug)]
pub struct Sheet {
    /// Each begins on a new leaf.
    pub pages: &'static [Page],
}

/// What begins on a new leaf and flows on where it is long.
#[derive(Debug)]
pub struct Page {
    /// Stable; the key of the part it shows, or its own.
    pub key: &'static str,
    /// What stands on it, from the top.
    pub blocks: &'static [Block],
}

/// One piece of a page.
#[derive(Debug)]
pub enum Block {
    /// «附件 1», at the head of the first page.
    Annex(&'static str),
    /// The title of the form, a line each.
    Title(&'static [&'static str]),
    /// Lines of the cover: label and a rule to write on.
    Lines(&'static [Line]),
    /// A centred line, such as the date of the cover.
    Centred(&'static [Piece]),
    /// The heading of a section.
    Heading(&'static str),
    /// Numbered notes under a title.
    Notes(&'static str, &'static [&'static str]),
    /// A long text that runs on without a box.
    Running(&'static Blank),
    /// A ruled grid.
    Grid(&'static Grid),
    /// A repeating table.
    Rows(&'static Rows),
    /// How many rows of a table there are of each kind, counted by the program.
    Tally(&'static Tally),
    /// The blocks for opinion, seal, signature and date.
    Seals(&'static [Seal]),
}

/// A line of the cover.
#[derive(Debug)]
pub struct Line {
    /// The official label, with its colon.
    pub label: &'static str,
    /// What stands on the rule.
    pub pieces: &'static [Piece],
}

/// Printed words or a blank between them.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Words of the form.
    Text(&'static str),
    /// A blank, and what the form prints while it is empty.
    Blank(&'static Blank, &'static str),
    /// Lines at the foot of the cell that are left to the pen: signature, date.
    Pen(&'static [&'static str]),
}

/// A ruled grid: every row fills all columns.
#[derive(Debug)]
pub struct Grid {
    /// The widths of the columns in hundredths of the grid; they add up to 100.
    pub widths: &'static [u8],
    /// The rows, cell by cell.
    pub rows: &'static [&'static [Cell]],
}

/// A cell of a grid.
#[derive(Clone, Copy, Debug)]
pub enum Cell {
    /// Words of the form over so many columns, with the line breaks of the official paper.
    Label(&'static str, u8),
    /// Blanks over so many columns.
    Blank(&'static [Piece], u8),
    /// A tall box for long text over so many columns, so many millimetres high when empty; where its grid fills a page
    /// it gives way to what the other rows need.
    Tall(&'static [Piece], u8, u8),
}

impl Grid {
    /// The first row, where it holds nothing but labels: it stands over the others and is printed again on every page.
    pub fn head(&self) -> Option<&'static [Cell]> {
        let (first, rest) = self.rows.split_first()?;
        let labels = first.iter().all(|cell| matches!(cell, Cell::Label(..)));
        (labels && !rest.is_empty()).then_some(*first)
    }

    fn has_room(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| row.iter());
        cells.any(|cell| matches!(cell, Cell::Tall(..)))
    }
}

impl Cell {
    /// Whether something in it is left to the pen.
    pub fn is_signed(&self) -> bool {
        let pieces: &[Piece] = match self {
            Cell::Label(..) => &[],
            Cell::Blank(pieces, _) | Cell::Tall(pieces, ..) => pieces,
        };
        pieces.iter().any(|piece| matches!(piece, Piece::Pen(_)))
    }

    /// How many columns it covers.
    pub const fn span(&self) -> u8 {
        match self {
            Cell::Label(_, span) | Cell::Blank(_, span) | Cell::Tall(_, span, _) => *span,
        }
    }
}

/// Where a body writes its opinion, seals, signs and dates by hand.
#[derive(Clone, Copy, Debug)]
pub enum Seal {
    /// One block: the printed label, the blank that names the body, the blank of its opinion.
    One(&'static str, &'static Blank, &'static Blank),
    /// A block for each row of a table, at least one: label, table, the columns of name and opinion.
    Each(&'static str, &'static Table, &'static Blank, &'static Blank),
}

impl Sheet {
    /// The page that shows a blank, column or table of that key.
    pub fn page_of(&self, key: &str) -> Option<&'static Page> {
        self.pages.iter().find(|page| page.blanks().contains(&key))
    }
}

/// How much of its page the one grid of a page has to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fills {
    /// All of it.
    Page,
    /// What the heading above it leaves.
    BelowHeading,
}

impl Fills {
    /// The word it is told to the style by.
    pub const fn key(self) -> &'static str {
        match self {
            Fills::Page => "page",
            Fills::BelowHeading => "below-heading",
        }
    }
}

impl Page {
    /// Whether its one grid, which has room to write in, fills the page; where there is more than that, each keeps its own height.
    pub fn fills(&self) -> Option<Fills> {
        match self.blocks {
            [Block::Grid(grid)] if grid.has_room() => Some(Fills::Page),
            [Block::Heading(_), Block::Grid(grid)] if grid.has_room() => Some(Fills::BelowHeading),
            _ => None,
        }
    }

    /// Whether it is turned on its side, for a table on it has many columns.
    pub fn is_turned(&self) -> bool {
        let mut blocks = self.blocks.iter();
        blocks.any(|block| matches!(block, Block::Rows(rows) if rows.is_turned()))
    }

    /// The keys of everything that can be written on this page, in printed order.
    pub fn blanks(&self) -> Vec<&'static str> {
        self.blocks.iter().flat_map(Block::blanks).collect()
    }
}

impl Block {
    fn blanks(&self) -> Vec<&'static str> {
        match self {
            Block::Annex(_)
            | Block::Title(_)
            | Block::Heading(_)
            | Block::Notes(..)
            | Block::Tally(_) => Vec::new(),
            Block::Lines(lines) => lines.iter().flat_map(|line| keys(line.pieces)).collect(),
            Block::Centred(pieces) => keys(pieces),
            Block::Running(blank) => vec![blank.key],
            Block::Grid(grid) => grid
                .rows
                .iter()
                .flat_map(|row| row.iter())
                .flat_map(Cell::keys)
                .collect(),
            Block::Rows(rows) => rows.keys(),
            Block::Seals(seals) => seals.iter().flat_map(Seal::keys).collect(),
        }
    }
}

impl Cell {
    fn keys(&self) -> Vec<&'static str> {
        match self {
            Cell::Label(..) => Vec::new(),
            Cell::Blank(pieces, _) | Cell::Tall(pieces, ..) => keys(pieces),
        }
    }
}

impl Seal {
    fn keys(&self) -> Vec<&'static str> {
        match self {
            Seal::One(_, name, opinion) => vec![name.key, opinion.key],
            Seal::Each(_, table, ..) => with_columns(table),
        }
    }
}

fn keys(pieces: &'static [Piece]) -> Vec<&'static str> {
    let blank = |piece: &Piece| match piece {
        Piece::Blank(blank, _) => Some(blank.key),
        Piece::Text(_) | Piece::Pen(_) => None,
    };
    pieces.iter().filter_map(blank).collect()
}

fn with_columns(table: &'static Table) -> Vec<&'static str> {
    std::iter::once(table.key)
        .chain(table.columns.iter().map(|column| column.key))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::form::{Block, FormId};

    #[test]
    fn every_row_of_a_grid_fills_all_its_columns() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            for block in form.sheet.pages.iter().flat_map(|page| page.blocks) {
                if let Block::Rows(rows) = block {
                    let widths = rows.columns.iter().map(|column| u32::from(column.width()));
                    assert_eq!(widths.sum::<u32>(), 100, "{}", rows.table.key);
                }
                let Block::Grid(grid) = block else { continue };
                assert_eq!(
                    grid.widths
                        .iter()
                        .map(|width| u32::from(*width))
                        .sum::<u32>(),
                    100
                );
                for row in grid.rows {
                    let filled: usize = row.iter().map(|cell| usize::from(cell.span())).sum();
                    assert_eq!(filled, grid.widths.len(), "{row:?}");
                }
            }
        }
    }

    #[test]
    fn what_the_form_prints_stands_on_its_sheet_and_nothing_else_does() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            let drawn: Vec<_> = form
                .sheet
                .pages
                .iter()
                .flat_map(super::Page::blanks)
                .collect();
            let columns = form
                .tables()
                .flat_map(|table| table.columns.iter().copied());
            for blank in form.blanks().chain(columns) {
                assert_eq!(drawn.contains(&blank.key), blank.printed, "{}", blank.key);
            }
        }
    }
    #[test]
    fn the_pages_of_the_widest_tables_are_turned() {
        let turned: Vec<_> = FormId::ALL
            .iter()
            .flat_map(|id| id.form().sheet.pages.iter().map(|page| (id.key(), page)))
            .filter(|(_, page)| page.is_turned())
            .map(|(form, _)| form)
            .collect();
        assert_eq!(turned, ["scoring-mid-term", "standards", "scoring"]);
    }
}
