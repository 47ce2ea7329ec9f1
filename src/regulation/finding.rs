//! What a rule found: only `check` makes one, so none exists without its article.

use super::{Clause, Reading, Rule};
use crate::dossier::Place;
use crate::value::Day;

/// What a rule has to say against the answers, before it is bound to the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    places: Vec<Place>,
    says: String,
    todo: String,
    until: Option<Day>,
    unfilled: bool,
}

/// An objection with the rule, and so the article, it stands on.
#[derive(Clone, Debug)]
pub struct Finding {
    rule: &'static Rule,
    objection: Objection,
}

impl Objection {
    /// An objection at a place: what is so, and what to do.
    pub fn at(place: Place, says: impl Into<String>, todo: impl Into<String>) -> Objection {
        Objection {
            places: vec![place],
            says: says.into(),
            todo: todo.into(),
            until: None,
            unfilled: false,
        }
    }

    /// That a blank is empty: no sentence of the law speaks of it, the place on the form says it all.
    pub fn unfilled(place: Place, says: impl Into<String>, todo: impl Into<String>) -> Objection {
        Objection {
            unfilled: true,
            ..Objection::at(place, says, todo)
        }
    }

    /// The same objection, which falls away on that day.
    #[must_use]
    pub fn until(self, day: Day) -> Objection {
        Objection {
            until: Some(day),
            ..self
        }
    }

    /// The same objection, shown at one more place.
    #[must_use]
    pub fn and_at(mut self, place: Place) -> Objection {
        self.places.push(place);
        self
    }
}

impl Finding {
    pub(super) fn new(rule: &'static Rule, objection: Objection) -> Finding {
        Finding { rule, objection }
    }

    /// The rule that speaks.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Where it is shown, the first place first.
    pub fn places(&self) -> &[Place] {
        &self.objection.places
    }

    /// Where its link leads.
    pub fn place(&self) -> Place {
        self.objection.places[0]
    }

    /// The first day on which it no longer stands, where the law gives one.
    pub fn until(&self) -> Option<Day> {
        self.objection.until
    }

    /// Whether it only says that a blank is empty, so that nothing is quoted beside it.
    pub fn is_unfilled(&self) -> bool {
        self.objection.unfilled
    }

    /// What is quoted beside it: nothing where a blank is empty, nor where practice asks and not the regulation.
    pub fn quotes(&self) -> Option<Clause> {
        let by_law = !matches!(self.rule.reading, Reading::Practice(_));
        (by_law && !self.is_unfilled()).then_some(self.rule.clause)
    }

    /// What is so.
    pub fn says(&self) -> &str {
        &self.objection.says
    }

    /// What to do about it.
    pub fn todo(&self) -> &str {
        &self.objection.todo
    }

    /// The name under which a written reason answers it: the rule, and the row where there is one.
    pub fn key(&self) -> String {
        match self.place().row {
            None => self.rule.id.to_owned(),
            Some(row) => format!("{}#{row}", self.rule.id),
        }
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        self.rule == other.rule && self.objection == other.objection
    }
}
