//! A draft as a file: a paper at any stage, to be carried to another machine and opened there.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::members::Members;
use super::{Misfit, Misshapen, Unreadable, strict};
use crate::dossier::{Record, RecordError};

/// The largest draft file that is opened, in bytes.
pub const LARGEST_DRAFT: usize = 2 * 1024 * 1024;

/// A draft and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Always `shidian-draft`.
    kind: String,
    /// Whether it comes from a sample or an exercise.
    pub demonstration: bool,
    /// The record as it is stored.
    pub record: Record,
}

/// Why a file is not a draft this build can open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// Not a file that can be read at all.
    Unreadable(Unreadable),
    /// Something else than a draft.
    Foreign,
    /// A draft whose record cannot be used.
    Record(RecordError),
    /// Members missing, unknown or of the wrong kind.
    Misshapen(Misshapen),
    /// A member that cannot hold what it holds.
    Misfit(Misfit),
}

const KIND: &str = "shidian-draft";
const PLACE: &str = "草稿文件";

impl Draft {
    /// A draft of a record.
    pub fn of(record: Record, demonstration: bool) -> Draft {
        Draft {
            kind: KIND.to_owned(),
            demonstration,
            record,
        }
    }

    /// The text of the file, indented so that people can look into it.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Says whether it cannot be read, is something else, or is of a newer or unknown kind.
    pub fn read(bytes: &[u8]) -> Result<Draft, DraftError> {
        let value = strict::read(bytes, LARGEST_DRAFT).map_err(DraftError::Unreadable)?;
        Draft::of_value(&value)
    }

    /// Whether a value is meant for a draft, right or wrong.
    pub fn is_one(value: &Value) -> bool {
        value.get("kind").and_then(Value::as_str) == Some(KIND)
    }

    /// Reads a value that a strict reader read.
    ///
    /// # Errors
    /// As [`Draft::read`].
    pub fn of_value(value: &Value) -> Result<Draft, DraftError> {
        if !Draft::is_one(value) {
            return Err(DraftError::Foreign);
        }
        let stored = value.get("record").cloned().unwrap_or_default();
        // A newer one is told apart before anything else in it is looked at.
        let record = Record::read(&stored.to_string()).map_err(DraftError::Record)?;
        let head = Members::of(value, PLACE, &["demonstration", "kind", "record"])?;
        let demonstration = head.typed("demonstration", Value::as_bool)?;
        known_members(&stored)?;
        record.fit().map_err(DraftError::Misfit)?;
        Ok(Draft::of(record, demonstration))
    }
}

/// Nothing stands in it that nobody would ever look at.
fn known_members(record: &Value) -> Result<(), Misshapen> {
    let within = |value: &Value, place, names: &[&'static str]| {
        // Read loosely, a list would pass for an object.
        let members = value.as_object().ok_or(Misshapen::NotObject { place })?;
        let unknown = members.keys().find(|name| !names.contains(&name.as_str()));
        let unknown = unknown.cloned();
        unknown.map_or(Ok(()), |name| Err(Misshapen::Unknown { place, name }))
    };
    let members = [
        "schema", "pilot", "form", "rev", "saved", "paper", "signed", "received", "sum",
    ];
    within(record, "草稿的记录", &members)?;
    if let Some(mark) = record.get("signed") {
        within(mark, "草稿的签名记号", &["at", "fingerprint", "content"])?;
    }
    let paper = ["blanks", "tables", "reasons", "ticks", "supersedes"];
    let Some(content) = record.get("paper") else {
        return Ok(());
    };
    within(content, "草稿的内容", &paper)?;
    let tables = content.get("tables").and_then(Value::as_object);
    let rows = tables
        .into_iter()
        .flatten()
        .filter_map(|(_, rows)| rows.as_array());
    rows.flatten()
        .try_for_each(|row| within(row, "草稿的行", &["id", "cells"]))
}

impl From<Misshapen> for DraftError {
    fn from(why: Misshapen) -> DraftError {
        DraftError::Misshapen(why)
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DraftError::Unreadable(why) => why.fmt(f),
            DraftError::Foreign => {
                f.write_str("这不是试点助手的草稿文件；请选择以前从这里下载的 .draft.json 文件")
            }
            DraftError::Record(RecordError::Damaged) => {
                f.write_str("草稿文件里的记录不完整或已损坏，读不出来。请使用未经改动的原件。")
            }
            DraftError::Record(why) => why.fmt(f),
            DraftError::Misshapen(why) => why.fmt(f),
            DraftError::Misfit(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for DraftError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Place, Stamp};
    use crate::form::FormId;

    fn draft() -> Draft {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut record = Record::begin("0123456789abcdef", FormId::Application, now);
        record
            .paper
            .write(Place::blank("unit.name"), "某局（示例）\u{2028}“引号”");
        Draft::of(record, false)
    }

    #[test]
    fn a_draft_is_read_back_as_it_was_written() {
        assert_eq!(Draft::read(draft().write().as_bytes()), Ok(draft()));
    }

    #[test]
    fn another_json_file_is_called_foreign() {
        let error = Draft::read(br#"{"kind":"something"}"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "这不是试点助手的草稿文件；请选择以前从这里下载的 .draft.json 文件"
        );
    }

    #[test]
    fn a_draft_of_a_newer_build_is_refused_in_words() {
        let newer = draft().write().replace("\"schema\": 1", "\"schema\": 9");
        assert_eq!(
            Draft::read(newer.as_bytes()),
            Err(DraftError::Record(RecordError::Newer(9)))
        );
    }
}
