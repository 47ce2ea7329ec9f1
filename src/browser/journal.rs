//! The last edits, written at once into localStorage, so that a reload or a closed tab loses none.
//!
//! The texts stand there as they are, for the rescue page to read in plain JavaScript; sealed where a passphrase is set.

use super::cipher::{self, Cipher};
use super::local::local;
pub use super::local::{LocalError as JournalError, attempt};
use crate::archive::StoreError;
use crate::vault::{About, Sealed};

const PREFIX: &str = "shidian.journal.";

/// Writes a text under its name before it returns.
///
/// # Errors
/// Where localStorage is full or blocked.
pub fn put(name: &str, text: &str) -> Result<(), JournalError> {
    lay(cipher::held().as_deref(), name, text)
}

/// The text of that name; a damaged one that does not open as it stands, and nothing where it is sealed and no key is held.
pub fn get(name: &str) -> Option<String> {
    let text = stored(name)?;
    match cipher::opened(cipher::held().as_deref(), about(name), text.clone()) {
        Err(StoreError::Unreadable) => Some(text),
        opened => opened.ok(),
    }
}

/// Writes every text anew, sealed by `to` or in the clear; `before` opens what is sealed already.
///
/// # Errors
/// Where localStorage is full or blocked; a text that was not written stays as it was.
pub(super) fn rekey(before: Option<&Cipher>, to: Option<&Cipher>) -> Result<(), JournalError> {
    for name in names() {
        let text = stored(&name).and_then(|text| cipher::opened(before, about(&name), text).ok());
        if let Some(text) = text {
            lay(to, &name, &text)?;
        }
    }
    Ok(())
}

/// Seals what was left in the clear: another window wrote it while the passphrase was set, or the page was closed between.
pub(super) fn seal_rest() {
    for name in names() {
        if let Some(text) = stored(&name).filter(|text| !Sealed::is(text)) {
            // A text that finds no room sealed stays in the clear rather than be lost.
            let _ = put(&name, &text);
        }
    }
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

fn lay(cipher: Option<&Cipher>, name: &str, text: &str) -> Result<(), JournalError> {
    let storage = local().ok_or(JournalError::Blocked)?;
    let text = cipher::sealed(cipher, about(name), text).map_err(|_| JournalError::Blocked)?;
    storage
        .set_item(&place(name), &text)
        .map_err(|thrown| JournalError::of(&thrown))
}

fn stored(name: &str) -> Option<String> {
    local()?.get_item(&place(name)).ok()?
}

fn about(name: &str) -> About<'_> {
    About {
        db: "",
        shelf: "journal",
        key: name,
        rev: None,
    }
}

fn place(name: &str) -> String {
    format!("{PREFIX}{name}")
}
