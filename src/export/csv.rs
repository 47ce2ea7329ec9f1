//! A table as a CSV file (RFC 4180), written for spreadsheets and read back from them.

use super::CsvError;
use super::cells::{Lines, Row, line};
use super::csv_columns::{Order, SEPARATORS, labels, names_columns, separator};
use crate::codec::guard::guarded;
use crate::dossier::{Answers, Place};
use crate::form::Table;

/// Without it some spreadsheets take the text for another encoding.
const MARK: char = '\u{FEFF}';
/// The most bytes that are read.
pub const LARGEST_CSV: usize = 2 * 1024 * 1024;
/// The most rows that are read, headings apart.
pub const MOST_ROWS: usize = 2000;

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvRead {
    /// Texts by row, each row in the order of the columns of the table.
    pub rows: Vec<Vec<String>>,
    /// Columns of the file that the table does not have, by their headings.
    pub ignored: Vec<String>,
}

/// The file: the labels of the columns, then every row in which something is written; each cell in quotes.
pub fn csv_of(table: &'static Table, answers: &dyn Answers) -> String {
    let labels = labels(table).map(str::to_owned).collect();
    let rows = answers.rows(table.key).into_iter().map(|row| {
        let texts = table.columns.iter();
        texts
            .map(|column| answers.text(Place::cell(column.key, row)))
            .collect()
    });
    let written =
        rows.filter(|texts: &Vec<String>| texts.iter().any(|text| !text.trim().is_empty()));
    let lines = std::iter::once(labels).chain(written);
    std::iter::once(MARK.to_string())
        .chain(lines.map(|texts| line(texts.iter().map(|text| guarded(text)))))
        .collect()
}

/// Reads a file as spreadsheets write them, parted by commas, semicolons or tabs. A first row of headings is known by
/// the labels of the table and may have them in any order; without one the columns are taken as they stand.
///
/// # Errors
/// Says on which line the file cannot be read; then nothing of it is taken.
pub fn read_csv(table: &'static Table, text: &str) -> Result<CsvRead, CsvError> {
    let text = legible(text)?;
    let mut rows = rows_of(text, separator(table, text))?;
    let order = match rows.first() {
        Some(first) if names_columns(table, first) => Order::named(table, &rows.remove(0)),
        Some(_) => Order::plain(table),
        None => return Err(CsvError::Empty),
    };
    if rows.len() > MOST_ROWS {
        let (rows, limit) = (rows.len(), MOST_ROWS);
        return Err(CsvError::TooManyRows { rows, limit });
    }
    let ordered = rows.iter().map(|row| order.row(table, row));
    Ok(CsvRead {
        rows: ordered.collect::<Result<_, _>>()?,
        ignored: order.ignored(&rows),
    })
}

/// The text behind its byte order mark; without one it may have been read in the wrong encoding.
fn legible(text: &str) -> Result<&str, CsvError> {
    let (size, limit) = (text.len(), LARGEST_CSV);
    if size > limit {
        return Err(CsvError::TooLarge { size, limit });
    }
    let marked = text.strip_prefix(MARK);
    if let (None, Some(at)) = (marked, text.find(['\u{FFFD}', '\0'])) {
        let line = text[..at].matches('\n').count() + 1;
        return Err(CsvError::Encoding { line });
    }
    let text = marked.unwrap_or(text);
    let says = |c: char| !c.is_whitespace() && !SEPARATORS.contains(&c);
    text.contains(says).then_some(text).ok_or(CsvError::Empty)
}

fn rows_of(text: &str, separator: char) -> Result<Vec<Row>, CsvError> {
    let sound = |row: Row| match row.fault {
        Some(fault) => Err(CsvError::from(fault)),
        None => Ok(row),
    };
    Lines::of(text, separator)
        .filter(|row| row.fault.is_some() || !row.is_blank())
        .map(sound)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::application::PLAN;
    use crate::form::standards::{STANDARDS, SYSTEMS};

    const HEAD: &str = "时间,阶段工作内容,负责单位及参与单位\r\n";
    const WRITTEN: &str = "\u{FEFF}\"时间\",\"阶段工作内容\",\"负责单位及参与单位\"\r\n";

    fn paper(table: &Table, rows: &[Vec<String>]) -> Paper {
        let mut paper = Paper::default();
        for texts in rows {
            let row = paper.add_row(table.key);
            for (column, text) in table.columns.iter().zip(texts) {
                paper.write(Place::cell(column.key, row), text);
            }
        }
        paper
    }

    fn read(text: &str) -> Result<CsvRead, CsvError> {
        read_csv(&PLAN, text)
    }

    fn told(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_table_is_written_with_its_labels_and_every_formula_guarded() {
        let rows = [
            ["2025年3月", "一,\"二\"\n三", "=SUM(A1)"],
            ["", " ", ""],
            ["+1", "'@", "'某'"],
        ];
        let paper = paper(&PLAN, &rows.map(|row| row.map(str::to_owned).to_vec()));
        assert_eq!(
            csv_of(&PLAN, &paper),
            format!(
                "{WRITTEN}\"2025年3月\",\"一,\"\"二\"\"\n三\",\"'=SUM(A1)\"\r\n\"'+1\",\"''@\",\"'某'\"\r\n"
            )
        );
        assert_eq!(csv_of(&PLAN, &Paper::default()), WRITTEN);
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        const PIECES: [&str; 20] = [
            "", "甲", "'", "\"", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", ",",
            ";", " ", "\r\n", "\u{FEFF}",
        ];
        let pairs = PIECES.map(|a| PIECES.map(|b| format!("{a}{b}")));
        let texts: Vec<String> = pairs
            .concat()
            .iter()
            .flat_map(|pair| PIECES.map(|c| pair.clone() + c))
            .collect();
        // The middle cell keeps its row from being empty.
        let rows: Vec<Vec<String>> = texts
            .chunks(2)
            .map(|two| vec![two[0].clone(), "标准".to_owned(), two[1].clone()])
            .collect();
        for rows in rows.chunks(MOST_ROWS) {
            let read = read(&csv_of(&PLAN, &paper(&PLAN, rows))).unwrap();
            assert_eq!(read.rows, rows);
            assert_eq!(read.ignored, [""; 0]);
        }
    }

    #[test]
    fn a_table_of_one_column_and_an_empty_one_are_read_as_they_were() {
        let rows = vec![vec!["服务提供标准体系".to_owned()], vec!["'=,".to_owned()]];
        let text = csv_of(&SYSTEMS, &paper(&SYSTEMS, &rows));
        assert_eq!(read_csv(&SYSTEMS, &text).unwrap().rows, rows);
        assert!(
            read(&csv_of(&PLAN, &Paper::default()))
                .unwrap()
                .rows
                .is_empty()
        );
    }

    #[test]
    fn headings_may_stand_in_any_order_and_unknown_ones_are_told() {
        let text =
            "序号;标准名称;;标准 编号;归口;标准名称;\n1;指南;x;GB/T 1-2020;甲;又一;\n2;规范\n";
        let read = read_csv(&STANDARDS, text).unwrap();
        assert_eq!(read.rows[0][..4], ["", "GB/T 1-2020", "指南", ""]);
        assert_eq!(read.rows[1][..3], ["", "", "规范"]);
        assert_eq!(read.rows[1].len(), STANDARDS.columns.len());
        assert_eq!(read.ignored, ["序号", "第 3 列", "归口", "标准名称"]);
    }

    #[test]
    fn without_headings_the_columns_are_taken_as_they_stand() {
        for text in [
            "3月\t宣传,培训\n\n4月\t自查\t本局\t",
            "3月,\"宣传,培训\"\r\n,,\r\n4月,自查,本局,\r\n",
        ] {
            let rows = read(text).unwrap().rows;
            assert_eq!(rows, [["3月", "宣传,培训", ""], ["4月", "自查", "本局"]]);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_refused_with_its_line() {
        assert_eq!(
            told("\u{FEFF}\r\n,,"),
            "文件里没有内容。请核对是否选错了文件。"
        );
        assert_eq!(
            told("3月,自查\n\"4月,评估\n\n"),
            "第 2 行的双引号没有收尾。请补上，或者用电子表格重新另存为 CSV。"
        );
        assert_eq!(
            told("\"3月\"末,自查"),
            "第 1 行的双引号后面还有文字。请改正，或者用电子表格重新另存为 CSV。"
        );
        assert_eq!(
            told(&format!("{HEAD}a,b,c\na,b,c,d")),
            "第 3 行的内容多于 3 列。请核对这一行的分隔符和双引号。"
        );
        assert_eq!(
            told("3月,b\n\u{FFFD}\u{FFFD},b"),
            "第 2 行有不能识别的字符。请在电子表格里另存为“CSV UTF-8（逗号分隔）”，再选一次。"
        );
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        assert_eq!(
            told(&" ".repeat(LARGEST_CSV + 1)),
            "文件有 2097153 字节，超过 2097152 字节的上限。请核对是否选错了文件。"
        );
        assert_eq!(
            read(&format!("{HEAD}{}", "a\n".repeat(MOST_ROWS)))
                .unwrap()
                .rows
                .len(),
            MOST_ROWS
        );
        assert_eq!(
            told(&format!("{HEAD}{}", "a\n".repeat(MOST_ROWS + 1))),
            "文件有 2001 行，一次最多读入 2000 行。请分成几个文件。"
        );
    }
}
