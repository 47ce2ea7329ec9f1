//! A text that could not be read, laid aside as it is: nothing is thrown away because this build cannot read it.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Kept, Stamp, sum};

/// A text laid aside, with where it stood and why it was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// The version of this shape.
    schema: u32,
    /// The key of the kind of thing it was.
    pub kept: String,
    /// The key it stood under.
    pub key: String,
    /// The text as it stood there.
    pub text: String,
    /// Why it was not read, in words.
    pub why: String,
    /// When it was laid aside, by the clock of this machine.
    pub at: Stamp,
}

/// The version of the shape that this build writes.
const SCHEMA: u32 = 1;

impl Aside {
    /// Lays a text aside.
    pub fn of(kept: Kept, key: &str, text: &str, why: impl Into<String>) -> Aside {
        Aside {
            schema: SCHEMA,
            kept: kept.key().to_owned(),
            key: key.to_owned(),
            text: text.to_owned(),
            why: why.into(),
            at: Stamp::default(),
        }
    }

    /// The same, with the moment.
    #[must_use]
    pub fn at(self, now: Stamp) -> Aside {
        Aside { at: now, ..self }
    }

    /// The key it is stored under: the same text of the same place is laid aside once.
    pub fn place(&self) -> String {
        let digest = Sha256::digest(self.text.as_bytes());
        let [a, b, c, d, ..] = digest[..] else {
            return self.key.clone();
        };
        format!("{}/{}/{a:02x}{b:02x}{c:02x}{d:02x}", self.kept, self.key)
    }

    /// What it was, in words.
    pub fn label(&self) -> &'static str {
        Kept::from_key(&self.kept).map_or("记录", Kept::label)
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        sum::with_sum(&serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads a stored one. Of a text that is itself damaged, all of it is what was laid aside.
    pub fn read(place: &str, stored: &str) -> Aside {
        let read = serde_json::from_str::<Aside>(stored);
        read.unwrap_or_else(|_| {
            Aside::of(Kept::Aside, place, stored, "单独留存的记录本身也读不出来")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aside() -> Aside {
        Aside::of(Kept::Paper, "a1/application", "{\"schema\":1,", "断了")
            .at(Stamp::new("2026-11-25T09:00:00+08:00"))
    }

    #[test]
    fn what_is_laid_aside_comes_back_as_it_stood() {
        assert_eq!(Aside::read("x", &aside().write()), aside());
        assert_eq!(aside().label(), "文稿");
    }

    #[test]
    fn one_text_of_one_place_is_laid_aside_once() {
        let later = aside().at(Stamp::new("2026-11-26T09:00:00+08:00"));
        assert_eq!(later.place(), aside().place());
        let other = Aside::of(Kept::Paper, "a1/application", "{", "断了");
        assert_ne!(other.place(), aside().place());
        assert!(aside().place().starts_with("papers/a1/application/"));
    }

    #[test]
    fn a_damaged_one_still_gives_its_text() {
        let stored = &aside().write()[..40];
        let read = Aside::read("papers/a1", stored);
        assert_eq!(
            (read.text.as_str(), read.key.as_str()),
            (stored, "papers/a1")
        );
    }
}
