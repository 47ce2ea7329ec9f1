//! A blank that repeats by rows.

use super::{Blank, Need};

/// A repeating table: its columns are blanks of their own.
#[derive(Debug)]
pub struct Table {
    /// Stable for ever.
    pub key: &'static str,
    /// The official name of the table, or ours where the form prints none.
    pub label: &'static str,
    /// What one row is called, for buttons and messages.
    pub row: &'static str,
    /// One line of help.
    pub hint: &'static str,
    /// Whether at least one row must stand.
    pub need: Need,
    /// The columns, in printed order.
    pub columns: &'static [&'static Blank],
    /// What a full row of the table speaks of, offered when the table is empty.
    pub offers: &'static [&'static str],
}

impl Table {
    /// The column of that key.
    pub fn column(&self, key: &str) -> Option<&'static Blank> {
        self.columns
            .iter()
            .copied()
            .find(|column| column.key == key)
    }
}
