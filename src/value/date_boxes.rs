//! How one typed text lies over the boxes 年, 月 (and 日), and how the boxes become one text again.
//!
//! The text is what is kept; the boxes only show it. So nothing typed may be lost between them:
//! only the marks between year, month and day go, since the form prints its own.
//! A caller splits when it draws the boxes, not at every key.

use super::{Day, Value, YearMonth, arabic, fold};

/// Lays `text` over so many boxes, 2 for a month and 3 for a day.
///
/// A date goes into its boxes, however it is written; so does part of one, parted by hyphens as [`join`] leaves it.
/// Any other text goes whole into the first box.
pub fn split(text: &str, boxes: usize) -> Vec<String> {
    let mut pieces = date_pieces(text, boxes)
        .or_else(|| partial_pieces(text, boxes))
        .unwrap_or_else(|| vec![text.to_string()]);
    pieces.resize(boxes.max(1), String::new());
    pieces
}

/// The boxes as one text: `2024-3`; the first box alone as it is; `-3` where the first is empty.
pub fn join(boxes: &[String]) -> String {
    let filled = boxes.iter().rposition(|text| !text.is_empty());
    let last = filled.map_or(0, |place| place + 1);
    boxes[..last].join("-")
}

/// The parts of a text that reads as a date of so many parts, as they were typed.
fn date_pieces(text: &str, boxes: usize) -> Option<Vec<String>> {
    let readable = match boxes {
        2 => YearMonth::read(text).is_ok(),
        3 => Day::read(text).is_ok(),
        _ => false,
    };
    if !readable {
        return None;
    }
    let pieces = text.split(is_mark).filter(|piece| !piece.is_empty());
    let mut pieces: Vec<String> = pieces.map(String::from).collect();
    if let [together] = pieces.as_slice() {
        pieces = cut(together, boxes);
    }
    (pieces.len() == boxes).then_some(pieces)
}

/// Numbers and gaps parted by hyphens; the last is a number, since joining leaves no hyphen at the end.
fn partial_pieces(text: &str, boxes: usize) -> Option<Vec<String>> {
    let pieces: Vec<String> = text.split('-').map(String::from).collect();
    let fits = pieces.len() <= boxes && !text.ends_with('-');
    (fits && pieces.iter().all(|piece| is_number(piece))).then_some(pieces)
}

/// 20240305 and 202403: four characters of year, then two each.
fn cut(together: &str, boxes: usize) -> Vec<String> {
    let characters: Vec<char> = together.chars().collect();
    let (year, rest) = characters.split_at(characters.len().min(4));
    let pieces = std::iter::once(year).chain(rest.chunks(2));
    pieces.take(boxes + 1).map(String::from_iter).collect()
}

/// What parts year, month and day of a date.
fn is_mark(c: char) -> bool {
    let folded = fold(c.encode_utf8(&mut [0; 4]));
    folded.is_empty() || folded.contains(['-', '.', '/', ' ', '年', '月', '份', '日', '号'])
}

fn is_number(piece: &str) -> bool {
    !piece.contains(char::is_whitespace) && arabic(&fold(piece)).bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    /// What must survive: everything but the marks a date is written with.
    fn typed(texts: &[String]) -> String {
        texts.concat().chars().filter(|c| !is_mark(*c)).collect()
    }

    /// Every way to fill two and three boxes from these texts.
    fn fillings(texts: &[&str]) -> Vec<Vec<String>> {
        let two = texts
            .iter()
            .flat_map(|a| texts.iter().map(|b| boxes(&[a, b])));
        let two: Vec<_> = two.collect();
        let three = two
            .iter()
            .flat_map(|ab| texts.iter().map(|c| [ab.clone(), boxes(&[c])].concat()));
        three.chain(two.iter().cloned()).collect()
    }

    #[test]
    fn boxes_join_by_hyphens() {
        assert_eq!(join(&boxes(&["2024", "3"])), "2024-3");
        assert_eq!(join(&boxes(&["2024年3月", ""])), "2024年3月");
        assert_eq!(join(&boxes(&["2024", "3", ""])), "2024-3");
        assert_eq!(join(&boxes(&["", "3"])), "-3");
        assert_eq!(join(&boxes(&["", "", "5"])), "--5");
        assert_eq!(join(&boxes(&["", ""])), "");
    }

    #[test]
    fn a_date_goes_into_its_boxes_as_typed() {
        for (text, laid) in [
            ("2024-3-5", ["2024", "3", "5"]),
            ("2024年3月5日", ["2024", "3", "5"]),
            ("20240305", ["2024", "03", "05"]),
            ("二〇二四年十一月五日", ["二〇二四", "十一", "五"]),
            ("２０２４．０３．０５", ["２０２４", "０３", "０５"]),
            (" 2024 / 3 / 5 ", ["2024", "3", "5"]),
        ] {
            assert_eq!(split(text, 3), laid, "{text}");
        }
        assert_eq!(split("2024年3月份", 2), ["2024", "3"]);
        assert_eq!(split("202403", 2), ["2024", "03"]);
    }

    #[test]
    fn part_of_a_date_goes_into_its_boxes() {
        assert_eq!(split("2024-3", 3), ["2024", "3", ""]);
        assert_eq!(split("2024--5", 3), ["2024", "", "5"]);
        assert_eq!(split("-3", 2), ["", "3"]);
        assert_eq!(split("2024-13", 2), ["2024", "13"]);
        assert_eq!(split("", 3), ["", "", ""]);
    }

    #[test]
    fn any_other_text_goes_whole_into_the_first_box() {
        for text in [
            "暂定",
            "2024年3月5日左右",
            "2024-3-5",
            "2024-",
            "-",
            "2024-三月底",
            " 2024-3x",
        ] {
            assert_eq!(split(text, 2), [text, ""], "{text}");
        }
        assert_eq!(split("2024年", 3), ["2024年", "", ""]);
    }

    #[test]
    fn boxes_of_digits_come_back_as_they_were() {
        let digits = [
            "",
            "0",
            "3",
            "03",
            "13",
            "31",
            "99",
            "20",
            "1899",
            "2024",
            "２０２４",
            "五",
        ];
        for filled in fillings(&digits) {
            assert_eq!(split(&join(&filled), filled.len()), filled);
        }
    }

    #[test]
    fn nothing_typed_is_lost() {
        let texts = [
            "",
            " ",
            "3",
            "2024",
            "20240305",
            "202403",
            "2024年3月5日",
            "2024-03",
            "-",
            "三",
            "二〇二四",
            "x3",
            "３。",
            "〇",
            "日",
            "\u{200B}5",
            "十",
        ];
        for filled in fillings(&texts) {
            let text = join(&filled);
            let laid = split(&text, filled.len());
            assert_eq!(laid.len(), filled.len());
            assert_eq!(typed(&laid), typed(&filled), "{filled:?}");
            // Laying the same text out again changes nothing more.
            assert_eq!(split(&join(&laid), laid.len()), laid, "{filled:?}");
        }
    }
}
