//! Characters that cannot be seen, and how a message names one character.

/// Whether nothing is seen of it: it is read past, and what it stands in is the same text without it.
///
/// Directional marks, joiners, soft hyphens, fillers of Korean, variation selectors, the place of a picture that did not come along,
/// and control characters. They may be part of a name (葛 with its variant, Mongolian, emoji), so what is stored
/// and printed keeps them.
pub fn invisible(c: char) -> bool {
    match c {
        '!'..='~' | '\u{A1}'..='\u{AC}' | '\u{4E00}'..='\u{9FFF}' => false,
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFC}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => true,
        _ => c.is_control() && !c.is_whitespace(),
    }
}

/// Characters that make the text after them run the other way, so that it reads other than it is.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether paper shows a box for it, or nothing, wherever it stands: no name needs it.
pub(super) fn unprintable(c: char) -> bool {
    let nothing = matches!(c, '\u{FFF9}'..='\u{FFFC}') || u32::from(c) & 0xFFFE == 0xFFFE;
    nothing || turns_text(c) || c.is_control() && !matches!(c, '\n' | '\t')
}

/// How a message names a character: itself where it can be seen, else what it is, with its number.
pub fn named(c: char) -> String {
    match word(c) {
        Some(word) => format!("{word} U+{:04X}", u32::from(c)),
        // An accent is seen on something only.
        None if matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20F0}') => format!("“◌{c}”"),
        None => format!("“{c}”"),
    }
}

/// What a character is that cannot be shown.
fn word(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "空字符",
        '\t' => "制表符",
        '\n' | '\r' | '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}' => "换行符",
        '\u{C}' => "分页符",
        '\u{A0}' | '\u{202F}' => "不换行空格",
        '\u{AD}' => "软连字符",
        '\u{200B}' => "零宽空格",
        '\u{200C}' => "零宽不连字",
        '\u{200D}' => "零宽连接符",
        '\u{61C}' | '\u{200E}' | '\u{200F}' => "方向标记",
        _ if turns_text(c) => "方向控制符",
        '\u{2060}' => "零宽连词符",
        '\u{3000}' => "全角空格",
        '\u{180B}'..='\u{180D}'
        | '\u{180F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}' => "字形选择符",
        '\u{FEFF}' => "字节顺序标记",
        '\u{FFFC}' => "图片占位符",
        '\u{FFFD}' => "无法识别的字符",
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => "自造字",
        _ if c.is_control() => "控制字符",
        _ if c.is_whitespace() => "空白字符",
        _ if invisible(c) || unprintable(c) => "看不见的字符",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_can_be_seen_is_named_by_itself() {
        for (c, name) in [
            ('#', "“#”"),
            ('办', "“办”"),
            ('𠮷', "“𠮷”"),
            ('\u{301}', "“◌\u{301}”"),
        ] {
            assert_eq!(named(c), name);
        }
    }

    #[test]
    fn a_character_that_cannot_be_seen_is_named_by_what_it_is_and_its_number() {
        for (c, name) in [
            ('\0', "空字符 U+0000"),
            ('\u{7}', "控制字符 U+0007"),
            ('\u{B}', "换行符 U+000B"),
            ('\u{A0}', "不换行空格 U+00A0"),
            ('\u{AD}', "软连字符 U+00AD"),
            ('\u{200C}', "零宽不连字 U+200C"),
            ('\u{200D}', "零宽连接符 U+200D"),
            ('\u{200E}', "方向标记 U+200E"),
            ('\u{202E}', "方向控制符 U+202E"),
            ('\u{2063}', "看不见的字符 U+2063"),
            ('\u{FE0F}', "字形选择符 U+FE0F"),
            ('\u{FFFC}', "图片占位符 U+FFFC"),
            ('\u{FFFF}', "看不见的字符 U+FFFF"),
            ('\u{E000}', "自造字 U+E000"),
            ('\u{E0100}', "字形选择符 U+E0100"),
        ] {
            assert_eq!(named(c), name);
        }
    }

    #[test]
    fn no_name_quotes_what_is_not_seen() {
        let all = (0..=0x3_FFFF)
            .chain(0xE_0000..=0xE_0FFF)
            .filter_map(char::from_u32);
        for c in
            all.filter(|c| invisible(*c) || c.is_whitespace() || c.is_control() || turns_text(*c))
        {
            assert!(
                !named(c).contains('“') && !named(c).contains(c) || c == ' ',
                "U+{:04X}",
                u32::from(c)
            );
        }
    }
}
