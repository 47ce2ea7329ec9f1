//! What a passphrase asks of a store: the vault's own record, and every other one sealed or in the clear.

use super::cipher::Cipher;
use super::records::{Records, VAULT};
use super::store::{Shelf, Store, StoreError};
use crate::export::vault::Vault;

impl Store {
    /// The stored text of the vault.
    pub(super) async fn vault(&self) -> Result<Option<String>, StoreError> {
        self.get(Shelf::Keys, VAULT).await
    }

    /// Puts another record of the vault in the place of the one there.
    pub(super) async fn put_vault(&self, vault: &Vault) -> Result<(), StoreError> {
        self.write(&[Shelf::Keys], async |work| work.put_vault(vault).await)
            .await
    }

    /// Writes every record anew in one transaction, if the vault named `from` seals them now: sealed or
    /// in the clear, with what then stands of the vault.
    pub(super) async fn turn(
        &self,
        from: Option<&str>,
        (to, vault): (Option<&Cipher>, Option<&Vault>),
    ) -> Result<(), StoreError> {
        self.persist(async |database| {
            let turn = async |work: &Records| work.turn(to, vault).await;
            database.write_over(from, &Shelf::ALL, turn).await
        })
        .await
    }

    /// Removes everything, whatever it was sealed with.
    pub(super) async fn clear(&self) -> Result<(), StoreError> {
        self.persist(async |database| database.clear().await).await
    }
}
