//! Earlier versions: how many are kept, decided in the very write that adds one.

use super::store::put;
use super::{Store, StoreError, StoreName, Transaction};
use crate::dossier::{MOST_VERSIONS, Pilot, Record, is_version_of};

/// So many earlier states of a pilot's own record are kept.
const OF_PILOT: usize = 20;

/// The earlier versions of the paper under a key, the newest first.
///
/// # Errors
/// As the store failed.
pub async fn earlier(store: &impl Store, paper: &str) -> Result<Vec<Record>, StoreError> {
    let texts = versions_of(store, paper).await?;
    // Older builds let versions go only when somebody looked at them.
    let newest = texts.iter().rev().take(MOST_VERSIONS);
    Ok(newest
        .filter_map(|(key, text)| Record::read_at(key, text).ok())
        .collect())
}

/// The stored versions of what is called so, `pilot/form` or `pilot/pilot`, the oldest first.
///
/// # Errors
/// As the store failed.
pub async fn versions_of(
    store: &impl Store,
    what: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut texts = store.all(StoreName::History, &format!("{what}/")).await?;
    texts.retain(|(key, _)| is_version_of(what, key));
    Ok(texts)
}

/// Keeps a text as a version of a paper; the oldest beyond the last thirty are let go.
pub(super) async fn keep_of_paper(
    records: &impl Transaction,
    paper: &str,
    (key, text): (&str, &str),
) -> Result<(), StoreError> {
    put(records, StoreName::History, key, text).await?;
    let_go(records, paper, MOST_VERSIONS).await
}

/// Keeps the record of a pilot as it stands as a version; the oldest beyond the last twenty are let go.
pub(super) async fn keep_of_pilot(
    records: &impl Transaction,
    pilot: &Pilot,
    text: &str,
) -> Result<(), StoreError> {
    let key = pilot.version_key();
    put(records, StoreName::History, &key, text).await?;
    let versions = Pilot::versions_of(&pilot.id);
    let_go(records, versions.trim_end_matches('/'), OF_PILOT).await
}

async fn let_go(records: &impl Transaction, what: &str, most: usize) -> Result<(), StoreError> {
    let below = format!("{what}/");
    let mut keys = records.keys(StoreName::History, &below).await?;
    keys.retain(|key| is_version_of(what, key));
    // Keys sort as revisions do.
    let beyond = keys.len().saturating_sub(most);
    for key in &keys[..beyond] {
        records.delete(StoreName::History, key).await?;
    }
    Ok(())
}
