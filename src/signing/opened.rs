//! A signed file that was opened: what it holds, and what can be said of it before its curve is computed.

use std::fmt;

use serde_json::Value;

use super::payload::{FORMAT, Payload};
use super::shape::{PAYLOAD_1, PAYLOAD_2};
use super::{Envelope, Refused};
use crate::codec::Digest;
use crate::dossier::Dossier;
use crate::dossier::shape::Misfit;
use crate::form::FormId;
use crate::regulation::{Alone, Beside, Case, Finding, check_alone};
use crate::value::{Day, Regions};

/// The content of a signed file whose shape is right. Whether the signature fits is not known yet.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What was signed.
    pub payload: Payload,
    /// The form it fills.
    pub form: FormId,
    /// The digest of the payload, as paper and later revisions name it.
    pub digest: Digest,
    /// The fingerprint of the key, in groups.
    pub key: String,
    /// The thumbprint of the key (RFC 7638).
    pub thumbprint: String,
}

/// Why a file is not a signed file this build can judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// The envelope is not as it must be.
    Envelope(Refused),
    /// A newer shape of the payload.
    Newer(u64),
    /// A form, or a version of it, that this build does not know.
    UnknownForm,
    /// A member of the payload cannot hold what it holds.
    Misfit(Misfit),
}

impl Opened {
    /// Opens a file, without computing the curve.
    ///
    /// # Errors
    /// Says what about the file is not as it must be.
    pub fn read(bytes: &[u8]) -> Result<Opened, NotOpened> {
        Opened::of_envelope(&Envelope::read(bytes).map_err(NotOpened::Envelope)?)
    }

    /// Opens what was read of a file.
    ///
    /// # Errors
    /// Says what about its content is not as it must be.
    pub fn of_envelope(envelope: &Envelope) -> Result<Opened, NotOpened> {
        let content = envelope.content();
        let format = content.get("format").and_then(Value::as_u64);
        let newer = format.filter(|format| *format > u64::from(FORMAT));
        if let Some(newer) = newer {
            return Err(NotOpened::Newer(newer));
        }
        let shape = match format {
            Some(1) => PAYLOAD_1,
            Some(2) => PAYLOAD_2,
            _ => {
                let unknown = Misfit::of("format", "不是本程序用过的格式号");
                return Err(NotOpened::Misfit(unknown));
            }
        };
        let form = filled(content)?;
        shape
            .fit(content, form.map(FormId::form))
            .map_err(NotOpened::Misfit)?;
        let form = form.ok_or(NotOpened::UnknownForm)?;
        let payload = Payload::of_value(content);
        payload
            .holds_together(form.form())
            .map_err(NotOpened::Misfit)?;
        let key = envelope.author().key();
        let (fingerprint, thumbprint) = (key.fingerprint(), key.thumbprint());
        Ok(Opened {
            digest: Digest::of(envelope.payload()),
            form,
            key: fingerprint,
            thumbprint,
            payload,
        })
    }

    /// What the rules of this build find on a day, in the paper by itself.
    pub fn findings_on(&self, today: Day, regions: Option<&Regions>) -> Vec<Finding> {
        self.alone_on(today, regions).findings
    }

    /// What they find on the day the signer's rules were applied, with as much at hand as the signer had; nothing where that day cannot be read.
    pub fn then(&self, regions: Option<&Regions>) -> Alone {
        let regions = regions.filter(|_| self.had_divisions());
        let judged = self.judged_on().map(|day| self.alone_on(day, regions));
        judged.unwrap_or_default()
    }

    /// Whether the signer had the table of administrative divisions; format 1 did not say.
    pub fn had_divisions(&self) -> bool {
        let by = self.payload.judged_by.as_ref();
        by.is_none_or(|by| by.divisions)
    }

    fn alone_on(&self, today: Day, regions: Option<&Regions>) -> Alone {
        let dossier = Dossier::default();
        let beside = Beside {
            dossier: &dossier,
            regions,
        };
        let paper = self.payload.paper();
        check_alone(Case::of(self.form.form(), &paper.indexed(), beside, today))
    }

    /// The day the signer's rules were applied on, if it can be read.
    pub fn judged_on(&self) -> Option<Day> {
        Day::from_iso(&self.payload.judged_on)
    }
}

/// The form that a content says it fills; nothing where it says none. One of tomorrow is told apart before its blanks are looked at.
fn filled(content: &Value) -> Result<Option<FormId>, NotOpened> {
    let Some(id) = content.pointer("/form/id").and_then(Value::as_str) else {
        return Ok(None);
    };
    let form = FormId::from_key(id).ok_or(NotOpened::UnknownForm)?;
    let version = content.pointer("/form/version").and_then(Value::as_u64);
    let newer = version.is_some_and(|version| version > u64::from(form.form().version));
    if newer {
        Err(NotOpened::UnknownForm)
    } else {
        Ok(Some(form))
    }
}

impl fmt::Display for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotOpened::Envelope(why) => why.fmt(f),
            NotOpened::Newer(format) => write!(
                f,
                "这份文件用了较新的格式（{format}），本程序只认到 {FORMAT}，不能判断它；请换用新版程序打开"
            ),
            NotOpened::UnknownForm => f.write_str(
                "这份文件填的表格或它的版本，本程序不认识，不能判断它；请换用新版程序打开",
            ),
            NotOpened::Misfit(why) => {
                write!(f, "文件的外壳完整，但里面的内容不是试点助手写的样子。{why}")
            }
        }
    }
}

impl std::error::Error for NotOpened {}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::codec::canonical;
    use crate::dossier::sample_paper;
    use crate::dossier::{Paper, Pilot, Place, Stamp};
    use crate::signing::{Circumstances, SigningKey, Submission, sign};

    const TODAY: &str = "2026-11-25";

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn payload_of(paper: &Paper) -> Value {
        let dossier = Dossier {
            pilot: Pilot::new("00000000000000a1".to_owned(), Stamp::default()),
            ..Dossier::default()
        };
        let at = Circumstances {
            dossier: &dossier,
            revision: 7,
            now: &Stamp::new("2026-11-25T09:00:00+08:00"),
            today: day(TODAY),
            demonstration: false,
            regions: None,
        };
        let submission = Submission::of(FormId::Application.form(), paper, &at).unwrap();
        serde_json::from_slice(&submission.bytes().unwrap()).unwrap()
    }

    fn signed(payload: &Value) -> Vec<u8> {
        let key = SigningKey::from_entropy(&[7; 32]).unwrap();
        sign(&key, &canonical(payload).unwrap()).unwrap().to_bytes()
    }

    /// The words with which a correctly signed file is refused whose payload was changed so before signing.
    fn refusal(change: impl Fn(&mut Value)) -> String {
        let mut payload = payload_of(&sample_paper(day(TODAY)));
        change(&mut payload);
        Opened::read(&signed(&payload)).unwrap_err().to_string()
    }

    #[test]
    fn what_was_signed_is_opened_as_it_was_typed() {
        let mut paper = sample_paper(day(TODAY));
        paper.write(
            Place::blank("unit.scope"),
            " “引号”\u{2028}\u{20bb7}\n\t缩进 ",
        );
        paper.supersedes = Some("0".repeat(64));
        let payload = payload_of(&paper);
        let opened = Opened::read(&signed(&payload)).unwrap();
        assert_eq!(opened.payload.paper(), paper);
        assert_eq!(opened.form, FormId::Application);
        assert_eq!(opened.digest, Digest::of(&canonical(&payload).unwrap()));
        let key = SigningKey::from_entropy(&[7; 32]).unwrap().public();
        assert_eq!(opened.thumbprint, key.thumbprint());
        assert_eq!(opened.key, key.fingerprint());
    }

    #[test]
    fn a_file_of_a_newer_format_is_refused_in_words() {
        assert_eq!(
            refusal(|payload| {
                payload["format"] = json!(3);
                payload["member_of_tomorrow"] = json!("");
            }),
            "这份文件用了较新的格式（3），本程序只认到 2，不能判断它；请换用新版程序打开"
        );
    }

    #[test]
    fn a_form_or_version_of_a_form_that_is_not_known_is_refused_in_words() {
        let words = "这份文件填的表格或它的版本，本程序不认识，不能判断它；请换用新版程序打开";
        assert_eq!(
            refusal(|payload| payload["form"]["id"] = json!("score")),
            words
        );
        assert_eq!(
            refusal(|payload| payload["form"]["version"] = json!(9)),
            words
        );
    }

    #[test]
    fn a_payload_of_another_shape_is_refused_by_the_name_of_the_member() {
        type Change = fn(&mut Value);
        let changes: [(Change, &str); 6] = [
            (
                |payload| *payload = json!({ "kind": "another" }),
                "“format”一项不是本程序用过的格式号",
            ),
            (
                |payload| payload["format"] = json!("1"),
                "“format”一项不是本程序用过的格式号",
            ),
            (
                |payload| payload["note"] = json!(""),
                "“note”一项是多出来的，格式里没有它",
            ),
            (
                |payload| payload["data"]["blanks"]["unit.name"] = json!(6),
                "“data.blanks.unit.name”一项不是填了内容的文字",
            ),
            (
                |payload| payload["revision"] = json!(-1),
                "“revision”一项不是 0 至 4294967295 的整数",
            ),
            (
                |payload| payload["findings"] = json!({}),
                "“findings”一项不是一列",
            ),
        ];
        for (change, words) in changes {
            assert_eq!(
                refusal(change),
                format!(
                    "文件的外壳完整，但里面的内容不是试点助手写的样子。{words}：本程序写不出这样的内容。请使用未经改动的原件。"
                )
            );
        }
    }

    #[test]
    fn a_file_that_is_no_envelope_is_refused_in_the_words_of_the_envelope() {
        let why = Opened::read(b"{}").unwrap_err();
        assert_eq!(why, NotOpened::Envelope(Refused::NotAnEnvelope));
        assert_eq!(why.to_string(), Refused::NotAnEnvelope.to_string());
    }

    #[test]
    fn the_rules_are_applied_on_the_day_of_signing_and_today() {
        let opened = Opened::read(&signed(&payload_of(&sample_paper(day(TODAY))))).unwrap();
        let ids = |today| {
            let found = opened.findings_on(today, None);
            found.iter().map(|one| one.rule().id).collect::<Vec<_>>()
        };
        let then: Vec<_> = opened
            .payload
            .findings
            .iter()
            .map(|one| one.rule.as_str())
            .collect();
        assert_eq!(opened.judged_on(), Some(day(TODAY)));
        assert_eq!(ids(day(TODAY)), then);
        assert_ne!(ids(day("2026-01-01")), then);
    }

    #[test]
    fn a_member_that_cannot_be_so_is_refused_by_its_name() {
        assert_eq!(
            refusal(|payload| payload["judged_on"] = json!("2026-02-30")),
            "文件的外壳完整，但里面的内容不是试点助手写的样子。“judged_on”一项不是真实的日期：本程序写不出这样的内容。请使用未经改动的原件。"
        );
    }
}
