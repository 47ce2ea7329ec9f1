//! The vault's own record in the store: which data key seals it, and that key under the passphrase.

use super::fault::VERSION;
use super::sealed::{newer, version};
use super::{BadVault, KEY, Wrapped};
use crate::codec::canonical::quoted;
use crate::codec::members::Members;
use crate::codec::{base64, strict};

const PLACE: &str = "口令记录";
const LARGEST: usize = 4096;

/// The record. A database sealed with the same key as another one holds the name of the key alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vault {
    /// Names the data key; it stays when the passphrase is changed.
    pub id: String,
    /// The data key under the passphrase.
    pub key: Option<Wrapped>,
}

impl Vault {
    /// What the wrapped key of this vault is bound to.
    pub fn about(&self) -> String {
        Wrapped::about(&format!("vault/{}", self.id))
    }

    /// The text to store.
    pub fn write(&self) -> String {
        let key = self.key.as_ref().map_or("null".to_owned(), Wrapped::write);
        format!(
            r#"{{"vault":{VERSION},"id":{},"key":{key}}}"#,
            quoted(&self.id)
        )
    }

    /// Reads what `write` wrote.
    ///
    /// # Errors
    /// `BadVault`; a newer version is told apart before anything else in it is looked at.
    pub fn read(text: &str) -> Result<Vault, BadVault> {
        let value = strict::read(text.as_bytes(), LARGEST)?;
        newer(&value, "vault")?;
        let members = Members::of(&value, PLACE, &["id", "key", "vault"])?;
        members.typed("vault", version)?;
        let key = members.typed("key", Some)?;
        Ok(Vault {
            id: members.text("id")?.to_owned(),
            key: (!key.is_null()).then(|| Wrapped::of(key)).transpose()?,
        })
    }
}

/// The data key as the text that is wrapped.
pub fn key_text(key: &[u8; KEY]) -> String {
    base64::encode(key)
}

/// The data key that was wrapped as a text.
///
/// # Errors
/// [`BadVault::Bytes`] for anything but a key.
pub fn key_of(text: &str) -> Result<[u8; KEY], BadVault> {
    let bytes = base64::decode(text).ok();
    let bytes = bytes.and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(BadVault::Bytes("key"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::{Cost, NONCE, SALT};

    fn sample() -> Vault {
        Vault {
            id: "0123456789abcdef".to_owned(),
            key: Some(Wrapped {
                cost: Cost::TODAY,
                salt: [1; SALT],
                nonce: [2; NONCE],
                text: vec![3; 59],
            }),
        }
    }

    #[test]
    fn a_vault_comes_back_with_and_without_its_key() {
        let name_only = Vault {
            key: None,
            ..sample()
        };
        for vault in [sample(), name_only] {
            assert_eq!(Vault::read(&vault.write()), Ok(vault));
        }
    }

    #[test]
    fn a_newer_or_damaged_vault_is_refused_in_words() {
        let refused = |from: &str, to: &str| {
            let text = sample().write().replace(from, to);
            Vault::read(&text).unwrap_err().to_string()
        };
        assert_eq!(
            refused(r#""vault":1"#, r#""vault":2"#),
            "加密内容是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
        );
        assert_eq!(
            refused(r#""id":"#, r#""name":"#),
            "口令记录里多出一项“name”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
        );
    }

    #[test]
    fn a_data_key_comes_back_from_its_text() {
        assert_eq!(key_of(&key_text(&[9; KEY])), Ok([9; KEY]));
        assert_eq!(key_of("CQkJ"), Err(BadVault::Bytes("key")));
    }
}
