//! The answers of the open paper, as rules and progress see them.

use leptos::prelude::*;

use super::Session;
use crate::dossier::{Answers, Place};

/// How closely whoever looks is told of changes.
#[derive(Clone, Copy, PartialEq)]
enum Pace {
    /// At every key.
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
    /// Told at every key.
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
        let Some(signal) = self.session.signal(place) else {
            return see("");
        };
        match (self.pace, place.row) {
            (Pace::Followed, _) | (Pace::Paced, None) | (Pace::ByRow, Some(_)) => {
                signal.with(|text| see(text));
            }
            _ => signal.with_untracked(|text| see(text)),
        }
    }

    fn rows(&self, table: &'static str) -> Vec<u32> {
        let Some(lines) = self
            .session
            .texts
            .with_value(|texts| texts.tables.get(table).copied())
        else {
            return Vec::new();
        };
        let ids = |lines: &Vec<super::Line>| lines.iter().map(|line| line.id).collect();
        match self.pace {
            Pace::Followed => lines.with(ids),
            Pace::Paced => {
                self.session.settled.track();
                lines.with_untracked(ids)
            }
            Pace::ByRow | Pace::Glanced => lines.with_untracked(ids),
        }
    }
}
