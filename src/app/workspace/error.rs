//! Why something was not done to a pilot or its papers.

use std::fmt;

use crate::app::arriving::Barred;
use crate::app::record::{Field, Wrong};
use crate::archive::StoreError;
use crate::dossier::RecordError;
use crate::form::FormId;

/// Why nothing was done; what stood there stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The store failed.
    Store(StoreError),
    /// A stored paper cannot be read.
    Paper(RecordError),
    /// There is no randomness to make an identifier of.
    NoChance,
    /// The record cannot be changed so.
    Record(Wrong),
    /// The file may not come in.
    Barred(Barred),
    /// A paper on this form is here already.
    IsHere(FormId),
}

impl fmt::Display for NotDone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotDone::Store(why) => why.fmt(f),
            NotDone::Paper(why) => why.fmt(f),
            NotDone::Record(wrong) => f.write_str(&wrong.why),
            NotDone::Barred(why) => why.fmt(f),
            NotDone::NoChance => f.write_str(
                "这个浏览器不能生成安全的随机数，无法新建试点或签名钥匙。请换用新版浏览器打开本页。",
            ),
            NotDone::IsHere(form) => write!(
                f,
                "本机已有这个试点的{}，没有覆盖；要用文件里的，请选“以它为底稿”",
                form.form().short
            ),
        }
    }
}

impl NotDone {
    /// The same, said at a box of the record.
    pub fn wrong(self) -> Wrong {
        match self {
            NotDone::Record(wrong) => wrong,
            other => Wrong::at(Field::What, other.to_string()),
        }
    }
}

impl std::error::Error for NotDone {}

impl From<StoreError> for NotDone {
    fn from(why: StoreError) -> Self {
        NotDone::Store(why)
    }
}

impl From<Barred> for NotDone {
    fn from(why: Barred) -> Self {
        NotDone::Barred(why)
    }
}
