//! Why a file brings nothing back.

use std::fmt;

use crate::codec::Unreadable;
use crate::dossier::shape::Misfit;

/// Why a file is not a backup this build can take in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Not a file that can be read at all.
    Unreadable(Unreadable),
    /// Something else than a backup.
    Foreign,
    /// A backup of a newer build, with this format.
    Newer(u64),
    /// The head of a backup is not as it must be.
    Misfit(Misfit),
    /// A backup of exercises before the real thing.
    Demonstration,
    /// A backup of the real thing before exercises.
    Real,
    /// More than one file may hold.
    TooMuch,
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BackupError::Unreadable(why) => why.fmt(f),
            BackupError::Misfit(why) => why.fmt(f),
            BackupError::Foreign => f.write_str(
                "这不是试点助手的备份文件；请选择以前用“全部导出”下载的文件，或程序出错时下载的全部草稿",
            ),
            BackupError::Newer(format) => write!(
                f,
                "这份备份由较新的程序写成（格式 {format}），本程序只认到格式 1，什么也没有收进；请换用新版程序导入"
            ),
            BackupError::Demonstration => f.write_str(
                "这是演练的备份，不能放进真实的试点，什么也没有收进；要看它，请先到首页进“演练”，再在那里导入",
            ),
            BackupError::Real => f.write_str(
                "这是真实试点的备份，不能放进演练，什么也没有收进；请先回到“我的试点”，再在那里导入",
            ),
            BackupError::TooMuch => f.write_str(
                "文稿太多，一个备份文件（20 MB）放不下；请到各试点的页上分别用“导出这个试点”",
            ),
        }
    }
}

impl std::error::Error for BackupError {}
