//! Lays what comes beside what is here, paper by paper.

use std::collections::{BTreeMap, BTreeSet};

use super::coming::{begun, last_version, name_of, papers};
use super::{Lost, Parcel, Row, Verdict};
use crate::dossier::{Journal, Kept, Paper, Pilot, Record, Replay};
use crate::form::FormId;

/// What is here, as the texts that are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here(BTreeMap<(Kept, String), String>);

/// What comes beside what is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The papers that come, by pilot and form.
    pub rows: Vec<Row>,
    /// Texts that come and cannot be read: kind, key, text and why. They are laid aside.
    pub unread: Vec<(Kept, String, String, String)>,
    /// What was lost in the file.
    pub lost: Vec<Lost>,
}

impl Here {
    /// Takes in what is stored of a kind.
    pub fn extend(&mut self, kept: Kept, texts: Vec<(String, String)>) {
        let keyed = texts.into_iter().map(|(key, text)| ((kept, key), text));
        self.0.extend(keyed);
    }

    /// The text of that kind under that key.
    pub fn text(&self, kept: Kept, key: &str) -> Option<&String> {
        self.0.get(&(kept, key.to_owned()))
    }

    /// The papers of a pilot that can be read.
    pub(super) fn papers_of(&self, pilot: &str) -> Vec<Record> {
        let below = format!("{pilot}/");
        let of_kind = self
            .0
            .iter()
            .filter(|((kept, key), _)| *kept == Kept::Paper && key.starts_with(&below));
        of_kind
            .filter_map(|((_, key), text)| Record::read_at(key, text).ok())
            .collect()
    }

    /// Earlier versions of a paper.
    fn versions(&self, key: &str) -> Vec<Paper> {
        let of_kind = self
            .0
            .iter()
            .filter(|((kept, _), _)| *kept == Kept::Version);
        papers(
            of_kind.map(|((_, key), text)| (key.as_str(), text.as_str())),
            key,
        )
    }
}

impl Comparison {
    /// Compares a parcel with what is here of its pilots.
    pub fn of(parcel: &Parcel, here: &Here) -> Comparison {
        let mut comparison = Comparison {
            lost: parcel.lost.clone(),
            ..Comparison::default()
        };
        let papers = parcel.all(Kept::Paper).map(|(key, _)| key);
        let edited = parcel.all(Kept::Journal).map(|(key, _)| key);
        let keys: BTreeSet<&str> = papers.chain(edited).collect();
        for key in keys {
            comparison.add(parcel, here, key);
        }
        for (id, text) in parcel.all(Kept::Pilot) {
            if let Err(why) = Pilot::read_at(id, text) {
                comparison.lay_aside(Kept::Pilot, id, text, why.of_pilot());
            }
        }
        comparison
    }

    /// The pilots that come, in order, each once.
    pub fn pilots(&self) -> Vec<&str> {
        let ids: BTreeSet<&str> = self
            .rows
            .iter()
            .map(|row| row.coming.pilot.as_str())
            .collect();
        ids.into_iter().collect()
    }

    fn add(&mut self, parcel: &Parcel, here: &Here, key: &str) {
        let Some((record, bare)) = self.coming(parcel, key) else {
            return;
        };
        let Some(form) = FormId::from_key(&record.form) else {
            return;
        };
        let here_text = here.text(Kept::Paper, key).cloned();
        let here_record = here_text
            .as_deref()
            .and_then(|text| Record::read_at(key, text).ok());
        let mut before = papers(parcel.all(Kept::Version), key);
        before.extend(
            bare.as_ref()
                .and_then(|(_, text)| Some(Record::read(text).ok()?.paper)),
        );
        let verdict = match (&here_record, &here_text) {
            (Some(stored), _) => Verdict::of((stored, &here.versions(key)), (&record, &before)),
            (None, Some(_)) => Verdict::Mends,
            (None, None) => Verdict::New,
        };
        self.rows.push(Row {
            pilot: name_of(parcel, &record),
            form,
            coming: record,
            bare,
            here: here_record,
            here_text,
            verdict,
        });
    }

    /// The paper that comes, with the edits over it that were not saved yet; beside it the version it was before them.
    fn coming(&mut self, parcel: &Parcel, key: &str) -> Option<(Record, Option<(String, String)>)> {
        let stored = parcel.text(Kept::Paper, key);
        let record = match stored.map(|text| (text, Record::read_at(key, text))) {
            Some((_, Ok(record))) => record,
            Some((text, Err(why))) => {
                self.lay_aside(Kept::Paper, key, text, why.to_string());
                // The last version that can be read comes in its place.
                let Some(version) = last_version(parcel, key) else {
                    return self.edits_alone(parcel, key);
                };
                version
            }
            None => begun(key)?,
        };
        let Some(edits) = parcel.text(Kept::Journal, key) else {
            return stored.map(|_| (record, None));
        };
        let Some(journal) = Journal::read(edits) else {
            self.lay_aside(
                Kept::Journal,
                key,
                edits,
                "这些文字没来得及保存，记录已损坏".to_owned(),
            );
            return stored.map(|_| (record, None));
        };
        let bare = stored.map(|text| (record.version_key(), text.to_owned()));
        match journal.against(&record) {
            Replay::Nothing => stored.map(|_| (record, None)),
            Replay::Apply(paper) => {
                let rev = record.rev + 1;
                Some((
                    Record {
                        rev,
                        paper,
                        ..record
                    },
                    bare,
                ))
            }
            Replay::Aside(paper) => {
                self.beside(
                    parcel,
                    Record {
                        paper,
                        ..record.clone()
                    },
                );
                stored.map(|_| (record, None))
            }
        }
    }

    /// Edits made on another revision than the stored one are never merged unasked: they come as a paper of their own.
    fn beside(&mut self, parcel: &Parcel, record: Record) {
        let Some(form) = FormId::from_key(&record.form) else {
            return;
        };
        self.rows.push(Row {
            pilot: name_of(parcel, &record),
            form,
            coming: record,
            bare: None,
            here: None,
            here_text: None,
            verdict: Verdict::Unsaved,
        });
    }

    /// Of a paper that cannot be read its unsaved edits may still be.
    fn edits_alone(
        &mut self,
        parcel: &Parcel,
        key: &str,
    ) -> Option<(Record, Option<(String, String)>)> {
        let edits = parcel.text(Kept::Journal, key)?;
        let words = "这些文字没来得及保存，它们所属的文稿读不出来";
        self.lay_aside(Kept::Journal, key, edits, words.to_owned());
        None
    }

    fn lay_aside(&mut self, kept: Kept, key: &str, text: &str, why: String) {
        self.unread
            .push((kept, key.to_owned(), text.to_owned(), why));
    }
}
