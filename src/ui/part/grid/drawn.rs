//! The rows of a grid as they are drawn: kept in step with the table row by row, and with the selection cell by cell.

use std::collections::{HashMap, HashSet, VecDeque};

use leptos::prelude::*;

use super::board::Board;
use crate::browser::cells::{Model, Row};
use crate::dossier::Place;
use crate::form::Table;
use crate::regulation::Severity;
use crate::ui::erase::spawn;
use crate::ui::part::element_id;
use crate::ui::session::Line;
use crate::value::{Kind, in_cell};

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
    /// The rows that show some of it.
    shaded: HashSet<u32>,
    /// So many rows were written anew since the page was last let go on.
    written: usize,
    /// Rows that changed and are written anew with the frames that follow.
    waiting: VecDeque<u32>,
}

struct DrawnRow {
    row: Row,
    /// The place that it says it has.
    at: Option<usize>,
    /// The part of the selection that it shows.
    shade: Shade,
    /// Told when the row has waited long enough.
    turn: ArcTrigger,
    /// Keeps its cells in step with their texts.
    _follows: RenderEffect<Shown>,
}

/// So many rows are written anew at once, and more with each frame: a block of some thousand cells never holds the page up.
const AT_ONCE: usize = 40;

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
    /// Draws rows that came, takes away those that went, and puts each in its place; `first` is where the first of them
    /// stands in the table.
    ///
    /// What takes the focus from the editor is done while nothing here is borrowed: it is heard at once.
    pub(super) fn draw(self, lines: &[Line], first: usize) {
        let Some(body) = self.body.get_untracked() else {
            return;
        };
        let order: Vec<u32> = lines.iter().map(|line| line.id).collect();
        let gone = self.drawn.try_update_value(|drawn| drawn.let_go(&order));
        gone.into_iter().flatten().for_each(|row| row.remove());
        let fresh = self.draw_fresh(lines);
        let moves = self
            .drawn
            .try_update_value(|drawn| drawn.follow(order, first));
        for Move { row, before, id } in moves.into_iter().flatten() {
            row.put(&body, before.as_ref(), !fresh.contains(&id));
        }
    }

    /// Forgets the rows that went with the page's grid; what is selected stays, for another grid of the same table.
    pub(super) fn forget_rows(self) {
        let gone = self.drawn.try_update_value(|drawn| {
            drawn.order.clear();
            drawn.waiting.clear();
            drawn.shaded.clear();
            std::mem::take(&mut drawn.rows)
        });
        drop(gone);
    }

    /// Shows another selection, beginning where one is.
    pub(super) fn shade(self, shades: HashMap<u32, Shade>) {
        self.drawn.try_update_value(|drawn| drawn.shades = shades);
        self.shade_on();
    }

    fn shade_on(self) {
        let more = self.drawn.try_update_value(Drawn::shade_some);
        if more.unwrap_or_default() {
            request_animation_frame(move || self.shade_on());
        }
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
            let turn = ArcTrigger::new();
            let follows = self.following(line.clone(), row.clone(), turn.clone());
            fresh.insert(line.id);
            self.drawn
                .try_update_value(|drawn| drawn.take_in(line.id, row, turn, follows));
        }
        fresh
    }

    fn following(self, line: Line, row: Row, turn: ArcTrigger) -> RenderEffect<Shown> {
        RenderEffect::new(move |before: Option<Shown>| match before {
            Some(before) if self.has_to_wait(line.id) => {
                turn.track();
                before
            }
            before => {
                let shown =
                    |text: &ArcRwSignal<String>| text.with(|text| in_cell(text).into_owned());
                let now = Shown {
                    texts: line.cells().iter().map(shown).collect(),
                    marks: self.session.marks_in(self.table, line.id),
                };
                now.put_over(before, &row);
                now
            }
        })
    }

    /// Whether a row that changed is to be written anew only with one of the next frames, since many changed before it.
    fn has_to_wait(self, id: u32) -> bool {
        let waits = self
            .drawn
            .try_update_value(|drawn| drawn.waits(id))
            .unwrap_or_default();
        match waits {
            Waits::First => spawn(async move {
                // Behind everything that changed with it.
                self.drawn.try_update_value(|drawn| drawn.written = 0);
            }),
            Waits::Frame => request_animation_frame(move || self.catch_up()),
            Waits::Not | Waits::Longer => {}
        }
        matches!(waits, Waits::Frame | Waits::Longer)
    }

    /// Lets some of the rows that wait be written anew.
    fn catch_up(self) {
        let turns = self.drawn.try_update_value(Drawn::next_turns);
        let Some((turns, more)) = turns else {
            return;
        };
        turns.iter().for_each(Notify::notify);
        if more {
            request_animation_frame(move || self.catch_up());
        }
    }
}

/// Whether a row that changed has to wait.
#[derive(Clone, Copy, Default)]
enum Waits {
    /// No, and it is the first since the page was let go on.
    First,
    #[default]
    Not,
    /// Yes, and a frame is to be asked for.
    Frame,
    /// Yes, with others.
    Longer,
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

    fn take_in(&mut self, id: u32, row: Row, turn: ArcTrigger, follows: RenderEffect<Shown>) {
        self.rows.insert(
            id,
            DrawnRow {
                row,
                at: None,
                shade: Shade::default(),
                turn,
                _follows: follows,
            },
        );
        self.shade_row(id);
    }

    fn waits(&mut self, id: u32) -> Waits {
        if self.written < AT_ONCE {
            self.written += 1;
            return if self.written == 1 {
                Waits::First
            } else {
                Waits::Not
            };
        }
        self.waiting.push_back(id);
        if self.waiting.len() == 1 {
            Waits::Frame
        } else {
            Waits::Longer
        }
    }

    /// The rows whose turn has come, and whether there are more.
    fn next_turns(&mut self) -> (Vec<ArcTrigger>, bool) {
        self.written = 0;
        let some = self.waiting.drain(..self.waiting.len().min(AT_ONCE));
        let turns = some.filter_map(|id| self.rows.get(&id).map(|drawn| drawn.turn.clone()));
        let turns = turns.collect();
        (turns, !self.waiting.is_empty())
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
    fn follow(&mut self, order: Vec<u32>, first: usize) -> Vec<Move> {
        for (at, id) in (first..).zip(&order) {
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

    /// Shows the selection in some of the rows that do not show it yet, those about the current cell first; tells whether there are more.
    fn shade_some(&mut self) -> bool {
        let known = self
            .shaded
            .iter()
            .filter(|id| !self.shades.contains_key(id));
        let known = self.shades.keys().chain(known).copied();
        let mut stale: Vec<(bool, usize, u32)> = Vec::new();
        let current = self
            .shades
            .iter()
            .find(|(_, shade)| shade.current.is_some());
        let place = |id: &u32| self.rows.get(id).and_then(|drawn| drawn.at);
        let middle = current.and_then(|(id, _)| place(id)).unwrap_or_default();
        for id in known {
            let Some(drawn) = self.rows.get(&id) else {
                continue;
            };
            let wanted = self.wanted(id);
            if drawn.shade != wanted {
                let within = drawn.shade.current.or(wanted.current).is_none();
                let far = drawn.at.unwrap_or_default().abs_diff(middle);
                stale.push((within, far, id));
            }
        }
        if stale.len() > AT_ONCE {
            stale.sort_unstable();
        }
        for (_, _, id) in stale.iter().take(AT_ONCE) {
            self.shade_row(*id);
        }
        stale.len() > AT_ONCE
    }

    fn shade_row(&mut self, id: u32) {
        let wanted = self.wanted(id);
        if let Some(drawn) = self.rows.get_mut(&id) {
            wanted.put_over(drawn.shade, &drawn.row);
            drawn.shade = wanted;
        }
        if wanted == Shade::default() {
            self.shaded.remove(&id);
        } else {
            self.shaded.insert(id);
        }
    }

    fn wanted(&self, id: u32) -> Shade {
        self.shades.get(&id).copied().unwrap_or_default()
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
