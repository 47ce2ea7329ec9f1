//! Where each letter of a text stands, so that hundreds of words are looked up without reading it hundreds of times.

use super::letters::starts;

/// The places of letters, sorted into buckets by their last bits.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Where the bucket of a letter begins among `places`; one more closes the last.
    begins: Vec<usize>,
    places: Vec<usize>,
}

const BUCKETS: usize = 4096;

impl Index {
    pub(super) fn of(letters: &[char]) -> Index {
        let mut begins = vec![0; BUCKETS + 1];
        for letter in letters {
            begins[bucket(*letter) + 1] += 1;
        }
        for nth in 0..BUCKETS {
            begins[nth + 1] += begins[nth];
        }
        let mut next = begins.clone();
        let mut places = vec![0; letters.len()];
        for (at, letter) in letters.iter().enumerate() {
            let slot = &mut next[bucket(*letter)];
            places[*slot] = at;
            *slot += 1;
        }
        Index { begins, places }
    }

    /// Every place at which a word stands.
    pub(super) fn places<'a>(
        &'a self,
        letters: &'a [char],
        word: &'a str,
    ) -> impl Iterator<Item = usize> + 'a {
        let first = word.chars().next();
        let all = first.map_or(0..0, |c| self.begins[bucket(c)]..self.begins[bucket(c) + 1]);
        let places = self.places[all].iter().copied();
        places.filter(move |at| starts(&letters[*at..], word))
    }
}

fn bucket(letter: char) -> usize {
    letter as usize % BUCKETS
}
