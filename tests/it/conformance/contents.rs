//! Signed files in which a member of the content is not as it must be, or is odd and right; each is correctly signed.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shidian::dossier::shape::{GREATEST, MOST_ROWS_OF_PAPER};
use shidian::form::FormId;

use super::case::{Case, JOSE, JWCRYPTO};
use super::signed::{contents, file_of, finding};

const BOTH: &[&str] = &[JOSE, JWCRYPTO];

/// All of them, for each format that this build reads.
pub(crate) fn cases() -> Vec<Case> {
    let of_format = |(format, base): (u32, Value)| {
        let from = Base { format, base };
        let mut all = from.taken();
        all.extend(from.without_members());
        all.extend(from.of_other_types());
        all.extend(from.unknown_members());
        all.extend(from.values());
        all.extend(from.answers());
        all.extend(from.rows());
        all.extend(from.findings());
        all
    };
    contents().into_iter().flat_map(of_format).collect()
}

/// A content that is right, to be changed in one place.
struct Base {
    format: u32,
    base: Value,
}

impl Base {
    fn name(&self, slug: &str) -> String {
        format!("content-{}/{slug}.json", self.format)
    }

    fn changed(&self, change: impl FnOnce(&mut Value)) -> Vec<u8> {
        let mut content = self.base.clone();
        change(&mut content);
        file_of(&content)
    }

    /// The content with another value at a pointer, which is made where it is not there.
    fn with(&self, pointer: &str, value: Value) -> Vec<u8> {
        self.changed(|content| put(content, pointer, value))
    }

    fn refused(&self, slug: &str, about: &str, member: &str, bytes: Vec<u8>) -> Case {
        let case = Case::refused(&self.name(slug), about, bytes, "shape");
        case.at(member).passes(BOTH).schema(false)
    }

    fn right(&self, slug: &str, about: &str, bytes: Vec<u8>) -> Case {
        let case = Case::taken(&self.name(slug), about, bytes);
        case.passes(BOTH).schema(true)
    }

    fn taken(&self) -> Vec<Case> {
        let said = |slug: &str, about: &str, text: &str| {
            let bytes = self.with("/data/blanks/unit.name", json!(text));
            self.right(&format!("says-{slug}"), about, bytes)
        };
        let mut all = vec![
            self.right(
                "as-written",
                "as the program writes it",
                file_of(&self.base),
            ),
            self.right(
                "demonstration",
                "of the exercises, which says so",
                self.with("/demonstration", json!(true)),
            ),
            self.right(
                "supersedes",
                "it takes the place of another file",
                self.with("/supersedes", json!("0".repeat(64))),
            ),
            self.right(
                "revision-0",
                "the first revision",
                self.with("/revision", json!(0)),
            ),
            self.right(
                "revision-most",
                "the greatest revision",
                self.with("/revision", json!(u32::MAX)),
            ),
            self.right(
                "row-most",
                "the greatest id of a row",
                self.with("/data/tables/plan/0/id", json!(GREATEST)),
            ),
            self.right(
                "no-answers",
                "nothing was typed",
                self.with("/data", json!({ "blanks": {}, "tables": {} })),
            ),
            self.right(
                "table-without-rows",
                "a table without rows",
                self.with("/data/tables/plan", json!([])),
            ),
            self.right(
                "row-without-cells",
                "a row without cells",
                self.with("/data/tables/plan/0/cells", json!({})),
            ),
            self.right(
                "app-version-word",
                "a version with a word behind it",
                self.with("/app_version", json!("12.0.3-rc.1")),
            ),
            self.right(
                "leap-day",
                "judged on a leap day",
                self.changed(|content| {
                    content["judged_on"] = json!("2028-02-29");
                    content["signed_at_claimed"] = json!("2028-02-29T23:59:59-12:00");
                }),
            ),
            self.right(
                "reason-of-a-row",
                "a reason for what was found in one row",
                self.changed(|content| {
                    content["findings"] =
                        json!([finding("breach", "annex1.plan.time", &["plan.time.1"])]);
                    content["reasons"] = json!({ "annex1.plan.time#1": "有" });
                }),
            ),
            said(
                "direction",
                "a text with a mark that turns its direction",
                "\u{202e}✓ 已核验",
            ),
            said(
                "markup",
                "a text that is markup",
                "<script>alert(1)</script>",
            ),
            said(
                "control",
                "a text with control characters",
                "\u{0}\u{1}\u{7f}\u{85}",
            ),
            said(
                "line-ends",
                "a text with every kind of line end",
                "一\n二\r\n三\r四\u{2028}五\u{2029}",
            ),
            said(
                "beyond",
                "characters beyond the first plane and none",
                "𠮷😀\u{ffff}\u{10ffff}\u{fdd0}",
            ),
            said("mark", "a byte order mark within a text", "\u{feff}甲"),
            said("decomposed", "a text in another normal form", "e\u{301}ﬁ㎡"),
            said("space", "a text of one space", " "),
            said(
                "proto",
                "a text that is the name of a prototype",
                "__proto__",
            ),
            said(
                "escape",
                "a text with quotation marks and backslashes",
                "\"\\/\u{8}\u{c}\n\r\t",
            ),
            said(
                "quotation-marks",
                "5,000 pairs of quotation marks",
                &"“（".repeat(5000),
            ),
        ];
        for id in FormId::ALL {
            let form = id.form();
            let bytes = self.changed(|content| {
                content["form"] = json!({ "id": id.key(), "version": form.version });
                content["data"] = answers(*id);
                content["findings"] = json!([]);
                content["reasons"] = json!({});
            });
            let about = format!(
                "every blank and column of `{}` that is always asked",
                id.key()
            );
            all.push(self.right(&format!("form-{}", id.key()), &about, bytes));
        }
        all
    }

    fn without_members(&self) -> Vec<Case> {
        let removed = |pointer: &str, name: &str| {
            let member = path(&format!("{pointer}/{name}"));
            let slug = format!("no-{}", member.replace(['.', '['], "-").replace(']', ""));
            let bytes = self.changed(|content| {
                let object = content.pointer_mut(pointer).and_then(Value::as_object_mut);
                object.unwrap().remove(name).unwrap();
            });
            self.refused(&slug, &format!("no `{member}`"), &member, bytes)
        };
        let top = self.base.as_object().into_iter().flatten();
        let mut all: Vec<Case> = top
            .filter(|(name, _)| *name != "format")
            .map(|(name, _)| removed("", name))
            .collect();
        all.push(removed("", "format"));
        for (pointer, names) in [
            ("/data", &["blanks", "tables"][..]),
            ("/form", &["id", "version"]),
            ("/data/tables/plan/0", &["id", "cells"]),
            ("/findings/0", &["places", "rule", "says", "severity"]),
        ] {
            all.extend(names.iter().map(|name| removed(pointer, name)));
        }
        all
    }

    fn of_other_types(&self) -> Vec<Case> {
        let mut all = Vec::new();
        for (pointer, values) in [
            ("/app", &[Value::Null, json!(1)][..]),
            ("/app_version", &[Value::Null, json!(1)]),
            ("/data", &[Value::Null, json!([]), json!("")]),
            ("/data/blanks", &[Value::Null, json!([])]),
            (
                "/data/blanks/unit.name",
                &[Value::Null, json!(6), json!(["甲"]), json!({})],
            ),
            ("/data/tables", &[Value::Null, json!([])]),
            ("/data/tables/plan", &[Value::Null, json!({})]),
            (
                "/data/tables/plan/0",
                &[Value::Null, json!([1, {}]), json!("行")],
            ),
            (
                "/data/tables/plan/0/id",
                &[Value::Null, json!("1"), json!([1])],
            ),
            ("/data/tables/plan/0/cells", &[Value::Null, json!([])]),
            (
                "/data/tables/plan/0/cells/plan.task",
                &[Value::Null, json!(1)],
            ),
            ("/demonstration", &[Value::Null, json!(0), json!("false")]),
            ("/findings", &[Value::Null, json!({})]),
            ("/findings/0", &[Value::Null, json!("甲")]),
            ("/findings/0/places", &[Value::Null, json!("unit.function")]),
            ("/findings/0/places/0", &[Value::Null, json!(1)]),
            ("/findings/0/rule", &[Value::Null, json!(9)]),
            ("/findings/0/says", &[Value::Null, json!(1)]),
            ("/findings/0/severity", &[Value::Null, json!(1)]),
            (
                "/form",
                &[Value::Null, json!("application"), json!(["application", 1])],
            ),
            ("/form/id", &[Value::Null, json!(1)]),
            ("/form/version", &[Value::Null, json!("1"), json!(-1)]),
            (
                "/format",
                &[Value::Null, json!("1"), json!(-1), json!([1]), json!(true)],
            ),
            ("/judged_on", &[Value::Null, json!(20_261_125)]),
            (
                "/pilot",
                &[Value::Null, json!(161), json!(["00000000000000a1"])],
            ),
            ("/reasons", &[Value::Null, json!([]), json!("")]),
            ("/reasons/art9.function", &[Value::Null, json!(1)]),
            (
                "/revision",
                &[Value::Null, json!("7"), json!(-1), json!(4_294_967_296_u64)],
            ),
            ("/signed_at_claimed", &[Value::Null, json!(1_795_572_000)]),
            ("/supersedes", &[json!(0), json!([]), json!(false)]),
        ] {
            let member = path(pointer);
            for value in values {
                let kind = kind_of(value);
                let slug = format!(
                    "type-{}-{kind}",
                    member.replace(['.', '['], "-").replace(']', "")
                );
                let about = format!("`{member}` is {value}");
                all.push(self.refused(&slug, &about, &member, self.with(pointer, value.clone())));
            }
        }
        all
    }

    fn unknown_members(&self) -> Vec<Case> {
        let unknown = |slug: &str, pointer: &str| {
            let member = path(pointer);
            let about = format!("`{member}`, which the format does not know");
            let bytes = self.with(pointer, json!("藏"));
            self.refused(&format!("more-{slug}"), &about, &member, bytes)
        };
        vec![
            unknown("top", "/note"),
            unknown("top-proto", "/__proto__"),
            unknown("top-empty-name", "/"),
            unknown("data", "/data/notes"),
            unknown("form", "/form/title"),
            unknown("row", "/data/tables/plan/0/note"),
            unknown("finding", "/findings/0/article"),
            unknown("blank", "/data/blanks/unit.secret"),
            unknown("blank-of-another-form", "/data/blanks/outcome.verdict"),
            unknown("blank-proto", "/data/blanks/__proto__"),
            unknown("blank-constructor", "/data/blanks/constructor"),
            unknown("blank-empty-name", "/data/blanks/"),
            unknown("blank-nul", "/data/blanks/unit.name\u{0}"),
            unknown("blank-capital", "/data/blanks/Unit.name"),
            unknown("blank-full-width", "/data/blanks/unit．name"),
            unknown("column", "/data/tables/plan/0/cells/plan.secret"),
            unknown(
                "column-of-another-table",
                "/data/tables/plan/0/cells/participant.name",
            ),
        ]
    }

    fn values(&self) -> Vec<Case> {
        let mut all = Vec::new();
        for (slug, pointer, value) in [
            ("format-0", "/format", json!(0)),
            ("form-version-0", "/form/version", json!(0)),
            ("app-other", "/app", json!("shidian2")),
            ("app-capital", "/app", json!("Shidian")),
            ("app-empty", "/app", json!("")),
            (
                "app-version-speaks",
                "/app_version",
                json!("1.0 ✓ 已由某办公室核验"),
            ),
            ("app-version-two", "/app_version", json!("0.1")),
            ("app-version-four", "/app_version", json!("0.1.0.0")),
            ("app-version-zero", "/app_version", json!("01.1.0")),
            ("app-version-empty", "/app_version", json!("")),
            ("app-version-v", "/app_version", json!("v0.1.0")),
            ("app-version-no-word", "/app_version", json!("0.1.0-")),
            ("app-version-line", "/app_version", json!("0.1.0\n")),
            ("app-version-digits", "/app_version", json!("０.1.0")),
            ("judged-30-february", "/judged_on", json!("2026-02-30")),
            ("judged-29-february", "/judged_on", json!("2027-02-29")),
            ("judged-13", "/judged_on", json!("2026-13-01")),
            ("judged-0", "/judged_on", json!("2026-00-00")),
            ("judged-words", "/judged_on", json!("昨天")),
            ("judged-short", "/judged_on", json!("2026-1-1")),
            (
                "judged-with-time",
                "/judged_on",
                json!("2026-11-25T00:00:00+08:00"),
            ),
            ("judged-empty", "/judged_on", json!("")),
            ("judged-line", "/judged_on", json!("2026-11-25\n")),
            ("judged-full-width", "/judged_on", json!("２026-11-25")),
            ("claimed-words", "/signed_at_claimed", json!("昨天")),
            (
                "claimed-z",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00Z"),
            ),
            (
                "claimed-fraction",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00.0+08:00"),
            ),
            (
                "claimed-no-offset",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00"),
            ),
            (
                "claimed-offset-15",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00+15:00"),
            ),
            (
                "claimed-offset-60",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00+08:60"),
            ),
            (
                "claimed-30-february",
                "/signed_at_claimed",
                json!("2026-02-30T10:00:00+08:00"),
            ),
            (
                "claimed-24",
                "/signed_at_claimed",
                json!("2026-11-25T24:00:00+08:00"),
            ),
            (
                "claimed-60",
                "/signed_at_claimed",
                json!("2026-11-25T10:60:00+08:00"),
            ),
            (
                "claimed-leap-second",
                "/signed_at_claimed",
                json!("2026-11-25T23:59:60+08:00"),
            ),
            (
                "claimed-small-t",
                "/signed_at_claimed",
                json!("2026-11-25t10:00:00+08:00"),
            ),
            (
                "claimed-space",
                "/signed_at_claimed",
                json!("2026-11-25 10:00:00+08:00"),
            ),
            (
                "claimed-no-seconds",
                "/signed_at_claimed",
                json!("2026-11-25T10:00+08:00"),
            ),
            (
                "claimed-speaks",
                "/signed_at_claimed",
                json!("2026-11-25T10:00:00+08:00（已核验）"),
            ),
            ("claimed-empty", "/signed_at_claimed", json!("")),
            ("pilot-empty", "/pilot", json!("")),
            ("pilot-15", "/pilot", json!("00000000000000a")),
            ("pilot-17", "/pilot", json!("00000000000000a10")),
            ("pilot-capital", "/pilot", json!("00000000000000A1")),
            (
                "pilot-path",
                "/pilot",
                json!("00000000000000a1/application"),
            ),
            ("pilot-up", "/pilot", json!("../../..")),
            ("pilot-proto", "/pilot", json!("__proto__")),
            ("pilot-markup", "/pilot", json!("<b>甲</b>")),
            ("pilot-full-width", "/pilot", json!("０0000000000000a1")),
            ("pilot-line", "/pilot", json!("00000000000000a1\n")),
            ("pilot-long", "/pilot", json!("a".repeat(300_000))),
            ("supersedes-short", "/supersedes", json!("0".repeat(63))),
            ("supersedes-long", "/supersedes", json!("0".repeat(65))),
            ("supersedes-capital", "/supersedes", json!("A".repeat(64))),
            ("supersedes-empty", "/supersedes", json!("")),
            ("supersedes-words", "/supersedes", json!("✓ 已核验")),
        ] {
            let about = match &value {
                Value::String(text) if text.len() > 100 => {
                    format!("`{}` of {} characters", path(pointer), text.len())
                }
                _ => format!("`{}` is {value}", path(pointer)),
            };
            let case = self.refused(slug, &about, &path(pointer), self.with(pointer, value));
            // Patterns know no calendar.
            let knows = !matches!(
                slug,
                "judged-30-february" | "judged-29-february" | "claimed-30-february"
            );
            all.push(case.schema(!knows));
        }
        let length = |slug, about: &str, version: &str| {
            let bytes = self.with("/app_version", json!(version));
            self.refused(slug, about, "app_version", bytes)
        };
        all.push(length(
            "app-version-long-number",
            "a number of six digits in the version",
            "0.100000.0",
        ));
        all.push(length(
            "app-version-long-word",
            "a word of 21 letters in the version",
            "0.1.0-aaaaaaaaaaaaaaaaaaaaa",
        ));
        let of_form = |slug: &str, about: &str, form: Value| {
            let bytes = self.with("/form", form);
            let case = Case::refused(&self.name(slug), about, bytes, "unknown-form");
            case.passes(BOTH).schema(false)
        };
        all.extend([
            of_form(
                "form-unknown",
                "a form that is not of the list",
                json!({ "id": "score", "version": 1 }),
            ),
            of_form(
                "form-capital",
                "a form in capitals",
                json!({ "id": "Application", "version": 1 }),
            ),
            of_form(
                "form-proto",
                "a form called __proto__",
                json!({ "id": "__proto__", "version": 1 }),
            ),
            of_form(
                "form-newer",
                "a later version of a form",
                json!({ "id": "application", "version": 99 }),
            ),
            Case::refused(
                &self.name("format-newer"),
                "a format of tomorrow, with a member of tomorrow",
                self.changed(|content| {
                    content["format"] = json!(99);
                    content["tomorrow"] = json!({});
                }),
                "newer",
            )
            .passes(BOTH)
            .schema(false),
        ]);
        all
    }

    fn answers(&self) -> Vec<Case> {
        let at = |slug: &str, about: &str, pointer: &str, value: Value| {
            self.refused(slug, about, &path(pointer), self.with(pointer, value))
        };
        let mut all = vec![
            at(
                "blank-empty",
                "a blank with an empty text",
                "/data/blanks/unit.name",
                json!(""),
            ),
            at(
                "cell-empty",
                "a cell with an empty text",
                "/data/tables/plan/0/cells/plan.task",
                json!(""),
            ),
            at(
                "table-unknown",
                "a table that no form has",
                "/data/tables/ledger",
                json!([]),
            ),
            at(
                "table-of-another-form",
                "a table of another form",
                "/data/tables/panel",
                json!([]),
            ),
            at(
                "table-proto",
                "a table called __proto__",
                "/data/tables/__proto__",
                json!([]),
            ),
        ];
        if let Some((form, key, condition)) = conditional() {
            let bytes = self.changed(|content| {
                content["form"] = json!({ "id": form.key(), "version": form.form().version });
                content["data"] =
                    json!({ "blanks": { key: "藏", condition: "另一个答案" }, "tables": {} });
                content["findings"] = json!([]);
                content["reasons"] = json!({});
            });
            let member = format!("data.blanks.{key}");
            let about = "a blank that is not asked, after the answer to another";
            all.push(
                self.refused("blank-not-asked", about, &member, bytes)
                    .schema(true),
            );
        }
        all
    }

    fn rows(&self) -> Vec<Case> {
        let row = |id: Value| json!({ "id": id, "cells": { "plan.task": "甲" } });
        let plan = "data.tables.plan";
        let at = |slug: &str, about: &str, rows: Value| {
            self.refused(slug, about, plan, self.with("/data/tables/plan", rows))
        };
        let empty: Vec<Value> = (10..=MOST_ROWS_OF_PAPER as u64 + 9)
            .map(|id| json!({ "id": id, "cells": {} }))
            .collect();
        vec![
            at(
                "row-twins",
                "two rows of one table with the same id",
                json!([row(json!(1)), row(json!(1))]),
            )
            .schema(true),
            at(
                "row-twins-across",
                "rows of two tables with the same id",
                json!([row(json!(2))]),
            )
            .schema(true),
            at("row-0", "a row whose id is 0", json!([row(json!(0))])),
            at("row-minus", "a row whose id is −1", json!([row(json!(-1))])),
            at(
                "row-beyond",
                "a row with an id greater than 1,000,000,000",
                json!([row(json!(GREATEST + 1))]),
            ),
            at(
                "row-beyond-32",
                "a row with an id of 33 bits",
                json!([row(json!(4_294_967_296_u64))]),
            ),
            at("rows-too-many", "20,001 rows in two tables", json!(empty)).schema(true),
            self.right(
                "rows-10000",
                "10,000 empty rows",
                self.with("/data/tables/plan", json!(empty[..10_000])),
            ),
        ]
        .into_iter()
        .map(|case| {
            if case.file.contains("too-many") {
                Case {
                    reason: Some("too-large"),
                    member: Some("data.tables".into()),
                    ..case
                }
            } else {
                case
            }
        })
        .collect()
    }

    fn findings(&self) -> Vec<Case> {
        let found = |slug: &str, about: &str, member: &str, finding: Value| {
            let bytes = self.with("/findings", json!([finding]));
            self.refused(slug, about, &format!("findings[0]{member}"), bytes)
        };
        let reason = |slug: &str, about: &str, reasons: Value| {
            let key = reasons
                .as_object()
                .and_then(|all| all.keys().next().cloned());
            let member = key.map_or("findings[0]".to_owned(), |key| format!("reasons.{key}"));
            self.refused(slug, about, &member, self.with("/reasons", reasons))
        };
        let rule = |slug: &str, rule: &str| {
            let slug = format!("rule-{slug}");
            found(
                &slug,
                &format!("the rule {rule:?}"),
                ".rule",
                finding("note", rule, &["unit.function"]),
            )
        };
        let severity = |slug: &str, word: &str| {
            let slug = format!("severity-{slug}");
            found(
                &slug,
                &format!("the severity {word:?}"),
                ".severity",
                finding(word, "art9.function", &["unit.function"]),
            )
        };
        let place = |slug: &str, place: &str| {
            let slug = format!("place-{slug}");
            found(
                &slug,
                &format!("the place {place:?}"),
                ".places",
                finding("note", "art9.function", &[place]),
            )
        };
        let mut silent = finding("note", "art9.function", &["unit.function"]);
        silent["says"] = json!(" \n");
        vec![
            severity("error", "error"),
            severity("capital", "Breach"),
            severity("empty", ""),
            rule("article-0", "art0.x"),
            rule("law", "law9.x"),
            rule("article-alone", "art9"),
            rule("no-name", "art9."),
            rule("chinese", "art9.某"),
            rule("capital", "ART9.x"),
            rule("empty", ""),
            place("chinese", "某处"),
            place("empty", ""),
            place("path", "../x"),
            found(
                "places-none",
                "a finding without a place",
                ".places",
                finding("note", "art9.function", &[]),
            ),
            found(
                "says-nothing",
                "a finding that says nothing",
                ".says",
                silent,
            ),
            reason(
                "breach-unexplained",
                "a breach without its reason",
                json!({}),
            )
            .schema(true),
            reason(
                "reason-blank",
                "a reason of white space",
                json!({ "art9.function": " " }),
            ),
            reason(
                "reason-empty",
                "an empty reason",
                json!({ "art9.function": "" }),
            ),
            reason(
                "reason-of-nothing",
                "a reason for what was not found",
                json!({ "art9.function": "有", "art9.other": "有" }),
            )
            .at("reasons.art9.other")
            .schema(true),
            reason(
                "reason-of-no-row",
                "a reason for a row that was not found fault with",
                json!({ "art9.function#3": "有" }),
            )
            .schema(true),
            reason(
                "reason-of-no-rule",
                "a reason under a name that is no rule",
                json!({ "art9.function": "有", "某规则": "有" }),
            )
            .at("reasons.某规则"),
        ]
    }
}

/// An answer to everything that a form always asks.
fn answers(id: FormId) -> Value {
    let form = id.form();
    let asked = form.blanks().filter(|blank| blank.when.is_none());
    let blanks: BTreeMap<&str, &str> = asked.map(|blank| (blank.key, "甲")).collect();
    let mut tables = serde_json::Map::new();
    for (nth, table) in (1..).zip(form.tables()) {
        let cells: BTreeMap<&str, &str> = table
            .columns
            .iter()
            .map(|column| (column.key, "甲"))
            .collect();
        tables.insert(table.key.to_owned(), json!([{ "id": nth, "cells": cells }]));
    }
    json!({ "blanks": blanks, "tables": tables })
}

/// A blank that is asked only after a certain answer to another one.
fn conditional() -> Option<(FormId, &'static str, &'static str)> {
    let of = |id: &FormId| {
        let blank = id.form().blanks().find(|blank| blank.when.is_some())?;
        Some((*id, blank.key, blank.when?.key))
    };
    FormId::ALL.iter().find_map(of)
}

/// Puts a value at a pointer; the last step is taken as it is, so that any name can be given.
fn put(content: &mut Value, pointer: &str, value: Value) {
    let (place, name) = pointer.rsplit_once('/').unwrap();
    match content.pointer_mut(place).unwrap() {
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        object => object[name] = value,
    }
}

/// `/data/tables/plan/0/id` as our program names it, `data.tables.plan[0].id`.
fn path(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        match step.parse::<usize>() {
            Ok(nth) => path.extend(["[", &nth.to_string(), "]"]),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => path.extend([".", step]),
        }
    }
    path
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "truth",
        Value::Number(number) if number.as_i64().is_some_and(|number| number < 0) => "minus",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}
