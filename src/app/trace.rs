//! The trace in a signed file held against our own reading of its content: what was left out, made light of, or made up.

use std::collections::BTreeSet;

use crate::regulation::{Alone, Finding, RULES, Severity, rule};
use crate::signing::{Payload, Traced};

/// How what a file says was found stands to what our rules find.
#[derive(Debug, Default)]
pub(super) struct Trace<'a> {
    /// Found by us, and not in the file.
    pub(super) dropped: Vec<&'a Finding>,
    /// In the file, as harder or less hard than the rule is.
    pub(super) weighed: Vec<(&'a Finding, &'a Traced)>,
    /// In the file in other words.
    pub(super) reworded: Vec<&'a Traced>,
    /// In the file, and not found by us.
    pub(super) invented: Vec<&'a Traced>,
}

/// Whose rules a file was judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RulesOf {
    /// Those of this build.
    Ours,
    /// Others.
    Others,
    /// Format 1 did not say.
    Unsaid,
}

impl RulesOf {
    /// Those that a content names.
    pub(super) fn of(payload: &Payload) -> RulesOf {
        match &payload.judged_by {
            None => RulesOf::Unsaid,
            Some(by) if by.rules == RULES && by.level == "national" && by.pack.is_none() => {
                RulesOf::Ours
            }
            Some(_) => RulesOf::Others,
        }
    }
}

impl<'a> Trace<'a> {
    /// Compares finding by finding. A rule that would have looked at more than the file holds is passed over.
    pub(super) fn of(payload: &'a Payload, ours: &'a Alone) -> Trace<'a> {
        let mut trace = Trace::default();
        let unsure = |id: &str| ours.unsure.contains(id);
        let mut left: Vec<&Traced> = payload.findings.iter().collect();
        for finding in &ours.findings {
            let of_rule = finding.rule();
            // Errors are told of by themselves: no file may hold any.
            if of_rule.severity == Severity::Error || unsure(of_rule.id) {
                continue;
            }
            match left.iter().position(|traced| is_of(finding, traced)) {
                Some(nth) => trace.matched(finding, left.remove(nth)),
                None => trace.dropped.push(finding),
            }
        }
        left.retain(|traced| !unsure(&traced.rule));
        trace.invented = left;
        trace
    }

    fn matched(&mut self, finding: &'a Finding, traced: &'a Traced) {
        if traced.severity != finding.rule().severity.key() {
            self.weighed.push((finding, traced));
        }
        if traced.says != finding.says() {
            self.reworded.push(traced);
        }
    }

    /// Whether the file says what we find.
    pub(super) fn agrees(&self) -> bool {
        self.dropped.is_empty()
            && self.weighed.is_empty()
            && self.reworded.is_empty()
            && self.invented.is_empty()
    }

    /// What is told of it, each in a sentence; of a file that was judged by other rules too, since a breach stays one.
    pub(super) fn told(&self) -> Vec<String> {
        let (breaches, lesser): (Vec<&Finding>, Vec<&Finding>) = self
            .dropped
            .iter()
            .partition(|finding| finding.rule().severity == Severity::Breach);
        let told = [
            dropped_breaches(&breaches),
            dropped_lesser(&lesser),
            self.weighed_says(),
            self.invented_says(),
            self.reworded_says(),
        ];
        told.into_iter().flatten().collect()
    }

    /// The breaches that the file does not list, or makes light of: told also where it was judged by other rules.
    pub(super) fn breaches_told(&self) -> Vec<String> {
        let is_breach = |finding: &&Finding| finding.rule().severity == Severity::Breach;
        let dropped = self.dropped.iter().copied().filter(is_breach);
        let lightened = self.weighed.iter().map(|(finding, _)| *finding);
        let told = [
            dropped_breaches(&dropped.collect::<Vec<_>>()),
            lightened_breaches(&lightened.filter(is_breach).collect::<Vec<_>>()),
        ];
        told.into_iter().flatten().collect()
    }

    fn weighed_says(&self) -> Option<String> {
        let first = self.weighed.first()?;
        let (finding, traced) = first;
        let of_file = [Severity::Breach, Severity::Warning, Severity::Note]
            .into_iter()
            .find(|severity| severity.key() == traced.severity);
        Some(format!(
            "文件所列的轻重与规则不同，共 {} 处：如依据{}的一处，规则为“{}”，文件写成“{}”。",
            self.weighed.len(),
            finding.rule().cites(),
            finding.rule().severity.label(),
            of_file.map_or("", Severity::label)
        ))
    }

    fn invented_says(&self) -> Option<String> {
        let first = self.invented.first()?;
        let known = rule(&first.rule);
        let such = known.map_or_else(
            || "本程序没有的规则".to_owned(),
            |rule| format!("依据{}的一处", rule.cites()),
        );
        Some(format!(
            "文件列出了按规则看并没有的问题，共 {} 处：如{such}。",
            self.invented.len()
        ))
    }

    fn reworded_says(&self) -> Option<String> {
        let count = self.reworded.len();
        (count > 0).then(|| {
            format!("文件所列问题有 {count} 处的说法与规则的不同；以下面按规则核对的为准。")
        })
    }
}

fn dropped_breaches(breaches: &[&Finding]) -> Option<String> {
    (!breaches.is_empty()).then(|| {
        format!(
            "按本程序现在的规则，签名当日还有不符合规定之处（{}），文件没有列出，也没有说明。",
            cited(breaches)
        )
    })
}

fn lightened_breaches(breaches: &[&Finding]) -> Option<String> {
    (!breaches.is_empty()).then(|| {
        format!(
            "按本程序现在的规则，签名当日有不符合规定之处（{}），文件只当作提醒或信息列出，没有说明。",
            cited(breaches)
        )
    })
}

fn dropped_lesser(lesser: &[&Finding]) -> Option<String> {
    (!lesser.is_empty()).then(|| {
        format!(
            "签名当日还有提醒或信息 {} 条（{}），文件没有列出。",
            lesser.len(),
            cited(lesser)
        )
    })
}

/// What they stand on, each once.
fn cited(findings: &[&Finding]) -> String {
    let grounds = findings.iter().map(|finding| finding.rule().cites());
    let grounds: BTreeSet<String> = grounds.collect();
    grounds.into_iter().collect::<Vec<_>>().join("、")
}

fn is_of(finding: &Finding, traced: &Traced) -> bool {
    let mut places = finding.places().iter().map(ToString::to_string);
    finding.rule().id == traced.rule
        && places.len() == traced.places.len()
        && traced
            .places
            .iter()
            .all(|place| places.next().as_ref() == Some(place))
}
