//! What leaves the open paper: draft files, signed files, prints, earlier versions, and the checklist after them.

use leptos::prelude::*;

use super::Session;
use crate::dossier::{Paper, Record, Stamp};
use crate::edge::store::Shelf;
use crate::export::{Digest, Draft, file_name};
use crate::ui::route::Db;
use crate::ui::signer::Made;

/// How many earlier versions are kept of a paper.
const VERSIONS: usize = 30;

/// What a printed paper says of itself.
#[derive(Clone, PartialEq)]
pub(crate) enum PaperMark {
    /// Never signed, or changed since.
    Draft,
    /// As it was signed, with the fingerprint of the signed content.
    Signed(String),
}

/// What was signed here last.
#[derive(Clone, PartialEq)]
pub(crate) struct LastSigned {
    paper: Paper,
    fingerprint: String,
}

impl Session {
    /// The name and text of a draft file of the paper as it stands.
    pub(crate) fn draft_file(&self) -> (String, String) {
        let (rev, saved) = self.stored();
        let pilot = self.pilot.get_untracked();
        let record = Record {
            rev,
            paper: self.paper(),
            ..Record::begin(&pilot.id, self.form.id, saved)
        };
        let text = Draft::of(record, self.is_demonstration()).write();
        let day = self.desk.today.get_untracked().iso();
        let short = &Digest::of(text.as_bytes()).hex()[..6];
        (
            file_name(
                &[
                    pilot.name(),
                    &format!("附件{}", self.form.annex),
                    &day,
                    short,
                ],
                "draft.json",
            ),
            text,
        )
    }

    /// Whether this paper is a sample or an exercise.
    pub(crate) fn is_demonstration(&self) -> bool {
        self.desk.db.get_untracked() != Db::Real
    }

    /// Remembers that a signed file was made of the paper as it stands.
    pub(crate) fn signed(&self, now: Stamp, made: &Made) {
        let paper = self.paper();
        self.last_signed.set(Some(LastSigned {
            paper,
            fingerprint: made.digest.clone(),
        }));
        self.pilot.update(|pilot| pilot.summary.signed = Some(now));
        self.mark_version();
        self.edited();
    }

    /// What a print of the paper as it stands says of itself.
    pub(crate) fn paper_mark(&self) -> PaperMark {
        self.saver.track();
        let now = self.paper();
        self.last_signed.with(|last| match last {
            Some(last) if last.paper.blanks == now.blanks && last.paper.tables == now.tables => {
                PaperMark::Signed(last.fingerprint.clone())
            }
            _ => PaperMark::Draft,
        })
    }

    /// Earlier versions, the newest first; those beyond the last thirty are let go.
    pub(crate) async fn earlier(&self) -> Vec<Record> {
        let Some(store) = self.desk.store() else {
            return Vec::new();
        };
        let prefix = format!("{}/", self.desk_side.with_value(|side| side.record.key()));
        let mut texts = store.all(Shelf::History, &prefix).await.unwrap_or_default();
        if texts.len() > VERSIONS {
            let old: Vec<String> = texts
                .drain(..texts.len() - VERSIONS)
                .map(|(key, _)| key)
                .collect();
            store.remove(Shelf::History, &old).await.ok();
        }
        texts
            .iter()
            .rev()
            .filter_map(|(_, text)| Record::read(text).ok())
            .collect()
    }

    /// What comes after the file: the paper's own way, in the words of the regulation.
    pub(crate) fn checklist(&self) -> &'static [(&'static str, &'static str)] {
        self.form.after
    }
}

impl PaperMark {
    /// Whether the sheet has to say 草稿.
    pub(crate) const fn is_draft(&self) -> bool {
        matches!(self, PaperMark::Draft)
    }

    /// The foot of every printed page.
    pub(crate) fn foot(&self) -> String {
        match self {
            PaperMark::Draft => "草稿，未定稿".to_owned(),
            PaperMark::Signed(fingerprint) => format!("内容指纹 {fingerprint}"),
        }
    }

    /// What the page above the sheet says.
    pub(crate) fn words(&self) -> String {
        match self {
            PaperMark::Draft => "现在的内容还没有定稿签名，打印出来每页带“草稿”字样。".to_owned(),
            PaperMark::Signed(fingerprint) => {
                format!("与刚签名的文件内容一致，每页页脚印内容指纹 {fingerprint}。")
            }
        }
    }
}
