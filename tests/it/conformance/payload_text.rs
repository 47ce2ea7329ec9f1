//! Signed files whose payload is no canonical JSON, or none of the kind that is signed; each is correctly signed.

use shidian::codec::canonical;

use super::case::{Case, JOSE, JWCRYPTO};
use super::saved;
use super::signed::{content_1, file_of_text};

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let text = String::from_utf8(canonical(&content_1()).unwrap()).unwrap();
    let once = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1).into_bytes()
    };
    let revision = |number: &str| once("\"revision\":7", &format!("\"revision\":{number}"));
    let named = |text: &str| once("\"unit.name\":\"", &format!("\"unit.name\":\"{text}"));
    let nested = |levels: usize| {
        let lists = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        once("\"supersedes\":null", &format!("\"supersedes\":{lists}"))
    };
    let [_, crlf, marked, little, _] = saved(&text);
    let indented = format!("{:#}", content_1());
    let app_last = format!(
        "{},\"app\":\"shidian\"}}",
        text.trim_end_matches('}')
            .replacen("\"app\":\"shidian\",", "", 1)
    );
    let mut broken = text.clone().into_bytes();
    broken[30] = 0xff;
    let emoji_before_hebrew = once(
        "\"unit.name\"",
        "\"\u{fb33}\":\"\",\"😀\":\"\",\"unit.name\"",
    );
    let refused = |name: &str, about: &str, payload: Vec<u8>, reason| {
        let file = format!("payload/{name}.json");
        Case::refused(&file, about, file_of_text(&payload), reason).passes(&[JOSE, JWCRYPTO])
    };
    let same = |name, about, payload, reason| refused(name, about, payload, reason).schema(true);
    let other = |name, about, payload, reason| refused(name, about, payload, reason).schema(false);
    vec![
        same(
            "space",
            "a space behind a comma",
            once(",\"data\"", ", \"data\""),
            "content-spelling",
        ),
        same(
            "line-end",
            "a line end behind the content",
            [text.as_bytes(), b"\n"].concat(),
            "content-spelling",
        ),
        same(
            "indented",
            "the content indented",
            indented.into(),
            "content-spelling",
        ),
        same("order", "`app` last", app_last.into(), "content-spelling"),
        same(
            "escape",
            "an escape where none is needed",
            once("shidian", "\\u0073hidian"),
            "content-spelling",
        ),
        same(
            "escaped-letters",
            "Chinese letters as escapes",
            named("\\u793a"),
            "content-spelling",
        ),
        same(
            "escaped-solidus",
            "an escaped solidus",
            named("\\/"),
            "content-spelling",
        ),
        same(
            "long-escape",
            "\\u000a for \\n",
            named("\\u000a"),
            "content-spelling",
        ),
        same(
            "capital-escape",
            "an escape with capital digits",
            named("\\u001F"),
            "content-spelling",
        ),
        other(
            "order-of-code-points",
            "members in the order of code points, not of UTF-16",
            emoji_before_hebrew,
            "content-spelling",
        ),
        same(
            "fraction-of-zero",
            "1.0 for a revision",
            revision("1.0"),
            "number",
        ),
        same("exponent", "1e2 for a revision", revision("1e2"), "number"),
        same("minus-zero", "−0 for a revision", revision("-0"), "number"),
        other("fraction", "0.5 for a revision", revision("0.5"), "number"),
        other(
            "two-to-53",
            "2^53 for a revision",
            revision("9007199254740992"),
            "number",
        ),
        other(
            "minus-two-to-53",
            "−2^53 for a revision",
            revision("-9007199254740992"),
            "number",
        ),
        other(
            "two-to-64",
            "2^64 for a revision",
            revision("18446744073709551616"),
            "number",
        ),
        other(
            "beyond-doubles",
            "1e400 for a revision",
            revision("1e400"),
            "number",
        ),
        refused(
            "not-a-number",
            "NaN for a revision",
            revision("NaN"),
            "syntax",
        ),
        refused("plus", "a plus before a number", revision("+7"), "syntax"),
        refused(
            "zero-in-front",
            "a zero before a number",
            revision("07"),
            "syntax",
        ),
        refused(
            "hexadecimal",
            "a number in hexadecimal digits",
            revision("0x7"),
            "syntax",
        ),
        refused(
            "comment",
            "a comment",
            once(",\"data\"", ",/**/\"data\""),
            "syntax",
        ),
        refused(
            "comma-behind",
            "a comma behind the last member",
            once("\"supersedes\":null", "\"supersedes\":null,"),
            "syntax",
        ),
        refused(
            "control-character",
            "a control character as it is",
            named("\u{1}"),
            "syntax",
        ),
        refused("tab-in-text", "a tab as it is", named("\t"), "syntax"),
        refused(
            "bad-escape",
            "an escape that there is not",
            named("\\x"),
            "syntax",
        ),
        refused(
            "text-behind",
            "a letter behind the content",
            [text.as_bytes(), b"x"].concat(),
            "trailing",
        ),
        refused(
            "twice",
            "the content twice",
            text.repeat(2).into(),
            "trailing",
        ),
        refused(
            "cut",
            "its last byte missing",
            text.as_bytes()[..text.len() - 1].to_vec(),
            "cut",
        ),
        refused(
            "cut-in-escape",
            "cut within an escape",
            b"{\"app\":\"\\u00".to_vec(),
            "cut",
        ),
        refused("nothing", "no byte", Vec::new(), "empty"),
        refused("white-space", "white space alone", b" \n".to_vec(), "empty"),
        refused("no-json", "a text", b"text".to_vec(), "syntax"),
        refused(
            "mark",
            "a byte order mark in front",
            marked,
            "byte-order-mark",
        ),
        refused("utf-16", "the content in UTF-16", little, "not-utf-8"),
        refused("not-utf-8", "a byte that is no UTF-8", broken, "not-utf-8"),
        same(
            "crlf",
            "lines ending as in Windows",
            [crlf, b"\r\n".to_vec()].concat(),
            "content-spelling",
        ),
        same(
            "lone-surrogate",
            "half of a UTF-16 pair",
            named("\\ud800"),
            "surrogate",
        ),
        same(
            "lone-low-surrogate",
            "the other half",
            named("\\udc00"),
            "surrogate",
        ),
        same(
            "surrogates-swapped",
            "the halves of a pair in the wrong order",
            named("\\udc00\\ud800"),
            "surrogate",
        ),
        same(
            "app-twice",
            "`app` twice, both the same",
            once("{\"app\"", "{\"app\":\"shidian\",\"app\""),
            "duplicate",
        )
        .at("app"),
        same(
            "blank-twice",
            "a blank twice with two texts",
            named("甲\",\"unit.name\":\""),
            "duplicate",
        )
        .at("unit.name"),
        same(
            "cell-twice",
            "a cell twice, once with an escape in its name",
            once("\"plan.time\"", "\"plan.\\u0074ime\":\"甲\",\"plan.time\""),
            "duplicate",
        )
        .at("plan.time"),
        other(
            "deep-33",
            "lists nested 33 deep together with the content",
            nested(32),
            "too-deep",
        ),
        refused(
            "deep-50000",
            "50,000 lists one in another",
            "[".repeat(50_000).into(),
            "too-deep",
        ),
        other("list", "a list", format!("[{text}]").into(), "shape"),
        other("text", "a text", b"\"shidian\"".to_vec(), "shape"),
        other("number", "a number", b"7".to_vec(), "shape"),
        other("null", "null", b"null".to_vec(), "shape"),
        other(
            "empty-object",
            "an object without members",
            b"{}".to_vec(),
            "shape",
        ),
        other(
            "another-kind",
            "the content of another program",
            br#"{"kind":"another"}"#.to_vec(),
            "shape",
        ),
    ]
}
