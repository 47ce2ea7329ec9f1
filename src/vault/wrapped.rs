//! A text under a passphrase: the data key of a vault, or a file that leaves the house.

use super::fault::VERSION;
use super::sealed::{bytes, newer, version};
use super::{About, BadVault, Cost, NONCE, SALT};
use crate::codec::members::Members;
use crate::codec::{base64, strict};

const PLACE: &str = "口令保护的内容";

/// What is needed to try a passphrase, and what it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrapped {
    /// What it costs to try one.
    pub cost: Cost,
    /// Makes two equal passphrases two keys.
    pub salt: [u8; SALT],
    /// Drawn anew for every wrapping.
    pub nonce: [u8; NONCE],
    /// The sealed text with its tag.
    pub text: Vec<u8>,
}

impl Wrapped {
    /// What the text is of: a purpose such as `backup`, so that one kind never passes for another.
    ///
    /// Cost and salt need no binding: another one makes another key.
    pub fn about(purpose: &str) -> String {
        let place = About {
            db: "",
            shelf: "passphrase",
            key: purpose,
            rev: None,
        };
        place.words()
    }

    /// The text to store or to save.
    pub fn write(&self) -> String {
        let (salt, nonce) = (base64::encode(&self.salt), base64::encode(&self.nonce));
        let (cost, text) = (self.cost.json(), base64::encode(&self.text));
        format!(
            r#"{{"wrapped":{VERSION},"kdf":{cost},"salt":"{salt}","nonce":"{nonce}","text":"{text}"}}"#
        )
    }

    /// Reads what `write` wrote, of at most `limit` bytes.
    ///
    /// # Errors
    /// `BadVault`; a newer version is told apart before anything else in it is looked at.
    pub fn read(text: &[u8], limit: usize) -> Result<Wrapped, BadVault> {
        Self::of(&strict::read(text, limit)?)
    }

    /// Reads it where it stands in something else.
    ///
    /// # Errors
    /// As [`Wrapped::read`].
    pub fn of(value: &serde_json::Value) -> Result<Wrapped, BadVault> {
        newer(value, "wrapped")?;
        let names = ["kdf", "nonce", "salt", "text", "wrapped"];
        let members = Members::of(value, PLACE, &names)?;
        members.typed("wrapped", version)?;
        Ok(Wrapped {
            cost: Cost::read(members.typed("kdf", Some)?)?,
            salt: bytes(members, "salt")?,
            nonce: bytes(members, "nonce")?,
            text: base64::decode(members.text("text")?).map_err(|_| BadVault::Bytes("text"))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_text_comes_back() {
        let wrapped = Wrapped {
            cost: Cost::TODAY,
            salt: [1; SALT],
            nonce: [2; NONCE],
            text: vec![3; 48],
        };
        let text = wrapped.write();
        assert_eq!(Wrapped::read(text.as_bytes(), 1024), Ok(wrapped));
        assert_eq!(
            Wrapped::read(
                text.replace(r#""wrapped":1"#, r#""wrapped":9"#).as_bytes(),
                1024
            )
            .unwrap_err()
            .to_string(),
            "加密内容是第 9 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
        );
        assert_eq!(
            Wrapped::read(
                text.replace(r#""salt":"AQEB"#, r#""salt":"AQ"#).as_bytes(),
                1024
            )
            .unwrap_err()
            .to_string(),
            "加密内容的“salt”一项残缺：长度不对，缺了它就打不开。请使用未经改动的原件。"
        );
        assert_eq!(
            Wrapped::read(text.as_bytes(), 100).unwrap_err().to_string(),
            format!(
                "加密内容读不出来。内容有 {} 字节，超过 100 字节的上限：本程序写出的文件不会这样大，\
                 硬读可能使浏览器停住。请核对是否选错了文件。",
                text.len()
            )
        );
    }

    #[test]
    fn two_purposes_are_two_places() {
        assert_ne!(Wrapped::about("backup"), Wrapped::about("vault"));
        assert_eq!(
            Wrapped::about("backup"),
            r#"["shidian-sealed",1,"","passphrase","backup",null]"#
        );
    }
}
