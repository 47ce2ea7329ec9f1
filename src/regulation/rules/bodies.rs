//! What the name of a body tells: whether there is one at all, and whether it keeps the standards.

use crate::value::{fold, mentions};

/// Whether the blank says that there is no such body.
pub(super) fn is_none(name: &str) -> bool {
    matches!(
        plain(name).trim_end_matches('.'),
        "无" | "没有" | "暂无" | "/" | "-"
    )
}

/// Whether a name is that of a body in charge of standards, under its present or its old name.
pub(super) fn keeps_standards(name: &str) -> bool {
    let words = ["市场监督管理", "市场监管", "质量技术监督", "标准化"];
    mentions(name, &words)
}

/// The name without spaces, differences of width and a remark in brackets at its end.
pub(super) fn plain(name: &str) -> String {
    let mut name = fold(name);
    name.retain(|c| c != ' ');
    match name.rfind('(') {
        Some(start) if start > 0 && name.ends_with(')') => name[..start].to_owned(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_is_said_in_a_few_ways() {
        for text in ["无", " 无。", "没有", "暂无", "/", "—"] {
            assert!(is_none(text), "{text}");
        }
        assert!(!is_none("无锡市民政局") && !is_none(""));
    }

    #[test]
    fn the_keeper_of_standards_is_known_by_both_names() {
        assert!(keeps_standards("江苏省市场监督管理局") && keeps_standards("江苏省质量技术监督局"));
        assert!(!keeps_standards("江苏省民政厅"));
    }
}
