//! What a document is made of, as its caller lays it out.

/// A document of A4 pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// From the top; it must not end in a table, for no such file does.
    pub blocks: Vec<Block>,
    /// What stands large at the head of every page, if anything does.
    pub head: Option<String>,
    /// What stands small at the foot of every page.
    pub foot: String,
    /// Whether the number below a page says how many there are.
    pub counted: bool,
    /// Whether the first page is a cover, which bears no number.
    pub cover: bool,
    /// Whether its last pages are turned on their side.
    pub turned: bool,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Words.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// The end of pages that lie the same way, and whether they are turned on their side; others begin behind it.
    End {
        /// Whether those before it are turned.
        turned: bool,
    },
}

/// Words that stand together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its role, which decides its type.
    pub style: Style,
    /// Its words; a line break stays one.
    pub text: String,
    /// Whether its first line begins two letters in.
    pub indented: bool,
    /// So far from the left all its lines begin.
    pub begins: u32,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// Whether it stays on the page of what follows.
    pub stays: bool,
    /// What is kept free above it and below it, where that is not as its role has it.
    pub room: Option<(u32, u32)>,
    /// The height of its lines, where that is not as its role has it.
    pub line: Option<u32>,
}

/// The roles of words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// What is written in a box.
    #[default]
    Written,
    /// The same, in small type.
    Small,
    /// A label of a box, in the middle.
    Label,
    /// The same, in small type.
    SmallLabel,
    /// What is written at the right, over the place of a signature.
    Signed,
    /// The number of the annex.
    Annex,
    /// A line of the title.
    Title,
    /// What is written on a cover.
    Cover,
    /// A line in the middle of a cover.
    Dated,
    /// A heading.
    Heading,
    /// A heading in the middle.
    Centred,
    /// A numbered note.
    Note,
    /// A long text.
    Running,
    /// Next to no height: what the format asks for between and behind tables.
    Thin,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The widths of the columns.
    pub widths: Vec<u32>,
    /// So many rows are printed again at the head of each page.
    pub head: usize,
    /// Whether its cells are framed.
    pub ruled: bool,
    /// The room around what stands in a cell: above and below, and beside.
    pub room: (u32, u32),
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The least height.
    pub height: u32,
    /// Whether it stays on one page.
    pub whole: bool,
    /// The cells, which cover all columns.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many columns it covers; none is as one.
    pub span: usize,
    /// Whether it covers rows.
    pub merge: Merge,
    /// The room beside its words, where that is not as in the other cells.
    pub beside: Option<u32>,
    /// Where it differs from the other cells of its table.
    pub edges: Edges,
    /// Where its words stand.
    pub upright: Upright,
    /// What stands in it.
    pub paragraphs: Vec<Paragraph>,
}

/// Whether a cell covers several rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// It does not.
    #[default]
    Not,
    /// It is the first of them.
    Begins,
    /// It belongs to the one above.
    GoesOn,
}

/// Where a cell stands in its height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Upright {
    /// At the top.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At the foot.
    Foot,
}

/// The lines around a cell that are told for it alone, where its table says otherwise: above, left, below, right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edges(pub [Option<bool>; 4]);

impl Edges {
    /// A line below that is left out.
    pub const OPEN_BELOW: Edges = Edges([None, None, Some(false), None]);
    /// A line above that is left out.
    pub const OPEN_ABOVE: Edges = Edges([Some(false), None, None, None]);
    /// A line below.
    pub const BELOW: Edges = Edges([None, None, Some(true), None]);
    /// Lines on all sides.
    pub const ALL: Edges = Edges([Some(true); 4]);
}

impl Paragraph {
    /// Words of a role.
    pub fn of(style: Style, text: impl Into<String>) -> Paragraph {
        Paragraph {
            style,
            text: text.into(),
            ..Paragraph::default()
        }
    }
}

impl Block {
    /// Makes what stands there begin a page.
    pub fn begin_page(&mut self) {
        match self {
            Block::Paragraph(paragraph) => paragraph.begins_page = true,
            Block::Table(table) => {
                let cells = table.rows.first_mut().and_then(|row| row.cells.first_mut());
                if let Some(first) = cells.and_then(|cell| cell.paragraphs.first_mut()) {
                    first.begins_page = true;
                }
            }
            Block::End { .. } => {}
        }
    }
}
