//! What a passphrase asks of a store: the vault's own record, and every other one sealed or in the clear.

use super::cipher::Cipher;
use super::encrypted_transaction::{EncryptedTransaction, VAULT};
use super::store::BrowserStore;
use crate::archive::{Store, StoreError, StoreName};
use crate::vault::Vault;

impl BrowserStore {
    /// The stored text of the vault.
    pub(super) async fn vault(&self) -> Result<Option<String>, StoreError> {
        self.get(StoreName::Keys, VAULT).await
    }

    /// Puts another record of the vault in the place of the one there.
    pub(super) async fn put_vault(&self, vault: &Vault) -> Result<(), StoreError> {
        self.write(&[StoreName::Keys], async |records| {
            records.put_vault(vault).await
        })
        .await
    }

    /// Writes every record anew in one transaction, if the vault named `from` seals them now: sealed or
    /// in the clear, with what then stands of the vault.
    pub(super) async fn rekey(
        &self,
        from: Option<&str>,
        (to, vault): (Option<&Cipher>, Option<&Vault>),
    ) -> Result<(), StoreError> {
        self.persist(async |database| {
            let rekey = async |records: &EncryptedTransaction| records.rekey(to, vault).await;
            database.write_over(from, &StoreName::ALL, rekey).await
        })
        .await
    }

    /// Removes everything, whatever it was sealed with.
    pub(super) async fn clear(&self) -> Result<(), StoreError> {
        self.persist(async |database| database.clear().await).await
    }
}
