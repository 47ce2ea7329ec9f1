//! How months, rows and lists are said in the messages of the rules.

use crate::form::Table;
use crate::regulation::Case;
use crate::value::{self, YearMonth, differing};

/// `2026 年 3 月`.
pub(super) fn month(month: YearMonth) -> String {
    format!("{} 年 {} 月", month.year(), month.month())
}

/// `计划表第 3 行`.
pub(super) fn row_of(case: &Case, table: &Table, row: u32) -> String {
    let nth = case.nth(table, row).unwrap_or_default();
    format!("{}第 {} 行", table.label, nth + 1)
}

/// `“宣传培训”、“自查”`.
pub(super) fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(value::quoted).collect();
    words.join("、")
}

/// `，不同处：第 4 字“府”/“腐”`; nothing where two names are so far apart that everybody sees it.
pub(super) fn apart(a: &str, b: &str) -> String {
    differing(a, b).map_or_else(String::new, |spots| format!("，不同处：{spots}"))
}
