//! A signing key as it is kept on the device; needs no elliptic curve.

use super::{BadKey, PublicKey};
use crate::codec::canonical::quoted;
use crate::codec::members::Members;
use crate::codec::{Misshapen, Unreadable, base64, strict};
use serde_json::Value;
use std::fmt;

/// The shape written today.
const VERSION: u64 = 1;

/// A record is some 300 bytes; the name of an owner may be long.
const LONGEST: usize = 4096;

const PLACE: &str = "密钥记录";

/// A key with what people need to tell it from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRecord {
    /// Whose key it is, in the owner's words; nobody for a key made silently.
    pub owner: Option<String>,
    /// The day it was made by this device's clock, `2026-11-25`.
    pub made_on: String,
    /// The public half, so that fingerprints can be shown without unlocking.
    pub public: PublicKey,
    /// The secret half.
    pub secret: Secret,
}

/// How the secret half is kept. Wrapping by a passphrase will be a second kind.
#[derive(Clone, PartialEq, Eq)]
pub enum Secret {
    /// The 32 secret bytes as they are.
    Plain([u8; 32]),
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Why a stored key was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadRecord {
    /// Not JSON as we read it.
    Unreadable(Unreadable),
    /// Members missing, unknown or of the wrong kind.
    Misshapen(Misshapen),
    /// Written by a newer version of the program.
    Newer(u64),
    /// The public half is no P-256 key.
    Key(BadKey),
    /// The secret half is not 32 bytes in base64url.
    Secret,
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(fault) => write!(f, "密钥记录读不出来。{fault}"),
            Self::Misshapen(fault) => fault.fmt(f),
            Self::Key(fault) => fault.fmt(f),
            Self::Newer(version) => write!(
                f,
                "密钥记录是第 {version} 版格式：它由更新的程序写成，本程序只认第 {VERSION} 版。\
                 请更新程序后再用这把密钥。"
            ),
            Self::Secret => f.write_str(
                "密钥记录里的密钥不完整：它应是 32 字节，存储可能受损。\
                 请用密钥的备份恢复；没有备份的，另生成一把新密钥。",
            ),
        }
    }
}

impl std::error::Error for BadRecord {}

impl From<Misshapen> for BadRecord {
    fn from(fault: Misshapen) -> Self {
        Self::Misshapen(fault)
    }
}

impl KeyRecord {
    /// Reads a record written by `to_bytes`.
    ///
    /// # Errors
    /// `BadRecord`; a newer version is told apart before anything else in it is looked at.
    pub fn read(bytes: &[u8]) -> Result<Self, BadRecord> {
        let record = strict::read(bytes, LONGEST).map_err(BadRecord::Unreadable)?;
        match record.get("version").and_then(Value::as_u64) {
            Some(newer) if newer > VERSION => return Err(BadRecord::Newer(newer)),
            _ => {}
        }
        let names = ["made_on", "owner", "public", "secret", "version"];
        let members = Members::of(&record, PLACE, &names)?;
        members.typed("version", |value| {
            (value.as_u64() == Some(VERSION)).then_some(())
        })?;
        Ok(Self {
            owner: members.typed("owner", |value| match value {
                Value::Null => Some(None),
                name => name.as_str().map(|name| Some(name.to_owned())),
            })?,
            made_on: members.text("made_on")?.to_owned(),
            public: PublicKey::from_jwk(members.typed("public", Some)?).map_err(BadRecord::Key)?,
            secret: Secret::read(members.typed("secret", Some)?)?,
        })
    }

    /// The bytes to store.
    pub fn to_bytes(&self) -> Vec<u8> {
        let Secret::Plain(secret) = &self.secret;
        let owner = self.owner.as_deref().map_or("null".into(), quoted);
        format!(
            r#"{{"made_on":{},"owner":{owner},"public":{},"secret":{{"plain":"{}"}},"version":{VERSION}}}"#,
            quoted(&self.made_on),
            self.public.jwk(),
            base64::encode(secret),
        )
        .into_bytes()
    }
}

impl Secret {
    fn read(value: &Value) -> Result<Self, BadRecord> {
        let text = Members::of(value, PLACE, &["plain"])?.text("plain")?;
        base64::decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self::Plain)
            .ok_or(BadRecord::Secret)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sample() -> KeyRecord {
        KeyRecord {
            owner: Some("某甲（示例）\"\n".into()),
            made_on: "2026-11-25".into(),
            public: PublicKey::new([1; 32], [2; 32]),
            secret: Secret::Plain([3; 32]),
        }
    }

    fn changed(name: &str, value: Value) -> Result<KeyRecord, BadRecord> {
        let mut record: Value = serde_json::from_slice(&sample().to_bytes()).unwrap();
        record[name] = value;
        KeyRecord::read(record.to_string().as_bytes())
    }

    #[test]
    fn a_record_comes_back_with_and_without_an_owner() {
        let nobodys = KeyRecord {
            owner: None,
            ..sample()
        };
        for record in [sample(), nobodys] {
            assert_eq!(KeyRecord::read(&record.to_bytes()), Ok(record));
        }
    }

    #[test]
    fn a_record_of_a_newer_version_is_refused_in_words() {
        assert_eq!(
            changed("version", json!(2)).unwrap_err().to_string(),
            "密钥记录是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再用这把密钥。"
        );
        assert!(matches!(
            changed("version", json!(0)),
            Err(BadRecord::Misshapen(_))
        ));
    }

    #[test]
    fn a_damaged_record_is_refused_in_words() {
        assert_eq!(
            changed("secret", json!({ "plain": "AAAA" }))
                .unwrap_err()
                .to_string(),
            "密钥记录里的密钥不完整：它应是 32 字节，存储可能受损。请用密钥的备份恢复；没有备份的，另生成一把新密钥。"
        );
        assert_eq!(
            changed("owner", json!(1)).unwrap_err().to_string(),
            "密钥记录里“owner”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
        );
        assert_eq!(
            KeyRecord::read(b"").unwrap_err().to_string(),
            "密钥记录读不出来。内容是空的：没有任何文字可读。请重新选择文件，或者请对方重发。"
        );
        assert!(matches!(
            changed("public", json!({})),
            Err(BadRecord::Key(_))
        ));
    }

    #[test]
    fn a_printed_record_does_not_show_the_secret() {
        assert!(format!("{:?}", sample()).ends_with("secret: Secret }"));
    }
}
