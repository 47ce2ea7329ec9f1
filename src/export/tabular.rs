//! A block of cells as spreadsheets put it on the clipboard: tabs between cells, lines between rows.

use super::cells::Lines;

/// Cells by row, each row as long as there are columns. A first row that repeats the headings is left out;
/// cells beyond the last column are kept in it, so that nothing pasted is lost.
///
/// A cell may stand in double quotes and then hold tabs, line breaks and doubled quotes, as spreadsheets write it.
pub fn table_of_text(text: &str, headings: &[&str]) -> Vec<Vec<String>> {
    let text = text.replace('\r', "");
    let rows = Lines::of(&text, '\t').filter(|row| !row.is_blank());
    let fitted = rows.map(|row| fit(row.cells, headings.len()));
    let named = |row: &Vec<String>| {
        row.iter()
            .zip(headings)
            .all(|(cell, heading)| cell.trim() == *heading)
    };
    fitted
        .enumerate()
        .filter(|(index, row)| *index > 0 || !named(row))
        .map(|(_, row)| row)
        .collect()
}

/// Cells by row as they stand in the text, each row as long as it is.
pub fn cells_of_text(text: &str) -> Vec<Vec<String>> {
    let text = text.replace('\r', "");
    Lines::of(&text, '\t').map(|row| row.cells).collect()
}

fn fit(mut row: Vec<String>, columns: usize) -> Vec<String> {
    let beyond = if row.len() > columns {
        row.split_off(columns)
    } else {
        Vec::new()
    };
    row.resize(columns, String::new());
    for cell in beyond.into_iter().filter(|cell| !cell.trim().is_empty()) {
        if let Some(last) = row.last_mut() {
            last.push(' ');
            last.push_str(&cell);
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: [&str; 3] = ["时间", "阶段工作内容", "负责单位及参与单位"];

    fn rows(text: &str) -> Vec<Vec<String>> {
        table_of_text(text, &HEADINGS)
    }

    #[test]
    fn tabs_part_cells_and_lines_part_rows() {
        let pasted = rows("2025年3月\t宣传培训\t办公室\r\n2025年4月\t标准体系建立\t各科室\r\n");
        assert_eq!(
            pasted,
            [
                ["2025年3月", "宣传培训", "办公室"],
                ["2025年4月", "标准体系建立", "各科室"]
            ]
        );
    }

    #[test]
    fn a_quoted_cell_holds_line_breaks_tabs_and_quotes() {
        let pasted = rows("2025年3月\t\"第一\n第二\t“三”\"\"四\"\"\"\t办公室");
        assert_eq!(pasted, [["2025年3月", "第一\n第二\t“三”\"四\"", "办公室"]]);
    }

    #[test]
    fn a_first_row_of_headings_is_left_out() {
        assert_eq!(
            rows("时间\t阶段工作内容\t负责单位及参与单位\n2025\t自查\t本局"),
            [["2025", "自查", "本局"]]
        );
    }

    #[test]
    fn short_rows_are_filled_and_long_ones_lose_nothing() {
        assert_eq!(rows("2025年3月"), [["2025年3月", "", ""]]);
        assert_eq!(rows("a\tb\tc\td\te"), [["a", "b", "c d e"]]);
    }

    #[test]
    fn empty_lines_are_no_rows() {
        assert!(rows("\n \n\t\t\n").is_empty());
        assert!(rows("").is_empty());
    }
}
