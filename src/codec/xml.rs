//! XML: the characters of a text in it, and the parts of a document one by one.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What a document is made of, from its beginning.
pub(super) enum Piece<'a> {
    /// An element begins.
    Begin(&'a BytesStart<'a>),
    /// The element of this local name ends.
    End(&'a str),
    /// Text, with what stood for single characters resolved; a text may come in several.
    Text(&'a str),
}

/// Why a document was not read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadXml {
    /// It is cut or not well-formed.
    Malformed,
    /// It declares or names entities of its own.
    Entities,
}

/// Elements within elements; more than any office program writes.
const DEEPEST: usize = 200;

/// Hands over the pieces of a document one by one. No entities are resolved but those that XML itself defines, so that
/// nothing becomes longer than it is written.
pub(super) fn walk<E: From<BadXml>>(
    text: &str,
    mut each: impl FnMut(Piece<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|_| BadXml::Malformed)? {
            Event::Start(tag) if depth < DEEPEST => {
                depth += 1;
                each(Piece::Begin(&tag))?;
            }
            Event::Start(_) => return Err(BadXml::Malformed.into()),
            Event::Empty(tag) => {
                each(Piece::Begin(&tag))?;
                each(Piece::End(tag.local_name().as_ref()))?;
            }
            Event::End(tag) => {
                depth -= 1;
                each(Piece::End(tag.local_name().as_ref()))?;
            }
            Event::Text(words) => each(Piece::Text(&words.xml10_content()))?,
            Event::CData(words) => each(Piece::Text(&words.xml10_content()))?,
            Event::GeneralRef(name) => {
                let c = match name.resolve_char_ref().map_err(|_| BadXml::Malformed)? {
                    Some(c) => c,
                    None => named(&name.xml10_content()).ok_or(BadXml::Entities)?,
                };
                each(Piece::Text(c.encode_utf8(&mut [0; 4])))?;
            }
            Event::DocType(_) => return Err(BadXml::Entities.into()),
            Event::Eof if depth > 0 => return Err(BadXml::Malformed.into()),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
        }
    }
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(tag: &BytesStart, name: &str) -> Result<Option<String>, BadXml> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| BadXml::Malformed)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            return Ok(Some(value.map_err(|_| BadXml::Entities)?.into_owned()));
        }
    }
    Ok(None)
}

/// The five names that XML itself defines.
fn named(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

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
    /// The pieces of a document, a mark for each kind.
    fn pieces(text: &str) -> Result<String, BadXml> {
        let mut told = String::new();
        walk(text, |piece| -> Result<(), BadXml> {
            match piece {
                Piece::Begin(tag) => {
                    told.push('<');
                    told.push_str(&attribute(tag, "a")?.unwrap_or_default());
                }
                Piece::End(name) => {
                    told.push('>');
                    told.push_str(name);
                }
                Piece::Text(words) => told.push_str(words),
            }
            Ok(())
        })?;
        Ok(told)
    }

    #[test]
    fn pieces_come_in_their_order_with_characters_resolved() {
        assert_eq!(
            pieces("<?xml version='1.0'?><x:b a='1&amp;2'>甲&lt;&#x4E59;<!-- --><c x:a=\"3\"/><![CDATA[<丙>]]></x:b>").unwrap(),
            "<1&2甲<乙<3>c<丙>>b"
        );
    }

    #[test]
    fn what_is_cut_not_well_formed_or_declares_entities_is_no_document() {
        let deep = format!("{}{}", "<a>".repeat(201), "</a>".repeat(201));
        for text in ["<a>", "<a", "<a></b>", "</a>", "<a>&#xD800;</a>", &deep] {
            assert_eq!(pieces(text), Err(BadXml::Malformed), "{text}");
        }
        for text in ["<!DOCTYPE a><a/>", "<a>&b;</a>", "<a a='&b;'/>"] {
            assert_eq!(pieces(text), Err(BadXml::Entities), "{text}");
        }
    }
}
