//! Whether the sheet stands beside the questions: a table takes the room that it needs.

/// Where the sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The page has none.
    No,
    /// Beside the questions.
    Yes,
    /// Beside them where both find room.
    Room,
    /// Not there: the table needs the whole width.
    Away,
    /// There because it was asked for; the list of tasks makes room.
    Asked,
}

/// A table of more columns than this is as wide as the page.
const NARROW: usize = 4;

/// Decides by the widest table of the step, none of whose columns count where it has no table, and by what was asked for.
pub fn beside(columns: Option<usize>, asked_for: bool) -> Beside {
    match columns {
        None => Beside::No,
        Some(0) => Beside::Yes,
        Some(_) if asked_for => Beside::Asked,
        Some(columns) if columns <= NARROW => Beside::Room,
        Some(_) => Beside::Away,
    }
}

impl Beside {
    /// The word the style sheet knows it by.
    pub const fn key(self) -> &'static str {
        match self {
            Beside::No => "no",
            Beside::Yes => "yes",
            Beside::Room => "room",
            Beside::Away => "away",
            Beside::Asked => "asked",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_table_takes_the_whole_width_unless_the_sheet_is_asked_for() {
        assert_eq!(beside(None, true), Beside::No);
        assert_eq!(beside(Some(0), false), Beside::Yes);
        assert_eq!(beside(Some(4), false), Beside::Room);
        assert_eq!(beside(Some(5), false), Beside::Away);
        assert_eq!(beside(Some(11), true), Beside::Asked);
    }
}
