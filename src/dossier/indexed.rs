//! A paper whose rows are found without walking its tables, for whoever looks at all of it.

use std::collections::HashMap;

use super::{Answers, Paper, Place, Row};

/// A view of a paper with its rows by id.
pub struct Indexed<'a> {
    paper: &'a Paper,
    rows: HashMap<u32, &'a Row>,
}

impl Paper {
    /// The paper with its rows by id.
    pub fn indexed(&self) -> Indexed<'_> {
        let rows = self.tables.values().flatten().map(|row| (row.id, row));
        Indexed {
            paper: self,
            rows: rows.collect(),
        }
    }
}

impl Answers for Indexed<'_> {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        let Some(id) = place.row else {
            return self.paper.look(place, see);
        };
        let cell = self.rows.get(&id).and_then(|row| row.cells.get(place.key));
        see(cell.map_or("", String::as_str));
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.paper.rows(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indexed_paper_answers_as_the_paper_does() {
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), "某局（示例）");
        let rows = [paper.add_row("plan"), paper.add_row("plan")];
        paper.write(Place::cell("plan.task", rows[1]), "自查");
        let places = [
            Place::blank("unit.name"),
            Place::cell("plan.task", rows[0]),
            Place::cell("plan.task", rows[1]),
            Place::cell("plan.task", 99),
        ];
        for place in places {
            assert_eq!(paper.indexed().text(place), paper.text(place));
        }
        assert_eq!(paper.indexed().rows("plan"), rows);
    }
}
