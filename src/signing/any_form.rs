//! Proves that a form made up of data alone goes the whole way that the official ones go.

use super::{Circumstances, Submission};
use crate::dossier::sample_paper;
use crate::dossier::{Answers, Card, Dossier, Place, Stamp};
use crate::form::FormId;
use crate::value::Day;

#[test]
fn a_form_made_up_of_data_alone_is_carried_counted_and_signed() {
    let today = Day::from_iso("2026-11-25").unwrap();
    let form = FormId::MadeUp.form();
    let mut dossier = Dossier::default();
    dossier
        .papers
        .insert(FormId::Application, sample_paper(today));
    let mut paper = dossier.begin(form);
    let name = sample_paper(today).text(Place::blank("pilot.name"));
    assert_eq!(paper.text(Place::blank("pilot.name")), name);
    paper.write(Place::blank("visit.on"), "2026年11月20日");
    let row = paper.add_row("guests");
    paper.write(Place::cell("guest.name", row), "某甲（示例）");
    let card = Card::of(form, &paper, Stamp::default());
    assert_eq!((card.filled, card.total), (3, 4));

    let at = Circumstances {
        dossier: &dossier,
        revision: 1,
        now: &Stamp::new("2026-11-25T09:00:00+08:00"),
        today,
        demonstration: false,
        regions: None,
    };
    let submission = Submission::of(form, &paper, &at).unwrap();
    assert_eq!(submission.payload().form.id, "made-up");
    assert_eq!(submission.payload().paper(), paper);
    assert!(submission.bytes().is_ok());
}
