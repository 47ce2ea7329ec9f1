//! The text of a file as UTF-8, whatever an editor made of its encoding: a byte order mark in front, UTF-16 either way.

use std::borrow::Cow;

/// What an editor did to a text when it saved it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is UTF-8 without a mark, as programs write it.
    Plain,
    /// UTF-8 with a byte order mark in front.
    Marked,
    /// UTF-16, with its mark or without.
    Utf16,
}

const MARK: &[u8] = b"\xef\xbb\xbf";

/// The text, and how it was saved; nothing where the bytes are no text in UTF-8 or UTF-16.
pub fn plain_text(bytes: &[u8]) -> Option<(Cow<'_, str>, Saved)> {
    if let Some((order, units)) = utf16(bytes) {
        let units = units.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        return Some((Cow::Owned(text.ok()?), Saved::Utf16));
    }
    let (rest, saved) = match bytes.strip_prefix(MARK) {
        Some(rest) => (rest, Saved::Marked),
        None => (bytes, Saved::Plain),
    };
    let text = std::str::from_utf8(rest).ok()?;
    Some((Cow::Borrowed(text), saved))
}

type Order = fn([u8; 2]) -> u16;

/// The byte order of a text in UTF-16 and its bytes behind the mark. Without a mark it is told by an ASCII
/// character in front, one byte of which is zero; what we write begins with `{` throughout.
fn utf16(bytes: &[u8]) -> Option<(Order, &[u8])> {
    let (order, units): (Order, &[u8]) = match bytes {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        [1..=0x7f, 0, ..] => (u16::from_le_bytes, bytes),
        [0, 1..=0x7f, ..] => (u16::from_be_bytes, bytes),
        _ => return None,
    };
    units.len().is_multiple_of(2).then_some((order, units))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"名\":\"𠮷\r\n\"}";

    fn units(order: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        let units = mark.into_iter().chain(TEXT.encode_utf16());
        units.flat_map(order).collect()
    }

    #[test]
    fn every_way_an_editor_saves_unicode_is_read_as_the_same_text() {
        let marked = [MARK, TEXT.as_bytes()].concat();
        for (bytes, saved) in [
            (TEXT.as_bytes().to_vec(), Saved::Plain),
            (marked, Saved::Marked),
            (units(u16::to_le_bytes, true), Saved::Utf16),
            (units(u16::to_be_bytes, true), Saved::Utf16),
            (units(u16::to_le_bytes, false), Saved::Utf16),
            (units(u16::to_be_bytes, false), Saved::Utf16),
        ] {
            assert_eq!(plain_text(&bytes), Some((TEXT.into(), saved)));
        }
        assert_eq!(plain_text(b""), Some(("".into(), Saved::Plain)));
    }

    #[test]
    fn what_is_no_text_or_was_cut_within_a_character_is_none() {
        let mut odd = units(u16::to_le_bytes, true);
        odd.pop();
        for bytes in [
            &odd[..],
            b"\xff\xfe\x00\xd8",
            b"\xc3\xfb",
            b"\xef\xbb\xbf\xff",
        ] {
            assert_eq!(plain_text(bytes), None, "{bytes:?}");
        }
    }
}
