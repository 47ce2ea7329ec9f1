//! The answers of the open paper, as rules and progress see them.

use leptos::prelude::*;

use super::{Line, Session};
use crate::dossier::{Answers, Place};

/// How closely whoever looks is told of changes.
#[derive(Clone, Copy, PartialEq)]
enum Pace {
    /// At every key; in a long text after a pause.
    Followed,
    /// At every key in a single blank; in rows after a pause.
    Paced,
    /// At every key in a row; in single blanks not.
    ByRow,
    /// Not at all.
    Glanced,
}

/// The live answers.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    session: Session,
    pace: Pace,
}

impl Live {
    /// Told at every key, and after a pause in long texts, which rules read through.
    pub(super) fn followed(session: Session) -> Live {
        Live {
            session,
            pace: Pace::Followed,
        }
    }

    /// Told at every key in a single blank, and after a pause in rows, however many there are.
    pub(super) fn paced(session: Session) -> Live {
        Live {
            session,
            pace: Pace::Paced,
        }
    }

    /// Told at every key in a row; single blanks are looked at again after a pause.
    pub(super) fn by_row(session: Session) -> Live {
        Live {
            session,
            pace: Pace::ByRow,
        }
    }

    /// Not told of changes.
    pub(super) fn glanced(session: Session) -> Live {
        Live {
            session,
            pace: Pace::Glanced,
        }
    }
}

impl Answers for Live {
    fn look(&self, place: Place, see: &mut dyn FnMut(&str)) {
        if let (Pace::Paced | Pace::Glanced, Some(row)) = (self.pace, place.row) {
            return match self.session.line(row) {
                Some(line) => line.glance(place.key, see),
                None => see(""),
            };
        }
        let Some(signal) = self.session.signal(place) else {
            return see("");
        };
        let paused = match (self.pace, place.row) {
            (Pace::Followed, None) => self.session.paused(place.key),
            _ => None,
        };
        if let Some(paused) = paused {
            return paused.with(|text| see(text));
        }
        match (self.pace, place.row) {
            (Pace::Followed, _) | (Pace::Paced, None) | (Pace::ByRow, Some(_)) => {
                signal.with(|text| see(text));
            }
            _ => signal.with_untracked(|text| see(text)),
        }
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        self.with_lines(table, |lines| lines.iter().map(|line| line.id).collect())
    }

    fn nth(&self, table: &'static str, row: u32) -> Option<usize> {
        self.with_lines(table, |lines| {
            // Rows mostly stand in the order they were made in; what is found is right wherever they stand.
            let found = lines.binary_search_by_key(&row, |line| line.id).ok();
            found.or_else(|| lines.iter().position(|line| line.id == row))
        })
    }
}

impl Live {
    /// Shows the lines of a table, as closely as is told; nothing where there is no such table.
    fn with_lines<T: Default>(self, table: &'static str, look: impl FnOnce(&[Line]) -> T) -> T {
        let tables = &self.session.texts;
        let Some(lines) = tables.with_value(|texts| texts.tables.get(table).copied()) else {
            return T::default();
        };
        match self.pace {
            Pace::Followed => lines.with(|lines| look(lines)),
            Pace::Paced => {
                self.session.settled.track();
                lines.with_untracked(|lines| look(lines))
            }
            Pace::ByRow | Pace::Glanced => lines.with_untracked(|lines| look(lines)),
        }
    }
}
