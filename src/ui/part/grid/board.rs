//! Where one is in a grid: the machine of `app::grid`, carried out on the open paper.

use std::collections::HashMap;

use leptos::html::Div;
use leptos::prelude::*;

use super::drawn::{Drawn, Shade};
use super::writing::Writing;
use crate::app::grid::{Does, Grid, Key, Layout, Range, Size, Spot, Window};
use crate::browser::cell;
use crate::dossier::Place;
use crate::form::{Blank, Table};
use crate::ui::desk::{Toast, Undo};
use crate::ui::erase::{memo, spawn};
use crate::ui::part::element_id;
use crate::ui::part::import::Coming;
use crate::ui::session::{Line, Session};
use crate::value::Kind;

/// A grid on the page.
#[derive(Clone, Copy)]
pub(in crate::ui::part) struct Board {
    pub(in crate::ui::part) session: Session,
    pub(in crate::ui::part) table: &'static Table,
    pub(in crate::ui::part) lines: RwSignal<Vec<Line>>,
    /// The rows that are drawn; more follow with each frame, so that a long table never holds the page up.
    pub(super) window: RwSignal<Window>,
    /// Where each row stands, by its id.
    pub(in crate::ui::part) positions: Memo<HashMap<u32, usize>>,
    pub(super) grid: RwSignal<Grid>,
    /// Whether the focus was ever in it.
    pub(super) active: RwSignal<bool>,
    /// What stands in the editor, composed letters too.
    pub(super) mirror: RwSignal<String>,
    /// The row whose tools are shown, and where.
    pub(super) menu: RwSignal<Option<(f64, f64)>>,
    /// A pasted block that is to be looked at first.
    pub(in crate::ui::part) asked: RwSignal<Option<Coming>>,
    /// What holds the rows.
    pub(super) body: NodeRef<Div>,
    /// What holds the editor.
    pub(super) host: NodeRef<Div>,
    pub(super) drawn: StoredValue<Drawn, LocalStorage>,
    pub(super) writing: StoredValue<Option<Writing>>,
    /// Whether an editor of another kind takes the place of the one that has the focus.
    pub(super) swapping: StoredValue<bool>,
    /// Whether the mouse went down on the cell that was current already.
    pub(super) again: StoredValue<bool>,
    /// What was said last of this table.
    told: StoredValue<Option<String>>,
}

impl Board {
    pub(in crate::ui::part) fn of(session: Session, table: &'static Table) -> Board {
        let lines = session.lines(table);
        Board {
            session,
            table,
            lines,
            window: RwSignal::new(lines.with_untracked(|lines| {
                let led_to = session.row_led_to();
                let row = lines.iter().position(|line| Some(line.id) == led_to);
                Window::opened(row, lines.len())
            })),
            positions: memo(move || {
                lines.with(|lines| {
                    let ids = lines.iter().enumerate().map(|(at, line)| (line.id, at));
                    ids.collect()
                })
            }),
            grid: RwSignal::new(Grid::default()),
            active: RwSignal::new(false),
            mirror: RwSignal::new(String::new()),
            menu: RwSignal::new(None),
            asked: RwSignal::new(None),
            body: NodeRef::new(),
            host: NodeRef::new(),
            drawn: StoredValue::new_local(Drawn::default()),
            writing: StoredValue::new(None),
            swapping: StoredValue::new(false),
            again: StoredValue::new(false),
            told: StoredValue::new(None),
        }
    }

    /// The id of the editor.
    pub(super) fn editor_id(self) -> String {
        format!("cell-{}", self.table.key)
    }

    /// The current column, and the place of the current cell; followed.
    pub(super) fn here(self) -> Option<(&'static Blank, Place)> {
        let at = self.grid.with(|grid| grid.selection.at);
        let row = self
            .lines
            .with(|lines| lines.get(at.row).map(|line| line.id))?;
        let column = self.table.columns.get(at.col).copied()?;
        Some((column, Place::cell(column.key, row)))
    }

    /// Whether its page is still there: a box that is taken off the page speaks once more, and a toast stays.
    pub(super) fn is_there(self) -> bool {
        self.session.is_open() && self.grid.try_get_untracked().is_some()
    }

    pub(super) fn here_now(self) -> Option<(&'static Blank, Place)> {
        untrack(|| self.here())
    }

    pub(in crate::ui::part) fn size(self) -> Size {
        Size {
            rows: self.lines.with_untracked(Vec::len),
            cols: self.table.columns.len(),
        }
    }

    pub(super) fn range(self) -> Range {
        let selection = self.grid.get_untracked().selection;
        selection.within(self.size()).range()
    }

    /// Draws the rows, and some more with the next frame where there are more.
    pub(super) fn draw_on(self) {
        let window = self.window.get();
        let all = self.lines.with(|lines| {
            let rows = window.rows(lines.len());
            self.draw(&lines[rows.clone()], rows.start);
            lines.len()
        });
        if window.grown(all).is_some() {
            request_animation_frame(move || {
                let grow = |window: &mut Window| {
                    *window = window.grown(self.size().rows).unwrap_or(*window);
                };
                self.window.try_update(grow);
            });
        }
    }

    /// How many rows stand above those that are drawn, and how many below; followed.
    pub(super) fn not_drawn(self) -> (usize, usize) {
        let total = self.lines.with(Vec::len);
        let rows = self.window.get().rows(total);
        (rows.start, total - rows.end)
    }

    /// Shows another selection or mode.
    pub(super) fn put(self, grid: Grid) {
        let now = self.window.get_untracked();
        let window = now.holding(grid.selection.at.row, self.size().rows);
        if window != now {
            self.window.set(window);
        }
        self.grid.set(grid);
        self.shade(self.shades_of(grid));
    }

    fn shades_of(self, grid: Grid) -> HashMap<u32, Shade> {
        let range = grid.selection.within(self.size()).range();
        let shade = |at: usize| {
            let current = at == grid.selection.at.row;
            Shade {
                cols: Some((range.left, range.right)),
                current: current.then_some(grid.selection.at.col),
                writing: current && grid.is_writing(),
            }
        };
        self.lines.with_untracked(|lines| {
            let rows = lines.iter().enumerate().skip(range.top);
            let rows = rows.take(range.size().rows);
            rows.map(|(at, line)| (line.id, shade(at))).collect()
        })
    }

    /// Says a short word on what was done here, which goes when the table does: the way back that it names stands here.
    pub(in crate::ui::part) fn say(self, says: String, undo: Option<Undo>) {
        self.told.set_value(Some(says.clone()));
        self.session.desk.say(says, undo);
    }

    /// Takes back what was said of this table, if it still stands.
    pub(in crate::ui::part) fn hush(self) {
        let told = self.told.try_update_value(Option::take).flatten();
        let mine = |toast: &Toast| told.as_ref() == Some(&toast.says);
        let toast = self.session.desk.toast;
        if toast.with_untracked(|toast| toast.as_ref().is_some_and(mine)) {
            toast.set(None);
        }
    }

    /// Whether somebody was at work in the grid.
    pub(in crate::ui::part) fn is_active(self) -> bool {
        self.active.get_untracked() && self.here_now().is_some()
    }

    /// Takes the focus again after a question that was asked over the page.
    pub(in crate::ui::part) fn come_back(self) {
        self.settle(true);
    }

    /// Puts the editor into the current cell; with the focus where somebody is at work here.
    pub(super) fn settle(self, focused: bool) {
        let Some((_, place)) = self.here_now() else {
            // The last row is gone; whoever goes by keys is still at the table.
            if focused {
                cell::focus(&element_id(Place::blank(self.table.key)));
            }
            return;
        };
        if focused {
            self.session.current.set(Some(place));
        }
        // A new row, and an editor of another kind, are drawn only after this; and all that is drawn is laid out once.
        spawn(async move {
            if self.is_there() && self.here_now().is_some_and(|(_, now)| now == place) {
                self.place_editor(place, focused);
                if focused {
                    // With the frame, when all that is drawn has been laid out for it anyhow.
                    request_animation_frame(move || cell::show(&element_id(place)));
                }
            }
        });
    }

    fn place_editor(self, place: Place, focused: bool) {
        let Some(host) = self.host.get_untracked() else {
            return;
        };
        if cell::hold(&host, &element_id(place)) && focused {
            cell::focus(&self.editor_id());
        }
    }

    /// Goes to a cell, as by a click.
    pub(super) fn go(self, spot: Spot) {
        self.finish();
        let mut grid = self.grid.get_untracked();
        grid.go(spot);
        self.put(grid);
        self.settle(true);
    }

    pub(super) fn go_to_row(self, row: u32, col: usize) {
        if let Some(at) = self
            .positions
            .with_untracked(|known| known.get(&row).copied())
        {
            self.go(Spot::new(at, col));
        }
    }

    /// The focus came to the editor by itself: the sheet shows where.
    pub(super) fn arrive(self) {
        let grid = self.grid.get_untracked();
        if let Some((_, place)) = self.here_now() {
            self.session.current.set(Some(place));
        }
        self.put(grid);
    }

    /// A key, unless an input method has it; tells whether the browser has nothing more to do with it.
    pub(super) fn key(self, key: Key) -> bool {
        let mut grid = self.grid.get_untracked();
        grid.selection = grid.selection.within(self.size());
        let does = grid.key(
            key,
            &Layout {
                size: self.size(),
                filled: &|spot| self.is_filled(spot),
                lists: &|col| !self.options(col).is_empty(),
            },
        );
        match does {
            Does::Leave => {
                self.grid.set(grid);
                return false;
            }
            Does::Go => {
                self.finish();
                self.put(grid);
                self.settle(true);
            }
            Does::Edit => self.edit(),
            Does::Cancel => self.cancel(),
            Does::Break => cell::break_line(),
            Does::Do(act) => {
                self.finish();
                self.put(grid);
                self.act(act);
            }
        }
        true
    }

    pub(super) fn is_filled(self, spot: Spot) -> bool {
        self.text_at(spot)
            .is_some_and(|text| !text.trim().is_empty())
    }

    fn text_at(self, spot: Spot) -> Option<String> {
        let key = self.table.columns.get(spot.col)?.key;
        let cell = self
            .lines
            .with_untracked(|lines| lines.get(spot.row)?.cell(key))?;
        Some(cell.get_untracked())
    }

    /// The words that a column drops down.
    pub(super) fn options(self, col: usize) -> &'static [&'static str] {
        match self.table.columns.get(col) {
            Some(Blank {
                kind: Kind::Choice(options),
                ..
            }) => options,
            Some(column) => column.offers,
            None => &[],
        }
    }
}
