//! Chinese numerals as dates and quarters use them: 二〇二四, 十一, 三十.

/// `text` with its Chinese numerals written in Arabic digits.
///
/// 十 counts as ten; without it digits stand one by one, as in a year.
/// A circle, 零, and the letter O behind a numeral are zeros.
pub(super) fn arabic(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut behind_numeral = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let behind_digit = written.ends_with(|d: char| d.is_ascii_digit());
        let zero = matches!(c, 'O' | 'o') && behind_numeral;
        behind_numeral = zero || c == '十' || digit(c).is_some();
        if c == '十' {
            // Of 二十 and 十五 the missing half is 0 or 1; of 二十五 neither is missing.
            let before_digit = rest
                .peek()
                .is_some_and(|next| next.is_ascii_digit() || digit(*next).is_some());
            written.push_str(if behind_digit { "" } else { "1" });
            written.push_str(if before_digit { "" } else { "0" });
        } else {
            let plain = if zero { '0' } else { digit(c).unwrap_or(c) };
            written.push(plain);
        }
    }
    written
}

fn digit(numeral: char) -> Option<char> {
    Some(match numeral {
        '〇' | '○' | '◯' | '零' => '0',
        '一' => '1',
        '二' => '2',
        '三' => '3',
        '四' => '4',
        '五' => '5',
        '六' => '6',
        '七' => '7',
        '八' => '8',
        '九' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_one_by_one_in_a_year() {
        for year in [
            "二〇二四年",
            "二○二四年",
            "二零二四年",
            "二O二四年",
            "二◯二四年",
        ] {
            assert_eq!(arabic(year), "2024年");
        }
        assert_eq!(arabic("二OO八年"), "2008年");
    }

    #[test]
    fn ten_counts_in_months_and_days() {
        assert_eq!(arabic("十月十日"), "10月10日");
        assert_eq!(arabic("十一月二十日"), "11月20日");
        assert_eq!(arabic("三月三十一日"), "3月31日");
    }

    #[test]
    fn other_text_stays() {
        assert_eq!(arabic("2024-03 OK 上半年"), "2024-03 OK 上半年");
    }
}
