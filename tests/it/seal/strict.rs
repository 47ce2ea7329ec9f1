//! What the strict reader takes and what it refuses.

use serde_json::json;
use shidian::codec::{Unreadable, strict};

fn refused(text: &str) -> Unreadable {
    strict::read(text.as_bytes(), 100_000).unwrap_err()
}

#[test]
fn a_plain_document_is_read_with_white_space_between_tokens() {
    let text = b" {\n\t\"a\" : [ 1 , -2 , null , true ] ,\r\n \"\\u5b57\" : \"\\ud83d\\ude00\" } ";
    assert_eq!(
        strict::read(text, text.len()),
        Ok(json!({ "a": [1, -2, null, true], "字": "😀" }))
    );
}

#[test]
fn the_size_is_checked_before_anything_else() {
    let too_large = Unreadable::TooLarge { size: 3, limit: 2 };
    assert_eq!(strict::read(b"\xff\xff\xff", 2), Err(too_large));
    assert_eq!(strict::read(b"{}", 2), Ok(json!({})));
}

#[test]
fn what_is_not_plain_utf_8_is_refused() {
    assert_eq!(strict::read(b"\"\xff\"", 9), Err(Unreadable::NotUtf8));
    assert_eq!(refused("\u{feff}{}"), Unreadable::ByteOrderMark);
    assert_eq!(refused(" \n"), Unreadable::Empty);
}

#[test]
fn thirty_two_levels_are_read_and_thirty_three_are_not() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(strict::read(nested(32).as_bytes(), 100).is_ok());
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
        strict::read(b"[9007199254740991,-9007199254740991,0]", 99),
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
