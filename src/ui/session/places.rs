//! Where things of the open paper are found: addresses of pages, steps and blanks.

use leptos::prelude::*;

use super::Session;
use crate::dossier::{Place, Status};
use crate::form::{Blank, Item, Part, Step};
use crate::ui::route::{Back, Page, Route, View};

impl Session {
    /// The address of a view of this paper.
    pub(crate) fn address(self, view: View) -> String {
        let pilot = self.pilot.with_untracked(|pilot| pilot.id.clone());
        let db = self.desk.db.get_untracked();
        Route {
            db,
            page: Page::Paper {
                pilot,
                form: self.form.id,
                view,
            },
        }
        .write()
    }

    /// The address of the pilot.
    pub(crate) fn pilot_address(self) -> String {
        let pilot = self.pilot.with_untracked(|pilot| pilot.id.clone());
        Route::to(self.desk.db.get_untracked(), Page::Pilot(pilot))
    }

    /// The address of a step.
    pub(crate) fn step_address(self, part: &Part, step: &Step) -> String {
        self.address(View::Step {
            part: part.key.to_owned(),
            step: step.key.to_owned(),
            at: None,
            back: None,
        })
    }

    /// The address of the step that asks for a place, going to it there.
    pub(crate) fn place_address(self, place: Place) -> String {
        self.place_and_back(place, None)
    }

    /// The same, and the page to come back to from there.
    pub(crate) fn place_and_back(self, place: Place, back: Option<Back>) -> String {
        let Some((part, step)) = self.form.step_of(place.key) else {
            return self.address(View::Tasks);
        };
        self.address(View::Step {
            part: part.key.to_owned(),
            step: step.key.to_owned(),
            at: Some(place.to_string()),
            back,
        })
    }

    /// Where 继续 leads from a step: the next one, or the review behind the last.
    pub(crate) fn address_after(self, step: &Step) -> String {
        let mut rest = self
            .form
            .steps()
            .skip_while(|(_, other)| other.key != step.key)
            .skip(1);
        rest.next().map_or_else(
            || self.address(View::Review),
            |(part, next)| self.step_address(part, next),
        )
    }

    /// The step before one.
    pub(crate) fn step_before(self, step: &Step) -> Option<(&'static Part, &'static Step)> {
        let steps = self.form.steps();
        steps.take_while(|(_, other)| other.key != step.key).last()
    }

    /// The first step that is not filled yet.
    pub(crate) fn next_step(self) -> Option<(&'static Part, &'static Step)> {
        self.form.steps().find(|(_, step)| {
            let progress = self.progress(step);
            progress.total > 0 && progress.status(0) != Status::Filled
        })
    }

    /// The part whose step is shown now.
    pub(crate) fn part_here(self) -> Option<&'static str> {
        let here = self.desk.route.with(|route| match &route.page {
            Page::Paper {
                view: View::Step { part, .. },
                ..
            } => Some(part.clone()),
            _ => None,
        })?;
        self.form
            .parts
            .iter()
            .map(|part| part.key)
            .find(|key| *key == here)
    }

    /// Whether this view is shown now.
    pub(crate) fn is_at(self, view: &View) -> bool {
        self.desk
            .route
            .with(|route| matches!(&route.page, Page::Paper { view: now, .. } if now == view))
    }

    /// What a place is called in a list of problems.
    pub(crate) fn label_of(self, place: Place) -> String {
        let blank = self.form.anywhere(place.key).map(Blank::asks);
        let name = blank
            .or_else(|| self.form.table(place.key).map(|table| table.label))
            .unwrap_or(place.key);
        match place.row.and_then(|row| self.nth(row)) {
            Some(nth) => format!("第 {nth} 行：{name}"),
            None => name.to_owned(),
        }
    }

    /// The row that the address goes to, which must be drawn then.
    pub(crate) fn row_led_to(self) -> Option<u32> {
        self.desk.route.with_untracked(|route| match &route.page {
            Page::Paper {
                view: View::Step { at: Some(at), .. },
                ..
            } => at.rsplit('.').next()?.parse().ok(),
            _ => None,
        })
    }

    /// The key of the first question of the step or part that is shown now.
    pub(crate) fn first_here(self) -> Option<&'static str> {
        let (part, step) = self.desk.route.with(|route| match &route.page {
            Page::Paper {
                view: View::Step { part, step, .. },
                ..
            } => Some((part.clone(), step.clone())),
            _ => None,
        })?;
        let (_, step) = self
            .form
            .steps()
            .find(|(known, other)| known.key == part && other.key == step)?;
        step.items.iter().find_map(|item| match item {
            Item::Blank(blank) => blank.printed.then_some(blank.key),
            Item::Table(table) => Some(table.key),
        })
    }

    /// Where a row stands in its table, from 1.
    fn nth(self, row: u32) -> Option<usize> {
        self.form.tables().find_map(|table| {
            let at = self
                .lines(table)
                .with(|lines| lines.iter().position(|line| line.id == row));
            at.map(|at| at + 1)
        })
    }
}
