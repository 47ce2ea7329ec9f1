//! What a backup is made of, and what it is held against when it comes back.

use std::collections::BTreeSet;

use super::{Store, StoreError, StoreName};
use crate::archive::backup::{Here, Item, Parcel};
use crate::dossier::Kept;

/// Everything that stands in the store.
///
/// # Errors
/// As the store failed.
pub async fn everything(store: &impl Store) -> Result<Vec<Item>, StoreError> {
    let mut items = Vec::new();
    for name in StoreName::ALL {
        let found = store.all(name, "").await?.into_iter();
        items.extend(found.map(|(key, text)| Item::new(name.kept(), key, text)));
    }
    Ok(items)
}

/// What is here of the pilots that a parcel brings.
///
/// # Errors
/// As the store failed.
pub async fn here(store: &impl Store, parcel: &Parcel) -> Result<Here, StoreError> {
    let mut here = Here::default();
    let ids = |kept: Kept| {
        let keys = parcel.all(kept);
        keys.filter_map(|(key, _)| key.split('/').next())
    };
    let ids: BTreeSet<&str> = ids(Kept::Pilot)
        .chain(ids(Kept::Paper))
        .chain(ids(Kept::Journal))
        .collect();
    // What is asked of a whole store is answered once: many pilots may come.
    let mut pilots = store.all(StoreName::Pilots, "").await?;
    pilots.retain(|(id, _)| ids.contains(id.as_str()));
    here.extend(Kept::Pilot, pilots);
    let keys = store.keys(StoreName::History, "").await?;
    let kept: BTreeSet<&str> = keys
        .iter()
        .filter_map(|key| key.split('/').next())
        .collect();
    for id in kept.intersection(&ids) {
        let versions = store.all(StoreName::History, &format!("{id}/")).await?;
        here.extend(Kept::Version, versions);
    }
    // All papers: one that was put beside another before stands in a pilot of its own.
    for name in [StoreName::Papers, StoreName::Quarantine, StoreName::Keys] {
        here.extend(name.kept(), store.all(name, "").await?);
    }
    Ok(here)
}
