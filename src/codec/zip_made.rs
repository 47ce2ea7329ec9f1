//! Puts files into a zip: the same files always give the same bytes.

use miniz_oxide::deflate::compress_to_vec;

use super::zip::checksum;

/// How hard it is packed: more takes longer and gains next to nothing.
const LEVEL: u8 = 6;
/// 1 January 1980, the first day a zip can name (APPNOTE 4.4.6): no file tells when it was made.
const DAY: u16 = 1 << 5 | 1;
const DEFLATED: u16 = 8;
/// The version that unpacks deflated files.
const VERSION: u16 = 20;

/// The zip of these files, each by its name in ASCII and its bytes, packed where `deflate` says so.
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
    let shorts = [VERSION, 0, method, 0, DAY].map(u16::to_le_bytes);
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
}
