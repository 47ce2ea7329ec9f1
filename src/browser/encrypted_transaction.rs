//! A transaction as the store sees it: every text is opened on its way out and sealed on its way in.

use std::rc::Rc;

use super::cipher::{self, Cipher};
use super::plain_transaction::PlainTransaction;
use crate::archive::{StoreError, StoreName, Transaction};
use crate::vault::{About, Vault};

/// The vault's own record stands among the keys under this name, and is never sealed.
pub(super) const VAULT: &str = "vault";

/// The records of one database, in one transaction.
pub struct EncryptedTransaction {
    pub(super) plain: PlainTransaction,
    db: Rc<str>,
    cipher: Option<Rc<Cipher>>,
}

impl EncryptedTransaction {
    pub(super) fn of(plain: PlainTransaction, db: Rc<str>) -> Self {
        // What is kept in memory ends with the page: there is nothing to seal it from.
        let cipher = matches!(plain, PlainTransaction::Disk(_))
            .then(cipher::held)
            .flatten();
        Self { plain, db, cipher }
    }

    /// That the database is sealed with the vault of that name, or in the clear for none.
    ///
    /// Another window may have set, changed or removed the passphrase since; nothing in the clear
    /// may be written over that, nor anything sealed by a key that nobody keeps.
    pub(super) async fn check_key(&self, vault: Option<&str>) -> Result<(), StoreError> {
        if let PlainTransaction::Memory(_) = self.plain {
            return Ok(());
        }
        let stands = match self.plain.get(StoreName::Keys, VAULT).await? {
            Some(text) => Some(Vault::read(&text).map_err(|_| StoreError::Rekeyed)?.id),
            None => None,
        };
        (stands.as_deref() == vault)
            .then_some(())
            .ok_or(StoreError::Rekeyed)
    }

    pub(super) async fn count(&self, from: StoreName) -> Result<u32, StoreError> {
        self.plain.count(from).await
    }

    pub(super) async fn delete_all(&self, from: StoreName) -> Result<(), StoreError> {
        self.plain.delete_all(from).await
    }

    /// Writes every record anew, sealed by `to` or in the clear, with what then stands of the vault.
    ///
    /// Records that the current key cannot open are damaged, and stay untouched.
    pub(super) async fn rekey(
        &self,
        to: Option<&Cipher>,
        vault: Option<&Vault>,
    ) -> Result<(), StoreError> {
        for of in StoreName::ALL {
            for key in self.keys(of, "").await? {
                self.rekey_one(to, of, &key).await?;
            }
        }
        match vault {
            Some(vault) => self.put_vault(vault).await,
            None => self.plain.delete(StoreName::Keys, VAULT).await,
        }
    }

    pub(super) async fn put_vault(&self, vault: &Vault) -> Result<(), StoreError> {
        self.plain.put(StoreName::Keys, VAULT, &vault.write()).await
    }

    async fn rekey_one(
        &self,
        to: Option<&Cipher>,
        of: StoreName,
        key: &str,
    ) -> Result<(), StoreError> {
        let Some(stored) = self.plain.get(of, key).await? else {
            return Ok(());
        };
        let text = match self.open(of, key, stored) {
            Err(StoreError::Unreadable) => return Ok(()),
            opened => opened?,
        };
        let text = cipher::sealed(to, self.about(of, key), &text)?;
        self.plain.put(of, key, &text).await
    }

    fn shown(&self, of: StoreName, key: &str, stored: String) -> Result<String, StoreError> {
        match self.open(of, key, stored.clone()) {
            Err(StoreError::Unreadable) => Ok(stored),
            opened => opened,
        }
    }

    fn open(&self, of: StoreName, key: &str, stored: String) -> Result<String, StoreError> {
        if is_vault(of, key) {
            return Ok(stored);
        }
        cipher::opened(self.cipher.as_deref(), self.about(of, key), stored)
    }

    fn about<'a>(&'a self, of: StoreName, key: &'a str) -> About<'a> {
        About {
            db: &self.db,
            shelf: of.name(),
            key,
            rev: None,
        }
    }
}

impl Transaction for EncryptedTransaction {
    /// One that does not open is damaged, and is given as it stands: whoever reads it says so, and can lay it aside.
    async fn get(&self, from: StoreName, key: &str) -> Result<Option<String>, StoreError> {
        let stored = self.plain.get(from, key).await?;
        stored.map(|text| self.shown(from, key, text)).transpose()
    }

    async fn all(
        &self,
        from: StoreName,
        prefix: &str,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let mut records = self.plain.all(from, prefix).await?;
        records.retain(|(key, _)| !is_vault(from, key));
        let shown = |(key, stored): (String, String)| {
            let text = self.shown(from, &key, stored)?;
            Ok((key, text))
        };
        records.into_iter().map(shown).collect()
    }

    async fn keys(&self, from: StoreName, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = self.plain.keys(from, prefix).await?;
        keys.retain(|key| !is_vault(from, key));
        Ok(keys)
    }

    async fn put(&self, into: StoreName, key: &str, text: &str) -> Result<(), StoreError> {
        let cipher = self.cipher.as_deref();
        let text = cipher::sealed(cipher, self.about(into, key), text)?;
        self.plain.put(into, key, &text).await
    }

    async fn delete(&self, from: StoreName, key: &str) -> Result<(), StoreError> {
        self.plain.delete(from, key).await
    }
}

fn is_vault(of: StoreName, key: &str) -> bool {
    of == StoreName::Keys && key == VAULT
}
