//! What cannot be read is never written over: it is laid aside in the same transaction.

use super::store::put;
use super::{StoreError, StoreName, Transaction};
use crate::dossier::{Aside, Kept, Pilot, RecordError, Stamp};

/// What stands of a pilot that is to be written.
pub(super) enum Standing {
    /// Its record, and the text of it.
    Read(Box<Pilot>, String),
    /// A record that could not be read; it is laid aside by now.
    LaidAside,
    /// Nothing: it was never stored, or was erased.
    Nothing,
}

/// Looks at the pilot that is to be written over. A record that cannot be read is laid aside; one of a newer program bars.
pub(super) async fn pilot_to_replace(
    records: &impl Transaction,
    id: &str,
    now: &Stamp,
) -> Result<Standing, StoreError> {
    let Some(text) = records.get(StoreName::Pilots, id).await? else {
        return Ok(Standing::Nothing);
    };
    match Pilot::read_at(id, &text) {
        Ok(pilot) => Ok(Standing::Read(Box::new(pilot), text)),
        Err(RecordError::Newer(_)) => Err(StoreError::Newer),
        Err(why) => {
            let aside = Aside::of(Kept::Pilot, id, &text, why.of_pilot()).at(now.clone());
            let (key, text) = (aside.place(), aside.write());
            put(records, StoreName::Quarantine, &key, &text).await?;
            Ok(Standing::LaidAside)
        }
    }
}
