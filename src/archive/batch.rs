//! Many changes in one transaction, each over exactly what is expected.

use super::{Store, StoreError, StoreName, Transaction};
use crate::archive::backup::Swap;

/// Makes many changes together, each only where what it expects still stands; all or none.
///
/// # Errors
/// [`StoreError::Moved`] where something else stands there by now, else as the store failed. Nothing is changed then.
pub async fn apply_batch(store: &impl Store, changes: &[Swap]) -> Result<(), StoreError> {
    store
        .write(&StoreName::ALL, async |records| {
            for change in changes {
                if let Some(of) = StoreName::of(change.kept) {
                    apply(records, of, change).await?;
                }
            }
            Ok(())
        })
        .await
}

async fn apply(records: &impl Transaction, of: StoreName, change: &Swap) -> Result<(), StoreError> {
    let stands = records.get(of, &change.key).await?;
    if stands != change.before {
        // The same text is laid aside once; when that was does not matter.
        let laid_aside = of == StoreName::Quarantine && change.before.is_none();
        return if laid_aside {
            Ok(())
        } else {
            Err(StoreError::Moved)
        };
    }
    match &change.after {
        Some(text) => records.put(of, &change.key, text).await,
        None => records.delete(of, &change.key).await,
    }
}
