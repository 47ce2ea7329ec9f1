//! What a block of cells will become in a table: proposed once, changed as somebody likes, and then taken.

use std::borrow::Cow;
use std::sync::Arc;

use super::entering::{Mark, entering, taken};
use super::headings::{MOST_COLUMNS, Meant, Names};
use crate::codec::{Block, Cell, altered};
use crate::form::{Need, Table};
use crate::value::{Kind, brief};

/// The most rows that a table takes at once.
const MOST_ROWS: usize = 2000;
/// Headings stand among the first rows.
const LOOKED_AT: usize = 10;

/// How a block goes into a table.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub(super) table: &'static Table,
    pub(super) block: Arc<Block>,
    /// The row of the block that names the columns.
    pub(super) headings: Option<usize>,
    /// What each column of the block holds.
    pub(super) meant: Vec<Meant>,
    /// Every row of the block in which something stands.
    pub(super) lines: Vec<Line>,
    /// The column of the table that the block was pasted into.
    pub(super) first: usize,
    fills: bool,
}

/// A row of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which, counted from 0.
    pub at: usize,
    /// Whether it will be taken.
    pub kept: bool,
    /// Why it was proposed to leave it out.
    pub why: Option<LeftOut>,
}

/// Why a row is no row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It stands above the headings, or is the heading of the whole.
    Title,
    /// It names the columns.
    Headings,
    /// It is beyond what a table takes at once.
    Beyond,
}

/// A cell as it will be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// What is to be looked at.
    pub marks: Vec<Mark>,
}

impl Shown {
    /// The text as a preview shows it: of one that fills pages its beginning, and how long it is.
    pub fn preview(&self) -> Cow<'_, str> {
        brief(&self.text, SHOWN)
    }
}

/// So many characters of a text are shown before it is taken.
const SHOWN: usize = 300;

/// What was agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Texts by row, each row in the order of the columns of the table.
    pub rows: Vec<Vec<String>>,
    /// The columns that these rows write, in order; the others are empty in all of them.
    pub columns: Vec<usize>,
}

impl Taken {
    /// The rows as a block over what stands from a row on, from their first column to their last: what lies between and
    /// is not written stays as `now` says it is.
    pub fn over(&self, top: usize, now: impl Fn(usize, usize) -> String) -> Vec<Vec<String>> {
        let (first, last) = match self.columns[..] {
            [] => return Vec::new(),
            [first, .., last] => (first, last),
            [only] => (only, only),
        };
        let cell = |nth: usize, row: &[String], column: usize| {
            if self.columns.contains(&column) {
                row[column].clone()
            } else {
                now(top + nth, column)
            }
        };
        let rows = self.rows.iter().enumerate();
        rows.map(|(nth, row)| {
            (first..=last)
                .map(|column| cell(nth, row, column))
                .collect()
        })
        .collect()
    }
}

/// Where rows go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Over what stands from the current cell on.
    FromHere,
    /// Behind the last row.
    Append,
    /// In place of all rows.
    Replace,
}

impl Proposal {
    /// What is proposed for a block that was pasted into that column, or into none.
    pub fn of(table: &'static Table, block: impl Into<Arc<Block>>, first: usize) -> Proposal {
        let block = block.into();
        let names = Names::of(table);
        let headings = headings(&names, &block);
        let mut proposal = Proposal {
            table,
            lines: lines(&names, &block, headings),
            meant: Vec::new(),
            fills: has_merged(&block),
            headings,
            block,
            first: first.min(table.columns.len().saturating_sub(1)),
        };
        proposal.meant = match headings {
            Some(row) => names.meant(&proposal.shown_texts(row)),
            None => proposal.meant_in_order(),
        };
        let width = proposal.block.width();
        proposal.meant.resize(width, Meant::Nothing);
        proposal
    }

    /// Whether it should be looked at before it is taken: it has headings, titles or merged cells, more columns than
    /// there is room for, or a cell that a spreadsheet changed.
    pub fn wants_a_look(&self) -> bool {
        let cells = || self.block.rows().iter().flatten();
        self.first + self.block.width() > self.table.columns.len()
            || self.headings.is_some()
            || self.lines.iter().any(|line| line.why.is_some())
            || cells().any(|cell| cell.covered.is_some() || altered(&cell.text).is_some())
            || self.meant.contains(&Meant::Ordinal)
    }

    /// The texts as they are taken where nobody needs to look: every row as wide as the block.
    pub fn texts(&self) -> Vec<Vec<String>> {
        let text = |(at, cell): (usize, &Cell)| match self.table.columns.get(self.first + at) {
            Some(column) => taken(column, &cell.text).0,
            None => cell.text.clone(),
        };
        let rows = self.block.rows().iter();
        rows.map(|row| row.iter().enumerate().map(text).collect())
            .collect()
    }

    /// The table it goes into.
    pub fn table(&self) -> &'static Table {
        self.table
    }

    /// The rows of the block in which something stands.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// How many rows will be taken.
    pub fn kept(&self) -> usize {
        self.lines.iter().filter(|line| line.kept).count()
    }

    /// Whether there is anything to be taken.
    pub fn is_ready(&self) -> bool {
        self.kept() > 0 && !self.columns().is_empty()
    }

    /// Whether a row of it names the columns.
    pub fn has_headings(&self) -> bool {
        self.headings.is_some()
    }

    /// Takes a row or leaves it out.
    pub fn keep(&mut self, at: usize, kept: bool) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.at == at) {
            line.kept = kept;
        }
    }

    /// What each column of the block is called there: by its heading, or by its place.
    pub fn sources(&self) -> Vec<String> {
        let name = |column: usize| {
            let heading = self.headings.and_then(|row| self.block.shown(row, column));
            let words = heading.map(|cell| cell.text.split_whitespace().collect::<Vec<_>>());
            words
                .map(|words| words.join(" ").chars().take(SHOWN).collect::<String>())
                .filter(|name| !name.is_empty())
        };
        (0..self.block.width())
            .map(|column| name(column).unwrap_or_else(|| format!("第 {} 列", column + 1)))
            .collect()
    }

    /// The column of the table that a column of the block goes into.
    pub fn target(&self, source: usize) -> Option<usize> {
        match self.meant.get(source) {
            Some(Meant::Column(column)) => Some(*column),
            _ => None,
        }
    }

    /// Lets a column of the block go elsewhere, or nowhere; the one that went there goes nowhere.
    pub fn choose(&mut self, source: usize, target: Option<usize>) {
        let wanted = target.map_or(Meant::Nothing, Meant::Column);
        for (at, meant) in self.meant.iter_mut().enumerate() {
            if at == source {
                *meant = wanted;
            } else if target.is_some() && *meant == wanted {
                *meant = Meant::Nothing;
            }
        }
    }

    /// Whether empty cells are filled from above.
    pub fn fills(&self) -> bool {
        self.fills
    }

    /// Fills empty cells from above, or leaves them.
    pub fn fill(&mut self, fills: bool) {
        self.fills = fills;
    }

    /// Every cell as it will be taken: by line, and by column of the block. Of a line left out nothing is doubted, and
    /// one beyond what is taken at once has none, nor has a column beyond those that are looked at.
    pub fn cells(&self) -> Vec<Vec<Shown>> {
        self.by_line().collect()
    }

    /// The same line by line: of a long block some at a time.
    pub fn by_line(&self) -> Cells<'_> {
        Cells {
            proposal: self,
            lines: self.lines.iter(),
            written: vec![None; self.block.width().min(MOST_COLUMNS)],
            merged: has_merged(&self.block),
        }
    }

    /// The columns of the table that will be written.
    pub fn columns(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = (0..self.meant.len())
            .filter_map(|at| self.target(at))
            .collect();
        columns.sort_unstable();
        columns
    }

    /// The rows as they are taken.
    pub fn taken(&self) -> Taken {
        self.taken_of(self.cells())
    }

    /// The rows of these cells, which are those of [`Proposal::cells`].
    pub fn taken_of(&self, cells: Vec<Vec<Shown>>) -> Taken {
        let row = |cells: Vec<Shown>| {
            let mut texts = vec![String::new(); self.table.columns.len()];
            for (source, cell) in cells.into_iter().enumerate() {
                if let Some(target) = self.target(source) {
                    texts[target] = cell.text;
                }
            }
            texts
        };
        let lines = self.lines.iter().zip(cells);
        Taken {
            rows: lines
                .filter(|(line, _)| line.kept)
                .map(|(_, cells)| row(cells))
                .collect(),
            columns: self.columns(),
        }
    }

    /// The columns of the block in whose kept rows something stands.
    pub(super) fn is_written(&self, source: usize) -> bool {
        let kept = self.lines.iter().filter(|line| line.kept);
        let mut cells = kept.filter_map(|line| self.block.rows()[line.at].get(source));
        cells.any(|cell| !cell.is_blank())
    }

    pub(super) fn written(&self, row: usize, source: usize) -> &str {
        let cell = self.block.rows().get(row).and_then(|row| row.get(source));
        cell.map_or("", |cell| &cell.text)
    }

    fn shown_texts(&self, row: usize) -> Vec<&str> {
        let columns = 0..self.block.width().min(MOST_COLUMNS);
        columns
            .map(|column| self.block.shown(row, column).map_or("", |cell| &cell.text))
            .collect()
    }

    /// Without headings columns are taken as they stand, from the one that was pasted into. Where there are more than
    /// the table has, empty ones are none: cells merged across columns leave them behind.
    fn meant_in_order(&self) -> Vec<Meant> {
        let ordinal = self.counts_rows().then_some(0);
        let width = self.block.width() - usize::from(ordinal.is_some());
        let surplus = width > self.table.columns.len() - self.first;
        let mut next = self.first..self.table.columns.len();
        (0..self.block.width())
            .map(|source| {
                if ordinal == Some(source) {
                    Meant::Ordinal
                } else if surplus && !self.is_written(source) {
                    Meant::Nothing
                } else {
                    next.next().map_or(Meant::Nothing, Meant::Column)
                }
            })
            .collect()
    }

    /// Whether the first column numbers the rows: 1, 2, 3; a single 1 only where there is a column too many.
    fn counts_rows(&self) -> bool {
        let numbers = matches!(
            self.table.columns[self.first].kind,
            Kind::Count | Kind::Decimal
        );
        let kept: Vec<&Line> = self.lines.iter().filter(|line| line.kept).collect();
        let counts = kept.iter().enumerate().all(|(nth, line)| {
            let text = self
                .written(line.at, 0)
                .trim()
                .trim_end_matches(['.', '、', '．']);
            text.parse() == Ok(nth + 1)
        });
        let surplus = self.block.width() > self.table.columns.len();
        !numbers
            && counts
            && self.block.width() > 1
            && (kept.len() > 1 || surplus && kept.len() == 1)
    }

    fn cell(&self, row: usize, source: usize, above: Option<usize>) -> Shown {
        let Some(column) = self.target(source).map(|at| self.table.columns[at]) else {
            let text = self.written(row, source).to_owned();
            return Shown {
                text,
                marks: Vec::new(),
            };
        };
        let from = above.filter(|_| self.fills).unwrap_or(row);
        let (text, mut marks) = entering(column, self.written(from, source));
        if above.is_some() {
            marks.push(if self.fills { Mark::Filled } else { Mark::Gap });
        }
        Shown { text, marks }
    }

    /// The row from which an empty cell could be filled: that of the merged cell that covers it, or, where nothing tells
    /// of merged cells, the last one written above in a column that must be written.
    fn above(&self, line: &Line, source: usize, written: Option<usize>) -> Option<usize> {
        let column = self.table.columns[self.target(source)?];
        if !line.kept || !self.is_blank(line.at, source) {
            return None;
        }
        match self.block.rows()[line.at][source].covered {
            Some((up, 0)) => Some(line.at - up).filter(|row| !self.is_blank(*row, source)),
            Some(_) => None,
            None => written.filter(|_| column.need == Need::Must),
        }
    }

    fn is_blank(&self, row: usize, source: usize) -> bool {
        self.written(row, source).trim().is_empty()
    }
}

/// The cells of a proposal, line by line.
pub struct Cells<'a> {
    proposal: &'a Proposal,
    lines: std::slice::Iter<'a, Line>,
    /// The row that was last written in each column.
    written: Vec<Option<usize>>,
    merged: bool,
}

impl Iterator for Cells<'_> {
    type Item = Vec<Shown>;

    fn next(&mut self) -> Option<Vec<Shown>> {
        let (line, proposal, merged) = (self.lines.next()?, self.proposal, self.merged);
        if line.why == Some(LeftOut::Beyond) {
            return Some(Vec::new());
        }
        let cell = |(source, written): (usize, &mut Option<usize>)| {
            let above = proposal.above(line, source, written.filter(|_| !merged));
            let mut shown = proposal.cell(line.at, source, above);
            if !line.kept {
                shown.marks.clear();
            } else if !proposal.is_blank(line.at, source) {
                *written = Some(line.at);
            }
            shown
        };
        Some(self.written.iter_mut().enumerate().map(cell).collect())
    }
}

fn has_merged(block: &Block) -> bool {
    let down = |cell: &Cell| matches!(cell.covered, Some((up, 0)) if up > 0);
    block.rows().iter().flatten().any(down)
}

fn headings(names: &Names, block: &Block) -> Option<usize> {
    let heads = |row: &usize| {
        let texts: Vec<&str> = block.rows()[*row]
            .iter()
            .map(|cell| cell.text.as_str())
            .collect();
        names.stand_in(&texts)
    };
    (0..block.rows().len().min(LOOKED_AT)).find(heads)
}

fn lines(names: &Names, block: &Block, headings: Option<usize>) -> Vec<Line> {
    let is_blank = |row: &[Cell]| row.iter().all(Cell::is_blank);
    let rows = block
        .rows()
        .iter()
        .enumerate()
        .filter(|(_, row)| !is_blank(row));
    let title = is_title(block);
    let mut kept = 0;
    let line = |(at, row): (usize, &Vec<Cell>)| {
        let why = match headings {
            // Of what is beyond, however much it is, nothing more is asked.
            _ if kept == MOST_ROWS => Some(LeftOut::Beyond),
            Some(head) if at < head => Some(LeftOut::Title),
            Some(head) if at == head || repeats(names, row) => Some(LeftOut::Headings),
            None if title == Some(at) => Some(LeftOut::Title),
            _ => None,
        };
        kept += usize::from(why.is_none());
        Line {
            at,
            kept: why.is_none(),
            why,
        }
    };
    rows.map(line).collect()
}

/// Headings stand once more at the head of each printed page.
fn repeats(names: &Names, row: &[Cell]) -> bool {
    let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
    let written = texts.iter().filter(|text| !text.trim().is_empty()).count();
    written > 1 && names.stand_in(&texts)
}

/// The first row, where something stands in its first cell alone and more in every other row.
fn is_title(block: &Block) -> Option<usize> {
    let count = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_blank()).count();
    let mut written = block
        .rows()
        .iter()
        .enumerate()
        .filter(|(_, row)| count(row) > 0);
    let (at, first) = written.next()?;
    let alone = count(first) == 1 && first.first().is_some_and(|cell| !cell.is_blank());
    let mut rest = written.map(|(_, row)| count(row)).peekable();
    let fuller = rest.peek().is_some() && rest.all(|count| count > 1);
    (alone && fuller).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::clipboard;
    use crate::form::application::{PARTICIPANTS, PLAN};
    use crate::form::recheck_report::PANEL;
    use crate::form::standards::{STANDARDS, SYSTEMS};

    #[test]
    fn a_preview_shows_the_beginning_of_a_text_that_fills_pages() {
        let shown = |text: String| Shown {
            text,
            ..Shown::default()
        };
        let longest = "长".repeat(300);
        assert_eq!(shown(longest.clone()).preview(), longest);
        assert_eq!(
            shown("长".repeat(300_000)).preview(),
            format!("{longest}……（共 300000 个字符）")
        );
    }

    fn proposed(table: &'static Table, text: &str) -> Proposal {
        Proposal::of(table, clipboard::block(text, ""), 0)
    }

    fn rows(table: &'static Table, text: &str) -> Vec<Vec<String>> {
        proposed(table, text).taken().rows
    }

    /// The places that could be filled from above, by line and column.
    fn gaps(proposal: &Proposal) -> Vec<(usize, usize)> {
        let gap = |cell: &Shown| {
            cell.marks
                .iter()
                .any(|mark| matches!(mark, Mark::Gap | Mark::Filled))
        };
        let cells = proposal.cells();
        let of_row = |(at, row): (usize, &Vec<Shown>)| {
            let gaps = row.iter().enumerate().filter(|(_, cell)| gap(cell));
            gaps.map(|(column, _)| (at, column)).collect::<Vec<_>>()
        };
        cells.iter().enumerate().flat_map(of_row).collect()
    }

    fn left_out(proposal: &Proposal) -> Vec<(usize, LeftOut)> {
        let lines = proposal.lines().iter();
        lines
            .filter_map(|line| Some((line.at, line.why?)))
            .collect()
    }

    #[test]
    fn title_rows_above_the_headings_stay_out() {
        for text in [
            "某某市试点工作计划表\t\t\n时间\t阶段工作内容\t负责单位及参与单位\n2027年3月\t宣传培训\t办公室",
            "某某市试点工作计划表\t\t\n\t\t\n时间\t阶段工作内容\t负责单位及参与单位\n2027年3月\t宣传培训\t办公室",
        ] {
            let mut proposal = proposed(&PLAN, text);
            assert_eq!(proposal.taken().rows, [["2027年3月", "宣传培训", "办公室"]]);
            let named = text.matches('\n').count() - 1;
            assert_eq!(
                left_out(&proposal),
                [(0, LeftOut::Title), (named, LeftOut::Headings)]
            );
            let quiet = |line: &Vec<Shown>| line.iter().all(|shown| shown.marks.is_empty());
            assert!(proposal.cells()[..=named].iter().all(quiet));
            proposal.keep(0, true);
            assert!(!quiet(&proposal.cells()[0]));
            assert_eq!(proposal.taken().rows[0], ["某某市试点工作计划表", "", ""]);
            assert_eq!(proposal.kept(), 2);
        }
        assert_eq!(
            rows(&PLAN, "计划\n3月\t自查\n4月\t评估"),
            [["3月", "自查", ""], ["4月", "评估", ""]]
        );
    }

    #[test]
    fn headings_may_stand_in_any_order_and_the_number_of_the_row_stays_out() {
        let text =
            "序号\t标准名称\t标准编号\t标准级别\n1\t服务标准化工作指南\tGB/T 15624-2011\t国家标准";
        let proposal = proposed(&STANDARDS, text);
        let taken = proposal.taken();
        assert_eq!(taken.columns, [1, 2, 3]);
        assert_eq!(
            taken.rows[0][..4],
            ["", "GB/T 15624-2011", "服务标准化工作指南", "国家标准"]
        );
        assert_eq!(proposal.target(0), None);
    }

    #[test]
    fn without_headings_a_column_of_numbers_in_front_stays_out() {
        assert_eq!(
            rows(&PLAN, "1\t3月\t自查\t甲\n2\t4月\t评估\t乙"),
            [["3月", "自查", "甲"], ["4月", "评估", "乙"]]
        );
        assert_eq!(
            rows(&PLAN, "1、\t3月\t自查\n2、\t4月\t评估")[1],
            ["4月", "评估", ""]
        );
        assert_eq!(rows(&PLAN, "1\t3月\t自查\t甲"), [["3月", "自查", "甲"]]);
        assert_eq!(rows(&PLAN, "1\t3月"), [["1", "3月", ""]]);
        assert_eq!(rows(&SYSTEMS, "1\n2"), [["1"], ["2"]]);
    }

    #[test]
    fn empty_columns_that_merged_cells_leave_are_none() {
        let text = "2027年3月\t\t宣传培训\t\t办公室\n2027年4月\t\t自查\t\t本局";
        assert_eq!(
            rows(&PLAN, text),
            [
                ["2027年3月", "宣传培训", "办公室"],
                ["2027年4月", "自查", "本局"]
            ]
        );
        assert_eq!(rows(&PLAN, "3月\t\t办公室"), [["3月", "", "办公室"]]);
        assert_eq!(rows(&PLAN, "a\tb\tc\td"), [["a", "b", "c"]]);
    }

    #[test]
    fn a_block_goes_on_from_the_column_it_was_pasted_into() {
        let taken = Proposal::of(&PLAN, clipboard::block("自查\t甲\n评估\t乙", ""), 1).taken();
        assert_eq!(taken.rows, [["", "自查", "甲"], ["", "评估", "乙"]]);
        assert_eq!(taken.columns, [1, 2]);
        let whole = Proposal::of(&PLAN, clipboard::block("时间\t内容\n3月\t自查", ""), 2).taken();
        assert_eq!(whole.columns, [0, 1]);
    }

    #[test]
    fn rows_that_go_over_others_leave_what_they_do_not_write() {
        let taken = proposed(&PLAN, "时间\t责任单位\n3月\t甲\n4月\t乙").taken();
        assert_eq!(taken.columns, [0, 2]);
        assert_eq!(
            taken.over(5, |row, column| format!("{row}.{column}")),
            [["3月", "5.1", "甲"], ["4月", "6.1", "乙"]]
        );
    }

    #[test]
    fn gaps_below_merged_cells_are_filled_and_others_on_wish() {
        let html = "<table><tr><td rowspan=3>2027年3月</td><td>宣传</td><td>甲</td></tr><tr><td>体系</td><td></td></tr><tr><td>自查</td><td>丙</td></tr></table>";
        let text = "2027年3月\t宣传\t甲\n\t体系\t\n\t自查\t丙";
        let merged = Proposal::of(&PLAN, clipboard::block(text, html), 0);
        assert!(merged.fills());
        assert_eq!(gaps(&merged), [(1, 0), (2, 0)]);
        assert_eq!(merged.taken().rows[2], ["2027年3月", "自查", "丙"]);
        assert_eq!(merged.taken().rows[1], ["2027年3月", "体系", ""]);
        assert_eq!(merged.cells()[1][0].marks, [Mark::Filled]);

        let mut plain = proposed(&PLAN, text);
        assert!(!plain.fills());
        assert_eq!(gaps(&plain), [(1, 0), (1, 2), (2, 0)]);
        assert_eq!(plain.taken().rows[2], ["", "自查", "丙"]);
        assert_eq!(plain.cells()[2][0].marks, [Mark::Gap]);
        plain.fill(true);
        assert_eq!(plain.taken().rows[1], ["2027年3月", "体系", "甲"]);
    }

    #[test]
    fn a_column_may_be_sent_elsewhere_or_nowhere() {
        let mut proposal = proposed(&PLAN, "自查\t3月\n评估\t4月");
        proposal.choose(1, Some(0));
        assert_eq!(proposal.taken().rows, [["3月", "", ""], ["4月", "", ""]]);
        proposal.choose(0, Some(1));
        assert_eq!(proposal.taken().rows[0], ["3月", "自查", ""]);
        proposal.choose(1, None);
        proposal.choose(0, None);
        assert!(!proposal.is_ready());
        assert_eq!(proposal.sources(), ["第 1 列", "第 2 列"]);
    }

    #[test]
    fn headings_that_a_printed_table_repeats_stay_out() {
        let text = "时间\t工作内容\n3月\t自查\n时间\t工作内容\n4月\t评估";
        let proposal = proposed(&PLAN, text);
        assert_eq!(proposal.kept(), 2);
        assert_eq!(
            left_out(&proposal),
            [(0, LeftOut::Headings), (2, LeftOut::Headings)]
        );
    }

    #[test]
    fn more_rows_than_a_table_takes_stay_out() {
        let proposal = proposed(&SYSTEMS, &"甲\n".repeat(MOST_ROWS + 2));
        assert_eq!(proposal.kept(), MOST_ROWS);
        assert_eq!(left_out(&proposal).len(), 2);
        assert_eq!(left_out(&proposal)[0], (MOST_ROWS, LeftOut::Beyond));
    }

    #[test]
    fn lists_of_people_and_bodies_find_their_columns() {
        let text = "序号\t姓名\t工作单位及职务\t联系电话\n1\t某甲\t某局处长\t13800000000";
        let taken = proposed(&PANEL, text).taken();
        assert_eq!(taken.rows[0][1..4], ["某甲", "某局处长", "13800000000"]);
        let taken = proposed(&PARTICIPANTS, "序号\t单位名称\n1\t某局\n2\t某中心").taken();
        assert_eq!(taken.rows, [["某局", ""], ["某中心", ""]]);
    }

    #[test]
    fn a_block_that_simply_fits_needs_no_look() {
        let from = |text: &str, first| Proposal::of(&PLAN, clipboard::block(text, ""), first);
        let plain = from("自查\t甲\n评估\t\"乙\n丙\"", 1);
        assert!(!plain.wants_a_look());
        assert_eq!(plain.texts(), [["自查", "甲"], ["评估", "乙\n丙"]]);
        let name = Proposal::of(&STANDARDS, clipboard::block("\"服务\n指南\"\t国标", ""), 2);
        assert_eq!(name.texts(), [["服务 指南", "国标"]]);
        for (text, first) in [
            ("自查\t甲\t乙", 1),
            ("时间\t工作内容\n3月\t自查", 0),
            ("计划表\n3月\t自查\n4月\t评估", 0),
            ("Mar-27\t自查", 0),
            ("1\t3月\n2\t4月", 0),
        ] {
            assert!(from(text, first).wants_a_look(), "{text:?}");
        }
    }

    #[test]
    fn nothing_is_nothing() {
        for text in ["", "\t\n"] {
            let proposal = proposed(&PLAN, text);
            assert!(
                !proposal.is_ready() && proposal.lines().is_empty(),
                "{text:?}"
            );
        }
    }
}
