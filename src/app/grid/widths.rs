//! How wide a column of a grid is drawn.

use crate::form::Blank;
use crate::value::Kind;

/// A width: never below so many pixels, and so many shares of what is left over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Width {
    /// Pixels.
    pub least: u16,
    /// Shares.
    pub share: u8,
}

/// The width of a column by what it holds; a long heading is not broken into single characters.
pub fn width(column: &Blank) -> Width {
    let (least, share) = match column.kind {
        Kind::Count | Kind::Decimal => (72, 1),
        Kind::PostCode => (88, 1),
        Kind::Choice(_) => (112, 1),
        Kind::YearMonth | Kind::Day | Kind::Start => (124, 1),
        Kind::Phone | Kind::Code | Kind::Period | Kind::DayTime => (144, 2),
        Kind::Email | Kind::Region => (168, 2),
        Kind::Line => (136, 2),
        Kind::Prose => (208, 4),
    };
    Width { least, share }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;

    #[test]
    fn tables_of_a_few_columns_fit_into_the_narrowest_grid() {
        // A grid is drawn from 720 pixels on; 64 of them are for the number of the row.
        for table in FormId::ALL.iter().flat_map(|id| id.form().tables()) {
            let least: u16 = table.columns.iter().map(|column| width(column).least).sum();
            assert!(
                table.columns.len() > 4 || least <= 720 - 64,
                "{}",
                table.key
            );
        }
    }
}
