//! What was read of a backup: every record that is as it was written, and the name of every one that is not.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{BackupError, Item, Loss, Lost, lines, rescue};
use crate::archive::shape::BACKUP;
use crate::codec::strict;
use crate::dossier::{Kept, Stamp, may_be_chosen, may_stand};

/// The largest backup that is written or opened, in bytes.
pub const LARGEST_BACKUP: usize = 20 * 1024 * 1024;

const KIND: &str = "shidian-backup";

/// What a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Where it comes from.
    pub origin: Origin,
    /// When the file was made, by the clock of the machine it comes from; empty where that was lost.
    pub made: Stamp,
    /// What it brings.
    pub items: Vec<Item>,
    /// What it should have brought and does not.
    pub lost: Vec<Lost>,
    /// What is whole and cannot be so: each is laid aside with the reason, and never opened.
    pub unfit: Vec<(Item, String)>,
    /// How many records of a file of the rescue page belong to the other world, exercises or the real thing.
    pub others: usize,
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A backup.
    Backup,
    /// A file of the page that covers a broken program.
    Rescue,
}

/// Whether a text that is no JSON any more was a backup: by its head, or by a record where the head was lost.
pub fn looks_like_backup(text: &str) -> bool {
    let head: String = text.chars().take(400).collect();
    head.contains(KIND) || head.contains(rescue::ABOUT) || text.contains("{\"shelf\":\"")
}

impl Parcel {
    /// Reads a file for the exercises or for the real thing.
    ///
    /// # Errors
    /// Says why nothing of it can be taken in; where only some of it is damaged the rest is taken.
    pub fn read(bytes: &[u8], demonstration: bool) -> Result<Parcel, BackupError> {
        let value = match strict::read(bytes, LARGEST_BACKUP) {
            Ok(value) => value,
            Err(why) if bytes.len() > LARGEST_BACKUP => return Err(BackupError::Unreadable(why)),
            Err(why) => {
                let salvaged = lines::read(bytes).ok_or(BackupError::Unreadable(why))?;
                return of_world(salvaged, demonstration);
            }
        };
        Parcel::of_value(&value, demonstration)
    }

    /// Whether a value is meant for a backup or for a file of the rescue page, right or wrong.
    pub fn is_one(value: &Value) -> bool {
        rescue::is_one(value) || value.get("kind").and_then(Value::as_str) == Some(KIND)
    }

    /// Reads a value that a strict reader read.
    ///
    /// # Errors
    /// As [`Parcel::read`].
    pub fn of_value(value: &Value, demonstration: bool) -> Result<Parcel, BackupError> {
        if rescue::is_one(value) {
            return Ok(rescue::read(value, demonstration));
        }
        if !Parcel::is_one(value) {
            return Err(BackupError::Foreign);
        }
        of_world(whole(value)?, demonstration)
    }

    /// The text of that kind under that key.
    pub fn text(&self, kept: Kept, key: &str) -> Option<&str> {
        let mut items = self.items.iter();
        let item = items.find(|item| item.kept == kept && item.key == key)?;
        Some(&item.text)
    }

    /// Everything of a kind, by key.
    pub fn all(&self, kept: Kept) -> impl Iterator<Item = (&str, &str)> {
        let of_kind = self.items.iter().filter(move |item| item.kept == kept);
        of_kind.map(|item| (item.key.as_str(), item.text.as_str()))
    }
}

pub(super) fn of_world(
    (parcel, of): (Parcel, bool),
    demonstration: bool,
) -> Result<Parcel, BackupError> {
    match (of, demonstration) {
        (true, false) => Err(BackupError::Demonstration),
        (false, true) => Err(BackupError::Real),
        _ => Ok(parcel),
    }
}

/// Reads a backup that is JSON throughout.
fn whole(value: &Value) -> Result<(Parcel, bool), BackupError> {
    match value.get("format").and_then(Value::as_u64) {
        Some(newer) if newer > 1 => return Err(BackupError::Newer(newer)),
        _ => {}
    }
    BACKUP.fit(value, None).map_err(BackupError::Misfit)?;
    let demonstration = value["demonstration"] == true;
    let count = value["count"].as_u64().unwrap_or_default();
    let made = Stamp::new(value["made"].as_str().unwrap_or_default());
    let records = value["records"].as_array().into_iter().flatten();
    let mut read = Reading::of(usize::try_from(count).ok());
    for record in records {
        read.take(Some(record), demonstration);
    }
    read.miss();
    Ok((read.parcel(made), demonstration))
}

/// Records being read, each by itself.
#[derive(Default)]
pub(super) struct Reading {
    /// How many the head of the file counts, where it can be read.
    count: Option<usize>,
    nth: usize,
    items: Vec<Item>,
    lost: Vec<Lost>,
    unfit: Vec<(Item, String)>,
    seen: BTreeSet<(Kept, String)>,
}

impl Reading {
    pub(super) fn of(count: Option<usize>) -> Reading {
        Reading {
            count,
            ..Reading::default()
        }
    }

    /// Takes the next record, if it is as it was written and no other stands in its place.
    pub(super) fn take(&mut self, record: Option<&Value>, demonstration: bool) {
        self.nth += 1;
        let read = record.ok_or(Loss::Damaged);
        let read = read.and_then(|record| Item::read(record, demonstration));
        match read.and_then(|item| self.once(item)) {
            Ok(item) => self.put(item),
            Err(why) => self.lost.push(Lost {
                nth: self.nth,
                what: record.and_then(Item::name_of),
                why,
            }),
        }
    }

    /// Puts in what needs no checksum: it comes from a file of the rescue page.
    pub(super) fn put_bare(&mut self, item: Item) {
        self.nth += 1;
        let (kept, key) = (item.kept, &item.key);
        let chosen = kept != Kept::Setting || may_be_chosen(key, &item.text);
        if may_stand(kept, key) && chosen {
            self.put(item);
        } else if kept != Kept::Setting {
            let what = Some(item.name());
            let (nth, why) = (self.nth, Loss::Misplaced);
            self.lost.push(Lost { nth, what, why });
        }
    }

    fn put(&mut self, item: Item) {
        match item.misfit() {
            None => self.items.push(item),
            Some(why) => self.unfit.push((item, why)),
        }
    }

    /// A record that the head counts and that stands in nobody's place.
    fn once(&mut self, item: Item) -> Result<Item, Loss> {
        match self.count {
            Some(count) if self.nth > count => Err(Loss::Uncounted),
            _ if !self.seen.insert((item.kept, item.key.clone())) => Err(Loss::Twice),
            _ => Ok(item),
        }
    }

    /// Notes those that should have followed.
    pub(super) fn miss(&mut self) {
        const MOST: usize = 1000; // A count from a damaged head may be anything.
        let count = self.count.unwrap_or_default();
        for nth in self.nth + 1..=count.min(self.nth + MOST) {
            let (what, why) = (None, Loss::Missing);
            self.lost.push(Lost { nth, what, why });
        }
    }

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    pub(super) fn has_any(&self) -> bool {
        !self.items.is_empty() || !self.unfit.is_empty()
    }

    pub(super) fn parcel(self, made: Stamp) -> Parcel {
        Parcel {
            origin: Origin::Backup,
            made,
            items: self.items,
            lost: self.lost,
            unfit: self.unfit,
            others: 0,
        }
    }
}
