//! A block of cells as spreadsheets and word processors put it on the clipboard: tabs between cells, lines between rows,
//! and mostly the same once more as HTML.

use super::delimited::Rows;
use super::{Block, Cell, altered, markup};

/// The block of a clipboard's plain text and its HTML, either of which may be empty.
///
/// The texts are those of the plain text, since HTML runs white space together. The HTML tells which cells are merged,
/// where the plain text leaves its quotes open to two readings, what stands behind `########`, and where a line ends in a
/// cell, which Calc writes as a space. Where the two do not tell the same table, as with a table of a word
/// processor, the HTML is the one that knows the cells.
pub fn block(text: &str, html: &str) -> Block {
    let readings = readings(text);
    let Some(table) = markup::table(html) else {
        return most_even(readings);
    };
    let same = |block: &Block| shape(block) == shape(&table);
    match readings.into_iter().map(Block::of_texts).find(same) {
        Some(block) => told_by_both(&block, &table),
        None => table,
    }
}

/// When what stands between two quotes is one cell, the likelier reading first.
///
/// A cell stands in quotes only where it holds a tab, a line break or a quote of its own, so `"一窗受理"` is a text in
/// quotes. Two quotes that stand in cells of their own look the same as one cell with a tab in it: then the reading
/// counts in which every row has as many cells as the others, as spreadsheets write it.
const QUOTED: [fn(&str) -> bool; 3] = [
    |inside| {
        if inside.contains('\t') {
            // A tab in front is how long numbers are kept from being read as such.
            inside.starts_with('\t') && !inside.contains('\n')
        } else {
            needs_quotes(inside)
        }
    },
    needs_quotes,
    |_| false,
];

fn needs_quotes(inside: &str) -> bool {
    inside.contains(['\t', '\n', '\r', '"'])
}

/// The rows by each reading; where no quote stands, they are one.
fn readings(text: &str) -> Vec<Vec<Vec<String>>> {
    let rows = |quoted: &fn(&str) -> bool| {
        let rows = Rows::of(text, '\t', quoted);
        rows.map(|row| row.cells).collect()
    };
    let read = if text.contains('"') {
        &QUOTED[..]
    } else {
        &QUOTED[..1]
    };
    read.iter().map(rows).collect()
}

fn most_even(readings: Vec<Vec<Vec<String>>>) -> Block {
    let even = |rows: &Vec<Vec<String>>| rows.windows(2).all(|two| two[0].len() == two[1].len());
    let best = readings.iter().position(even).unwrap_or_default();
    let best = readings.into_iter().nth(best);
    best.map(Block::of_texts).unwrap_or_default()
}

fn shape(block: &Block) -> (usize, usize) {
    (block.rows().len(), block.width())
}

fn told_by_both(plain: &Block, table: &Block) -> Block {
    let cell = |(plain, marked): (&Cell, &Cell)| {
        let better = altered(&plain.text).is_some() && altered(&marked.text).is_none();
        Cell {
            text: if better {
                marked.text.clone()
            } else {
                with_lines(&plain.text, &marked.text)
            },
            covered: marked.covered.filter(|_| plain.is_blank()),
        }
    };
    let both = plain.rows().iter().zip(table.rows());
    Block::of(
        both.map(|(plain, marked)| plain.iter().zip(marked).map(cell).collect())
            .collect(),
    )
}

/// A text with its lines ended where `marked`, the same but for white space, ends them.
fn with_lines(text: &str, marked: &str) -> String {
    let same = text.split_whitespace().eq(marked.split_whitespace());
    if text.contains('\n') || !marked.contains('\n') || !same {
        return text.to_owned();
    }
    let mut done = String::with_capacity(text.len());
    let (mut rest, mut other) = (text, marked);
    for word in text.split_whitespace() {
        let (space, behind) = rest.split_at(rest.find(word).unwrap_or_default());
        let (between, beyond) = other.split_at(other.find(word).unwrap_or_default());
        done.push_str(if between.contains('\n') {
            between
        } else {
            space
        });
        done.push_str(word);
        (rest, other) = (&behind[word.len()..], &beyond[word.len()..]);
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        block(text, "").texts()
    }

    #[test]
    fn tabs_part_cells_and_lines_part_rows() {
        let rows = [["2025年3月", "宣传培训"], ["2025年4月", ""]];
        for text in [
            "2025年3月\t宣传培训\r\n2025年4月\t\r\n",
            "2025年3月\t宣传培训\n2025年4月\t",
            "2025年3月\t宣传培训\r2025年4月\t\t\r\t\t\r",
        ] {
            assert_eq!(texts(text), rows, "{text:?}");
        }
        assert!(block("", "").is_empty());
        assert!(block("\r\n\t\r\n", "").is_empty());
    }

    #[test]
    fn a_literal_quote_at_the_beginning_of_a_cell_stays() {
        let text = "2027年3月\t\"一窗受理\"改革培训\t办公室\r\n2027年4月\t标准体系建立\t各科室";
        assert_eq!(
            texts(text),
            [
                ["2027年3月", "\"一窗受理\"改革培训", "办公室"],
                ["2027年4月", "标准体系建立", "各科室"]
            ]
        );
        assert_eq!(
            texts("\"一窗受理\"\t\"\"\tx"),
            [["\"一窗受理\"", "\"\"", "x"]]
        );
        assert_eq!(texts("他说\"好\"\t\"")[0], ["他说\"好\"", "\""]);
    }

    #[test]
    fn an_unpaired_quote_swallows_nothing() {
        let text = "2027年3月\t宣传\t办公室\n2027年4月\t\"十四五规划宣传\t科室\n2027年5月\t自查\t本局\n2027年6月\t申请评估\t本局";
        assert_eq!(
            texts(text),
            [
                ["2027年3月", "宣传", "办公室"],
                ["2027年4月", "\"十四五规划宣传", "科室"],
                ["2027年5月", "自查", "本局"],
                ["2027年6月", "申请评估", "本局"]
            ]
        );
    }

    #[test]
    fn two_unpaired_quotes_are_not_the_ends_of_one_cell() {
        let text = "3月\t\"十四五\t甲\r\n4月\t自查\"\t乙\r\n5月\t评估\t丙";
        assert_eq!(
            texts(text),
            [
                ["3月", "\"十四五", "甲"],
                ["4月", "自查\"", "乙"],
                ["5月", "评估", "丙"]
            ]
        );
        assert_eq!(
            texts("\"甲\t乙\"\n丙\t丁"),
            [["\"甲", "乙\""], ["丙", "丁"]]
        );
    }

    #[test]
    fn a_quoted_cell_holds_line_breaks_tabs_and_quotes() {
        let text = "3月\t\"第一\n第二\t“三”\"\"四\"\"\"\t办公室\r\n4月\t\"a\nb\"\tc\r\n";
        assert_eq!(
            texts(text),
            [
                ["3月", "第一\n第二\t“三”\"四\"", "办公室"],
                ["4月", "a\nb", "c"]
            ]
        );
        assert_eq!(texts("\"他说\"\"好\"\"\"\tb"), [["他说\"好\"", "b"]]);
        assert_eq!(
            texts("\"\t001\"\t\"\tGB/T 1\"\nx\ty"),
            [["\t001", "\tGB/T 1"], ["x", "y"]]
        );
    }

    #[test]
    fn html_of_the_same_shape_tells_what_is_merged_and_hidden() {
        let html = "<table><tr><td rowspan=2>3月</td><td>a b</td></tr><tr><td x:num=\"9450000000000\">9.45E+12</td></tr></table>";
        let block = block("3月\ta  b\r\n\t9.45E+12\r\n", html);
        assert_eq!(block.texts(), [["3月", "a  b"], ["", "9450000000000"]]);
        assert_eq!(block.rows()[1][0].covered, Some((1, 0)));
    }

    #[test]
    fn html_of_another_shape_knows_the_cells() {
        let html = "<table><tr><td><p>一</p><p>二</p></td><td>b</td></tr></table>";
        assert_eq!(block("一\n二\tb\n", html).texts(), [["一\n二", "b"]]);
        assert_eq!(block("a\tb", "<p>a b</p>").texts(), [["a", "b"]]);
    }

    #[test]
    fn html_tells_two_readings_of_quotes_apart() {
        let one = "<table><tr><td>甲<br>乙</td></tr></table>";
        let two = "<table><tr><td>\"甲</td></tr><tr><td>乙\"</td></tr></table>";
        assert_eq!(block("\"甲\n乙\"", one).texts(), [["甲\n乙"]]);
        assert_eq!(block("\"甲\n乙\"", two).texts(), [["\"甲"], ["乙\""]]);
    }

    #[test]
    fn a_line_ends_where_the_html_ends_it() {
        assert_eq!(with_lines(" a  b c ", "a b\nc"), " a  b\nc ");
        assert_eq!(with_lines("a  b", "a\n\nb"), "a\n\nb");
        for text in ["a b", "a\nb c", "a\nbc"] {
            assert_eq!(with_lines(text, "a\nb\nd"), text);
        }
        assert_eq!(with_lines("a\nb c", "a\nb\nc"), "a\nb c");
    }

    macro_rules! copied {
        ($($name:literal)*) => {
            [$((
                $name,
                include_str!(concat!("../../tests/fixtures/clipboard/", $name, ".txt")),
                include_str!(concat!("../../tests/fixtures/clipboard/", $name, ".html")),
            )),*]
        };
    }

    #[derive(serde::Deserialize)]
    struct Sheet {
        meant: Vec<Vec<String>>,
    }

    #[test]
    fn what_calc_copies_is_read_to_the_cells_meant() {
        let sheets = include_str!("../../tests/fixtures/clipboard/cells.json");
        let mut sheets: BTreeMap<String, Sheet> = serde_json::from_str(sheets).unwrap();
        let copied =
            copied!("codes" "columns" "formulas" "hidden" "marks" "merged" "plan" "single");
        for (name, text, html) in copied {
            let meant = sheets.remove(name).unwrap().meant;
            assert_eq!(block(text, html).texts(), meant, "{name}");
        }
        assert!(sheets.is_empty());
    }
}
