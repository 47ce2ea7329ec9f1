//! The rows of a grid as they are drawn: kept in step with the table row by row, and with the selection cell by cell.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::board::Board;
use crate::dossier::Place;
use crate::edge::cells::{Model, Row};
use crate::form::Table;
use crate::regulation::Severity;
use crate::ui::part::element_id;
use crate::ui::session::Line;
use crate::value::Kind;

/// What is drawn.
#[derive(Default)]
pub(super) struct Drawn {
    /// What rows are cloned from, once there is one.
    model: Option<Model>,
    /// The ids of the rows from top to bottom.
    order: Vec<u32>,
    rows: HashMap<u32, DrawnRow>,
    /// The part of the selection that lies in each row.
    shades: HashMap<u32, Shade>,
}

struct DrawnRow {
    row: Row,
    /// The place that it says it has.
    at: Option<usize>,
    /// Keeps its cells in step with their texts.
    _follows: RenderEffect<Shown>,
}

/// What the cells of a row show.
struct Shown {
    texts: Vec<String>,
    marks: Vec<Option<Severity>>,
}

/// The part of the selection that lies in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shade {
    /// The first and the last selected column.
    pub(super) cols: Option<(usize, usize)>,
    /// The column of the current cell.
    pub(super) current: Option<usize>,
    /// Whether that is written in.
    pub(super) writing: bool,
}

impl Board {
    /// Draws rows that came, takes away those that went, and puts each in its place.
    ///
    /// What takes the focus from the editor is done while nothing here is borrowed: it is heard at once.
    pub(super) fn draw(self, lines: &[Line]) {
        let Some(body) = self.body.get_untracked() else {
            return;
        };
        let order: Vec<u32> = lines.iter().map(|line| line.id).collect();
        let gone = self.drawn.try_update_value(|drawn| drawn.let_go(&order));
        gone.into_iter().flatten().for_each(|row| row.remove());
        let fresh = self.draw_fresh(lines);
        let moves = self.drawn.try_update_value(|drawn| drawn.follow(order));
        for Move { row, before, id } in moves.into_iter().flatten() {
            row.put(&body, before.as_ref(), !fresh.contains(&id));
        }
    }

    /// Forgets the rows that went with the page's grid; what is selected stays, for another grid of the same table.
    pub(super) fn forget_rows(self) {
        let gone = self.drawn.try_update_value(|drawn| {
            drawn.order.clear();
            std::mem::take(&mut drawn.rows)
        });
        drop(gone);
    }

    /// Shows another selection.
    pub(super) fn shade(self, shades: HashMap<u32, Shade>) {
        self.drawn.try_update_value(|drawn| drawn.shade(shades));
    }

    /// Makes the rows that are not drawn yet; tells which.
    fn draw_fresh(self, lines: &[Line]) -> HashSet<u32> {
        let known = self
            .drawn
            .try_with_value(|drawn| drawn.rows.keys().copied().collect::<HashSet<u32>>())
            .unwrap_or_default();
        let model = self.drawn.try_update_value(|drawn| drawn.model(self.table));
        let mut fresh = HashSet::new();
        for line in lines.iter().filter(|line| !known.contains(&line.id)) {
            let id = |col: usize| element_id(Place::cell(self.table.columns[col].key, line.id));
            let Some(row) = model
                .as_ref()
                .and_then(|model| model.as_ref()?.row(line.id, id))
            else {
                continue;
            };
            let follows = self.following(line.clone(), row.clone());
            fresh.insert(line.id);
            self.drawn
                .try_update_value(|drawn| drawn.take_in(line.id, row, follows));
        }
        fresh
    }

    fn following(self, line: Line, row: Row) -> RenderEffect<Shown> {
        RenderEffect::new(move |before: Option<Shown>| {
            let now = Shown {
                texts: line.cells().iter().map(Get::get).collect(),
                marks: self.session.marks_in(self.table, line.id),
            };
            now.put_over(before, &row);
            now
        })
    }
}

/// A row that is to stand before another.
struct Move {
    id: u32,
    row: Row,
    before: Option<Row>,
}

impl Drawn {
    fn model(&mut self, table: &'static Table) -> Option<Model> {
        let numbers = table
            .columns
            .iter()
            .map(|column| matches!(column.kind, Kind::Count | Kind::Decimal));
        if self.model.is_none() {
            self.model = Model::of(numbers);
        }
        self.model.clone()
    }

    fn take_in(&mut self, id: u32, row: Row, follows: RenderEffect<Shown>) {
        let shade = self.shades.get(&id).copied().unwrap_or_default();
        shade.put_over(Shade::default(), &row);
        self.rows.insert(
            id,
            DrawnRow {
                row,
                at: None,
                _follows: follows,
            },
        );
    }

    /// Forgets the rows that are no more.
    fn let_go(&mut self, order: &[u32]) -> Vec<Row> {
        let kept: HashSet<u32> = order.iter().copied().collect();
        let gone = self.order.iter().filter(|id| !kept.contains(id));
        let gone = gone.filter_map(|id| self.rows.remove(id));
        let gone = gone.map(|drawn| drawn.row).collect();
        self.order.retain(|id| kept.contains(id));
        gone
    }

    /// Numbers the rows anew where they stand elsewhere; tells which are to be put where, the last first.
    fn follow(&mut self, order: Vec<u32>) -> Vec<Move> {
        for (at, id) in order.iter().enumerate() {
            if let Some(drawn) = self.rows.get_mut(id).filter(|drawn| drawn.at != Some(at)) {
                drawn.row.number(at);
                drawn.at = Some(at);
            }
        }
        let same = |(old, new): &(&u32, &u32)| old == new;
        let head = self.order.iter().zip(&order).take_while(same).count();
        let tails = self.order[head..]
            .iter()
            .rev()
            .zip(order[head..].iter().rev());
        let tail = tails.take_while(same).count();
        let row = |id: &u32| self.rows.get(id).map(|drawn| drawn.row.clone());
        let mut before = order.get(order.len() - tail).and_then(row);
        let mut moves = Vec::new();
        for id in order[head..order.len() - tail].iter().rev() {
            if let Some(row) = row(id) {
                moves.push(Move {
                    id: *id,
                    row: row.clone(),
                    before: before.replace(row),
                });
            }
        }
        self.order = order;
        moves
    }

    fn shade(&mut self, shades: HashMap<u32, Shade>) {
        let old = std::mem::replace(&mut self.shades, shades);
        let gone = old.keys().filter(|id| !self.shades.contains_key(id));
        for id in self.shades.keys().chain(gone) {
            let of = |shades: &HashMap<u32, Shade>| shades.get(id).copied().unwrap_or_default();
            if let Some(drawn) = self.rows.get(id) {
                of(&self.shades).put_over(of(&old), &drawn.row);
            }
        }
    }
}

impl Shown {
    /// Writes what differs from what was shown before.
    fn put_over(&self, before: Option<Shown>, row: &Row) {
        let before = before.as_ref();
        for (col, text) in self.texts.iter().enumerate() {
            let old = before.and_then(|before| before.texts.get(col));
            if old.map_or("", String::as_str) != text {
                row.write(col, text);
            }
        }
        for (col, mark) in self.marks.iter().copied().enumerate() {
            let old = before.and_then(|before| before.marks.get(col).copied());
            if old.flatten() != mark {
                row.mark(col, mark.map(Severity::key));
            }
        }
    }
}

impl Shade {
    /// Shows it where another one was shown.
    fn put_over(self, before: Shade, row: &Row) {
        if self.current.is_some() != before.current.is_some() {
            row.here(self.current.is_some());
        }
        let ends = [self.cols, before.cols].into_iter().flatten();
        let ends = ends.flat_map(|(left, right)| [left, right]);
        let ends = ends.chain(self.current).chain(before.current);
        let (first, last) = ends.fold((usize::MAX, 0), |(first, last), col| {
            (first.min(col), last.max(col))
        });
        for col in first..=last {
            let now = (self.state(col), self.holds(col));
            if now != (before.state(col), before.holds(col)) {
                row.shade(col, now.0, now.1);
            }
        }
    }

    fn holds(self, col: usize) -> bool {
        self.cols
            .is_some_and(|(left, right)| (left..=right).contains(&col))
    }

    fn state(self, col: usize) -> Option<&'static str> {
        match (self.current == Some(col), self.writing, self.holds(col)) {
            (true, true, _) => Some("writing"),
            (true, false, _) => Some("current"),
            (false, _, true) => Some("selected"),
            _ => None,
        }
    }
}
