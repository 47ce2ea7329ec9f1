//! Where a pasted block goes: into the selected cells, from the current cell on, or to be looked at first.

use super::{Range, Size, Spot};

/// What becomes of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// There is nothing in it.
    Nothing,
    /// Written from here on.
    Write(Spot, Vec<Vec<String>>),
    /// It has headings, or more columns than there is room for: the user says what becomes of it.
    Ask,
}

/// Whether what is pasted is one text and no block: paragraphs for a long text, or a single line.
/// Spreadsheets part their cells by tabs and send a table along.
pub fn is_one_text(text: &str, html: &str, prose: bool) -> bool {
    let lines = text.trim_end_matches(['\r', '\n']).contains(['\r', '\n']);
    let table = html.to_ascii_lowercase().contains("<table");
    !text.contains('\t') && (!lines || (prose && !table))
}

/// Decides by the selected cells, the headings of the table, and the block.
pub fn pasted(block: Vec<Vec<String>>, range: Range, headings: &[&str]) -> Pasted {
    let cols = block.iter().map(Vec::len).max().unwrap_or_default();
    if cols == 0 {
        return Pasted::Nothing;
    }
    if has_headings(&block, headings) || range.left + cols > headings.len() {
        return Pasted::Ask;
    }
    let at = Spot::new(range.top, range.left);
    let size = Size {
        rows: block.len(),
        cols,
    };
    Pasted::Write(at, repeated(block, size, range.size()))
}

/// Whether the first row names columns of the table: two of them, or the only one that it has.
fn has_headings(block: &[Vec<String>], headings: &[&str]) -> bool {
    let Some(first) = block.first().filter(|_| block.len() > 1) else {
        return false;
    };
    let named = first
        .iter()
        .filter(|cell| headings.contains(&cell.trim()))
        .count();
    named >= 2 || (named == 1 && first.len() == 1)
}

/// A block that fits into the selected cells a whole number of times fills them all.
fn repeated(block: Vec<Vec<String>>, own: Size, room: Size) -> Vec<Vec<String>> {
    let times = |room: usize, own: usize| {
        if room.is_multiple_of(own) {
            room / own
        } else {
            1
        }
    };
    let (down, across) = (times(room.rows, own.rows), times(room.cols, own.cols));
    if down * across == 1 {
        return block;
    }
    let wide = |row: &Vec<String>| -> Vec<String> {
        let mut whole = row.clone();
        whole.resize(own.cols, String::new());
        whole
            .iter()
            .cloned()
            .cycle()
            .take(own.cols * across)
            .collect()
    };
    let lines: Vec<Vec<String>> = block.iter().map(wide).collect();
    lines
        .iter()
        .cloned()
        .cycle()
        .take(own.rows * down)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: [&str; 3] = ["时间", "阶段工作内容", "负责单位及参与单位"];

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    fn range(top: usize, left: usize, bottom: usize, right: usize) -> Range {
        Range {
            top,
            bottom,
            left,
            right,
        }
    }

    fn written(rows: &[&[&str]], range: Range) -> Pasted {
        pasted(block(rows), range, &HEADINGS)
    }

    #[test]
    fn a_block_that_fits_is_written_from_the_first_selected_cell() {
        let rows: &[&[&str]] = &[&["宣传培训", "办公室"], &["体系建立", "各科室"]];
        assert_eq!(
            written(rows, range(4, 1, 4, 1)),
            Pasted::Write(Spot::new(4, 1), block(rows))
        );
        // Of a block that does not fit a whole number of times the first cell counts.
        assert_eq!(
            written(rows, range(4, 1, 6, 2)),
            Pasted::Write(Spot::new(4, 1), block(rows))
        );
    }

    #[test]
    fn a_block_that_is_wider_than_the_rest_of_the_columns_is_asked_about() {
        assert_eq!(written(&[&["a", "b"]], range(0, 2, 0, 2)), Pasted::Ask);
        assert_eq!(
            written(&[&["a", "b", "c", "d"]], range(0, 0, 0, 0)),
            Pasted::Ask
        );
    }

    #[test]
    fn headings_in_the_block_are_asked_about() {
        let rows: &[&[&str]] = &[&["阶段工作内容", " 时间 "], &["宣传培训", "3月"]];
        assert_eq!(written(rows, range(0, 0, 0, 0)), Pasted::Ask);
        assert_eq!(
            written(&[&["时间"], &["3月"]], range(0, 0, 0, 0)),
            Pasted::Ask
        );
        // A single cell or row that happens to read like one is a text like any other.
        let text: &[&[&str]] = &[&["时间"]];
        assert_eq!(
            written(text, range(0, 0, 0, 0)),
            Pasted::Write(Spot::default(), block(text))
        );
    }

    #[test]
    fn one_value_fills_every_selected_cell_and_a_row_every_selected_row() {
        assert_eq!(
            written(&[&["本局"]], range(1, 1, 2, 2)),
            Pasted::Write(
                Spot::new(1, 1),
                block(&[&["本局", "本局"], &["本局", "本局"]])
            )
        );
        assert_eq!(
            written(&[&["甲", "乙"]], range(0, 0, 2, 1)),
            Pasted::Write(
                Spot::default(),
                block(&[&["甲", "乙"], &["甲", "乙"], &["甲", "乙"]])
            )
        );
    }

    #[test]
    fn paragraphs_are_one_text_where_long_texts_are_written_and_rows_elsewhere() {
        assert!(is_one_text("一\r\n二\r\n", "<p>一</p><p>二</p>", true));
        assert!(!is_one_text("一\r\n二", "<p>一</p><p>二</p>", false));
        assert!(!is_one_text("一\r\n二", "<TABLE><tr><td>一", true));
        assert!(!is_one_text("一\t二", "", true));
        assert!(is_one_text("一\r\n", "<table><td>一</table>", false));
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(written(&[], range(0, 0, 0, 0)), Pasted::Nothing);
        assert_eq!(written(&[&[]], range(0, 0, 0, 0)), Pasted::Nothing);
    }
}
