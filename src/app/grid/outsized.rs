//! What is said of a text in a cell that no box can bear: the browser would lay it out for a minute at every key.

use crate::value::is_outsized;

/// Why the text of a cell is not put into its box; nothing where it may be.
pub fn not_edited(text: &str) -> Option<String> {
    let count = counted(text)?;
    Some(format!(
        "这一格有 {count} 个字符，太长，放进格子里改会使浏览器停住，所以没有放进来；内容照原样存着。请复制出去改短了再粘贴回来，或者直接输入，整格重写"
    ))
}

/// Why a text is not pasted into the box of a cell that is being written in; nothing where it may be.
pub fn not_pasted(text: &str) -> Option<String> {
    let count = counted(text)?;
    Some(format!(
        "要粘贴的有 {count} 个字符，太长，插进正在写的格子里会使浏览器停住，所以没有粘贴；请先改短，或者按 Esc 后再粘贴，整格换成它"
    ))
}

fn counted(text: &str) -> Option<usize> {
    is_outsized(text).then(|| text.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_box_can_bear_is_kept_out_of_one_and_told_with_its_length() {
        assert_eq!(not_edited(&"某".repeat(10_000)), None);
        assert_eq!(not_pasted("某"), None);
        assert_eq!(
            not_edited(&"某".repeat(300_000)).unwrap(),
            "这一格有 300000 个字符，太长，放进格子里改会使浏览器停住，所以没有放进来；内容照原样存着。请复制出去改短了再粘贴回来，或者直接输入，整格重写"
        );
        assert_eq!(
            not_pasted(&"某".repeat(10_001)).unwrap(),
            "要粘贴的有 10001 个字符，太长，插进正在写的格子里会使浏览器停住，所以没有粘贴；请先改短，或者按 Esc 后再粘贴，整格换成它"
        );
    }
}
