//! What the undertakers of several pilots owe in the days to come, the nearest first.

use crate::dossier::Pilot;
use crate::regulation::{Actor, Entry, WindowReading, years_of};
use crate::value::Day;

/// So many days ahead are looked at.
const AHEAD: i64 = 90;

/// Something one pilot owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The id of the pilot.
    pub pilot: String,
    pub name: String,
    pub what: &'static str,
    pub days_left: i64,
}

/// What these pilots owe together; of a single one its own line says it all.
pub fn owed(pilots: &[Pilot], usual: Option<WindowReading>, today: Day) -> Vec<Owed> {
    if pilots.len() < 2 {
        return Vec::new();
    }
    let of_pilot = |pilot: &Pilot| {
        let (_, entries) = years_of(pilot, usual, today);
        let owed = |entry: &Entry| {
            let left = entry.days_left.filter(|left| (0..=AHEAD).contains(left))?;
            let owes = entry.duty.actor == Actor::Undertaker && entry.is_step();
            owes.then(|| Owed {
                pilot: pilot.id.clone(),
                name: pilot.name().to_owned(),
                what: entry.duty.what,
                days_left: left,
            })
        };
        entries.iter().filter_map(owed).collect::<Vec<_>>()
    };
    let mut all: Vec<Owed> = pilots.iter().flat_map(of_pilot).collect();
    all.sort_by_key(|owed| owed.days_left);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::exercises;
    use crate::dossier::Stamp;

    fn pilots() -> Vec<Pilot> {
        let today = Day::from_iso("2026-11-25").unwrap();
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let pilot = |exercise: crate::app::Exercise| {
            let mut pilot = Pilot::new(exercise.id.to_owned(), now.clone());
            pilot.title = Some(exercise.title.to_owned());
            pilot.log = exercise.log;
            pilot
        };
        exercises(today, &now).into_iter().map(pilot).collect()
    }

    #[test]
    fn several_pilots_are_laid_together_by_what_is_nearest() {
        let today = Day::from_iso("2026-11-25").unwrap();
        let all = owed(&pilots(), None, today);
        let told: Vec<_> = all
            .iter()
            .map(|owed| (owed.pilot.as_str(), owed.what, owed.days_left))
            .collect();
        assert_eq!(
            told,
            [
                (
                    "0000000000000003",
                    "写好复查自检报告，与复查申请表一并提交",
                    61
                ),
                ("0000000000000003", "提出复查申请，提交自检报告和申请表", 61),
                ("0000000000000004", "完成整改", 61),
            ]
        );
    }

    #[test]
    fn one_pilot_says_its_own_dates_itself() {
        let today = Day::from_iso("2026-11-25").unwrap();
        assert_eq!(owed(&pilots()[2..3], None, today), []);
    }
}
