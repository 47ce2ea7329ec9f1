//! A member that cannot hold what it holds, in words that name it and say what is expected.

use std::fmt;

use crate::value::excerpt_of;

/// Whether something is as it can be.
pub type Fits = Result<(), Misfit>;

/// The most characters of the way to a member: those of the longest keys we have.
const LONGEST: usize = 80;

/// A member that cannot hold what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Where it stands, as `data.tables.plan[3].id`; nothing for the whole.
    member: String,
    /// What is wrong with it, behind its name.
    why: String,
}

impl Misfit {
    /// A member, and what is wrong with it: `不是真实的日期`.
    pub fn of(member: impl Into<String>, why: impl Into<String>) -> Misfit {
        Misfit {
            member: member.into(),
            why: why.into(),
        }
    }

    /// Objects unless something holds.
    ///
    /// # Errors
    /// Where it does not.
    pub fn unless(holds: bool, member: &str, why: &str) -> Fits {
        if holds {
            Ok(())
        } else {
            Err(Misfit::of(member, why))
        }
    }

    /// Which member, and what is wrong with it.
    pub fn says(&self) -> String {
        match self.member.as_str() {
            "" => format!("整份内容{}", self.why),
            member => format!("{}一项{}", excerpt_of(member, LONGEST), self.why),
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}：本程序写不出这样的内容。请使用未经改动的原件。",
            self.says()
        )
    }
}

impl std::error::Error for Misfit {}
