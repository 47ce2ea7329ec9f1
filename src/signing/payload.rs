//! What is signed: the answers as typed, who judged them when, and what was found.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::dossier::{Paper, Row, Stamp, asked};
use crate::form::{Form, FormId, Table};
use crate::regulation::Finding;

/// The version of the payload that this build writes.
pub const FORMAT: u32 = 2;

/// The signed content. Numbers are small integers only; dates and codes are strings; member names are ASCII.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Payload {
    /// Always `shidian`.
    pub app: String,
    /// The version of the program that wrote it.
    pub app_version: String,
    /// What was typed.
    pub data: Data,
    /// Whether it comes from a sample or an exercise; checked before anything else.
    pub demonstration: bool,
    /// What the rules found on the day of signing, hardest first.
    pub findings: Vec<Traced>,
    /// Which form, in which version of its blanks.
    pub form: FormRef,
    /// The version of this shape.
    pub format: u32,
    /// By which rules it was judged; format 1 did not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged_by: Option<JudgedBy>,
    /// The day the rules were applied on, `2026-11-25`.
    pub judged_on: String,
    /// The pilot on the device that signed.
    pub pilot: String,
    /// Written reasons, by the key of the finding they answer.
    pub reasons: BTreeMap<String, String>,
    /// The stored revision that was signed.
    pub revision: u32,
    /// This machine's time of signing; it proves nothing.
    pub signed_at_claimed: Stamp,
    /// The SHA-256 of the payload this one replaces, in hexadecimal, or null.
    pub supersedes: Option<String>,
}

/// Typed texts by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Data {
    /// Single blanks.
    pub blanks: BTreeMap<String, String>,
    /// Rows of tables.
    pub tables: BTreeMap<String, Vec<Row>>,
}

/// A form and the version of its blanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormRef {
    /// The key of the form.
    pub id: String,
    /// The version of its blanks.
    pub version: u32,
}

/// The rules that a content was judged by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JudgedBy {
    /// Whether the table of administrative divisions was at hand.
    pub divisions: bool,
    /// `national` or `provincial`.
    pub level: String,
    /// The number of what a province lays down beyond the regulation, where that was applied.
    pub pack: Option<String>,
    /// The version of the rule set.
    pub rules: u32,
}

/// A finding as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Traced {
    /// Where it is shown.
    pub places: Vec<String>,
    /// The id of the rule.
    pub rule: String,
    /// What is so.
    pub says: String,
    /// `error`, `breach`, `warning` or `note`.
    pub severity: String,
}

impl Payload {
    /// Takes a content that was held to its shape, so that nothing can be missing.
    pub(super) fn of_value(content: &Value) -> Payload {
        let form = &content["form"];
        Payload {
            app: text(&content["app"]),
            app_version: text(&content["app_version"]),
            data: Data::of_value(&content["data"]),
            demonstration: content["demonstration"] == true,
            findings: list(&content["findings"], traced),
            form: FormRef {
                id: text(&form["id"]),
                version: number(&form["version"]),
            },
            format: number(&content["format"]),
            judged_by: content.get("judged_by").map(judged_by),
            judged_on: text(&content["judged_on"]),
            pilot: text(&content["pilot"]),
            reasons: texts(&content["reasons"]),
            revision: number(&content["revision"]),
            signed_at_claimed: Stamp::new(text(&content["signed_at_claimed"])),
            supersedes: content["supersedes"].as_str().map(str::to_owned),
        }
    }
}

fn row(value: &Value) -> Row {
    Row {
        id: number(&value["id"]),
        cells: texts(&value["cells"]),
    }
}

fn judged_by(value: &Value) -> JudgedBy {
    JudgedBy {
        divisions: value["divisions"] == true,
        level: text(&value["level"]),
        pack: value["pack"].as_str().map(str::to_owned),
        rules: number(&value["rules"]),
    }
}

fn traced(value: &Value) -> Traced {
    Traced {
        places: list(&value["places"], text),
        rule: text(&value["rule"]),
        says: text(&value["says"]),
        severity: text(&value["severity"]),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> u32 {
    let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
    number.unwrap_or_default()
}

fn texts(value: &Value) -> BTreeMap<String, String> {
    members(value, text)
}

fn members<T>(value: &Value, each: impl Fn(&Value) -> T) -> BTreeMap<String, T> {
    let members = value.as_object().into_iter().flatten();
    let mut all = BTreeMap::new();
    all.extend(members.map(|(name, value)| (name.clone(), each(value))));
    all
}

fn list<T>(value: &Value, each: impl Fn(&Value) -> T) -> Vec<T> {
    value.as_array().into_iter().flatten().map(each).collect()
}

impl Data {
    /// As [`Payload::of_value`].
    pub(crate) fn of_value(data: &Value) -> Data {
        Data {
            blanks: texts(&data["blanks"]),
            tables: members(&data["tables"], |rows| list(rows, row)),
        }
    }

    /// What the form asks, and nothing else: a blank that is not asked now, or that another version knew, is not signed unseen.
    pub fn of(form: &'static Form, paper: &Paper) -> Data {
        let stands = |key: &String| form.blank(key).is_some_and(|blank| asked(blank, paper));
        let typed = paper.blanks.iter().filter(|(_, text)| !text.is_empty());
        let blanks = typed.filter(|(key, _)| stands(key));
        let tables = paper.tables.iter().filter_map(|(key, rows)| {
            let table = form.table(key)?;
            Some((
                key.clone(),
                rows.iter().map(|row| row_of(table, row)).collect(),
            ))
        });
        Data {
            blanks: blanks
                .map(|(key, text)| (key.clone(), text.clone()))
                .collect(),
            tables: tables.collect(),
        }
    }
}

fn row_of(table: &Table, row: &Row) -> Row {
    let cells = row
        .cells
        .iter()
        .filter(|(key, text)| table.column(key).is_some() && !text.is_empty());
    Row {
        id: row.id,
        cells: cells
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect(),
    }
}

impl Traced {
    /// A finding, to travel.
    pub fn of(finding: &Finding) -> Traced {
        Traced {
            places: finding.places().iter().map(ToString::to_string).collect(),
            rule: finding.rule().id.to_owned(),
            says: finding.says().to_owned(),
            severity: finding.rule().severity.key().to_owned(),
        }
    }
}

impl Payload {
    /// The form, if this build knows it.
    pub fn form(&self) -> Option<FormId> {
        FormId::from_key(&self.form.id)
    }

    /// The paper as typed, with its reasons.
    pub fn paper(&self) -> Paper {
        Paper {
            blanks: self.data.blanks.clone(),
            tables: self.data.tables.clone(),
            reasons: self.reasons.clone(),
            supersedes: self.supersedes.clone(),
            ..Paper::default()
        }
    }
}
