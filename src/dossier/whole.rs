//! All that is kept of one pilot: its record and its papers, to hold one paper against the others.

use std::collections::BTreeMap;

use super::{Answers, Event, Happening, Paper, Pilot, Place, Record};
use crate::form::{Blank, Fact, Form, FormId};
use crate::value::{Day, Value, is_blank, same_name};

/// One pilot with its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// What the list knows of it.
    pub pilot: Pilot,
    /// Its papers.
    pub papers: BTreeMap<FormId, Paper>,
    /// The fingerprints of those that were received in a signed file.
    pub received: BTreeMap<FormId, String>,
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

    /// What other papers say otherwise than this one, blank by blank.
    pub fn contradictions(&self, form: &Form, paper: &Paper) -> Vec<(&'static Blank, Stated)> {
        let clash = |blank: &'static Blank| {
            let here = paper.text(Place::blank(blank.key));
            let other = self.contradicting(form.id, blank, &here).pop()?;
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
            (!is_blank(&text)).then_some(Stated {
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
            Fact::EvaluationAppliedOn => {
                (Happening::EvaluationApplied, |event| Some(event.on.iso()))
            }
            Fact::RecheckAppliedOn => (Happening::RecheckApplied, |event| Some(event.on.iso())),
            _ => return None,
        };
        let events = self.pilot.log.in_force();
        let text = of(events.into_iter().rfind(|event| event.is(what))?)?;
        let prints = Day::from_iso(&text).map_or_else(|| text.clone(), |day| day.shown());
        Some(Stated {
            source: Source::Record,
            text,
            prints,
            fingerprint: None,
        })
    }

    /// What the other papers say of a blank that states a fact, where they do not say what stands here.
    pub fn contradicting(&self, form: FormId, blank: &Blank, here: &str) -> Vec<Stated> {
        let Some(fact) = blank.fact.filter(|_| !is_blank(here)) else {
            return Vec::new();
        };
        let mine = blank.prints(here);
        let mut said = self.stated(fact, form);
        said.retain(|other| !same_name(&other.prints, &mine));
        said
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
        let said = dossier().contradicting(FormId::Application, name, "乙综合标准化试点");
        assert_eq!(said, []);
    }
}
