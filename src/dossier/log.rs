//! The log of a pilot: every entry ever made, the ones taken back among them.

use serde::{Deserialize, Serialize};

use super::{Event, Stamp};

/// The entries in the order they were made. Nothing leaves it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Log(Vec<Event>);

impl Log {
    /// Every entry, in the order they were made.
    pub fn entries(&self) -> &[Event] {
        &self.0
    }

    /// The entry of that id.
    pub fn get(&self, id: &str) -> Option<&Event> {
        self.0.iter().find(|event| event.id == id)
    }

    /// The entries that were not taken back, by the day they happened; on one day, as they were made.
    pub fn in_force(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> = self.0.iter().filter(|each| each.is_in_force()).collect();
        events.sort_by_key(|event| event.on);
        events
    }

    /// Adds an entry unless one of that id is there; says whether it did. Whether it is lawful is not asked here.
    pub fn add(&mut self, event: Event) -> bool {
        let new = self.get(&event.id).is_none();
        if new {
            self.0.push(event);
        }
        new
    }

    /// Marks an entry as taken back; the first time counts. Says whether there is such an entry.
    pub fn mark_taken_back(&mut self, id: &str, at: Stamp) -> bool {
        let found = self.0.iter_mut().find(|event| event.id == id);
        let there = found.is_some();
        if let Some(event) = found {
            event.taken_back = earlier(event.taken_back.take(), Some(at));
        }
        there
    }

    /// Takes over what another window's log holds: no entry of either is lost, and what one took back is taken back.
    pub fn merge(&mut self, other: &Log) {
        for theirs in &other.0 {
            match self.0.iter_mut().find(|ours| ours.id == theirs.id) {
                Some(ours) => {
                    ours.taken_back = earlier(ours.taken_back.take(), theirs.taken_back.clone());
                }
                None => self.insert(theirs.clone()),
            }
        }
    }

    /// Puts an entry before the ones that were made after it.
    fn insert(&mut self, event: Event) {
        let later = |ours: &Event| ours.entered.as_str() > event.entered.as_str();
        let at = self.0.iter().position(later).unwrap_or(self.0.len());
        self.0.insert(at, event);
    }
}

fn earlier(one: Option<Stamp>, other: Option<Stamp>) -> Option<Stamp> {
    match (one, other) {
        (Some(one), Some(other)) if other.as_str() < one.as_str() => Some(other),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Happening;
    use crate::value::Day;

    fn stamp(minute: u32) -> Stamp {
        Stamp::new(format!("2026-11-25T09:{minute:02}:00+08:00"))
    }

    fn event(id: &str, minute: u32) -> Event {
        let on = Day::from_iso("2024-03-05").unwrap();
        Event::new(id, Happening::MidTerm, on, stamp(minute))
    }

    fn log(entries: &[(&str, u32)]) -> Log {
        Log(entries.iter().map(|(id, at)| event(id, *at)).collect())
    }

    fn ids(log: &Log) -> Vec<&str> {
        log.0.iter().map(|event| event.id.as_str()).collect()
    }

    #[test]
    fn two_windows_lose_nothing_whichever_merges_first() {
        let (mut left, mut right) = (log(&[("a", 0), ("c", 2)]), log(&[("a", 0), ("b", 1)]));
        left.mark_taken_back("a", stamp(9));
        right.mark_taken_back("b", stamp(8));
        let (mut one, mut other) = (left.clone(), right.clone());
        one.merge(&right);
        other.merge(&left);
        assert_eq!(ids(&one), ["a", "b", "c"]);
        assert_eq!(one, other);
        assert_eq!(one.get("a").unwrap().taken_back, Some(stamp(9)));
        assert_eq!(one.get("b").unwrap().taken_back, Some(stamp(8)));
        assert!(one.get("c").unwrap().is_in_force());
    }

    #[test]
    fn merging_twice_changes_nothing_more() {
        let mut log_once = log(&[("a", 0)]);
        log_once.merge(&log(&[("b", 0), ("c", 5)]));
        let mut twice = log_once.clone();
        twice.merge(&log(&[("b", 0), ("c", 5)]));
        twice.merge(&twice.clone());
        assert_eq!(twice, log_once);
    }

    #[test]
    fn an_entry_taken_back_in_both_windows_keeps_the_first_time() {
        for (ours, theirs) in [(3, 7), (7, 3)] {
            let (mut left, mut right) = (log(&[("a", 0)]), log(&[("a", 0)]));
            left.mark_taken_back("a", stamp(ours));
            right.mark_taken_back("a", stamp(theirs));
            left.merge(&right);
            assert_eq!(left.get("a").unwrap().taken_back, Some(stamp(3)));
        }
    }

    #[test]
    fn entries_stand_by_the_day_they_happened_and_then_as_they_were_made() {
        let mut log = log(&[("a", 0), ("b", 1), ("c", 2)]);
        log.0[0].on = Day::from_iso("2024-04-01").unwrap();
        log.0[1].taken_back = Some(stamp(3));
        log.add(event("d", 4));
        let found: Vec<&str> = log.in_force().iter().map(|each| each.id.as_str()).collect();
        assert_eq!(found, ["c", "d", "a"]);
    }

    #[test]
    fn the_same_entry_is_added_once() {
        let mut log = Log::default();
        assert!(log.add(event("a", 0)) && !log.add(event("a", 1)));
        assert_eq!(log.entries().len(), 1);
        assert!(!log.mark_taken_back("z", stamp(1)));
    }

    #[test]
    fn a_stored_log_is_the_bare_list_and_keeps_an_unknown_happening() {
        let stored = r#"[{"id":"a","what":"extended","on":"2024-03-05","entered":"2026-11-25T09:00:00+08:00"}]"#;
        let log: Log = serde_json::from_str(stored).unwrap();
        assert_eq!(serde_json::to_string(&log).unwrap(), stored);
    }
}
