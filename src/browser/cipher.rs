//! The key of the data while the page is unlocked: the one place where texts are sealed and opened.
//!
//! It is kept in memory alone and ends with the page, so that a reload locks.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Deserialize;
use zeroize::Zeroize;

use super::entropy;
use super::seal::Seal;
use crate::archive::StoreError;
use crate::vault::{About, KEY, Sealed};

thread_local! {
    static HELD: RefCell<Option<Rc<Cipher>>> = const { RefCell::new(None) };
}

/// A data key with the program that seals by it.
pub(super) struct Cipher {
    /// The name of the vault whose key this is.
    pub(super) vault: String,
    pub(super) key: [u8; KEY],
    pub(super) seal: Seal,
}

impl Drop for Cipher {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

/// The cipher of the unlocked page; nothing where no passphrase is set.
pub(super) fn held() -> Option<Rc<Cipher>> {
    HELD.with(|held| held.borrow().clone())
}

/// Sets the key for all later reading and writing; `None` means plain text.
pub(super) fn hold(cipher: Option<Rc<Cipher>>) {
    HELD.replace(cipher);
}

/// The text to store at a place, sealed if there is a cipher.
pub(super) fn sealed(
    cipher: Option<&Cipher>,
    about: About<'_>,
    text: &str,
) -> Result<String, StoreError> {
    let Some(cipher) = cipher else {
        return Ok(text.to_owned());
    };
    let nonce = entropy::bytes().map_err(|why| StoreError::Unsealed(why.to_string()))?;
    let rev = revision(text);
    let about = About { rev, ..about }.words();
    let done = cipher.seal.seal(&cipher.key, &nonce, (&about, text));
    let text = done.map_err(|why| StoreError::Unsealed(why.to_string()))?;
    Ok(Sealed { rev, nonce, text }.write())
}

/// The text that stands at a place. One in the clear is taken as it is: an older build may have written it.
pub(super) fn opened(
    cipher: Option<&Cipher>,
    about: About<'_>,
    stored: String,
) -> Result<String, StoreError> {
    if !Sealed::is(&stored) {
        return Ok(stored);
    }
    let cipher = cipher.ok_or(StoreError::Rekeyed)?;
    let sealed = Sealed::read(&stored).map_err(|_| StoreError::Unreadable)?;
    let about = About {
        rev: sealed.rev,
        ..about
    };
    let call = (about.words(), sealed.text);
    let opened = cipher
        .seal
        .open(&cipher.key, &sealed.nonce, (&call.0, &call.1));
    opened.map_err(|_| StoreError::Unreadable)
}

/// The revision that a record in the clear says it is.
fn revision(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Record {
        rev: u32,
    }
    let record = serde_json::from_str::<Record>(text).ok()?;
    Some(record.rev)
}
