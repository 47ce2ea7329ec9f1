//! The one spelling of a JSON value (RFC 8785), for values whose only numbers are small integers.
//!
//! The published crate brings all of floating-point printing with it, a sixth of what the page may
//! weigh, so it only serves the tests, which hold this file to its bytes.

use serde_json::{Number, Value};
use std::fmt;

/// The largest integer every JSON reader keeps exactly: 2^53 − 1.
pub const LARGEST_INTEGER: u64 = (1 << 53) - 1;

/// The value holds a number that is not an integer between −(2^53 − 1) and 2^53 − 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCanonical;

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "内容里有小数或者过大的数，不能签名：只有绝对值小于 2^53 的整数各种软件读法一致。\
             请把这样的数改记为文字。",
        )
    }
}

impl std::error::Error for NotCanonical {}

/// The RFC 8785 bytes of `value`: the same value always gives the same bytes.
///
/// # Errors
/// `NotCanonical` at the first fraction or integer of 2^53 and beyond.
pub fn canonical(value: &Value) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = Vec::new();
    write_value(value, &mut bytes)?;
    Ok(bytes)
}

fn write_value(value: &Value, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.extend(b"null"),
        Value::Bool(true) => out.extend(b"true"),
        Value::Bool(false) => out.extend(b"false"),
        Value::Number(number) => out.extend(integer(number)?.bytes()),
        Value::String(text) => out.extend(quoted(text).bytes()),
        Value::Array(items) => write_array(items, out)?,
        Value::Object(members) => write_object(members.iter().collect(), out)?,
    }
    Ok(())
}

fn write_array(items: &[Value], out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    out.push(b'[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        write_value(item, out)?;
    }
    out.push(b']');
    Ok(())
}

fn write_object(
    mut members: Vec<(&String, &Value)>,
    out: &mut Vec<u8>,
) -> Result<(), NotCanonical> {
    // Section 3.2.3 sorts by UTF-16 code units, which is not the order of code points.
    members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push(b'{');
    for (place, (name, value)) in members.into_iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        out.extend(quoted(name).bytes());
        out.push(b':');
        write_value(value, out)?;
    }
    out.push(b'}');
    Ok(())
}

/// A text between quotation marks, with the escapes of section 3.2.2.2.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..' ' => out.extend(format!("\\u{:04x}", u32::from(letter)).chars()),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

fn integer(number: &Number) -> Result<String, NotCanonical> {
    number
        .as_i64()
        .filter(|integer| integer.unsigned_abs() <= LARGEST_INTEGER)
        .map(|integer| integer.to_string())
        .ok_or(NotCanonical)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Our spelling of `text`, which is the published crate's too.
    fn spelled(text: &str) -> String {
        let value: Value = serde_json::from_str(text).unwrap();
        let ours = canonical(&value).unwrap();
        assert_eq!(ours, serde_json_canonicalizer::to_vec(&value).unwrap());
        String::from_utf8(ours).unwrap()
    }

    #[test]
    fn the_text_and_literals_of_rfc_8785_section_3_2_2_are_spelled_so() {
        assert_eq!(spelled("\"A\\u030a\""), "\"A\u{30a}\"");
        let sample = r#"{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#;
        assert_eq!(
            spelled(sample),
            r#"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
    }

    #[test]
    fn members_are_sorted_as_in_rfc_8785_section_3_2_3() {
        let sample = r#"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"#;
        let sorted: Vec<String> = [
            ("\\r", "Carriage Return"),
            ("1", "One"),
            ("\u{80}", "Control"),
            ("ö", "Latin Small Letter O With Diaeresis"),
            ("€", "Euro Sign"),
            ("😀", "Emoji: Grinning Face"),
            ("\u{fb33}", "Hebrew Letter Dalet With Dagesh"),
        ]
        .map(|(name, text)| format!("\"{name}\":\"{text}\""))
        .to_vec();
        assert_eq!(spelled(sample), format!("{{{}}}", sorted.join(",")));
    }

    #[test]
    fn nesting_and_empty_lists_keep_their_shape() {
        assert_eq!(
            spelled(r#" [ 56 , { "d" : true , "10" : null , "1" : [ ] , "" : { } } ] "#),
            r#"[56,{"":{},"1":[],"10":null,"d":true}]"#
        );
        assert_eq!(
            spelled(r#"{"111":[{"e":"yes","E":"no"}],"1":{"f":{"f":"hi","F":5},"\n":56},"A":{}}"#),
            r#"{"1":{"\n":56,"f":{"F":5,"f":"hi"}},"111":[{"E":"no","e":"yes"}],"A":{}}"#
        );
    }

    #[test]
    fn every_ascii_character_is_spelled_as_the_published_crate_spells_it() {
        let all: String = (0..=0x7f_u8).map(char::from).collect();
        spelled(&json!({ all.clone(): all }).to_string());
    }

    #[test]
    fn integers_up_to_the_border_are_spelled_plainly() {
        assert_eq!(
            spelled("[0,1,-1,9007199254740991]"),
            "[0,1,-1,9007199254740991]"
        );
        assert_eq!(spelled("-9007199254740991"), "-9007199254740991");
    }

    #[test]
    fn numbers_that_readers_disagree_on_are_refused() {
        for number in [
            "9007199254740992",
            "-9007199254740992",
            "18446744073709551615",
            "0.5",
            "1.0",
            "1e2",
            "-0",
            "333333333.33333329",
            "1E30",
        ] {
            let value: Value = serde_json::from_str(number).unwrap();
            assert_eq!(
                canonical(&json!({ "a": [value] })),
                Err(NotCanonical),
                "{number}"
            );
        }
        assert_eq!(
            NotCanonical.to_string(),
            "内容里有小数或者过大的数，不能签名：只有绝对值小于 2^53 的整数各种软件读法一致。请把这样的数改记为文字。"
        );
    }

    #[test]
    fn ten_thousand_made_up_documents_match_the_published_crate() {
        let mut seed = 1;
        for _ in 0..10_000 {
            spelled(&made_up(&mut seed, 4).to_string());
        }
    }

    fn made_up(seed: &mut u64, depth: u64) -> Value {
        match next(seed) % if depth == 0 { 4 } else { 6 } {
            0 => json!(next(seed).is_multiple_of(2)),
            1 => json!(i64::try_from(next(seed) >> 3).unwrap() - (1 << 52)),
            2 => Value::Null,
            3 => json!(made_up_text(seed)),
            4 => (0..next(seed) % 5)
                .map(|_| made_up(seed, depth - 1))
                .collect(),
            _ => (0..next(seed) % 5)
                .map(|_| (made_up_text(seed), made_up(seed, depth - 1)))
                .collect(),
        }
    }

    fn made_up_text(seed: &mut u64) -> String {
        let borders = [
            0, 0x1f, 0x22, 0x5c, 0x7f, 0x4e00, 0xd7ff, 0xe000, 0xfb33, 0xffff, 0x1f600,
        ];
        (0..next(seed) % 4)
            .map(|_| {
                let border = borders[usize::try_from(next(seed) % 11).unwrap()];
                char::from_u32(border + u32::try_from(next(seed) % 3).unwrap()).unwrap_or('字')
            })
            .collect()
    }

    /// One step of Knuth's 64-bit linear congruential generator.
    fn next(seed: &mut u64) -> u64 {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        *seed >> 8
    }
}
