//! Changes an input: its bytes, its characters, or, where it is JSON, its members.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// Inputs do not grow beyond this; limits of size have tests of their own.
const LONGEST: usize = 24 * 1024;

/// What readers may trip over, as it stands in a file.
const WORDS: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-0",
    "1e400",
    "9007199254740992",
    "4294967296",
    "-1",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\u{1}",
    "\r\n",
    "\t",
    "\u{2028}",
    "“",
    "年",
    "月",
    "至",
    "第",
    "０",
    "二〇二六",
    "<td rowspan=65535>",
    "<td colspan=\"99999\">",
    "</table>",
    "&#x110000;",
    "<!--",
    ";",
    "=1+1",
    "𠮷",
    "e\u{301}",
];

/// A changed input: one of `seeds` with a few changes, some of them out of another one.
pub(crate) fn mutated(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut input = random.one_of(seeds).clone();
    if random.once_in(2)
        && let Ok(mut value) = serde_json::from_slice::<Value>(&input)
    {
        let other: &Vec<u8> = random.one_of(seeds);
        let other = serde_json::from_slice(other).unwrap_or_default();
        for _ in 0..=random.below(3) {
            change_value(random, &mut value, &other);
        }
        input = value.to_string().into_bytes();
        if random.once_in(2) {
            return cut(input);
        }
    }
    for _ in 0..=random.below(4) {
        change_bytes(random, &mut input, seeds);
    }
    cut(input)
}

fn cut(mut input: Vec<u8>) -> Vec<u8> {
    input.truncate(LONGEST);
    input
}

fn change_bytes(random: &mut Random, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let at = random.below(input.len() + 1);
    let end = (at + 1 + random.below(16)).min(input.len());
    match random.below(10) {
        0 if at < input.len() => input[at] ^= 1 << random.below(8),
        1 if at < input.len() => input[at] = random.byte(),
        2 => input.insert(at, random.byte()),
        3 if at < end => drop(input.drain(at..end)),
        4 => {
            let word = random.one_of(&WORDS).bytes();
            input.splice(at..at, word);
        }
        5 if at < end => {
            let word = random.one_of(&WORDS).bytes();
            input.splice(at..end, word);
        }
        6 => {
            let times = 1 << random.below(10);
            let piece = input[at..end].repeat(times);
            input.splice(at..at, piece);
        }
        7 => input.truncate(at),
        8 => {
            let other = random.one_of(seeds);
            let from = random.below(other.len() + 1);
            input.truncate(at);
            input.extend(&other[from..]);
        }
        _ => {
            let other = random.one_of(seeds);
            let from = random.below(other.len() + 1);
            let to = (from + random.below(64)).min(other.len());
            input.splice(at..at, other[from..to].iter().copied());
        }
    }
}

/// Changes one member somewhere below a value.
fn change_value(random: &mut Random, value: &mut Value, other: &Value) {
    match value {
        Value::Array(items) if !items.is_empty() && !random.once_in(4) => {
            let nth = random.below(items.len());
            change_value(random, &mut items[nth], other);
        }
        Value::Object(members) if !members.is_empty() && !random.once_in(4) => {
            let nth = random.below(members.len());
            if let Some((_, member)) = members.iter_mut().nth(nth) {
                change_value(random, member, other);
            }
        }
        Value::Array(items) if random.once_in(2) => change_list(random, items),
        Value::Object(members) if random.once_in(2) => change_object(random, members, other),
        place => *place = replacement(random, place, other),
    }
}

fn change_list(random: &mut Random, items: &mut Vec<Value>) {
    let nth = random.below(items.len() + 1);
    match random.below(3) {
        0 if nth < items.len() => drop(items.remove(nth)),
        1 if nth < items.len() => {
            let twins = vec![items[nth].clone(); 1 << random.below(6)];
            items.splice(nth..nth, twins);
        }
        _ => items.insert(nth, json!({})),
    }
}

fn change_object(random: &mut Random, members: &mut Map<String, Value>, other: &Value) {
    let names: Vec<String> = members.keys().cloned().collect();
    let Some(name) = names.get(random.below(names.len())) else {
        members.insert((*random.one_of(&WORDS)).to_owned(), Value::Null);
        return;
    };
    match random.below(3) {
        0 => drop(members.remove(name)),
        1 => {
            let value = members.remove(name).unwrap_or_default();
            let other = random.one_of(&["__proto__", "", "id", "../x", "unit.name", "kind"]);
            members.insert((*other).to_owned(), value);
        }
        _ => {
            let value = piece(random, other).clone();
            members.insert(name.clone(), value);
        }
    }
}

/// What may stand in the place of a value.
fn replacement(random: &mut Random, value: &Value, other: &Value) -> Value {
    match random.below(9) {
        0 => Value::Null,
        1 => json!(*random.one_of(&[
            -1_i64,
            0,
            1,
            255,
            4_294_967_295,
            1_000_000_001,
            (1 << 53) - 1
        ])),
        2 => json!(random.once_in(2)),
        3 => json!([value]),
        4 => json!({ "a": value }),
        5 => json!(random.one_of(&WORDS).repeat(1 << random.below(8))),
        6 => match value.as_str() {
            Some(text) => json!(changed_text(random, text)),
            None => json!(value.to_string()),
        },
        _ => piece(random, other).clone(),
    }
}

/// A text with another word in it.
fn changed_text(random: &mut Random, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = random.below(letters.len() + 1);
    let end = (at + random.below(4)).min(letters.len());
    letters.splice(at..end, random.one_of(&WORDS).chars());
    letters.into_iter().collect()
}

/// Any value in another one.
fn piece<'a>(random: &mut Random, value: &'a Value) -> &'a Value {
    let inside = match value {
        Value::Array(items) if !items.is_empty() => items.get(random.below(items.len())),
        Value::Object(members) if !members.is_empty() => {
            members.values().nth(random.below(members.len()))
        }
        _ => None,
    };
    match inside {
        Some(inside) if !random.once_in(3) => piece(random, inside),
        _ => value,
    }
}
