//! Numbers before a unit: 12 项, 二十来份, 几十名, 三大类.

const NUMERALS: &str = "一二三四五六七八九十百千万两几数";

/// Whether the letters before a unit end with a number that counts something.
pub(super) fn is_counted(before: &[char]) -> bool {
    let about = before
        .iter()
        .rev()
        .take_while(|c| "余多来大小".contains(**c));
    let before = &before[..before.len() - about.count()];
    let digits = before.iter().rev().take_while(|c| is_digit(**c)).count();
    let (rest, number) = before.split_at(before.len() - digits);
    if digits > 0 {
        return number.iter().any(|c| ('1'..='9').contains(c)) && !rest.ends_with(&['第']);
    }
    let words = before.iter().rev().take_while(|c| NUMERALS.contains(**c));
    let (rest, number) = before.split_at(before.len() - words.count());
    // 第三项 is a place in a list, and 每一项 counts nothing.
    let ordinal = rest.ends_with(&['第']);
    let lone = number == ['一']
        && rest
            .last()
            .is_some_and(|c| "每同任某这那另统唯".contains(*c));
    let vague = number == ['数'] && rest.last().is_some_and(|c| "总分参人次个".contains(*c));
    !number.is_empty() && !ordinal && !lone && !vague
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(before: &str) -> bool {
        is_counted(&before.chars().collect::<Vec<char>>())
    }

    #[test]
    fn digits_and_numerals_count() {
        for before in [
            "专职2",
            "共12",
            "满意率98.5",
            "二十",
            "三十余",
            "100多",
            "几十",
            "二十来",
            "三大",
            "十四小",
            "一",
            "数百",
        ] {
            assert!(counted(before), "{before}");
        }
    }

    #[test]
    fn zero_ordinals_and_every_one_do_not() {
        for before in [
            "", "共", "0", "0.0", "第3", "第三", "每一", "同一", "各", "多", "总数",
        ] {
            assert!(!counted(before), "{before}");
        }
    }
}
