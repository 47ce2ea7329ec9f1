//! Why a CSV file was not read, in words for whoever chose it.

use std::fmt;

use super::cells::Fault;

/// Why nothing was taken from a file. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// More bytes than are read.
    TooLarge { size: usize, limit: usize },
    /// More rows than a table takes at once.
    TooManyRows { rows: usize, limit: usize },
    /// Nothing but white space.
    Empty,
    /// Characters that are no text: another encoding, or a workbook.
    Encoding { line: usize },
    /// A quote opens on this line and is never closed.
    Unclosed { line: usize },
    /// Text stands behind a closing quote.
    Trailing { line: usize },
    /// More cells than there are columns to put them in.
    Long { line: usize, columns: usize },
}

impl From<Fault> for CsvError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Unclosed(line) => CsvError::Unclosed { line },
            Fault::Trailing(line) => CsvError::Trailing { line },
        }
    }
}

impl fmt::Display for CsvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { size, limit } => write!(
                f,
                "文件有 {size} 字节，超过 {limit} 字节的上限。请核对是否选错了文件。"
            ),
            Self::TooManyRows { rows, limit } => write!(
                f,
                "文件有 {rows} 行，一次最多读入 {limit} 行。请分成几个文件。"
            ),
            Self::Empty => f.write_str("文件里没有内容。请核对是否选错了文件。"),
            Self::Encoding { line } => write!(
                f,
                "第 {line} 行有不能识别的字符。请在电子表格里另存为“CSV UTF-8（逗号分隔）”，再选一次。"
            ),
            Self::Unclosed { line } => write!(
                f,
                "第 {line} 行的双引号没有收尾。请补上，或者用电子表格重新另存为 CSV。"
            ),
            Self::Trailing { line } => write!(
                f,
                "第 {line} 行的双引号后面还有文字。请改正，或者用电子表格重新另存为 CSV。"
            ),
            Self::Long { line, columns } => write!(
                f,
                "第 {line} 行的内容多于 {columns} 列。请核对这一行的分隔符和双引号。"
            ),
        }
    }
}
