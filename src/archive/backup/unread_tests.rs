//! What cannot be read is told, and mended by the last version or by what is left; its text is always laid aside.

use super::{Mending, Unread};
use crate::dossier::{Aside, Event, Happening, Kept, Pilot, Place, Record, Stamp};
use crate::form::FormId;
use crate::value::Day;

fn now() -> Stamp {
    Stamp::new("2026-11-25T09:00:00+08:00")
}

fn record(rev: u32, name: &str) -> Record {
    let mut record = Record::begin("00000000000000a1", FormId::Application, now());
    record.rev = rev;
    record.paper.write(Place::blank("pilot.name"), name);
    record
}

fn versions(of: &[Record]) -> Vec<(String, String)> {
    of.iter()
        .map(|record| (record.version_key(), record.write()))
        .collect()
}

#[test]
fn every_kind_of_damage_is_told_and_what_is_good_is_not() {
    let good = record(7, "甲").write();
    let key = "00000000000000a1/application";
    assert_eq!(Unread::look(Kept::Paper, key, &good), None);
    let bare = good.replacen("\"sum\"", "\"own\"", 1);
    for (damaged, says) in [
        (
            good.replace('甲', "申"),
            "这份草稿的记录已损坏，无法读出；原文仍留在本机，可以下载后交给维护人员",
        ),
        (
            good[..90].to_owned(),
            "这份草稿的记录已损坏，无法读出；原文仍留在本机，可以下载后交给维护人员",
        ),
        (
            String::new(),
            "这份草稿的记录已损坏，无法读出；原文仍留在本机，可以下载后交给维护人员",
        ),
        (
            bare.replace("\"rev\":7", "\"rev\":\"七\""),
            "这份草稿的记录已损坏，无法读出；原文仍留在本机，可以下载后交给维护人员",
        ),
        (
            bare.replace("\"schema\":1", "\"schema\":9"),
            "这份草稿由较新的程序写成（格式 9），本程序只认到格式 1；请换用新版程序打开",
        ),
    ] {
        let unread = Unread::look(Kept::Paper, key, &damaged).unwrap();
        assert_eq!(unread.why, says);
        assert_eq!(unread.newer, says.contains("较新的程序"));
        assert_eq!(
            (unread.pilot(), unread.what("甲").as_str()),
            (Some("00000000000000a1"), "甲的申请书")
        );
    }
    let pilot = Unread::look(Kept::Pilot, "00000000000000a1", "{").unwrap();
    assert_eq!(
        pilot.why,
        "这个试点的登记和记录已损坏，读不出来；原文仍留在本机，可以下载"
    );
    assert_eq!(
        Unread::look(Kept::Key, "device", "{").unwrap().what(""),
        "本机的签名钥匙"
    );
}

#[test]
fn a_paper_is_mended_by_its_last_version_that_can_be_read() {
    let damaged = record(9, "丙").write().replace('丙', "内");
    let unread = Unread::look(Kept::Paper, "00000000000000a1/application", &damaged).unwrap();
    let mut versions = versions(&[record(3, "甲"), record(5, "乙")]);
    versions.push(("00000000000000a1/application/00000007".into(), "{".into()));
    let mending = unread.mending(&versions);
    let swaps = unread.mend(&mending, &[], &now());
    let mended = Record::read(swaps[1].after.as_deref().unwrap()).unwrap();
    assert_eq!((mended.rev, mended.paper), (10, record(5, "乙").paper));
    assert_eq!(swaps[1].before.as_deref(), Some(damaged.as_str()));
    let aside = Aside::read(&swaps[0].key, swaps[0].after.as_deref().unwrap());
    assert_eq!((aside.text, aside.why), (damaged, unread.why));
}

#[test]
fn a_paper_without_versions_and_a_key_leave_an_empty_place() {
    for (kept, key) in [
        (Kept::Paper, "00000000000000a1/application"),
        (Kept::Key, "device"),
    ] {
        let unread = Unread::look(kept, key, "{").unwrap();
        assert_eq!(unread.mending(&[]), Mending::Empty);
        let swaps = unread.mend(&Mending::Empty, &[], &now());
        assert_eq!((swaps[0].kept, &swaps[1].after), (Kept::Aside, &None));
    }
}

#[test]
fn a_pilot_is_mended_by_its_last_version_what_can_be_read_of_it_and_its_papers() {
    let event = |id: &str| {
        Event::new(
            id,
            Happening::Issued,
            Day::from_iso("2024-03-05").unwrap(),
            now(),
        )
    };
    let mut old = Pilot::new("00000000000000a1".into(), now());
    old.log.add(event("e1"));
    old.touch(now());
    let mut new = old.clone();
    new.log.add(event("e2"));
    new.rev = 8;
    // Wrong only in one member, so that the rest of it can be read.
    let damaged = serde_json::to_string(&new)
        .unwrap()
        .replace("\"cards\":{}", "\"cards\":7");
    let unread = Unread::look(Kept::Pilot, "00000000000000a1", &damaged).unwrap();
    let versions = vec![(old.version_key(), old.write())];
    for (mending, events) in [(unread.mending(&versions), 2), (unread.mending(&[]), 2)] {
        let swaps = unread.mend(&mending, &[record(3, "甲")], &now());
        let mended = Pilot::read(swaps[1].after.as_deref().unwrap()).unwrap();
        assert_eq!((mended.name(), mended.log.entries().len()), ("甲", events));
        assert!(mended.rev > 8);
    }
    let torn = Unread::look(Kept::Pilot, "00000000000000a1", "{\"id\"").unwrap();
    let swaps = torn.mend(&torn.mending(&versions), &[record(3, "甲")], &now());
    let mended = Pilot::read(swaps[1].after.as_deref().unwrap()).unwrap();
    assert_eq!((mended.name(), mended.log.entries().len()), ("甲", 1));
    assert_eq!(torn.mending(&[]), Mending::Papers);
    let shown = Pilot::of_remains("00000000000000a1", "{\"id\"", &[record(3, "甲")]);
    assert_eq!(shown.name(), "甲");
}
