//! Where a pasted block goes: into the selected cells, or from the current cell on.

use super::{Range, Size, Spot};

/// Whether what is pasted is one text and no block: paragraphs for a long text, or a single line.
/// Spreadsheets part their cells by tabs and send a table along.
pub fn is_one_text(text: &str, html: &str, prose: bool) -> bool {
    let lines = text.trim_end_matches(['\r', '\n']).contains(['\r', '\n']);
    let table = html.to_ascii_lowercase().contains("<table");
    !text.contains('\t') && (!lines || (prose && !table))
}

/// From which cell on a block is written, and what: by the selected cells.
pub fn pasted(block: Vec<Vec<String>>, range: Range) -> (Spot, Vec<Vec<String>>) {
    let cols = block.iter().map(Vec::len).max().unwrap_or_default();
    let at = Spot::new(range.top, range.left);
    let size = Size {
        rows: block.len(),
        cols,
    };
    if cols == 0 {
        return (at, block);
    }
    (at, repeated(block, size, range.size()))
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

    fn written(rows: &[&[&str]], range: Range) -> (Spot, Vec<Vec<String>>) {
        pasted(block(rows), range)
    }

    #[test]
    fn a_block_that_fits_is_written_from_the_first_selected_cell() {
        let rows: &[&[&str]] = &[&["宣传培训", "办公室"], &["体系建立", "各科室"]];
        assert_eq!(
            written(rows, range(4, 1, 4, 1)),
            (Spot::new(4, 1), block(rows))
        );
        // Of a block that does not fit a whole number of times the first cell counts.
        assert_eq!(
            written(rows, range(4, 1, 6, 2)),
            (Spot::new(4, 1), block(rows))
        );
    }

    #[test]
    fn one_value_fills_every_selected_cell_and_a_row_every_selected_row() {
        assert_eq!(
            written(&[&["本局"]], range(1, 1, 2, 2)),
            (
                Spot::new(1, 1),
                block(&[&["本局", "本局"], &["本局", "本局"]])
            )
        );
        assert_eq!(
            written(&[&["甲", "乙"]], range(0, 0, 2, 1)),
            (
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
}
