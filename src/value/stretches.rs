//! A text far beyond what anybody writes into one blank, and the stretches in which it is drawn.
//!
//! Browsers lay out a paragraph as a whole, some scripts in a time that grows with the square of its length: what is
//! short is drawn as it is, what is long by parts.

use std::borrow::Cow;

use super::clusters;

/// So many characters fill more than forty pages.
const MOST: usize = 30_000;
/// So many lines, most of them empty.
const MOST_LINES: usize = 2_000;
/// The longest paragraph that is drawn in one, more than a dozen pages.
const LONGEST_LINE: usize = 10_000;
/// A longer one is drawn in stretches of so many characters.
const STRETCH: usize = 5_000;

/// Whether a text is longer than a page can show at once and go on answering.
pub fn is_outsized(text: &str) -> bool {
    // No text has fewer bytes than characters or lines.
    if text.len() <= MOST_LINES {
        return false;
    }
    let (mut lines, mut all, mut line) = (1, 0, 0);
    text.chars().any(|c| {
        all += 1;
        line += 1;
        if c == '\n' {
            lines += 1;
            line = 0;
        }
        all > MOST || lines > MOST_LINES || line > LONGEST_LINE
    })
}

/// So many characters of an outsized text are seen where there is room for a few words.
const BEGINNING: usize = 300;

/// A text for a cell among others: as it is, but of an outsized one its beginning, and how long it is.
pub fn in_cell(text: &str) -> Cow<'_, str> {
    if is_outsized(text) {
        brief(text, BEGINNING)
    } else {
        Cow::Borrowed(text)
    }
}

/// The beginning of a text of more than so many characters, and how long it is; a shorter one as it is.
pub fn brief(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => Cow::Borrowed(text),
        Some((end, _)) => {
            let all = text.chars().count();
            Cow::Owned(format!("{}……（共 {all} 个字符）", &text[..end]))
        }
    }
}

/// A paragraph, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// What stands in it.
    pub text: String,
    /// Whether it goes on where the stretch before it ended.
    pub goes_on: bool,
}

/// The stretches of a text: its lines, each of which is parted, never within a character, where it is longer than one can be.
pub fn stretches(text: &str) -> Vec<Stretch> {
    text.lines().flat_map(of_line).collect()
}

fn of_line(line: &str) -> Vec<Stretch> {
    let stretch = |text: &str, goes_on| Stretch {
        text: text.to_owned(),
        goes_on,
    };
    if line.chars().nth(LONGEST_LINE).is_none() {
        return vec![stretch(line, false)];
    }
    let mut parted = Vec::new();
    let (mut begin, mut end, mut count) = (0, 0, 0);
    for cluster in clusters(line) {
        if count >= STRETCH {
            parted.push(stretch(&line[begin..end], begin > 0));
            (begin, count) = (end, 0);
        }
        end += cluster.len();
        count += cluster.chars().count();
    }
    parted.push(stretch(&line[begin..], begin > 0));
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_writes_is_not_outsized_and_what_nobody_does_is() {
        let paragraph = format!("{}\n", "标准化工作已按要求完成，有记录可查。".repeat(30));
        for (text, outsized) in [
            (String::new(), false),
            (paragraph.repeat(50), false),
            (paragraph.repeat(60), true),
            ("x".repeat(LONGEST_LINE), false),
            ("x".repeat(LONGEST_LINE + 1), true),
            ("\n".repeat(MOST_LINES - 1), false),
            ("\n".repeat(MOST_LINES + 1), true),
            ("中\n".repeat(MOST_LINES - 1), false),
        ] {
            let begin: String = text.chars().take(8).collect();
            assert_eq!(is_outsized(&text), outsized, "{begin} {}", text.len());
        }
    }

    #[test]
    fn a_cell_shows_what_somebody_writes_whole_and_of_the_rest_the_beginning() {
        let longest = "长".repeat(LONGEST_LINE);
        assert_eq!(in_cell(&longest), longest);
        assert_eq!(
            in_cell(&"长".repeat(300_000)),
            format!("{}……（共 300000 个字符）", "长".repeat(BEGINNING))
        );
        assert_eq!(
            in_cell(&"\n".repeat(20_000)),
            format!("{}……（共 20000 个字符）", "\n".repeat(BEGINNING))
        );
        assert_eq!(brief("一二三", 3), "一二三");
        assert_eq!(brief("一二三", 2), "一二……（共 3 个字符）");
    }

    #[test]
    fn stretches_are_lines_and_of_a_long_line_its_parts() {
        let stretch = |text: &str, goes_on| Stretch {
            text: text.to_owned(),
            goes_on,
        };
        assert_eq!(stretches(""), []);
        assert_eq!(
            stretches("一\n\n二\n"),
            [
                stretch("一", false),
                stretch("", false),
                stretch("二", false)
            ]
        );
        let longest = "x".repeat(LONGEST_LINE);
        assert_eq!(stretches(&longest), [stretch(&longest, false)]);
        let parted = stretches(&format!("{longest}y\nz"));
        let lengths: Vec<(usize, bool)> = parted
            .iter()
            .map(|stretch| (stretch.text.len(), stretch.goes_on))
            .collect();
        assert_eq!(
            lengths,
            [(STRETCH, false), (STRETCH, true), (1, true), (1, false)]
        );
    }

    #[test]
    fn no_character_is_parted_and_none_is_lost() {
        for sign in ["👨\u{200D}👩", "e\u{301}\u{302}", "\r\u{301}", "𠮷"] {
            let text = sign.repeat(12_345);
            let parted = stretches(&text);
            assert!(parted.len() > 2, "{sign:?}");
            let whole: String = parted.iter().map(|stretch| stretch.text.as_str()).collect();
            assert_eq!(whole, text);
            for stretch in &parted[..parted.len() - 1] {
                assert!(
                    stretch
                        .text
                        .ends_with(sign.chars().last().unwrap_or_default())
                );
                let length = stretch.text.chars().count();
                assert!(
                    (STRETCH..STRETCH + 5).contains(&length),
                    "{sign:?} {length}"
                );
            }
        }
    }
}
