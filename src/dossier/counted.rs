//! Rows of a table counted by what stands in two of their columns.

use super::{Answers, Place};
use crate::form::Tally;

/// What stands in no column a row is counted by.
const UNNAMED: &str = "未分";

/// The count: each word in the order it is listed or was first met, empty cells under a word of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The words across.
    pub across: Vec<String>,
    /// The words going down, with a count for each word across.
    pub down: Vec<(String, Vec<u32>)>,
}

impl Counted {
    /// Counts the rows of a tally.
    pub fn of(tally: &Tally, answers: &dyn Answers) -> Counted {
        let mut counted = Counted::default();
        if let Some((table, name)) = tally.listed {
            for row in answers.rows(table.key) {
                let name = answers.text(Place::cell(name.key, row));
                counted.line_of(name.trim());
            }
            counted.down.retain(|(word, _)| !word.is_empty());
        }
        for row in answers.rows(tally.table.key) {
            let word = |key| {
                let text = answers.text(Place::cell(key, row));
                let text = text.trim();
                if text.is_empty() { UNNAMED } else { text }.to_owned()
            };
            counted.add(&word(tally.down.key), &word(tally.across.key));
        }
        counted
    }

    /// The sum of a line.
    pub fn line(&self, at: usize) -> u32 {
        self.down
            .get(at)
            .map_or(0, |(_, counts)| counts.iter().sum())
    }

    /// How many rows there are under a word across.
    pub fn column(&self, word: &str) -> u32 {
        let at = self.across.iter().position(|known| known == word);
        at.map_or(0, |at| self.down.iter().map(|(_, counts)| counts[at]).sum())
    }

    /// How many rows there are.
    pub fn total(&self) -> u32 {
        (0..self.down.len()).map(|at| self.line(at)).sum()
    }

    fn add(&mut self, down: &str, across: &str) {
        let column = self.across.iter().position(|known| known == across);
        let column = column.unwrap_or_else(|| {
            self.across.push(across.to_owned());
            self.down.iter_mut().for_each(|(_, counts)| counts.push(0));
            self.across.len() - 1
        });
        let line = self.line_of(down);
        self.down[line].1[column] += 1;
    }

    /// The place of the line of a word, which is begun where there is none.
    fn line_of(&mut self, word: &str) -> usize {
        let line = self.down.iter().position(|(known, _)| known == word);
        line.unwrap_or_else(|| {
            self.down
                .push((word.to_owned(), vec![0; self.across.len()]));
            self.down.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::application::{BODIES, PLAN, TASK};
    use crate::form::{Block, FormId};

    const TALLY: Tally = Tally {
        table: &PLAN,
        down: &BODIES.blank,
        listed: None,
        across: &TASK.blank,
        tree: false,
    };

    #[test]
    fn rows_are_counted_by_two_columns_and_none_is_left_out() {
        let mut paper = Paper::default();
        for (body, task) in [
            ("办公室", "培训"),
            ("大厅", "自查"),
            ("办公室", "自查"),
            ("", "自查"),
        ] {
            let row = paper.add_row(PLAN.key);
            paper.write(Place::cell(BODIES.blank.key, row), body);
            paper.write(Place::cell(TASK.blank.key, row), task);
        }
        let counted = Counted::of(&TALLY, &paper);
        assert_eq!(counted.across, ["培训", "自查"]);
        let lines: Vec<_> = counted
            .down
            .iter()
            .map(|(word, counts)| (word.as_str(), counts.as_slice()))
            .collect();
        assert_eq!(
            lines,
            [
                ("办公室", &[1, 1][..]),
                ("大厅", &[0, 1]),
                ("未分", &[0, 1])
            ]
        );
        assert_eq!(
            (counted.line(0), counted.column("自查"), counted.total()),
            (2, 3, 4)
        );
    }

    #[test]
    fn listed_words_stand_in_their_order_and_those_without_a_row_too() {
        let blocks = FormId::Standards
            .form()
            .sheet
            .pages
            .iter()
            .flat_map(|page| page.blocks);
        let mut tallies = blocks.filter_map(|block| match block {
            Block::Tally(tally) => Some(*tally),
            _ => None,
        });
        let tally = tallies.next().unwrap();
        let (systems, name) = tally.listed.unwrap();
        let mut paper = Paper::default();
        for word in ["通用基础", "服务保障", "", "服务提供"] {
            let row = paper.add_row(systems.key);
            paper.write(Place::cell(name.key, row), word);
        }
        for word in ["服务提供", "岗位工作", "通用基础", "服务提供"] {
            let row = paper.add_row(tally.table.key);
            paper.write(Place::cell(tally.down.key, row), word);
        }
        let counted = Counted::of(tally, &paper);
        let lines: Vec<_> = (0..counted.down.len())
            .map(|at| (counted.down[at].0.as_str(), counted.line(at)))
            .collect();
        assert_eq!(
            lines,
            [
                ("通用基础", 1),
                ("服务保障", 0),
                ("服务提供", 2),
                ("岗位工作", 1)
            ]
        );
    }
}
