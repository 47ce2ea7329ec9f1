//! Why something sealed was not read, in words for whoever has it before them.

use std::fmt;

use crate::codec::{Misshapen, Unreadable};

/// The shapes that this build reads and writes.
pub(super) const VERSION: u64 = 1;

/// Why a sealed record, a vault or a text under a passphrase was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadVault {
    /// Not JSON as we read it.
    Unreadable(Unreadable),
    /// Members missing, unknown or of the wrong kind.
    Misshapen(Misshapen),
    /// Written by a newer version of the program.
    Newer(u64),
    /// Not the way from a passphrase to a key that we know.
    Kind,
    /// A cost beyond the bounds.
    Cost,
    /// A member that does not spell as many bytes as it must.
    Bytes(&'static str),
}

impl fmt::Display for BadVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(fault) => write!(f, "加密内容读不出来。{fault}"),
            Self::Misshapen(fault) => fault.fmt(f),
            Self::Newer(version) => write!(
                f,
                "加密内容是第 {version} 版格式：它由更新的程序写成，本程序只认第 {VERSION} 版。\
                 请更新程序后再打开。"
            ),
            Self::Kind => f.write_str(
                "加密内容用的口令算法不是 argon2id：本程序只认这一种。请使用本程序写出的原件。",
            ),
            Self::Cost => f.write_str(
                "加密内容要求的运算量超出本程序的上限：照做可能使浏览器停住，\
                 本程序写出的内容不会这样要求。请使用未经改动的原件。",
            ),
            Self::Bytes(name) => write!(
                f,
                "加密内容的“{name}”一项残缺：长度不对，缺了它就打不开。请使用未经改动的原件。"
            ),
        }
    }
}

impl std::error::Error for BadVault {}

impl From<Misshapen> for BadVault {
    fn from(fault: Misshapen) -> Self {
        Self::Misshapen(fault)
    }
}

impl From<Unreadable> for BadVault {
    fn from(fault: Unreadable) -> Self {
        Self::Unreadable(fault)
    }
}
