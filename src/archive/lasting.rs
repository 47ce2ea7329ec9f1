//! Whether the browser promised to keep our storage when room gets short, and what that means to who types.

use std::fmt;

/// What the browser was asked for and what it said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// It keeps everything until somebody clears it.
    Granted,
    /// It was asked and did not promise.
    Refused,
    /// Nothing worth it has been typed yet.
    NotAsked,
    /// It cannot be asked here: an old browser, or an address that is not secure.
    CannotAsk,
}

impl Lasting {
    /// From the browser's own answer, which is missing where it cannot be asked, and whether we ever asked.
    pub fn of(granted: Option<bool>, asked: bool) -> Lasting {
        match granted {
            None => Lasting::CannotAsk,
            Some(true) => Lasting::Granted,
            Some(false) if asked => Lasting::Refused,
            Some(false) => Lasting::NotAsked,
        }
    }
}

impl fmt::Display for Lasting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Lasting::Granted => "浏览器已答应长期保存：磁盘空间紧张时也不会自动清理，只有您自己清理浏览器数据才会删掉。",
            Lasting::Refused => "已经申请过长期保存，浏览器没有答应：磁盘空间很紧张时可能自动清理。请及时下载草稿文件留底。",
            Lasting::NotAsked => "还没有申请长期保存：第一次填表并保存以后，程序会自动向浏览器申请一次。",
            Lasting::CannotAsk => "这个浏览器或这个网址（不是 HTTPS）不能申请长期保存：磁盘空间很紧张时可能自动清理。请及时下载草稿文件留底。",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_says_counts_and_not_what_we_asked() {
        assert_eq!(Lasting::of(Some(true), false), Lasting::Granted);
        assert_eq!(Lasting::of(Some(true), true), Lasting::Granted);
        assert_eq!(Lasting::of(Some(false), true), Lasting::Refused);
        assert_eq!(Lasting::of(Some(false), false), Lasting::NotAsked);
        assert_eq!(Lasting::of(None, true), Lasting::CannotAsk);
    }

    #[test]
    fn without_a_promise_the_user_is_told_to_keep_files() {
        for lasting in [Lasting::Refused, Lasting::CannotAsk] {
            assert!(lasting.to_string().ends_with("请及时下载草稿文件留底。"));
        }
        assert_eq!(
            Lasting::NotAsked.to_string(),
            "还没有申请长期保存：第一次填表并保存以后，程序会自动向浏览器申请一次。"
        );
    }
}
