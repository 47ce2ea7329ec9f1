//! Signing with the key of this device, which is made silently on first use.

use std::cell::RefCell;
use std::fmt;

use super::Unstored;
use super::ports::{Ports, Seal, SealError};
use crate::archive::{Store, StoreError, StoreName};
use crate::codec::{Digest, NotCanonical};
use crate::signing::{BadRecord, KeyRecord, PublicKey, Secret, Submission};

/// The name of the key of this device; keys with owners and passphrases will stand beside it.
pub const DEVICE: &str = "device";

/// A signed file, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What the file is to be called.
    pub name: String,
    /// The file.
    pub text: String,
    /// The fingerprint of the content, in groups.
    pub digest: String,
    /// The SHA-256 of the content, by which a later revision names it.
    pub digest_hex: String,
    /// The fingerprint of the key, in groups.
    pub key: String,
}

/// Why nothing was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSigned {
    /// The content has no one spelling.
    Content(NotCanonical),
    /// The key was not read or not kept.
    Store(StoreError),
    /// The kept key cannot be used.
    Key(BadRecord),
    /// The part that computes failed.
    Seal(SealError),
    /// The part that computes gave something that is no key, or no text.
    Odd,
    /// There are no random numbers.
    NoChance,
}

/// Where the keys that sign are kept: in the store, or where there is none for as long as the page is open.
pub struct Keys<'a, S> {
    /// The open store.
    pub store: Option<&'a S>,
    /// What no store took.
    pub unstored: &'a RefCell<Unstored>,
}

impl<S: Store> Keys<'_, S> {
    /// The key of this device as it is kept, if it was made.
    ///
    /// # Errors
    /// As the store failed, or where the key cannot be read.
    pub async fn device(&self) -> Result<Option<KeyRecord>, NotSigned> {
        let text = match self.store {
            Some(store) => store.get(StoreName::Keys, DEVICE).await?,
            None => self.unstored.borrow().key(DEVICE),
        };
        let read = text.map(|text| KeyRecord::read(text.as_bytes()));
        read.transpose().map_err(NotSigned::Key)
    }

    /// Signs a submission; the name takes the first six digits of the fingerprint. Nothing is signed with a key that could not be kept.
    ///
    /// # Errors
    /// Says why nothing was signed.
    pub async fn sign(
        &self,
        (seal, ports): (&impl Seal, &Ports),
        submission: &Submission,
        name: impl Fn(&str) -> String,
    ) -> Result<Made, NotSigned> {
        let payload = submission.bytes().map_err(NotSigned::Content)?;
        let key = match self.device().await? {
            Some(kept) => self.as_it_signs(seal, kept).await?,
            None => self.make(seal, ports).await?,
        };
        let Secret::Plain(secret) = &key.secret;
        let file = seal.sign(secret, &payload).await?;
        let digest = Digest::of(&payload);
        Ok(Made {
            name: name(&digest.hex()[..6]),
            text: String::from_utf8(file).map_err(|_| NotSigned::Odd)?,
            digest: digest.groups(),
            digest_hex: digest.hex(),
            key: key.public.fingerprint(),
        })
    }

    async fn make(&self, seal: &impl Seal, ports: &Ports) -> Result<KeyRecord, NotSigned> {
        let seed = ports.random.seed().ok_or(NotSigned::NoChance)?;
        let secret = seal.new_key(&seed).await?;
        let secret: [u8; 32] = secret.try_into().map_err(|_| NotSigned::Odd)?;
        let record = KeyRecord {
            owner: None,
            made_on: ports.clock.now().as_str().chars().take(10).collect(),
            public: public_of(seal, &secret).await?,
            secret: Secret::Plain(secret),
        };
        self.keep(record).await
    }

    /// A kept key with the public half of its secret one: another would be shown here than stands in the file.
    async fn as_it_signs(&self, seal: &impl Seal, kept: KeyRecord) -> Result<KeyRecord, NotSigned> {
        let Secret::Plain(secret) = &kept.secret;
        let public = public_of(seal, secret).await?;
        if public == kept.public {
            return Ok(kept);
        }
        self.keep(KeyRecord { public, ..kept }).await
    }

    async fn keep(&self, key: KeyRecord) -> Result<KeyRecord, NotSigned> {
        let text = String::from_utf8(key.to_bytes()).map_err(|_| NotSigned::Odd)?;
        match self.store {
            Some(store) => store.put(StoreName::Keys, DEVICE, &text).await?,
            None => self.unstored.borrow_mut().put_key(DEVICE, text),
        }
        Ok(key)
    }
}

/// Whether the public half of a key that comes is that of its secret one.
///
/// # Errors
/// As the part that computes failed.
pub async fn is_pair(seal: &impl Seal, key: &KeyRecord) -> Result<bool, SealError> {
    let Secret::Plain(secret) = &key.secret;
    Ok(key.public.jwk() == seal.public_jwk(secret).await?)
}

async fn public_of(seal: &impl Seal, secret: &[u8; 32]) -> Result<PublicKey, NotSigned> {
    let jwk = seal.public_jwk(secret).await?;
    let jwk = serde_json::from_str(&jwk).map_err(|_| NotSigned::Odd)?;
    PublicKey::from_jwk(&jwk).map_err(|_| NotSigned::Odd)
}

impl fmt::Display for NotSigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(why) => why.fmt(f),
            Self::Store(why) => why.fmt(f),
            Self::Key(why) => why.fmt(f),
            Self::Seal(why) => why.fmt(f),
            Self::Odd => f.write_str("签名部分给出的钥匙或文件不对，没有签名，请刷新本页后再试"),
            Self::NoChance => f.write_str(
                "浏览器没有给出随机数，做不出签名钥匙，没有签名。请换用新版浏览器后再试",
            ),
        }
    }
}

impl std::error::Error for NotSigned {}

impl From<StoreError> for NotSigned {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<SealError> for NotSigned {
    fn from(why: SealError) -> Self {
        Self::Seal(why)
    }
}
