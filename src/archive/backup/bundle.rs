//! The backup file as it is written: a head, and one line for each thing that is kept.

use std::collections::BTreeSet;

use super::{BackupError, Item, LARGEST_BACKUP};
use crate::codec::canonical::quoted;
use crate::dossier::{Kept, Stamp};

/// The file, before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Whether it comes from the exercises.
    pub demonstration: bool,
    /// When it is made, by the clock of this machine.
    pub made: Stamp,
    /// What it carries.
    pub items: Vec<Item>,
    /// How many earlier versions were left out because one file would not hold them.
    pub left_out: usize,
}

/// How much of each kind is carried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Kept::ALL.len()]);

impl Bundle {
    /// A bundle of these, in their order in the file; the oldest versions are left out where one file would not hold all.
    ///
    /// # Errors
    /// [`BackupError::TooMuch`] where even without versions it is too large.
    pub fn of(
        demonstration: bool,
        made: Stamp,
        mut items: Vec<Item>,
    ) -> Result<Bundle, BackupError> {
        items.sort_by(|a, b| (a.kept, &a.key).cmp(&(b.kept, &b.key)));
        let mut bundle = Bundle {
            demonstration,
            made,
            items,
            left_out: 0,
        };
        bundle.fit(LARGEST_BACKUP)?;
        Ok(bundle)
    }

    /// How much of each kind it carries.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.items)
    }

    /// The text of the file.
    pub fn write(&self, app_version: &str) -> String {
        let head = format!(
            r#"{{"kind":"shidian-backup","format":1,"demonstration":{},"made":{},"app_version":{},"count":{},"records":["#,
            self.demonstration,
            quoted(self.made.as_str()),
            quoted(app_version),
            self.items.len()
        );
        let lines: Vec<String> = self
            .items
            .iter()
            .map(|item| item.line(self.demonstration))
            .collect();
        format!("{head}\n{}\n]}}\n", lines.join(",\n"))
    }

    fn fit(&mut self, limit: usize) -> Result<(), BackupError> {
        const HEAD: usize = 1024;
        let size = |item: &Item| item.line(self.demonstration).len() + 2;
        let mut total = HEAD + self.items.iter().map(size).sum::<usize>();
        let mut versions: Vec<(String, usize)> = self
            .items
            .iter()
            .filter(|item| item.kept == Kept::Version)
            .map(|item| (item.key.clone(), size(item)))
            .collect();
        // The part of a key behind its paper is the revision: low ones are old.
        versions.sort_by(|(a, _), (b, _)| revision(a).cmp(revision(b)));
        let mut gone = BTreeSet::new();
        for (key, size) in versions {
            if total <= limit {
                break;
            }
            total -= size;
            gone.insert(key);
        }
        if total > limit {
            return Err(BackupError::TooMuch);
        }
        self.left_out = gone.len();
        self.items
            .retain(|item| item.kept != Kept::Version || !gone.contains(&item.key));
        Ok(())
    }
}

fn revision(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or_default()
}

impl Counts {
    /// Counts these.
    pub fn of(items: &[Item]) -> Counts {
        let mut counts = Counts::default();
        for item in items {
            if let Some(place) = Kept::ALL.iter().position(|kept| *kept == item.kept) {
                counts.0[place] += 1;
            }
        }
        counts
    }

    /// How many there are of a kind.
    pub fn get(&self, kept: Kept) -> usize {
        let place = Kept::ALL.iter().position(|each| *each == kept);
        place.map_or(0, |place| self.0[place])
    }

    /// The kinds that there are, with their numbers, in words.
    pub fn says(&self) -> String {
        let some = Kept::ALL.iter().zip(self.0).filter(|(_, count)| *count > 0);
        let words = some.map(|(kept, count)| match kept {
            Kept::Pilot => format!("试点 {count} 个"),
            Kept::Paper => format!("文稿 {count} 份"),
            Kept::Version => format!("以前的版本 {count} 版"),
            Kept::Journal => format!("没来得及保存的文字 {count} 处"),
            Kept::Aside => format!("单独留存的原文 {count} 份"),
            Kept::Key => format!("签名钥匙 {count} 把"),
            Kept::Setting => format!("设置 {count} 项"),
        });
        words.collect::<Vec<_>>().join("，")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(items: Vec<Item>) -> Bundle {
        Bundle::of(false, Stamp::new("2026-11-25T09:00:00+08:00"), items).unwrap()
    }

    #[test]
    fn the_file_has_a_head_and_one_line_for_each_record() {
        let text = bundle(vec![
            Item::new(Kept::Paper, "a1/application", "{}"),
            Item::new(Kept::Pilot, "a1", "{}"),
        ])
        .write("0.1.0");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[0],
            r#"{"kind":"shidian-backup","format":1,"demonstration":false,"made":"2026-11-25T09:00:00+08:00","app_version":"0.1.0","count":2,"records":["#
        );
        assert!(
            lines[1].starts_with(r#"{"shelf":"pilots","key":"a1","#) && lines[1].ends_with("},")
        );
        assert!(lines[2].starts_with(r#"{"shelf":"papers","#) && lines[2].ends_with('}'));
        assert_eq!(lines[3..], ["]}"]);
    }

    #[test]
    fn what_is_carried_is_counted_in_words() {
        let items = [Kept::Pilot, Kept::Paper, Kept::Paper, Kept::Setting];
        let items = items.map(|kept| Item::new(kept, "k", "")).to_vec();
        let counts = bundle(items).counts();
        assert_eq!(counts.says(), "试点 1 个，文稿 2 份，设置 1 项");
        assert_eq!((counts.get(Kept::Paper), counts.get(Kept::Key)), (2, 0));
    }

    #[test]
    fn old_versions_are_left_out_before_anything_else_where_one_file_would_not_hold_all() {
        let version = |rev: u32| {
            Item::new(
                Kept::Version,
                format!("a1/application/{rev:08}"),
                "版".repeat(400),
            )
        };
        let paper = Item::new(Kept::Paper, "a1/application", "文".repeat(400));
        let mut full = bundle(vec![version(1), paper.clone(), version(2)]);
        let all = full.write("0.1.0").len() + 1024;
        full.fit(all - 1000).unwrap();
        assert_eq!(full.left_out, 1);
        assert_eq!(full.items, [paper, version(2)]);
        assert_eq!(full.fit(1500), Err(BackupError::TooMuch));
    }
}
