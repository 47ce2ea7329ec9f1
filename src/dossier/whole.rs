//! All that is kept of one pilot: its record and its papers, to hold one paper against the others.

use std::collections::BTreeMap;

use super::{Answers, Paper, Pilot, Place};
use crate::form::{Blank, Fact, Form, FormId};
use crate::value::same_name;

/// One pilot with its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// What the list knows of it.
    pub pilot: Pilot,
    /// Its papers.
    pub papers: BTreeMap<FormId, Paper>,
}

/// What another paper says of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The paper that says so.
    pub form: FormId,
    /// As typed there.
    pub text: String,
    /// As that paper prints it.
    pub prints: String,
}

impl Dossier {
    /// A paper of the pilot, if it was begun.
    pub fn paper(&self, form: FormId) -> Option<&Paper> {
        self.papers.get(&form)
    }

    /// What the other papers say of a fact, in the order of a pilot's life.
    pub fn stated(&self, fact: Fact, but: FormId) -> Vec<Stated> {
        let others = self.papers.iter().filter(|(form, _)| **form != but);
        let said = others.filter_map(|(form, paper)| {
            let blank = form.form().stating(fact)?;
            let text = paper.text(Place::blank(blank.key));
            let prints = blank.prints(&text);
            (!text.trim().is_empty()).then_some(Stated {
                form: *form,
                text,
                prints,
            })
        });
        said.collect()
    }

    /// What the other papers say of a blank that states a fact, where they do not say what stands here.
    pub fn contradicting(&self, form: FormId, blank: &Blank, here: &str) -> Vec<Stated> {
        let Some(fact) = blank.fact.filter(|_| !here.trim().is_empty()) else {
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
    fn a_paper_is_not_held_against_itself() {
        let name = FormId::Application.form().stating(Fact::PilotName).unwrap();
        let said = dossier().contradicting(FormId::Application, name, "乙综合标准化试点");
        assert_eq!(said, []);
    }
}
