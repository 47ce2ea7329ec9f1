//! The kinds of things that are kept on a machine, whatever they are kept in.

/// A kind of thing that is kept. Its key is written into files, so it never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// What is known of a pilot: its name, its cards, what happened to it.
    Pilot,
    /// A paper as it stands.
    Paper,
    /// An earlier version of a paper, or of what is known of a pilot.
    Version,
    /// Edits that were not written yet.
    Journal,
    /// A text that could not be read, laid aside.
    Aside,
    /// A key that signs.
    Key,
    /// A choice of the user's, such as the role.
    Setting,
}

impl Kept {
    /// All of them, in the order they stand in a file.
    pub const ALL: [Kept; 7] = [
        Kept::Pilot,
        Kept::Paper,
        Kept::Version,
        Kept::Journal,
        Kept::Aside,
        Kept::Key,
        Kept::Setting,
    ];

    /// The word for it in files: that of the store it is kept in.
    pub const fn key(self) -> &'static str {
        match self {
            Kept::Pilot => "pilots",
            Kept::Paper => "papers",
            Kept::Version => "history",
            Kept::Journal => "journal",
            Kept::Aside => "quarantine",
            Kept::Key => "keys",
            Kept::Setting => "settings",
        }
    }

    /// The kind of that key.
    pub fn from_key(key: &str) -> Option<Kept> {
        Kept::ALL.into_iter().find(|kept| kept.key() == key)
    }

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Kept::Pilot => "试点的登记和记录",
            Kept::Paper => "文稿",
            Kept::Version => "以前的版本",
            Kept::Journal => "没来得及保存的文字",
            Kept::Aside => "单独留存的原文",
            Kept::Key => "签名钥匙",
            Kept::Setting => "设置",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_key() {
        for kept in Kept::ALL {
            assert_eq!(Kept::from_key(kept.key()), Some(kept));
        }
        assert_eq!(Kept::from_key("drawer"), None);
    }
}
