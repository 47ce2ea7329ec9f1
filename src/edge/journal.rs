//! The last edits, written at once into localStorage, so that a reload or a closed tab loses none.
//!
//! The texts stand there as they are: the rescue page reads them in plain JavaScript.

use super::local::local;
pub use super::local::{LocalError as JournalError, attempt};

const PREFIX: &str = "shidian.journal.";

/// Writes a text under its name before it returns.
///
/// # Errors
/// Where localStorage is full or blocked.
pub fn put(name: &str, text: &str) -> Result<(), JournalError> {
    let storage = local().ok_or(JournalError::Blocked)?;
    storage
        .set_item(&place(name), text)
        .map_err(|thrown| JournalError::of(&thrown))
}

/// The text of that name.
pub fn get(name: &str) -> Option<String> {
    local()?.get_item(&place(name)).ok()?
}

/// Forgets the text of that name, once the database holds what it said.
pub fn remove(name: &str) {
    if let Some(storage) = local() {
        // Removing fails on no storage that could be read.
        let _ = storage.remove_item(&place(name));
    }
}

/// The names of all texts kept, in no order.
pub fn names() -> Vec<String> {
    let Some(storage) = local() else {
        return Vec::new();
    };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
    keys.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
        .collect()
}

fn place(name: &str) -> String {
    format!("{PREFIX}{name}")
}
