//! One is reminded when there is something to remind of, and louder when it is time.

use super::{Editing, Noted, Reminder, Urgency};
use crate::dossier::{Pilot, Record, Stamp};
use crate::form::FormId;
use crate::value::Day;

fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

fn pilot() -> Pilot {
    let made = Stamp::new("2026-11-18T09:00:00+08:00");
    let mut pilot = Pilot::new("a1".into(), made.clone());
    for form in [FormId::Application, FormId::Evaluation] {
        pilot.note(&Record {
            rev: 3,
            ..Record::begin("a1", form, made.clone())
        });
    }
    pilot
}

fn reminder(noted: Option<&Noted>, pilot: &Pilot, today: &str, minutes: u32) -> Option<Reminder> {
    let editing = Editing {
        minutes,
        last: String::new(),
    };
    Reminder::of(
        noted,
        std::slice::from_ref(pilot),
        day(today),
        (&editing, false),
    )
}

#[test]
fn one_is_reminded_from_the_first_change_on_and_not_right_after_a_backup() {
    let noted = Noted::of(&[pilot()], Stamp::new("2026-11-20T10:00:00+08:00"));
    let noted = Noted::read(&noted.write()).unwrap();
    assert_eq!(reminder(Some(&noted), &pilot(), "2026-11-27", 99), None);
    let mut changed = pilot();
    changed.note(&Record {
        rev: 4,
        ..Record::begin("a1", FormId::Evaluation, Stamp::default())
    });
    let says = reminder(Some(&noted), &changed, "2026-11-20", 0)
        .unwrap()
        .says();
    assert_eq!(says, "自上次备份（2026-11-20 10:00）以来有 1 份文稿改动过");
    let never = reminder(None, &pilot(), "2026-11-18", 0).unwrap().says();
    assert_eq!(never, "有 2 份文稿还没有备份过");
}

#[test]
fn an_event_counts_as_a_change_and_a_pilot_never_written_does_not() {
    let noted = Noted::of(&[pilot()], Stamp::new("2026-11-20T10:00:00+08:00"));
    let mut changed = pilot();
    changed.touch(Stamp::default());
    assert_eq!(
        reminder(Some(&noted), &changed, "2026-11-20", 0)
            .unwrap()
            .changed,
        1
    );
    let begun = Pilot::new("b2".into(), Stamp::default());
    assert_eq!(reminder(None, &begun, "2026-11-20", 0), None);
}

#[test]
fn it_gets_louder_on_the_seventh_day_and_not_on_the_sixth() {
    let noted = Noted::of(&[], Stamp::new("2026-11-20T10:00:00+08:00"));
    let urgency = |today| reminder(Some(&noted), &pilot(), today, 0).unwrap().urgency;
    assert_eq!(urgency("2026-11-26"), Urgency::Calm);
    assert_eq!(urgency("2026-11-27"), Urgency::Overdue);
    let says = reminder(Some(&noted), &pilot(), "2026-11-27", 0)
        .unwrap()
        .says();
    assert_eq!(
        says,
        "自上次备份（2026-11-20 10:00）以来有 2 份文稿改动过，已满 7 天：它们只在这个浏览器里，请备份"
    );
    // Without a backup the days count from the first pilot.
    assert_eq!(
        reminder(None, &pilot(), "2026-11-24", 0).unwrap().urgency,
        Urgency::Calm
    );
    assert_eq!(
        reminder(None, &pilot(), "2026-11-25", 0).unwrap().urgency,
        Urgency::Overdue
    );
}

#[test]
fn half_an_hour_of_work_in_a_storage_that_may_be_cleared_is_told_louder() {
    let urgency = |minutes| {
        reminder(None, &pilot(), "2026-11-18", minutes)
            .unwrap()
            .urgency
    };
    assert_eq!(urgency(29), Urgency::Calm);
    assert_eq!(urgency(30), Urgency::Unkept);
    let editing = Editing {
        minutes: 99,
        last: String::new(),
    };
    let kept = Reminder::of(None, &[pilot()], day("2026-11-18"), (&editing, true));
    assert_eq!(kept.unwrap().urgency, Urgency::Calm);
}

#[test]
fn a_minute_of_editing_counts_once() {
    let stamp = |time: &str| Stamp::new(format!("2026-11-25T{time}+08:00"));
    let editing = Editing::default()
        .stored(&stamp("09:00:01"))
        .stored(&stamp("09:00:59"))
        .stored(&stamp("09:01:00"));
    assert_eq!(editing.minutes, 2);
    assert_eq!(Editing::read(&editing.write()), editing);
    assert_eq!(Editing::read("{"), Editing::default());
}
