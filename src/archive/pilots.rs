//! Pilots: what is noted of one is changed over whatever stands there; erasing takes exactly its own.

use super::quarantine::pilot_to_replace;
use super::store::put;
use super::versions::keep_of_pilot;
use super::{Store, StoreError, StoreName, Transaction};
use crate::dossier::{Pilot, Stamp, is_of};

/// Where things of a pilot are kept.
pub(super) const OF_A_PILOT: [StoreName; 4] = [
    StoreName::Pilots,
    StoreName::Papers,
    StoreName::History,
    StoreName::Quarantine,
];

/// Makes a new record of a pilot of the one that stands there, which is kept as an earlier version, and hands it back.
///
/// # Errors
/// As the store failed; nothing is written then.
pub async fn change_pilot(
    store: &impl Store,
    id: &str,
    now: &Stamp,
    change: impl Fn(Option<Pilot>) -> Pilot,
) -> Result<Pilot, StoreError> {
    store
        .write(&OF_A_PILOT, async |records| {
            let known = pilot_to_replace(records, id, now).await?;
            if let Some((pilot, text)) = &known {
                keep_of_pilot(records, pilot, text).await?;
            }
            let pilot = change(known.map(|(pilot, _)| pilot));
            put(records, StoreName::Pilots, id, &pilot.write()).await?;
            Ok(pilot)
        })
        .await
}

/// Removes a pilot for good, with its papers, their earlier versions and what was laid aside of it:
/// exactly what is its own, whatever it is called.
///
/// # Errors
/// As the store failed; nothing is removed then.
pub async fn erase_pilot(store: &impl Store, id: &str) -> Result<(), StoreError> {
    let below = format!("{id}/");
    store
        .write(&OF_A_PILOT, async |records| {
            for from in OF_A_PILOT {
                // What was laid aside stands under the kind of thing it was.
                let prefix = match from {
                    StoreName::Pilots => id,
                    StoreName::Quarantine => "",
                    _ => &below,
                };
                let mut keys = records.keys(from, prefix).await?;
                keys.retain(|key| is_of(from.kept(), key, id));
                for key in &keys {
                    records.delete(from, key).await?;
                }
            }
            Ok(())
        })
        .await
}
