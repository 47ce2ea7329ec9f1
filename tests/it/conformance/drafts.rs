//! Draft files: right ones as programs and editors leave them, and those whose members are not as they must be.

use serde_json::{Value, json};
use shidian::archive::{DraftFile, LARGEST_DRAFT};
use shidian::dossier::shape::GREATEST;
use shidian::dossier::{Place, Record, Stamp};
use shidian::form::FormId;

use super::case::Case;
use super::saved;

const NOW: &str = "2026-11-25T10:00:00+08:00";

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let mut all = as_saved();
    all.extend(right());
    all.extend(heads());
    let below = records().into_iter().chain(papers());
    all.extend(below.map(in_record));
    all
}

/// Members are named from the whole file on.
fn in_record(case: Case) -> Case {
    let member = case.member.map(|member| format!("record.{member}"));
    Case { member, ..case }
}

/// A small draft, as this build writes it.
pub(crate) fn draft() -> Value {
    let mut record = Record::begin("00000000000000a1", FormId::Application, Stamp::new(NOW));
    record.rev = 7;
    record
        .paper
        .write(Place::blank("unit.name"), "某某市政务服务中心（示例）");
    let row = record.paper.add_row("plan");
    record
        .paper
        .write(Place::cell("plan.task", row), "宣传培训");
    serde_json::from_str(&DraftFile::of(record, false).write()).unwrap()
}

fn text() -> String {
    format!("{:#}", draft())
}

fn with(pointer: &str, value: Value) -> String {
    let mut draft = draft();
    let (place, name) = pointer.rsplit_once('/').unwrap();
    match draft.pointer_mut(place).unwrap() {
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        object => object[name] = value,
    }
    draft.to_string()
}

fn without(place: &str, name: &str) -> String {
    let mut draft = draft();
    let object = draft.pointer_mut(place).and_then(Value::as_object_mut);
    object.unwrap().remove(name).unwrap();
    draft.to_string()
}

fn named(name: &str) -> String {
    format!("draft/{name}.json")
}

fn right_one(name: &str, about: &str, bytes: impl Into<Vec<u8>>) -> Case {
    Case::taken(&named(name), about, bytes).schema(true)
}

fn shape(name: &str, about: &str, bytes: String, member: &str) -> Case {
    Case::refused(&named(name), about, bytes, "shape")
        .at(member)
        .schema(false)
}

fn as_saved() -> Vec<Case> {
    let [plain, crlf, marked, little, big] = saved(&text());
    let mut at_limit = text().into_bytes();
    at_limit.resize(LARGEST_DRAFT, b'\n');
    let mut over = at_limit.clone();
    over.push(b'\n');
    vec![
        right_one("as-written", "as the program writes it", plain),
        right_one("crlf", "lines ending as in Windows", crlf),
        right_one("mark", "a byte order mark in front", marked),
        right_one("utf-16-little", "saved in UTF-16, little end first", little),
        right_one("utf-16-big", "saved in UTF-16, big end first", big),
        right_one("one-line", "on one line", draft().to_string()),
        right_one("at-limit", "as many bytes as a draft may have", at_limit),
        Case::refused(
            &named("over-limit"),
            "one byte more than a draft may have",
            over,
            "too-large",
        )
        .schema(true),
        Case::refused(
            &named("cut"),
            "its second half missing",
            &text().as_bytes()[..200],
            "cut",
        ),
        Case::refused(
            &named("behind"),
            "a letter behind the end",
            format!("{}x", text()),
            "trailing",
        ),
        Case::refused(
            &named("twice"),
            "the pilot twice",
            text().replacen("\"pilot\"", "\"pilot\": \"\", \"pilot\"", 1),
            "duplicate",
        )
        .at("pilot")
        .schema(true),
        Case::refused(
            &named("fraction"),
            "a fraction for the revision",
            text().replacen("\"rev\": 7", "\"rev\": 7.0", 1),
            "number",
        )
        .schema(true),
        Case::refused(
            &named("surrogate"),
            "half of a UTF-16 pair",
            text().replacen("宣传", "\\ud800", 1),
            "surrogate",
        )
        .schema(true),
        Case::refused(
            &named("gb18030"),
            "saved in GB 18030",
            [
                &b"{\"kind\":\"shidian-draft\",\"note\":\""[..],
                b"\xca\xd4\xb5\xe3\"}",
            ]
            .concat(),
            "not-utf-8",
        ),
        Case::refused(
            &named("deep"),
            "lists nested 33 deep",
            with(
                "/record/paper/ticks",
                serde_json::from_str(&format!("{}{}", "[".repeat(30), "]".repeat(30))).unwrap(),
            ),
            "too-deep",
        )
        .schema(false),
    ]
}

fn right() -> Vec<Case> {
    vec![
        right_one(
            "key-of-tomorrow",
            "a blank that another version of the form knows",
            with("/record/paper/blanks/blank.of.tomorrow", json!("留着")),
        ),
        right_one(
            "table-of-tomorrow",
            "a table that another version of the form knows",
            with(
                "/record/paper/tables/tomorrow",
                json!([{ "id": 9, "cells": { "tomorrow.what": "留着" } }]),
            ),
        ),
        right_one(
            "signed-mark",
            "a mark of a signed file, which is not believed",
            with(
                "/record/signed",
                json!({ "at": NOW, "fingerprint": "ba78 16bf 8f01 cfea 4141", "content": "0".repeat(64) }),
            ),
        ),
        right_one(
            "received",
            "from whom it was received",
            with("/record/received", json!("ba78 16bf 8f01 cfea 4141")),
        ),
        right_one(
            "reasons",
            "written reasons",
            with(
                "/record/paper/reasons",
                json!({ "art9.function": "有", "annex1.plan.time#3": "有" }),
            ),
        ),
        right_one(
            "ticks",
            "what was ticked off",
            with("/record/paper/ticks", json!(["art8.application"])),
        ),
        right_one(
            "supersedes",
            "what it takes the place of",
            with("/record/paper/supersedes", json!("0".repeat(64))),
        ),
        right_one(
            "empty-text",
            "a blank with an empty text",
            with("/record/paper/blanks/unit.name", json!("")),
        ),
        right_one(
            "rev-most",
            "the greatest revision",
            with("/record/rev", json!(GREATEST)),
        ),
        right_one(
            "says-markup",
            "a text that is markup",
            with(
                "/record/paper/blanks/unit.name",
                json!("<script>alert(1)</script>\u{202e}"),
            ),
        ),
    ]
}

fn heads() -> Vec<Case> {
    let foreign = |name, about, kind: Value| {
        Case::refused(&named(name), about, with("/kind", kind), "not-ours").schema(false)
    };
    vec![
        shape(
            "member-more",
            "a member more at the top",
            with("/note", json!("")),
            "note",
        ),
        shape(
            "demonstration-missing",
            "not said whether it is of the exercises",
            without("", "demonstration"),
            "demonstration",
        ),
        shape(
            "demonstration-text",
            "a text for whether it is of the exercises",
            with("/demonstration", json!("false")),
            "demonstration",
        ),
        shape(
            "record-missing",
            "no record",
            without("", "record"),
            "record",
        ),
        shape(
            "record-null",
            "null for the record",
            with("/record", Value::Null),
            "record",
        ),
        shape(
            "record-list",
            "a list for the record",
            with("/record", json!([])),
            "record",
        ),
        foreign("kind-other", "of another kind", json!("another-draft")),
        foreign("kind-missing", "null for its kind", Value::Null),
        Case::refused(
            &named("kind-newer"),
            "of a kind of tomorrow",
            with("/kind", json!("shidian-draft-2")),
            "newer",
        )
        .schema(false),
        Case::refused(
            &named("demonstration"),
            "of the exercises",
            with("/demonstration", json!(true)),
            "demonstration",
        )
        .schema(true),
        Case::refused(
            &named("schema-newer"),
            "a record of a newer program",
            with("/record/schema", json!(99)),
            "newer",
        )
        .schema(false),
        Case::refused(
            &named("form-unknown"),
            "a form that is not of the list",
            with("/record/form", json!("ledger")),
            "unknown-form",
        )
        .schema(false),
        Case::refused(
            &named("form-path"),
            "a path for the form",
            with("/record/form", json!("../keys/device")),
            "unknown-form",
        )
        .schema(false),
    ]
}

fn records() -> Vec<Case> {
    let mut all = Vec::new();
    for name in ["schema", "pilot", "form", "rev", "saved", "paper"] {
        let about = format!("no `{name}`");
        all.push(shape(
            &format!("no-{name}"),
            &about,
            without("/record", name),
            name,
        ));
        let about = format!("null for `{name}`");
        let bytes = with(&format!("/record/{name}"), Value::Null);
        all.push(shape(&format!("null-{name}"), &about, bytes, name));
    }
    for (slug, name, value) in [
        ("schema-0", "schema", json!(0)),
        ("schema-text", "schema", json!("1")),
        ("pilot-empty", "pilot", json!("")),
        ("pilot-path", "pilot", json!("00000000000000a2/application")),
        ("pilot-up", "pilot", json!("../../..")),
        ("pilot-proto", "pilot", json!("__proto__")),
        (
            "pilot-markup",
            "pilot",
            json!("<img src=x onerror=alert(1)>"),
        ),
        ("pilot-capital", "pilot", json!("00000000000000A1")),
        ("pilot-long", "pilot", json!("a".repeat(300_000))),
        ("rev-minus", "rev", json!(-1)),
        ("rev-beyond", "rev", json!(GREATEST + 1)),
        ("rev-most-of-32", "rev", json!(u32::MAX)),
        ("saved-words", "saved", json!("昨天")),
        ("saved-z", "saved", json!("2026-11-25T10:00:00Z")),
        (
            "saved-30-february",
            "saved",
            json!("2026-02-30T10:00:00+08:00"),
        ),
        ("note", "note", json!("藏")),
        ("received-speaks", "received", json!("✓ 已核验")),
    ] {
        let about = match &value {
            Value::String(text) if text.len() > 100 => {
                format!("`{name}` of {} characters", text.len())
            }
            _ => format!("`{name}` is {value}"),
        };
        let case = shape(slug, &about, with(&format!("/record/{name}"), value), name);
        all.push(case.schema(matches!(slug, "saved-30-february")));
    }
    let mark = |name: &str, value: Value| {
        let mut mark = json!({ "at": NOW, "fingerprint": "ba78 16bf 8f01 cfea 4141", "content": "0".repeat(64) });
        mark[name] = value;
        with("/record/signed", mark)
    };
    all.extend([
        shape(
            "signed-speaks",
            "a fingerprint that is a sentence",
            mark("fingerprint", json!("✓ 已核验")),
            "signed.fingerprint",
        ),
        shape(
            "signed-at-words",
            "words for the time of signing",
            mark("at", json!("昨天")),
            "signed.at",
        ),
        shape(
            "signed-more",
            "a member more in the mark of a signed file",
            mark("by", json!("某办公室")),
            "by",
        ),
        shape(
            "signed-list",
            "a list for the mark of a signed file",
            with(
                "/record/signed",
                json!([NOW, "ba78 16bf 8f01 cfea 4141", "0"]),
            ),
            "signed",
        ),
        shape(
            "paper-list",
            "a list for the paper",
            with("/record/paper", json!([{}, {}, {}, [], null])),
            "paper",
        ),
        shape(
            "signed-text",
            "a text for the mark of a signed file",
            with("/record/signed", json!("✓")),
            "signed",
        ),
    ]);
    all
}

fn papers() -> Vec<Case> {
    let at = |slug: &str, about: &str, pointer: &str, value: Value, member: &str| {
        shape(
            slug,
            about,
            with(&format!("/record/paper/{pointer}"), value),
            member,
        )
    };
    let row = |id: Value| json!({ "id": id, "cells": { "plan.task": "甲" } });
    vec![
        at(
            "paper-note",
            "a member more in the paper",
            "note",
            json!(""),
            "note",
        ),
        at(
            "blank-path",
            "a path for the name of a blank",
            "blanks/a~1b",
            json!("甲"),
            "paper.blanks.a~1b",
        ),
        at(
            "blank-capital",
            "a capital in the name of a blank",
            "blanks/Unit.name",
            json!("甲"),
            "paper.blanks.Unit.name",
        ),
        at(
            "blank-proto",
            "a blank called __proto__",
            "blanks/__proto__",
            json!("甲"),
            "paper.blanks.__proto__",
        ),
        at(
            "blank-number",
            "a number for a blank",
            "blanks/unit.name",
            json!(1),
            "paper.blanks.unit.name",
        ),
        at(
            "blank-null",
            "null for a blank",
            "blanks/unit.name",
            Value::Null,
            "paper.blanks.unit.name",
        ),
        at(
            "table-path",
            "a path for the name of a table",
            "tables/..",
            json!([]),
            "paper.tables...",
        ),
        at(
            "table-object",
            "an object for a table",
            "tables/plan",
            json!({}),
            "paper.tables.plan",
        ),
        at(
            "row-twins",
            "two rows of one table with the same id",
            "tables/plan",
            json!([row(json!(1)), row(json!(1))]),
            "paper.tables.plan",
        )
        .schema(true),
        at(
            "row-twins-across",
            "rows of two tables with the same id",
            "tables/participants",
            json!([{ "id": 1, "cells": {} }]),
            "paper.tables.plan",
        )
        .schema(true),
        at(
            "row-0",
            "a row whose id is 0",
            "tables/plan",
            json!([row(json!(0))]),
            "paper.tables.plan",
        ),
        at(
            "row-beyond",
            "a row with an id greater than 1,000,000,000",
            "tables/plan",
            json!([row(json!(GREATEST + 1))]),
            "paper.tables.plan",
        ),
        at(
            "row-minus",
            "a row whose id is −1",
            "tables/plan",
            json!([row(json!(-1))]),
            "paper.tables.plan",
        ),
        at(
            "row-text",
            "a text for a row",
            "tables/plan",
            json!(["甲"]),
            "paper.tables.plan",
        ),
        at(
            "row-list",
            "a list for a row",
            "tables/plan",
            json!([[1, { "plan.task": "甲" }]]),
            "paper.tables.plan",
        ),
        at(
            "row-note",
            "a member more in a row",
            "tables/plan/0/note",
            json!("藏"),
            "note",
        ),
        at(
            "column-path",
            "a path for the name of a column",
            "tables/plan/0/cells/..",
            json!("甲"),
            "paper.tables.plan",
        ),
        at(
            "reason-speaks",
            "a reason under a name that is no rule",
            "reasons",
            json!({ "某规则": "有" }),
            "paper.reasons.某规则",
        ),
        at(
            "reason-row-words",
            "a reason for a row that is no number",
            "reasons",
            json!({ "art9.function#甲": "有" }),
            "paper.reasons.art9.function#甲",
        ),
        at(
            "ticks-words",
            "words for what was ticked off",
            "ticks",
            json!(["已核验"]),
            "paper.ticks",
        ),
        at(
            "ticks-object",
            "an object for what was ticked off",
            "ticks",
            json!({}),
            "paper.ticks",
        ),
        at(
            "supersedes-words",
            "words for what it takes the place of",
            "supersedes",
            json!("✓"),
            "paper.supersedes",
        ),
        at(
            "blanks-list",
            "a list for the blanks",
            "blanks",
            json!([]),
            "paper.blanks",
        ),
        at(
            "tables-null",
            "null for the tables",
            "tables",
            Value::Null,
            "paper.tables",
        ),
    ]
}
