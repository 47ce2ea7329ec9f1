//! The characters of a text inside XML.

/// The text as it stands between tags and in attributes; what XML cannot hold at all is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => done.push_str("&amp;"),
            '<' => done.push_str("&lt;"),
            '>' => done.push_str("&gt;"),
            '"' => done.push_str("&quot;"),
            c if is_char(c) => done.push(c),
            _ => {}
        }
    }
    done
}

/// What XML 1.0 calls a character (2.2).
const fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{1_0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_xml_is_written_otherwise_and_what_it_cannot_hold_is_left_out() {
        assert_eq!(
            escaped("甲 & <乙> \"丙\"\u{0}\u{1}\u{b}\u{fffe}\u{ffff}𠮷\t"),
            "甲 &amp; &lt;乙&gt; &quot;丙&quot;𠮷\t"
        );
    }
}
