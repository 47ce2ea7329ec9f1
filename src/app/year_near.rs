//! The year a date most likely lies in that is written without one: that of the date nearest to it on the paper.

use crate::dossier::{Answers, Place};
use crate::form::{Blank, Form, Item};
use crate::value::year_in;

/// A year that stands more rows above is not near, and of a long table not every row can look at every other.
const ABOVE: usize = 200;

/// The year that stands nearest to a place: in its row and the rows above, else among the questions of its step, those before it first.
pub fn year_near(form: &Form, answers: &dyn Answers, place: Place) -> Option<i32> {
    let year = |blank: &Blank, row: Option<u32>| {
        let there = Place {
            key: blank.key,
            row,
        };
        let mut found = None;
        // Only dates tell a year, and whoever looks is told of every change in what was looked at.
        if there != place && blank.kind.is_dated() {
            answers.look(there, &mut |text| found = year_in(blank.kind, text));
        }
        found
    };
    if let Some(row) = place.row {
        let table = form
            .tables()
            .find(|table| table.column(place.key).is_some())?;
        let rows = answers.rows(table.key);
        let at = rows.iter().position(|other| *other == row)?;
        let mut upward = rows[..=at].iter().rev().take(ABOVE);
        return upward.find_map(|row| {
            let mut columns = table.columns.iter();
            columns.find_map(|column| year(column, Some(*row)))
        });
    }
    let (_, step) = form.step_of(place.key)?;
    let blanks: Vec<&Blank> = step
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Blank(blank) => Some(*blank),
            Item::Table(_) => None,
        })
        .collect();
    let at = blanks.iter().position(|blank| blank.key == place.key)?;
    let nearest = blanks[..at].iter().rev().chain(&blanks[at..]);
    nearest.copied().find_map(|blank| year(blank, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::FormId;

    fn near(texts: &[(Place, &str)], place: Place) -> Option<i32> {
        let mut paper = Paper::default();
        let rows = [(); 3].map(|()| paper.add_row("plan"));
        assert_eq!(rows, [1, 2, 3]);
        for (place, text) in texts {
            paper.write(*place, text);
        }
        year_near(FormId::Application.form(), &paper, place)
    }

    #[test]
    fn the_blank_before_is_nearer_than_the_one_behind() {
        let (from, to) = (Place::blank("period.from"), Place::blank("period.to"));
        assert_eq!(near(&[(from, "2022.9")], to), Some(2022));
        assert_eq!(near(&[(to, "2023年8月")], from), Some(2023));
        assert_eq!(near(&[(from, "暂定")], to), None);
        // A date says nothing of its own year.
        assert_eq!(near(&[(to, "2023年8月")], to), None);
    }

    #[test]
    fn the_row_above_is_near_and_the_row_below_is_not() {
        let time = |row| Place::cell("plan.time", row);
        let texts = [(time(1), "2022年9月至2023年2月"), (time(3), "2025年")];
        assert_eq!(near(&texts, time(2)), Some(2023));
        assert_eq!(near(&texts, time(1)), None);
    }

    #[test]
    fn a_year_hundreds_of_rows_above_is_not_near() {
        let mut paper = Paper::default();
        let rows: Vec<u32> = (0..300).map(|_| paper.add_row("plan")).collect();
        paper.write(Place::cell("plan.time", rows[0]), "2022年9月");
        let near = |nth: usize| {
            let place = Place::cell("plan.time", rows[nth]);
            year_near(FormId::Application.form(), &paper, place)
        };
        assert_eq!(near(199), Some(2022));
        assert_eq!(near(200), None);
    }
}
