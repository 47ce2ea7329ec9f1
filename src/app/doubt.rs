//! What a signed file says of itself and cannot well be so: told above what was verified, since a signature proves none of it.

use std::collections::BTreeSet;

use crate::export::{Opened, Payload};
use crate::regulation::{Finding, Severity};
use crate::value::Day;

/// Days by which two clocks may differ without a word.
const BETWEEN_CLOCKS: i64 = 2;

/// What is to be told of a file, given what our rules find in it on the day it says it was judged, and today.
pub fn doubts(opened: &Opened, then: &[Finding], today: Day) -> Vec<String> {
    let payload = &opened.payload;
    let mut told = Vec::new();
    told.extend(in_time(payload, opened.judged_on(), today));
    if then
        .iter()
        .any(|finding| finding.rule().severity == Severity::Error)
    {
        told.push(
            "里面有按规则属于错误的内容：本程序不会给这样的内容签名，文件多半是别的程序写的。"
                .to_owned(),
        );
    }
    told.extend(dropped(payload, then));
    told
}

/// The time the file claims, called so.
pub fn claimed(payload: &Payload) -> String {
    format!(
        "文件自称签名于 {}，按 {} 的规则核对过；两个日期都出自签名的那台设备，没有证明",
        payload.signed_at_claimed.minute(),
        payload.judged_on
    )
}

/// This program judges on the day it signs, and no file comes from the future.
fn in_time(payload: &Payload, judged: Option<Day>, today: Day) -> Option<String> {
    let (judged, signed) = (judged?, payload.signed_at_claimed.day()?);
    // In the exercises the date is made up.
    if payload.demonstration {
        return None;
    }
    let apart = (judged.days_until(signed)).abs();
    if apart > BETWEEN_CLOCKS {
        return Some(format!(
            "它自称在 {} 签名，却写明按 {} 核对：本程序签名时两者是同一天。",
            signed.iso(),
            judged.iso()
        ));
    }
    (today.days_until(signed) > BETWEEN_CLOCKS).then(|| {
        format!(
            "它自称在 {} 签名，而今天按本机时钟是 {}。",
            signed.iso(),
            today.iso()
        )
    })
}

/// Breaches that our rules find in the content itself and the file does not list as such.
fn dropped(payload: &Payload, then: &[Finding]) -> Option<String> {
    let breaches = then
        .iter()
        .map(Finding::rule)
        .filter(|rule| rule.severity == Severity::Breach);
    let listed = |id: &str| {
        let mut same = payload.findings.iter().filter(|one| one.rule == id);
        same.any(|one| one.severity == Severity::Breach.key())
    };
    let missing: BTreeSet<String> = breaches
        .filter(|rule| !listed(rule.id))
        .map(|rule| rule.clause.source.cite())
        .collect();
    if missing.is_empty() {
        return None;
    }
    let clauses = missing.into_iter().collect::<Vec<_>>().join("、");
    Some(format!(
        "按本程序现在的规则，签名当日还有不符合规定之处（{clauses}），文件没有列出，也没有说明。"
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::app::Judging;
    use crate::dossier::{Dossier, Pilot, Stamp};
    use crate::export::{Circumstances, SigningKey, Submission, canonical, sample_paper, sign};
    use crate::form::FormId;
    use crate::regulation::hardest_first;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    /// A correctly signed file of the sample whose content was changed so before signing.
    fn opened(change: impl Fn(&mut Value)) -> Opened {
        let dossier = Dossier {
            pilot: Pilot::new("00000000000000a1".to_owned(), Stamp::default()),
            ..Dossier::default()
        };
        let at = Circumstances {
            dossier: &dossier,
            revision: 7,
            now: &Stamp::new("2026-11-25T09:00:00+08:00"),
            today: day("2026-11-25"),
            demonstration: false,
            regions: None,
        };
        let paper = sample_paper(at.today);
        let submission = Submission::of(FormId::Application.form(), &paper, &at).unwrap();
        let mut content: Value = serde_json::from_slice(&submission.bytes().unwrap()).unwrap();
        change(&mut content);
        let key = SigningKey::from_entropy(&[7; 32]).unwrap();
        let file = sign(&key, &canonical(&content).unwrap()).unwrap();
        Opened::read(&file.to_bytes()).unwrap()
    }

    fn told(change: impl Fn(&mut Value)) -> Vec<String> {
        let opened = opened(change);
        let judged_on = opened.judged_on().unwrap();
        let then = opened.findings_on(judged_on, None);
        let judging = Judging::of(&opened, None);
        let shares = judging.shares(judged_on);
        let found = shares
            .iter()
            .flat_map(|share| judging.judge(share, judged_on));
        assert_eq!(hardest_first(found), then);
        doubts(&opened, &then, day("2026-12-01"))
    }

    #[test]
    fn an_honest_file_is_not_doubted_and_its_time_is_called_claimed() {
        assert_eq!(told(|_| {}), [""; 0]);
        assert_eq!(
            claimed(&opened(|_| {}).payload),
            "文件自称签名于 2026-11-25 09:00，按 2026-11-25 的规则核对过；两个日期都出自签名的那台设备，没有证明"
        );
    }

    #[test]
    fn dates_that_cannot_be_are_told() {
        let signed = "2099-01-01T09:00:00+08:00";
        assert_eq!(
            told(|content| content["signed_at_claimed"] = json!(signed))[0],
            "它自称在 2099-01-01 签名，却写明按 2026-11-25 核对：本程序签名时两者是同一天。"
        );
        let future = told(|content| {
            content["signed_at_claimed"] = json!(signed);
            content["judged_on"] = json!("2099-01-01");
        });
        assert_eq!(
            future[0],
            "它自称在 2099-01-01 签名，而今天按本机时钟是 2026-12-01。"
        );
        let early = told(|content| content["judged_on"] = json!("1900-01-01"));
        assert!(early[0].contains("却写明按 1900-01-01 核对"), "{early:?}");
        // In the exercises the date is made up.
        let exercise = told(|content| {
            content["signed_at_claimed"] = json!(signed);
            content["demonstration"] = json!(true);
        });
        assert_eq!(exercise, [""; 0]);
    }

    #[test]
    fn a_content_with_an_error_and_a_breach_that_is_not_listed_are_told() {
        let broken = told(|content| content["data"]["blanks"]["period.from"] = json!("从前"));
        assert!(
            broken
                .iter()
                .any(|says| says.starts_with("里面有按规则属于错误的内容")),
            "{broken:?}"
        );
        let breach = told(|content| {
            content["data"]["blanks"]["unit.function"] = json!("无");
            content["findings"] = json!([]);
            content["reasons"] = json!({});
        });
        assert!(
            breach.iter().any(
                |says| says.contains("签名当日还有不符合规定之处（") && says.contains("第九条")
            ),
            "{breach:?}"
        );
    }
}
