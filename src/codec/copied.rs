//! A block of cells as it is put on the clipboard: as text for every program, and as a table for spreadsheets.

/// A block in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Tabs between cells, line breaks between rows, as spreadsheets write it.
    pub text: String,
    /// A table whose cells are marked as text, so that no spreadsheet makes numbers or days of them.
    pub html: String,
}

impl Copied {
    /// Writes a block. A single cell is its own text, without quotes.
    pub fn of(block: &[Vec<String>]) -> Copied {
        let text = match block {
            [row] if row.len() == 1 => row.concat(),
            _ => lines(block, "\t", "\r\n", quoted),
        };
        let rows = lines(block, "", "</tr><tr>", cell);
        Copied {
            text,
            html: format!("<meta charset=\"utf-8\"><table><tbody><tr>{rows}</tr></tbody></table>"),
        }
    }
}

fn lines(block: &[Vec<String>], comma: &str, end: &str, write: fn(&str) -> String) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|text| write(text)).collect();
        cells.join(comma)
    };
    block.iter().map(line).collect::<Vec<_>>().join(end)
}

/// Quotes stand only around what could not be read back without them.
fn quoted(text: &str) -> String {
    if text.starts_with('"') || text.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Excel and WPS know a cell as text by its style, Calc by `sdnum`; spaces and line breaks are kept.
fn cell(text: &str) -> String {
    let mut html = String::from(
        "<td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';white-space:pre-wrap\">",
    );
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br style=\"mso-data-placement:same-cell\">"),
            _ => html.push(letter),
        }
    }
    html.push_str("</td>");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn tabs_part_cells_and_line_breaks_part_rows() {
        let copied = Copied::of(&block(&[&["3月", "培训"], &["", "建立"]]));
        assert_eq!(copied.text, "3月\t培训\r\n\t建立");
    }

    #[test]
    fn quotes_stand_only_around_what_needs_them() {
        let copied = Copied::of(&block(&[&["一\n二", "\"引\"号", "5\" 管", "甲\t乙"]]));
        assert_eq!(
            copied.text,
            "\"一\n二\"\t\"\"\"引\"\"号\"\t5\" 管\t\"甲\t乙\""
        );
    }

    #[test]
    fn a_single_cell_is_its_own_text() {
        let copied = Copied::of(&block(&[&["\"一\"\n二"]]));
        assert_eq!(copied.text, "\"一\"\n二");
    }

    #[test]
    fn the_table_holds_text_and_never_markup() {
        let copied = Copied::of(&block(&[&["<b>&\"", "001"], &["一\n二", ""]]));
        assert_eq!(
            copied.html,
            "<meta charset=\"utf-8\"><table><tbody>\
             <tr><td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';white-space:pre-wrap\">&lt;b&gt;&amp;&quot;</td>\
             <td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';white-space:pre-wrap\">001</td></tr>\
             <tr><td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';white-space:pre-wrap\">一<br style=\"mso-data-placement:same-cell\">二</td>\
             <td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';white-space:pre-wrap\"></td></tr></tbody></table>"
        );
    }
}
