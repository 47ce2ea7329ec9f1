//! Two machines and a file between them: what comes is taken in, nothing is lost, and it can be undone.

use std::collections::BTreeMap;

use super::{Bundle, Choice, Comparison, Fresh, Here, Item, Outcome, Parcel, Swap, Verdict};
use crate::dossier::{Event, Happening, Journal, Kept, Pilot, Place, Record, Stamp};
use crate::form::FormId;
use crate::value::Day;

const A1: &str = "00000000000000a1";
const COPY: &str = "00000000000000ff";

/// A machine: what it has stored.
#[derive(Clone, Debug, Default, PartialEq)]
struct Machine(BTreeMap<(Kept, String), String>);

impl Machine {
    fn put(&mut self, kept: Kept, key: &str, text: impl Into<String>) {
        self.0.insert((kept, key.to_owned()), text.into());
    }

    fn pilot(&self, id: &str) -> Pilot {
        self.0.get(&(Kept::Pilot, id.to_owned())).map_or_else(
            || Pilot::new(id.to_owned(), now()),
            |text| Pilot::read_at(id, text).unwrap(),
        )
    }

    fn record(&self, key: &str) -> Record {
        Record::read_at(key, &self.0[&(Kept::Paper, key.to_owned())]).unwrap()
    }

    /// Somebody types a name into the paper, and it is saved; what stood there becomes a version.
    fn types(&mut self, form: FormId, name: &str) {
        let key = format!("{A1}/{}", form.key());
        let stored = self
            .0
            .get(&(Kept::Paper, key.clone()))
            .map(|text| Record::read(text).unwrap());
        if let Some(stored) = &stored {
            self.put(Kept::Version, &stored.version_key(), stored.write());
        }
        let mut record = stored.unwrap_or_else(|| Record::begin(A1, form, now()));
        record.rev += 1;
        record.paper.write(Place::blank("pilot.name"), name);
        self.put(Kept::Paper, &key, record.write());
        let mut pilot = self.pilot(A1);
        pilot.note(&record);
        self.put(Kept::Pilot, A1, pilot.write());
    }

    fn happens(&mut self, id: &str, what: Happening) {
        let mut pilot = self.pilot(A1);
        pilot.log.add(Event::new(
            id,
            what,
            Day::from_iso("2026-11-20").unwrap(),
            now(),
        ));
        pilot.touch(now());
        self.put(Kept::Pilot, A1, pilot.write());
    }

    fn file(&self) -> Vec<u8> {
        let items = self
            .0
            .iter()
            .map(|((kept, key), text)| Item::new(*kept, key, text));
        let bundle = Bundle::of(false, now(), items.collect()).unwrap();
        bundle.write("0.1.0").into_bytes()
    }

    fn here(&self) -> Here {
        let mut here = Here::default();
        for ((kept, key), text) in &self.0 {
            here.extend(*kept, vec![(key.clone(), text.clone())]);
        }
        here
    }

    fn compare(&self, file: &[u8]) -> Comparison {
        Comparison::of(&Parcel::read(file, false).unwrap(), &self.here())
    }

    /// Takes a file in with the choices that are advised, or with one for all.
    fn takes(&mut self, file: &[u8], choice: Option<Choice>) -> Outcome {
        let parcel = Parcel::read(file, false).unwrap();
        let comparison = Comparison::of(&parcel, &self.here());
        let advised = comparison.rows.iter().map(|row| row.verdict.choices()[0]);
        let choices: Vec<Choice> = advised.map(|advised| choice.unwrap_or(advised)).collect();
        let fresh = Fresh {
            ids: vec![COPY.to_owned()],
            now: now(),
        };
        let outcome = comparison.plan(&parcel, &self.here(), &choices, &fresh);
        self.swap(&outcome.swaps);
        outcome
    }

    fn swap(&mut self, swaps: &[Swap]) {
        for swap in swaps {
            let place = (swap.kept, swap.key.clone());
            assert_eq!(self.0.get(&place), swap.before.as_ref(), "{place:?}");
            match &swap.after {
                Some(text) => self.0.insert(place, text.clone()),
                None => self.0.remove(&place),
            };
        }
    }

    fn names(&self, key: &str) -> Vec<String> {
        let below = format!("{key}/");
        let versions = self
            .0
            .iter()
            .filter(|((kept, at), _)| *kept == Kept::Version && at.starts_with(&below));
        versions
            .map(|(_, text)| name(&Record::read(text).unwrap()))
            .collect()
    }
}

fn now() -> Stamp {
    Stamp::new("2026-11-25T09:00:00+08:00")
}

fn name(record: &Record) -> String {
    record.paper.blanks["pilot.name"].clone()
}

fn one() -> Machine {
    let mut one = Machine::default();
    one.types(FormId::Application, "甲");
    one.types(FormId::Application, "甲乙");
    one.types(FormId::Summary, "总结");
    one.happens("e1", Happening::Issued);
    one
}

const APPLICATION: &str = "00000000000000a1/application";

#[test]
fn everything_comes_to_an_empty_machine_as_it_was() {
    let (one, mut two) = (one(), Machine::default());
    let outcome = two.takes(&one.file(), None);
    assert_eq!(outcome.says(), "导入完成：收进 2 份");
    for kept in [Kept::Paper, Kept::Version] {
        let of = |machine: &Machine| {
            machine
                .0
                .iter()
                .filter(|((each, _), _)| *each == kept)
                .map(|(at, text)| (at.clone(), text.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&two), of(&one));
    }
    assert_eq!(two.pilot(A1).log, one.pilot(A1).log);
    assert_eq!(two.pilot(A1).name(), "甲乙");
    let again = two.clone();
    assert_eq!(
        two.takes(&one.file(), None).says(),
        "与本机一致，没有要收进的"
    );
    assert_eq!(two, again);
}

#[test]
fn there_and_back_again_the_newer_is_taken_and_what_was_here_is_a_version() {
    let (mut one, mut two) = (one(), Machine::default());
    two.takes(&one.file(), None);
    two.types(FormId::Application, "甲乙丙");
    two.happens("e2", Happening::Passed);
    let back = two.file();
    let verdicts = |machine: &Machine, file: &[u8]| {
        machine
            .compare(file)
            .rows
            .iter()
            .map(|row| row.verdict)
            .collect::<Vec<_>>()
    };
    assert_eq!(verdicts(&one, &back), [Verdict::Newer, Verdict::Equal]);
    assert_eq!(
        verdicts(&two, &one.file()),
        [Verdict::Older, Verdict::Equal]
    );
    let before = one.clone();
    let outcome = one.takes(&back, None);
    assert_eq!(outcome.says(), "导入完成：收进 1 份，没有动 1 份");
    assert_eq!(name(&one.record(APPLICATION)), "甲乙丙");
    assert_eq!(one.names(APPLICATION), ["甲", "甲乙"]);
    assert_eq!(one.pilot(A1).log.entries().len(), 2);
    let undo: Vec<Swap> = outcome.swaps.into_iter().map(Swap::back).collect();
    one.swap(&undo);
    assert_eq!(one, before);
}

#[test]
fn where_both_went_on_both_are_kept() {
    let (mut one, mut two) = (one(), Machine::default());
    two.takes(&one.file(), None);
    one.types(FormId::Application, "甲乙一");
    two.types(FormId::Application, "甲乙二");
    assert_eq!(one.compare(&two.file()).rows[0].verdict, Verdict::Different);
    let outcome = one.takes(&two.file(), None);
    assert_eq!(outcome.says(), "导入完成：另存 1 份，没有动 1 份");
    assert_eq!(name(&one.record(APPLICATION)), "甲乙一");
    let copy = format!("{COPY}/application");
    assert_eq!(name(&one.record(&copy)), "甲乙二");
    assert_eq!(one.names(&copy), ["甲", "甲乙"]);
    assert_eq!(one.pilot(COPY).name(), "甲乙二（导入的另一份）");
    assert_eq!(one.pilot(COPY).log, two.pilot(A1).log);
}

#[test]
fn taking_one_of_two_that_differ_keeps_the_other_among_the_versions() {
    let (mut one, mut two) = (one(), Machine::default());
    two.takes(&one.file(), None);
    one.types(FormId::Application, "甲乙一");
    two.types(FormId::Application, "甲乙二");
    one.takes(&two.file(), Some(Choice::Take));
    let taken = one.record(APPLICATION);
    assert_eq!((name(&taken).as_str(), taken.rev), ("甲乙二", 4));
    assert_eq!(one.names(APPLICATION), ["甲", "甲乙", "甲乙一"]);
}

#[test]
fn two_versions_of_one_number_are_both_kept() {
    let (mut one, mut two) = (one(), Machine::default());
    two.takes(&one.file(), None);
    one.types(FormId::Application, "甲乙一");
    one.types(FormId::Application, "甲乙一一");
    two.types(FormId::Application, "甲乙二");
    two.types(FormId::Application, "甲乙二二");
    one.takes(&two.file(), Some(Choice::Take));
    let mut names = one.names(APPLICATION);
    names.sort();
    assert_eq!(names, ["甲", "甲乙", "甲乙一", "甲乙一一", "甲乙二"]);
}

#[test]
fn what_is_not_wanted_changes_nothing() {
    let mut two = Machine::default();
    two.takes(&one().file(), Some(Choice::Keep));
    assert_eq!(two, Machine::default());
    let mut other = one();
    other.types(FormId::Application, "另写");
    let before = other.clone();
    other.takes(&one().file(), Some(Choice::Keep));
    assert_eq!(other, before);
}

#[test]
fn edits_that_were_not_saved_come_with_their_paper_and_what_was_saved_is_a_version() {
    let mut one = one();
    let mut journal = Journal::on(2);
    journal.note(Place::blank("pilot.name"), "甲乙（未存）");
    one.put(Kept::Journal, APPLICATION, journal.write());
    let mut begun = Journal::on(0);
    begun.note(Place::blank("pilot.name"), "才起头");
    one.put(Kept::Journal, "00000000000000b2/application", begun.write());
    let mut two = Machine::default();
    let says = two.compare(&one.file()).rows[0].coming_says();
    assert_eq!(says, "第 3 次保存 · 2026-11-25 09:00，含没来得及保存的文字");
    two.takes(&one.file(), None);
    assert_eq!(name(&two.record(APPLICATION)), "甲乙（未存）");
    assert_eq!(two.names(APPLICATION), ["甲", "甲乙"]);
    assert_eq!(name(&two.record("00000000000000b2/application")), "才起头");
}

#[test]
fn edits_on_another_revision_are_put_beside_and_never_merged() {
    let mut one = one();
    let mut journal = Journal::on(1);
    journal.note(Place::blank("pilot.name"), "旧的改动");
    one.put(Kept::Journal, APPLICATION, journal.write());
    let mut two = Machine::default();
    assert_eq!(
        two.takes(&one.file(), None).says(),
        "导入完成：收进 2 份，另存 1 份"
    );
    assert_eq!(name(&two.record(APPLICATION)), "甲乙");
    assert_eq!(
        name(&two.record(&format!("{COPY}/application"))),
        "旧的改动"
    );
}

#[test]
fn a_paper_that_cannot_be_read_is_laid_aside_and_its_last_version_comes() {
    let mut one = one();
    let torn = one.0[&(Kept::Paper, APPLICATION.to_owned())][..60].to_owned();
    one.put(Kept::Paper, APPLICATION, torn.clone());
    let mut two = Machine::default();
    let outcome = two.takes(&one.file(), None);
    assert_eq!(
        outcome.says(),
        "导入完成：收进 2 份，读不出来、隔离留存 1 份"
    );
    assert_eq!(name(&two.record(APPLICATION)), "甲");
    let aside = two
        .0
        .iter()
        .find(|((kept, _), _)| *kept == Kept::Aside)
        .unwrap();
    assert_eq!(crate::dossier::Aside::read(&aside.0.1, aside.1).text, torn);
}

#[test]
fn a_good_paper_mends_a_damaged_one_whose_text_is_laid_aside() {
    let one = one();
    let mut two = one.clone();
    two.put(Kept::Paper, APPLICATION, "{\"schema\":1,");
    two.put(Kept::Pilot, A1, "{\"id\":");
    assert_eq!(two.compare(&one.file()).rows[0].verdict, Verdict::Mends);
    two.takes(&one.file(), None);
    assert_eq!(name(&two.record(APPLICATION)), "甲乙");
    assert_eq!(two.pilot(A1).cards.len(), 2);
    assert_eq!(two.pilot(A1).log, one.pilot(A1).log);
    assert_eq!(
        two.0
            .keys()
            .filter(|(kept, _)| *kept == Kept::Aside)
            .count(),
        2
    );
}

#[test]
fn a_key_that_is_here_never_gives_way() {
    let (mut one, mut two) = (one(), Machine::default());
    one.put(Kept::Key, "device", "钥匙一");
    two.takes(&one.file(), None);
    assert_eq!(two.0[&(Kept::Key, "device".to_owned())], "钥匙一");
    two.put(Kept::Key, "device", "钥匙二");
    two.takes(&one.file(), None);
    assert_eq!(two.0[&(Kept::Key, "device".to_owned())], "钥匙二");
    assert_eq!(
        two.0
            .keys()
            .filter(|(kept, _)| *kept == Kept::Aside)
            .count(),
        1
    );
}

#[test]
fn a_pilot_with_nothing_but_events_comes_too() {
    let (mut one, mut two) = (Machine::default(), Machine::default());
    one.happens("e1", Happening::Issued);
    assert_eq!(two.takes(&one.file(), None).says(), "导入完成");
    assert_eq!(two.pilot(A1).log, one.pilot(A1).log);
}
