//! A backup under a passphrase of its own: it says what it is, and nothing else of it can be read without.

use serde_json::Value;

use crate::codec::members::Members;
use crate::codec::strict;
use crate::vault::{BadVault, LARGEST_SEALED, Wrapped};

const PLACE: &str = "加密的备份文件";
const KIND: &str = "shidian-backup-locked";
const FORMAT: u64 = 1;

/// The file. Whether it is of exercises, when it was made and what it carries are sealed with the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked(pub Wrapped);

impl Locked {
    /// What the sealed text is bound to.
    pub fn about() -> String {
        Wrapped::about("backup")
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        let wrapped = self.0.write();
        format!("{{\"kind\":\"{KIND}\",\"format\":{FORMAT},\"content\":\n{wrapped}\n}}\n")
    }

    /// Reads what `write` wrote; nothing where it is another file.
    ///
    /// # Errors
    /// `BadVault` where it is such a file and cannot be opened by any passphrase.
    pub fn read(bytes: &[u8]) -> Result<Option<Locked>, BadVault> {
        let head = bytes.get(..bytes.len().min(64)).unwrap_or_default();
        if !String::from_utf8_lossy(head).contains(KIND) {
            return Ok(None);
        }
        let value = strict::read(bytes, LARGEST_SEALED)?;
        Locked::of_value(&value)
    }

    /// Reads a value that a strict reader read; nothing where it is another file.
    ///
    /// # Errors
    /// As [`Locked::read`].
    pub fn of_value(value: &Value) -> Result<Option<Locked>, BadVault> {
        if value.get("kind").and_then(Value::as_str) != Some(KIND) {
            return Ok(None);
        }
        match value.get("format").and_then(Value::as_u64) {
            Some(newer) if newer > FORMAT => return Err(BadVault::Newer(newer)),
            _ => {}
        }
        let members = Members::of(value, PLACE, &["content", "format", "kind"])?;
        members.typed("format", |format| {
            (format.as_u64() == Some(FORMAT)).then_some(())
        })?;
        let content = members.typed("content", Some)?;
        Ok(Some(Locked(Wrapped::of(content)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::backup::looks_like_backup;
    use crate::vault::{Cost, NONCE, SALT};

    fn sample() -> Locked {
        Locked(Wrapped {
            cost: Cost::TODAY,
            salt: [1; SALT],
            nonce: [2; NONCE],
            text: vec![3; 48],
        })
    }

    fn refused(from: &str, to: &str) -> String {
        let text = sample().write().replace(from, to);
        Locked::read(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_locked_backup_comes_back_and_passes_for_a_backup() {
        let text = sample().write();
        assert_eq!(Locked::read(text.as_bytes()), Ok(Some(sample())));
        assert!(looks_like_backup(&text));
        assert!(text.starts_with(
            "{\"kind\":\"shidian-backup-locked\",\"format\":1,\"content\":\n{\"wrapped\":1,\"kdf\":"
        ));
    }

    #[test]
    fn another_file_is_left_to_others() {
        for other in [r#"{"kind":"shidian-backup","format":1}"#, "{", ""] {
            assert_eq!(Locked::read(other.as_bytes()), Ok(None));
        }
    }

    #[test]
    fn what_is_not_whole_or_newer_is_refused_in_words() {
        assert_eq!(
            refused(r#""format":1"#, r#""format":2"#),
            "加密内容是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
        );
        assert_eq!(
            refused(r#""format":1"#, r#""format":0"#),
            "加密的备份文件里“format”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
        );
        assert_eq!(
            refused("\n}\n", ""),
            "加密内容读不出来。内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。请重新取得完整的文件。"
        );
        assert_eq!(
            refused(r#""memory_kib":65536"#, r#""memory_kib":4194304"#),
            "加密内容要求的运算量超出本程序的上限：照做可能使浏览器停住，本程序写出的内容不会这样要求。请使用未经改动的原件。"
        );
    }
}
