//! Pilots: what is noted of one is changed over whatever stands there; erasing takes exactly its own.

use super::quarantine::{Standing, pilot_to_replace};
use super::store::put;
use super::versions::keep_of_pilot;
use super::{Store, StoreError, StoreName, Transaction};
use crate::dossier::{Kept, Pilot, Stamp, is_of};

/// Where things of a pilot are kept.
pub(super) const OF_A_PILOT: [StoreName; 4] = [
    StoreName::Pilots,
    StoreName::Papers,
    StoreName::History,
    StoreName::Quarantine,
];

/// Changes what is noted of a pilot, over whatever stands of it there, which is kept as an earlier version; hands back what stands then.
/// `here` is the pilot as it is known here: it counts where none was stored yet, or what is stored cannot be read.
/// What changes nothing is not written.
///
/// # Errors
/// [`StoreError::Erased`] where it was stored and nothing of it is left, else as the store failed; nothing is written then.
pub async fn change_pilot(
    store: &impl Store,
    here: &Pilot,
    now: &Stamp,
    change: impl Fn(&mut Pilot),
) -> Result<Pilot, StoreError> {
    let id = &here.id;
    store
        .write(&OF_A_PILOT, async |records| {
            let standing = pilot_to_replace(records, id, now).await?;
            let before = match &standing {
                Standing::Read(pilot, _) => pilot,
                // What is known here would bring back what was erased on purpose.
                Standing::Nothing if is_erased(records, here).await? => {
                    return Err(StoreError::Erased);
                }
                Standing::Nothing | Standing::LaidAside => here,
            };
            let mut pilot = before.clone();
            change(&mut pilot);
            if let Standing::Read(stands, text) = &standing {
                if pilot == **stands {
                    return Ok(pilot);
                }
                keep_of_pilot(records, stands, text).await?;
            }
            pilot.rev += 1;
            put(records, StoreName::Pilots, id, &pilot.write()).await?;
            Ok(pilot)
        })
        .await
}

/// Whether a pilot of which no record stands was stored and is gone whole. Where its papers stand, only its record was lost.
pub(super) async fn is_erased(
    records: &impl Transaction,
    here: &Pilot,
) -> Result<bool, StoreError> {
    if here.rev == 0 {
        return Ok(false);
    }
    let mut papers = records
        .keys(StoreName::Papers, &format!("{}/", here.id))
        .await?;
    papers.retain(|key| is_of(Kept::Paper, key, &here.id));
    Ok(papers.is_empty())
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
