//! What a signed file says of itself and cannot well be so: told above what was verified, since a signature proves none of it.

use super::trace::{RulesOf, Trace};
use crate::regulation::{Alone, RULES, Severity};
use crate::signing::{JudgedBy, Opened, Payload};
use crate::value::{Day, quoted};

/// Days by which two clocks may differ without a word.
const BETWEEN_CLOCKS: i64 = 2;
/// No build of this program signed before.
const FIRST_YEAR: i32 = 2026;

/// What is to be told of a file, given what our rules find in it on the day it says it was judged, and today.
pub fn doubts(opened: &Opened, then: &Alone, today: Day) -> Vec<String> {
    let payload = &opened.payload;
    let mut told = Vec::new();
    told.extend(in_time(payload, opened.judged_on(), today));
    let mut severities = then.findings.iter().map(|finding| finding.rule().severity);
    if severities.any(|severity| severity == Severity::Error) {
        told.push(
            "里面有按规则属于错误的内容：本程序不会给这样的内容签名，文件多半是别的程序写的。"
                .to_owned(),
        );
    }
    let trace = Trace::of(payload, then);
    match RulesOf::of(payload) {
        RulesOf::Ours => told.extend(trace.told()),
        // Other rules may find other things; but a breach that is passed over in silence is told of.
        RulesOf::Others | RulesOf::Unsaid => told.extend(trace.breaches_told()),
    }
    told
}

/// By which rules the file was judged, and whether what it lists could be held against them; no mark where it could not.
pub fn rules_said(payload: &Payload, then: &Alone) -> (String, Option<bool>) {
    let trace = Trace::of(payload, then);
    let passed_over = || {
        let mut rules = payload.findings.iter().map(|traced| &*traced.rule);
        rules.any(|rule| then.unsure.contains(rule))
    };
    match (RulesOf::of(payload), &payload.judged_by) {
        (RulesOf::Ours, _) if !trace.agrees() => (
            format!("按规则集第 {RULES} 版核对，与本程序相同；所列问题与本程序核对的不一致"),
            Some(false),
        ),
        (RulesOf::Ours, _) if passed_over() => (
            format!(
                "按规则集第 {RULES} 版核对，与本程序相同；所列问题能对照的都一致，要看同一试点其他各表的，这里无从对照"
            ),
            Some(true),
        ),
        (RulesOf::Ours, _) => (
            format!("按规则集第 {RULES} 版核对，与本程序相同；所列问题逐条对照一致"),
            Some(true),
        ),
        (RulesOf::Others, Some(by)) => (others_said(by), None),
        (RulesOf::Others | RulesOf::Unsaid, _) => (
            "文件没有写明按哪一版规则核对（第 1 版格式），所列问题不能逐条对照".to_owned(),
            None,
        ),
    }
}

fn others_said(by: &JudgedBy) -> String {
    let level = match by.level.as_str() {
        "national" => "",
        _ => "省级",
    };
    let pack = by
        .pack
        .as_deref()
        .map(|pack| format!("，另依{}", quoted(pack)));
    format!(
        "按{level}规则集第 {} 版核对{}，本程序用的是第 {RULES} 版，所列问题不能逐条对照",
        by.rules,
        pack.unwrap_or_default()
    )
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
    if signed.year() < FIRST_YEAR {
        return Some(format!(
            "它自称在 {} 签名，那时还没有试点助手：多半是那台设备的时钟不准。",
            signed.iso()
        ));
    }
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::app::Judging;
    use crate::codec::canonical;
    use crate::dossier::sample_paper;
    use crate::dossier::{Dossier, Pilot, Stamp};
    use crate::form::FormId;
    use crate::signing::{Circumstances, SigningKey, Submission, Traced, sign};

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
        doubts(&opened, &then(&opened), day("2026-12-01"))
    }

    /// What our rules find on the day of judging, share by share.
    fn then(opened: &Opened) -> Alone {
        let judging = Judging::of(opened, None);
        let setting = (opened.judged_on().unwrap(), true);
        let mut found = Alone::default();
        for share in judging.shares(setting.0) {
            judging.judge(&share, setting, &mut found);
        }
        let (found, whole) = (found.hardest_first(), opened.then(None));
        assert_eq!(
            (&found.findings, &found.unsure),
            (&whole.findings, &whole.unsure)
        );
        found
    }

    /// The same of a file of format 1, which did not say by which rules it was judged.
    fn told_of_format_1(change: impl Fn(&mut Value)) -> Vec<String> {
        told(|content| {
            content["format"] = json!(1);
            content.as_object_mut().unwrap().remove("judged_by");
            change(content);
        })
    }

    fn ruled(change: impl Fn(&mut Value)) -> (String, Option<bool>) {
        let opened = opened(change);
        rules_said(&opened.payload, &then(&opened))
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
        let before = told(|content| {
            content["signed_at_claimed"] = json!("1900-01-01T09:00:00+08:00");
            content["judged_on"] = json!("1900-01-01");
        });
        assert_eq!(
            before[0],
            "它自称在 1900-01-01 签名，那时还没有试点助手：多半是那台设备的时钟不准。"
        );
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
        let silent = |content: &mut Value| {
            content["data"]["blanks"]["unit.function"] = json!("无");
            content["findings"] = json!([]);
            content["reasons"] = json!({});
        };
        let lightly = |content: &mut Value| {
            silent(content);
            content["findings"] = json!([
                { "places": ["unit.function"], "rule": "art9.function", "says": "没有", "severity": "warning" },
            ]);
        };
        assert_eq!(
            told_of_format_1(lightly),
            [
                "按本程序现在的规则，签名当日有不符合规定之处（第九条），文件只当作提醒或信息列出，没有说明。"
            ]
        );
        for breach in [told(silent), told_of_format_1(silent)] {
            let says = "按本程序现在的规则，签名当日还有不符合规定之处（第九条";
            assert!(
                breach.iter().any(|told| told.starts_with(says)),
                "{breach:?}"
            );
        }
    }

    /// A content with a breach and a lesser finding, as this program signs it.
    fn honest(content: &mut Value) {
        let found = |content: &mut Value| {
            let blanks = &mut content["data"]["blanks"];
            blanks["unit.function"] = json!("无");
            blanks["cover.guarantor"] = blanks["cover.undertaker"].clone();
            content["findings"] = json!([]);
        };
        found(content);
        let then = opened(found).then(None);
        let traced = then.findings.iter().map(Traced::of);
        content["findings"] = serde_json::to_value(traced.collect::<Vec<_>>()).unwrap();
        content["reasons"] = json!({ "art9.function": "由主管局承担" });
    }

    #[test]
    fn a_trace_that_is_ours_is_held_against_our_own_reading() {
        assert_eq!(told(honest), [""; 0]);
        assert_eq!(
            ruled(honest),
            (
                "按规则集第 5 版核对，与本程序相同；所列问题逐条对照一致".to_owned(),
                Some(true)
            )
        );
        let with = |change: &dyn Fn(&mut Vec<Value>)| {
            let changed = |content: &mut Value| {
                honest(content);
                change(content["findings"].as_array_mut().unwrap());
            };
            let (says, good) = ruled(changed);
            assert_eq!(
                (says.as_str(), good),
                (
                    "按规则集第 5 版核对，与本程序相同；所列问题与本程序核对的不一致",
                    Some(false)
                )
            );
            told(changed)
        };
        let place = |findings: &[Value], severity: &str| {
            let found = findings
                .iter()
                .position(|each| each["severity"] == severity);
            found.unwrap()
        };
        let downgraded = with(&|findings| {
            let nth = place(findings, "breach");
            findings[nth]["severity"] = json!("note");
        });
        assert_eq!(
            downgraded,
            [
                "文件所列的轻重与规则不同，共 1 处：如依据第九条的一处，规则为“不符合规定”，文件写成“信息”。"
            ]
        );
        let invented = with(&|findings| {
            findings.push(json!({
                "places": ["unit.name"], "rule": "annex1.plan.time", "says": "某处不合", "severity": "note",
            }));
            findings.push(json!({
                "places": ["unit.name"], "rule": "art9.of-nobody", "says": "某处不合", "severity": "note",
            }));
        });
        assert_eq!(
            invented,
            ["文件列出了按规则看并没有的问题，共 2 处：如依据惯例的一处。"]
        );
        let reworded = with(&|findings| findings[0]["says"] = json!("✓ 已由某办公室核验"));
        assert_eq!(
            reworded,
            ["文件所列问题有 1 处的说法与规则的不同；以下面按规则核对的为准。"]
        );
        let dropped = with(&|findings| {
            findings.retain(|each| each["severity"] == "breach");
        });
        assert!(
            dropped[0].starts_with("签名当日还有提醒或信息 "),
            "{dropped:?}"
        );
    }

    #[test]
    fn where_the_rules_are_not_ours_it_is_said_that_no_comparison_was_made() {
        let newer = |content: &mut Value| content["judged_by"]["rules"] = json!(9);
        assert_eq!(
            ruled(newer),
            (
                "按规则集第 9 版核对，本程序用的是第 5 版，所列问题不能逐条对照".to_owned(),
                None
            )
        );
        let provincial = |content: &mut Value| {
            content["judged_by"]["level"] = json!("provincial");
            content["judged_by"]["pack"] = json!("某标联〔2026〕1号");
            content["findings"] = json!([]);
        };
        assert_eq!(
            ruled(provincial),
            (
                "按省级规则集第 5 版核对，另依“某标联〔2026〕1号”，本程序用的是第 5 版，所列问题不能逐条对照"
                    .to_owned(),
                None
            )
        );
        assert_eq!(told(provincial), [""; 0]);
        assert_eq!(
            told_of_format_1(|content| content["findings"] = json!([])),
            [""; 0]
        );
        let unsaid = ruled(|content| {
            content["format"] = json!(1);
            content.as_object_mut().unwrap().remove("judged_by");
        });
        assert_eq!(
            unsaid,
            (
                "文件没有写明按哪一版规则核对（第 1 版格式），所列问题不能逐条对照".to_owned(),
                None
            )
        );
    }
}
