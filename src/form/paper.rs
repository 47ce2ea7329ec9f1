//! One annex: its parts, the steps that ask for them, and its sheet.

use super::{Blank, Fact, FormId, Role, Sheet, Table};

/// An official form.
#[derive(Debug)]
pub struct Form {
    /// Its name in records and files.
    pub id: FormId,
    /// The annex that prints it, 1 to 6; the law asks for some papers that no annex prints.
    pub annex: Option<u8>,
    /// Raised when a blank is added, dropped or changes its meaning.
    pub version: u32,
    /// The official title, without line breaks.
    pub title: &'static str,
    /// The everyday name.
    pub short: &'static str,
    /// Who fills it.
    pub filler: Role,
    /// The key of the blank that names the pilot.
    pub names_pilot: &'static str,
    /// The key of the blank that names the unit.
    pub names_unit: &'static str,
    /// The blanks that date it: the first that is filled counts; none where nothing on it does.
    pub dated: &'static [&'static Blank],
    /// The headed sections, in order.
    pub parts: &'static [Part],
    /// The ruled paper.
    pub sheet: Sheet,
    /// What comes after the file, on paper and by post: a key for ever, and the line.
    pub after: &'static [(&'static str, &'static str)],
}

/// One headed section of a form.
#[derive(Debug)]
pub struct Part {
    /// Stable; stands in addresses.
    pub key: &'static str,
    /// The official number («一»), empty for the cover.
    pub number: &'static str,
    /// The official heading without its number.
    pub heading: &'static str,
    /// The name in lists, where the heading is too long.
    pub short: &'static str,
    /// The screens that ask for it.
    pub steps: &'static [Step],
}

/// What one screen asks for.
#[derive(Debug)]
pub struct Step {
    /// Stable, one of its kind in the form; stands in addresses.
    pub key: &'static str,
    /// The title of the screen.
    pub title: &'static str,
    /// Its questions, in order.
    pub items: &'static [Item],
}

/// One question of a step.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    /// A single blank.
    Blank(&'static Blank),
    /// A repeating table.
    Table(&'static Table),
}

impl Form {
    /// How it is called in lists and file names: 附件1 申请书, or the name alone.
    pub fn called(&self) -> String {
        match self.annex {
            Some(annex) => format!("附件{annex} {}", self.short),
            None => self.short.to_owned(),
        }
    }

    /// How it is marked in a file name: 附件1, or its short name.
    pub fn mark(&self) -> String {
        match self.annex {
            Some(annex) => format!("附件{annex}"),
            None => self.short.to_owned(),
        }
    }

    /// How many copies go where, where the law says so: the line of its checklist that has the key `copies`.
    pub fn copies(&self) -> Option<&'static str> {
        let line = self.after.iter().find(|(key, _)| *key == "copies");
        line.map(|(_, text)| *text)
    }

    /// Whether it is sent in answer to a 征集通知: its checklist has a line of the key `call`.
    pub fn answers_call(&self) -> bool {
        self.after.iter().any(|(key, _)| *key == "call")
    }

    /// All steps with their parts, in order.
    pub fn steps(&self) -> impl Iterator<Item = (&'static Part, &'static Step)> + use<> {
        self.parts
            .iter()
            .flat_map(|part| part.steps.iter().map(move |step| (part, step)))
    }

    /// All single blanks, in order.
    pub fn blanks(&self) -> impl Iterator<Item = &'static Blank> + use<> {
        self.items().filter_map(|item| match item {
            Item::Blank(blank) => Some(blank),
            Item::Table(_) => None,
        })
    }

    /// All repeating tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> + use<> {
        self.items().filter_map(|item| match item {
            Item::Table(table) => Some(table),
            Item::Blank(_) => None,
        })
    }

    /// The single blank of that key.
    pub fn blank(&self, key: &str) -> Option<&'static Blank> {
        self.blanks().find(|blank| blank.key == key)
    }

    /// The single blank that states a fact.
    pub fn stating(&self, fact: Fact) -> Option<&'static Blank> {
        self.blanks().find(|blank| blank.fact == Some(fact))
    }

    /// The table of that key.
    pub fn table(&self, key: &str) -> Option<&'static Table> {
        self.tables().find(|table| table.key == key)
    }

    /// A blank or column of that key, wherever it stands.
    pub fn anywhere(&self, key: &str) -> Option<&'static Blank> {
        self.blank(key)
            .or_else(|| self.tables().find_map(|table| table.column(key)))
    }

    /// The step that asks for a blank, column or table of that key.
    pub fn step_of(&self, key: &str) -> Option<(&'static Part, &'static Step)> {
        self.steps()
            .find(|(_, step)| step.items.iter().any(|item| item.is(key)))
    }

    fn items(&self) -> impl Iterator<Item = Item> + use<> {
        self.steps()
            .flat_map(|(_, step)| step.items.iter().copied())
    }
}

impl Step {
    /// How many columns the widest of its tables has, where it asks for one.
    pub fn most_columns(&self) -> Option<usize> {
        let columns = self.items.iter().filter_map(|item| match item {
            Item::Table(table) => Some(table.columns.len()),
            Item::Blank(_) => None,
        });
        columns.max()
    }
}

impl Step {
    /// The questions of whether something happened, where so many stand together that one answer for all of them saves work.
    pub fn declared(&self) -> Vec<&'static Blank> {
        let asked = self.items.iter().filter_map(|item| match item {
            Item::Blank(blank) => Some(*blank),
            Item::Table(_) => None,
        });
        let declared: Vec<&'static Blank> = asked.filter(|blank| blank.asks_whether()).collect();
        if declared.len() < 3 {
            Vec::new()
        } else {
            declared
        }
    }
}

impl Item {
    /// Whether this is the blank or table of that key, or a table with that column.
    pub fn is(&self, key: &str) -> bool {
        match self {
            Item::Blank(blank) => blank.key == key,
            Item::Table(table) => table.key == key || table.column(key).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::form::FormId;

    #[test]
    fn no_two_blanks_of_a_form_share_a_key() {
        for id in FormId::ALL {
            let form = id.form();
            let mut seen = BTreeSet::new();
            let columns = form
                .tables()
                .flat_map(|table| table.columns.iter().copied());
            for key in form.blanks().chain(columns).map(|blank| blank.key) {
                assert!(seen.insert(key), "{key} stands twice");
            }
        }
    }

    #[test]
    fn only_the_application_answers_a_call() {
        let answering = FormId::ALL.iter().filter(|id| id.form().answers_call());
        assert_eq!(answering.collect::<Vec<_>>(), [&FormId::Application]);
    }

    #[test]
    fn no_two_steps_of_a_form_share_a_key() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            let keys: BTreeSet<_> = form.steps().map(|(_, step)| step.key).collect();
            assert_eq!(keys.len(), form.steps().count());
        }
    }

    #[test]
    fn the_records_of_three_years_can_be_denied_at_once() {
        let steps = FormId::ALL.iter().flat_map(|id| id.form().steps());
        let steps = steps.filter(|(_, step)| !step.declared().is_empty());
        let counts: Vec<_> = steps
            .map(|(_, step)| (step.title, step.declared().len()))
            .collect();
        assert_eq!(counts, [("近三年记录", 4), ("创建试点期间记录", 4)]);
    }

    #[test]
    fn a_condition_names_a_blank_of_the_same_form() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            for blank in form.blanks() {
                let opener = blank.when.map(|condition| form.blank(condition.key));
                assert_ne!(opener, Some(None), "{}", blank.key);
            }
        }
    }
}
