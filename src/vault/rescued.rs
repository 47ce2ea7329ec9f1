//! A file of the rescue page from a machine with a passphrase: its records are sealed, and are written in the clear once there is a key.

use serde_json::Value;

use super::{About, BadVault, LARGEST_SEALED, Sealed, Vault};
use crate::codec::strict;

/// What such a file says of itself; `public/rescue.js` writes it.
const ABOUT: &str = "试点助手抢救文件";
/// Where the vault's own record stands.
const VAULT: (&str, &str) = ("keys", "vault");
const JOURNAL: &str = "shidian.journal.";

/// The file, sealed as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescued(Value);

impl Rescued {
    /// Reads such a file and the vault in it; nothing where it is another one, or nothing in it is sealed.
    ///
    /// # Errors
    /// `BadVault` where the vault cannot be read: nobody can open the file then.
    pub fn read(bytes: &[u8]) -> Result<Option<(Rescued, Vault)>, BadVault> {
        let Ok(value) = strict::read(bytes, LARGEST_SEALED) else {
            return Ok(None);
        };
        Rescued::of_value(&value)
    }

    /// Reads a value that a strict reader read.
    ///
    /// # Errors
    /// As [`Rescued::read`].
    pub fn of_value(value: &Value) -> Result<Option<(Rescued, Vault)>, BadVault> {
        let about = value.get("about").and_then(Value::as_str);
        if !about.is_some_and(|about| about.starts_with(ABOUT)) {
            return Ok(None);
        }
        let vault = vault_in(value).map(Vault::read).transpose()?;
        Ok(vault.map(|vault| (Rescued(value.clone()), vault)))
    }

    /// The file in the clear, by what opens a record; and how many did not open and stay as they are.
    pub fn opened(
        mut self,
        open: impl Fn(&About<'_>, &Sealed) -> Option<String>,
    ) -> (String, usize) {
        let mut shut = 0;
        let mut open = |about: About<'_>, text: &mut Value| {
            let sealed = text.as_str().filter(|text| Sealed::is(text));
            let Some(sealed) = sealed.map(Sealed::read) else {
                return;
            };
            let read = sealed.ok().and_then(|sealed| {
                let rev = sealed.rev;
                open(&About { rev, ..about }, &sealed)
            });
            match read {
                Some(clear) => *text = Value::String(clear),
                None => shut += 1,
            }
        };
        for (db, shelf, records) in shelves(&mut self.0) {
            records.retain(|record| (shelf, key_of(record)) != (VAULT.0, VAULT.1));
            for record in records {
                let key = key_of(record).to_owned();
                let rev = None;
                if let Some(text) = record.get_mut("value") {
                    let key = &key;
                    open(
                        About {
                            db,
                            shelf,
                            key,
                            rev,
                        },
                        text,
                    );
                }
            }
        }
        let entries = self
            .0
            .pointer_mut("/journal/entries")
            .and_then(Value::as_object_mut);
        for (name, text) in entries.into_iter().flatten() {
            if let Some(key) = name.strip_prefix(JOURNAL) {
                open(
                    About {
                        db: "",
                        shelf: "journal",
                        key,
                        rev: None,
                    },
                    text,
                );
            }
        }
        (self.0.to_string(), shut)
    }
}

/// The vault of the real database; the exercises are sealed with the same key.
fn vault_in(value: &Value) -> Option<&str> {
    let keys = value
        .pointer("/databases/shidian/stores/keys")?
        .as_array()?;
    let vault = keys.iter().find(|record| key_of(record) == VAULT.1)?;
    vault.get("value")?.as_str()
}

fn shelves(value: &mut Value) -> impl Iterator<Item = (&str, &str, &mut Vec<Value>)> {
    let databases = value.get_mut("databases").and_then(Value::as_object_mut);
    databases.into_iter().flatten().flat_map(|(db, database)| {
        let stores = database.get_mut("stores").and_then(Value::as_object_mut);
        let stores = stores.into_iter().flatten();
        stores.filter_map(move |(shelf, records)| {
            Some((db.as_str(), shelf.as_str(), records.as_array_mut()?))
        })
    })
}

fn key_of(record: &Value) -> &str {
    record
        .get("key")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::canonical::quoted;
    use crate::vault::NONCE;

    const VAULT: &str = r#"{"vault":1,"id":"0123456789abcdef","key":null}"#;

    fn sealed(text: &str, rev: Option<u32>) -> String {
        let nonce = [5; NONCE];
        let text = text.as_bytes().to_vec();
        quoted(&Sealed { rev, nonce, text }.write())
    }

    fn file(vault: &str) -> String {
        format!(
            r#"{{"about":"试点助手抢救文件：程序出错","databases":{{"shidian":{{"stores":{{"keys":[{vault}{{"key":"device","value":{}}}],"papers":[{{"key":"p1/application","value":{}}},{{"key":"p2/application","value":"{{}}"}}]}}}}}},"journal":{{"entries":{{"shidian.canary.shidian":"1","shidian.journal.shidian/p1/application":{}}}}}}}"#,
            sealed("key", None),
            sealed("paper", Some(7)),
            sealed("journal", None),
        )
    }

    fn with_vault() -> String {
        file(&format!(r#"{{"key":"vault","value":{}}},"#, quoted(VAULT)))
    }

    #[test]
    fn only_a_file_of_a_machine_with_a_passphrase_is_one() {
        let read = |text: &str| Rescued::read(text.as_bytes());
        let (_, vault) = read(&with_vault()).unwrap().unwrap();
        assert_eq!(Ok(vault), Vault::read(VAULT));
        assert_eq!(read(&file("")), Ok(None));
        assert_eq!(read(&with_vault().replace("抢救", "备份")), Ok(None));
        assert_eq!(read("{"), Ok(None));
        let newer = with_vault().replace(r#"\"vault\":1"#, r#"\"vault\":2"#);
        assert_eq!(
            read(&newer).unwrap_err().to_string(),
            "加密内容是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
        );
    }

    #[test]
    fn every_record_opens_in_its_own_place_and_the_vault_stays_behind() {
        let (rescued, _) = Rescued::read(with_vault().as_bytes()).unwrap().unwrap();
        let (text, shut) = rescued.opened(|about, sealed| {
            let text = String::from_utf8(sealed.text.clone()).ok()?;
            Some(format!("{text} of {}", about.words()))
        });
        let value: Value = serde_json::from_str(&text).unwrap();
        let stores = &value["databases"]["shidian"]["stores"];
        assert_eq!(shut, 0);
        assert_eq!(stores["keys"].as_array().map(Vec::len), Some(1));
        assert_eq!(
            stores["keys"][0]["value"],
            r#"key of ["shidian-sealed",1,"shidian","keys","device",null]"#
        );
        assert_eq!(
            stores["papers"][0]["value"],
            r#"paper of ["shidian-sealed",1,"shidian","papers","p1/application",7]"#
        );
        assert_eq!(stores["papers"][1]["value"], "{}");
        let entries = &value["journal"]["entries"];
        assert_eq!(entries["shidian.canary.shidian"], "1");
        assert_eq!(
            entries["shidian.journal.shidian/p1/application"],
            r#"journal of ["shidian-sealed",1,"","journal","shidian/p1/application",null]"#
        );
    }

    #[test]
    fn what_does_not_open_stays_as_it_is_and_is_counted() {
        let (rescued, _) = Rescued::read(with_vault().as_bytes()).unwrap().unwrap();
        let (text, shut) = rescued.opened(|about, _| (about.shelf == "keys").then(String::new));
        assert_eq!(shut, 2);
        assert!(text.contains(&sealed("paper", Some(7))));
        assert!(text.contains(&sealed("journal", None)));
    }
}
