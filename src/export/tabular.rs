//! A block of cells as spreadsheets put it on the clipboard: tabs between cells, lines between rows.

/// Cells by row, each row as long as there are columns. A first row that repeats the headings is left out;
/// cells beyond the last column are kept in it, so that nothing pasted is lost.
///
/// A cell may stand in double quotes and then hold tabs, line breaks and doubled quotes, as spreadsheets write it.
pub fn table_of_text(text: &str, headings: &[&str]) -> Vec<Vec<String>> {
    let rows = cells_of(text)
        .into_iter()
        .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let fitted = rows.map(|row| fit(row, headings.len()));
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

fn cells_of(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(next) = chars.next() {
        let cell = current(&mut rows);
        match next {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => rows
                .last_mut()
                .into_iter()
                .for_each(|row| row.push(String::new())),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' => {}
            _ => cell.push(next),
        }
    }
    rows
}

fn current(rows: &mut [Vec<String>]) -> &mut String {
    let row = rows.len() - 1;
    let cell = rows[row].len() - 1;
    &mut rows[row][cell]
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
