//! A text of a workbook: its runs one behind the other, without the readings above them.

use super::super::xml::Piece;

/// Collects the text of an element.
#[derive(Default)]
pub(super) struct Text {
    words: String,
    /// Within `t` or `v`.
    open: bool,
    /// Within the readings of characters, which are no part of the text.
    reading: bool,
}

impl Text {
    pub(super) fn take_in(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Begin(tag) => match tag.local_name().as_ref() {
                "rPh" => self.reading = true,
                "t" | "v" => self.open = !self.reading,
                _ => {}
            },
            Piece::End("rPh") => self.reading = false,
            Piece::End("t" | "v") => self.open = false,
            Piece::Text(words) if self.open => self.words.push_str(words),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }

    /// What was collected, and from the beginning again.
    pub(super) fn take(&mut self) -> String {
        let text = std::mem::take(&mut self.words);
        *self = Text::default();
        unescaped(text)
    }
}

/// Characters that XML can not hold stand as `_x000D_`, and what looks like that as `_x005F_x000D_` (ECMA-376 part 1, 22.9.2.19).
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut done = String::with_capacity(text.len());
    let mut rest = &text[..];
    while let Some(at) = rest.find("_x") {
        done.push_str(&rest[..at]);
        let (mark, behind) = rest[at..].split_at(2);
        let code = behind.get(..5).and_then(|code| code.strip_suffix('_'));
        let digits = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let c = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(c) = c.and_then(char::from_u32) {
            done.push(c);
            rest = &behind[5..];
        } else {
            done.push_str(mark);
            rest = behind;
        }
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_can_not_hold_come_back() {
        for (written, text) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x4e00_", "一"),
            ("_xD800_", "_xD800_"),
            ("_x00_x", "_x00_x"),
            ("_x甲000_", "_x甲000_"),
        ] {
            assert_eq!(unescaped(written.to_owned()), text);
        }
    }
}
