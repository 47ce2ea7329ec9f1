//! What is only in memory: what was changed since it was last saved as a file.

use std::collections::BTreeSet;

/// The papers and pilots that no file holds as they are now, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfiled(BTreeSet<String>);

impl Unfiled {
    /// Something was changed; says whether that was not known.
    pub fn changed(&mut self, key: &str) -> bool {
        !self.0.contains(key) && self.0.insert(key.to_owned())
    }

    /// It was saved as a file, as it is now.
    pub fn filed(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// Everything was saved as a file.
    pub fn all_filed(&mut self) {
        self.0.clear();
    }

    /// It was erased on purpose, or saved whole as a file, with what lies below it.
    pub fn let_go(&mut self, key: &str) {
        let below = format!("{key}/");
        self.0
            .retain(|other| other != key && !other.starts_with(&below));
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Whether closing the page now would lose nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_after_its_file_is_unfiled_again() {
        let mut unfiled = Unfiled::default();
        assert!(unfiled.is_empty());
        unfiled.changed("p1/application");
        unfiled.changed("p1/application");
        assert_eq!(unfiled.count(), 1);
        unfiled.filed("p1/application");
        assert!(unfiled.is_empty());
        unfiled.changed("p1/application");
        assert_eq!(unfiled.count(), 1);
        unfiled.all_filed();
        assert!(unfiled.is_empty());
    }

    #[test]
    fn what_was_erased_is_missed_no_more() {
        let mut unfiled = Unfiled::default();
        for key in ["p1", "p1/application", "p10/application"] {
            unfiled.changed(key);
        }
        unfiled.let_go("p1");
        assert_eq!(unfiled.count(), 1);
    }
}
