//! Chinese numerals as the regulation numbers its chapters and articles.

/// `n` in Chinese numerals: 一, 十, 十八, 四十. The regulation needs 1 to 40; below 1 and above 99 digits are given.
pub fn numeral(n: u8) -> String {
    const ONES: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let one = ONES[usize::from(n % 10)];
    match n / 10 {
        0 if n > 0 => one.to_owned(),
        1 => format!("十{one}"),
        tens @ 2..=9 => format!("{}十{one}", ONES[usize::from(tens)]),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn numbers_are_written_as_the_regulation_writes_them() {
        let written: Vec<String> = [1, 9, 10, 11, 18, 20, 29, 40, 99].map(numeral).to_vec();
        assert_eq!(
            written,
            [
                "一",
                "九",
                "十",
                "十一",
                "十八",
                "二十",
                "二十九",
                "四十",
                "九十九"
            ]
        );
    }

    #[test]
    fn a_number_out_of_reach_is_given_in_digits() {
        assert_eq!([0, 100].map(numeral), ["0", "100"]);
    }
}
