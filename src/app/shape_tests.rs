//! Files whose members cannot be so: each is refused by the name of the member, and typed texts are never refused for what they say.

use serde_json::{Value, json};

use crate::archive::DraftFile;
use crate::codec::canonical;
use crate::dossier::sample_paper;
use crate::dossier::shape::{GREATEST, MOST_ROWS_OF_PAPER};
use crate::dossier::{Dossier, Paper, Pilot, Place, Record, Row, SignedMark, Stamp};
use crate::form::FormId;
use crate::regulation::rules;
use crate::signing::{Circumstances, NotOpened, Opened, SigningKey, Submission, sign};
use crate::value::Day;

const NOW: &str = "2026-11-25T09:00:00+08:00";

fn today() -> Day {
    Day::from_iso("2026-11-25").unwrap()
}

/// The content of a signed file of the sample, with one breach and its reason.
fn content() -> Value {
    let dossier = Dossier {
        pilot: Pilot::new("00000000000000a1".to_owned(), Stamp::default()),
        ..Dossier::default()
    };
    let at = Circumstances {
        dossier: &dossier,
        revision: 7,
        now: &Stamp::new(NOW),
        today: today(),
        demonstration: false,
        regions: None,
    };
    let paper = sample_paper(today());
    let submission = Submission::of(FormId::Application.form(), &paper, &at).unwrap();
    let mut content: Value = serde_json::from_slice(&submission.bytes().unwrap()).unwrap();
    content["findings"] = json!([finding("breach", "art9.function", "unit.function")]);
    content["reasons"] = json!({ "art9.function": "由主管局共同承担" });
    content
}

fn finding(severity: &str, rule: &str, place: &str) -> Value {
    json!({ "places": [place], "rule": rule, "says": "某处不合", "severity": severity })
}

/// What is said of a correctly signed file whose content was changed so before signing; an empty text where it opens.
fn signed(change: impl FnOnce(&mut Value)) -> String {
    let mut content = content();
    change(&mut content);
    let key = SigningKey::from_entropy(&[7; 32]).unwrap();
    let file = sign(&key, &canonical(&content).unwrap()).unwrap();
    match Opened::read(&file.to_bytes()) {
        Ok(_) => String::new(),
        Err(NotOpened::Misfit(why)) => why.to_string(),
        Err(other) => other.to_string(),
    }
}

fn draft() -> Value {
    let mut record = Record::begin("00000000000000a1", FormId::Application, Stamp::new(NOW));
    record.paper = sample_paper(today());
    serde_json::from_str(&DraftFile::of(record, false).write().unwrap()).unwrap()
}

/// The same of a draft.
fn drafted(change: impl FnOnce(&mut Value)) -> String {
    let mut draft = draft();
    change(&mut draft);
    let read = DraftFile::read(draft.to_string().as_bytes());
    read.err().map_or_else(String::new, |why| why.to_string())
}

fn refused(member: &str, why: &str) -> String {
    format!("“{member}”一项{why}：本程序写不出这样的内容。请使用未经改动的原件。")
}

#[test]
fn what_this_program_writes_fits() {
    assert_eq!(signed(|_| {}), "");
    assert_eq!(drafted(|_| {}), "");
    let stored = include_bytes!("../../tests/fixtures/stored/1/payload.signed.json");
    assert!(Opened::read(stored).is_ok());
    let draft = include_bytes!("../../tests/fixtures/stored/1/paper.draft.json");
    assert!(DraftFile::read(draft).is_ok());
}

#[test]
fn every_key_of_the_forms_and_rules_fits() {
    for id in FormId::ALL {
        let form = id.form();
        let mut record = Record::begin("00000000000000a1", *id, Stamp::new(NOW));
        let typed = |key: &'static str| (key.to_owned(), "甲".to_owned());
        record.paper.blanks = form.blanks().map(|blank| typed(blank.key)).collect();
        for (nth, table) in (1..).zip(form.tables()) {
            let cells = table
                .columns
                .iter()
                .map(|column| typed(column.key))
                .collect();
            record
                .paper
                .tables
                .insert(table.key.to_owned(), vec![Row { id: nth, cells }]);
        }
        record.paper.reasons = rules().map(|rule| typed(rule.id)).collect();
        assert_eq!(record.fit(), Ok(()), "{}", id.key());
    }
}

#[test]
fn twin_rows_and_rows_out_of_range_are_refused() {
    let row = |id: u64| json!({ "id": id, "cells": { "plan.task": "甲" } });
    let outside = "不是 1 至 1000000000 的整数";
    let twin = |id: u32| format!("与前面的行同为 {id}，而行的编号不能重复");
    let tables: [(Value, &str, String); 4] = [
        (json!({ "plan": [row(1), row(1)] }), "plan[1].id", twin(1)),
        (
            json!({ "participants": [{ "id": 3, "cells": {} }], "plan": [row(3)] }),
            "plan[0].id",
            twin(3),
        ),
        (
            json!({ "plan": [row(0)] }),
            "plan[0].id",
            outside.to_owned(),
        ),
        (
            json!({ "plan": [row(1), row(u64::from(GREATEST) + 1)] }),
            "plan[1].id",
            outside.to_owned(),
        ),
    ];
    for (tables, at, why) in tables {
        let (of_signed, of_draft) = (tables.clone(), tables);
        assert_eq!(
            signed(|content| content["data"]["tables"] = of_signed),
            refused(&format!("data.tables.{at}"), &why)
        );
        assert_eq!(
            drafted(|draft| draft["record"]["paper"]["tables"] = of_draft),
            refused(&format!("record.paper.tables.{at}"), &why)
        );
    }
    let rows = |from: usize, most: usize| -> Vec<Value> {
        let ids = from..from + most;
        ids.map(|id| json!({ "id": id, "cells": {} })).collect()
    };
    let many = rows(1, MOST_ROWS_OF_PAPER + 1);
    assert_eq!(
        drafted(|draft| draft["record"]["paper"]["tables"] = json!({ "plan": many })),
        refused("record.paper.tables.plan", "超过 20000 项")
    );
    let (half, more) = (rows(1, 10_000), rows(20_000, 10_001));
    assert_eq!(
        drafted(|draft| draft["record"]["paper"]["tables"] =
            json!({ "plan": half, "participants": more })),
        refused("record.paper.tables", "的行数超过 20000")
    );
}

#[test]
fn a_character_under_a_hundred_marks_is_refused_and_one_under_thirty_is_not() {
    let why = "里有一个字叠着上百个符号，排不出来";
    let under = |marks: usize| json!(format!("某局e{}", "\u{301}".repeat(marks)));
    assert_eq!(
        drafted(|draft| draft["record"]["paper"]["blanks"]["unit.name"] = under(100)),
        refused("record.paper.blanks.unit.name", why)
    );
    assert_eq!(
        signed(|content| content["data"]["blanks"]["unit.name"] = under(200_000)),
        refused("data.blanks.unit.name", why)
    );
    let row = json!({ "plan": [{ "id": 3, "cells": { "plan.task": under(100) } }] });
    assert_eq!(
        drafted(|draft| draft["record"]["paper"]["tables"] = row),
        refused("record.paper.tables.plan[0].cells.plan.task", why)
    );
    assert!(
        drafted(|draft| draft["record"]["paper"]["blanks"]["unit.name"] = under(30)).is_empty()
    );
}

#[test]
fn a_pilot_that_is_no_identifier_is_refused() {
    let long = "a".repeat(300_000);
    for hostile in [
        "",
        "00000000000000a1/application",
        "../../..",
        "__proto__",
        "<b>甲</b>",
        "00000000000000A1",
        &long,
    ] {
        let why = refused("pilot", "不是 16 位十六进制的试点编号");
        assert_eq!(signed(|content| content["pilot"] = json!(hostile)), why);
        assert_eq!(
            drafted(|draft| draft["record"]["pilot"] = json!(hostile)),
            refused("record.pilot", "不是 16 位十六进制的试点编号")
        );
    }
}

#[test]
fn nothing_is_hidden_in_a_signed_file() {
    let blank = "data.blanks.";
    for (place, member, why) in [
        (
            "/data/blanks/unit.secret",
            format!("{blank}unit.secret"),
            "不是这张表要填的栏目",
        ),
        // A blank of another form.
        (
            "/data/blanks/outcome.verdict",
            format!("{blank}outcome.verdict"),
            "不是这张表要填的栏目",
        ),
        (
            "/data/blanks/__proto__",
            format!("{blank}__proto__"),
            "不是这张表要填的栏目",
        ),
    ] {
        let key = place.rsplit('/').next().unwrap();
        assert_eq!(
            signed(|content| content["data"]["blanks"][key] = json!("藏")),
            refused(&member, why)
        );
    }
    assert_eq!(
        signed(|content| content["data"]["blanks"]["unit.name"] = json!("")),
        refused("data.blanks.unit.name", "不是填了内容的文字")
    );
    assert_eq!(
        signed(|content| content["data"]["tables"] = json!({ "ledger": [] })),
        refused("data.tables.ledger", "不是这张表里的表格")
    );
    let row = json!({ "id": 1, "cells": { "plan.secret": "藏" } });
    assert_eq!(
        signed(|content| content["data"]["tables"] = json!({ "plan": [row] })),
        refused("data.tables.plan[0].cells.plan.secret", "不是这个表格的列")
    );
}

#[test]
fn a_blank_that_is_not_asked_is_not_signed_unseen() {
    let form = FormId::Application.form();
    let closed = form.blanks().find(|blank| blank.when.is_some());
    let Some((blank, condition)) = closed.and_then(|blank| Some((blank, blank.when?))) else {
        return;
    };
    let words = signed(|content| {
        content["data"]["blanks"][condition.key] = json!("另一个答案");
        content["data"]["blanks"][blank.key] = json!("藏");
    });
    let member = format!("data.blanks.{}", blank.key);
    assert_eq!(words, refused(&member, "不是这张表要填的栏目"));
}

#[test]
fn values_that_cannot_be_are_refused_by_the_name_of_their_member() {
    for (member, value, why) in [
        ("format", json!(0), "不是本程序用过的格式号"),
        ("app", json!("shidian2"), "不是“shidian”"),
        ("app_version", json!("1.0 ✓ 已由某办公室核验"), "不是版本号"),
        ("app_version", json!("0.1"), "不是版本号"),
        ("app_version", json!("01.1.0"), "不是版本号"),
        ("app_version", json!(""), "不是版本号"),
        ("judged_on", json!("2026-02-30"), "不是真实的日期"),
        ("judged_on", json!("昨天"), "不是真实的日期"),
        ("signed_at_claimed", json!("昨天"), "不是带时区的时间"),
        (
            "signed_at_claimed",
            json!("2026-11-25T09:00:00Z"),
            "不是带时区的时间",
        ),
        ("supersedes", json!("0123"), "不是 64 位十六进制的指纹"),
    ] {
        let said = signed(|content| content[member] = value.clone());
        assert_eq!(said, refused(member, why), "{value}");
    }
    assert_eq!(
        signed(|content| content["form"]["version"] = json!(0)),
        refused("form.version", "不是表样的版本号")
    );
    for version in ["0.1.0", "12.0.3-rc.1"] {
        assert_eq!(
            signed(|content| content["app_version"] = json!(version)),
            ""
        );
    }
}

#[test]
fn findings_are_of_the_list_and_every_breach_has_its_reason() {
    let with = |found: Value| signed(|content| content["findings"] = json!([found]));
    let first = |member: &str, why: &str| refused(&format!("findings[0]{member}"), why);
    for severity in ["error", "Breach", ""] {
        assert_eq!(
            with(finding(severity, "art9.function", "unit.function")),
            first(".severity", "不是“不符合规定”“提醒”“信息”之一")
        );
    }
    for rule in ["art0.x", "law9.x", "art9", "art9.", "art9.某", "ART9.x"] {
        let said = with(finding("note", rule, "unit.function"));
        assert_eq!(said, first(".rule", "不是规则的编号"), "{rule}");
    }
    assert_eq!(
        with(finding("note", "art9.function", "某处")),
        first(".places[0]", "不是栏目的位置")
    );
    assert_eq!(
        signed(|content| content["reasons"] = json!({})),
        first("", "不符合规定而没有说明")
    );
    assert_eq!(
        signed(|content| content["reasons"] = json!({ "art9.function": " " })),
        refused("reasons.art9.function", "不是写了内容的文字")
    );
    for (key, reason) in [("art9.other", "有"), ("art9.function#3", "有")] {
        let said = signed(|content| content["reasons"] = json!({ key: reason }));
        assert_eq!(
            said,
            refused(&format!("reasons.{key}"), "不是对所列问题的说明")
        );
    }
    let row = finding("breach", "annex1.plan.time", "plan.time.3");
    let explained = signed(|content| {
        content["findings"] = json!([row]);
        content["reasons"] = json!({ "annex1.plan.time#3": "有" });
    });
    assert_eq!(explained, "");
}

#[test]
fn loose_drafts_are_refused() {
    let record =
        |name: &'static str, value: Value| drafted(move |draft| draft["record"][name] = value);
    let mark = json!({ "at": NOW, "fingerprint": "✓ 已核验", "content": "" });
    for (name, value, at, why) in [
        ("schema", json!(0), "schema", "不是 1"),
        ("saved", json!("昨天"), "saved", "不是带时区的时间"),
        ("rev", json!(u32::MAX), "rev", "不是 0 至 1000000000 的整数"),
        ("received", json!("✓ 已核验"), "received", "不是指纹"),
        ("signed", mark, "signed.fingerprint", "不是指纹"),
        ("note", json!(""), "note", "是多出来的，格式里没有它"),
        ("paper", json!(7), "paper", "不是一组项目"),
    ] {
        assert_eq!(record(name, value), refused(&format!("record.{at}"), why));
    }
    assert_eq!(
        drafted(|draft| draft["note"] = json!("")),
        refused("note", "是多出来的，格式里没有它")
    );
    let paper = |name: &'static str, value: Value| {
        drafted(move |draft| draft["record"]["paper"][name] = value)
    };
    for (name, value, at, why) in [
        ("note", json!(""), "note", "是多出来的，格式里没有它"),
        (
            "reasons",
            json!({ "某规则": "有" }),
            "reasons.某规则",
            "不是规则的编号",
        ),
        (
            "blanks",
            json!({ "../x": "甲" }),
            "blanks.../x",
            "不是栏目的名字",
        ),
        (
            "supersedes",
            json!("✓"),
            "supersedes",
            "不是 64 位十六进制的指纹",
        ),
        ("ticks", json!(["a", "a"]), "ticks", "里有重复的内容"),
        ("tables", json!({ "plan": {} }), "tables.plan", "不是一列"),
    ] {
        assert_eq!(
            paper(name, value),
            refused(&format!("record.paper.{at}"), why)
        );
    }
}

#[test]
fn keys_that_another_version_of_a_form_knows_are_kept_in_a_draft() {
    let known =
        drafted(|draft| draft["record"]["paper"]["blanks"]["blank.of.tomorrow"] = json!("留着"));
    assert_eq!(known, "");
    let mut record = Record::begin("00000000000000a1", FormId::Application, Stamp::new(NOW));
    record.signed = Some(SignedMark {
        at: Stamp::new(NOW),
        fingerprint: "ba78 16bf 8f01 cfea 4141".to_owned(),
        content: "0".repeat(64),
        key: Some("e94a 16c0 30a4 2e35 7427".to_owned()),
    });
    assert_eq!(record.fit(), Ok(()));
}

#[test]
fn a_typed_text_is_never_refused_for_what_it_says() {
    for text in [
        "\u{202e}✓ 已核验",
        "<script>",
        "\u{0}",
        " ",
        "𠮷",
        "__proto__",
        &"（".repeat(9000),
    ] {
        let said = signed(|content| content["data"]["blanks"]["unit.name"] = json!(text));
        assert_eq!(said, "");
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), text);
        let mut record = Record::begin("00000000000000a1", FormId::Application, Stamp::new(NOW));
        record.paper = paper;
        assert_eq!(record.fit(), Ok(()));
    }
}
