//! A block of more cells than can be looked at at once is told as such before it is read.

/// So many cells are looked at: thirty columns of two thousand rows, which is what a table takes at once.
const MOST: usize = 60_000;

/// Why a block on the clipboard is not read, given as plain text and as HTML; nothing where it is.
pub fn surfeit(text: &str, html: &str) -> Option<String> {
    let ends = |byte: &u8| matches!(byte, b'\t' | b'\n');
    let plain = text.bytes().filter(|byte| ends(byte)).count();
    let marked = html
        .match_indices('<')
        .filter(|(at, _)| begins_cell(&html[*at..]));
    let cells = plain.max(marked.count());
    (cells > MOST).then(|| {
        format!(
            "复制来的约有 {cells} 格，太多，没有粘贴；一次最多看 {MOST} 格。请在电子表格里只选要填的列，分几次复制，每次不超过 2000 行"
        )
    })
}

fn begins_cell(tag: &str) -> bool {
    let name = tag.get(1..3).unwrap_or_default();
    name.eq_ignore_ascii_case("td") || name.eq_ignore_ascii_case("th")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_as_a_table_takes_at_once_is_read_and_far_more_is_told() {
        let rows = |rows: usize, columns: usize| {
            format!("{}\n", vec!["某"; columns].join("\t")).repeat(rows)
        };
        let table =
            |cells: usize| format!("<table><tr>{}</tr></table>", "<TD>某</TD>".repeat(cells));
        for (text, html) in [
            (rows(2_000, 30), String::new()),
            (rows(100, 300), String::new()),
            (String::new(), table(MOST)),
            ("某".repeat(300_000), String::new()),
        ] {
            assert_eq!(surfeit(&text, &html), None);
        }
        assert_eq!(
            surfeit(&rows(20_000, 11), "").unwrap(),
            "复制来的约有 220000 格，太多，没有粘贴；一次最多看 60000 格。请在电子表格里只选要填的列，分几次复制，每次不超过 2000 行"
        );
        assert!(surfeit(&rows(1, 100_000), "").is_some());
        assert!(surfeit("", &table(MOST + 1)).is_some());
    }
}
