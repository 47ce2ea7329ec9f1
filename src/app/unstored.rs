//! What could not be stored, for as long as the page is open: it counts before what is stored.

use std::collections::BTreeMap;

use crate::archive::Draft;
use crate::archive::backup::Item;
use crate::dossier::{Kept, Pilot, Record, is_of};

/// Pilots, papers and keys that no store took.
#[derive(Debug, Default)]
pub struct Unstored {
    pilots: BTreeMap<String, Pilot>,
    papers: BTreeMap<String, Draft>,
    keys: BTreeMap<String, String>,
}

impl Unstored {
    /// Keeps a paper, and its pilot where that is known.
    pub fn put(&mut self, draft: Draft, pilot: Pilot) {
        self.papers.insert(draft.record.key(), draft);
        self.put_pilot(pilot);
    }

    /// Keeps a pilot.
    pub fn put_pilot(&mut self, pilot: Pilot) {
        self.pilots.insert(pilot.id.clone(), pilot);
    }

    /// A paper was stored after all, or is kept elsewhere.
    pub fn forget_paper(&mut self, key: &str) {
        self.papers.remove(key);
    }

    /// The record of a pilot was stored after all.
    pub fn forget_pilot(&mut self, id: &str) {
        self.pilots.remove(id);
    }

    /// A pilot was erased: nothing of it is kept.
    pub fn erase(&mut self, id: &str) {
        self.forget_pilot(id);
        self.papers.retain(|key, _| !is_of(Kept::Paper, key, id));
    }

    /// What was to be written of a paper.
    pub fn paper(&self, key: &str) -> Option<&Draft> {
        self.papers.get(key)
    }

    /// The papers of a pilot.
    pub fn papers_of(&self, pilot: &str) -> Vec<Record> {
        let all = self.papers.iter();
        let own = all.filter(|(key, _)| is_of(Kept::Paper, key, pilot));
        own.map(|(_, draft)| draft.record.clone()).collect()
    }

    /// Keeps a key that signs.
    pub fn put_key(&mut self, name: &str, text: String) {
        self.keys.insert(name.to_owned(), text);
    }

    /// A key that signs.
    pub fn key(&self, name: &str) -> Option<String> {
        self.keys.get(name).cloned()
    }

    /// What is stored, with what could not be in the place of what is older. A pilot that stands in the store has its newest record there.
    pub fn over(&self, mut stored: Vec<Item>) -> Vec<Item> {
        for (id, pilot) in &self.pilots {
            let stands = |item: &Item| item.kept == Kept::Pilot && item.key == *id;
            if !stored.iter().any(stands) {
                stored.push(Item::new(Kept::Pilot, id.clone(), pilot.write()));
            }
        }
        let papers = self.papers.iter();
        let papers = papers.map(|(key, draft)| (Kept::Paper, key, draft.record.write()));
        let keys = self.keys.iter();
        let keys = keys.map(|(key, text)| (Kept::Key, key, text.clone()));
        for (kept, key, text) in papers.chain(keys) {
            stored.retain(|item| item.kept != kept || item.key != *key);
            stored.push(Item::new(kept, key.clone(), text));
        }
        stored
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Stamp;
    use crate::form::FormId;

    const ONE: &str = "00000000000000a1";

    fn draft() -> Draft {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        Draft {
            record: Record::begin(ONE, FormId::Report, now),
            expected: None,
            keep: false,
        }
    }

    #[test]
    fn what_could_not_be_stored_takes_the_place_of_what_is_older_and_of_nothing_else() {
        let mut unstored = Unstored::default();
        let (draft, pilot) = (draft(), Pilot::new(ONE.to_owned(), Stamp::default()));
        let (key, text) = (draft.record.key(), draft.record.write());
        let of_pilot = pilot.write();
        unstored.put(draft, pilot);
        unstored.put_key("device", "key".to_owned());
        let stored = vec![
            Item::new(Kept::Paper, &*key, "old"),
            Item::new(Kept::Version, &*key, "version"),
        ];
        let texts = |items: Vec<Item>| -> Vec<(Kept, String, String)> {
            let each = items.into_iter();
            each.map(|item| (item.kept, item.key, item.text)).collect()
        };
        let told = [
            (Kept::Version, &*key, "version"),
            (Kept::Pilot, ONE, &of_pilot),
            (Kept::Paper, &key, &text),
            (Kept::Key, "device", "key"),
        ];
        assert_eq!(
            texts(unstored.over(stored)),
            told.map(|(kept, key, text)| (kept, key.to_owned(), text.to_owned()))
        );
        let stands = vec![Item::new(Kept::Pilot, ONE, "stored")];
        let laid_over = texts(unstored.over(stands));
        assert_eq!(laid_over.len(), 3);
        assert_eq!(laid_over[0].2, "stored");
        assert_eq!(unstored.papers_of(ONE).len(), 1);
        unstored.erase("00000000000000a2");
        assert_eq!(unstored.papers_of(ONE).len(), 1);
        unstored.erase(ONE);
        assert_eq!(unstored.paper(&key), None);
        assert_eq!(unstored.over(Vec::new()).len(), 1);
    }
}
