//! A paper that may be signed: none exists with an error, or with a breach that has no written reason.

use std::collections::BTreeMap;
use std::fmt;

use super::payload::{Data, FORMAT, FormRef, JudgedBy, Payload, Traced};
use crate::codec::{NotCanonical, canonical};
use crate::dossier::{Dossier, Paper, Stamp};
use crate::form::Form;
use crate::regulation::{Beside, Case, Finding, RULES, Severity, check};
use crate::value::{Day, Regions, is_blank};

/// A finalised paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    payload: Payload,
}

/// Where and when a paper is finalised.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The pilot on this device, with its other papers.
    pub dossier: &'a Dossier,
    /// The stored revision.
    pub revision: u32,
    /// This machine's time.
    pub now: &'a Stamp,
    /// The day the rules are applied on.
    pub today: Day,
    /// Whether it is a sample or an exercise.
    pub demonstration: bool,
    /// The table of divisions, where it was fetched.
    pub regions: Option<&'a Regions>,
}

/// Why a paper cannot be finalised yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// Errors, which no reason lifts.
    pub errors: Vec<Finding>,
    /// Breaches without a written reason.
    pub unexplained: Vec<Finding>,
}

impl fmt::Display for Unfinished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = self.errors.len() + self.unexplained.len();
        write!(f, "还有 {open} 处要先处理")
    }
}

impl std::error::Error for Unfinished {}

impl Submission {
    /// Finalises a paper.
    ///
    /// # Errors
    /// Says which errors and which unexplained breaches stand against it.
    pub fn of(
        form: &'static Form,
        paper: &Paper,
        at: &Circumstances,
    ) -> Result<Submission, Unfinished> {
        let beside = Beside {
            dossier: at.dossier,
            regions: at.regions,
        };
        let findings = check(&Case::of(form, &paper.indexed(), beside, at.today));
        let of = |severity| {
            findings
                .iter()
                .filter(move |finding| finding.rule().severity == severity)
                .cloned()
        };
        let errors: Vec<Finding> = of(Severity::Error).collect();
        let unexplained: Vec<Finding> = of(Severity::Breach)
            .filter(|breach| !is_explained(paper, breach))
            .collect();
        if !errors.is_empty() || !unexplained.is_empty() {
            return Err(Unfinished {
                errors,
                unexplained,
            });
        }
        let payload = Payload {
            app: "shidian".to_owned(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            data: Data::of(form, paper),
            demonstration: at.demonstration,
            findings: findings.iter().map(Traced::of).collect(),
            form: FormRef {
                id: form.id.key().to_owned(),
                version: form.version,
            },
            format: FORMAT,
            judged_by: Some(JudgedBy {
                divisions: at.regions.is_some(),
                level: "national".to_owned(),
                pack: None,
                rules: RULES,
            }),
            judged_on: at.today.iso(),
            pilot: at.dossier.pilot.id.clone(),
            reasons: reasons_of(paper, &findings),
            revision: at.revision,
            signed_at_claimed: at.now.clone(),
            supersedes: paper.supersedes.clone(),
        };
        Ok(Submission { payload })
    }

    /// What is signed.
    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// The canonical bytes (RFC 8785) that are signed.
    ///
    /// # Errors
    /// A payload with a number that not every reader would read alike.
    pub fn bytes(&self) -> Result<Vec<u8>, NotCanonical> {
        let payload = serde_json::to_value(&self.payload).map_err(|_| NotCanonical)?;
        canonical(&payload)
    }
}

/// Whether a written reason answers a finding.
fn is_explained(paper: &Paper, finding: &Finding) -> bool {
    paper
        .reasons
        .get(&finding.key())
        .is_some_and(|reason| !is_blank(reason))
}

/// Only reasons that answer something found travel along.
fn reasons_of(paper: &Paper, findings: &[Finding]) -> BTreeMap<String, String> {
    let answers = |key: &&String| findings.iter().any(|finding| finding.key() == **key);
    let kept = paper.reasons.iter().filter(|(key, _)| answers(key));
    let mut reasons = BTreeMap::new();
    reasons.extend(kept.map(|(key, reason)| (key.clone(), reason.trim().to_owned())));
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::sample_paper;
    use crate::dossier::{Pilot, Place};
    use crate::form::FormId;

    const KEY: &str = "art9.function";

    fn today() -> Day {
        Day::from_iso("2026-11-25").unwrap()
    }

    fn dossier() -> Dossier {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        Dossier {
            pilot: Pilot::new("00000000000000a1".to_owned(), now),
            ..Dossier::default()
        }
    }

    fn finalised(paper: &Paper) -> Result<Submission, Unfinished> {
        finalised_as(paper, false)
    }

    fn finalised_as(paper: &Paper, demonstration: bool) -> Result<Submission, Unfinished> {
        let at = Circumstances {
            dossier: &dossier(),
            revision: 7,
            now: &Stamp::new("2026-11-25T09:00:00+08:00"),
            today: today(),
            demonstration,
            regions: None,
        };
        Submission::of(FormId::Application.form(), paper, &at)
    }

    /// The sample of a unit that says of itself that Article 9 (1) is not met: a breach and no error.
    fn in_breach() -> Paper {
        let mut paper = sample_paper(today());
        paper.write(Place::blank("unit.function"), "无");
        paper
    }

    fn with_reason(key: &str, reason: &str) -> Paper {
        let mut paper = in_breach();
        paper.reasons.insert(key.to_owned(), reason.to_owned());
        paper
    }

    fn ids(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(|finding| finding.rule().id).collect()
    }

    #[test]
    fn the_sample_can_be_finalised() {
        let submission = finalised(&sample_paper(today())).unwrap();
        let payload = submission.payload();
        assert_eq!((payload.app.as_str(), payload.format), ("shidian", FORMAT));
        assert_eq!((&*payload.pilot, payload.revision), ("00000000000000a1", 7));
        assert_eq!(payload.judged_on, "2026-11-25");
        assert_eq!(payload.paper(), sample_paper(today()));
    }

    #[test]
    fn nothing_with_an_error_is_finalised_whatever_reason_is_given() {
        let mut paper = sample_paper(today());
        paper.write(Place::blank("cover.date"), "春天");
        let without = finalised(&paper).unwrap_err();
        assert_eq!(ids(&without.errors), ["annex1.cover.date"]);
        assert_eq!(ids(&without.unexplained), [""; 0]);

        let key = without.errors[0].key();
        paper.reasons.insert(key, "系统里就是这样".into());
        assert_eq!(finalised(&paper), Err(without));
    }

    #[test]
    fn a_breach_needs_a_written_reason() {
        let without = finalised(&in_breach()).unwrap_err();
        assert_eq!(ids(&without.errors), [""; 0]);
        assert_eq!(ids(&without.unexplained), [KEY]);
        assert!(finalised(&with_reason(KEY, " \u{3000}\n")).is_err());
        assert!(finalised(&with_reason("art9.liable", "理由")).is_err());

        let with = finalised(&with_reason(KEY, " 职能由三定规定另文下达 \n")).unwrap();
        let payload = with.payload();
        assert_eq!(payload.reasons[KEY], "职能由三定规定另文下达");
        let traced = payload.findings.iter().find(|found| found.rule == KEY);
        assert_eq!(traced.unwrap().severity, "breach");
    }

    #[test]
    fn a_reason_that_answers_nothing_stays_at_home() {
        let mut paper = sample_paper(today());
        paper.reasons.insert(KEY.into(), "已经改好".into());
        paper.reasons.insert("art0".into(), "留着".into());
        let submission = finalised(&paper).unwrap();
        assert!(submission.payload().reasons.is_empty());
    }

    #[test]
    fn the_bytes_are_canonical() {
        let odd = with_reason(KEY, "“引号”\u{2028}与\t制表");
        let bytes = finalised(&odd).unwrap().bytes().unwrap();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(bytes, serde_json_canonicalizer::to_vec(&value).unwrap());
        assert!(bytes.starts_with(br#"{"app":"shidian","app_version":""#));
    }

    #[test]
    fn an_exercise_says_so_in_what_is_signed() {
        for demonstration in [true, false] {
            let submission = finalised_as(&sample_paper(today()), demonstration).unwrap();
            let wanted = format!("\"demonstration\":{demonstration},");
            let text = String::from_utf8(submission.bytes().unwrap()).unwrap();
            assert!(text.contains(&wanted), "{text}");
        }
    }
}
