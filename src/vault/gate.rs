//! The way in: whether the user must choose, must give the passphrase, or may go on. A machine without a browser.

use super::Vault;

/// How what is typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In the browser's database, as it is.
    Plain,
    /// In the browser's database, sealed.
    Sealed,
    /// For as long as the page is open, and in the files that are saved.
    Memory,
}

/// Where the user stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It is being looked what is on this machine.
    Looking,
    /// All local pages share one store: the user says how to keep things. `plain` pilots lie there in the clear.
    Choosing { plain: usize },
    /// There is a vault, and its key is not at hand.
    Locked(Vault),
    /// There is a vault that this build cannot read, and why.
    Barred(String),
    /// Work goes on.
    Open(Mode),
    /// Everything of ours was removed, but for what is listed; another window did it where nothing was looked at here.
    Gone(Option<Vec<String>>),
}

/// What was found on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The stored text of the vault, or why the database that may hold one was not read.
    pub vault: Result<Option<String>, String>,
    /// Whether a passphrase was set here, as far as is noted beside the database.
    pub sealed: bool,
    /// Whether the page came from a local file.
    pub local_file: bool,
    /// How many pilots lie there.
    pub pilots: usize,
}

impl Gate {
    /// Where the user stands after looking.
    pub fn after(found: &Found) -> Gate {
        let vault = match &found.vault {
            // Whoever set a passphrase would find the journal in the clear.
            Err(why) if found.sealed => return Gate::Barred(why.clone()),
            Ok(Some(text)) => Some(Vault::read(text)),
            Ok(None) | Err(_) => None,
        };
        match vault {
            Some(Ok(vault)) => Gate::Locked(vault),
            Some(Err(why)) => Gate::Barred(why.to_string()),
            None if found.local_file => Gate::Choosing {
                plain: found.pilots,
            },
            None => Gate::Open(Mode::Plain),
        }
    }

    /// Whether work may go from here into that mode. A locked store opens with its key only, but
    /// beside it one may work in memory; from memory no way leads on, since what is only there would be left behind.
    pub fn leads_to(&self, mode: Mode) -> bool {
        matches!(
            (self, mode),
            (
                Gate::Choosing { .. } | Gate::Locked(_),
                Mode::Sealed | Mode::Memory
            ) | (Gate::Barred(_), Mode::Memory)
                | (Gate::Open(Mode::Plain), Mode::Sealed)
                | (Gate::Open(Mode::Sealed), Mode::Plain)
        )
    }

    /// Work goes on in that mode, if the way leads there.
    #[must_use]
    pub fn open(self, mode: Mode) -> Gate {
        if self.leads_to(mode) {
            Gate::Open(mode)
        } else {
            self
        }
    }

    /// How what is typed is kept, once work goes on.
    pub fn mode(&self) -> Option<Mode> {
        match self {
            Gate::Open(mode) => Some(*mode),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(vault: Option<&str>, local_file: bool) -> Gate {
        Gate::after(&Found {
            vault: Ok(vault.map(str::to_owned)),
            sealed: false,
            local_file,
            pilots: 2,
        })
    }

    const VAULT: &str = r#"{"vault":1,"id":"0123456789abcdef","key":null}"#;

    #[test]
    fn a_host_asks_nobody_and_a_local_file_asks_everybody() {
        assert_eq!(found(None, false), Gate::Open(Mode::Plain));
        assert_eq!(found(None, true), Gate::Choosing { plain: 2 });
    }

    #[test]
    fn a_vault_asks_for_its_passphrase_wherever_the_page_came_from() {
        let vault = Vault::read(VAULT).unwrap();
        for local_file in [false, true] {
            assert_eq!(found(Some(VAULT), local_file), Gate::Locked(vault.clone()));
        }
    }

    #[test]
    fn a_vault_that_cannot_be_read_is_never_taken_for_none() {
        let newer = VAULT.replace("1,", "2,");
        assert_eq!(
            found(Some(&newer), false),
            Gate::Barred(
                "加密内容是第 2 版格式：它由更新的程序写成，本程序只认第 1 版。请更新程序后再打开。"
                    .to_owned()
            )
        );
    }

    #[test]
    fn a_database_that_does_not_open_bars_only_whom_a_passphrase_was_promised() {
        let unread = |sealed, local_file| {
            Gate::after(&Found {
                vault: Err("本机数据库已损坏，打不开。".to_owned()),
                sealed,
                local_file,
                pilots: 0,
            })
        };
        assert_eq!(unread(false, false), Gate::Open(Mode::Plain));
        assert_eq!(unread(false, true), Gate::Choosing { plain: 0 });
        for local_file in [false, true] {
            assert_eq!(
                unread(true, local_file),
                Gate::Barred("本机数据库已损坏，打不开。".to_owned())
            );
        }
    }

    #[test]
    fn every_way_leads_where_it_may_and_nowhere_else() {
        use Mode::{Memory, Plain, Sealed};
        let (locked, choosing) = (found(Some(VAULT), false), found(None, true));
        let barred = Gate::Barred(String::new());
        let ways = [
            (choosing, vec![Sealed, Memory]),
            (locked, vec![Sealed, Memory]),
            (Gate::Open(Plain), vec![Sealed]),
            (Gate::Open(Sealed), vec![Plain]),
            (Gate::Open(Memory), vec![]),
            (barred, vec![Memory]),
            (Gate::Looking, vec![]),
            (Gate::Gone(None), vec![]),
        ];
        for (gate, lawful) in ways {
            for mode in [Plain, Sealed, Memory] {
                let next = gate.clone().open(mode);
                let there = if lawful.contains(&mode) {
                    Gate::Open(mode)
                } else {
                    gate.clone()
                };
                assert_eq!(next, there, "{gate:?} to {mode:?}");
            }
        }
    }
}
