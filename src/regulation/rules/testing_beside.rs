//! What a scenario tells of the other papers of its pilot, and of the record.

use super::testing::Scenario;
use crate::dossier::{Happening, Place};
use crate::form::{Field, FormId, Table};
use crate::regulation::course::testing::Telling;
use crate::value::Day;

#[allow(
    clippy::wrong_self_convention,
    reason = "a scenario is told in one breath, so what is said of it hands it on"
)]
impl Scenario {
    /// Another paper of the pilot says so: types into one of its blanks.
    pub(super) fn beside<T>(mut self, form: FormId, field: &Field<T>, text: &str) -> Scenario {
        let paper = self.dossier.papers.entry(form).or_default();
        paper.write(Place::blank(field.blank.key), text);
        self
    }

    /// The record tells this.
    pub(super) fn recorded(mut self, told: &Telling) -> Scenario {
        self.dossier.pilot.log = told.log.clone();
        self
    }

    /// The task was issued on that day, and no result was published since.
    pub(super) fn issued_on(mut self, iso: &str) -> Scenario {
        let told = [(Happening::Consented, iso), (Happening::Issued, iso)];
        self.dossier.pilot.log = Telling::of(&told).log;
        self
    }

    /// Another paper of the pilot has this text in every blank.
    pub(super) fn all_beside(mut self, form: FormId, text: &str) -> Scenario {
        let paper = self.dossier.papers.entry(form).or_default();
        for blank in form.form().blanks() {
            paper.write(Place::blank(blank.key), text);
        }
        self
    }

    /// The pilot passed a year before its result was revoked on that day.
    pub(super) fn revoked_on(mut self, iso: &str) -> Scenario {
        let revoked = Day::from_iso(iso).unwrap();
        let passed = revoked.add_years(-1);
        let begun = passed.add_years(-3).iso();
        let told = [
            (Happening::Consented, begun.clone()),
            (Happening::Issued, begun),
            (Happening::SelfChecked, passed.iso()),
            (Happening::EvaluationApplied, passed.iso()),
            (Happening::OnSite, passed.iso()),
            (Happening::Passed, passed.iso()),
            (Happening::FaultFound, iso.to_owned()),
            (Happening::Revoked, iso.to_owned()),
        ];
        let enters = |told: Telling, (what, on): &(Happening, String)| told.enters(*what, on);
        self.dossier.pilot.log = told.iter().fold(Telling::default(), enters).log;
        self
    }

    /// Another paper of the pilot has such a row.
    pub(super) fn row_beside(
        mut self,
        form: FormId,
        table: &'static Table,
        cells: &[&str],
    ) -> Scenario {
        let paper = self.dossier.papers.entry(form).or_default();
        let row = paper.add_row(table.key);
        for (column, text) in table.columns.iter().zip(cells) {
            paper.write(Place::cell(column.key, row), text);
        }
        self
    }
}
