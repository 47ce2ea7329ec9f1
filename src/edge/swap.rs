//! Many changes in one transaction, each over exactly what is expected; and what keeps a pilot's own record from being lost.

use super::clock;
use super::records::Records;
use super::store::{Shelf, Store, StoreError};
use crate::dossier::{Aside, Kept, Pilot, RecordError, Stamp};
use crate::export::backup::Swap;

const EVERY: [Shelf; 5] = [
    Shelf::Pilots,
    Shelf::Papers,
    Shelf::History,
    Shelf::Keys,
    Shelf::Quarantine,
];

/// So many earlier states of a pilot's record are kept.
const VERSIONS: usize = 20;

impl Shelf {
    /// Where things of a kind are kept in the database; some are kept in localStorage.
    pub const fn of(kept: Kept) -> Option<Shelf> {
        match kept {
            Kept::Pilot => Some(Shelf::Pilots),
            Kept::Paper => Some(Shelf::Papers),
            Kept::Version => Some(Shelf::History),
            Kept::Key => Some(Shelf::Keys),
            Kept::Aside => Some(Shelf::Quarantine),
            Kept::Journal | Kept::Setting => None,
        }
    }
}

impl Store {
    /// All keys that begin with `prefix`, in order.
    ///
    /// # Errors
    /// As the browser failed.
    pub async fn keys(&self, on: Shelf, prefix: &str) -> Result<Vec<String>, StoreError> {
        let prefix = prefix.to_owned();
        self.read(on, async move |work| work.keys(on, &prefix).await)
            .await
    }

    /// Makes many changes together, each only where what it expects still stands; all or none.
    ///
    /// # Errors
    /// [`StoreError::Moved`] where something else stands there by now, else as the browser failed. Nothing is changed then.
    pub async fn swap(&self, swaps: &[Swap]) -> Result<(), StoreError> {
        self.write(&EVERY, async |work| {
            for swap in swaps {
                if let Some(on) = Shelf::of(swap.kept) {
                    exchange(work, on, swap).await?;
                }
            }
            Ok(())
        })
        .await
    }
}

async fn exchange(work: &Records, on: Shelf, swap: &Swap) -> Result<(), StoreError> {
    let stands = work.get(on, &swap.key).await?;
    if stands != swap.before {
        // The same text is laid aside once; when that was does not matter.
        let laid_aside = on == Shelf::Quarantine && swap.before.is_none();
        return if laid_aside {
            Ok(())
        } else {
            Err(StoreError::Moved)
        };
    }
    match &swap.after {
        Some(text) => work.put(on, &(swap.key.clone(), text.clone())).await,
        None => work.delete(on, std::slice::from_ref(&swap.key)).await,
    }
}

/// A pilot's record that cannot be read is never written over: a damaged one is laid aside in the same step, a newer one stays.
pub(super) async fn spare(
    work: &Records,
    on: Shelf,
    key: &str,
    stored: Option<&str>,
) -> Result<(), StoreError> {
    let unread = stored.filter(|_| on == Shelf::Pilots);
    let unread = unread.and_then(|text| Some((text, Pilot::read_at(key, text).err()?)));
    match unread {
        None => Ok(()),
        Some((_, RecordError::Newer(_))) => Err(StoreError::Newer),
        Some((text, why)) => {
            let now = Stamp::new(clock::now());
            let aside = Aside::of(Kept::Pilot, key, text, why.of_pilot()).at(now);
            work.put(Shelf::Quarantine, &(aside.place(), aside.write()))
                .await
        }
    }
}

/// Keeps the record of a pilot as it stands as an earlier version; the oldest beyond twenty are let go.
pub(super) async fn keep_version(work: &Records, on: Shelf, key: &str) -> Result<(), StoreError> {
    let stored = match on {
        Shelf::Pilots => work.get(on, key).await?,
        _ => None,
    };
    let Some((text, pilot)) =
        stored.and_then(|text| Pilot::read(&text).ok().map(|pilot| (text, pilot)))
    else {
        return Ok(());
    };
    work.put(Shelf::History, &(pilot.version_key(), text))
        .await?;
    let mut kept = work.keys(Shelf::History, &Pilot::versions_of(key)).await?;
    kept.truncate(kept.len().saturating_sub(VERSIONS));
    work.delete(Shelf::History, &kept).await
}
