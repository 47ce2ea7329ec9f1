//! When the standard system began, as far as the answers tell: the first and the last day it can mean.

use super::spoken;
use crate::form::Field;
use crate::form::application::DATED;
use crate::regulation::Case;
use crate::value::{Day, Start};

/// The days between which something began, or is planned to begin.
#[derive(Clone, Copy)]
pub(super) struct Begun {
    /// The first day it can mean.
    pub(super) earliest: Day,
    /// The last day it can mean; the same where the day is known.
    pub(super) latest: Day,
}

impl Begun {
    /// Of a blank; none where it is empty, unreadable or names no date.
    ///
    /// So many months are counted back from the month on the cover.
    pub(super) fn of(case: &Case, field: &Field<Start>) -> Option<Begun> {
        let start = match case.known(field)? {
            Start::Months(months) => {
                let back = i32::try_from(months).ok()?;
                Start::In(case.known(&DATED)?.add_months(-back))
            }
            start => start,
        };
        Some(Begun {
            earliest: start.earliest()?,
            latest: start.latest()?,
        })
    }

    /// `2027 年 8 月`, or `2027-08-15 ` where the day is known: ready for the Han that follows.
    pub(super) fn said(self) -> String {
        if self.earliest == self.latest {
            format!("{} ", self.latest.iso())
        } else {
            spoken::month(self.latest.year_month())
        }
    }
}
