//! What the windows of the program tell each other.

/// What one window tells the others that joined the same talk; `tab` is the speaker's identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A window opened the paper and asks who edits it.
    Here { tab: String },
    /// This window edits it.
    Held { tab: String },
    /// This window takes the editing over.
    Take { tab: String },
    /// The page was locked, or its passphrase set, changed or removed: every window begins anew.
    Anew,
    /// Everything was removed from this machine: every window stops writing.
    Gone,
}

impl Said {
    /// The text that is sent.
    pub fn text(&self) -> String {
        match self {
            Self::Here { tab } => format!("here {tab}"),
            Self::Held { tab } => format!("held {tab}"),
            Self::Take { tab } => format!("take {tab}"),
            Self::Anew => "anew".to_owned(),
            Self::Gone => "gone".to_owned(),
        }
    }

    /// Reads what a window said; on file:// any page may speak here, so all else is ignored.
    pub fn read(text: &str) -> Option<Self> {
        match text {
            "anew" => return Some(Self::Anew),
            "gone" => return Some(Self::Gone),
            _ => {}
        }
        let (word, tab) = text.split_once(' ')?;
        let plain = (1..=64).contains(&tab.len()) && tab.bytes().all(|b| b.is_ascii_alphanumeric());
        let tab = plain.then(|| tab.to_owned())?;
        match word {
            "here" => Some(Self::Here { tab }),
            "held" => Some(Self::Held { tab }),
            "take" => Some(Self::Take { tab }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_heard_and_nothing_else_is() {
        let tab = "0123456789abcdef".to_owned();
        for said in [
            Said::Here { tab: tab.clone() },
            Said::Held { tab: tab.clone() },
            Said::Take { tab },
            Said::Anew,
            Said::Gone,
        ] {
            assert_eq!(Said::read(&said.text()), Some(said));
        }
        let long = format!("take {}", "a".repeat(65));
        for foreign in [
            "", "take", "take ", "take a b", "take <b>", "saved 7", "shout a1", &long,
        ] {
            assert_eq!(Said::read(foreign), None, "{foreign}");
        }
    }
}
