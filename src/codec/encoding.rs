//! The text of a file's bytes, in whichever encoding spreadsheets and editors of a Chinese office write it.

use super::plain_text;

/// Reads the bytes of a text. `gb18030` is the browser's own decoder, which knows GBK and
/// GB 2312 with it, what Chinese systems write where nothing else is said; it says nothing of bytes that are none.
pub fn decode(bytes: &[u8], gb18030: impl FnOnce(&[u8]) -> Option<String>) -> Option<String> {
    let marked = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let unicode = || plain_text(bytes).map(|(text, _)| text.into_owned());
    let text = if bytes.contains(&0) && !marked {
        unmarked_utf16(bytes)
    } else {
        unicode().or_else(|| gb18030(bytes))
    };
    // Bytes of something else seldom make a text without these.
    text.filter(|text| !text.contains(['\0', '\u{1}']))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (units, left) = bytes.as_chunks::<2>();
    let units: Vec<u16> = units.iter().map(|pair| unit(*pair)).collect();
    left.is_empty()
        .then(|| String::from_utf16(&units).ok())
        .flatten()
}

/// Tabs, line breaks and digits have a zero byte, which shows where the upper half of each pair stands.
fn unmarked_utf16(bytes: &[u8]) -> Option<String> {
    let half = |at: usize| bytes.iter().skip(at).step_by(2);
    let zeros = |at: usize| half(at).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, _) => utf16(bytes, u16::from_le_bytes),
        (_, 0) => utf16(bytes, u16::from_be_bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "时间\t内容\r\n2027年3月\t𠮷\r\n";

    fn none(_: &[u8]) -> Option<String> {
        None
    }

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf8_is_read_with_and_without_a_mark() {
        let marked = format!("\u{FEFF}{TEXT}");
        for text in [TEXT, &marked] {
            assert_eq!(decode(text.as_bytes(), none), Some(TEXT.to_owned()));
        }
        assert_eq!(decode(b"", none), Some(String::new()));
    }

    #[test]
    fn utf16_is_read_in_either_order_with_and_without_a_mark() {
        let marked = format!("\u{FEFF}{TEXT}");
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            for text in [TEXT, &marked] {
                assert_eq!(decode(&units(text, bytes), none), Some(TEXT.to_owned()));
            }
        }
    }

    #[test]
    fn what_is_no_unicode_is_left_to_the_decoder_of_gb18030() {
        let gbk = [0xB1, 0xEA, 0xD7, 0xBC];
        let read = decode(&gbk, |bytes| {
            assert_eq!(bytes, gbk);
            Some("标准".to_owned())
        });
        assert_eq!(read, Some("标准".to_owned()));
        assert_eq!(decode(&gbk, none), None);
    }

    #[test]
    fn bytes_of_no_text_are_refused() {
        for bytes in [
            &b"PK\x03\x04\x14\x00\x00\x00"[..],
            b"\xFF\xFE\x00\xD8",
            b"\xFF\xFEa\x00b",
            b"a\x00\x01\x00\x00a",
            b"\xEF\xBB\xBF\xFF",
        ] {
            assert_eq!(decode(bytes, none), None, "{bytes:?}");
        }
    }
}
