//! Words looked for in letters. Several words are written as one text, with spaces between them.

/// Whether letters begin with a word.
pub(super) fn starts(letters: &[char], word: &str) -> bool {
    let mut letters = letters.iter();
    word.chars().all(|c| letters.next() == Some(&c))
}

/// Whether letters begin with one of these words; called at every letter of a text, so it reads the words but once.
pub(super) fn starts_any(letters: &[char], words: &str) -> bool {
    let mut at = 0;
    let mut fits = true;
    for c in words.chars() {
        if c == ' ' {
            if fits {
                return true;
            }
            (at, fits) = (0, true);
        } else {
            fits = fits && letters.get(at) == Some(&c);
            at += 1;
        }
    }
    fits
}

/// Whether letters end with one of these words.
pub(super) fn ends_any(letters: &[char], words: &str) -> bool {
    words.split(' ').any(|word| {
        let mut letters = letters.iter().rev();
        word.chars().rev().all(|c| letters.next() == Some(&c))
    })
}

/// Where a word stands first.
pub(super) fn find(letters: &[char], word: &str) -> Option<usize> {
    let first = word.chars().next()?;
    let begins = letters.iter().enumerate().filter(|(_, c)| **c == first);
    begins
        .map(|(at, _)| at)
        .find(|at| starts(&letters[*at..], word))
}

/// Wherever a word stands.
pub(super) fn places_in<'a>(
    letters: &'a [char],
    word: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    let first = word.chars().next();
    let begins = (0..letters.len()).filter(move |at| Some(letters[*at]) == first);
    begins.filter(|at| starts(&letters[*at..], word))
}

/// Where one of these words stands last.
pub(super) fn find_last(letters: &[char], words: &str) -> Option<usize> {
    (0..letters.len())
        .rev()
        .find(|at| starts_any(&letters[*at..], words))
}

/// Whether one of these words stands anywhere.
pub(super) fn has_any(letters: &[char], words: &str) -> bool {
    words.split(' ').any(|word| find(letters, word).is_some())
}
