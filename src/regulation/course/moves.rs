//! The one table of lawful moves, and what a row of it holds.

use super::{
    Course, Stage, moves_apply, moves_beside, moves_build, moves_hold, moves_proven, moves_recheck,
};
use crate::dossier::Happening;
use crate::regulation::{Clause, Reading};
use crate::value::Day;

/// A happening that is lawful at some stages, with its article.
#[derive(Debug)]
pub struct Move {
    /// What happens.
    pub what: Happening,
    /// The stages at which it may happen.
    pub from: &'static [Stage],
    /// The stage it leads to; none where the pilot stays where it stands.
    pub to: Option<Stage>,
    /// The words it stands on; none where it comes from practice and the regulation says nothing of it.
    pub clause: Option<Clause>,
    /// How the words are read.
    pub reading: Reading,
    /// Whether only some days allow it.
    pub timing: Timing,
    /// The steps that must have happened too and may stay unrecorded: the document proves them.
    pub unrecorded: &'static [Happening],
}

/// The days on which a move is lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Any day.
    Any,
    /// Up to the last day of validity, that day included (Article 32).
    UpToExpiry,
    /// After the last day of validity (Article 32).
    AfterExpiry,
    /// After the last day of the remedy (Article 23).
    AfterRemedy,
}

static TABLE: &[&[Move]] = &[
    &moves_apply::MOVES,
    &moves_build::MOVES,
    &moves_hold::MOVES,
    &moves_recheck::MOVES,
    &moves_beside::MOVES,
    &moves_proven::MOVES,
];

/// Every lawful move, in the order of the law.
pub fn moves() -> impl Iterator<Item = &'static Move> {
    TABLE.iter().copied().flatten()
}

impl Move {
    pub(super) const fn new(
        what: Happening,
        from: &'static [Stage],
        to: Stage,
        clause: Clause,
    ) -> Move {
        Move {
            what,
            from,
            to: Some(to),
            clause: Some(clause),
            reading: Reading::Plain,
            timing: Timing::Any,
            unrecorded: &[],
        }
    }

    /// Something that happens at these stages and leaves the pilot where it stands, of which the regulation says nothing.
    pub(super) const fn beside(
        what: Happening,
        from: &'static [Stage],
        reading: &'static str,
    ) -> Move {
        Move {
            what,
            from,
            to: None,
            clause: None,
            reading: Reading::Practice(reading),
            timing: Timing::Any,
            unrecorded: &[],
        }
    }

    pub(super) const fn read(self, reading: &'static str) -> Move {
        Move {
            reading: Reading::Chosen(reading),
            ..self
        }
    }

    pub(super) const fn timed(self, timing: Timing) -> Move {
        Move { timing, ..self }
    }

    /// Whether steps of the unit itself are among those left out: such a move is for a pilot that was under way already.
    pub fn leaves_own_steps_out(&self) -> bool {
        const OWN: [Happening; 3] = [
            Happening::Consented,
            Happening::SelfChecked,
            Happening::EvaluationApplied,
        ];
        self.unrecorded.iter().any(|what| OWN.contains(what))
    }

    /// The same move with steps before it left out, which its own happening proves.
    pub(super) const fn over(self, unrecorded: &'static [Happening]) -> Move {
        Move {
            unrecorded,
            reading: Reading::Chosen(
                "有了这一步的文件，它前面的步骤就已经办过；不知道日期的不写日期，以后查到的可以补记",
            ),
            ..self
        }
    }
}

impl Timing {
    /// Whether the move may be made on a day, given what happened before.
    pub(super) fn allows(self, course: &Course, on: Day) -> bool {
        let after = |end: Option<Day>| end.is_some_and(|end| on > end);
        match self {
            Timing::Any => true,
            Timing::UpToExpiry => !after(course.expiry()),
            Timing::AfterExpiry => after(course.expiry()),
            Timing::AfterRemedy => after(course.remedy_end()),
        }
    }
}

/// Moves are the same when they are the same row of the table.
impl PartialEq for Move {
    fn eq(&self, other: &Move) -> bool {
        self.what == other.what && self.from == other.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_quotes_words_that_stand_in_its_article() {
        for each in moves() {
            match each.clause {
                Some(clause) => assert!(clause.stands(), "{:?}: {}", each.what, clause.quote),
                None => assert!(
                    matches!(each.reading, Reading::Practice(_)),
                    "{:?}",
                    each.what
                ),
            }
        }
    }

    #[test]
    fn at_a_stage_a_happening_leads_one_way() {
        for stage in Stage::ALL {
            for what in Happening::ALL {
                let ways = moves().filter(|each| each.what == *what && each.from.contains(stage));
                assert!(ways.count() <= 1, "{stage:?} {what:?}");
            }
        }
    }

    #[test]
    fn only_an_end_has_no_way_out_and_no_stage_is_out_of_reach() {
        for stage in Stage::ALL {
            let leaves = moves().any(|each| each.from.contains(stage));
            assert_eq!(leaves, !stage.is_end(), "{stage:?}");
            let reached = moves().any(|each| each.to == Some(*stage));
            assert!(reached || *stage == Stage::Drafting, "{stage:?}");
        }
    }

    #[test]
    fn every_happening_is_lawful_somewhere() {
        for what in Happening::ALL {
            assert!(moves().any(|each| each.what == *what), "{what:?}");
        }
    }
}
