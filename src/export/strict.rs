//! Reads JSON that comes from outside, refusing all that two readers could understand differently.

use super::{LARGEST_INTEGER, Unreadable};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value, error::Category};
use std::{cell::Cell, fmt};

/// How many lists and objects may stand inside one another.
pub const DEEPEST: usize = 32;

/// Reads one JSON value of at most `limit` bytes; white space between tokens is allowed.
///
/// # Errors
/// `Unreadable` names the first thing that is wrong and where.
pub fn read(bytes: &[u8], limit: usize) -> Result<Value, Unreadable> {
    let size = bytes.len();
    if size > limit {
        return Err(Unreadable::TooLarge { size, limit });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotUtf8)?;
    if text.starts_with('\u{feff}') {
        return Err(Unreadable::ByteOrderMark);
    }
    if text.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    read_text(text)
}

fn read_text(text: &str) -> Result<Value, Unreadable> {
    let fault = Cell::new(None);
    let mut source = serde_json::Deserializer::from_str(text);
    let element = Element {
        depth: 0,
        fault: &fault,
    };
    let value = element
        .deserialize(&mut source)
        .map_err(|error| explain(&error, fault.take()))?;
    source.end().map_err(|error| Unreadable::Trailing {
        line: error.line(),
        column: error.column(),
    })?;
    Ok(value)
}

fn explain(error: &serde_json::Error, ours: Option<Fault>) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    match ours {
        Some(Fault::TooDeep) => return Unreadable::TooDeep,
        Some(Fault::Duplicate(name)) => return Unreadable::Duplicate(name),
        Some(Fault::Number) => return Unreadable::Number { line, column },
        None => {}
    }
    // The parser's own faults are told apart by their words only; tests pin each of them.
    let words = error.to_string();
    if words.starts_with("number out of range") {
        Unreadable::Number { line, column }
    } else if words.contains("surrogate") || words.starts_with("unexpected end of hex escape") {
        Unreadable::LoneSurrogate { line, column }
    } else if error.classify() == Category::Eof {
        Unreadable::Cut
    } else {
        Unreadable::Syntax { line, column }
    }
}

/// What this file, not the parser, objects to.
enum Fault {
    TooDeep,
    Duplicate(String),
    Number,
}

/// One value inside `depth` lists and objects.
#[derive(Clone, Copy)]
struct Element<'a> {
    depth: usize,
    fault: &'a Cell<Option<Fault>>,
}

impl Element<'_> {
    fn refuse<T, E: Error>(self, fault: Fault) -> Result<T, E> {
        self.fault.set(Some(fault));
        Err(E::custom(""))
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == DEEPEST {
            return self.refuse(Fault::TooDeep);
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Element<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Element<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        if number > LARGEST_INTEGER {
            return self.refuse(Fault::Number);
        }
        Ok(Value::from(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        if number.unsigned_abs() > LARGEST_INTEGER {
            return self.refuse(Fault::Number);
        }
        Ok(Value::from(number))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        self.refuse(Fault::Number)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut members = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            if members.contains_key(&name) {
                return self.refuse(Fault::Duplicate(name));
            }
            members.insert(name, object.next_value_seed(inner)?);
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn refused(text: &str) -> Unreadable {
        read(text.as_bytes(), 100_000).unwrap_err()
    }

    #[test]
    fn a_plain_document_is_read_with_white_space_between_tokens() {
        let text =
            b" {\n\t\"a\" : [ 1 , -2 , null , true ] ,\r\n \"\\u5b57\" : \"\\ud83d\\ude00\" } ";
        assert_eq!(
            read(text, text.len()),
            Ok(json!({ "a": [1, -2, null, true], "字": "😀" }))
        );
    }

    #[test]
    fn the_size_is_checked_before_anything_else() {
        let too_large = Unreadable::TooLarge { size: 3, limit: 2 };
        assert_eq!(read(b"\xff\xff\xff", 2), Err(too_large));
        assert_eq!(read(b"{}", 2), Ok(json!({})));
    }

    #[test]
    fn what_is_not_plain_utf_8_is_refused() {
        assert_eq!(read(b"\"\xff\"", 9), Err(Unreadable::NotUtf8));
        assert_eq!(refused("\u{feff}{}"), Unreadable::ByteOrderMark);
        assert_eq!(refused(" \n"), Unreadable::Empty);
    }

    #[test]
    fn thirty_two_levels_are_read_and_thirty_three_are_not() {
        let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(read(nested(32).as_bytes(), 100).is_ok());
        assert_eq!(refused(&nested(33)), Unreadable::TooDeep);
        assert_eq!(refused(&"[".repeat(50_000)), Unreadable::TooDeep);
        assert_eq!(refused(&"{\"a\":".repeat(33)), Unreadable::TooDeep);
    }

    #[test]
    fn a_member_that_stands_twice_is_refused_at_any_depth_and_in_any_spelling() {
        let twice = Unreadable::Duplicate("a".into());
        assert_eq!(refused(r#"{"a":1,"a":1}"#), twice);
        assert_eq!(refused(r#"[{"b":[{"a":1,"b":2,"\u0061":1}]}]"#), twice);
    }

    #[test]
    fn integers_are_read_up_to_the_border() {
        let border = json!([9_007_199_254_740_991_i64, -9_007_199_254_740_991_i64, 0]);
        assert_eq!(
            read(b"[9007199254740991,-9007199254740991,0]", 99),
            Ok(border)
        );
    }

    #[test]
    fn fractions_and_large_numbers_are_refused_with_their_place() {
        for number in [
            "9007199254740992",
            "-9007199254740992",
            "99999999999999999999",
            "0.5",
            "1.0",
            "1e2",
            "-0",
            "1e400",
        ] {
            let fault = refused(&format!("[\n{number}]"));
            let column = number.len();
            assert_eq!(fault, Unreadable::Number { line: 2, column }, "{number}");
        }
    }

    #[test]
    fn half_a_utf_16_pair_is_refused() {
        for text in [
            r#""\ud800""#,
            r#""\udc00""#,
            r#""\ud800x""#,
            r#""\ud800\n""#,
            r#""\ud800\ud800""#,
        ] {
            let fault = refused(text);
            assert!(
                matches!(fault, Unreadable::LoneSurrogate { line: 1, .. }),
                "{text} {fault:?}"
            );
        }
    }

    #[test]
    fn what_stands_behind_the_value_is_refused() {
        for text in ["{}x", "{} {}", "{},", "1\u{a0}", "null\0"] {
            let fault = refused(text);
            assert!(
                matches!(fault, Unreadable::Trailing { line: 1, .. }),
                "{text} {fault:?}"
            );
        }
    }

    #[test]
    fn a_text_that_ends_too_early_is_told_from_one_that_is_wrong() {
        for text in ["{", "[1,", "\"ab", "{\"a\":", "nul", "\"\\u00"] {
            assert_eq!(refused(text), Unreadable::Cut, "{text}");
        }
        for text in [
            "[1,]", "{a:1}", "{'a':1}", "[1 2]", "01", "+1", "NaN", "//", "\"\t\"", "\"\\x\"",
        ] {
            let fault = refused(text);
            assert!(
                matches!(fault, Unreadable::Syntax { line: 1, .. }),
                "{text} {fault:?}"
            );
        }
    }
}
