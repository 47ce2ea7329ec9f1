//! What leaves the open paper: draft files, signed files, prints, earlier versions, and the checklist after them.

use leptos::prelude::*;

use super::Session;
use crate::app::sign::Made;
use crate::app::{PaperMark, is_as_signed};
use crate::archive;
use crate::archive::{DraftError, DraftFile};
use crate::browser::{file, text_box};
use crate::codec::Digest;
use crate::dossier::{Record, SignedMark, Stamp};
use crate::paper::file_name;
use crate::ui::route::Db;
use crate::value::Day;

impl Session {
    /// Saves a draft file of the paper as it stands.
    pub(crate) fn save_draft(self) {
        text_box::settle_all();
        let (name, text) = match self.draft_file() {
            Ok(file) => file,
            Err(why) => return self.desk.say(why.to_string(), None),
        };
        match file::download(&name, "application/json", &text) {
            Ok(()) => {
                let key = self.key();
                self.desk.unfiled.update(|unfiled| unfiled.filed(&key));
            }
            Err(why) => self.desk.say(why.to_string(), None),
        }
    }

    /// The name and text of a draft file of the paper as it stands.
    fn draft_file(self) -> Result<(String, String), DraftError> {
        let (rev, saved) = self.stored();
        let pilot = self.pilot.get_untracked();
        let record = Record {
            rev,
            paper: self.paper(),
            ..Record::begin(&pilot.id, self.form.id, saved)
        };
        let text = DraftFile::of(record, self.is_demonstration()).write()?;
        let day = self.desk.today.get_untracked().iso();
        let short = &Digest::of(text.as_bytes()).hex()[..6];
        let name = [pilot.name(), &self.form.mark(), &day, short];
        Ok((file_name(&name, "draft.json"), text))
    }

    /// Whether this paper is an exercise.
    pub(crate) fn is_demonstration(self) -> bool {
        self.desk.db.get_untracked() != Db::Real
    }

    /// Remembers that a signed file was made of the paper as it stands; the next one names it as replaced.
    pub(crate) fn signed(self, now: Stamp, made: &Made) {
        let mark = SignedMark::of(&self.paper(), now, made.digest.clone()).by(made.key.clone());
        self.editor.update_value(|editor| editor.signed(mark));
        self.texts
            .update_value(|texts| texts.strange.supersedes = Some(made.digest_hex.clone()));
        self.edited();
    }

    /// Whether the paper still is what this signed file was made of.
    pub(crate) fn is_as_signed(self, made: &Made) -> bool {
        let paper = self.paper();
        self.editor
            .with_value(|editor| is_as_signed(&paper, editor.record().signed.as_ref(), made))
    }

    /// What a print of the paper as it stands says of itself.
    pub(crate) fn paper_mark(self) -> PaperMark {
        self.saver.track();
        if self.is_demonstration() {
            return PaperMark::Demonstration;
        }
        let paper = self.paper();
        self.editor
            .with_value(|editor| PaperMark::of(editor.record().signed.as_ref(), &paper))
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
