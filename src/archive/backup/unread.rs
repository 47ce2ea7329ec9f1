//! What is stored here and cannot be read: told, never hidden, and mended only when the user says so.

use super::Swap;
use crate::dossier::{Aside, Kept, Pilot, Record, RecordError, Stamp};
use crate::form::FormId;
use crate::signing::{BadRecord, KeyRecord};

/// A stored text that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The kind of thing it should be.
    pub kept: Kept,
    /// The key it stands under.
    pub key: String,
    /// The text that stands there.
    pub text: String,
    /// Why it is not read, in words.
    pub why: String,
    /// Whether a newer build wrote it: then nothing is to be mended, only that build is to be used.
    pub newer: bool,
}

/// What can be put in the place of a text that cannot be read; that one is laid aside in the same step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mending {
    /// The last version that can be read.
    Version(String),
    /// A pilot made anew of its papers.
    Papers,
    /// An empty place: the paper is begun anew, the key is made anew.
    Empty,
}

impl Unread {
    /// Looks at a stored text; nothing where it can be read.
    pub fn look(kept: Kept, key: &str, text: &str) -> Option<Unread> {
        let newer =
            |why: &RecordError| matches!(why, RecordError::Newer(_) | RecordError::UnknownForm);
        let (why, newer) = match kept {
            Kept::Pilot => {
                let why = Pilot::read_at(key, text).err()?;
                (why.of_pilot(), newer(&why))
            }
            Kept::Paper => {
                let why = Record::read_at(key, text).err()?;
                (why.to_string(), newer(&why))
            }
            Kept::Key => {
                let why = KeyRecord::read(text.as_bytes()).err()?;
                (why.to_string(), matches!(why, BadRecord::Newer(_)))
            }
            Kept::Version | Kept::Journal | Kept::Aside | Kept::Setting => return None,
        };
        Some(Unread {
            kept,
            key: key.to_owned(),
            text: text.to_owned(),
            why,
            newer,
        })
    }

    /// The pilot it belongs to, if it belongs to one.
    pub fn pilot(&self) -> Option<&str> {
        match self.kept {
            Kept::Pilot | Kept::Paper => self.key.split('/').next(),
            _ => None,
        }
    }

    /// What it is, in words, in the pilot of that name.
    pub fn what(&self, pilot: &str) -> String {
        let form = self.key.split('/').nth(1).and_then(FormId::from_key);
        match (self.kept, form) {
            (Kept::Paper, Some(form)) => format!("{pilot}的{}", form.form().short),
            (Kept::Paper, None) => format!("{pilot}的一份文稿"),
            (Kept::Pilot, _) => format!("{pilot}的登记和记录"),
            _ => "本机的签名钥匙".to_owned(),
        }
    }

    /// What mends it: the last of its versions that can be read, else what is left.
    pub fn mending(&self, versions: &[(String, String)]) -> Mending {
        let reads = |(key, text): &&(String, String)| match self.kept {
            Kept::Pilot => Pilot::read(text).is_ok_and(|pilot| pilot.id == self.key),
            _ => Record::read_at(key, text).is_ok(),
        };
        match (versions.iter().rev().find(reads), self.kept) {
            (Some((_, text)), _) => Mending::Version(text.clone()),
            (None, Kept::Pilot) => Mending::Papers,
            (None, _) => Mending::Empty,
        }
    }

    /// The changes that mend it: its text is laid aside, and what mends it stands in its place.
    pub fn mend(&self, mending: &Mending, papers: &[Record], now: &Stamp) -> Vec<Swap> {
        let aside = Aside::of(self.kept, &self.key, &self.text, self.why.clone()).at(now.clone());
        let after = match (mending, self.kept) {
            (Mending::Empty, _) => None,
            (_, Kept::Pilot) => Some(self.pilot_of(mending, papers, now).write()),
            (Mending::Version(text), _) => self.next_of(text, now),
            (Mending::Papers, _) => None,
        };
        vec![
            Swap {
                kept: Kept::Aside,
                key: aside.place(),
                before: None,
                after: Some(aside.write()),
            },
            Swap {
                kept: self.kept,
                key: self.key.clone(),
                before: Some(self.text.clone()),
                after,
            },
        ]
    }

    /// A version, stored anew above any revision the damaged text may have had.
    fn next_of(&self, version: &str, now: &Stamp) -> Option<String> {
        let record = Record::read(version).ok()?;
        let rev = revision(&self.text).unwrap_or(record.rev).max(record.rev) + 1;
        let saved = now.clone();
        Some(
            Record {
                rev,
                saved,
                ..record
            }
            .write(),
        )
    }

    /// The pilot with the events of its last version, those that can still be read, and a card for each of its papers.
    fn pilot_of(&self, mending: &Mending, papers: &[Record], now: &Stamp) -> Pilot {
        let saved = Pilot::salvage(&self.key, &self.text);
        let version = match mending {
            Mending::Version(text) => Pilot::read(text).ok(),
            _ => None,
        };
        let mut pilot = version.unwrap_or_else(|| saved.clone());
        pilot.rev = pilot.rev.max(saved.rev);
        pilot.log.merge(&saved.log);
        for record in papers {
            pilot.note(record);
        }
        pilot.touch(now.clone());
        pilot
    }
}

/// The pilot to show while its record cannot be read: what can be read of it, with a card for each paper.
impl Pilot {
    /// Made of what is left of its own record and of its papers.
    pub fn of_remains(id: &str, text: &str, papers: &[Record]) -> Pilot {
        let mut pilot = Pilot::salvage(id, text);
        for record in papers {
            pilot.note(record);
        }
        pilot
    }
}

/// The revision that a damaged text still tells.
fn revision(text: &str) -> Option<u32> {
    let (_, after) = text.split_once("\"rev\":")?;
    let end = after.find(|c: char| !c.is_ascii_digit())?;
    after[..end].parse().ok().filter(|rev| *rev < u32::MAX / 2)
}
