//! Where one is in a grid, and what is done there: the machine of `app::grid`, carried out on the open paper.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::grid::{
    Act, Does, Grid, Key, Layout, Mode, Range, Selection, Size, Spot, Step, What, is_one_text,
    pasted,
};
use crate::app::table_import::Proposal;
use crate::codec::Copied;
use crate::codec::{Block, clipboard};
use crate::dossier::Place;
use crate::edge::cell;
use crate::form::{Blank, Table};
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
    /// So many rows are drawn; more follow with each frame, so that a long table never holds the page up.
    pub(super) drawn: RwSignal<usize>,
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
    /// What holds the editor.
    pub(super) host: NodeRef<Div>,
    /// How the rows with a part of the selection are drawn.
    shades: StoredValue<HashMap<u32, ArcRwSignal<Shade>>>,
    shaded: StoredValue<Vec<u32>>,
    writing: StoredValue<Option<Writing>>,
    /// Whether an editor of another kind takes the place of the one that has the focus.
    swapping: StoredValue<bool>,
    /// Whether the mouse went down on the cell that was current already.
    again: StoredValue<bool>,
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

/// So many rows are drawn in one frame.
const AT_ONCE: usize = 40;

/// A cell that is being written in.
#[derive(Clone, PartialEq)]
struct Writing {
    place: Place,
    before: String,
    /// Whether the editor ever held something else.
    touched: bool,
}

impl Board {
    pub(in crate::ui::part) fn of(session: Session, table: &'static Table) -> Board {
        let lines = session.lines(table);
        Board {
            session,
            table,
            lines,
            drawn: RwSignal::new(if session.leads_to_a_place() {
                usize::MAX
            } else {
                AT_ONCE
            }),
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
            host: NodeRef::new(),
            shades: StoredValue::new(HashMap::new()),
            shaded: StoredValue::new(Vec::new()),
            writing: StoredValue::new(None),
            swapping: StoredValue::new(false),
            again: StoredValue::new(false),
        }
    }

    /// The id of the editor.
    pub(super) fn editor_id(self) -> String {
        format!("cell-{}", self.table.key)
    }

    /// How a row is shaded.
    pub(super) fn shade(self, row: u32) -> ArcRwSignal<Shade> {
        let known = self.shades.with_value(|shades| shades.get(&row).cloned());
        known.unwrap_or_else(|| {
            let fresh = ArcRwSignal::new(Shade::default());
            self.shades.update_value(|shades| {
                shades.insert(row, fresh.clone());
            });
            fresh
        })
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
    fn is_there(self) -> bool {
        self.session.is_open() && self.grid.try_get_untracked().is_some()
    }

    fn here_now(self) -> Option<(&'static Blank, Place)> {
        untrack(|| self.here())
    }

    pub(in crate::ui::part) fn size(self) -> Size {
        Size {
            rows: self.lines.with_untracked(Vec::len),
            cols: self.table.columns.len(),
        }
    }

    fn range(self) -> Range {
        let selection = self.grid.get_untracked().selection;
        selection.within(self.size()).range()
    }

    /// Draws some more rows, if there are more.
    pub(super) fn draw_on(self) {
        let all = self.lines.with(Vec::len);
        if self.drawn.get() < all {
            request_animation_frame(move || {
                self.drawn
                    .try_update(|drawn| *drawn = drawn.saturating_add(AT_ONCE));
            });
        }
    }

    /// Shows another selection or mode.
    fn put(self, grid: Grid) {
        let row = grid.selection.at.row;
        if self.drawn.get_untracked() <= row {
            self.drawn.set(row.saturating_add(AT_ONCE));
        }
        self.grid.set(grid);
        let size = self.size();
        let range = grid.selection.within(size).range();
        let old = self.shaded.get_value();
        let new: Vec<u32> = self.lines.with_untracked(|lines| {
            let rows = lines.iter().skip(range.top).take(range.size().rows);
            rows.map(|line| line.id).collect()
        });
        let gone = old.iter().filter(|id| !new.contains(id));
        for id in gone {
            self.colour(*id, Shade::default());
        }
        for (nth, id) in new.iter().enumerate() {
            let current = range.top + nth == grid.selection.at.row;
            self.colour(
                *id,
                Shade {
                    cols: Some((range.left, range.right)),
                    current: current.then_some(grid.selection.at.col),
                    writing: current && grid.is_writing(),
                },
            );
        }
        self.shaded.set_value(new);
    }

    fn colour(self, row: u32, shade: Shade) {
        let signal = self.shade(row);
        if signal.get_untracked() != shade {
            signal.set(shade);
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
                    cell::show(&element_id(place));
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

    fn is_filled(self, spot: Spot) -> bool {
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

    // Writing in the current cell.

    /// Begins to edit the text of the current cell.
    pub(super) fn edit(self) {
        let Some(text) = self.begin(Grid::edit) else {
            return;
        };
        self.mirror.set(text.clone());
        self.swapping.set_value(true);
        self.settle(true);
        let editor = self.editor_id();
        cell::put(&editor, &text);
        // A list that drops down takes the place of the box only after this.
        spawn(async move {
            cell::put(&editor, &text);
            self.swapping.try_set_value(false);
        });
    }

    fn begin(self, how: fn(&mut Grid)) -> Option<String> {
        let (_, place) = self.here_now()?;
        if self.session.held.get_untracked() {
            return None;
        }
        let before = self.session.signal(place)?.get_untracked();
        let calm = untrack(|| self.session.shown_at(place)).is_empty();
        self.session.writing.set(calm.then_some(place));
        self.writing.set_value(Some(Writing {
            place,
            before: before.clone(),
            touched: false,
        }));
        let mut grid = self.grid.get_untracked();
        how(&mut grid);
        self.put(grid);
        Some(before)
    }

    /// An input method begins a word, or a key came in: what stood in the cell is written over.
    pub(super) fn type_over(self) {
        if !self.grid.get_untracked().is_writing() {
            self.begin(Grid::type_over);
        }
    }

    /// The editor holds something else; `text` is nothing while a word is composed.
    pub(super) fn typed(self, shown: String, text: Option<String>) {
        self.type_over();
        self.mirror.set(shown);
        self.session.unfinished.set(text.is_none());
        if let Some(text) = text {
            self.take(text);
        }
    }

    fn take(self, text: String) {
        let place = self.writing.try_update_value(|writing| {
            writing.as_mut().map(|writing| {
                writing.touched = true;
                writing.place
            })
        });
        if let Some(place) = place.flatten() {
            self.session.enter(place, text);
        }
    }

    /// What stands in the editor counts, however it came there, though one goes on writing.
    pub(super) fn read(self) {
        let writing = self
            .grid
            .try_get_untracked()
            .is_some_and(|grid| grid.is_writing());
        if let Some(text) = cell::text(&self.editor_id()).filter(|_| writing && self.is_there()) {
            self.typed(text.clone(), Some(text));
        }
    }

    /// Writes a text into the current cell in the place of what stands there.
    pub(super) fn write_here(self, text: &str) {
        self.finish();
        if let Some((_, place)) = self.here_now() {
            self.session.enter(place, text.to_owned());
            self.session.close_step(self.table);
        }
        self.go(self.grid.get_untracked().selection.at);
    }

    /// A word was composed, or given up: one that never came leaves the cell as it was.
    pub(super) fn composed(self, text: String) {
        let Some(writing) = self.writing.try_get_value().flatten() else {
            return;
        };
        let untouched = !writing.touched;
        let typing = self.grid.get_untracked().mode == Mode::Typing;
        if text.is_empty() && untouched && typing {
            self.cancel();
        } else {
            self.typed(text.clone(), Some(text));
        }
    }

    /// What was written stands.
    pub(super) fn finish(self) {
        let Some(writing) = self.writing.try_update_value(Option::take).flatten() else {
            return;
        };
        // What an input method still held when it was left is what is seen, so it counts.
        let composed = self.mirror.get_untracked();
        if writing.touched || !composed.is_empty() && composed != writing.before {
            self.session.enter(writing.place, composed);
        }
        self.ready();
    }

    fn cancel(self) {
        let Some(writing) = self.writing.try_update_value(Option::take).flatten() else {
            return;
        };
        self.session.enter(writing.place, writing.before);
        self.ready();
        let mut grid = self.grid.get_untracked();
        grid.mode = Mode::Moving;
        self.put(grid);
        self.settle(true);
    }

    /// The editor waits, empty and unseen, for the next key.
    fn ready(self) {
        self.session.unfinished.set(false);
        self.session.close_step(self.table);
        self.session.writing.set(None);
        self.mirror.set(String::new());
        cell::put(&self.editor_id(), "");
    }

    /// The focus went elsewhere on the page.
    pub(super) fn left(self) {
        if !self.is_there() || self.swapping.get_value() || cell::is_window_left() {
            return;
        }
        self.finish();
        let mut grid = self.grid.get_untracked();
        if grid.is_writing() {
            grid.mode = Mode::Moving;
            self.put(grid);
        }
    }

    // The mouse.

    pub(super) fn pressed(self, row: u32, col: usize, extend: bool) {
        let Some(at) = self
            .positions
            .with_untracked(|known| known.get(&row).copied())
        else {
            return;
        };
        let spot = Spot::new(at, col);
        let grid = self.grid.get_untracked();
        let again =
            self.active.get_untracked() && !extend && grid.selection == Selection::one(spot);
        self.again.set_value(again);
        if extend {
            self.extend(spot);
        } else if !again {
            self.go(spot);
        } else {
            self.settle(true);
        }
    }

    pub(super) fn dragged(self, row: u32, col: usize) {
        let at = self
            .positions
            .with_untracked(|known| known.get(&row).copied());
        if let Some(spot) = at.map(|at| Spot::new(at, col))
            && self.grid.get_untracked().selection.to != spot
        {
            self.again.set_value(false);
            self.extend(spot);
        }
    }

    /// A second click on the current cell edits it.
    pub(super) fn clicked(self) {
        if self.again.get_value() {
            self.again.set_value(false);
            self.edit();
        }
    }

    fn extend(self, spot: Spot) {
        self.finish();
        let mut grid = self.grid.get_untracked();
        grid.extend(spot);
        self.put(grid);
        self.settle(true);
    }

    /// Selects a whole row.
    pub(super) fn select_row(self, row: u32) {
        self.go_to_row(row, 0);
        let mut grid = self.grid.get_untracked();
        grid.selection = grid.selection.rows(self.size());
        self.put(grid);
    }

    // The clipboard.

    /// The selected cells, to be copied.
    pub(super) fn copied(self) -> Option<Copied> {
        let writing = self.grid.get_untracked().is_writing();
        let range = self.range();
        (!writing && self.size().rows > 0).then(|| {
            Copied::of(
                &self
                    .session
                    .with_sheet(self.table, |sheet| sheet.block(range)),
            )
        })
    }

    /// Takes what is pasted; tells whether the browser has nothing more to do with it.
    pub(super) fn paste(self, text: &str, html: &str) -> bool {
        let Some((column, _)) = self.here_now() else {
            return false;
        };
        if self.session.held.get_untracked() {
            return true;
        }
        let prose = column.kind == Kind::Prose;
        let one = is_one_text(text, html, prose);
        if one && self.grid.get_untracked().is_writing() {
            return false;
        }
        self.finish();
        let block = if one && (prose || html.is_empty()) {
            Block::of_texts(vec![vec![text.trim_end_matches(['\r', '\n']).to_owned()]])
        } else {
            clipboard::block(text, html)
        };
        let range = self.range();
        let proposal = Proposal::of(self.table, block.clone(), range.left);
        if !block.is_single() && proposal.wants_a_look() {
            let at = Some(Spot::new(range.top, range.left));
            let said = Vec::new();
            self.asked.set(Some(Coming { block, said, at }));
        } else if !block.is_empty() {
            let (at, texts) = pasted(proposal.texts(), range);
            self.write(at, &texts);
        }
        true
    }

    fn write(self, at: Spot, block: &[Vec<String>]) {
        let wide = block.iter().map(Vec::len).max().unwrap_or(1);
        self.session.write_block(self.table, at.row, at.col, block);
        let mut grid = self.grid.get_untracked();
        grid.go(at);
        grid.extend(Spot::new(at.row + block.len() - 1, at.col + wide - 1));
        self.put(grid);
        self.settle(true);
        if block.len() * wide > 1 {
            let says = format!("已粘贴 {} 行 {wide} 列，按 Ctrl+Z 撤销", block.len());
            self.session.desk.say(says, None);
        }
    }

    // Rows and steps.

    /// Does something with the table, and goes to where it was done.
    pub(in crate::ui::part) fn act(self, act: Act) {
        self.finish();
        self.menu.set(None);
        let range = self.range();
        if act == Act::Menu {
            return self.open_menu();
        }
        let removed = self.ids(range);
        let step = self.carry_out(act, range);
        let selection = self.after(act, range, step.as_ref());
        let mut grid = self.grid.get_untracked();
        grid.go(selection.at);
        grid.selection = selection.within(self.size());
        self.put(grid);
        self.settle(true);
        if let Some(Step {
            what: What::Removed(_),
            ..
        }) = step.filter(|_| act == Act::Remove)
        {
            self.tell_removed(range, removed, "，在表格里按 Ctrl+Z 或点“撤销”恢复");
        }
    }

    fn carry_out(self, act: Act, range: Range) -> Option<Step> {
        let (session, table) = (self.session, self.table);
        match act {
            Act::Clear => session.step(table, |sheet| sheet.clear(range)),
            Act::FillDown => session.step(table, |sheet| sheet.fill_down(range)),
            Act::Undo => session.undo(table),
            Act::Redo => session.redo(table),
            Act::InsertAbove => session.insert_row(table, range.top),
            Act::InsertBelow => session.insert_row(table, range.bottom + 1),
            Act::Append if self.ends_empty() => None,
            Act::Append => session.insert_row(table, self.size().rows),
            Act::Double => session.double_rows(table, range.top, range.bottom),
            Act::MoveUp => session.move_rows(table, range.top, range.bottom, false),
            Act::MoveDown => session.move_rows(table, range.top, range.bottom, true),
            Act::Remove => session.remove_rows(table, range.top, range.bottom),
            Act::Menu => None,
        }
    }

    /// Where one is after a step.
    fn after(self, act: Act, range: Range, step: Option<&Step>) -> Selection {
        let old = self.grid.get_untracked().selection;
        let last = self.size().rows.saturating_sub(1);
        let moved = |spot: Spot, by: isize| Spot::new(spot.row.saturating_add_signed(by), spot.col);
        let shifted = |by| Selection {
            at: moved(old.at, by),
            to: moved(old.to, by),
        };
        match (act, step) {
            (Act::Undo | Act::Redo, Some(step)) => {
                let row = step.lands().and_then(|(row, col)| {
                    let at = self
                        .positions
                        .with_untracked(|known| known.get(&row).copied());
                    at.map(|at| Spot::new(at, col))
                });
                row.map_or(old, Selection::one)
            }
            (Act::Append, _) => Selection::one(Spot::new(last, old.at.col)),
            (_, None) => old,
            (Act::InsertAbove, _) => Selection::one(Spot::new(range.top, 0)),
            (Act::InsertBelow | Act::Double, _) => Selection::one(Spot::new(range.bottom + 1, 0)),
            (Act::MoveUp, _) => shifted(-1),
            (Act::MoveDown, _) => shifted(1),
            (Act::Remove, _) => Selection::one(Spot::new(range.top.min(last), old.at.col)),
            _ => old,
        }
    }

    /// Goes into a new row at the end, at its first column.
    pub(in crate::ui::part) fn append(self) {
        self.finish();
        let mut grid = self.grid.get_untracked();
        grid.go(Spot::new(self.size().rows.saturating_sub(1), 0));
        self.put(grid);
        self.session.insert_row(self.table, self.size().rows);
        self.go(Spot::new(self.size().rows.saturating_sub(1), 0));
    }

    fn ends_empty(self) -> bool {
        let last = self.size().rows.saturating_sub(1);
        (0..self.table.columns.len()).all(|col| !self.is_filled(Spot::new(last, col)))
            && self.size().rows > 0
    }

    fn ids(self, range: Range) -> Vec<u32> {
        self.lines.with_untracked(|lines| {
            let rows = lines.iter().skip(range.top).take(range.size().rows);
            rows.map(|line| line.id).collect()
        })
    }

    /// Says what went, and the ways back.
    pub(in crate::ui::part) fn tell_removed(self, range: Range, ids: Vec<u32>, ways: &str) {
        let rows = if range.top == range.bottom {
            format!("第 {} 行", range.top + 1)
        } else {
            format!("第 {} 至 {} 行", range.top + 1, range.bottom + 1)
        };
        let back = Arc::new(move || {
            if self.session.is_open() {
                self.session
                    .step(self.table, |sheet| sheet.bring(range.top, &ids));
            }
        });
        let says = format!("已删除{rows}{ways}");
        self.session.desk.say(says, Some(back));
    }

    fn open_menu(self) {
        let at = self
            .here_now()
            .and_then(|(_, place)| cell::below(&element_id(place)));
        self.menu.set(at);
    }
}
