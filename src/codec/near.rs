//! How far two words are apart.

/// How many characters have to be put in, taken out or changed to make one word of the other, capitals aside.
pub fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.to_ascii_lowercase(), other.to_ascii_lowercase());
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().take(64).enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for (column, wanted) in other.chars().enumerate() {
            let change = corner + usize::from(letter != wanted);
            corner = row[column + 1];
            row[column + 1] = change.min(corner + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_words_counts_changed_missing_and_surplus_letters() {
        for (one, other, far) in [
            ("closes", "closes", 0),
            ("Closes", "closes", 0),
            ("close", "closes", 1),
            ("cloeses", "closes", 1),
            ("colses", "closes", 2),
            ("", "by", 2),
            ("opens", "closes", 4),
            ("责任单位", "负责单位", 2),
        ] {
            assert_eq!(distance(one, other), far, "{one} {other}");
        }
    }
}
