//! Preferences such as the text size, kept in localStorage through gloo-storage; never answers.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};

pub use super::local::LocalError as PrefsError;
use super::local::local;

/// The preference of that name; nothing where it is missing, blocked or not what we wrote.
pub fn get(key: &str) -> Option<String> {
    // gloo-storage panics where storage is blocked, so it is asked only after a probe.
    local()?;
    LocalStorage::get(place(key)).ok()
}

/// Keeps a preference.
///
/// # Errors
/// Where localStorage is full or blocked.
pub fn set(key: &str, value: &str) -> Result<(), PrefsError> {
    local().ok_or(PrefsError::Blocked)?;
    LocalStorage::set(place(key), value).map_err(|error| match error {
        StorageError::JsError(thrown) => PrefsError::named(&thrown.name),
        _ => PrefsError::Blocked,
    })
}

/// Forgets a preference.
pub fn remove(key: &str) {
    if local().is_some() {
        LocalStorage::delete(place(key));
    }
}

fn place(key: &str) -> String {
    format!("shidian.pref.{key}")
}
