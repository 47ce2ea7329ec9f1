//! One thing that is kept, as the text that is stored, and its line in a backup with a checksum of its own.

use serde_json::Value;

use crate::archive::shape::ITEM;
use crate::codec::Digest;
use crate::codec::canonical::quoted;
use crate::dossier::{Kept, Pilot, Record, RecordError, may_be_chosen, may_stand};

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

/// A record of a file that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Its place among the records of the file, counted from one.
    pub nth: usize,
    /// What can still be said of it: kind and key, or nothing.
    pub what: Option<String>,
    /// Why it is not taken.
    pub why: Loss,
}

/// Why a record of a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It is not as it was written.
    Damaged,
    /// Another stands in its place already.
    Twice,
    /// Nothing of ours is kept in such a place.
    Misplaced,
    /// The head of the file counts fewer.
    Uncounted,
    /// The head of the file counts more.
    Missing,
}

impl Lost {
    /// What became of it, in words.
    pub fn says(&self) -> String {
        let what = self.what.as_ref().map(|what| format!("（{what}）"));
        let what = what.unwrap_or_default();
        let why = match self.why {
            Loss::Damaged => "已损坏，与当时写下的不符",
            Loss::Twice => "与前面的一条重复",
            Loss::Misplaced => "写明的位置不是本程序存放内容的地方",
            Loss::Uncounted => "不在文件开头写明的条数之内",
            Loss::Missing => "已损坏或缺失",
        };
        format!(
            "文件里第 {} 条记录{what}{why}，没有收；其余的不受影响。",
            self.nth
        )
    }
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

    /// Reads a record, and holds it to its checksum and to where things of ours stand.
    pub(super) fn read(value: &Value, demonstration: bool) -> Result<Item, Loss> {
        let item = Item::whole(value, demonstration).ok_or(Loss::Damaged)?;
        let chosen = item.kept != Kept::Setting || may_be_chosen(&item.key, &item.text);
        if may_stand(item.kept, &item.key) && chosen {
            Ok(item)
        } else {
            Err(Loss::Misplaced)
        }
    }

    /// A record that is as it was written, wherever it stands.
    pub(super) fn whole(value: &Value, demonstration: bool) -> Option<Item> {
        let (item, sum) = Item::of(value)?;
        (item.sum(demonstration) == sum).then_some(item)
    }

    /// What can be said of a record that is not taken. A key that is none of ours is only quoted.
    pub(super) fn name_of(value: &Value) -> Option<String> {
        let (item, _) = Item::of(value)?;
        Some(item.name())
    }

    pub(super) fn name(&self) -> String {
        if may_stand(self.kept, &self.key) {
            format!("{} {}", self.kept.label(), self.key)
        } else {
            format!("{}{}", self.kept.label(), crate::value::excerpt(&self.key))
        }
    }

    /// Why a text of ours does not fit into its place, though it is whole: it is laid aside and never opened.
    pub(super) fn misfit(&self) -> Option<String> {
        match self.kept {
            Kept::Paper => misfit_of_paper(&self.key, &self.text),
            Kept::Version if !self.key.contains("/pilot/") => {
                misfit_of_paper(&self.key, &self.text)
            }
            Kept::Pilot => {
                let pilot = Pilot::read_at(&self.key, &self.text).ok()?;
                pilot.fit().err().map(|why| why.to_string())
            }
            _ => None,
        }
    }

    /// A record of the right shape, and its checksum.
    fn of(value: &Value) -> Option<(Item, &str)> {
        ITEM.fit(value, None).ok()?;
        let text = |name: &str| value.get(name)?.as_str();
        let kept = Kept::from_key(text("shelf")?)?;
        Some((
            Item::new(kept, text("key")?, text("text")?),
            text("sha256")?,
        ))
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

fn misfit_of_paper(key: &str, text: &str) -> Option<String> {
    let why = match Record::read_at(key, text) {
        Ok(record) => record.fit().err(),
        Err(RecordError::Misfit(why)) => Some(why),
        // What is damaged or newer is told of when it is compared.
        Err(_) => None,
    };
    why.map(|why| why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item() -> Item {
        Item::new(
            Kept::Paper,
            "00000000000000a1/application",
            "{\"名\":\"“甲”\u{2028}\n\"}",
        )
    }

    fn value(line: &str) -> Value {
        serde_json::from_str(line).unwrap()
    }

    #[test]
    fn a_record_comes_back_from_its_line_which_has_no_break() {
        for demonstration in [true, false] {
            let line = item().line(demonstration);
            assert!(!line.contains('\n'));
            assert_eq!(Item::read(&value(&line), demonstration), Ok(item()));
            assert_eq!(
                Item::read(&value(&line), !demonstration),
                Err(Loss::Damaged)
            );
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
            assert_eq!(Item::read(&touched, false), Err(Loss::Damaged), "{was}");
        }
        let touched = value(&line.replace('甲', "乙"));
        assert_eq!(
            Item::name_of(&touched),
            Some("文稿 00000000000000a1/application".into())
        );
        assert_eq!(Item::name_of(&value("7")), None);
    }

    #[test]
    fn a_record_that_would_stand_elsewhere_is_not_taken_and_only_quoted() {
        let hostile = "../keys\u{202e}".to_owned() + &"x".repeat(300);
        for (kept, key) in [
            (Kept::Pilot, hostile.as_str()),
            (Kept::Pilot, "00000000000000a1/application"),
            (Kept::Key, "vault"),
            (Kept::Key, "another"),
            (Kept::Setting, "notice"),
        ] {
            let line = Item::new(kept, key, "{}").line(false);
            assert_eq!(
                Item::read(&value(&line), false),
                Err(Loss::Misplaced),
                "{key}"
            );
        }
        let line = Item::new(Kept::Pilot, &hostile, "{}").line(false);
        let name = Item::name_of(&value(&line)).unwrap();
        assert!(
            name.starts_with("试点的登记和记录“../keysx") && name.chars().count() == 50,
            "{name}"
        );
        let line = Item::new(Kept::Setting, "role", "admin").line(false);
        assert_eq!(Item::read(&value(&line), false), Err(Loss::Misplaced));
    }
}
