//! Where in the text of a file something stands: line and column, as an editor counts them.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One step on the way from the whole file to a value in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a member of an object.
    Member(String),
    /// Into an item of a list, counted from 0.
    Item(usize),
    /// To the name of a member instead of its value.
    Name(String),
}

/// Where the end of a way begins in `text`, which is JSON; the beginning of what is reached where it leads no further.
pub(super) fn find(text: &str, way: &[Step]) -> usize {
    let mut at = text;
    for step in way {
        match step_into(at, step) {
            Some(inner) => at = inner,
            None => break,
        }
    }
    let begun = at.len() - at.trim_ascii_start().len();
    // What is reached is a part of the text itself, so its address tells where it stands.
    at.as_ptr().addr() - text.as_ptr().addr() + begun
}

/// Line and column of a byte, both from 1, the column in characters.
pub(super) fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line = before.matches('\n').count() + 1;
    let begun = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[begun..].chars().count() + 1)
}

/// The byte at which the parser's line and byte column lie, both from 1.
pub(super) fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line - 1).map(str::len).sum();
    before + column.saturating_sub(1)
}

fn step_into<'a>(json: &'a str, step: &Step) -> Option<&'a str> {
    let member = |wanted: &str| {
        let members: Members = serde_json::from_str(json).ok()?;
        let is_it = |(name, _): &(&RawValue, &RawValue)| {
            serde_json::from_str::<String>(name.get()).is_ok_and(|name| name == wanted)
        };
        members.0.into_iter().find(is_it)
    };
    match step {
        Step::Member(name) => member(name).map(|(_, value)| value.get()),
        Step::Name(name) => member(name).map(|(name, _)| name.get()),
        Step::Item(index) => {
            let items: Vec<&RawValue> = serde_json::from_str(json).ok()?;
            items.get(*index).map(|item| item.get())
        }
    }
}

/// The members of an object as they are written.
struct Members<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(EachMember)
    }
}

struct EachMember;

impl<'de> Visitor<'de> for EachMember {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\n{\n  \"甲\": 1, \"call\": {\n    \"fields\": [ \"法律\", \"救助\" ],\n    \"\\u0061\": 2 }\n}\n";

    fn place(way: &[Step]) -> (usize, usize) {
        line_and_column(TEXT, find(TEXT, way))
    }

    fn into(name: &str) -> Step {
        Step::Member(name.to_owned())
    }

    #[test]
    fn a_value_and_a_name_are_found_by_line_and_character() {
        assert_eq!(place(&[]), (2, 1));
        assert_eq!(place(&[into("甲")]), (3, 8));
        assert_eq!(place(&[into("call")]), (3, 19));
        assert_eq!(place(&[Step::Name("call".into())]), (3, 11));
        assert_eq!(place(&[into("call"), into("fields")]), (4, 15));
        let second = [into("call"), into("fields"), Step::Item(1)];
        assert_eq!(place(&second), (4, 23));
        assert_eq!(place(&[into("call"), into("a")]), (5, 15));
    }

    #[test]
    fn where_the_way_leads_no_further_what_was_reached_is_named() {
        assert_eq!(place(&[into("call"), into("none")]), (3, 19));
        assert_eq!(place(&[into("甲"), Step::Item(0)]), (3, 8));
    }

    #[test]
    fn the_column_of_the_parser_is_told_in_characters() {
        // Han characters are three bytes each.
        assert_eq!(line_and_column(TEXT, byte_at(TEXT, 3, 13)), (3, 11));
        assert_eq!(line_and_column(TEXT, byte_at(TEXT, 99, 1)), (7, 1));
    }
}
