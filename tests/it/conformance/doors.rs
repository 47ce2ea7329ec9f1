//! Files that come by the wrong door, are none of ours, or come packed.

use serde_json::json;
use shidian::codec::zip::MOST_ENTRIES;
use shidian::codec::zip_made::zip_of;

use super::case::Case;
use super::drafts::draft;
use super::signed::{content_1, file_of};

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let mut all = foreign();
    all.extend(packed());
    all
}

fn foreign() -> Vec<Case> {
    let refused = |name: &str, about: &str, bytes: &[u8], reason| {
        Case::refused(&format!("foreign/{name}"), about, bytes, reason)
    };
    let office = |folder: &str| zip_of(&[(folder, b"<x/>")], true);
    vec![
        refused("scan.pdf", "a PDF", b"%PDF-1.7\n", "office"),
        refused("picture.png", "a picture", b"\x89PNG\r\n\x1a\n", "office"),
        refused(
            "photograph.jpg",
            "a photograph",
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            "office",
        ),
        refused(
            "text.doc",
            "a document of an older office",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "office",
        ),
        refused(
            "table.xls",
            "a spreadsheet of an older office",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "office",
        ),
        refused(
            "text.docx",
            "a document",
            &office("word/document.xml"),
            "office",
        ),
        refused(
            "table.xlsx",
            "a spreadsheet",
            &office("xl/workbook.xml"),
            "office",
        ),
        refused(
            "slides.pptx",
            "slides",
            &office("ppt/presentation.xml"),
            "office",
        ),
        refused("paper.ofd", "an OFD", &office("OFD.xml"), "office"),
        refused("program.exe", "a program", b"MZ\x90\0", "office"),
        refused(
            "page.html",
            "a page of the web",
            b"<!DOCTYPE html><title>x</title>",
            "page",
        ),
        refused(
            "page-named.json",
            "a page of the web called .json",
            b"\n<html><body>login</body></html>",
            "page",
        ),
        refused(
            "packed.rar",
            "packed in a way that is not opened",
            b"Rar!\x1a\x07\x01\0",
            "packed",
        ),
        refused("text.txt", "a text", "单位名称：某局".as_bytes(), "text"),
        refused("table.csv", "a table of texts", b"a,b\r\n1,2\r\n", "text"),
        refused(
            "bytes.dat",
            "bytes that say nothing",
            b"\x93\xff\x00\x12\xfe",
            "unknown",
        ),
        refused(
            "other.json",
            "JSON of another program",
            br#"{"name":"x","version":"1.0"}"#,
            "not-ours",
        ),
        refused("list.json", "a list", b"[1,2,3]", "not-ours"),
        refused("null.json", "null", b"null", "not-ours"),
        refused(
            "newer.json",
            "of a kind of tomorrow",
            br#"{"kind":"shidian-tomorrow","format":1}"#,
            "newer",
        ),
        refused(
            "calendar.ics",
            "a calendar",
            b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "text",
        ),
    ]
}

fn packed() -> Vec<Case> {
    let signed = file_of(&content_1());
    let draft = draft().to_string();
    let whole = zip_of(
        &[
            ("a.draft.json", draft.as_bytes()),
            ("b.signed.json", &signed),
        ],
        true,
    );
    let many: Vec<String> = (0..=MOST_ENTRIES).map(|nth| nth.to_string()).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let taken = |name: &str, about: &str, bytes: Vec<u8>| {
        Case::taken(&format!("packed/{name}.zip"), about, bytes)
    };
    let refused = |name: &str, about: &str, bytes: Vec<u8>, reason| {
        Case::refused(&format!("packed/{name}.zip"), about, bytes, reason)
    };
    let bomb = zip_of(&[("a.json", &vec![b' '; 4 << 20])], true);
    let inner = zip_of(&[("a.draft.json", draft.as_bytes())], true);
    // In the table of contents the checksum is the 16th byte of an entry (APPNOTE 4.3.12).
    let mut another_sum = inner.clone();
    let contents = inner.windows(4).position(|at| at == b"PK\x01\x02");
    another_sum[contents.unwrap() + 16] ^= 1;
    vec![
        taken(
            "deflated",
            "a draft and a signed file, deflated",
            whole.clone(),
        ),
        taken(
            "stored",
            "the same, stored",
            zip_of(
                &[
                    ("a.draft.json", draft.as_bytes()),
                    ("b.signed.json", &signed),
                ],
                false,
            ),
        ),
        taken(
            "beside",
            "a draft beside a picture",
            zip_of(
                &[
                    ("a.png", b"\x89PNG\r\n\x1a\n"),
                    ("ordner/a.json", draft.as_bytes()),
                ],
                true,
            ),
        ),
        taken(
            "path",
            "a draft under a path that leads out",
            zip_of(&[("../../a.json", draft.as_bytes())], true),
        ),
        refused("nothing", "nothing in it", zip_of(&[], true), "packed"),
        refused(
            "foreign",
            "nothing of ours in it",
            zip_of(&[("a.txt", b"x")], true),
            "packed",
        ),
        refused(
            "nested",
            "a zip in a zip, which is not opened",
            zip_of(&[("a.zip", &inner)], true),
            "packed",
        ),
        refused(
            "cut",
            "its end missing",
            whole[..whole.len() - 30].to_vec(),
            "packed",
        ),
        refused(
            "bomb",
            "a file a thousand times as large as packed",
            bomb,
            "too-large",
        ),
        refused("many", "1,001 files", zip_of(&many, false), "packed"),
        refused(
            "sum",
            "a file whose checksum is another",
            another_sum,
            "packed",
        ),
        refused(
            "damaged-inside",
            "a draft in it that is cut",
            zip_of(&[("a.json", &draft.as_bytes()[..90])], true),
            "cut",
        ),
        refused(
            "empty-inside",
            "an empty file in it",
            zip_of(&[("a.json", b"")], true),
            "empty",
        ),
        refused(
            "demonstration-inside",
            "a draft of the exercises in it",
            zip_of(
                &[(
                    "a.json",
                    draft
                        .replace("\"demonstration\":false", "\"demonstration\":true")
                        .as_bytes(),
                )],
                true,
            ),
            "demonstration",
        ),
        refused(
            "hostile-inside",
            "a draft of a pilot under a path in it",
            zip_of(
                &[(
                    "a.json",
                    draft
                        .replace("00000000000000a1", "00000000000000a1/..")
                        .as_bytes(),
                )],
                true,
            ),
            "shape",
        )
        .at("pilot"),
        refused(
            "mark-inside",
            "a signed file with a byte order mark in it",
            zip_of(
                &[("a.json", &[b"\xef\xbb\xbf", &signed[..]].concat())],
                true,
            ),
            "byte-order-mark",
        ),
        Case::refused(
            "foreign/zip-named.json",
            "a zip called .json with JSON of another program in it",
            zip_of(
                &[("a.json", json!({ "a": 1 }).to_string().as_bytes())],
                true,
            ),
            "packed",
        ),
    ]
}
