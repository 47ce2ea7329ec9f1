//! Blanks that a 征集通知 may want filled though the regulation does not; what is missing is no finding, and stops nothing.

use super::Call;
use crate::dossier::{Answers, Place, asked};
use crate::form::{Blank, Form, FormId};
use crate::value::is_blank;

/// A blank a notice may require.
#[derive(Debug, PartialEq, Eq)]
pub struct Requirable {
    /// What it is called in the file.
    pub key: &'static str,
    /// The form that has it.
    pub form: FormId,
    /// The key of the blank there.
    pub blank: &'static str,
}

/// Every blank that can be required: those the forms of an application have and the law leaves open. Names stand in
/// files of hosts, so none is ever dropped.
pub static REQUIRABLE: [Requirable; 5] = [
    of_application("application.unit.family", "unit.family"),
    of_application("application.undertaker.opinion", "undertaker.opinion"),
    of_application("application.guarantor.opinion", "guarantor.opinion"),
    of_application("application.guide.opinion", "guide.opinion"),
    of_application("application.supervisor.opinion", "supervisor.opinion"),
];

const fn of_application(key: &'static str, blank: &'static str) -> Requirable {
    Requirable {
        key,
        form: FormId::Application,
        blank,
    }
}

impl Requirable {
    /// The blank itself.
    pub fn blank(&self) -> Option<&'static Blank> {
        self.form.form().blank(self.blank)
    }
}

impl Call {
    /// What it wants of a form beyond the law, in the order of the file.
    pub fn also_of(&self, form: &Form) -> impl Iterator<Item = &'static Blank> {
        let of_form = self.also.iter().filter(move |one| one.form == form.id);
        of_form.filter_map(|one| one.blank())
    }

    /// What of that is asked and not answered.
    pub fn missing(&self, form: &Form, answers: &dyn Answers) -> Vec<&'static Blank> {
        let open = |blank: &&'static Blank| {
            let mut open = asked(blank, answers);
            answers.look(Place::blank(blank.key), &mut |typed| {
                open &= is_blank(typed);
            });
            open
        };
        self.also_of(form).filter(open).collect()
    }
}

/// What is said of a blank that a notice wants and that is empty.
pub fn wants(blank: &Blank, call: &Call) -> String {
    format!(
        "“{}”还没有填。{}要求填写；这不是细则的规定，不影响定稿",
        blank.asks(),
        call.cite()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::Need;

    fn call() -> Call {
        Call {
            issuer: "某省联席办公室（示例）".into(),
            number: "某标联〔2026〕1号".into(),
            opens: None,
            closes: None,
            copies: None,
            send_to: None,
            fields: Vec::new(),
            also: vec![&REQUIRABLE[1], &REQUIRABLE[3]],
        }
    }

    #[test]
    fn the_list_is_what_the_two_forms_of_applications_leave_open() {
        // 没有参加单位的原因 is asked of those only that have no participant, which Article 10 judges.
        let known = ["participants.none"];
        for form in [FormId::Application, FormId::Evaluation] {
            let open = form.form().blanks().filter(|blank| blank.need == Need::May);
            let open: Vec<&str> = open
                .map(|blank| blank.key)
                .filter(|key| !known.contains(key))
                .collect();
            let mut listed: Vec<&str> = REQUIRABLE
                .iter()
                .filter(|one| one.form == form)
                .map(|one| one.blank)
                .collect();
            assert_eq!(open.len(), listed.len(), "{form:?}");
            listed.retain(|key| !open.contains(key));
            assert_eq!(listed, [""; 0]);
        }
    }

    #[test]
    fn what_is_missing_is_told_by_its_notice_until_it_is_written() {
        let (call, form) = (call(), FormId::Application.form());
        let mut paper = Paper::default();
        let missing = |paper: &Paper| -> Vec<&str> {
            let missing = call.missing(form, paper);
            missing.iter().map(|blank| blank.key).collect()
        };
        assert_eq!(missing(&paper), ["undertaker.opinion", "guide.opinion"]);
        paper.write(Place::blank("guide.opinion"), "同意");
        paper.write(Place::blank("undertaker.opinion"), " \u{3000}");
        assert_eq!(missing(&paper), ["undertaker.opinion"]);
        let evaluation = FormId::Evaluation.form();
        assert!(call.missing(evaluation, &paper).is_empty());
        let blank = REQUIRABLE[1].blank().unwrap();
        assert_eq!(
            wants(blank, &call),
            "“承担单位意见”还没有填。据某省联席办公室（示例）发布的征集通知（某标联〔2026〕1号）要求填写；这不是细则的规定，不影响定稿"
        );
    }
}
