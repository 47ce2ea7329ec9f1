//! What the browser's database says of a failure, as the error of the store.

use crate::archive::StoreError;

/// The kind of an error that arose in an open database, by the browser's words.
pub(super) fn told(text: String) -> StoreError {
    // rexie hands errors on as text only; the names in it are those of the standard.
    let is = |name: &str| text.contains(name);
    match () {
        () if is("QuotaExceededError") => StoreError::Full,
        () if is("InvalidStateError") || is("AbortError") => StoreError::Closed,
        () if is("NotReadableError") => StoreError::Unreadable,
        () => StoreError::Failed(text),
    }
}

/// The kind of an error of the opening itself, where the same names mean something else.
pub(super) fn told_by_opening(text: String) -> StoreError {
    let is = |name: &str| text.contains(name);
    match () {
        () if is("indexed db not found") => StoreError::Missing,
        // Firefox answers InvalidStateError where storage is switched off.
        () if is("SecurityError") || is("InvalidStateError") => StoreError::Blocked,
        () if is("VersionError") => StoreError::Newer,
        () if is("UnknownError") => StoreError::Damaged,
        () => told(text),
    }
}
