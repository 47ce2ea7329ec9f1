//! Codes that belong to no unit: written for the sake of writing something, or of a person.

/// Whether characters are one over and over, or count up or down, 9 going on with 0.
pub(super) fn is_placeholder(code: &str) -> bool {
    let bytes = code.as_bytes();
    let steps = |step: fn(u8) -> u8| bytes.windows(2).all(|pair| step(pair[0]) == pair[1]);
    steps(|c| c) || steps(next) || bytes.windows(2).all(|pair| next(pair[1]) == pair[0])
}

/// Whether eighteen characters are the number of an identity card, GB 11643: a birthday inside, and its own check digit.
pub(super) fn is_identity_card(code: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: &str = "10X98765432";
    let digits: Option<Vec<u32>> = code.chars().take(17).map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|_| is_birthday(&code[6..14])) else {
        return false;
    };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum();
    code.chars().nth(17) == CHECKS.chars().nth(sum as usize % 11)
}

/// The digit or letter behind another.
fn next(c: u8) -> u8 {
    if c == b'9' { b'0' } else { c + 1 }
}

/// Eight digits of a day between 1900 and 2099.
fn is_birthday(digits: &str) -> bool {
    let number = |range: std::ops::Range<usize>| digits[range].parse::<u32>().unwrap_or(0);
    (1900..2100).contains(&number(0..4))
        && (1..=12).contains(&number(4..6))
        && (1..=31).contains(&number(6..8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_over_and_over_and_counting_are_placeholders() {
        for code in [
            "00000000", "XXXXXXXX", "12345678", "34567890", "87654321", "10987654", "ABCDEFGH",
        ] {
            assert!(is_placeholder(code), "{code}");
        }
        for code in ["00000001", "12345679", "MB123456", "12320582", "90000000"] {
            assert!(!is_placeholder(code), "{code}");
        }
    }

    #[test]
    fn an_identity_card_has_a_birthday_and_its_own_check_digit() {
        assert!(is_identity_card("11010519491231002X"));
        for code in [
            "110105194912310021",
            "11010519491331002X",
            "121101054000002020",
            "12320582MB12345625",
        ] {
            assert!(!is_identity_card(code), "{code}");
        }
    }
}
