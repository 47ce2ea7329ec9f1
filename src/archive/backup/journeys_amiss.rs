//! Two machines and a file between them, where something is amiss: edits not saved in time, damaged records, another key.

use super::machine::{A1, APPLICATION, COPY, Machine, SECOND_COPY, name, one};
use super::{ComingKey, Verdict};
use crate::dossier::{Aside, Happening, Journal, Kept, Place, Row};
use crate::signing::{KeyRecord, PublicKey, Secret};

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
fn each_window_has_a_journal_and_none_is_lost_nor_one_put_over_another() {
    let mut one = one();
    for (window, base, text) in [("w1", 2, "甲乙一"), ("w2", 2, "甲乙二"), ("w3", 1, "甲三")]
    {
        let mut journal = Journal::on(base);
        journal.note(Place::blank("pilot.name"), text);
        one.put(
            Kept::Journal,
            &format!("{APPLICATION}/{window}"),
            journal.write(),
        );
    }
    one.put(Kept::Journal, &format!("{APPLICATION}/w4"), "断了");
    one.put(Kept::Journal, "00000000000000a1/application~", "断了");
    let mut two = Machine::default();
    let says = two.takes(&one.file(), None).says();
    assert_eq!(
        says,
        "导入完成：收进 2 份，另存 2 份，读不出来、单独留存 2 份"
    );
    assert_eq!(name(&two.record(APPLICATION)), "甲乙一");
    for (copy, text) in [(COPY, "甲乙二"), (SECOND_COPY, "甲三")] {
        assert_eq!(name(&two.record(&format!("{copy}/application"))), text);
    }
    let before = two.clone();
    let says = two.takes(&one.file(), None).says();
    assert_eq!(says, "与本机一致，没有要收进的");
    assert_eq!(two, before);
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
        "导入完成：收进 2 份，读不出来、单独留存 1 份"
    );
    assert_eq!(name(&two.record(APPLICATION)), "甲");
    let aside = two
        .0
        .iter()
        .find(|((kept, _), _)| *kept == Kept::Aside)
        .unwrap();
    assert_eq!(Aside::read(&aside.0.1, aside.1).text, torn);
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

/// A key as a machine keeps it.
fn key(byte: u8) -> String {
    let record = KeyRecord {
        owner: None,
        made_on: "2026-11-25".to_owned(),
        public: PublicKey::new([byte; 32], [byte; 32]),
        secret: Secret::Plain([byte; 32]),
    };
    String::from_utf8(record.to_bytes()).unwrap()
}

fn key_of(machine: &Machine) -> Option<&String> {
    machine.0.get(&(Kept::Key, "device".to_owned()))
}

#[test]
fn a_key_comes_only_where_it_was_asked_for_and_none_is_here() {
    let (mut one, mut two) = (one(), Machine::default());
    one.put(Kept::Key, "device", key(1));
    let file = one.file();
    assert!(
        matches!(two.compare(&file).key, ComingKey::Offered(key) if key.public == PublicKey::new([1; 32], [1; 32]))
    );
    two.takes(&file, None);
    assert_eq!(key_of(&two), None);
    two.takes_with(&file, None, true);
    assert_eq!(key_of(&two), Some(&key(1)));
    assert_eq!(two.compare(&file).key, ComingKey::None);
}

#[test]
fn a_key_that_is_here_never_gives_way_and_the_other_is_only_told() {
    let (mut one, mut two) = (one(), Machine::default());
    one.put(Kept::Key, "device", key(1));
    one.put(Kept::Aside, "keys/device/0badcafe", key(3));
    two.put(Kept::Key, "device", key(2));
    let said = two.compare(&one.file()).key.says().unwrap();
    let fingerprint = PublicKey::new([1; 32], [1; 32]).fingerprint();
    assert_eq!(
        said,
        format!("文件里另有一把签名钥匙（指纹 {fingerprint}）。本机已有在用的钥匙，没有收。")
    );
    two.takes_with(&one.file(), None, true);
    assert_eq!(key_of(&two), Some(&key(2)));
    assert!(two.0.keys().all(|(kept, _)| *kept != Kept::Aside));
}

#[test]
fn a_key_that_cannot_be_read_does_not_come() {
    let (mut one, mut two) = (one(), Machine::default());
    one.put(Kept::Key, "device", "钥匙");
    assert_eq!(two.compare(&one.file()).key, ComingKey::Unreadable);
    two.takes_with(&one.file(), None, true);
    assert_eq!(key_of(&two), None);
}

#[test]
fn edits_that_would_make_twin_rows_are_laid_aside() {
    let (mut one, mut two) = (one(), Machine::default());
    let mut record = one.record(APPLICATION);
    let id = record.paper.add_row("participants");
    one.put(Kept::Paper, APPLICATION, record.write());
    let mut journal = Journal::on(record.rev);
    let cells = [("plan.task".to_owned(), "甲".to_owned())];
    let cells = cells.into();
    journal.note_table("plan", vec![Row { id, cells }]);
    one.put(Kept::Journal, APPLICATION, journal.write());
    two.takes(&one.file(), None);
    assert_eq!(name(&two.record(APPLICATION)), "甲乙");
    assert_eq!(two.record(APPLICATION).paper, record.paper);
    let aside = two
        .0
        .iter()
        .find(|((kept, _), _)| *kept == Kept::Aside)
        .unwrap();
    let aside = Aside::read(&aside.0.1, aside.1);
    assert!(aside.why.contains("与前面的行同为"), "{}", aside.why);
}

#[test]
fn a_pilot_with_nothing_but_events_comes_too() {
    let (mut one, mut two) = (Machine::default(), Machine::default());
    one.happens("e1", Happening::Issued);
    assert_eq!(two.takes(&one.file(), None).says(), "导入完成");
    assert_eq!(two.pilot(A1).log, one.pilot(A1).log);
}
