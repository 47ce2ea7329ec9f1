//! Reads a long backup in slices between which a page answers: some lines at a time, each slice as a small file with the
//! head of the whole one, so that nothing is judged otherwise than at once.

use serde_json::Value;

use super::parcel::{Parcel, Reading, of_world};
use super::{BackupError, LARGEST_BACKUP};
use crate::archive::shape::BACKUP;
use crate::codec::strict;
use crate::dossier::Stamp;

/// A shorter file is read at once.
const SHORT: usize = 256 * 1024;
/// A slice has about so many bytes.
const SLICE: usize = 64 * 1024;
/// What stands behind the last record.
const END: &str = "\n]}";

/// A backup that is being read.
pub struct Slices<'a> {
    head: &'a str,
    /// One for each record, without the comma behind it.
    lines: Vec<&'a str>,
    at: usize,
    read: Reading,
    made: Stamp,
    /// Whether it comes from the exercises, and whether it is read for them.
    worlds: (bool, bool),
}

impl<'a> Slices<'a> {
    /// Begins with a file for the exercises or for the real thing; nothing where it is short, or not laid out as this
    /// program writes a backup: then it is for [`Parcel::read`].
    pub fn begun(bytes: &'a [u8], demonstration: bool) -> Option<Slices<'a>> {
        if !(SHORT..=LARGEST_BACKUP).contains(&bytes.len()) {
            return None;
        }
        let text = std::str::from_utf8(bytes).ok()?.trim_ascii_end();
        let (head, records) = text.strip_suffix(END)?.split_once('\n')?;
        let value = of_slice(head, "")?;
        let lines = records.split(",\n").collect();
        let count = value["count"].as_u64()?;
        Some(Slices {
            head,
            lines,
            at: 0,
            read: Reading::of(usize::try_from(count).ok()),
            made: Stamp::new(value["made"].as_str()?),
            worlds: (value["demonstration"] == true, demonstration),
        })
    }

    /// Whether the file comes from where it is read for: from the exercises, or from the real thing.
    pub fn is_for_this_world(&self) -> bool {
        self.worlds.0 == self.worlds.1
    }

    /// Reads the next slice and says whether there is another; nothing where a line is not what it should be: then the
    /// file is for [`Parcel::read`], which says what is wrong with it.
    pub fn go_on(&mut self) -> Option<bool> {
        let mut size = 0;
        let rest = &self.lines[self.at..];
        let within = |line: &&&str| {
            size += line.len();
            size < SLICE
        };
        let count = rest.iter().take_while(within).count().max(1);
        let slice = &rest[..count.min(rest.len())];
        let value = of_slice(self.head, &slice.join(",\n"))?;
        let records = value["records"].as_array()?;
        // What is one line to us must be one record to every reader.
        if records.len() != slice.len() {
            return None;
        }
        for record in records {
            self.read.take(Some(record), self.worlds.0);
        }
        self.at += slice.len();
        Some(self.at < self.lines.len())
    }

    /// How many records were read, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.lines.len())
    }

    /// What the file brings, once there is no other slice.
    ///
    /// # Errors
    /// As [`Parcel::read`].
    pub fn done(mut self) -> Result<Parcel, BackupError> {
        self.read.miss();
        let (of_file, demonstration) = self.worlds;
        of_world((self.read.parcel(self.made), of_file), demonstration)
    }
}

fn of_slice(head: &str, records: &str) -> Option<Value> {
    let value = strict::read(
        [head, "\n", records, END].concat().as_bytes(),
        LARGEST_BACKUP,
    );
    value.ok().filter(|value| BACKUP.fit(value, None).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::backup::{Bundle, Item};
    use crate::dossier::{Kept, Pilot};

    const NOW: &str = "2026-11-30T09:00:00+08:00";

    fn backup(count: u32, demonstration: bool) -> String {
        let pilot = |nth: u32| {
            let mut pilot = Pilot::new(format!("{nth:016x}"), Stamp::new(NOW));
            pilot.title = Some("某某综合标准化试点（示例）".repeat(20));
            Item::new(Kept::Pilot, &pilot.id, pilot.write())
        };
        let items = (1..=count).map(pilot).collect();
        let bundle = Bundle::of(demonstration, Stamp::new(NOW), items).unwrap();
        bundle.write("0.1.0")
    }

    /// What is read in slices, where the file can be read so, and how many slices it took.
    fn sliced(text: &str, demonstration: bool) -> Option<(Result<Parcel, BackupError>, usize)> {
        let mut slices = Slices::begun(text.as_bytes(), demonstration)?;
        let mut count = 1;
        while slices.go_on()? {
            count += 1;
        }
        assert_eq!(slices.progress().0, slices.progress().1);
        Some((slices.done(), count))
    }

    #[test]
    fn a_long_backup_is_read_in_slices_to_what_it_is_read_to_at_once() {
        let text = backup(600, false);
        let (parcel, slices) = sliced(&text, false).unwrap();
        assert!(slices > 5 && slices < 20, "{slices}");
        assert_eq!(parcel, Parcel::read(text.as_bytes(), false));
        assert_eq!(parcel.unwrap().items.len(), 600);
        for (of_file, wanted) in [(true, false), (false, true), (true, true)] {
            let text = backup(600, of_file);
            let (parcel, _) = sliced(&text, wanted).unwrap();
            assert_eq!(parcel, Parcel::read(text.as_bytes(), wanted));
        }
    }

    #[test]
    fn what_is_wrong_with_single_records_is_told_alike() {
        let text = backup(600, false);
        let lines: Vec<&str> = text.lines().collect();
        let twice = [&lines[..9], &lines[5..]].concat().join("\n");
        let shorter = [&lines[..9], &lines[12..]].concat().join("\n");
        let flipped = text.replacen("某某综合", "某甲综合", 1);
        let counted = text.replacen("\"count\":600", "\"count\":900", 1);
        let more = text.replacen("{\"shelf\"", "{\"more\":[],\"shelf\"", 1);
        for text in [twice, shorter, flipped, counted, more] {
            let (parcel, _) = sliced(&text, false).unwrap();
            let parcel = parcel.unwrap();
            assert!(!parcel.lost.is_empty());
            assert_eq!(Ok(parcel), Parcel::read(text.as_bytes(), false));
        }
    }

    #[test]
    fn what_is_laid_out_otherwise_is_left_to_the_reader_of_whole_files() {
        let text = backup(600, false);
        for other in [
            backup(3, false),
            text.replace('\n', "\r\n"),
            format!("\u{feff}{text}"),
            text.replacen("\"format\":1", "\"format\":2", 1),
            text.replacen("\"kind\"", "\"kind\":\"x\",\"kind\"", 1),
            text.replacen("},\n{", "},{", 1),
            text.replacen("},\n{", "}\n{", 1),
            text[..text.len() - 40].to_owned(),
            format!("{text}x"),
        ] {
            assert!(sliced(&other, false).is_none(), "{other:.80}");
        }
    }
}
