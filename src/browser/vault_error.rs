//! Why a passphrase was not set, taken or changed, in words for whoever gave it.

use std::fmt;

use super::entropy::EntropyError;
use super::seal::SealError;
use crate::archive::StoreError;

/// Why a passphrase was not set, taken or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultError {
    /// Another passphrase than the one that was set, or a damaged vault: nobody can tell which.
    Wrong,
    /// The part that computes failed.
    Seal(SealError),
    /// The browser's database failed.
    Store(StoreError),
    /// There are no random numbers.
    Entropy(EntropyError),
}

impl fmt::Display for VaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wrong => f.write_str(
                "口令不对，没有打开。请点“显示”核对大小写和空格，再试一次；输错多少次都不会锁死。",
            ),
            Self::Seal(why) => why.fmt(f),
            Self::Store(why) => why.fmt(f),
            Self::Entropy(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for VaultError {}

impl From<SealError> for VaultError {
    fn from(why: SealError) -> Self {
        Self::Seal(why)
    }
}

impl From<StoreError> for VaultError {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<EntropyError> for VaultError {
    fn from(why: EntropyError) -> Self {
        Self::Entropy(why)
    }
}
