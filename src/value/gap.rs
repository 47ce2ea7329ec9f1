//! Gaps in wording that was taken over: 〔…〕, where something of the unit's own belongs.

/// How a gap begins; the number of a document, such as 〔2024〕, begins otherwise.
const BEGINS: &str = "〔…";
const ENDS: char = '〕';

/// The gaps that are left in a text, in their order.
pub fn gaps(text: &str) -> Vec<&str> {
    let each = text.match_indices(BEGINS).filter_map(|(at, _)| {
        let gap = &text[at..];
        let end = gap.find(ENDS)?;
        Some(&gap[..end + ENDS.len_utf8()])
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn a_gap_is_told_from_the_number_of_a_document() {
        assert_eq!(
            gaps("〔…政府名称〕以示例发〔2026〕1号支持，安排〔…〕万元"),
            ["〔…政府名称〕", "〔…〕"]
        );
        assert_eq!(gaps("示例发〔2026〕1号……〔没有写完"), [""; 0]);
        assert_eq!(gaps("〔…没有写完"), [""; 0]);
    }
}
