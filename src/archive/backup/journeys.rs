//! Two machines and a file between them: what comes is taken in, nothing is lost, and it can be undone.

use super::machine::{A1, APPLICATION, COPY, Machine, name, one};
use super::{Choice, Swap, Verdict};
use crate::dossier::{Happening, Kept};
use crate::form::FormId;

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
    // Nothing that is here gives way unasked.
    let mut unasked = one.clone();
    unasked.takes(&back, None);
    assert_eq!(name(&unasked.record(APPLICATION)), "甲乙");
    let outcome = one.takes_newer(&back);
    assert_eq!(
        outcome.says(),
        "导入完成：收进 1 份，没有动 1 份，收进记录 1 条"
    );
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
    let before = one.clone();
    let verdict = one.compare(&two.file()).rows[0].verdict;
    assert_eq!(verdict, Verdict::Elsewhere);
    assert_eq!(
        one.takes(&two.file(), None).says(),
        "与本机一致，没有要收进的"
    );
    assert_eq!(one, before);
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
fn a_pilot_that_is_here_is_called_as_it_is_here() {
    let (one, mut two) = (one(), one());
    two.types(FormId::Application, "冒名的试点");
    let called = |machine: &Machine, file: &[u8]| machine.compare(file).rows[0].called();
    assert_eq!(
        called(&one, &two.file()),
        "甲乙的申请书（文件里的试点叫“冒名的试点”）"
    );
    assert_eq!(called(&one, &one.file()), "甲乙的申请书");
    assert_eq!(
        called(&Machine::default(), &two.file()),
        "冒名的试点的申请书"
    );
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
