//! What could not be stored, for as long as the page is open: it counts before what is stored.

use std::collections::BTreeMap;

use crate::archive::backup::Item;
use crate::dossier::Kept;

/// Texts of papers and keys that no store took.
#[derive(Debug, Default)]
pub struct Unstored {
    papers: BTreeMap<String, String>,
    keys: BTreeMap<String, String>,
}

impl Unstored {
    /// Keeps a paper.
    pub fn put_paper(&mut self, key: String, text: String) {
        self.papers.insert(key, text);
    }

    /// A paper was stored after all.
    pub fn forget_paper(&mut self, key: &str) {
        self.papers.remove(key);
    }

    /// The text of a paper.
    pub fn paper(&self, key: &str) -> Option<String> {
        self.papers.get(key).cloned()
    }

    /// The papers of a pilot, by their keys.
    pub fn papers_of(&self, pilot: &str) -> Vec<(String, String)> {
        let below = format!("{pilot}/");
        let own = self
            .papers
            .iter()
            .filter(|(key, _)| key.starts_with(&below));
        own.map(|(key, text)| (key.clone(), text.clone())).collect()
    }

    /// Keeps a key that signs.
    pub fn put_key(&mut self, name: &str, text: String) {
        self.keys.insert(name.to_owned(), text);
    }

    /// A key that signs.
    pub fn key(&self, name: &str) -> Option<String> {
        self.keys.get(name).cloned()
    }

    /// What is stored, with what could not be in the place of what is older.
    pub fn over(&self, mut stored: Vec<Item>) -> Vec<Item> {
        let papers = self.papers.iter().map(|each| (Kept::Paper, each));
        let keys = self.keys.iter().map(|each| (Kept::Key, each));
        for (kept, (key, text)) in papers.chain(keys) {
            stored.retain(|item| item.kept != kept || item.key != *key);
            stored.push(Item::new(kept, key.clone(), text.clone()));
        }
        stored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_stored_takes_the_place_of_what_is_older_and_of_nothing_else() {
        let mut unstored = Unstored::default();
        unstored.put_paper("a/report".to_owned(), "new".to_owned());
        unstored.put_key("device", "key".to_owned());
        let stored = vec![
            Item::new(Kept::Paper, "a/report", "old"),
            Item::new(Kept::Version, "a/report", "version"),
        ];
        let texts = |items: Vec<Item>| -> Vec<(Kept, String, String)> {
            let each = items.into_iter();
            each.map(|item| (item.kept, item.key, item.text)).collect()
        };
        let told = [
            (Kept::Version, "a/report", "version"),
            (Kept::Paper, "a/report", "new"),
            (Kept::Key, "device", "key"),
        ];
        assert_eq!(
            texts(unstored.over(stored)),
            told.map(|(kept, key, text)| (kept, key.to_owned(), text.to_owned()))
        );
        assert_eq!(unstored.papers_of("a").len(), 1);
        unstored.forget_paper("a/report");
        assert_eq!(unstored.paper("a/report"), None);
        assert_eq!(unstored.papers_of("a"), []);
    }
}
