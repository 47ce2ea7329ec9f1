//! The passphrase of this machine: set, tried, changed, removed; and nothing kept at all where the user wants that.

use std::rc::Rc;

use super::cipher::{self, Cipher};
use super::entropy;
use super::seal::{self, Seal};
use super::store::BrowserStore;
pub use super::vault_error::VaultError;
use super::{database, journal, local, prefs, wrapping};
use crate::archive::StoreError;
use crate::vault::{About, KEY, Passphrase, Rescued, Sealed, Vault, Wrapped, key_of, key_text};

/// The preference that notes that a passphrase is set.
const NOTED: &str = "sealed";

/// The stored text of the vault; nothing where no passphrase is set.
///
/// # Errors
/// As the browser failed.
pub async fn look(store: &BrowserStore) -> Result<Option<String>, StoreError> {
    store.vault().await
}

/// Opens the vault: from now on this page reads and writes what is sealed.
///
/// # Errors
/// [`VaultError::Wrong`] for another passphrase, else why it could not be tried.
pub async fn unlock(vault: &Vault, passphrase: &Passphrase) -> Result<(), VaultError> {
    let seal = seal::load().await?;
    let key = key_in(vault, passphrase, &seal).await?;
    hold(vault, key, seal);
    note(true);
    // Whatever another window left in the clear while the passphrase was being set.
    journal::seal_rest();
    Ok(())
}

/// Sets a passphrase: every record of the store is sealed in one transaction, then the journal.
///
/// # Errors
/// Where it cannot be done; everything then stands as it stood.
pub async fn set(store: &BrowserStore, passphrase: &Passphrase) -> Result<(), VaultError> {
    let seal = seal::load().await?;
    let key = entropy::bytes()?;
    let mut vault = Vault {
        id: entropy::id()?,
        key: None,
    };
    vault.key = Some(wrapped(&vault, &key, passphrase, &seal).await?);
    let cipher = Rc::new(Cipher {
        vault: vault.id.clone(),
        key,
        seal,
    });
    store.rekey(None, (Some(&cipher), Some(&vault))).await?;
    cipher::hold(Some(cipher));
    journal::seal_rest();
    note(true);
    Ok(())
}

/// Whether a passphrase was set on this machine, as far as is noted beside the database; it holds no more than that.
pub fn is_noted() -> bool {
    prefs::get(NOTED).is_some()
}

/// Where the store is not sealed with the key held here any more, that key is given up, and with it
/// whatever the journal holds is written as it can be read without. Says whether the store now stands in the clear.
///
/// # Errors
/// As the browser failed.
pub async fn follow(store: &BrowserStore) -> Result<bool, StoreError> {
    let stands = store.vault().await?.map(|text| Vault::read(&text));
    let Some(before) = cipher::held() else {
        return Ok(false);
    };
    let same = matches!(&stands, Some(Ok(vault)) if vault.id == before.vault);
    if same {
        return Ok(false);
    }
    cipher::hold(None);
    // Sealed by a key that nobody keeps it would be lost; the next one who unlocks seals what is in the clear.
    let _ = journal::rekey(Some(&before), None);
    Ok(stands.is_none())
}

/// Seals another database with the key held here, where that is not done yet; what an unknown key sealed there is removed.
///
/// # Errors
/// As the browser failed.
pub async fn join(store: &BrowserStore) -> Result<(), VaultError> {
    let cipher = cipher::held();
    let stands = store.vault().await?.map(|text| Vault::read(&text));
    let id = cipher.as_ref().map(|cipher| cipher.vault.clone());
    match (stands, id) {
        (None, None) => {}
        (Some(Ok(vault)), Some(id)) if vault.id == id => {}
        (None, Some(id)) => {
            let vault = Vault { id, key: None };
            store.rekey(None, (cipher.as_deref(), Some(&vault))).await?;
        }
        (Some(_), _) => store.clear().await?,
    }
    Ok(())
}

/// Takes another passphrase for the same data key; the old one must be given.
///
/// # Errors
/// [`VaultError::Wrong`] for another old passphrase, else why it could not be done; nothing is changed then.
pub async fn change(
    store: &BrowserStore,
    old: &Passphrase,
    new: &Passphrase,
) -> Result<(), VaultError> {
    let mut vault = stored(store).await?;
    let seal = seal::load().await?;
    let key = key_in(&vault, old, &seal).await?;
    vault.key = Some(wrapped(&vault, &key, new, &seal).await?);
    Ok(store.put_vault(&vault).await?)
}

/// Removes the passphrase, which must be given: the journal and the other database first, so that
/// nothing that is still sealed ever stands beside a store without its key.
///
/// # Errors
/// [`VaultError::Wrong`], else why it could not be done; the store then stands as it stood.
pub async fn remove(
    store: &BrowserStore,
    other: &BrowserStore,
    old: &Passphrase,
) -> Result<(), VaultError> {
    let vault = stored(store).await?;
    let seal = seal::load().await?;
    key_in(&vault, old, &seal).await?;
    join(other).await?;
    let before = cipher::held();
    let cleared = clear(&[other, store], &vault, before.as_deref()).await;
    if let Err(why) = cleared {
        // The store stands as it stood, so the journal shall as well.
        journal::seal_rest();
        return Err(why);
    }
    cipher::hold(None);
    note(false);
    // What another window noted meanwhile.
    journal::rekey(before.as_deref(), None).map_err(|_| StoreError::Full)?;
    Ok(())
}

async fn clear(
    stores: &[&BrowserStore],
    vault: &Vault,
    before: Option<&Cipher>,
) -> Result<(), VaultError> {
    journal::rekey(before, None).map_err(|_| StoreError::Full)?;
    for store in stores {
        store.rekey(Some(&vault.id), (None, None)).await?;
    }
    Ok(())
}

fn note(sealed: bool) {
    if sealed {
        // Where it is not noted, only a damaged database is not known to have been sealed.
        let _ = prefs::set(NOTED, "1");
    } else {
        prefs::remove(NOTED);
    }
}

/// A file of the rescue page in the clear, by the passphrase of the machine that it comes from; and how many records did not open.
///
/// # Errors
/// [`VaultError::Wrong`] for another passphrase, else why it could not be tried.
pub async fn open_rescued(
    (rescued, vault): (Rescued, &Vault),
    passphrase: &Passphrase,
) -> Result<(String, usize), VaultError> {
    let seal = seal::load().await?;
    let key = key_in(vault, passphrase, &seal).await?;
    let open = |about: &About<'_>, sealed: &Sealed| {
        let about = about.words();
        let opened = seal.open(&key, &sealed.nonce, (&about, &sealed.text));
        opened.ok()
    };
    Ok(rescued.opened(open))
}

/// From now on this page writes nothing on this machine but files that are saved.
pub fn keep_nothing() {
    local::shut();
}

/// From now on this page neither reads nor writes: everything was removed, and shall not come back.
pub fn shut() {
    local::shut();
    database::shut();
}

fn hold(vault: &Vault, key: [u8; KEY], seal: Seal) {
    cipher::hold(Some(Rc::new(Cipher {
        vault: vault.id.clone(),
        key,
        seal,
    })));
}

async fn stored(store: &BrowserStore) -> Result<Vault, VaultError> {
    let text = store.vault().await?.ok_or(StoreError::Rekeyed)?;
    Ok(Vault::read(&text).map_err(|_| StoreError::Rekeyed)?)
}

async fn wrapped(
    vault: &Vault,
    key: &[u8; KEY],
    passphrase: &Passphrase,
    seal: &Seal,
) -> Result<Wrapped, VaultError> {
    wrapping::wrap((&vault.about(), &key_text(key)), passphrase, seal).await
}

async fn key_in(
    vault: &Vault,
    passphrase: &Passphrase,
    seal: &Seal,
) -> Result<[u8; KEY], VaultError> {
    let wrapped = vault.key.as_ref().ok_or(VaultError::Wrong)?;
    let text = wrapping::open((&vault.about(), wrapped), passphrase, seal).await?;
    key_of(&text).map_err(|_| VaultError::Wrong)
}
