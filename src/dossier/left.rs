//! What windows that are gone left beside a stored paper: one journal each, and what becomes of them.

use super::{Journal, Paper, Record, Replay};

/// Edits that are not taken up by themselves: the journal that holds them, and the paper with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The name of the journal, which stays until the user has decided; empty where none holds them.
    pub journal: String,
    /// The paper with the edits.
    pub paper: Paper,
}

/// The journals that were found, sorted by what to do with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Names of journals that say nothing that is not stored.
    pub done: Vec<String>,
    /// The one that is taken up, as it continues the record.
    pub taken: Option<Offered>,
    /// The others, offered as copies.
    pub aside: Vec<Offered>,
}

impl Left {
    /// Sorts the journals found beside a record. Where another window is at work on the paper, none is taken up.
    pub fn sort(found: Vec<(String, Journal)>, record: &Record, at_work: bool) -> Left {
        let mut left = Left::default();
        for (journal, edits) in found {
            match edits.against(record) {
                Replay::Nothing => left.done.push(journal),
                Replay::Apply(paper) if !at_work => left.offer(Offered { journal, paper }),
                Replay::Apply(paper) | Replay::Aside(paper) => {
                    left.aside.push(Offered { journal, paper });
                }
            }
        }
        left
    }

    /// Puts what no store took of the paper before the journals, for it is the newest: taken up where it `fits` the record, else offered.
    /// No journal holds it.
    pub fn put_unstored(&mut self, paper: Paper, record: &Record, fits: bool) {
        if paper == record.paper {
            return;
        }
        let unstored = Offered {
            journal: String::new(),
            paper,
        };
        let mut others = self.aside.iter().chain(&self.taken);
        if fits && self.taken.as_ref().map(|taken| &taken.paper) != Some(&unstored.paper) {
            self.aside.extend(self.taken.take());
            self.taken = Some(unstored);
        } else if !others.any(|other| other.paper == unstored.paper) {
            self.aside.push(unstored);
        }
    }

    // Two windows may have left the same edits; with different ones the first is as good as the second.
    fn offer(&mut self, next: Offered) {
        match &self.taken {
            None => self.taken = Some(next),
            Some(taken) if taken.paper == next.paper => self.done.push(next.journal),
            Some(_) => self.aside.push(next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Answers, Place, Stamp};
    use crate::form::FormId;

    const NAME: Place = Place::blank("unit.name");

    fn record() -> Record {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut record = Record::begin("0123456789abcdef", FormId::Application, now);
        record.rev = 7;
        record.paper.write(NAME, "某局");
        record
    }

    fn journal(base: u32, text: &str) -> Journal {
        let mut journal = Journal::on(base);
        journal.note(NAME, text);
        journal
    }

    fn sorted(
        found: &[(&str, u32, &str)],
        at_work: bool,
    ) -> (Vec<String>, Option<String>, Vec<String>) {
        let found = found
            .iter()
            .map(|(name, base, text)| ((*name).to_owned(), journal(*base, text)));
        let left = Left::sort(found.collect(), &record(), at_work);
        let texts = |aside: &Offered| aside.paper.text(NAME);
        (
            left.done,
            left.taken.as_ref().map(texts),
            left.aside.iter().map(texts).collect(),
        )
    }

    #[test]
    fn edits_on_the_stored_revision_are_taken_up_and_older_ones_laid_aside() {
        let found = [("a", 6, "旧"), ("b", 7, "新"), ("c", 6, "某局")];

        assert_eq!(
            sorted(&found, false),
            (
                vec!["c".to_owned()],
                Some("新".to_owned()),
                vec!["旧".to_owned()]
            )
        );
    }

    #[test]
    fn of_two_windows_that_both_go_on_from_the_stored_revision_one_is_laid_aside() {
        let found = [("a", 7, "甲"), ("b", 7, "乙"), ("c", 7, "甲")];

        assert_eq!(
            sorted(&found, false),
            (
                vec!["c".to_owned()],
                Some("甲".to_owned()),
                vec!["乙".to_owned()]
            )
        );
    }

    #[test]
    fn nothing_is_taken_up_while_another_window_is_at_work() {
        assert_eq!(
            sorted(&[("a", 7, "新")], true),
            (vec![], None, vec!["新".to_owned()])
        );
    }
}
