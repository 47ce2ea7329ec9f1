//! How many, as people write it: 1,234, 十二, 12人, 共 48 项标准.

use super::fold;

/// Why a text is no plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AmountError {
    /// No number, or something beside it that is no unit.
    Shape,
    /// 约, 多, 几: about so many.
    About,
    /// More than one number.
    Several,
}

/// What may stand before a number and adds nothing.
const BEFORE: [&str; 7] = ["总共", "共计", "合计", "总计", "共有", "共", "计"];

/// Words that make a number an estimate.
const ABOUT: [&str; 20] = [
    "约",
    "近",
    "左右",
    "上下",
    "余",
    "多",
    "几",
    "若干",
    "数",
    "以上",
    "以下",
    "以内",
    "至少",
    "不少于",
    "超过",
    "不到",
    "大概",
    "半",
    "+",
    "~",
];

/// Units a count is given in; more may follow, as in 项标准.
const UNITS: [char; 30] = [
    '人', '名', '位', '个', '项', '次', '件', '份', '篇', '本', '册', '条', '款', '场', '期', '批',
    '类', '种', '家', '处', '套', '部', '户', '例', '分', '班', '组', '门', '页', '张',
];

/// The number in Arabic digits, with a sign or a point where one was written; without its unit.
pub(super) fn plain_number(text: &str) -> Result<String, AmountError> {
    let text: String = fold(text).chars().filter(|c| *c != ' ').collect();
    if matches!(text.as_str(), "无" | "没有" | "暂无") {
        return Ok("0".to_owned());
    }
    let text = without_opening(&text);
    let length = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (number, unit) = text.split_at(length);
    if ABOUT.iter().any(|word| text.contains(word)) {
        return Err(AmountError::About);
    }
    if unit.contains(|c: char| is_numeral(c) && c != '.') {
        return Err(AmountError::Several);
    }
    let is_unit =
        unit.is_empty() || unit.starts_with(UNITS) && unit.chars().all(char::is_alphabetic);
    if !is_unit {
        return Err(AmountError::Shape);
    }
    arabic(number).ok_or(AmountError::Shape)
}

fn without_opening(text: &str) -> &str {
    let opening = BEFORE.iter().find_map(|word| text.strip_prefix(word));
    opening.unwrap_or(text)
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || ",.-".contains(c) || digit(c).is_some() || power(c).is_some()
}

/// Digits with their separators gone, or Chinese numerals; none where they are put together otherwise.
fn arabic(number: &str) -> Option<String> {
    if number.contains(|c| digit(c).is_some() || power(c).is_some()) {
        return Some(chinese(number)?.to_string());
    }
    let (sign, rest) = match number.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", number),
    };
    let (whole, decimals) = rest.split_once('.').unwrap_or((rest, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let fits = |group: &str| group.len() == 3;
    if grouped && (!(1..=3).contains(&first.len()) || !groups.all(fits)) {
        return None;
    }
    let digits = whole.replace(',', "");
    let point = if rest.contains('.') { "." } else { "" };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let whole_fits = all_digits(&digits) && (point.is_empty() || all_digits(decimals));
    whole_fits.then(|| format!("{sign}{digits}{point}{decimals}"))
}

/// 一百二十, 十二, 两千零五, 3万; none where digits stand one by one, which may be a year or a mistake.
fn chinese(number: &str) -> Option<u64> {
    let (mut total, mut section) = (0_u64, 0_u64);
    let mut last: Option<u64> = None;
    let mut above = u64::MAX;
    for c in number.chars() {
        if let Some(value) = c.to_digit(10).map(u64::from) {
            // 12万: Arabic digits before a power stand one by one.
            last = Some(last.unwrap_or(0).checked_mul(10)?.checked_add(value)?);
        } else if let Some(value) = digit(c) {
            if last.is_some_and(|before| before != 0) {
                return None;
            }
            last = Some(value);
        } else {
            let power = power(c)?;
            if power == 10_000 {
                total = (section + last.take().unwrap_or(0)).checked_mul(power)?;
                section = 0;
                above = u64::MAX;
            } else {
                if power >= above {
                    return None;
                }
                above = power;
                section += last.take().unwrap_or(1).checked_mul(power)?;
            }
        }
    }
    total.checked_add(section)?.checked_add(last.unwrap_or(0))
}

fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn power(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' => 10_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_separators_and_words_before_are_dropped() {
        for (text, number) in [
            ("12", "12"),
            ("１２人", "12"),
            ("3 次", "3"),
            ("48 项", "48"),
            ("48项标准", "48"),
            ("12名专兼职人员", "12"),
            ("共 6 人", "6"),
            ("共计1,234份", "1234"),
            ("１，２３４", "1234"),
            ("1,234,567", "1234567"),
            ("无", "0"),
            ("-1", "-1"),
            ("3.5分", "3.5"),
        ] {
            assert_eq!(plain_number(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn chinese_numerals_are_read() {
        for (text, number) in [
            ("十二", "12"),
            ("十二人", "12"),
            ("一百二十", "120"),
            ("一百零五", "105"),
            ("两千零五", "2005"),
            ("二十", "20"),
            ("五", "5"),
            ("零", "0"),
            ("一万二千三百四十五", "12345"),
            ("3万", "30000"),
            ("壹佰贰拾", "120"),
        ] {
            assert_eq!(plain_number(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_would_have_to_be_guessed_is_not_read() {
        for (text, why) in [
            ("约12", AmountError::About),
            ("20多人", AmountError::About),
            ("十几人", AmountError::About),
            ("若干", AmountError::About),
            ("10~12", AmountError::About),
            ("6人（专职2人）", AmountError::Several),
            ("3人、4人", AmountError::Several),
            ("很好", AmountError::Shape),
            ("6，", AmountError::Shape),
            ("1,23", AmountError::Shape),
            ("12,34", AmountError::Shape),
            ("一二", AmountError::Shape),
            ("十百", AmountError::Shape),
            ("3-5", AmountError::Shape),
            ("6/2", AmountError::Several),
            ("12天", AmountError::Shape),
            ("", AmountError::Shape),
        ] {
            assert_eq!(plain_number(text), Err(why), "{text}");
        }
    }
}
