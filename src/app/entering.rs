//! What is kept of a text that comes into a box, and what is said of the rest.

use crate::value::{Kind, cleaned, one_line};

/// The text as it is kept, and the control characters that did not come in with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// What is kept.
    pub text: String,
    /// What was left out, and how often it stood there.
    pub removed: Vec<(char, usize)>,
}

/// What is kept of `typed` in a blank of that kind in which `before` stood.
///
/// Whoever had control characters put back into a blank wants them there: a text that holds some already is kept as typed.
pub fn entered(kind: Kind, before: &str, typed: &str) -> Entered {
    let as_typed = !cleaned(before).removed.is_empty();
    let clean = cleaned(typed);
    if as_typed && !clean.removed.is_empty() {
        return Entered {
            text: typed.to_owned(),
            removed: Vec::new(),
        };
    }
    let text = if is_one_line(kind) {
        one_line(&clean.text).into_owned()
    } else {
        clean.text.into_owned()
    };
    Entered {
        text,
        removed: clean.removed,
    }
}

/// Names and counts what was left out.
pub fn removed_says(removed: &[(char, usize)]) -> String {
    let all: usize = removed.iter().map(|(_, times)| times).sum();
    let each: Vec<String> = removed
        .iter()
        .map(|(control, times)| {
            format!(
                "{} U+{:04X} {times} 个",
                name(*control),
                u32::from(*control)
            )
        })
        .collect();
    format!(
        "去掉了 {all} 个控制字符（{}）：它们看不见，也印不出来。",
        each.join("，")
    )
}

/// What is said of characters of which only a half, or nothing readable, arrived.
pub fn incomplete_says(text: &str) -> Option<String> {
    let count = text.matches(char::REPLACEMENT_CHARACTER).count();
    (count > 0).then(|| {
        format!("有 {count} 个字没有收全，显示成“\u{FFFD}”。请删去“\u{FFFD}”，重新输入这个字。")
    })
}

const fn is_one_line(kind: Kind) -> bool {
    !matches!(kind, Kind::Prose)
}

const fn name(control: char) -> &'static str {
    match control {
        '\0' => "空字符",
        '\u{7}' => "响铃符",
        '\u{8}' => "退格符",
        '\u{1B}' => "转义符",
        '\u{1C}'..='\u{1F}' => "分隔符",
        '\u{7F}' => "删除符",
        _ => "控制符",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(kind: Kind, before: &str, typed: &str) -> (String, usize) {
        let Entered { text, removed } = entered(kind, before, typed);
        (text, removed.iter().map(|(_, times)| times).sum())
    }

    #[test]
    fn controls_go_and_breaks_become_what_the_box_can_show() {
        assert_eq!(kept(Kind::Line, "", "一\0二"), ("一二".into(), 1));
        assert_eq!(
            kept(Kind::Prose, "", "一\u{B}二\r\n三"),
            ("一\n二\n三".into(), 0)
        );
        assert_eq!(
            kept(Kind::Line, "", "服务标准化\n工作指南"),
            ("服务标准化 工作指南".into(), 0)
        );
        assert_eq!(
            kept(Kind::Line, "", " 葛\u{E0100} "),
            (" 葛\u{E0100} ".into(), 0)
        );
    }

    #[test]
    fn a_text_that_holds_controls_already_is_kept_as_typed() {
        let (before, typed) = ("一\u{7}二", "一\u{7}二三\u{1B}");
        assert_eq!(kept(Kind::Line, before, typed), (typed.into(), 0));
        assert_eq!(kept(Kind::Line, before, "一二\n三"), ("一二 三".into(), 0));
    }

    #[test]
    fn what_was_left_out_is_named_and_counted() {
        assert_eq!(
            removed_says(&[('\0', 2), ('\u{1B}', 1)]),
            "去掉了 3 个控制字符（空字符 U+0000 2 个，转义符 U+001B 1 个）：它们看不见，也印不出来。"
        );
    }

    #[test]
    fn half_a_character_is_told() {
        assert_eq!(incomplete_says("某市𠮷"), None);
        assert_eq!(
            incomplete_says("某市\u{FFFD}").as_deref(),
            Some("有 1 个字没有收全，显示成“\u{FFFD}”。请删去“\u{FFFD}”，重新输入这个字。")
        );
    }
}
