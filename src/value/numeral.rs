//! Chinese numerals as dates and quarters use them: 二〇二四, 十一, 三十, 廿五.

/// `text` with its Chinese numerals written in Arabic digits.
///
/// 十 counts as ten; without it digits stand one by one, as in a year.
/// 廿 and 卅 are 二十 and 三十; a circle, 零, and the letter O behind a numeral are zeros.
pub(super) fn arabic(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut behind_numeral = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let behind_digit = written.ends_with(|d: char| d.is_ascii_digit());
        let zero = matches!(c, 'O' | 'o') && behind_numeral;
        behind_numeral = zero || tens(c).is_some() || digit(c).is_some();
        if let Some(tens) = tens(c) {
            // Of 二十 and 十五 the missing half is 0 or 1; of 二十五 neither is missing.
            let before_digit = rest
                .peek()
                .is_some_and(|next| next.is_ascii_digit() || digit(*next).is_some());
            written.push_str(if behind_digit { "" } else { tens });
            written.push_str(if before_digit { "" } else { "0" });
        } else {
            let plain = if zero { '0' } else { digit(c).unwrap_or(c) };
            written.push(plain);
        }
    }
    written
}

/// How many tens a numeral counts; 十 takes the digit before it instead, if there is one.
fn tens(numeral: char) -> Option<&'static str> {
    Some(match numeral {
        '十' | '拾' => "1",
        '廿' => "2",
        '卅' => "3",
        _ => return None,
    })
}

fn digit(numeral: char) -> Option<char> {
    Some(match numeral {
        '〇' | '○' | '◯' | '零' => '0',
        '一' | '壹' => '1',
        '二' | '贰' => '2',
        '三' | '叁' => '3',
        '四' | '肆' => '4',
        '五' | '伍' => '5',
        '六' | '陆' => '6',
        '七' | '柒' => '7',
        '八' | '捌' => '8',
        '九' | '玖' => '9',
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
        assert_eq!(arabic("廿日廿五日卅日卅一日"), "20日25日30日31日");
        assert_eq!(arabic("贰零贰叁年壹拾贰月叁拾日"), "2023年12月30日");
    }

    #[test]
    fn other_text_stays() {
        assert_eq!(arabic("2024-03 OK 上半年"), "2024-03 OK 上半年");
    }
}
