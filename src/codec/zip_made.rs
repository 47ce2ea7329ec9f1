//! Puts files into a zip: the same files always give the same bytes.

use miniz_oxide::deflate::compress_to_vec;
use serde::{Deserialize, Serialize};

use super::zip::checksum;

/// How hard it is packed: more takes longer and gains next to nothing.
const LEVEL: u8 = 6;
/// 1 January 1980, the first day a zip can name (APPNOTE 4.4.6): no file tells when it was made.
const DAY: u16 = 1 << 5 | 1;
const DEFLATED: u16 = 8;
/// The version that unpacks deflated files.
const VERSION: u16 = 20;

/// A name in UTF-8 says so (APPNOTE 4.4.4, bit 11); one in ASCII needs not.
const UTF_8: u16 = 1 << 11;

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Filed {
    /// A text.
    Text(String),
    /// A file that is itself a zip of texts, as a document of an office program is.
    Packed(Vec<(String, String)>),
}

/// The zip of these files, each by its name.
pub fn bundle(files: &[(String, Filed)]) -> Vec<u8> {
    let bytes: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, filed)| (name.as_str(), filed.bytes()))
        .collect();
    let files: Vec<(&str, &[u8])> = bytes
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    zip_of(&files, true)
}

impl Filed {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Filed::Text(text) => text.clone().into_bytes(),
            Filed::Packed(parts) => {
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .map(|(name, text)| (name.as_str(), text.as_bytes()))
                    .collect();
                zip_of(&parts, true)
            }
        }
    }
}

/// The zip of these files, each by its name and its bytes, packed where `deflate` says so.
pub fn zip_of(files: &[(&str, &[u8])], deflate: bool) -> Vec<u8> {
    let mut made = Vec::new();
    let mut contents = Vec::new();
    for (name, bytes) in files {
        let packed = if deflate {
            compress_to_vec(bytes, LEVEL)
        } else {
            bytes.to_vec()
        };
        let at = length(&made);
        let header = header(name, bytes, (&packed, if deflate { DEFLATED } else { 0 }));
        made.extend([b"PK\x03\x04", &header[..], name.as_bytes(), &packed].concat());
        contents.extend(entry(&header, name, at));
    }
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX);
    let (size, at) = (length(&contents), length(&made));
    made.extend(contents);
    made.extend(b"PK\x05\x06\0\0\0\0");
    made.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    made.extend([size.to_le_bytes(), at.to_le_bytes()].concat());
    made.extend([0, 0]);
    made
}

/// What stands before each file and again in the table of contents (APPNOTE 4.3.7).
fn header(name: &str, bytes: &[u8], (packed, method): (&[u8], u16)) -> Vec<u8> {
    let name_length = u16::try_from(name.len()).unwrap_or(u16::MAX);
    let flags = if name.is_ascii() { 0 } else { UTF_8 };
    let shorts = [VERSION, flags, method, 0, DAY].map(u16::to_le_bytes);
    let longs = [checksum(bytes), length(packed), length(bytes)].map(u32::to_le_bytes);
    let ends = [name_length, 0].map(u16::to_le_bytes);
    [shorts.concat(), longs.concat(), ends.concat()].concat()
}

/// One line of the table of contents (APPNOTE 4.3.12).
fn entry(header: &[u8], name: &str, at: u32) -> Vec<u8> {
    let made_by = VERSION.to_le_bytes();
    // Comment, disk and attributes: none.
    let none = [0; 10];
    let place = at.to_le_bytes();
    [
        b"PK\x01\x02",
        &made_by[..],
        header,
        &none,
        &place,
        name.as_bytes(),
    ]
    .concat()
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::zip::Zip;

    #[test]
    fn what_was_put_in_is_taken_out() {
        let long = "标准".repeat(1000);
        let files: [(&str, &[u8]); 3] =
            [("a.xml", b"<a/>"), ("b/c.txt", long.as_bytes()), ("d", b"")];
        for deflate in [false, true] {
            let made = zip_of(&files, deflate);
            assert_eq!(made, zip_of(&files, deflate));
            let zip = Zip::read(&made).unwrap();
            let taken: Vec<_> = zip
                .files()
                .map(|entry| {
                    (
                        entry.name.clone().unwrap(),
                        zip.unpack(entry, 10_000).unwrap(),
                    )
                })
                .collect();
            assert_eq!(
                taken,
                files.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()))
            );
        }
        assert!(zip_of(&files, true).len() < 1000);
    }

    #[test]
    fn names_in_chinese_and_documents_within_come_out_again() {
        let document = vec![("word/document.xml".to_owned(), "<w/>".to_owned())];
        let made = bundle(&[
            ("申请书.json".to_owned(), Filed::Text("{}".to_owned())),
            ("申请书.docx".to_owned(), Filed::Packed(document)),
        ]);
        let zip = Zip::read(&made).unwrap();
        let names: Vec<_> = zip
            .files()
            .map(|entry| entry.name.clone().unwrap())
            .collect();
        assert_eq!(names, ["申请书.json", "申请书.docx"]);
        let inner = zip.unpack(zip.files().nth(1).unwrap(), 10_000).unwrap();
        let inner = Zip::read(&inner).unwrap();
        let entry = inner.files().next().unwrap();
        assert_eq!(entry.name.as_deref(), Some("word/document.xml"));
        assert_eq!(inner.unpack(entry, 100).unwrap(), b"<w/>");
    }
}
