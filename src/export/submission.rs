//! A paper that may be signed: none exists with an error, or with a breach that has no written reason.

use std::collections::BTreeMap;

use super::payload::{Data, FORMAT, FormRef, Payload, Traced};
use super::{NotCanonical, canonical};
use crate::dossier::{Paper, Stamp};
use crate::form::Form;
use crate::regulation::{Case, Finding, Severity, check};
use crate::value::{Day, Regions};

/// A finalised paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    payload: Payload,
}

/// Where and when a paper is finalised.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances<'a> {
    /// The pilot on this device.
    pub pilot: &'a str,
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
        let case = Case {
            form,
            answers: &paper.indexed(),
            today: at.today,
            regions: at.regions,
        };
        let findings = check(&case);
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
            data: Data {
                blanks: paper.blanks.clone(),
                tables: paper.tables.clone(),
            },
            demonstration: at.demonstration,
            findings: findings.iter().map(Traced::of).collect(),
            form: FormRef {
                id: form.id.key().to_owned(),
                version: form.version,
            },
            format: FORMAT,
            judged_on: at.today.iso(),
            pilot: at.pilot.to_owned(),
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
        canonical(&serde_json::to_value(&self.payload).unwrap_or_default())
    }
}

/// Whether a written reason answers a finding.
pub fn is_explained(paper: &Paper, finding: &Finding) -> bool {
    paper
        .reasons
        .get(&finding.key())
        .is_some_and(|reason| !reason.trim().is_empty())
}

/// Only reasons that answer something found travel along.
fn reasons_of(paper: &Paper, findings: &[Finding]) -> BTreeMap<String, String> {
    let answers = |key: &&String| findings.iter().any(|finding| finding.key() == **key);
    let kept = paper.reasons.iter().filter(|(key, _)| answers(key));
    let mut reasons = BTreeMap::new();
    reasons.extend(kept.map(|(key, reason)| (key.clone(), reason.trim().to_owned())));
    reasons
}
