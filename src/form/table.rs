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
    /// The key of the column in which an offer is written; empty where nothing is offered.
    pub offered_in: &'static str,
}

impl Table {
    /// The column of that key.
    pub fn column(&self, key: &str) -> Option<&'static Blank> {
        self.columns
            .iter()
            .copied()
            .find(|column| column.key == key)
    }

    /// A row for each offer, written in its column.
    pub fn offered(&self) -> Vec<Vec<String>> {
        let row = |offer: &str| {
            let cell = |column: &&Blank| {
                if column.key == self.offered_in {
                    offer.to_owned()
                } else {
                    String::new()
                }
            };
            self.columns.iter().map(cell).collect()
        };
        self.offers.iter().map(|offer| row(offer)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::form::FormId;
    use crate::form::application::PLAN;

    #[test]
    fn what_is_offered_is_written_in_a_column_of_the_table() {
        for table in FormId::ALL.iter().flat_map(|id| id.form().tables()) {
            let column = table.column(table.offered_in);
            assert_eq!(column.is_some(), !table.offers.is_empty(), "{}", table.key);
        }
        assert_eq!(PLAN.offered()[0], ["", "宣传培训", ""]);
        assert_eq!(PLAN.offered().len(), 5);
    }
}
