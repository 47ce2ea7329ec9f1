//! A paper whose rows are found without walking its tables, for whoever looks at all of it.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::{Answers, Paper, Place};

/// A paper, borrowed or held, with its rows by id.
#[derive(Clone, Debug)]
pub struct Indexed<P> {
    paper: P,
    /// Which table a row stands in, and where there.
    rows: HashMap<u32, (usize, usize)>,
}

impl<P: Borrow<Paper>> Indexed<P> {
    /// The paper with its rows by id.
    pub fn of(paper: P) -> Indexed<P> {
        let tables = paper.borrow().tables.values().enumerate();
        let rows = tables.flat_map(|(table, rows)| {
            let placed = rows.iter().enumerate();
            placed.map(move |(nth, row)| (row.id, (table, nth)))
        });
        let rows = rows.collect();
        Indexed { paper, rows }
    }
}

impl Paper {
    /// The paper with its rows by id.
    pub fn indexed(&self) -> Indexed<&Paper> {
        Indexed::of(self)
    }
}

impl<P: Borrow<Paper>> Answers for Indexed<P> {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        let paper = self.paper.borrow();
        let Some(id) = place.row else {
            return paper.look(place, see);
        };
        let row = self.rows.get(&id).and_then(|(table, nth)| {
            let rows = paper.tables.values().nth(*table)?;
            rows.get(*nth)
        });
        let cell = row.and_then(|row| row.cells.get(place.key));
        see(cell.map_or("", String::as_str));
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.paper.borrow().rows(table)
    }

    fn nth(&self, table: &'static str, row: u32) -> Option<usize> {
        let (at, nth) = self.rows.get(&row)?;
        let (key, _) = self.paper.borrow().tables.iter().nth(*at)?;
        (key == table).then_some(*nth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indexed_paper_answers_as_the_paper_does() {
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), "某局（示例）");
        paper.add_row("participants");
        let rows = [paper.add_row("plan"), paper.add_row("plan")];
        paper.write(Place::cell("plan.task", rows[1]), "自查");
        let places = [
            Place::blank("unit.name"),
            Place::cell("plan.task", rows[0]),
            Place::cell("plan.task", rows[1]),
            Place::cell("plan.task", 99),
        ];
        let held = Indexed::of(paper.clone());
        for place in places {
            assert_eq!(paper.indexed().text(place), paper.text(place));
            assert_eq!(held.text(place), paper.text(place));
        }
        assert_eq!(held.rows("plan"), rows);
        for (table, row, nth) in [
            ("plan", rows[0], Some(0)),
            ("plan", rows[1], Some(1)),
            ("participants", 1, Some(0)),
            ("plan", 1, None),
            ("plan", 99, None),
        ] {
            assert_eq!(held.nth(table, row), nth, "{table} {row}");
            assert_eq!(paper.nth(table, row), nth, "{table} {row}");
        }
    }
}
