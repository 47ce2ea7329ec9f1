//! What leaves the open paper: draft files, signed files, prints, earlier versions, and the checklist after them.

use leptos::prelude::*;

use super::Session;
use crate::archive;
use crate::archive::DraftFile;
use crate::codec::Digest;
use crate::dossier::{Paper, Record, SignedMark, Stamp};
use crate::edge::{file, text_box};
use crate::paper::file_name;
use crate::ui::route::Db;
use crate::ui::signer::Made;
use crate::value::Day;

/// What a printed paper says of itself.
#[derive(Clone, PartialEq)]
pub(crate) enum PaperMark {
    /// Never signed, or changed since.
    Draft,
    /// As it was signed, with the fingerprint of the signed content.
    Signed(String),
    /// An exercise: never anything else, signed or not.
    Demonstration,
}

impl Session {
    /// Saves a draft file of the paper as it stands.
    pub(crate) fn save_draft(self) {
        text_box::settle_all();
        let (name, text) = self.draft_file();
        match file::download(&name, "application/json", &text) {
            Ok(()) => {
                let key = self.key();
                self.desk.unfiled.update(|unfiled| unfiled.filed(&key));
            }
            Err(why) => self.desk.say(why.to_string(), None),
        }
    }

    /// The name and text of a draft file of the paper as it stands.
    fn draft_file(self) -> (String, String) {
        let (rev, saved) = self.stored();
        let pilot = self.pilot.get_untracked();
        let record = Record {
            rev,
            paper: self.paper(),
            ..Record::begin(&pilot.id, self.form.id, saved)
        };
        let text = DraftFile::of(record, self.is_demonstration()).write();
        let day = self.desk.today.get_untracked().iso();
        let short = &Digest::of(text.as_bytes()).hex()[..6];
        (
            file_name(
                &[pilot.name(), &self.form.mark(), &day, short],
                "draft.json",
            ),
            text,
        )
    }

    /// Whether this paper is an exercise.
    pub(crate) fn is_demonstration(self) -> bool {
        self.desk.db.get_untracked() != Db::Real
    }

    /// Remembers that a signed file was made of the paper as it stands; the next one names it as replaced.
    pub(crate) fn signed(self, now: Stamp, made: &Made) {
        let content = content_of(&self.paper());
        let mark = SignedMark {
            at: now,
            fingerprint: made.digest.clone(),
            content,
        };
        self.editor.update_value(|editor| editor.signed(mark));
        self.texts
            .update_value(|texts| texts.strange.supersedes = Some(made.digest_hex.clone()));
        self.edited();
    }

    /// What a print of the paper as it stands says of itself.
    pub(crate) fn paper_mark(self) -> PaperMark {
        self.saver.track();
        if self.is_demonstration() {
            return PaperMark::Demonstration;
        }
        let content = content_of(&self.paper());
        self.editor
            .with_value(|editor| match &editor.record().signed {
                Some(mark) if mark.content == content => {
                    PaperMark::Signed(mark.fingerprint.clone())
                }
                _ => PaperMark::Draft,
            })
    }

    /// The day the stored revision was written by this machine's clock then.
    pub(crate) fn saved_day(self) -> Option<Day> {
        self.saver.track();
        self.stored().1.day()
    }

    /// Earlier versions, the newest first.
    pub(crate) async fn earlier(self) -> Vec<Record> {
        let Some(store) = self.desk.store() else {
            return Vec::new();
        };
        let key = self.key();
        let found = archive::earlier(&store, &key).await;
        found.unwrap_or_default()
    }

    /// What comes after the file: the paper's own way, in the words of the regulation.
    pub(crate) fn checklist(self) -> &'static [(&'static str, &'static str)] {
        self.form.after
    }
}

impl PaperMark {
    /// What stands across every sheet, if anything does.
    pub(crate) const fn across(&self) -> Option<&'static str> {
        match self {
            PaperMark::Draft => Some("草稿"),
            PaperMark::Demonstration => Some("演示"),
            PaperMark::Signed(_) => None,
        }
    }

    /// The foot of every printed page.
    pub(crate) fn foot(&self) -> String {
        match self {
            PaperMark::Draft => "草稿，未定稿".to_owned(),
            PaperMark::Demonstration => "演示，不能报送".to_owned(),
            PaperMark::Signed(fingerprint) => format!("内容指纹 {fingerprint}"),
        }
    }

    /// What the page above the sheet says.
    pub(crate) fn words(&self) -> String {
        match self {
            PaperMark::Draft => "现在的内容还没有定稿签名，打印出来每页带“草稿”字样。".to_owned(),
            PaperMark::Demonstration => "这是演练，打印出来每页带“演示”字样，不能报送。".to_owned(),
            PaperMark::Signed(fingerprint) => {
                format!("与刚签名的文件内容一致，每页页脚印内容指纹 {fingerprint}。")
            }
        }
    }
}

/// The digest of what a signature covers of the answers.
fn content_of(paper: &Paper) -> String {
    let answers = (&paper.blanks, &paper.tables, &paper.reasons);
    Digest::of(&serde_json::to_vec(&answers).unwrap_or_default()).hex()
}
