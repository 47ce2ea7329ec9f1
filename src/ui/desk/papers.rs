//! Papers in and out of the store, with what the journal still holds of them.

use leptos::prelude::*;

use super::Desk;
use crate::dossier::{Journal, Paper, Record, Replay, Stamp, Summary};
use crate::edge::store::{Draft, Shelf, StoreError};
use crate::edge::{clock, journal, page};
use crate::form::FormId;
use crate::ui::session::Session;

impl Desk {
    /// Opens a paper with what the journal still holds of it.
    pub(crate) async fn open_paper(
        self,
        pilot: &str,
        form: FormId,
        owner: &Owner,
    ) -> Result<Session, String> {
        let key = format!("{pilot}/{}", form.key());
        let text = self.load(&key).await.map_err(|error| error.to_string())?;
        let mut record = match text {
            Some(text) => Record::read(&text).map_err(|error| error.to_string())?,
            // Closed before the first words were stored: the journal has them.
            None if journal::get(&format!("{}/{key}", self.db_name())).is_some() => {
                Record::begin(pilot, form, Stamp::new(clock::now()))
            }
            None => {
                return Err(
                    "本机没有这份申请书；它可能在另一个浏览器或另一个网址下，也可能已被清除"
                        .to_owned(),
                );
            }
        };
        let pilot = self.pilot(pilot, &record.saved);
        let replay = self.replay(&record);
        if let Replay::Apply(paper) = &replay {
            record.paper = paper.clone();
        }
        Ok(owner.with(|| {
            let session = Session::open(self, pilot, record);
            session.take_up(replay);
            session
        }))
    }

    /// Writes a draft; what cannot be stored is kept in memory.
    pub(crate) async fn save(self, draft: &Draft) -> Result<(), StoreError> {
        let done = match self.store.get_value() {
            Some(store) => store.save(draft).await,
            None => Err(StoreError::Missing),
        };
        match &done {
            Ok(()) => {
                self.memory.update_value(|memory| {
                    memory.remove(&draft.paper.0);
                });
                self.trouble.set(None);
            }
            Err(StoreError::Overtaken { .. }) => {}
            // The page of the paper says why, and offers a file.
            Err(_) => self.memory.update_value(|memory| {
                memory.insert(draft.paper.0.clone(), draft.paper.1.clone());
            }),
        }
        done
    }

    /// The stored text of a paper.
    pub(crate) async fn load(self, key: &str) -> Result<Option<String>, StoreError> {
        if let Some(text) = self.memory.with_value(|memory| memory.get(key).cloned()) {
            return Ok(Some(text));
        }
        match self.store.get_value() {
            Some(store) => store.get(Shelf::Papers, key).await,
            None => Err(StoreError::Missing),
        }
    }

    /// Puts another paper over a stored one, which is kept as an earlier version; says what stands now.
    pub(crate) async fn overwrite(
        self,
        stored: Record,
        paper: Paper,
    ) -> Result<Record, StoreError> {
        let kept = (stored.version_key(), stored.write());
        let expected = Some(stored.rev);
        let record = Record {
            rev: stored.rev + 1,
            saved: Stamp::new(clock::now()),
            paper,
            ..stored
        };
        let mut pilot = self.pilot(&record.pilot, &record.saved);
        pilot.summary = Summary {
            signed: pilot.summary.signed.clone(),
            ..Summary::of(FormId::Application.form(), &record.paper)
        };
        let draft = Draft {
            pilot: (
                pilot.id.clone(),
                serde_json::to_string(&pilot).unwrap_or_default(),
            ),
            paper: (record.key(), record.write()),
            expected,
            keep: Some(kept),
            forget: Vec::new(),
        };
        self.save(&draft).await?;
        self.note_pilot(pilot);
        Ok(record)
    }

    /// Opens a page anew, because what it shows was changed underneath it.
    pub(crate) fn reopen(self, address: &str) {
        self.anew.update(|anew| *anew = anew.wrapping_add(1));
        page::go(address);
    }

    fn replay(self, record: &Record) -> Replay {
        let name = format!("{}/{}", self.db_name(), record.key());
        let kept = journal::get(&name).and_then(|text| Journal::read(&text));
        kept.map_or(Replay::Nothing, |journal| journal.against(record))
    }
}
