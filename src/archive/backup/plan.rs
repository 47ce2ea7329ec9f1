//! What is written when a parcel is taken in: one list of changes, made together or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::batches;
use super::coming::{coming_pilot, merged};
use super::compare::{DEVICE, below};
use super::{Choice, ComingKey, Comparison, Here, Item, Learned, Outcome, Parcel, Row, Swap};
use crate::dossier::{Aside, Kept, MOST_VERSIONS, Pilot, Record, Stamp};

/// What only the browser knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// New identifiers, at least one for each paper that comes.
    pub ids: Vec<String>,
    /// The moment, by the clock of this machine.
    pub now: Stamp,
}

/// What the user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// One for each row.
    pub papers: Vec<Choice>,
    /// Whether the key that signs is to come too.
    pub key: bool,
    /// The pilots that are here and take in the entries that only the file has.
    pub records: BTreeSet<String>,
}

impl Comparison {
    /// What is written for what was chosen.
    pub fn plan(&self, parcel: &Parcel, here: &Here, wanted: &Chosen, fresh: &Fresh) -> Outcome {
        let mut planning = Planning::begun(self, (parcel, here), wanted, fresh);
        while planning.go_on() {}
        planning.done()
    }

    /// Those with papers, and those that have only a record of what happened.
    fn every_pilot<'a>(&'a self, parcel: &'a Parcel) -> Vec<&'a str> {
        let mut ids = self.pilots();
        for (id, _) in parcel.all(Kept::Pilot) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// What is to be written, being made pilot by pilot, so that a page answers while there are many.
pub struct Planning<'a> {
    comparison: &'a Comparison,
    wanted: &'a Chosen,
    ids: Vec<&'a str>,
    at: usize,
    /// What was chosen, by pilot.
    chosen: BTreeMap<&'a str, Vec<(&'a Row, Choice)>>,
    fresh_ids: std::slice::Iter<'a, String>,
    plan: Plan<'a>,
}

impl<'a> Planning<'a> {
    /// Begins with what was chosen of what a parcel brings and what is here.
    pub fn begun(
        comparison: &'a Comparison,
        (parcel, here): (&'a Parcel, &'a Here),
        wanted: &'a Chosen,
        fresh: &'a Fresh,
    ) -> Planning<'a> {
        let mut chosen: BTreeMap<&str, Vec<(&Row, Choice)>> = BTreeMap::new();
        for (row, choice) in comparison.rows.iter().zip(wanted.papers.iter().copied()) {
            let of_pilot = chosen.entry(&row.coming.pilot).or_default();
            of_pilot.push((row, choice));
        }
        Planning {
            ids: comparison.every_pilot(parcel),
            at: 0,
            chosen,
            fresh_ids: fresh.ids.iter(),
            plan: Plan {
                parcel,
                here,
                now: &fresh.now,
                swaps: BTreeMap::new(),
            },
            comparison,
            wanted,
        }
    }

    /// Plans what becomes of the next pilot; says whether there was one.
    pub fn go_on(&mut self) -> bool {
        let Some(id) = self.ids.get(self.at).copied() else {
            return false;
        };
        self.at += 1;
        let chosen = self.chosen.remove(id).unwrap_or_default();
        let of_pilot = |wanted: Choice| {
            let rows = chosen.iter().filter(|(_, choice)| *choice == wanted);
            rows.map(|(row, _)| *row).collect::<Vec<_>>()
        };
        let learns = self.wanted.records.contains(id);
        self.plan.merge(id, &of_pilot(Choice::Take), learns);
        for (batch, copy) in batches(&of_pilot(Choice::Both))
            .iter()
            .zip(&mut self.fresh_ids)
        {
            self.plan.copy(id, copy, batch);
        }
        true
    }

    /// How many pilots are planned, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.ids.len())
    }

    /// All that is to be written, once there is no other pilot.
    pub fn done(mut self) -> Outcome {
        let (comparison, wanted) = (self.comparison, self.wanted);
        for (kept, key, text, why) in &comparison.unread {
            self.plan.lay_aside(*kept, key, text, why);
        }
        self.plan.asides();
        let (parcel, here) = (self.plan.parcel, self.plan.here);
        if let (true, ComingKey::Offered(_), Some(text)) =
            (wanted.key, &comparison.key, parcel.text(Kept::Key, DEVICE))
        {
            let key = DEVICE.to_owned();
            self.plan.put(Kept::Key, key, text.to_owned());
        }
        let papers = comparison.rows.iter().zip(&wanted.papers);
        let papers: Vec<Choice> = papers.map(|(_, choice)| *choice).collect();
        let count = |wanted: Choice| papers.iter().filter(|choice| **choice == wanted).count();
        let learned = if wanted.records.is_empty() {
            Vec::new()
        } else {
            Learned::all(parcel, here)
        };
        let entries = learned.iter();
        let entries = entries.filter(|each| wanted.records.contains(&each.pilot));
        Outcome {
            swaps: self.plan.swaps.into_values().collect(),
            counts: [
                count(Choice::Take),
                count(Choice::Both),
                count(Choice::Keep),
                comparison.unread.len(),
                entries.map(Learned::count).sum(),
            ],
        }
    }
}

/// Changes being gathered; the last word on a key counts, and what stood there stays what is expected.
struct Plan<'a> {
    parcel: &'a Parcel,
    here: &'a Here,
    now: &'a Stamp,
    swaps: BTreeMap<(Kept, String), Swap>,
}

impl Plan<'_> {
    fn put(&mut self, kept: Kept, key: String, text: String) {
        let before = self.here.text(kept, &key).cloned();
        if before.as_ref() != Some(&text) {
            let swap = Swap::put(kept, key.clone(), before, text);
            self.swaps.insert((kept, key), swap);
        }
    }

    /// Puts papers into their own pilot; whether what is here takes in entries, the user said.
    fn merge(&mut self, id: &str, taken: &[&Row], learns: bool) {
        let here_text = self.here.text(Kept::Pilot, id).cloned();
        let read = |text: &String| Pilot::read_at(id, text).ok();
        let here = here_text.as_ref().and_then(read);
        let damaged = here_text.filter(|_| here.is_none());
        let coming = coming_pilot(self.parcel, id);
        let without_papers = coming.as_ref().is_some_and(|pilot| pilot.cards.is_empty());
        let wanted = !taken.is_empty() || without_papers || damaged.is_some();
        let coming = coming.filter(|_| learns || here.is_none());
        let mut pilot = merged(id, here.as_ref(), coming, self.now);
        let learned = here.as_ref().is_some_and(|here| here.log != pilot.log);
        if !(learned || !taken.is_empty() || here.is_none() && wanted) {
            return;
        }
        if let Some(here) = &here {
            self.version(&here.version_key(), &here.write());
        }
        if let Some(damaged) = &damaged {
            self.lay_aside(Kept::Pilot, id, damaged, "试点的登记和记录已损坏");
            let saved = Pilot::salvage(id, damaged);
            pilot.log.merge(&saved.log);
            pilot.rev = pilot.rev.max(saved.rev);
            self.here
                .papers_of(id)
                .iter()
                .for_each(|record| pilot.note(record));
        }
        for row in taken {
            pilot.note(&self.take(row));
        }
        pilot.touch(self.now.clone());
        self.put(Kept::Pilot, id.to_owned(), pilot.write());
        if here.is_none() {
            let of_pilot = Pilot::versions_of(id);
            self.versions(&of_pilot, &of_pilot, None);
        }
    }

    /// Puts one paper in the place of the one that is here, which becomes a version.
    fn take(&mut self, row: &Row) -> Record {
        let key = row.key();
        match (&row.here, &row.here_text) {
            (Some(here), Some(text)) => self.version(&here.version_key(), text),
            (None, Some(damaged)) => self.lay_aside(Kept::Paper, &key, damaged, "文稿的记录已损坏"),
            _ => {}
        }
        let least = row.here.as_ref().map_or(1, |here| here.rev + 1);
        let record = Record {
            rev: row.coming.rev.max(least),
            ..row.coming.clone()
        };
        // As it came, where nothing in it had to change: a text keeps what this build does not know in it.
        let as_it_came = self.parcel.text(Kept::Paper, &key);
        let as_it_came = as_it_came.filter(|text| Record::read(text).as_ref() == Ok(&record));
        let text = as_it_came.map_or_else(|| record.write(), str::to_owned);
        self.put(Kept::Paper, key.clone(), text);
        if let Some((at, bare)) = &row.bare {
            self.version(at, bare);
        }
        self.versions(&format!("{key}/"), &format!("{key}/"), None);
        record
    }

    /// Puts papers beside those that are here, as a pilot of its own.
    fn copy(&mut self, id: &str, copy: &str, beside: &[&Row]) {
        let Some(first) = beside.first() else { return };
        let mut pilot = Pilot::new(copy.to_owned(), self.now.clone());
        pilot.title = Some(format!("{}（导入的另一份）", first.pilot));
        if let Some(coming) = coming_pilot(self.parcel, id) {
            pilot.set_level(coming.level());
            pilot.log = coming.log;
            pilot.reading = coming.reading;
        }
        for row in beside {
            let record = Record {
                pilot: copy.to_owned(),
                signed: None,
                ..row.coming.clone()
            };
            self.versions(
                &format!("{}/", row.key()),
                &format!("{}/", record.key()),
                Some(copy),
            );
            self.put(Kept::Paper, record.key(), record.write());
            pilot.note(&record);
        }
        pilot.touch(self.now.clone());
        self.put(Kept::Pilot, copy.to_owned(), pilot.write());
    }

    /// Takes earlier versions over, from keys that begin with one prefix to keys that begin with another.
    fn versions(&mut self, from: &str, to: &str, pilot: Option<&str>) {
        let mut found: Vec<(String, String)> = self
            .parcel
            .all(Kept::Version)
            .filter_map(|(key, text)| Some((key.strip_prefix(from)?.to_owned(), text.to_owned())))
            .collect();
        // None that is here gives way: the oldest that come stay out where there would be more than are kept.
        found.sort();
        let room = MOST_VERSIONS.saturating_sub(self.versions_below(to));
        let beyond = found.len().saturating_sub(room);
        for (below, text) in found.split_off(beyond) {
            let text = match pilot {
                None => text,
                Some(copy) => match Record::read(&text) {
                    Ok(record) => Record {
                        pilot: copy.to_owned(),
                        ..record
                    }
                    .write(),
                    Err(_) => text,
                },
            };
            self.version(&format!("{to}{below}"), &text);
        }
    }

    /// How many versions are here, or come by now, under keys that begin so.
    fn versions_below(&self, prefix: &str) -> usize {
        let coming = below(&self.swaps, Kept::Version, prefix);
        let keys: BTreeSet<&str> = coming.chain(self.here.versions_below(prefix)).collect();
        keys.len()
    }

    /// Adds a version; where another stands under its number, beside it.
    fn version(&mut self, key: &str, text: &str) {
        let mut at = key.to_owned();
        loop {
            let stands = self
                .swaps
                .get(&(Kept::Version, at.clone()))
                .and_then(|swap| swap.after.as_ref());
            let stands = stands.or(self.here.text(Kept::Version, &at));
            match stands {
                None => return self.put(Kept::Version, at, text.to_owned()),
                Some(same) if same == text => return,
                Some(_) => at.push('+'),
            }
        }
    }

    fn lay_aside(&mut self, kept: Kept, key: &str, text: &str, why: &str) {
        let aside = Aside::of(kept, key, text, why).at(self.now.clone());
        if self.here.text(Kept::Aside, &aside.place()).is_none() {
            self.put(Kept::Aside, aside.place(), aside.write());
        }
    }

    /// What was laid aside on the other machine, but for keys; nothing that is here gives way to it.
    fn asides(&mut self) {
        let items: Vec<Item> = self.parcel.items.clone();
        let asides = items
            .into_iter()
            .filter(|item| item.kept == Kept::Aside && !item.is_secret());
        for item in asides {
            if self.here.text(Kept::Aside, &item.key).is_none() {
                self.put(Kept::Aside, item.key, item.text);
            }
        }
    }
}
