//! All that is kept of one pilot: its record and its papers, to hold one paper against the others.

use std::collections::BTreeMap;

use super::{Answers, Event, Happening, Paper, Pilot, Place, Record, dated};
use crate::form::{Blank, Fact, Form, FormId};
use crate::value::{Day, Start, Value, YearMonth, is_blank, same_name};

/// One pilot with its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// What the list knows of it.
    pub pilot: Pilot,
    /// Its papers.
    pub papers: BTreeMap<FormId, Paper>,
    /// The fingerprints of those that were received in a signed file.
    pub received: BTreeMap<FormId, String>,
    /// The other pilots kept here whose result was revoked: Article 26 bars the unit, not the pilot.
    pub others: Vec<Pilot>,
}

/// Where a fact is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In a paper.
    Paper(FormId),
    /// In the record of what happened.
    Record,
}

/// What another place says of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Who says so.
    pub source: Source,
    /// As typed there.
    pub text: String,
    /// As that paper prints it.
    pub prints: String,
    /// The fingerprint of the signed file that paper was received in.
    pub fingerprint: Option<String>,
}

impl Source {
    /// Whether it stands before a form in the life of a pilot; the record is before every paper.
    fn is_before(self, form: FormId) -> bool {
        match self {
            Source::Paper(other) => other < form,
            Source::Record => true,
        }
    }

    /// What it is called in a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Source::Paper(form) => form.form().short,
            Source::Record => "试点记录",
        }
    }
}

impl Stated {
    /// Who says so, in a sentence: 申请书, or 申请书（签名文件 1A2B …）.
    pub fn whose(&self) -> String {
        match &self.fingerprint {
            None => self.source.label().to_owned(),
            Some(fingerprint) => format!("{}（签名文件 {fingerprint}）", self.source.label()),
        }
    }
}

impl Dossier {
    /// Takes in a stored paper.
    pub fn take(&mut self, record: Record) {
        self.papers.insert(record.form, record.paper);
        if let Some(fingerprint) = record.received {
            self.received.insert(record.form, fingerprint);
        }
    }

    /// Takes in the other pilots that a rule may have to ask: those whose result was revoked and that were not thrown away.
    pub fn beside<'a>(&mut self, pilots: impl IntoIterator<Item = &'a Pilot>) {
        let mine = self.pilot.id.clone();
        let revoked = |pilot: &&Pilot| {
            let entries = pilot.log.in_force();
            entries.iter().any(|event| event.is(Happening::Revoked))
        };
        let others = pilots.into_iter().filter(revoked);
        let others = others.filter(|pilot| pilot.id != mine && pilot.deleted.is_none());
        self.others = others.cloned().collect();
    }

    /// What other papers say otherwise than this one, blank by blank.
    pub fn contradictions(&self, form: &Form, paper: &Paper) -> Vec<(&'static Blank, Stated)> {
        let of = dated(form, paper).map(|(first, _)| first);
        let clash = |blank: &'static Blank| {
            let here = paper.text(Place::blank(blank.key));
            let other = self.differing(form.id, blank, &here, of).pop()?;
            Some((blank, other))
        };
        form.blanks().filter_map(clash).collect()
    }

    /// A paper of the pilot, if it was begun.
    pub fn paper(&self, form: FormId) -> Option<&Paper> {
        self.papers.get(&form)
    }

    /// What the other papers say of a fact, in the order of a pilot's life, and last what the record says.
    pub fn stated(&self, fact: Fact, but: FormId) -> Vec<Stated> {
        let others = self.papers.iter().filter(|(form, _)| **form != but);
        let said = others.filter_map(|(form, paper)| {
            let blank = form.form().stating(fact)?;
            let text = paper.text(Place::blank(blank.key));
            let prints = blank.prints(&text);
            let is_fact = !is_blank(&text) && !is_plan(form.form(), paper, fact, &text);
            is_fact.then_some(Stated {
                source: Source::Paper(*form),
                text,
                prints,
                fingerprint: self.received.get(form).cloned(),
            })
        });
        said.chain(self.recorded(fact)).collect()
    }

    /// What the record of events says of a fact.
    fn recorded(&self, fact: Fact) -> Option<Stated> {
        let (what, of): (_, fn(&Event) -> Option<String>) = match fact {
            Fact::PassedOn => (Happening::Passed, |event| Some(event.on.iso())),
            Fact::PassedNumber => (Happening::Passed, |event| event.number.clone()),
            Fact::EvaluatedOn => (Happening::OnSite, |event| Some(event.on.iso())),
            Fact::SelfCheckedOn => (Happening::SelfChecked, |event| Some(event.on.iso())),
            Fact::EvaluationAppliedOn => {
                (Happening::EvaluationApplied, |event| Some(event.on.iso()))
            }
            Fact::RecheckAppliedOn => (Happening::RecheckApplied, |event| Some(event.on.iso())),
            Fact::Undertaker => (Happening::Renamed, |event| Some(event.note.clone())),
            Fact::PeriodTo => (Happening::Prolonged, |event| Some(event.note.clone())),
            _ => return None,
        };
        let events = self.pilot.log.in_force();
        let text = of(events.into_iter().rfind(|event| event.is(what))?)?;
        let prints = shown(&text);
        Some(Stated {
            source: Source::Record,
            text,
            prints,
            fingerprint: None,
        })
    }

    /// What the papers before this one in the life of a pilot, and the record, say of a blank that states a fact, where
    /// they do not say what stands here; `of` is the day of this paper, where it bears one.
    pub fn contradicting(
        &self,
        form: FormId,
        blank: &Blank,
        here: &str,
        of: Option<Day>,
    ) -> Vec<Stated> {
        let mut said = self.differing(form, blank, here, of);
        said.retain(|other| other.source.is_before(form));
        said
    }

    /// What any other paper, or the record, says otherwise.
    fn differing(&self, form: FormId, blank: &Blank, here: &str, of: Option<Day>) -> Vec<Stated> {
        let Some(fact) = blank.fact.filter(|_| !is_blank(here)) else {
            return Vec::new();
        };
        let mine = blank.prints(here);
        let mut said = self.stated(fact, form);
        said.retain(|other| {
            !same_name(&other.prints, &mine) && !self.lawfully_differs(fact, other, &mine, of)
        });
        said
    }

    /// Whether the record tells why two papers differ: the unit was renamed, the period prolonged, or began with the task.
    fn lawfully_differs(&self, fact: Fact, other: &Stated, mine: &str, of: Option<Day>) -> bool {
        let log = self.pilot.log.in_force();
        let what = match fact {
            Fact::Undertaker => Happening::Renamed,
            Fact::PeriodTo => Happening::Prolonged,
            Fact::PeriodFrom => {
                let issued = log.iter().find(|event| event.is(Happening::Issued));
                let month = issued.map(|event| event.on.year_month().shown());
                return month.is_some_and(|month| month == mine);
            }
            _ => return false,
        };
        let changes: Vec<(Day, String)> = log
            .iter()
            .filter(|event| event.is(what))
            .map(|event| (event.on, shown(&event.note)))
            .collect();
        let held = changes
            .iter()
            .rfind(|(on, _)| of.is_none_or(|of| *on <= of));
        match held {
            // As it has been called since: who said otherwise said so before, or says so of later.
            Some((_, now)) if same_name(now, mine) => true,
            // The old name on the very day of the change may have been written before it.
            Some((on, _)) if of != Some(*on) => other.source != Source::Record,
            // Before the change: what it brought is not held against the paper.
            _ => changes.iter().any(|(_, new)| same_name(new, &other.prints)),
        }
    }

    /// A new paper of the pilot with the facts that other papers state, each as the latest of them has it.
    pub fn begin(&self, form: &Form) -> Paper {
        let mut paper = Paper::default();
        for blank in form.blanks() {
            let said = blank.fact.and_then(|fact| self.stated(fact, form.id).pop());
            if let Some(said) = said {
                paper.write(Place::blank(blank.key), &said.text);
            }
        }
        paper
    }
}

/// A text of the record as a paper prints it.
fn shown(text: &str) -> String {
    let day = Day::from_iso(text).map(|day| day.shown());
    let month = || YearMonth::from_iso(text).map(|month| month.shown());
    day.or_else(month).unwrap_or_else(|| text.to_owned())
}

/// Whether a paper only planned this when it was written: a later paper asks for what happened.
fn is_plan(form: &Form, paper: &Paper, fact: Fact, text: &str) -> bool {
    if !matches!(fact, Fact::SystemBuilt | Fact::SystemRuns) {
        return false;
    }
    let begun = Start::read(text).ok();
    let after = |start: &Start| {
        let written = dated(form, paper).map(|(_, last)| last);
        written.is_some_and(|written| start.earliest().is_some_and(|day| day > written))
    };
    begun.is_some_and(|start| start.is_planned() || after(&start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Stamp;

    /// An application beside which nothing else stands yet.
    fn dossier() -> Dossier {
        let mut paper = Paper::default();
        paper.write(Place::blank("pilot.name"), "甲综合标准化试点");
        paper.write(Place::blank("period.from"), "2024-03");
        Dossier {
            papers: [(FormId::Application, paper)].into(),
            ..Dossier::default()
        }
    }

    #[test]
    fn the_record_states_when_the_pilot_passed_and_by_which_document() {
        let mut dossier = dossier();
        let stamp = Stamp::new("2026-11-25T09:00:00+08:00");
        let on = Day::from_iso("2023-07-18").unwrap();
        let mut passed = Event::new("a1", Happening::Passed, on, stamp);
        passed.number = Some("国标委发〔2023〕1号".into());
        dossier.pilot.log.add(passed);
        let said = dossier.stated(Fact::PassedOn, FormId::Application);
        assert_eq!(
            (said[0].source, said[0].prints.as_str()),
            (Source::Record, "2023年7月18日")
        );
        let said = dossier.stated(Fact::PassedNumber, FormId::Application);
        assert_eq!(said[0].text, "国标委发〔2023〕1号");
    }

    #[test]
    fn a_paper_is_not_held_against_itself() {
        let name = FormId::Application.form().stating(Fact::PilotName).unwrap();
        let said = dossier().contradicting(FormId::Application, name, "乙综合标准化试点", None);
        assert_eq!(said, []);
    }

    fn entered(what: Happening, on: &str, note: &str) -> Event {
        let stamp = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut event = Event::new(what.key(), what, Day::from_iso(on).unwrap(), stamp);
        note.clone_into(&mut event.note);
        event
    }

    /// What is held against a paper of that form for that fact.
    fn against(dossier: &Dossier, form: FormId, fact: Fact, here: &str, of: &str) -> Vec<String> {
        let blank = form.form().stating(fact).unwrap();
        let said = dossier.contradicting(form, blank, here, Day::from_iso(of));
        said.iter()
            .map(|each| format!("{}：{}", each.source.label(), each.prints))
            .collect()
    }

    #[test]
    fn a_later_paper_is_held_against_an_earlier_one_and_not_the_other_way_round() {
        let mut dossier = dossier();
        let mut later = Paper::default();
        later.write(Place::blank("pilot.name"), "乙综合标准化试点");
        dossier.papers.insert(FormId::Evaluation, later);
        let held = |form| against(&dossier, form, Fact::PilotName, "丙综合标准化试点", "");
        assert_eq!(held(FormId::Application), [""; 0]);
        assert_eq!(held(FormId::Evaluation), ["申请书：甲综合标准化试点"]);
        assert_eq!(
            held(FormId::Report),
            ["申请书：甲综合标准化试点", "评估申请表：乙综合标准化试点"]
        );
    }

    #[test]
    fn after_a_unit_was_renamed_its_papers_bear_the_new_name_and_before_it_the_old() {
        let mut dossier = dossier();
        let first = dossier.papers.get_mut(&FormId::Application).unwrap();
        first.write(Place::blank("cover.undertaker"), "甲局（示例）");
        dossier
            .pilot
            .log
            .add(entered(Happening::Renamed, "2025-03-01", "乙局（示例）"));
        let held = |here: &str, of: &str| {
            against(&dossier, FormId::Evaluation, Fact::Undertaker, here, of)
        };
        assert_eq!(held("甲局（示例）", "2025-02-28"), [""; 0]);
        assert_eq!(held("甲局（示例）", "2025-03-01"), [""; 0]);
        assert_eq!(
            held("甲局（示例）", "2025-03-02"),
            ["试点记录：乙局（示例）"]
        );
        for of in ["2025-03-01", "2025-03-02", ""] {
            assert_eq!(held("乙局（示例）", of), [""; 0], "{of}");
        }
        assert_eq!(
            held("丙局（示例）", "2025-03-02"),
            ["试点记录：乙局（示例）"]
        );
        assert_eq!(held("丙局（示例）", "2025-02-28"), ["申请书：甲局（示例）"]);
        let begun = dossier.begin(FormId::Evaluation.form());
        assert_eq!(begun.text(Place::blank("cover.undertaker")), "乙局（示例）");
        assert_eq!(dossier.pilot.unit(), "乙局（示例）");
    }

    #[test]
    fn a_prolonged_period_ends_as_the_record_says() {
        let mut dossier = dossier();
        let first = dossier.papers.get_mut(&FormId::Application).unwrap();
        first.write(Place::blank("period.to"), "2026-02");
        dossier
            .pilot
            .log
            .add(entered(Happening::Prolonged, "2025-12-01", "2026-08"));
        let held =
            |here: &str, of: &str| against(&dossier, FormId::Evaluation, Fact::PeriodTo, here, of);
        assert_eq!(held("2026年8月", "2026-05-01"), [""; 0]);
        assert_eq!(held("2026-02", "2026-05-01"), ["试点记录：2026年8月"]);
        assert_eq!(held("2026-02", "2025-11-30"), [""; 0]);
        assert_eq!(held("2026-05", "2026-05-01"), ["试点记录：2026年8月"]);
        let begun = dossier.begin(FormId::Evaluation.form());
        assert_eq!(begun.text(Place::blank("period.to")), "2026-08");
    }

    #[test]
    fn the_month_of_the_task_is_as_good_as_the_month_that_was_planned() {
        let mut dossier = dossier();
        let held = |dossier: &Dossier, here: &str| {
            against(
                dossier,
                FormId::Evaluation,
                Fact::PeriodFrom,
                here,
                "2026-01-01",
            )
        };
        assert_eq!(held(&dossier, "2024-05"), ["申请书：2024年3月"]);
        dossier
            .pilot
            .log
            .add(entered(Happening::Issued, "2024-05-20", ""));
        assert_eq!(held(&dossier, "2024-05"), [""; 0]);
        assert_eq!(held(&dossier, "2024-03"), [""; 0]);
        assert_eq!(held(&dossier, "2024-04"), ["申请书：2024年3月"]);
    }

    #[test]
    fn what_the_application_only_planned_is_neither_carried_nor_held_against_what_happened() {
        for (planned, written, carried) in [
            ("计划2025年8月", "2024-02", ""),
            ("2025-08", "2024-02", ""),
            ("2024-02", "2024-02", "2024-02"),
            ("2023-08", "2024-02", "2023-08"),
        ] {
            let mut dossier = dossier();
            let first = dossier.papers.get_mut(&FormId::Application).unwrap();
            first.write(Place::blank("system.runs"), planned);
            first.write(Place::blank("cover.date"), written);
            let begun = dossier.begin(FormId::Evaluation.form());
            assert_eq!(
                begun.text(Place::blank("system.runs")),
                carried,
                "{planned}"
            );
            let held = against(
                &dossier,
                FormId::Evaluation,
                Fact::SystemRuns,
                "2025-10-01",
                "",
            );
            assert_eq!(held.is_empty(), carried.is_empty(), "{planned}");
        }
    }
}
