//! What the numbers of a province say of a paper of its own pilot: its word beside the regulation, which is read by reference.
//!
//! A ruling is no finding: it stops nothing, and what the national reading finds stays visible beside it.

use super::Province;
use crate::dossier::{Answers, Happening, Pilot, Place};
use crate::form::application::{GUARANTOR, GUIDE, PERIOD_FROM, PERIOD_TO, SUPERVISOR};
use crate::form::{
    Blank, Field, Form, FormId, evaluation, recheck, recheck_report, recheck_self, recheck_visit,
    selfcheck,
};
use crate::host::Notice;
use crate::regulation::{Actor, Course, Term};
use crate::value::{Day, Entry, Span, Value, excerpt};

/// What a province says of one blank of a paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruling {
    /// The blank it speaks of.
    pub blank: &'static Blank,
    /// 据某局《某办法》（某字〔2026〕1号，2026年1月5日）：……
    pub says: String,
    /// Whether the paper is as the province wants it.
    pub agrees: bool,
    /// The rules that read the regulation on the same matter.
    rules: &'static [&'static str],
}

/// A day on a paper, and the duty whose time the province may have set.
struct Timed {
    form: FormId,
    blank: &'static Blank,
    duty: &'static str,
    what: &'static str,
    rules: &'static [&'static str],
}

static TIMED: [Timed; 7] = [
    Timed {
        form: FormId::SelfCheck,
        blank: &selfcheck::CHECKED.blank,
        duty: "art18.due.self-check",
        what: "自查",
        rules: &[],
    },
    Timed {
        form: FormId::Evaluation,
        blank: &evaluation::DAY.blank,
        duty: "art18.due.self-check",
        what: "自查",
        rules: &["art18.self-check-window"],
    },
    Timed {
        form: FormId::Evaluation,
        blank: &evaluation::APPLIED.blank,
        duty: "art18.due.apply",
        what: "申请评估",
        rules: &["art18.apply-after-end"],
    },
    Timed {
        form: FormId::Recheck,
        blank: &recheck::DATED.blank,
        duty: "art32.due.apply",
        what: "申请复查",
        rules: &[
            "art32.after-expiry",
            "art32.last-three-months",
            "art32.long-before",
        ],
    },
    Timed {
        form: FormId::RecheckSelf,
        blank: &recheck_self::DATED.blank,
        duty: "art32.due.self-check",
        what: "复查自检",
        rules: &["art32.check-after-expiry"],
    },
    Timed {
        form: FormId::RecheckVisit,
        blank: &recheck_visit::ON4.blank,
        duty: "art33.due.three-months",
        what: "完成复查",
        rules: &["art33.visit-in-time"],
    },
    Timed {
        form: FormId::RecheckReport,
        blank: &recheck_report::DATED.blank,
        duty: "art33.due.three-months",
        what: "完成复查",
        rules: &["art33.report-in-time"],
    },
];

/// A blank that names a body, and whose name the province may have given.
struct Named {
    blank: &'static Blank,
    actor: Actor,
    rules: &'static [&'static str],
}

static NAMED: [Named; 3] = [
    Named {
        blank: &GUARANTOR.blank,
        actor: Actor::LocalGovernment,
        rules: &["annex1.note2.guarantor-name"],
    },
    Named {
        blank: &GUIDE.blank,
        actor: Actor::TradeAuthority,
        rules: &["annex1.note3.guide", "annex1.note3.guide-unsure"],
    },
    Named {
        blank: &SUPERVISOR.blank,
        actor: Actor::ProvincialAuthority,
        rules: &["annex1.note4.supervisor", "annex1.note4.supervisor-unsure"],
    },
];

impl Ruling {
    /// What is said of it by itself.
    pub fn stands_apart(&self) -> String {
        format!("{}；这不是细则的规定，不影响定稿", self.says)
    }

    /// Whether it is on the matter of a rule.
    pub fn is_beside(&self, rule: &str) -> bool {
        self.rules.contains(&rule)
    }
}

impl Notice {
    /// What the province says of a paper as it is typed; nothing for a national pilot.
    pub fn rulings(&self, pilot: &Pilot, form: &Form, answers: &dyn Answers) -> Vec<Ruling> {
        self.province_for(pilot)
            .map_or_else(Vec::new, |pack| pack.rulings(pilot, form, answers))
    }
}

impl Province {
    fn rulings(&self, pilot: &Pilot, form: &Form, answers: &dyn Answers) -> Vec<Ruling> {
        let timed = TIMED.iter().filter(|timed| timed.form == form.id);
        let timed = timed.filter_map(|timed| self.on_time(pilot, timed, answers));
        let first = form.id == FormId::Application;
        let named = NAMED.iter().filter(|_| first);
        let named = named.filter_map(|named| self.on_name(named, answers));
        let period = first.then(|| self.on_period(answers)).flatten();
        period.into_iter().chain(timed).chain(named).collect()
    }

    /// The period as it is typed on the application.
    fn on_period(&self, answers: &dyn Answers) -> Option<Ruling> {
        let (least, most) = self.period?;
        let span = Span::new(known(answers, &PERIOD_FROM)?, known(answers, &PERIOD_TO)?).ok()?;
        Some(Ruling {
            blank: &PERIOD_TO.blank,
            says: format!("{}：{}", self.cite(), self.of_period(Some(span))?),
            agrees: (least..=most).contains(&span.months_inclusive()),
            rules: &["art18.two-to-three-years"],
        })
    }

    fn on_time(&self, pilot: &Pilot, timed: &Timed, answers: &dyn Answers) -> Option<Ruling> {
        // What is applied for anew after a remedy lies behind the end of the period.
        let again = timed.form == FormId::Evaluation
            && Course::of(&pilot.log).last(Happening::Failed).is_some();
        let day = known_at::<Day>(answers, timed.blank)?;
        let term = self.term(pilot, timed.duty).filter(|_| !again)?;
        let (how, agrees) = match term {
            Term::Window(first, _) if day < first => ("，早于这段时间", false),
            _ if term.ends().is_some_and(|end| day > end) => ("，已过这个期限", false),
            _ => ("，符合", true),
        };
        Some(Ruling {
            blank: timed.blank,
            says: format!(
                "{}：{}的时间是{}；本表写的是{}{how}",
                self.cite(),
                timed.what,
                term.shown(),
                day.shown()
            ),
            agrees,
            rules: timed.rules,
        })
    }

    /// The name of a body as it is typed; what a province writes may be the name of a kind, so another is only asked about.
    fn on_name(&self, named: &Named, answers: &dyn Answers) -> Option<Ruling> {
        let body = self.body(named.actor)?;
        let mut typed = String::new();
        answers.look(Place::blank(named.blank.key), &mut |text| {
            text.trim().clone_into(&mut typed);
        });
        let (ours, theirs) = (without_notes(&typed), without_notes(body));
        if ours.is_empty() || theirs.is_empty() {
            return None;
        }
        let agrees = ours == theirs;
        let how = if agrees {
            "，符合".to_owned()
        } else {
            format!("；本表写的是{}，请核对是不是同一类单位", excerpt(&typed))
        };
        Some(Ruling {
            blank: named.blank,
            says: format!(
                "{}：{}在省里是{}{how}",
                self.cite(),
                named.blank.asks(),
                excerpt(body)
            ),
            agrees,
            rules: named.rules,
        })
    }
}

/// A name without what stands in brackets at its end.
fn without_notes(name: &str) -> &str {
    let name = name.trim();
    let open = name
        .rfind(['（', '('])
        .filter(|_| name.ends_with(['）', ')']));
    name[..open.unwrap_or(name.len())].trim()
}

fn known<T: Value>(answers: &dyn Answers, field: &Field<T>) -> Option<T> {
    known_at(answers, &field.blank)
}

fn known_at<T: Value>(answers: &dyn Answers, blank: &Blank) -> Option<T> {
    let mut known = None;
    answers.look(Place::blank(blank.key), &mut |text| {
        known = match Entry::of(text) {
            Entry::Read(value) => Some(value),
            Entry::Blank | Entry::Unreadable(_) => None,
        };
    });
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::{duties, rules};

    #[test]
    fn every_ruling_is_on_the_matter_of_known_rules_and_duties() {
        let of_rules = TIMED.iter().map(|timed| timed.rules);
        let of_rules = of_rules.chain(NAMED.iter().map(|named| named.rules));
        for id in of_rules.flatten() {
            assert!(rules().any(|rule| rule.id == *id), "{id}");
        }
        for timed in &TIMED {
            assert!(duties().any(|duty| duty.id == timed.duty), "{}", timed.duty);
            let form = timed.form.form();
            assert!(form.blank(timed.blank.key).is_some(), "{}", timed.blank.key);
        }
        for named in &NAMED {
            let form = FormId::Application.form();
            assert!(form.blank(named.blank.key).is_some(), "{}", named.blank.key);
        }
    }

    #[test]
    fn a_name_is_read_without_its_notes() {
        assert_eq!(without_notes("某省某局（示例）"), "某省某局");
        assert_eq!(without_notes("某省（直属）某局"), "某省（直属）某局");
        assert_eq!(without_notes(" "), "");
    }
}
