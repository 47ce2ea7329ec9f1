//! Papers: saved against a revision, read, and their earlier versions.

use serde::Deserialize;

use super::pilots::{OF_A_PILOT, is_erased};
use super::quarantine::{Standing, pilot_to_replace};
use super::store::put;
use super::versions::keep_of_paper;
use super::{Store, StoreError, StoreName, Transaction};
use crate::dossier::{Pilot, Record};

/// What one save writes: all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The paper as it is to stand.
    pub record: Record,
    /// The revision that must stand there; without one the paper must not be there yet.
    pub expected: Option<u32>,
    /// Whether what stands there is kept as an earlier version.
    pub keep: bool,
}

/// Writes a draft if the stored paper still has the expected revision; done when the disk has it.
/// Its card is put into what stands of the pilot, so that no window undoes what another one noted; that is handed back.
/// `here` is the pilot as it is known here: it counts where none was stored yet, or what is stored cannot be read.
///
/// # Errors
/// [`StoreError::Overtaken`], [`StoreError::Vanished`] or [`StoreError::Unreadable`] where the
/// stored paper is not the expected one, else as the store failed. Nothing is written then.
pub async fn save(store: &impl Store, draft: &Draft, here: &Pilot) -> Result<Pilot, StoreError> {
    let record = &draft.record;
    let (key, text) = (record.key(), record.write());
    store
        .write(&OF_A_PILOT, async |records| {
            let stored = records.get(StoreName::Papers, &key).await?;
            compare(stored.as_deref(), draft.expected)?;
            let mut pilot = match pilot_to_replace(records, &record.pilot, &record.saved).await? {
                Standing::Read(pilot, _) => *pilot,
                // It was erased meanwhile: of what is known here only this paper is to stand.
                Standing::Nothing if is_erased(records, here).await? => {
                    Pilot::new(here.id.clone(), record.saved.clone())
                }
                Standing::Nothing | Standing::LaidAside => here.clone(),
            };
            pilot.note(record);
            put(records, StoreName::Pilots, &record.pilot, &pilot.write()).await?;
            put(records, StoreName::Papers, &key, &text).await?;
            let kept = stored.filter(|_| draft.keep);
            let kept = kept.and_then(|text| Some((Record::read_at(&key, &text).ok()?, text)));
            if let Some((before, text)) = kept {
                keep_of_paper(records, &key, (&before.version_key(), &text)).await?;
            }
            Ok(pilot)
        })
        .await
}

/// The papers of a pilot that can be read.
///
/// # Errors
/// As the store failed.
pub async fn papers_of(store: &impl Store, pilot: &str) -> Result<Vec<Record>, StoreError> {
    let texts = store.all(StoreName::Papers, &format!("{pilot}/")).await?;
    let own = texts.iter().filter_map(|(key, text)| {
        let record = Record::read_at(key, text).ok()?;
        // What only begins alike is another's.
        (record.pilot == pilot && record.key() == *key).then_some(record)
    });
    Ok(own.collect())
}

/// Whether the stored paper is the one that the draft was made from.
fn compare(stored: Option<&str>, expected: Option<u32>) -> Result<(), StoreError> {
    #[derive(Deserialize)]
    struct Paper {
        rev: u32,
    }
    let Some(stored) = stored else {
        return expected.map_or(Ok(()), |_| Err(StoreError::Vanished));
    };
    let paper: Paper = serde_json::from_str(stored).map_err(|_| StoreError::Unreadable)?;
    if expected == Some(paper.rev) {
        Ok(())
    } else {
        Err(StoreError::Overtaken { stored: paper.rev })
    }
}
