//! A sum of money that a text calls its total: `合计 60 万元`.

use crate::value::fold;

/// A sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// In hundredths of a yuan.
    pub(super) fen: u64,
    /// `60 万元`.
    pub(super) said: String,
}

const TOTALS: [&str; 3] = ["合计", "共计", "总计"];
/// A unit of money, in hundredths of a yuan; the longer name before the shorter.
const UNITS: [(&str, u64); 5] = [
    ("亿元", 10_000_000_000),
    ("万元", 1_000_000),
    ("亿", 10_000_000_000),
    ("万", 1_000_000),
    ("元", 100),
];
/// Words of amounts that are parts or rates of others.
const OVERLAPPING: [&str; 6] = ["其中", "每年", "年均", "人均", "分别", "各出"];
/// Between the word and its number may stand no more than 为, 人民币, 约, 投入经费 and the like.
const FAR: usize = 8;

impl Sum {
    /// The total a text states; none where it states none, or several that differ.
    pub(super) fn total_of(text: &str) -> Option<Sum> {
        // A full stop folds to the point of a decimal, so the sentences are parted first.
        let sentences = text.split(['。', '；', ';', '\n']);
        let mut totals = sentences.flat_map(totals_in);
        let first = totals.next()?;
        totals.all(|other| other.fen == first.fen).then_some(first)
    }

    /// The total a text states, or all its amounts together; none where it names none, or names parts of one another.
    pub(super) fn all_of(text: &str) -> Option<Sum> {
        if TOTALS.iter().any(|word| text.contains(word)) {
            return Sum::total_of(text);
        }
        if OVERLAPPING.iter().any(|word| text.contains(word)) {
            return None;
        }
        let amounts = amounts_in(&fold(text));
        let fen = amounts
            .iter()
            .try_fold(0_u64, |sum, each| sum.checked_add(*each))?;
        (!amounts.is_empty()).then(|| Sum {
            fen,
            said: spoken(fen),
        })
    }

    /// The sum that a folded text begins with, a few words aside.
    fn after(text: &str) -> Option<Sum> {
        let start = text.find(|c: char| c.is_ascii_digit())?;
        if text[..start].chars().count() > FAR {
            return None;
        }
        let number = number_at(&text[start..]);
        let rest = text[start + number.len()..].trim_start();
        let (unit, worth) = UNITS.into_iter().find(|(unit, _)| rest.starts_with(unit))?;
        let number = number.replace(',', "");
        Some(Sum {
            fen: times(&number, worth)?,
            said: format!("{number} {unit}"),
        })
    }
}

/// Every amount of a folded text, in hundredths of a yuan.
fn amounts_in(text: &str) -> Vec<u64> {
    let mut amounts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = number_at(&rest[start..]);
        let after = &rest[start + number.len()..];
        let unit = UNITS
            .into_iter()
            .find(|(unit, _)| after.trim_start().starts_with(unit));
        amounts.extend(unit.and_then(|(_, worth)| times(&number.replace(',', ""), worth)));
        rest = after;
    }
    amounts
}

/// `35 万元`, or `355001 元` where it is no round number of them.
fn spoken(fen: u64) -> String {
    match (fen % 1_000_000, fen % 100) {
        (0, _) => format!("{} 万元", fen / 1_000_000),
        (_, 0) => format!("{} 元", fen / 100),
        _ => format!("{}.{:02} 元", fen / 100, fen % 100),
    }
}

fn totals_in(sentence: &str) -> Vec<Sum> {
    let sentence = fold(sentence);
    let words = TOTALS.iter().flat_map(|word| sentence.match_indices(word));
    words
        .filter_map(|(at, word)| Sum::after(&sentence[at + word.len()..]))
        .collect()
}

/// Digits with a decimal point and commas between thousands.
fn number_at(text: &str) -> &str {
    let inner = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let end = text.find(|c| !inner(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ','])
}

/// A decimal number times a unit; none where the unit does not divide it or the number is too large.
fn times(number: &str, worth: u64) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let places = u32::try_from(part.len()).ok()?;
    let scale = 10u64.checked_pow(places)?;
    let digits: u64 = format!("{whole}{part}").parse().ok()?;
    let product = digits.checked_mul(worth)?;
    (product % scale == 0).then_some(product / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(text: &str) -> Option<(u64, String)> {
        Sum::total_of(text).map(|sum| (sum.fen, sum.said))
    }

    #[test]
    fn a_total_is_read_behind_its_word() {
        assert_eq!(
            total("甲 5 万元，乙 7 万元，合计 12 万元。"),
            Some((12_000_000, "12 万元".to_owned()))
        );
        assert_eq!(
            total("共计人民币1,234,567.89元"),
            Some((123_456_789, "1234567.89 元".to_owned()))
        );
        assert_eq!(
            total("总计约０.6亿"),
            Some((6_000_000_000, "0.6 亿".to_owned()))
        );
    }

    #[test]
    fn a_sentence_ends_before_the_next_number() {
        assert_eq!(total("合计见附表。60 万元由市财政安排"), None);
        assert_eq!(
            total("合计 60 万元。5 万元另行安排"),
            Some((60_000_000, "60 万元".to_owned()))
        );
    }

    #[test]
    fn what_is_no_single_sum_of_money_is_no_total() {
        assert_eq!(total("合计 12 项标准"), None);
        assert_eq!(total("甲 5 万元，乙 7 万元"), None);
        assert_eq!(total("甲合计 5 万元，乙合计 7 万元"), None);
        assert_eq!(total("合计 99999999999999999999 万元"), None);
        assert_eq!(total("合计 1.2.3 万元"), None);
        assert_eq!(total("合计 0.001 元"), None);
        assert_eq!(total("合计以市财政局和本单位批复的数目为准 5 万元"), None);
    }
}
