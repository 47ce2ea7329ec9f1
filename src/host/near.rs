//! The name that was probably meant, where one was mistyped.

use crate::codec::near::distance;

/// “，是不是想写“closes””, where one of the names is near enough to be meant.
pub(super) fn nearest(written: &str, names: &[&str]) -> String {
    let near = names.iter().map(|name| (distance(written, name), *name));
    let best = near.min().filter(|(far, name)| *far * 3 <= name.len());
    best.map_or_else(String::new, |(_, name)| format!("，是不是想写“{name}”"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_near_name_is_offered() {
        let names = ["opens", "closes", "copies"];
        assert_eq!(nearest("close", &names), "，是不是想写“closes”");
        assert_eq!(nearest("截止", &names), "");
        assert_eq!(nearest("deadline", &names), "");
    }
}
