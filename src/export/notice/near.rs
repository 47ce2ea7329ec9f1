//! The name that was probably meant, where one was mistyped.

/// “，是不是想写“closes””, where one of the names is near enough to be meant.
pub(super) fn nearest(written: &str, names: &[&str]) -> String {
    let near = names.iter().map(|name| (distance(written, name), *name));
    let best = near.min().filter(|(far, name)| *far * 3 <= name.len());
    best.map_or_else(String::new, |(_, name)| format!("，是不是想写“{name}”"))
}

/// How many characters have to be put in, taken out or changed to make one word of the other, capitals aside.
fn distance(one: &str, other: &str) -> usize {
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
        ] {
            assert_eq!(distance(one, other), far, "{one} {other}");
        }
    }

    #[test]
    fn only_a_near_name_is_offered() {
        let names = ["opens", "closes", "copies"];
        assert_eq!(nearest("close", &names), "，是不是想写“closes”");
        assert_eq!(nearest("截止", &names), "");
        assert_eq!(nearest("deadline", &names), "");
    }
}
