//! The passphrase of this machine, as the pages ask for it: given, set, changed, removed.

use leptos::prelude::*;

use super::Desk;
use crate::app::editor::Said;
use crate::browser::{store, vault};
use crate::ui::route::Db;
use crate::vault::{Gate, Mode, Passphrase};

impl Desk {
    /// Opens the vault.
    pub(crate) async fn unlock(self, passphrase: Passphrase) -> Result<(), String> {
        let Gate::Locked(found) = self.gate.get_untracked() else {
            return Ok(());
        };
        let done = vault::unlock(&found, &passphrase).await;
        done.map_err(|why| why.to_string())?;
        self.enter_mode(Mode::Sealed);
        Ok(())
    }

    /// Sets a passphrase; everything that is stored is sealed.
    pub(crate) async fn set_passphrase(self, passphrase: Passphrase) -> Result<(), String> {
        let real = self.real().await.map_err(|why| why.to_string())?;
        let done = vault::set(&real, &passphrase).await;
        done.map_err(|why| why.to_string())?;
        // Whatever becomes of the exercises here, they are sealed at the latest when they are opened.
        if let Ok(drill) = store::open(Db::Drill.name()).await {
            vault::join(&drill).await.ok();
        }
        self.tell_windows(&Said::Anew);
        self.enter_mode(Mode::Sealed);
        Ok(())
    }

    /// Takes another passphrase.
    pub(crate) async fn change_passphrase(
        self,
        old: Passphrase,
        new: Passphrase,
    ) -> Result<(), String> {
        let real = self.real().await.map_err(|why| why.to_string())?;
        let done = vault::change(&real, &old, &new).await;
        done.map_err(|why| why.to_string())
    }

    /// Removes the passphrase; everything that is stored stands in the clear again.
    pub(crate) async fn remove_passphrase(self, old: Passphrase) -> Result<(), String> {
        let (real, drill) = (self.real().await, store::open(Db::Drill.name()).await);
        let (real, drill) = real
            .and_then(|real| drill.map(|drill| (real, drill)))
            .map_err(|why| why.to_string())?;
        let done = vault::remove(&real, &drill, &old).await;
        done.map_err(|why| why.to_string())?;
        self.tell_windows(&Said::Anew);
        self.enter_mode(Mode::Plain);
        Ok(())
    }
}
