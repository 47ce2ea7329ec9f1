//! 无: that there is none, where something could be asked for that not everybody has.

/// As it is printed.
pub(super) const NONE: &str = "无";

/// Whether a text, folded, says that there is none.
pub(super) fn is_none(text: &str) -> bool {
    matches!(text.trim(), "无" | "没有" | "暂无")
}
