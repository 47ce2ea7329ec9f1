//! One thing that is kept, as the text that is stored, and its line in a backup with a checksum of its own.

use serde_json::Value;

use crate::dossier::Kept;
use crate::export::canonical::quoted;
use crate::export::members::Members;
use crate::export::{Digest, Misshapen};

/// What is named in a message about a record of a backup.
const PLACE: &str = "备份里的记录";

/// One thing that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What kind of thing it is.
    pub kept: Kept,
    /// The key it is stored under.
    pub key: String,
    /// The stored text, whatever it is.
    pub text: String,
}

/// A record of a file that was not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Its place among the records of the file, counted from one.
    pub nth: usize,
    /// What can still be said of it: kind and key, or nothing.
    pub what: Option<String>,
}

impl Item {
    /// A text of that kind under that key.
    pub fn new(kept: Kept, key: impl Into<String>, text: impl Into<String>) -> Item {
        Item {
            kept,
            key: key.into(),
            text: text.into(),
        }
    }

    /// Whether it holds a key that signs, also one laid aside: such a thing is carried only when the user says so.
    pub fn is_secret(&self) -> bool {
        let laid_aside = || self.key.split('/').next() == Some(Kept::Key.key());
        self.kept == Kept::Key || self.kept == Kept::Aside && laid_aside()
    }

    /// Its line in a backup.
    pub(super) fn line(&self, demonstration: bool) -> String {
        format!(
            r#"{{"shelf":"{}","key":{},"sha256":"{}","text":{}}}"#,
            self.kept.key(),
            quoted(&self.key),
            self.sum(demonstration),
            quoted(&self.text)
        )
    }

    /// Reads a record and holds it to its checksum.
    pub(super) fn read(value: &Value, demonstration: bool) -> Option<Item> {
        let (item, sum) = Item::of(value).ok()?;
        (item.sum(demonstration) == sum).then_some(item)
    }

    /// What can be said of a record that is not as it was written.
    pub(super) fn name_of(value: &Value) -> Option<String> {
        let (item, _) = Item::of(value).ok()?;
        Some(format!("{} {}", item.kept.label(), item.key))
    }

    fn of(value: &Value) -> Result<(Item, &str), Misshapen> {
        let members = Members::of(value, PLACE, &["key", "sha256", "shelf", "text"])?;
        let kept = members.typed("shelf", |shelf| Kept::from_key(shelf.as_str()?))?;
        let item = Item::new(kept, members.text("key")?, members.text("text")?);
        Ok((item, members.text("sha256")?))
    }

    /// Bound to the place and to whether it is an exercise, so that no record can be moved within a file or between files unnoticed.
    fn sum(&self, demonstration: bool) -> String {
        let (place, key) = (self.kept.key(), &self.key);
        let bound = format!(
            "shidian-backup 1 {demonstration}\n{place}\n{key}\n{}",
            self.text
        );
        Digest::of(bound.as_bytes()).hex()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Item {
        Item::new(Kept::Paper, "a1/application", "{\"名\":\"“甲”\u{2028}\n\"}")
    }

    fn value(line: &str) -> Value {
        serde_json::from_str(line).unwrap()
    }

    #[test]
    fn a_record_comes_back_from_its_line_which_has_no_break() {
        for demonstration in [true, false] {
            let line = item().line(demonstration);
            assert!(!line.contains('\n'));
            assert_eq!(Item::read(&value(&line), demonstration), Some(item()));
            assert_eq!(Item::read(&value(&line), !demonstration), None);
        }
    }

    #[test]
    fn a_key_is_secret_wherever_it_lies() {
        let secret = |kept, key: &str| Item::new(kept, key, "").is_secret();
        assert!(secret(Kept::Key, "device") && secret(Kept::Aside, "keys/device/0badcafe"));
        for (kept, key) in [
            (Kept::Aside, "papers/a1/application/0badcafe"),
            (Kept::Paper, "keys/application"),
            (Kept::Setting, "keys"),
        ] {
            assert!(!secret(kept, key), "{key}");
        }
    }

    #[test]
    fn a_record_that_was_touched_or_moved_is_not_taken_but_named() {
        let line = item().line(false);
        for (was, is) in [
            ("甲", "乙"),
            ("a1/", "a2/"),
            ("papers", "history"),
            ("\"key\"", "\"KEY\""),
        ] {
            let touched = value(&line.replace(was, is));
            assert_eq!(Item::read(&touched, false), None, "{was}");
        }
        let touched = value(&line.replace('甲', "乙"));
        assert_eq!(Item::name_of(&touched), Some("文稿 a1/application".into()));
        assert_eq!(Item::name_of(&value("7")), None);
    }
}
