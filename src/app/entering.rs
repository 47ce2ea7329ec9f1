//! What is kept of a text that comes into a box, and what is said of the rest.

use crate::value::{Kind, cleaned, one_line, unloaded};

/// The text as it is kept, and what did not come in with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// What is kept.
    pub text: String,
    /// What was left out, in words.
    pub says: Option<String>,
    /// The text that may be put back in its place: with the control characters that were left out.
    pub back: Option<String>,
}

/// What is kept of `typed` in a blank of that kind in which `before` stood.
///
/// Whoever had control characters put back into a blank wants them there: a text that holds some already is kept as typed.
pub fn entered(kind: Kind, before: &str, typed: &str) -> Entered {
    // No reader of files lets pass what cannot be laid out, so no box may take it.
    let bearable = unloaded(typed);
    let surplus = typed.chars().count() - bearable.chars().count();
    let as_typed = !cleaned(before).removed.is_empty();
    let clean = cleaned(&bearable);
    if as_typed && !clean.removed.is_empty() {
        return Entered {
            text: bearable.into_owned(),
            says: surplus_says(surplus),
            back: None,
        };
    }
    let text = if is_one_line(kind) {
        one_line(&clean.text).into_owned()
    } else {
        clean.text.into_owned()
    };
    let said: Vec<String> = [removed_says(&clean.removed), surplus_says(surplus)]
        .into_iter()
        .flatten()
        .collect();
    Entered {
        text,
        says: (!said.is_empty()).then(|| said.concat()),
        back: (!clean.removed.is_empty()).then(|| bearable.into_owned()),
    }
}

/// Names and counts the control characters that were left out.
fn removed_says(removed: &[(char, usize)]) -> Option<String> {
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
    (all > 0).then(|| {
        format!(
            "去掉了 {all} 个控制字符（{}）：它们看不见，也印不出来。",
            each.join("，")
        )
    })
}

fn surplus_says(surplus: usize) -> Option<String> {
    (surplus > 0)
        .then(|| format!("有字上叠了上百个符号，排不出来：多出的 {surplus} 个符号没有收下。"))
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
    use crate::value::is_overloaded;

    fn kept(kind: Kind, before: &str, typed: &str) -> (String, usize) {
        let Entered { text, says, .. } = entered(kind, before, typed);
        let removed = says.and_then(|says| says.split(' ').nth(1)?.parse().ok());
        (text, removed.unwrap_or_default())
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
        let Entered { text, says, back } = entered(Kind::Line, "", "一\0\0二\u{1B}");
        assert_eq!(text, "一二");
        assert_eq!(
            says.as_deref(),
            Some(
                "去掉了 3 个控制字符（空字符 U+0000 2 个，转义符 U+001B 1 个）：它们看不见，也印不出来。"
            )
        );
        assert_eq!(back.as_deref(), Some("一\0\0二\u{1B}"));
        let clean = entered(Kind::Line, "", "一二");
        assert_eq!((clean.says, clean.back), (None, None));
    }

    #[test]
    fn no_box_takes_what_no_reader_of_files_lets_pass() {
        let under = |marks: usize| format!("某局e{}", "\u{301}".repeat(marks));
        let says = "有字上叠了上百个符号，排不出来：多出的 3 个符号没有收下。";
        for (before, typed, kept, back) in [
            ("", under(99), under(99), None),
            ("", under(102), under(99), None),
            ("\u{7}", under(102), under(99), None),
            (
                "\u{7}",
                format!("\u{7}{}", under(102)),
                format!("\u{7}{}", under(99)),
                None,
            ),
            (
                "",
                format!("\u{7}{}", under(102)),
                under(99),
                Some(format!("\u{7}{}", under(99))),
            ),
        ] {
            let told = entered(Kind::Prose, before, &typed);
            assert!(!is_overloaded(&told.text));
            assert_eq!(told.text, kept);
            assert_eq!(told.back, back);
            assert_eq!(
                told.says.is_some_and(|told| told.ends_with(says)),
                typed.len() > under(99).len() + 1
            );
        }
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
