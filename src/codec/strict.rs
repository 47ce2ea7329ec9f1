//! Reads JSON that comes from outside, refusing all that two readers could understand differently.

use super::{LARGEST_INTEGER, Unreadable};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value, error::Category};
use std::{cell::Cell, fmt};

/// How many lists and objects may stand inside one another.
pub const DEEPEST: usize = 32;
/// How many values one text may hold: more than twice what the longest paper comes to. Each takes thirty times the room of the two bytes it may be written in.
pub const MOST_VALUES: usize = 1_000_000;

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
    if commas(text, MOST_VALUES) == MOST_VALUES {
        return Err(Unreadable::TooMany);
    }
    read_text(text).map_err(|misread| misread.why)
}

/// How many commas stand between values, counted to `most`: a text of too many values is known by them before a single one is kept.
fn commas(text: &str, most: usize) -> usize {
    let (mut quoted, mut escaped) = (false, false);
    let between = text.bytes().filter(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b',' => return !quoted,
            _ => {}
        }
        false
    });
    between.take(most).count()
}

/// A fault, and the line and the byte column at which the parser stood when it met it, both from 1.
#[derive(Debug)]
pub(crate) struct Misread {
    pub(crate) why: Unreadable,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Reads one JSON value from a text whose size is known to be fit, saying of every fault where it is.
pub(crate) fn read_text(text: &str) -> Result<Value, Misread> {
    let (fault, count) = (Cell::new(None), Cell::new(0));
    let mut source = serde_json::Deserializer::from_str(text);
    let element = Element {
        depth: 0,
        fault: &fault,
        count: &count,
    };
    let value = element
        .deserialize(&mut source)
        .map_err(|error| placed(&error, explain(&error, fault.take())))?;
    source.end().map_err(|error| {
        let (line, column) = (error.line(), error.column());
        placed(&error, Unreadable::Trailing { line, column })
    })?;
    Ok(value)
}

fn placed(error: &serde_json::Error, why: Unreadable) -> Misread {
    Misread {
        why,
        line: error.line(),
        column: error.column(),
    }
}

fn explain(error: &serde_json::Error, ours: Option<Fault>) -> Unreadable {
    let (line, column) = (error.line(), error.column());
    match ours {
        Some(Fault::TooDeep) => return Unreadable::TooDeep,
        Some(Fault::TooMany) => return Unreadable::TooMany,
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
    TooMany,
    Duplicate(String),
    Number,
}

/// One value inside `depth` lists and objects.
#[derive(Clone, Copy)]
struct Element<'a> {
    depth: usize,
    fault: &'a Cell<Option<Fault>>,
    /// How many values were begun.
    count: &'a Cell<usize>,
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
        let count = self.count.get() + 1;
        self.count.set(count);
        if count > MOST_VALUES {
            return self.refuse(Fault::TooMany);
        }
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

    #[test]
    fn commas_within_texts_are_none_between_values() {
        assert_eq!(commas(r#"["a,b","c\",,\\",{"d":1,"e":[]}]"#, 10), 3);
        assert_eq!(commas("[1,2,3,4]", 2), 2);
    }

    #[test]
    fn a_text_of_more_values_than_any_paper_has_is_refused_before_they_are_kept() {
        let lists = |count: usize| format!("[{}]", vec!["[]"; count].join(","));
        let limit = 8 * MOST_VALUES;
        assert!(read(lists(MOST_VALUES - 1).as_bytes(), limit).is_ok());
        assert_eq!(
            read(lists(MOST_VALUES).as_bytes(), limit),
            Err(Unreadable::TooMany)
        );
    }
}
