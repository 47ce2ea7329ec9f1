//! What signed files of the corpus are made of: a small content of each format, and the fixed key that everybody knows.

use serde_json::{Value, json};
use shidian::codec::canonical;
use shidian::dossier::sample_paper;
use shidian::dossier::{Dossier, Pilot, Place, Stamp};
use shidian::form::FormId;
use shidian::signing::{Circumstances, FORMAT, PublicKey, Submission};
use shidian::value::Day;

use crate::seal::fixture::key;
use crate::seal::forgery::Parts;

const NOW: &str = "2026-11-25T10:00:00+08:00";
const REASON: &str = "职能由主管局承担，见三定规定";

/// Contents to start from, with their formats: one for each that this build reads.
pub(crate) fn contents() -> Vec<(u32, Value)> {
    let mut all = vec![(1, content_1())];
    if FORMAT > 1 {
        all.push((FORMAT, content_of_this_build()));
    }
    all
}

/// A content of format 1, as the program wrote it while that was the newest.
pub(crate) fn content_1() -> Value {
    json!({
        "app": "shidian",
        "app_version": "0.1.0",
        "data": {
            "blanks": {
                "period.from": "2027-03",
                "pilot.name": "某某市“一站式”政务服务（社会管理和公共服务）综合标准化试点",
                "unit.function": "无",
                "unit.name": "某某市政务服务中心（示例）",
            },
            "tables": {
                "participants": [{ "id": 2, "cells": { "participant.name": "某某市大数据管理中心（示例）" } }],
                "plan": [{ "id": 1, "cells": { "plan.task": "宣传培训", "plan.time": "2027-03至2027-05" } }],
            },
        },
        "demonstration": false,
        "findings": [finding("breach", "art9.function", &["unit.function"])],
        "form": { "id": "application", "version": 1 },
        "format": 1,
        "judged_on": "2026-11-25",
        "pilot": "00000000000000a1",
        "reasons": { "art9.function": REASON },
        "revision": 7,
        "signed_at_claimed": NOW,
        "supersedes": null,
    })
}

/// What this build signs, cut down to the same few answers.
fn content_of_this_build() -> Value {
    let mut content = full_content();
    content["app_version"] = json!("0.1.0");
    content["data"] = content_1()["data"].clone();
    content
}

/// The sample with one breach and its reason, as this build signs it.
pub(crate) fn full_content() -> Value {
    let dossier = Dossier {
        pilot: Pilot::new("00000000000000a1".to_owned(), Stamp::default()),
        ..Dossier::default()
    };
    let today = Day::from_iso("2026-11-25").unwrap();
    let at = Circumstances {
        dossier: &dossier,
        revision: 7,
        now: &Stamp::new(NOW),
        today,
        demonstration: false,
        regions: None,
    };
    let mut paper = sample_paper(today);
    paper.write(Place::blank("unit.function"), "无");
    paper.reasons.insert("art9.function".into(), REASON.into());
    let submission = Submission::of(FormId::Application.form(), &paper, &at).unwrap();
    serde_json::from_slice(&submission.bytes().unwrap()).unwrap()
}

/// A finding as it travels.
pub(crate) fn finding(severity: &str, rule: &str, places: &[&str]) -> Value {
    json!({ "places": places, "rule": rule, "says": "某处不合", "severity": severity })
}

/// The signed file of a content.
pub(crate) fn file_of(content: &Value) -> Vec<u8> {
    file_of_text(&canonical(content).unwrap())
}

/// The signed file of any bytes.
pub(crate) fn file_of_text(payload: &[u8]) -> Vec<u8> {
    parts_of(payload).file()
}

/// The parts of such a file.
pub(crate) fn parts_of(payload: &[u8]) -> Parts {
    let good = Parts {
        payload: payload.to_vec(),
        ..Parts::good()
    };
    good.signed()
}

/// The same content under another header, signed anew.
pub(crate) fn under_header(header: &[u8]) -> Vec<u8> {
    let payload = canonical(&content_1()).unwrap();
    let parts = Parts {
        header: header.to_vec(),
        ..parts_of(&payload)
    };
    parts.signed().file()
}

/// The header of our files, in its canonical spelling.
pub(crate) fn header() -> Value {
    serde_json::from_slice(&Parts::good().header).unwrap()
}

/// Another key than that of the corpus.
pub(crate) fn other_key() -> PublicKey {
    let other = shidian::signing::SigningKey::from_entropy(&[9; 32]);
    other.unwrap().public()
}

/// The thumbprint and the JWK of the key of the corpus.
pub(crate) fn own_key() -> PublicKey {
    key().public()
}
