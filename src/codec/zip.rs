//! Takes files out of a zip: stored and deflated ones, within limits of number, size and ratio that are looked at before anything is unpacked.

use std::fmt;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The most entries of an archive that are looked at.
pub const MOST_ENTRIES: usize = 1000;
/// How many times larger than packed a file may become.
pub const GREATEST_RATIO: usize = 300;

/// An archive, as far as its own table of contents tells it.
#[derive(Clone, Debug)]
pub struct Zip<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
}

/// One file in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called, with the folders before it; nothing where the name is in an encoding that is not told.
    pub name: Option<String>,
    /// Its size when it is unpacked, as the archive claims.
    pub size: usize,
    packed: usize,
    method: u16,
    flags: u16,
    sum: u32,
    at: usize,
}

/// Why nothing was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadZip {
    /// It is cut, damaged, or of a kind that mail programs do not make.
    Damaged,
    /// A password is asked for.
    Locked,
    /// It holds more files than are looked at.
    TooMany,
    /// A file in it would become larger than allowed.
    TooLarge,
    /// It is packed in a way that is not unpacked here.
    Method,
}

impl<'a> Zip<'a> {
    /// Reads the table of contents.
    ///
    /// # Errors
    /// [`BadZip::Damaged`] where it is not whole, [`BadZip::TooMany`].
    pub fn read(bytes: &'a [u8]) -> Result<Zip<'a>, BadZip> {
        let end = end_of_contents(bytes).ok_or(BadZip::Damaged)?;
        let count = usize::from(short(bytes, end + 10).ok_or(BadZip::Damaged)?);
        if count > MOST_ENTRIES {
            return Err(BadZip::TooMany);
        }
        let mut at = long(bytes, end + 16).ok_or(BadZip::Damaged)? as usize;
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, next) = Entry::read(bytes, at).ok_or(BadZip::Damaged)?;
            entries.push(entry);
            at = next;
        }
        Ok(Zip { bytes, entries })
    }

    /// The files in it; folders, and what a Mac puts beside each file, are left out.
    pub fn files(&self) -> impl Iterator<Item = &Entry> {
        let beside = |name: &str| {
            name.ends_with('/') || name.starts_with("__MACOSX/") || name.ends_with(".DS_Store")
        };
        let entries = self.entries.iter();
        entries.filter(move |entry| !entry.name.as_deref().is_some_and(beside))
    }

    /// Unpacks one file of at most `limit` bytes.
    ///
    /// # Errors
    /// As its kind of `BadZip` says.
    pub fn unpack(&self, entry: &Entry, limit: usize) -> Result<Vec<u8>, BadZip> {
        const ENCRYPTED: u16 = 1;
        if entry.flags & ENCRYPTED != 0 {
            return Err(BadZip::Locked);
        }
        if entry.size > limit || entry.size > entry.packed.saturating_mul(GREATEST_RATIO) {
            return Err(BadZip::TooLarge);
        }
        let packed = entry.packed_bytes(self.bytes).ok_or(BadZip::Damaged)?;
        let bytes = match entry.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, entry.size).map_err(|_| BadZip::Damaged)?,
            _ => return Err(BadZip::Method),
        };
        let whole = bytes.len() == entry.size && checksum(&bytes) == entry.sum;
        whole.then_some(bytes).ok_or(BadZip::Damaged)
    }
}

impl Entry {
    /// The entry of the table that begins there, and where the next one does (APPNOTE 4.3.12).
    fn read(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let name_at = at + 46;
        let name_length = usize::from(short(bytes, at + 28)?);
        let behind = usize::from(short(bytes, at + 30)?) + usize::from(short(bytes, at + 32)?);
        let name = bytes.get(name_at..name_at.checked_add(name_length)?)?;
        let entry = Entry {
            name: String::from_utf8(name.to_vec()).ok(),
            flags: short(bytes, at + 8)?,
            method: short(bytes, at + 10)?,
            sum: long(bytes, at + 16)?,
            packed: long(bytes, at + 20)? as usize,
            size: long(bytes, at + 24)? as usize,
            at: long(bytes, at + 42)? as usize,
        };
        Some((entry, name_at + name_length + behind))
    }

    /// The packed bytes stand behind a header of the file's own, whose parts may be longer than in the table.
    fn packed_bytes<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        if bytes.get(self.at..self.at.checked_add(4)?)? != b"PK\x03\x04" {
            return None;
        }
        let before =
            usize::from(short(bytes, self.at + 26)?) + usize::from(short(bytes, self.at + 28)?);
        let begins = self.at + 30 + before;
        bytes.get(begins..begins.checked_add(self.packed)?)
    }
}

/// Where the record stands that ends the table of contents; a comment of up to 65,535 bytes may follow it.
fn end_of_contents(bytes: &[u8]) -> Option<usize> {
    const LENGTH: usize = 22;
    let last = bytes.len().checked_sub(LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last)
        .rev()
        .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// CRC-32 as zip uses it, half a byte at a time: a table of 16 is small, and files of ours are too.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = table();
    let step = |sum: u32, half: u8| (sum >> 4) ^ TABLE[((sum ^ u32::from(half)) & 15) as usize];
    !bytes
        .iter()
        .fold(u32::MAX, |sum, byte| step(step(sum, *byte), *byte >> 4))
}

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut sum = half;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xedb8_8320
            } else {
                sum >> 1
            };
            bit += 1;
        }
        table[half as usize] = sum;
        half += 1;
    }
    table
}

impl fmt::Display for BadZip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "压缩包不完整或已损坏，解不开；请重新取得这个文件",
            Self::Locked => "压缩包加了密码；请先用解压软件解开，再打开里面的文件",
            Self::TooMany => "压缩包里的文件太多；请先解压，再打开要用的那一个",
            Self::TooLarge => "压缩包解开后太大，没有解；请先用解压软件解开，再打开里面的文件",
            Self::Method => "压缩包用了少见的压缩方式；请先用解压软件解开，再打开里面的文件",
        })
    }
}

impl std::error::Error for BadZip {}

/// Writes archives for the tests of whoever reads them.
#[cfg(test)]
pub(crate) mod testing {
    use super::checksum;

    /// An archive of these files, deflated where `deflate` says so.
    pub(crate) fn zip(files: &[(&[u8], &[u8])], deflate: bool) -> Vec<u8> {
        let (mut bytes, mut contents) = (Vec::new(), Vec::new());
        for (name, text) in files {
            let packed = if deflate {
                miniz_oxide::deflate::compress_to_vec(text, 6)
            } else {
                text.to_vec()
            };
            let length = |of: &[u8]| u32::try_from(of.len()).unwrap().to_le_bytes();
            let about = [
                &[20, 0, 0, 8, if deflate { 8 } else { 0 }, 0, 0, 0, 0, 0][..],
                &checksum(text).to_le_bytes(),
                &length(&packed),
                &length(text),
                &u16::try_from(name.len()).unwrap().to_le_bytes(),
                &[0, 0],
            ]
            .concat();
            let at = length(&bytes);
            bytes.extend([b"PK\x03\x04", &about[..], name, &packed].concat());
            contents.extend([b"PK\x01\x02\x14\0", &about[..], &[0; 10], &at, name].concat());
        }
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        let size = u32::try_from(contents.len()).unwrap().to_le_bytes();
        let at = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        bytes.extend(contents);
        bytes.extend(
            [
                b"PK\x05\x06\0\0\0\0",
                &count[..],
                &count,
                &size,
                &at,
                &[0, 0],
            ]
            .concat(),
        );
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::testing::zip;
    use super::*;

    const LIMIT: usize = 1 << 20;

    fn only(bytes: &[u8]) -> Result<Vec<u8>, BadZip> {
        let zip = Zip::read(bytes)?;
        let entry = zip.files().next().ok_or(BadZip::Damaged)?;
        zip.unpack(entry, LIMIT)
    }

    #[test]
    fn stored_and_deflated_files_come_out_as_they_went_in() {
        let text = "某市的申请书\n".repeat(50);
        for deflate in [false, true] {
            let bytes = zip(
                &[("信/甲.json".as_bytes(), text.as_bytes()), (b"b", b"")],
                deflate,
            );
            let zip = Zip::read(&bytes).unwrap();
            let files: Vec<_> = zip.files().collect();
            assert_eq!(files[0].name.as_deref(), Some("信/甲.json"));
            assert_eq!(zip.unpack(files[0], LIMIT).unwrap(), text.as_bytes());
            assert_eq!(zip.unpack(files[1], LIMIT), Ok(Vec::new()));
        }
        // Something may stand behind the archive.
        let mut followed = zip(&[(b"a", b"1")], false);
        followed.extend(b"\0\0\0");
        assert_eq!(only(&followed), Ok(b"1".to_vec()));
    }

    #[test]
    fn folders_and_what_a_mac_adds_are_no_files() {
        let bytes = zip(
            &[
                (b"d/", b""),
                (b"__MACOSX/d/._a.json", b"x"),
                (b"d/.DS_Store", b"x"),
                (b"d/a.json", b"1"),
            ],
            true,
        );
        let zip = Zip::read(&bytes).unwrap();
        let names: Vec<_> = zip.files().map(|entry| entry.name.as_deref()).collect();
        assert_eq!(names, [Some("d/a.json")]);
    }

    #[test]
    fn a_name_in_the_encoding_of_old_windows_is_no_name_and_the_file_is_read() {
        let bytes = zip(&[(b"\xd6\xd0.json", b"{}")], true);
        assert_eq!(
            Zip::read(&bytes).unwrap().files().next().unwrap().name,
            None
        );
        assert_eq!(only(&bytes), Ok(b"{}".to_vec()));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let zeros = vec![b' '; LIMIT];
        assert_eq!(only(&zip(&[(b"a", &zeros)], true)), Err(BadZip::TooLarge));
        let bytes = zip(&[(b"a", &vec![b'x'; LIMIT + 1])], false);
        assert_eq!(only(&bytes), Err(BadZip::TooLarge));
        // One that claims to be small is stopped at what it claims.
        let mut lying = zip(&[(b"a", &zeros)], true);
        for at in 0..lying.len() - 4 {
            if lying[at..].starts_with(&u32::try_from(LIMIT).unwrap().to_le_bytes()) {
                lying[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
            }
        }
        assert_eq!(only(&lying), Err(BadZip::Damaged));
        let many: Vec<(&[u8], &[u8])> = vec![(b"a", b""); MOST_ENTRIES + 1];
        assert_eq!(Zip::read(&zip(&many, false)).err(), Some(BadZip::TooMany));
    }

    #[test]
    fn no_flipped_bit_and_no_cut_gives_other_bytes_than_went_in() {
        let text = "某市的申请书".repeat(9);
        let good = zip(&[(b"a.json", text.as_bytes())], true);
        for place in 0..good.len() {
            for bit in 0..8 {
                let mut bad = good.clone();
                bad[place] ^= 1 << bit;
                if let Ok(bytes) = only(&bad) {
                    assert_eq!(bytes, text.as_bytes(), "{place}");
                }
            }
            only(&good[..place]).unwrap_err();
        }
    }

    #[test]
    fn an_encrypted_one_says_so() {
        let mut bytes = zip(&[(b"a", b"text")], false);
        let table = bytes
            .windows(4)
            .position(|four| four == b"PK\x01\x02")
            .unwrap();
        bytes[table + 8] |= 1;
        assert_eq!(only(&bytes), Err(BadZip::Locked));
        assert_eq!(
            BadZip::Locked.to_string(),
            "压缩包加了密码；请先用解压软件解开，再打开里面的文件"
        );
    }
}
