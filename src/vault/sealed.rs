//! A record as it stands in the store once a passphrase is set: the text sealed, the revision readable.

use serde_json::Value;

use super::cost::whole;
use super::fault::VERSION;
use super::{BadVault, NONCE};
use crate::codec::members::Members;
use crate::codec::{base64, strict};

/// A sealed record is a third longer than its text; no paper comes near this.
pub const LARGEST_SEALED: usize = 32 * 1024 * 1024;

const PLACE: &str = "加密记录";
/// Every sealed record begins so, and no record in the clear does.
const BEGINS: &str = r#"{"sealed":"#;

/// A sealed text with what must be known to open it, but for the key and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The revision of what is sealed, where it has one: two windows compare it without opening.
    pub rev: Option<u32>,
    /// Drawn anew for every sealing.
    pub nonce: [u8; NONCE],
    /// The sealed text with its tag.
    pub text: Vec<u8>,
}

impl Sealed {
    /// Whether a stored text is a sealed one; it may still be a damaged one.
    pub fn is(text: &str) -> bool {
        text.starts_with(BEGINS)
    }

    /// The text to store.
    pub fn write(&self) -> String {
        let (nonce, text) = (base64::encode(&self.nonce), base64::encode(&self.text));
        let rev = self
            .rev
            .map_or(String::new(), |rev| format!(r#""rev":{rev},"#));
        format!(r#"{BEGINS}{VERSION},{rev}"nonce":"{nonce}","text":"{text}"}}"#)
    }

    /// Reads what `write` wrote.
    ///
    /// # Errors
    /// `BadVault`; a newer version is told apart before anything else in it is looked at.
    pub fn read(text: &str) -> Result<Sealed, BadVault> {
        let value = strict::read(text.as_bytes(), LARGEST_SEALED)?;
        newer(&value, "sealed")?;
        let with_rev = value.get("rev").is_some();
        let names: &[&str] = if with_rev {
            &["nonce", "rev", "sealed", "text"]
        } else {
            &["nonce", "sealed", "text"]
        };
        let members = Members::of(&value, PLACE, names)?;
        members.typed("sealed", version)?;
        let rev = with_rev.then(|| members.typed("rev", whole));
        Ok(Sealed {
            rev: rev.transpose()?,
            nonce: bytes(members, "nonce")?,
            text: base64::decode(members.text("text")?).map_err(|_| BadVault::Bytes("text"))?,
        })
    }
}

/// Refuses what a newer program wrote.
pub(super) fn newer(value: &Value, name: &str) -> Result<(), BadVault> {
    match value.get(name).and_then(Value::as_u64) {
        Some(newer) if newer > VERSION => Err(BadVault::Newer(newer)),
        _ => Ok(()),
    }
}

pub(super) fn version(value: &Value) -> Option<()> {
    (value.as_u64() == Some(VERSION)).then_some(())
}

/// A member that spells so many bytes.
pub(super) fn bytes<const N: usize>(
    members: Members<'_>,
    name: &'static str,
) -> Result<[u8; N], BadVault> {
    let spelt = base64::decode(members.text(name)?).ok();
    let bytes = spelt.and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(BadVault::Bytes(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Sealed {
        Sealed {
            rev: Some(7),
            nonce: [5; NONCE],
            text: vec![1, 2, 3],
        }
    }

    #[test]
    fn a_sealed_record_comes_back_with_and_without_a_revision() {
        let without = Sealed {
            rev: None,
            ..sample()
        };
        for sealed in [sample(), without] {
            assert!(Sealed::is(&sealed.write()));
            assert_eq!(Sealed::read(&sealed.write()), Ok(sealed));
        }
        assert_eq!(
            sample().write(),
            r#"{"sealed":1,"rev":7,"nonce":"BQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUF","text":"AQID"}"#
        );
        assert!(!Sealed::is(r#"{"rev":7,"sealed":1}"#));
    }

    #[test]
    fn what_is_not_whole_is_refused_in_words() {
        let refused = |from: &str, to: &str| {
            let text = sample().write().replace(from, to);
            Sealed::read(&text).unwrap_err().to_string()
        };
        assert_eq!(
            refused(r#""sealed":1"#, r#""sealed":2"#),
            "加密内容是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
        );
        assert_eq!(
            refused("BQUFBQUF\"", "BQUF\""),
            "加密内容的“nonce”一项残缺：长度不对，缺了它就打不开。请使用未经改动的原件。"
        );
        assert_eq!(
            refused("AQID", "AQI="),
            "加密内容的“text”一项残缺：长度不对，缺了它就打不开。请使用未经改动的原件。"
        );
        assert_eq!(
            refused(r#""rev":7"#, r#""rev":-7"#),
            "加密记录里“rev”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
        );
        assert_eq!(
            refused(r#""text":"AQID"}"#, r#""text":"AQ"#),
            "加密内容读不出来。内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。请重新取得完整的文件。"
        );
        assert_eq!(
            refused(r#""sealed":1"#, r#""sealed":0"#),
            "加密记录里“sealed”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
        );
    }
}
