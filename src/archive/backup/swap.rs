//! A stored text to be changed, if still the same stands there: what makes it undoes it.

use crate::dossier::Kept;

/// One change. Many are made together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// The kind of thing that is changed.
    pub kept: Kept,
    /// The key it is stored under.
    pub key: String,
    /// What must stand there; nothing where nothing may.
    pub before: Option<String>,
    /// What is to stand there; nothing where it is taken away.
    pub after: Option<String>,
}

impl Swap {
    /// Puts a text where `before` stands.
    pub fn put(kept: Kept, key: impl Into<String>, before: Option<String>, after: String) -> Swap {
        Swap {
            kept,
            key: key.into(),
            before,
            after: Some(after),
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn back(self) -> Swap {
        Swap {
            before: self.after,
            after: self.before,
            ..self
        }
    }
}
