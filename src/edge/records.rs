//! A transaction as the store sees it: every text is opened on its way out and sealed on its way in.

use std::rc::Rc;

use super::cipher::{self, Cipher};
use super::database::Shelf;
use super::store_error::StoreError;
use super::work::Work;
use crate::export::vault::{About, Vault};

/// The vault's own record stands on the shelf of keys under this name, and is never sealed.
pub(super) const VAULT: &str = "vault";

/// The records of one database, in one transaction.
pub(super) struct Records {
    pub(super) work: Work,
    db: Rc<str>,
    cipher: Option<Rc<Cipher>>,
}

impl Records {
    pub(super) fn of(work: Work, db: Rc<str>) -> Self {
        // What is kept in memory ends with the page: there is nothing to seal it from.
        let cipher = matches!(work, Work::Disk(_)).then(cipher::held).flatten();
        Self { work, db, cipher }
    }

    /// That the database is sealed with the vault of that name, or in the clear for none.
    ///
    /// Another window may have set, changed or removed the passphrase since; nothing in the clear
    /// may be written over that, nor anything sealed by a key that nobody keeps.
    pub(super) async fn check_key(&self, vault: Option<&str>) -> Result<(), StoreError> {
        if let Work::Memory(..) = self.work {
            return Ok(());
        }
        let stands = match self.work.get(Shelf::Keys, VAULT).await? {
            Some(text) => Some(Vault::read(&text).map_err(|_| StoreError::Rekeyed)?.id),
            None => None,
        };
        (stands.as_deref() == vault)
            .then_some(())
            .ok_or(StoreError::Rekeyed)
    }

    /// The record under a key. One that does not open is damaged, and is given as it stands: whoever
    /// reads it says so, and can lay it aside.
    pub(super) async fn get(&self, on: Shelf, key: &str) -> Result<Option<String>, StoreError> {
        let stored = self.work.get(on, key).await?;
        stored.map(|text| self.shown(on, key, text)).transpose()
    }

    /// All records whose keys begin with `prefix`, in order; damaged ones as they stand.
    pub(super) async fn all(
        &self,
        on: Shelf,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let mut records = self.work.all(on, prefix).await?;
        records.retain(|(key, _)| !is_vault(on, key));
        let shown = |(key, stored): (String, String)| {
            let text = self.shown(on, &key, stored)?;
            Ok((key, text))
        };
        records.into_iter().map(shown).collect()
    }

    /// All keys that begin with `prefix`, in order.
    pub(super) async fn keys(&self, on: Shelf, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = self.work.keys(on, prefix).await?;
        keys.retain(|key| !is_vault(on, key));
        Ok(keys)
    }

    pub(super) async fn count(&self, on: Shelf) -> Result<u32, StoreError> {
        self.work.count(on).await
    }

    pub(super) async fn put(
        &self,
        on: Shelf,
        (key, text): &(String, String),
    ) -> Result<(), StoreError> {
        let cipher = self.cipher.as_deref();
        let text = cipher::sealed(cipher, self.about(on, key), text)?;
        self.work.put(on, key, &text).await
    }

    pub(super) async fn delete(&self, on: Shelf, keys: &[String]) -> Result<(), StoreError> {
        for key in keys {
            self.work.delete(on, key).await?;
        }
        Ok(())
    }

    /// Deletes all records whose keys begin with `prefix`.
    pub(super) async fn delete_all(&self, on: Shelf, prefix: &str) -> Result<(), StoreError> {
        self.work.delete_all(on, prefix).await
    }

    /// Writes every record anew, sealed by `to` or in the clear, with what then stands of the vault.
    ///
    /// One that does not open by the key held here stays as it is: it is damaged, and none the better for it.
    pub(super) async fn turn(
        &self,
        to: Option<&Cipher>,
        vault: Option<&Vault>,
    ) -> Result<(), StoreError> {
        for on in Shelf::ALL {
            for key in self.keys(on, "").await? {
                self.turn_one(to, on, &key).await?;
            }
        }
        match vault {
            Some(vault) => self.put_vault(vault).await,
            None => self.work.delete(Shelf::Keys, VAULT).await,
        }
    }

    pub(super) async fn put_vault(&self, vault: &Vault) -> Result<(), StoreError> {
        self.work.put(Shelf::Keys, VAULT, &vault.write()).await
    }

    async fn turn_one(&self, to: Option<&Cipher>, on: Shelf, key: &str) -> Result<(), StoreError> {
        let Some(stored) = self.work.get(on, key).await? else {
            return Ok(());
        };
        let text = match self.open(on, key, stored) {
            Err(StoreError::Unreadable) => return Ok(()),
            opened => opened?,
        };
        let text = cipher::sealed(to, self.about(on, key), &text)?;
        self.work.put(on, key, &text).await
    }

    fn shown(&self, on: Shelf, key: &str, stored: String) -> Result<String, StoreError> {
        match self.open(on, key, stored.clone()) {
            Err(StoreError::Unreadable) => Ok(stored),
            opened => opened,
        }
    }

    fn open(&self, on: Shelf, key: &str, stored: String) -> Result<String, StoreError> {
        if is_vault(on, key) {
            return Ok(stored);
        }
        cipher::opened(self.cipher.as_deref(), self.about(on, key), stored)
    }

    fn about<'a>(&'a self, on: Shelf, key: &'a str) -> About<'a> {
        About {
            db: &self.db,
            shelf: on.name(),
            key,
            rev: None,
        }
    }
}

fn is_vault(on: Shelf, key: &str) -> bool {
    on == Shelf::Keys && key == VAULT
}
