//! Blanks that a 征集通知 may want filled though the regulation does not; what is missing is no finding, and stops nothing.

use super::Notice;
use crate::dossier::{Answers, Pilot, Place, asked};
use crate::form::{Blank, Form, FormId};
use crate::regulation::Course;
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

/// A blank that is wanted, and the document that wants it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The blank.
    pub blank: &'static Blank,
    /// 据某局发布的征集通知（某字〔2026〕1号）.
    pub by: String,
}

impl Notice {
    /// What says that a blank must not stay empty, where the regulation leaves it open.
    pub fn asks_for(&self, pilot: &Pilot, form: &Form, blank: &Blank) -> Option<&'static str> {
        let asks = |also: &[&'static Requirable]| blanks_of(also, form).any(|one| one == blank);
        let call = self.call_for(&Course::of(&pilot.log));
        if call.is_some_and(|call| asks(&call.also)) {
            return Some("（征集通知要求填）");
        }
        let province = self.province_for(pilot);
        let asked = province.is_some_and(|pack| asks(&pack.also));
        asked.then_some("（省里要求填）")
    }

    /// What its documents want of a form beyond the law that is asked and not answered, in the order of the file.
    pub fn missing(&self, pilot: &Pilot, form: &Form, answers: &dyn Answers) -> Vec<Wanted> {
        let call = self.call_for(&Course::of(&pilot.log));
        let call = call.map(|call| (&call.also, call.cite()));
        let province = self.province_for(pilot);
        let province = province.map(|pack| (&pack.also, pack.cite()));
        let mut wanted: Vec<Wanted> = Vec::new();
        for (also, by) in [call, province].into_iter().flatten() {
            for blank in blanks_of(also, form).filter(|blank| is_open(blank, answers)) {
                if wanted.iter().all(|known| known.blank != blank) {
                    let by = by.clone();
                    wanted.push(Wanted { blank, by });
                }
            }
        }
        wanted
    }
}

impl Wanted {
    /// What is said of it.
    pub fn says(&self) -> String {
        format!(
            "“{}”还没有填。{}要求填写；这不是细则的规定，不影响定稿",
            self.blank.asks(),
            self.by
        )
    }
}

/// Those of a form.
pub(super) fn blanks_of(
    also: &[&'static Requirable],
    form: &Form,
) -> impl Iterator<Item = &'static Blank> {
    let of_form = also.iter().filter(move |one| one.form == form.id);
    of_form.filter_map(|one| one.blank())
}

fn is_open(blank: &Blank, answers: &dyn Answers) -> bool {
    let mut open = asked(blank, answers);
    answers.look(Place::blank(blank.key), &mut |typed| {
        open &= is_blank(typed);
    });
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Level, Paper, Stamp};
    use crate::form::Need;
    use crate::host::{Call, read_notice};

    fn notice() -> Notice {
        let call = Call {
            issuer: "某省联席办公室（示例）".into(),
            number: "某标联〔2026〕1号".into(),
            opens: None,
            closes: None,
            copies: None,
            send_to: None,
            fields: Vec::new(),
            also: vec![&REQUIRABLE[1], &REQUIRABLE[3]],
        };
        Notice {
            call: Some(call),
            ..Notice::default()
        }
    }

    fn pilot() -> Pilot {
        Pilot::new("a1".into(), Stamp::new("2026-11-25T09:00:00+08:00"))
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
        let (notice, form) = (notice(), FormId::Application.form());
        let mut paper = Paper::default();
        let missing = |paper: &Paper| -> Vec<&str> {
            let missing = notice.missing(&pilot(), form, paper);
            missing.iter().map(|wanted| wanted.blank.key).collect()
        };
        assert_eq!(missing(&paper), ["undertaker.opinion", "guide.opinion"]);
        paper.write(Place::blank("guide.opinion"), "同意");
        paper.write(Place::blank("undertaker.opinion"), " \u{3000}");
        assert_eq!(missing(&paper), ["undertaker.opinion"]);
        let evaluation = FormId::Evaluation.form();
        assert!(notice.missing(&pilot(), evaluation, &paper).is_empty());
        let wanted = &notice.missing(&pilot(), form, &paper)[0];
        assert_eq!(
            wanted.says(),
            "“承担单位意见”还没有填。据某省联席办公室（示例）发布的征集通知（某标联〔2026〕1号）要求填写；这不是细则的规定，不影响定稿"
        );
    }

    #[test]
    fn what_a_province_wants_is_asked_of_its_own_pilots_alone_and_once() {
        let pack = r#"{"notice": 2, "office": {"name": "某局（示例）"}, "province": {"number": "1号", "issued": "2026-01-05",
            "also_required": ["application.guide.opinion", "application.unit.family"]}}"#;
        let notice = Notice {
            province: read_notice(pack.as_bytes()).unwrap().province,
            ..notice()
        };
        let form = FormId::Application.form();
        let asks = |pilot: &Pilot, key| notice.asks_for(pilot, form, form.blank(key).unwrap());
        let mut pilot = pilot();
        assert_eq!(asks(&pilot, "unit.family"), None);
        assert_eq!(notice.missing(&pilot, form, &Paper::default()).len(), 2);
        pilot.set_level(Level::Provincial);
        assert_eq!(asks(&pilot, "unit.family"), Some("（省里要求填）"));
        assert_eq!(asks(&pilot, "guide.opinion"), Some("（征集通知要求填）"));
        let missing = notice.missing(&pilot, form, &Paper::default());
        let told: Vec<_> = missing
            .iter()
            .map(|one| (one.blank.key, one.by.as_str()))
            .collect();
        let (call, pack) = (
            "据某省联席办公室（示例）发布的征集通知（某标联〔2026〕1号）",
            "据某局（示例）（1号，2026年1月5日）",
        );
        assert_eq!(
            told,
            [
                ("undertaker.opinion", call),
                ("guide.opinion", call),
                ("unit.family", pack)
            ]
        );
    }
}
