//! Where the sheet takes its words from, and whether it may be written on.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::dossier::{Answers, Counted, Indexed, Paper, Place};
use crate::form::{Blank, Page, Table, Tally};
use crate::paper::is_tight;
use crate::ui::desk::{Desk, desk};
use crate::ui::erase::memo;
use crate::ui::part::Portion;
use crate::ui::session::Session;
use crate::value::{Kind, Region};

/// How a sheet is drawn.
#[derive(Clone)]
pub(crate) enum Ink {
    /// Filling in as one types; a click leads to the step.
    Look(Session),
    /// Written on directly.
    Write(Session),
    /// To be printed from the open paper.
    Print(Session),
    /// A paper that does not change, such as one from a file, or an empty one.
    Still(Arc<Indexed<Paper>>),
}

/// The longest table that is drawn whole beside a step.
const WHOLE: usize = 60;
/// How many rows are drawn around the current one of a longer table.
const AROUND: usize = 15;

/// So many rows of a table are drawn unasked; of the open paper all are printed.
const UNASKED: usize = 1_000;
/// So many where each cell is a box.
const UNASKED_BOXES: usize = 300;

impl Ink {
    /// A paper that does not change.
    pub(crate) fn still(paper: Paper) -> Ink {
        Ink::Still(Arc::new(Indexed::of(paper)))
    }

    /// How much of a table of so many rows is drawn.
    pub(super) fn portion(&self, total: Signal<usize>) -> Portion {
        let unasked = match self {
            Ink::Write(_) => UNASKED_BOXES,
            Ink::Print(_) | Ink::Look(_) | Ink::Still(_) => UNASKED,
        };
        let portion = Portion::of(total, unasked);
        match self {
            Ink::Look(_) => {}
            Ink::Write(_) | Ink::Still(_) => portion.complete_for_print(),
            Ink::Print(_) => return portion.whole_on_paper(),
        }
        portion
    }

    /// Which row of its table each is, counted from nought.
    pub(super) fn positions(&self, table: &'static Table) -> Memo<HashMap<u32, usize>> {
        let all = match self {
            Ink::Look(session) => ids(*session, table),
            Ink::Write(_) | Ink::Print(_) | Ink::Still(_) => self.rows(table),
        };
        memo(move || all.with(|all| all.iter().copied().zip(0..).collect()))
    }

    /// What a blank prints at a place.
    pub(super) fn printed(&self, blank: &'static Blank, place: Place) -> Signal<String> {
        match self {
            Ink::Look(session) | Ink::Write(session) | Ink::Print(session) => {
                match session.signal(place) {
                    Some(signal) if blank.kind == Kind::Region => {
                        completed(session.desk, Signal::derive(move || signal.get()))
                    }
                    Some(signal) => Signal::derive(move || signal.with(|text| blank.prints(text))),
                    None => Signal::stored(String::new()),
                }
            }
            Ink::Still(paper) if blank.kind == Kind::Region => {
                completed(desk(), Signal::stored(paper.text(place)))
            }
            Ink::Still(paper) => Signal::stored(blank.prints(&paper.text(place))),
        }
    }

    /// Whether it is drawn for paper, page by page.
    pub(super) const fn is_paper(&self) -> bool {
        matches!(self, Ink::Print(_) | Ink::Still(_))
    }

    /// Whether a page is set a little tighter; only paper is.
    pub(super) fn tight(&self, page: &'static Page) -> Signal<Option<&'static str>> {
        let told = |tight: bool| tight.then_some("true");
        match self {
            Ink::Print(session) => {
                let session = *session;
                memo(move || told(is_tight(page, &session.paced()))).into()
            }
            Ink::Still(paper) => Signal::stored(told(is_tight(page, &**paper))),
            Ink::Look(_) | Ink::Write(_) => Signal::stored(None),
        }
    }

    /// The rows of a table that are drawn: all of them, but beside a step only those near the current one.
    pub(super) fn rows(&self, table: &'static Table) -> Signal<Vec<u32>> {
        match self {
            Ink::Look(session) => near_current(*session, table),
            Ink::Write(session) | Ink::Print(session) => ids(*session, table),
            Ink::Still(paper) => Signal::stored(paper.rows(table.key)),
        }
    }

    /// The rows of a table, counted; counted again after a pause in typing.
    pub(super) fn counted(&self, tally: &'static Tally) -> Signal<Counted> {
        match self {
            Ink::Look(session) | Ink::Write(session) | Ink::Print(session) => {
                let session = *session;
                memo(move || Counted::of(tally, &session.paced())).into()
            }
            Ink::Still(paper) => Signal::stored(Counted::of(tally, &**paper)),
        }
    }

    /// How many rows the table has beyond those drawn.
    pub(super) fn left_out(&self, table: &'static Table) -> Signal<usize> {
        let Ink::Look(session) = self else {
            return Signal::stored(0);
        };
        let (lines, drawn) = (session.lines(table), self.rows(table));
        Signal::derive(move || lines.with(Vec::len) - drawn.with(Vec::len))
    }
}

fn ids(session: Session, table: &'static Table) -> Signal<Vec<u32>> {
    let lines = session.lines(table);
    Signal::derive(move || lines.with(|lines| lines.iter().map(|line| line.id).collect()))
}

/// A region by its official names, once the table of divisions is there; it is fetched where a name looks short.
fn completed(desk: Desk, typed: Signal<String>) -> Signal<String> {
    Signal::derive(move || {
        let typed = typed.get();
        if let Some(regions) = desk.regions.get() {
            return regions.prints(&typed);
        }
        if Region::is_short(&typed) {
            desk.want_regions();
        }
        typed.trim().to_owned()
    })
}

fn near_current(session: Session, table: &'static Table) -> Signal<Vec<u32>> {
    let lines = session.lines(table);
    memo(move || {
        lines.with(|lines| {
            let ids = lines.iter().map(|line| line.id);
            if lines.len() <= WHOLE {
                return ids.collect();
            }
            let current = session.current.get().and_then(|place| place.row);
            let at = lines
                .iter()
                .position(|line| Some(line.id) == current)
                .unwrap_or_default();
            ids.skip(at.saturating_sub(AROUND))
                .take(2 * AROUND)
                .collect()
        })
    })
    .into()
}
