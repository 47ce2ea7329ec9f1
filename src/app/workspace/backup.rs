//! Everything that is kept on this machine, out of it and into it.

use std::fmt;

use super::Workspace;
use crate::app::ports::{Seal, SealError};
use crate::app::sign::is_pair;
use crate::archive::backup::{
    Chosen, ComingKey, Comparison, Fresh, Here, Item, Outcome, Parcel, Planning,
};
use crate::archive::{self, Store, StoreError, apply_batch};
use crate::dossier::{Kept, is_of};
use crate::signing::KeyRecord;

/// What goes into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything, the keys that sign only where the user says so.
    All { keys: bool },
    /// One pilot.
    Pilot(String),
}

/// Why nothing of a file was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTakenIn {
    /// It was stopped.
    Stopped,
    /// The two halves of its key are no pair.
    NotAPair,
    /// The part that computes failed.
    Seal(SealError),
    /// The store failed.
    Store(StoreError),
    /// There is no randomness to make identifiers of.
    NoChance,
}

impl<S: Store> Workspace<S> {
    /// What is kept here, what is not stored yet included.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn kept(&self, extent: &Extent) -> Result<Vec<Item>, StoreError> {
        let stored = match &self.store {
            Ok(store) => archive::everything(store).await?,
            Err(_) => Vec::new(),
        };
        let mut items = self.unstored.borrow().over(stored);
        let here = format!("{}/", self.db);
        let journal = &self.ports.journal;
        for name in journal.names() {
            if let (Some(key), Some(text)) = (name.strip_prefix(&here), journal.get(&name)) {
                items.push(Item::new(Kept::Journal, key, text));
            }
        }
        items.retain(|item| match extent {
            Extent::Pilot(id) => is_of(item.kept, &item.key, id),
            Extent::All { keys } => *keys || !item.is_secret(),
        });
        Ok(items)
    }

    /// What is here of the pilots that a parcel brings.
    ///
    /// # Errors
    /// As the store failed.
    pub async fn here(&self, parcel: &Parcel) -> Result<Here, StoreError> {
        archive::here(self.open_store()?, parcel).await
    }

    /// Takes a parcel in as chosen, in one transaction, and says what was done. Whoever is told how far it is says whether to go on.
    ///
    /// # Errors
    /// Says why nothing was taken in.
    pub async fn take_in(
        &self,
        (seal, chosen): (&impl Seal, &Chosen),
        (parcel, comparison, here): (&Parcel, &Comparison, &Here),
        mut goes_on: impl AsyncFnMut((usize, usize)) -> bool,
    ) -> Result<Outcome, NotTakenIn> {
        if let (true, ComingKey::Offered(key)) = (chosen.key, &comparison.key) {
            must_be_pair(seal, key).await?;
        }
        let ids = comparison.rows.iter().map(|_| self.ports.random.id());
        let fresh = Fresh {
            ids: ids.collect::<Option<_>>().ok_or(NotTakenIn::NoChance)?,
            now: self.ports.clock.now(),
        };
        let mut planning = Planning::begun(comparison, (parcel, here), chosen, &fresh);
        while planning.go_on() {
            if !goes_on(planning.progress()).await {
                return Err(NotTakenIn::Stopped);
            }
        }
        let outcome = planning.done();
        apply_batch(self.open_store()?, &outcome.swaps).await?;
        Ok(outcome)
    }
}

/// A key that signs comes only whole: its public half is that of its secret one.
async fn must_be_pair(seal: &impl Seal, key: &KeyRecord) -> Result<(), NotTakenIn> {
    match is_pair(seal, key).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(NotTakenIn::NotAPair),
        Err(why) => Err(NotTakenIn::Seal(why)),
    }
}

impl fmt::Display for NotTakenIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotTakenIn::Stopped => "已停止，什么也没有写进去。",
            NotTakenIn::NotAPair => {
                "文件里的签名钥匙，公开的一半和保密的一半不是一对，什么也没有收进；请不勾选签名钥匙再导入"
            }
            NotTakenIn::NoChance => {
                "这个浏览器不能生成安全的随机数，什么也没有收进。请换用新版浏览器打开本页。"
            }
            NotTakenIn::Seal(why) => return why.fmt(f),
            NotTakenIn::Store(why) => return why.fmt(f),
        })
    }
}

impl std::error::Error for NotTakenIn {}

impl From<StoreError> for NotTakenIn {
    fn from(why: StoreError) -> Self {
        NotTakenIn::Store(why)
    }
}
