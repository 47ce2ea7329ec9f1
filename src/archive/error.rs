//! Why the store did not do what was asked.

use std::fmt;

/// Why nothing was read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser has no database.
    Missing,
    /// The browser's settings or a private window forbid it.
    Blocked,
    /// It did not open within five seconds.
    TimedOut,
    /// It was open, and did not answer within ten seconds.
    Silent,
    /// No room is left.
    Full,
    /// The connection was closed underneath, and again after one new opening.
    Closed,
    /// Another window stored the revision `stored` since this one last read.
    Overtaken { stored: u32 },
    /// Another window changed something since it was looked at.
    Moved,
    /// The paper that should stand there is gone.
    Vanished,
    /// The pilot that should stand there was erased.
    Erased,
    /// A newer program has changed the database's shape.
    Newer,
    /// The database cannot be opened for good.
    Damaged,
    /// The stored record cannot be read, so it was not overwritten.
    Unreadable,
    /// The passphrase was set, changed or removed in another window since this one began.
    Rekeyed,
    /// What should be written could not be made into a text.
    Unwritten,
    /// What should be written could not be sealed, in words with the next step.
    Unsealed(String),
    /// Anything else, in the browser's words.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "这个浏览器没有本机数据库，填写的内容不能自动保存。可以继续填写，离开前请下载草稿文件保存，或换用新版浏览器。",
            Self::Blocked => "浏览器不允许本页使用本机数据库，填写的内容不能自动保存。请在浏览器设置中允许本站保存数据，或换普通窗口打开；现在填写的内容请下载草稿文件保存。",
            Self::TimedOut => "本机数据库 5 秒内没有打开，可能被本程序的其他窗口占用。请关闭其他窗口后刷新本页；刷新前请下载草稿文件保存。",
            Self::Silent => "本机数据库 10 秒内没有回答，可能是磁盘太忙或出了故障；已保存的内容没有动过。请稍等片刻，刷新本页再试。",
            Self::Full => "本机存储空间已满，刚才的修改没有存进去。请下载草稿文件保存，再清理磁盘空间或删除不用的试点。",
            Self::Closed => "与本机数据库的连接已断开，重新连接没有成功。请下载草稿文件保存，然后刷新本页。",
            Self::Overtaken { stored } => {
                return write!(f, "这份文稿已在别的窗口中改为第 {stored} 版。为免覆盖，这里的修改没有保存：请下载草稿文件留存，再刷新本页。");
            }
            Self::Moved => "刚才看过以后，本机数据又在别的窗口中改动过。为免覆盖，什么也没有写入：请再做一次。",
            Self::Vanished => "这份文稿已不在本机数据库中，可能在别的窗口中删除，或被清理。请下载草稿文件保存，再从文件打开。",
            Self::Erased => "这个试点已不在本机数据库中，可能在别的窗口中彻底清除，或被清理。刚才的修改没有保存：请刷新本页；要找回它，请打开此前下载的备份。",
            Self::Newer => "本机数据是由更新的版本保存的，这个版本打不开，也没有改动它。请刷新本页，或换用新版程序。",
            Self::Damaged => "本机数据库已损坏，打不开。请下载草稿文件保存眼前的内容；要重新使用，需在浏览器设置中清除本站数据，其中的草稿会一并清除。",
            Self::Unreadable => "本机存储中的这份文稿已损坏，读不出来，也没有被覆盖。请下载草稿文件保存眼前的内容，再从文件打开。",
            Self::Rekeyed => "这台电脑上的口令在另一个窗口里变了（设了、改了，或者去掉了）。为免混乱，这里没有读写。刷新本页就能接着用；已填写的文字在输入记录里，刷新后会找回。",
            Self::Unwritten => "眼前的内容没能写成可以保存的文字，没有动已保存的内容。请把要紧的文字复制到别处，然后刷新本页。",
            Self::Unsealed(why) => why,
            Self::Failed(why) => {
                return write!(f, "本机数据库没有完成这次读写（{why}）。请下载草稿文件保存眼前的内容，然后刷新本页。");
            }
        })
    }
}

impl std::error::Error for StoreError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_says_what_to_do() {
        let full = "本机存储空间已满，刚才的修改没有存进去。请下载草稿文件保存，再清理磁盘空间或删除不用的试点。";
        assert_eq!(StoreError::Full.to_string(), full);
        let overtaken = "这份文稿已在别的窗口中改为第 7 版。为免覆盖，这里的修改没有保存：请下载草稿文件留存，再刷新本页。";
        assert_eq!(StoreError::Overtaken { stored: 7 }.to_string(), overtaken);
        for error in [
            StoreError::Missing,
            StoreError::Blocked,
            StoreError::TimedOut,
            StoreError::Closed,
            StoreError::Vanished,
            StoreError::Erased,
            StoreError::Newer,
            StoreError::Damaged,
            StoreError::Unreadable,
            StoreError::Unwritten,
            StoreError::Failed("UnknownError".to_owned()),
        ] {
            assert!(error.to_string().contains('请'), "{error:?}");
        }
    }
}
