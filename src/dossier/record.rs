//! A paper as it is stored: one text with its revision and the version of its shape.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::shape::{Fits, GREATEST, Misfit};
use super::{Paper, PilotId, Stamp, sum};
use crate::codec::Digest;
use crate::form::FormId;

/// The version of the stored shape that this build writes.
pub const SCHEMA: u32 = 1;

/// So many earlier versions are kept of a paper.
pub const MOST_VERSIONS: usize = 30;

/// A stored paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The version of this shape.
    pub schema: u32,
    /// The pilot it belongs to.
    pub pilot: String,
    /// The form it is written on.
    pub form: FormId,
    /// Raised by one with every write; which of two is newer is never read from a clock.
    pub rev: u32,
    /// This machine's time of the write.
    pub saved: Stamp,
    /// What was typed.
    pub paper: Paper,
    /// The last signed file that was made of it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<SignedMark>,
    /// The fingerprint of the signed file it was received in: it is kept to be read and held against others, not to be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<String>,
}

/// What is remembered of a signed file, to tell whether a print still is what was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedMark {
    /// This machine's time of signing.
    pub at: Stamp,
    /// The fingerprint of the signed content, in groups, as it stands on paper.
    pub fingerprint: String,
    /// The digest of the answers and reasons that were signed.
    pub content: String,
    /// The fingerprint of the key that signed, in groups; it is not known of what the first builds signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// Why a stored or opened text is not a record this build can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not the shape of a record.
    Damaged,
    /// Written by a newer build, with this schema.
    Newer(u32),
    /// A form this build does not know.
    UnknownForm,
    /// Whole, and with a member that no build of ours writes.
    Misfit(Misfit),
}

impl Record {
    /// The first, empty record of a form.
    pub fn begin(pilot: &str, form: FormId, now: Stamp) -> Record {
        Record {
            schema: SCHEMA,
            pilot: pilot.to_owned(),
            form,
            rev: 0,
            saved: now,
            paper: Paper::default(),
            signed: None,
            received: None,
        }
    }

    /// The key it is stored under.
    pub fn key(&self) -> String {
        format!("{}/{}", self.pilot, self.form.key())
    }

    /// The key it is stored under as an earlier version; keys sort as revisions do.
    pub fn version_key(&self) -> String {
        format!("{}/{:08}", self.key(), self.rev)
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        sum::with_sum(&serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads a stored text, of this schema or an older one.
    ///
    /// # Errors
    /// Says whether the text is damaged, newer than this build, or of a form it does not know.
    pub fn read(text: &str) -> Result<Record, RecordError> {
        if !sum::is_whole(text) {
            return Err(RecordError::Damaged);
        }
        let Head { schema, form } = serde_json::from_str(text).map_err(|_| RecordError::Damaged)?;
        if schema > SCHEMA {
            return Err(RecordError::Newer(schema));
        }
        if form.is_some_and(|form| FormId::from_key(&form).is_none()) {
            return Err(RecordError::UnknownForm);
        }
        serde_json::from_str(text).map_err(|_| RecordError::Damaged)
    }

    /// Reads what is stored under a key, as a paper or as one of its versions: one that says it belongs elsewhere has lost its way, and one
    /// that could not be shown and signed alike is not opened.
    ///
    /// # Errors
    /// As [`Record::read`].
    pub fn read_at(key: &str, text: &str) -> Result<Record, RecordError> {
        let record = Record::read(text)?;
        let below = key.strip_prefix(&record.key());
        if !below.is_some_and(|below| below.is_empty() || below.starts_with('/')) {
            return Err(RecordError::Damaged);
        }
        record.holds_together().map_err(RecordError::Misfit)?;
        Ok(record)
    }

    /// What a stored record must be to be opened. Its names are not looked at: a build of tomorrow may have stored more.
    fn holds_together(&self) -> Fits {
        let pilot = PilotId::read(&self.pilot).is_some();
        Misfit::unless(pilot, "pilot", "不是 16 位十六进制的试点编号")?;
        Misfit::unless(self.rev <= GREATEST, "rev", "超出保存次数的范围")?;
        let saved = self.saved.as_str().is_empty() || self.saved.is_moment();
        Misfit::unless(saved, "saved", "不是带时区的时间")?;
        self.paper.rows_once("paper.tables")
    }
}

impl SignedMark {
    /// The mark of a paper that was signed as it stands.
    pub fn of(paper: &Paper, at: Stamp, fingerprint: String) -> SignedMark {
        SignedMark {
            at,
            fingerprint,
            content: content_of(paper).unwrap_or_default(),
            key: None,
        }
    }

    /// The same, by the key of that fingerprint.
    #[must_use]
    pub fn by(self, key: String) -> SignedMark {
        SignedMark {
            key: Some(key),
            ..self
        }
    }

    /// Whether what was signed is what stands in a paper.
    pub fn covers(&self, paper: &Paper) -> bool {
        content_of(paper).is_some_and(|content| content == self.content)
    }
}

/// The digest of what a signature covers of the answers; a paper of which none can be made is like no other.
fn content_of(paper: &Paper) -> Option<String> {
    let answers = (&paper.blanks, &paper.tables, &paper.reasons);
    let text = serde_json::to_vec(&answers).ok()?;
    Some(Digest::of(&text).hex())
}

impl RecordError {
    /// The same of what is known of a pilot.
    pub fn of_pilot(&self) -> String {
        match self {
            RecordError::Newer(schema) => format!(
                "这个试点的登记由较新的程序写成（格式 {schema}），本程序读不出；请换用新版程序打开"
            ),
            RecordError::Damaged | RecordError::UnknownForm | RecordError::Misfit(_) => {
                "这个试点的登记和记录已损坏，读不出来；原文仍留在本机，可以下载".to_owned()
            }
        }
    }
}

/// What is looked at before the rest: a build of tomorrow may write that otherwise.
#[derive(Deserialize)]
struct Head {
    schema: u32,
    form: Option<String>,
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RecordError::Damaged => f.write_str(
                "这份草稿的记录已损坏，无法读出；原文仍留在本机，可以下载后交给维护人员",
            ),
            RecordError::Newer(schema) => {
                write!(
                    f,
                    "这份草稿由较新的程序写成（格式 {schema}），本程序只认到格式 {SCHEMA}；请换用新版程序打开"
                )
            }
            RecordError::UnknownForm => {
                f.write_str("这份草稿用的表格本程序不认识；请换用新版程序打开")
            }
            RecordError::Misfit(why) => write!(
                f,
                "这份草稿的记录里{}，本程序写不出这样的内容，没有打开；原文仍留在本机，可以下载后交给维护人员",
                why.says()
            ),
        }
    }
}

impl std::error::Error for RecordError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Place;

    fn record() -> Record {
        let mut record = Record::begin(
            "0123456789abcdef",
            FormId::Application,
            Stamp::new("2026-11-25T09:00:00+08:00"),
        );
        record
            .paper
            .write(Place::blank("unit.name"), "某局（示例）");
        let row = record.paper.add_row("plan");
        record
            .paper
            .write(Place::cell("plan.task", row), "宣传\n培训");
        record
    }

    /// As the first builds wrote it, without a checksum.
    fn bare() -> String {
        serde_json::to_string(&record()).unwrap()
    }

    #[test]
    fn what_is_written_is_read_back_unchanged() {
        assert_eq!(Record::read(&record().write()), Ok(record()));
    }

    #[test]
    fn blanks_this_build_does_not_know_are_kept() {
        let mut strange = record();
        strange
            .paper
            .blanks
            .insert("blank.of.tomorrow".into(), "留着".into());
        assert_eq!(Record::read(&strange.write()), Ok(strange));
    }

    #[test]
    fn a_record_of_a_newer_build_is_refused_in_words() {
        let newer = bare().replace("\"schema\":1", "\"schema\":2");
        let error = Record::read(&newer).unwrap_err();
        assert_eq!(error, RecordError::Newer(2));
        assert_eq!(
            error.to_string(),
            "这份草稿由较新的程序写成（格式 2），本程序只认到格式 1；请换用新版程序打开"
        );
    }

    #[test]
    fn a_torn_record_is_called_damaged() {
        let text = record().write();
        assert_eq!(
            Record::read(&text[..text.len() - 4]),
            Err(RecordError::Damaged)
        );
        assert_eq!(Record::read(""), Err(RecordError::Damaged));
    }

    #[test]
    fn a_flipped_bit_in_a_word_is_damage_and_so_is_a_place_that_is_not_its_own() {
        let text = record().write();
        assert_eq!(
            Record::read(&text.replace("某局", "柔局")),
            Err(RecordError::Damaged)
        );
        let key = record().key();
        for own in [key.clone(), record().version_key()] {
            assert_eq!(Record::read_at(&own, &text), Ok(record()));
        }
        for other in ["fedcba9876543210/application".to_owned(), key + "s"] {
            assert_eq!(Record::read_at(&other, &text), Err(RecordError::Damaged));
        }
    }

    type Change = fn(&mut Record);

    #[test]
    fn a_whole_record_that_no_build_writes_is_not_opened_and_its_texts_may_say_anything() {
        let key = record().key();
        let read = |record: &Record| Record::read_at(&key, &record.write());
        let mut odd = record();
        odd.paper
            .write(Place::blank("unit.name"), "\u{202e}✓ 已核验<b>");
        odd.paper.blanks.insert("Not a key".into(), "留着".into());
        assert_eq!(read(&odd), Ok(odd.clone()));
        let twin = |record: &mut Record| {
            let rows = record.paper.tables.get_mut("plan").unwrap();
            rows.push(rows[0].clone());
        };
        let changes: [(Change, &str); 4] = [
            (
                twin,
                "“paper.tables.plan[1].id”一项与前面的行同为 1，而行的编号不能重复",
            ),
            (
                |record| record.paper.tables.get_mut("plan").unwrap()[0].id = u32::MAX,
                "“paper.tables.plan[0].id”一项不是 1 至 1000000000 的整数",
            ),
            (
                |record| record.rev = u32::MAX,
                "“rev”一项超出保存次数的范围",
            ),
            (
                |record| record.saved = Stamp::new("✓ 已由某办公室核验"),
                "“saved”一项不是带时区的时间",
            ),
        ];
        for (change, why) in changes {
            let mut record = record();
            change(&mut record);
            assert_eq!(
                read(&record).unwrap_err().to_string(),
                format!(
                    "这份草稿的记录里{why}，本程序写不出这样的内容，没有打开；原文仍留在本机，可以下载后交给维护人员"
                )
            );
        }
    }

    #[test]
    fn a_form_of_another_build_is_named_so() {
        let other = bare().replace("application", "appendix-9");
        assert_eq!(Record::read(&other), Err(RecordError::UnknownForm));
    }
}
