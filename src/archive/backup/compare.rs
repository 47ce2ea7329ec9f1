//! Lays what comes beside what is here, paper by paper.

use std::collections::{BTreeMap, BTreeSet};

use super::coming::{begun, journals_of, last_version, name_of, paper_of, papers};
use super::{Lost, Parcel, Row, Verdict};
use crate::dossier::{Journal, Kept, Paper, Pilot, Record, Replay};
use crate::form::FormId;
use crate::signing::KeyRecord;

/// The key of this device.
pub(super) const DEVICE: &str = "device";

const DAMAGED: &str = "这些文字没来得及保存，记录已损坏";
const OF_NOTHING: &str = "这些文字没来得及保存，它们所属的文稿读不出来";

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
    /// The key that signs, where one comes: how it stands to the one that is here.
    pub key: ComingKey,
}

/// A key that signs, in a file. It never comes unasked, and never takes the place of one that is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ComingKey {
    /// None comes, or the very same is here.
    #[default]
    None,
    /// None is here: it may be taken in, if the user says so.
    Offered(Box<KeyRecord>),
    /// Another is here; of the one that comes only the fingerprint is told.
    Barred(String),
    /// It cannot be read.
    Unreadable,
}

impl ComingKey {
    fn of(parcel: &Parcel, here: &Here) -> ComingKey {
        let Some(text) = parcel.text(Kept::Key, DEVICE) else {
            return ComingKey::None;
        };
        let here = here.text(Kept::Key, DEVICE);
        match (KeyRecord::read(text.as_bytes()), here) {
            (_, Some(here)) if here == text => ComingKey::None,
            (Err(_), _) => ComingKey::Unreadable,
            (Ok(key), Some(_)) => ComingKey::Barred(key.public.fingerprint()),
            (Ok(key), None) => ComingKey::Offered(Box::new(key)),
        }
    }

    /// What is said of it where it cannot be taken in.
    pub fn says(&self) -> Option<String> {
        match self {
            ComingKey::None | ComingKey::Offered(_) => None,
            ComingKey::Barred(fingerprint) => Some(format!(
                "文件里另有一把签名钥匙（指纹 {fingerprint}）。本机已有在用的钥匙，没有收。"
            )),
            ComingKey::Unreadable => Some("文件里的签名钥匙读不出来，没有收。".to_owned()),
        }
    }
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

    /// What a pilot is called here.
    fn name_of(&self, pilot: &str) -> Option<String> {
        let text = self.text(Kept::Pilot, pilot)?;
        Some(Pilot::read_at(pilot, text).ok()?.name().to_owned())
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

    /// A paper that would be put beside what is here was put there before, where another pilot has the same.
    fn or_elsewhere(&self, verdict: Verdict, record: &Record) -> Verdict {
        if !matches!(verdict, Verdict::Different | Verdict::Unsaved) {
            return verdict;
        }
        let of_form = format!("/{}", record.form);
        let same = self.0.iter().any(|((kept, key), text)| {
            *kept == Kept::Paper
                && key.ends_with(&of_form)
                && Record::read_at(key, text).is_ok_and(|other| other.paper == record.paper)
        });
        if same { Verdict::Elsewhere } else { verdict }
    }

    /// The keys of the versions that begin so.
    pub(super) fn versions_below(&self, prefix: &str) -> impl Iterator<Item = &str> {
        below(&self.0, Kept::Version, prefix)
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

/// The keys of a kind that begin so.
pub(super) fn below<'a, T>(
    all: &'a BTreeMap<(Kept, String), T>,
    of: Kept,
    prefix: &str,
) -> impl Iterator<Item = &'a str> {
    let from = all.range((of, prefix.to_owned())..);
    let mine = from.take_while(move |((kept, key), _)| *kept == of && key.starts_with(prefix));
    mine.map(|((_, key), _)| key.as_str())
}

/// Why edits would make of a record what cannot be.
fn misfit(record: &Record, replay: &Replay) -> Option<String> {
    let (Replay::Apply(paper) | Replay::Aside(paper)) = replay else {
        return None;
    };
    let edited = Record {
        paper: paper.clone(),
        ..record.clone()
    };
    edited.fit().err().map(|why| why.to_string())
}

/// A comparison under way, one paper after the other, for whoever lets something else go on between.
pub struct Comparing<'a> {
    parcel: &'a Parcel,
    here: &'a Here,
    keys: Vec<&'a str>,
    compared: usize,
    comparison: Comparison,
}

impl<'a> Comparing<'a> {
    /// Begins to compare a parcel with what is here of its pilots.
    pub fn begun(parcel: &'a Parcel, here: &'a Here) -> Comparing<'a> {
        let papers = parcel.all(Kept::Paper).map(|(key, _)| key);
        let edited = parcel
            .all(Kept::Journal)
            .filter_map(|(key, _)| paper_of(key));
        let keys: BTreeSet<&str> = papers.chain(edited).collect();
        Comparing {
            parcel,
            here,
            keys: keys.into_iter().collect(),
            compared: 0,
            comparison: Comparison {
                lost: parcel.lost.clone(),
                key: ComingKey::of(parcel, here),
                ..Comparison::default()
            },
        }
    }

    /// How many papers are compared, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.compared, self.keys.len())
    }

    /// Compares the next paper; says whether there was one.
    pub fn go_on(&mut self) -> bool {
        let Some(key) = self.keys.get(self.compared) else {
            return false;
        };
        self.comparison.add(self.parcel, self.here, key);
        self.compared += 1;
        true
    }

    /// Compares what is left, and what belongs to no paper.
    pub fn done(mut self) -> Comparison {
        while self.go_on() {}
        self.comparison.add_rest(self.parcel);
        self.comparison
    }
}

impl Comparison {
    /// Compares a parcel with what is here of its pilots.
    pub fn of(parcel: &Parcel, here: &Here) -> Comparison {
        Comparing::begun(parcel, here).done()
    }

    /// Texts that come with no paper to compare, or cannot be read.
    fn add_rest(&mut self, parcel: &Parcel) {
        for (key, edits) in parcel.all(Kept::Journal) {
            if paper_of(key).is_none() {
                self.lay_aside(Kept::Journal, key, edits, OF_NOTHING.to_owned());
            }
        }
        for (item, why) in &parcel.unfit {
            self.lay_aside(item.kept, &item.key, &item.text, why.clone());
        }
        for (id, text) in parcel.all(Kept::Pilot) {
            if let Err(why) = Pilot::read_at(id, text) {
                self.lay_aside(Kept::Pilot, id, text, why.of_pilot());
            }
        }
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
        let Some((record, bare)) = self.coming((parcel, here), key) else {
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
            (Some(stored), _) => {
                let verdict = Verdict::of((stored, &here.versions(key)), (&record, &before));
                here.or_elsewhere(verdict, &record)
            }
            (None, Some(_)) => Verdict::Mends,
            (None, None) => Verdict::New,
        };
        self.rows.push(Row {
            pilot: name_of(parcel, &record),
            pilot_here: here.name_of(&record.pilot),
            form,
            coming: record,
            bare,
            here: here_record,
            here_text,
            verdict,
        });
    }

    /// The paper that comes, with the edits over it that were not saved yet; beside it the version it was before them.
    fn coming(
        &mut self,
        (parcel, here): (&Parcel, &Here),
        key: &str,
    ) -> Option<(Record, Option<(String, String)>)> {
        let stored = parcel.text(Kept::Paper, key);
        let record = match stored.map(|text| (text, Record::read_at(key, text))) {
            Some((_, Ok(record))) => record,
            Some((text, Err(why))) => {
                self.lay_aside(Kept::Paper, key, text, why.to_string());
                // The last version that can be read comes in its place.
                let Some(version) = last_version(parcel, key) else {
                    self.edits_alone(parcel, key);
                    return None;
                };
                version
            }
            None => begun(key)?,
        };
        let mut over = None;
        for (at, edits) in journals_of(parcel, key) {
            let Some(journal) = Journal::read(edits) else {
                self.lay_aside(Kept::Journal, at, edits, DAMAGED.to_owned());
                continue;
            };
            let replay = journal.against(&record);
            if let Some(why) = misfit(&record, &replay) {
                self.lay_aside(Kept::Journal, at, edits, why);
                continue;
            }
            match replay {
                Replay::Nothing => {}
                Replay::Apply(paper) if over.is_none() => over = Some(paper),
                Replay::Apply(paper) | Replay::Aside(paper) => {
                    let record = record.clone();
                    self.beside((parcel, here), Record { paper, ..record });
                }
            }
        }
        let bare = stored.filter(|text| Record::read_at(key, text).is_ok());
        let bare = bare.map(|text| (record.version_key(), text.to_owned()));
        match over {
            Some(paper) => {
                let rev = record.rev + 1;
                let record = Record {
                    rev,
                    paper,
                    ..record
                };
                Some((record, bare))
            }
            None => stored.map(|_| (record, None)),
        }
    }

    /// Edits made on another revision than the stored one are never merged unasked: they come as a paper of their own.
    fn beside(&mut self, (parcel, here): (&Parcel, &Here), record: Record) {
        let Some(form) = FormId::from_key(&record.form) else {
            return;
        };
        let verdict = here.or_elsewhere(Verdict::Unsaved, &record);
        self.rows.push(Row {
            pilot: name_of(parcel, &record),
            pilot_here: here.name_of(&record.pilot),
            form,
            coming: record,
            bare: None,
            here: None,
            here_text: None,
            verdict,
        });
    }

    /// Of a paper that cannot be read its unsaved edits may still be.
    fn edits_alone(&mut self, parcel: &Parcel, key: &str) {
        for (at, edits) in journals_of(parcel, key) {
            self.lay_aside(Kept::Journal, at, edits, OF_NOTHING.to_owned());
        }
    }

    fn lay_aside(&mut self, kept: Kept, key: &str, text: &str, why: String) {
        self.unread
            .push((kept, key.to_owned(), text.to_owned(), why));
    }
}
