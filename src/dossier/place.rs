//! Where something is written.

use std::fmt;

/// A blank, or a column of one row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The key of the blank, column or table.
    pub key: &'static str,
    /// The row, where the key is a column or the row itself is meant.
    pub row: Option<u32>,
}

impl Place {
    /// A single blank, or a table as a whole.
    pub const fn blank(key: &'static str) -> Place {
        Place { key, row: None }
    }

    /// A column of one row.
    pub const fn cell(key: &'static str, row: u32) -> Place {
        Place {
            key,
            row: Some(row),
        }
    }
}

/// As it stands in element ids and files: `unit.name`, `plan.task.3`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.row {
            None => f.write_str(self.key),
            Some(row) => write!(f, "{}.{row}", self.key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_key_and_row() {
        assert_eq!(Place::blank("unit.name").to_string(), "unit.name");
        assert_eq!(Place::cell("plan.task", 3).to_string(), "plan.task.3");
    }
}
