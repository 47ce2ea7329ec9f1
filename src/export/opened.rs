//! A signed file that was opened: what it holds, and what can be said of it before its curve is computed.

use std::fmt;

use super::payload::{FORMAT, Payload};
use super::{Digest, Envelope, Refused};
use crate::form::{Form, FormId};
use crate::regulation::{Case, Finding, check};
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
    /// The payload is not of the published shape.
    Payload,
}

impl Opened {
    /// Opens a file, without computing the curve.
    ///
    /// # Errors
    /// Says what about the file is not as it must be.
    pub fn read(bytes: &[u8]) -> Result<Opened, NotOpened> {
        let envelope = Envelope::read(bytes).map_err(NotOpened::Envelope)?;
        let format = envelope
            .content()
            .get("format")
            .and_then(serde_json::Value::as_u64);
        match format {
            Some(newer) if newer > u64::from(FORMAT) => return Err(NotOpened::Newer(newer)),
            Some(_) => {}
            None => return Err(NotOpened::Payload),
        }
        let payload: Payload = serde_json::from_str(&envelope.content().to_string())
            .map_err(|_| NotOpened::Payload)?;
        let form = payload.form().ok_or(NotOpened::UnknownForm)?;
        if payload.form.version > form.form().version {
            return Err(NotOpened::UnknownForm);
        }
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

    /// What the rules of this build find on a day.
    pub fn findings_on(&self, today: Day, regions: Option<&Regions>) -> Vec<Finding> {
        let form: &'static Form = self.form.form();
        let paper = self.payload.paper();
        check(&Case {
            form,
            answers: &paper.indexed(),
            today,
            regions,
        })
    }

    /// The day the signer's rules were applied on, if it can be read.
    pub fn judged_on(&self) -> Option<Day> {
        Day::from_iso(&self.payload.judged_on)
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
            NotOpened::UnknownForm => {
                f.write_str("这份文件填的表格或它的版本，本程序不认识，不能判断它；请换用新版程序打开")
            }
            NotOpened::Payload => f.write_str(
                "文件的外壳完整，但里面的内容不是试点助手写的样子，不能判断它；请向来文单位要原文件",
            ),
        }
    }
}

impl std::error::Error for NotOpened {}
