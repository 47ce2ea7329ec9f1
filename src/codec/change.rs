//! The one stretch in which two texts differ, counted as a browser counts: in halves of UTF-16.

/// What has to be done to one text to make it another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// Where it begins.
    pub at: usize,
    /// How much goes from there.
    pub removed: usize,
    /// What comes in its place.
    pub inserted: &'a str,
}

/// The smallest stretch that makes `before` into `after`; a character is never parted.
pub fn change<'a>(before: &str, after: &'a str) -> Change<'a> {
    let head = common(before.chars(), after.chars());
    let (old, new) = (&before[head..], &after[head..]);
    let tail = common(old.chars().rev(), new.chars().rev());
    let old = &old[..old.len() - tail];
    Change {
        at: units(&before[..head]),
        removed: units(old),
        inserted: &new[..new.len() - tail],
    }
}

/// How long a text is for a browser.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// How many bytes two runs of characters have in common where they begin.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other)
        .take_while(|(one, other)| one == other)
        .map(|(one, _)| one.len_utf8())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_tuple<'a>(before: &str, after: &'a str) -> (usize, usize, &'a str) {
        let Change {
            at,
            removed,
            inserted,
        } = change(before, after);
        (at, removed, inserted)
    }

    #[test]
    fn only_what_differs_is_touched() {
        assert_eq!(as_tuple("", ""), (0, 0, ""));
        assert_eq!(as_tuple("某局", "某局"), (2, 0, ""));
        assert_eq!(as_tuple("", "某局"), (0, 0, "某局"));
        assert_eq!(as_tuple("某局", ""), (0, 2, ""));
        assert_eq!(as_tuple("一二三", "一二三\n标题\n"), (3, 0, "\n标题\n"));
        assert_eq!(as_tuple("一\u{B}二", "一\n二"), (1, 1, "\n"));
        assert_eq!(as_tuple("一\0二", "一二"), (1, 1, ""));
    }

    #[test]
    fn a_letter_that_stands_twice_is_counted_once() {
        assert_eq!(as_tuple("aa", "aaa"), (2, 0, "a"));
        assert_eq!(as_tuple("aaa", "aa"), (2, 1, ""));
    }

    #[test]
    fn a_pair_is_never_parted() {
        // 𠮷 and 𠮶 begin with the same half, 𠮷 and 𡮷 end with it.
        assert_eq!(as_tuple("甲𠮷乙", "甲𠮶乙"), (1, 2, "𠮶"));
        assert_eq!(as_tuple("甲𠮷乙", "甲𡮷乙"), (1, 2, "𡮷"));
        assert_eq!(as_tuple("𠮷甲", "𠮷乙"), (2, 1, "乙"));
    }

    #[test]
    fn every_change_leads_from_one_text_to_the_other() {
        let texts = [
            "",
            "甲",
            "甲乙",
            "乙甲",
            "𠮷",
            "𠮷𠮷",
            "甲𠮷乙",
            "甲\n乙\n",
            "葛\u{E0100}",
        ];
        for before in texts {
            for after in texts {
                let done = change(before, after);
                let mut units: Vec<u16> = before.encode_utf16().collect();
                units.splice(
                    done.at..done.at + done.removed,
                    done.inserted.encode_utf16(),
                );
                let made = String::from_utf16_lossy(&units);
                assert_eq!(made, after, "{before:?}");
            }
        }
    }
}
