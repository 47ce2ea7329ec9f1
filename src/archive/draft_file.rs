//! A draft as a file: a paper at any stage, to be carried to another machine and opened there.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::shape::DRAFT;
use crate::codec::{Unreadable, strict};
use crate::dossier::shape::Misfit;
use crate::dossier::{Record, RecordError, SCHEMA};
use crate::form::FormId;

/// The largest draft file that is opened, in bytes.
pub const LARGEST_DRAFT: usize = 2 * 1024 * 1024;

/// A draft and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftFile {
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
    /// A member that cannot hold what it holds.
    Misfit(Misfit),
}

const KIND: &str = "shidian-draft";

impl DraftFile {
    /// A draft of a record.
    pub fn of(record: Record, demonstration: bool) -> DraftFile {
        DraftFile {
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
    pub fn read(bytes: &[u8]) -> Result<DraftFile, DraftError> {
        let value = strict::read(bytes, LARGEST_DRAFT).map_err(DraftError::Unreadable)?;
        DraftFile::of_value(&value)
    }

    /// Whether a value is meant for a draft, right or wrong.
    pub fn is_one(value: &Value) -> bool {
        value.get("kind").and_then(Value::as_str) == Some(KIND)
    }

    /// Reads a value that a strict reader read.
    ///
    /// # Errors
    /// As [`DraftFile::read`].
    pub fn of_value(value: &Value) -> Result<DraftFile, DraftError> {
        if !DraftFile::is_one(value) {
            return Err(DraftError::Foreign);
        }
        let stored = value.get("record").unwrap_or(&Value::Null);
        // One of tomorrow is told apart before anything else in it is looked at.
        of_tomorrow(stored).map_or(Ok(()), |why| Err(DraftError::Record(why)))?;
        DRAFT.fit(value, None).map_err(DraftError::Misfit)?;
        let record = Record::read(&stored.to_string()).map_err(DraftError::Record)?;
        let fits = record.paper.holds_together("record.paper");
        fits.map_err(DraftError::Misfit)?;
        Ok(DraftFile::of(record, value["demonstration"] == true))
    }
}

/// Why only a newer program can know what a record holds.
fn of_tomorrow(record: &Value) -> Option<RecordError> {
    let schema = record.get("schema").and_then(Value::as_u64);
    let newer = schema.filter(|schema| *schema > u64::from(SCHEMA));
    if let Some(newer) = newer {
        return Some(RecordError::Newer(u32::try_from(newer).unwrap_or(u32::MAX)));
    }
    let form = record.get("form").and_then(Value::as_str)?;
    FormId::from_key(form)
        .is_none()
        .then_some(RecordError::UnknownForm)
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
            DraftError::Misfit(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for DraftError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Place, Stamp};

    fn draft() -> DraftFile {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut record = Record::begin("0123456789abcdef", FormId::Application, now);
        record
            .paper
            .write(Place::blank("unit.name"), "某局（示例）\u{2028}“引号”");
        DraftFile::of(record, false)
    }

    #[test]
    fn a_draft_is_read_back_as_it_was_written() {
        assert_eq!(DraftFile::read(draft().write().as_bytes()), Ok(draft()));
    }

    #[test]
    fn another_json_file_is_called_foreign() {
        let error = DraftFile::read(br#"{"kind":"something"}"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "这不是试点助手的草稿文件；请选择以前从这里下载的 .draft.json 文件"
        );
    }

    #[test]
    fn a_draft_of_a_newer_build_is_refused_in_words() {
        let newer = draft().write().replace("\"schema\": 1", "\"schema\": 9");
        assert_eq!(
            DraftFile::read(newer.as_bytes()),
            Err(DraftError::Record(RecordError::Newer(9)))
        );
    }
}
