//! A text put under a passphrase, and taken out from under it.

use super::entropy;
use super::seal::{self, Seal, SealError};
use super::vault_error::VaultError;
use crate::archive::backup::Locked;
use crate::vault::{Cost, Passphrase, Wrapped};

/// Puts a text under a passphrase, as what `about` says it is.
///
/// # Errors
/// Where there are no random numbers, or the computing fails.
pub async fn wrap(
    (about, text): (&str, &str),
    passphrase: &Passphrase,
    seal: &Seal,
) -> Result<Wrapped, VaultError> {
    let (cost, salt, nonce) = (Cost::TODAY, entropy::bytes()?, entropy::bytes()?);
    let key = seal::derive(passphrase.text(), &salt, cost).await?;
    let text = seal.seal(&key, &nonce, (about, text))?;
    Ok(Wrapped {
        cost,
        salt,
        nonce,
        text,
    })
}

/// The text that was put under a passphrase, by this build or by one that folded passphrases otherwise.
///
/// # Errors
/// [`VaultError::Wrong`] for another passphrase, else why it could not be tried.
pub async fn open(
    wrapped: (&str, &Wrapped),
    passphrase: &Passphrase,
    seal: &Seal,
) -> Result<String, VaultError> {
    match (
        opened(wrapped, passphrase.text(), seal).await,
        passphrase.former(),
    ) {
        (Err(VaultError::Wrong), Some(former)) => opened(wrapped, former, seal).await,
        (done, _) => done,
    }
}

async fn opened(
    (about, wrapped): (&str, &Wrapped),
    passphrase: &str,
    seal: &Seal,
) -> Result<String, VaultError> {
    let key = seal::derive(passphrase, &wrapped.salt, wrapped.cost).await?;
    let opened = seal.open(&key, &wrapped.nonce, (about, &wrapped.text));
    opened.map_err(|why| match why {
        SealError::Refused(_) => VaultError::Wrong,
        other => VaultError::Seal(other),
    })
}

/// Puts the text of a backup under a passphrase.
///
/// # Errors
/// As [`wrap`].
pub async fn lock(text: &str, passphrase: &Passphrase) -> Result<Locked, VaultError> {
    let seal = seal::load().await?;
    let about = Locked::about();
    wrap((&about, text), passphrase, &seal).await.map(Locked)
}

/// The text of a backup that was put under a passphrase.
///
/// # Errors
/// As [`open`].
pub async fn unlock(locked: &Locked, passphrase: &Passphrase) -> Result<String, VaultError> {
    let seal = seal::load().await?;
    open((&Locked::about(), &locked.0), passphrase, &seal).await
}
