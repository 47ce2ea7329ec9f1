//! What a browser can do for us, and what the program does where it cannot.

/// Something that browsers have or lack, by version, by address or by setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// HTTPS, this machine, or a file.
    Secure,
    /// `IndexedDB`.
    Database,
    /// localStorage, which keeps the journal.
    Journal,
    /// `crypto.getRandomValues`.
    Random,
    /// `crypto.subtle`.
    Subtle,
    /// A service worker.
    Offline,
    /// `navigator.storage.persist`.
    Lasting,
    /// `navigator.locks`.
    Locks,
    /// `BroadcastChannel`.
    Broadcast,
    /// `navigator.clipboard`.
    Clipboard,
    /// `showSaveFilePicker`.
    Pickers,
    /// `DecompressionStream`.
    Unpacking,
    /// `print`.
    Print,
}

impl Ability {
    /// All of them, the most important ones first.
    pub const ALL: [Self; 13] = [
        Self::Database,
        Self::Journal,
        Self::Random,
        Self::Print,
        Self::Secure,
        Self::Offline,
        Self::Lasting,
        Self::Broadcast,
        Self::Clipboard,
        Self::Unpacking,
        Self::Subtle,
        Self::Locks,
        Self::Pickers,
    ];

    /// What it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Secure => "安全上下文（HTTPS、本机地址或本机文件）",
            Self::Database => "本机数据库（IndexedDB）",
            Self::Journal => "小存储区（localStorage）",
            Self::Random => "安全的随机数（getRandomValues）",
            Self::Subtle => "浏览器自带的密码运算（WebCrypto）",
            Self::Offline => "离线打开（Service Worker）",
            Self::Lasting => "请求长期保留（storage.persist）",
            Self::Locks => "窗口之间的锁（Web Locks）",
            Self::Broadcast => "窗口之间的通知（BroadcastChannel）",
            Self::Clipboard => "剪贴板接口（Clipboard）",
            Self::Pickers => "文件选择接口（showSaveFilePicker）",
            Self::Unpacking => "解压（DecompressionStream）",
            Self::Print => "打印",
        }
    }

    /// What the program does without it.
    pub const fn without(self) -> &'static str {
        match self {
            Self::Secure => {
                "没有。用普通 HTTP 打开时就是这样：能填、能签、能打印，只是不能离线打开，也不能请浏览器长期保留数据。"
            }
            Self::Database => {
                "没有。填写的内容不能自动保存：离开前请下载草稿文件，或换用新版浏览器、普通窗口。"
            }
            Self::Journal => {
                "没有。页面意外关闭时，最近一秒左右的输入可能找不回来：请在浏览器设置中允许本站保存数据。"
            }
            Self::Random => "没有。不能新建试点，也不能生成签名钥匙：请换用新版浏览器。",
            Self::Subtle => "没有，不受影响：签名和验证由本程序自己运算，用哪种方式打开都一样。",
            Self::Offline => {
                "没有。每次打开都要连得上网站；常要离线使用的，请用单文件 shidian.html。"
            }
            Self::Lasting => "没有。磁盘空间紧张时，浏览器可能清掉本站数据：请常下载草稿文件留底。",
            Self::Locks => "没有，不受影响：几个窗口同改一份文稿时，靠版本号防止互相覆盖。",
            Self::Broadcast => "没有。别的窗口改了同一份文稿，这里要到保存时才知道；不会互相覆盖。",
            Self::Clipboard => "没有。复制改用浏览器的老办法；仍复制不了的，会请您按 Ctrl+C。",
            Self::Pickers => "没有，不受影响：保存文件走浏览器的普通下载。",
            Self::Unpacking => {
                "没有。单文件 shidian.html 在这个浏览器里打不开；放在网站上的不受影响。"
            }
            Self::Print => "没有。请从浏览器菜单中选“打印”。",
        }
    }

    /// Whether something that people rely on does not work without it.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Database | Self::Journal | Self::Random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ability_is_asked_once_and_says_what_happens_without_it() {
        for (nth, ability) in Ability::ALL.iter().enumerate() {
            assert!(!Ability::ALL[..nth].contains(ability), "{ability:?} twice");
            assert!(ability.without().starts_with("没有"), "{ability:?}");
            assert!(ability.without().ends_with('。'), "{ability:?}");
        }
    }

    #[test]
    fn only_what_keeps_and_what_makes_keys_is_needed() {
        let needed: Vec<_> = Ability::ALL
            .into_iter()
            .filter(|each| each.is_needed())
            .collect();
        assert_eq!(
            needed,
            [Ability::Database, Ability::Journal, Ability::Random]
        );
    }
}
