//! Writing in the current cell: over what stands there or in its text, by keys or an input method, until it is left or given up.

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::{Grid, Mode, not_edited};
use crate::browser::cell;
use crate::dossier::Place;
use crate::ui::erase::spawn;

/// A cell that is being written in.
#[derive(Clone, PartialEq)]
pub(super) struct Writing {
    place: Place,
    before: String,
    /// Whether the editor ever held something else.
    touched: bool,
}

impl Board {
    /// Begins to edit the text of the current cell; one that no box can bear is told, and stays as it is.
    pub(super) fn edit(self) {
        let here = self.here_now();
        let text = here.and_then(|(_, place)| self.session.signal(place));
        if let Some(says) = text.and_then(|text| text.with_untracked(|text| not_edited(text))) {
            return self.say(says, None);
        }
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

    pub(super) fn cancel(self) {
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
}
