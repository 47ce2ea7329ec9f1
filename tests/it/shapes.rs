//! Holds reader and schema to each other: over files made and spoiled at random, a file is taken exactly where its schema is valid and it holds together.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use shidian::archive::DraftFile;
use shidian::codec::{base64, canonical};
use shidian::dossier::{Paper, asked};
use shidian::form::FormId;
use shidian::signing::{Envelope, Opened, SigningKey, sign};

/// How many files of each kind are made.
const FILES: u64 = 3000;

#[test]
fn a_signed_content_is_taken_exactly_where_its_schema_is_valid_and_it_holds_together() {
    let schemas = [schema("payload-1"), schema("payload-2")];
    let envelope = envelope();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..FILES {
        let mut random = Random(seed);
        let mut content = content(&mut random);
        spoil(&mut content, &mut random);
        let format = content["format"]
            .as_u64()
            .and_then(|format| usize::try_from(format).ok());
        let schema = format.and_then(|format| schemas.get(format.wrapping_sub(1)));
        let valid = schema.is_some_and(|schema| schema.is_valid(&content));
        let expected = valid && holds_together(&content);
        let found = opens(&envelope, &content);
        assert_eq!(found, expected, "seed {seed}: {content}");
        if found { taken += 1 } else { refused += 1 }
    }
    assert!(
        taken > FILES / 10 && refused > FILES / 10,
        "{taken} {refused}"
    );
}

#[test]
fn a_draft_is_taken_exactly_where_its_schema_is_valid_and_its_rows_are_one_each() {
    let schema = schema("draft-1");
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..FILES {
        let mut random = Random(seed);
        let mut draft = draft(&mut random);
        spoil(&mut draft, &mut random);
        let tables = &draft["record"]["paper"]["tables"];
        let expected = schema.is_valid(&draft) && rows_once(tables) && moments(&draft);
        let found = DraftFile::read(draft.to_string().as_bytes()).is_ok();
        assert_eq!(found, expected, "seed {seed}: {draft}");
        if found { taken += 1 } else { refused += 1 }
    }
    assert!(
        taken > FILES / 10 && refused > FILES / 10,
        "{taken} {refused}"
    );
}

fn schema(name: &str) -> Validator {
    let path = format!("{}/docs/schema/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

/// Whether a content is taken. Its envelope bears the signature of another: that is judged later, by the curve.
fn opens(envelope: &Value, content: &Value) -> bool {
    let mut file = envelope.clone();
    file["payload"] = base64::encode(&canonical(content).unwrap()).into();
    let envelope = Envelope::read(file.to_string().as_bytes()).unwrap();
    Opened::of_envelope(&envelope).is_ok()
}

fn envelope() -> Value {
    let key = SigningKey::from_entropy(&[7; 32]).unwrap();
    serde_json::from_slice(&sign(&key, b"{}").unwrap().to_bytes()).unwrap()
}

/// What docs/format.md asks beyond the schema, written a second time and over bare JSON.
fn holds_together(content: &Value) -> bool {
    let form = FormId::from_key(content["form"]["id"].as_str().unwrap())
        .unwrap()
        .form();
    let mut paper = Paper::default();
    for (key, text) in content["data"]["blanks"].as_object().unwrap() {
        paper
            .blanks
            .insert(key.clone(), text.as_str().unwrap().to_owned());
    }
    let all_asked = paper
        .blanks
        .keys()
        .all(|key| asked(form.blank(key).unwrap(), &paper));
    let findings = content["findings"].as_array().unwrap();
    let reasons = content["reasons"].as_object().unwrap();
    let answers = |finding: &Value, key: &str| {
        let rule = finding["rule"].as_str().unwrap();
        let row = finding["places"][0].as_str().unwrap().rsplit_once('.');
        key == rule || row.is_some_and(|(_, row)| key == format!("{rule}#{row}"))
    };
    let grounded = reasons
        .keys()
        .all(|key| findings.iter().any(|finding| answers(finding, key)));
    let explained = findings
        .iter()
        .filter(|finding| finding["severity"] == "breach")
        .all(|finding| reasons.keys().any(|key| answers(finding, key)));
    all_asked
        && grounded
        && explained
        && rows_once(&content["data"]["tables"])
        && is_day(content["judged_on"].as_str().unwrap())
        && is_day(&content["signed_at_claimed"].as_str().unwrap()[..10])
}

fn rows_once(tables: &Value) -> bool {
    let mut seen = BTreeSet::new();
    let mut rows = tables
        .as_object()
        .unwrap()
        .values()
        .flat_map(|rows| rows.as_array().unwrap());
    rows.all(|row| seen.insert(row["id"].as_u64().unwrap()))
}

/// The moments of a draft are on days that there are; one that was never saved has none.
fn moments(draft: &Value) -> bool {
    let record = &draft["record"];
    let all = [&record["saved"], &record["signed"]["at"]];
    let mut told = all
        .into_iter()
        .filter_map(Value::as_str)
        .filter(|text| !text.is_empty());
    told.all(|text| is_day(&text[..10]))
}

/// Of a text that is spelled as a day.
fn is_day(text: &str) -> bool {
    let number = |from: usize, to: usize| text[from..to].parse::<u32>().unwrap();
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=days).contains(&day)
}

/// A content as the program might sign it, with any form, any answers and any findings.
fn content(random: &mut Random) -> Value {
    let id = *random.one_of(FormId::ALL);
    let paper = paper(id, random, true);
    let (mut findings, mut reasons) = (Vec::new(), Map::new());
    for _ in 0..random.below(4) {
        let severity = *random.one_of(&["breach", "warning", "note"]);
        let rule = *random.one_of(&["art9.function", "annex1.plan.time", "art18.x-y.z"]);
        let place = *random.one_of(&["unit.function", "plan.time.3", "plan.task.12"]);
        let row = place.rsplit_once('.').unwrap().1;
        let key = if row.parse::<u32>().is_ok() {
            format!("{rule}#{row}")
        } else {
            rule.to_owned()
        };
        if severity == "breach" || random.below(3) == 0 {
            reasons.insert(key, json!(" 理由\n"));
        }
        findings.push(
            json!({ "places": [place], "rule": rule, "says": "某处不合", "severity": severity }),
        );
    }
    let supersedes = if random.below(2) == 0 {
        Value::Null
    } else {
        json!("0123456789abcdef".repeat(4))
    };
    let mut content = json!({
        "app": "shidian",
        "app_version": random.one_of(&["0.1.0", "12.0.3-rc.1"]),
        "data": { "blanks": paper.blanks, "tables": tables(&paper) },
        "demonstration": random.below(2) == 0,
        "findings": findings,
        "form": { "id": id.key(), "version": id.form().version },
        "format": 1,
        "judged_on": random.one_of(&["2026-11-25", "2024-02-29"]),
        "pilot": "00000000000000a1",
        "reasons": reasons,
        "revision": random.below(9),
        "signed_at_claimed": "2026-11-25T09:00:00+08:00",
        "supersedes": supersedes,
    });
    if random.below(2) == 0 {
        content["format"] = json!(2);
        content["judged_by"] = json!({
            "divisions": random.below(2) == 0,
            "level": random.one_of(&["national", "provincial"]),
            "pack": random.one_of(&[Value::Null, json!("某标联〔2026〕1号")]),
            "rules": 1 + random.below(3),
        });
    }
    content
}

fn draft(random: &mut Random) -> Value {
    let id = *random.one_of(FormId::ALL);
    let paper = paper(id, random, false);
    let mut written = json!({ "blanks": paper.blanks, "tables": tables(&paper) });
    if random.below(2) == 0 {
        written["reasons"] = json!({ "art9.function": "理由", "annex1.plan.time#3": "" });
        written["ticks"] = json!(["list.one", "list.two"]);
        written["supersedes"] = json!("0".repeat(64));
    }
    let mut record = json!({
        "schema": 1,
        "pilot": "00000000000000a1",
        "form": id.key(),
        "rev": random.below(9),
        "saved": random.one_of(&["", "2026-11-25T09:00:00+08:00"]),
        "paper": written,
    });
    if random.below(2) == 0 {
        record["received"] = json!("ba78 16bf 8f01 cfea 4141");
        record["signed"] = json!({
            "at": "2026-11-25T09:00:00-03:30",
            "fingerprint": "ba78 16bf 8f01 cfea 4141",
            "content": "a".repeat(64),
        });
    }
    json!({ "kind": "shidian-draft", "demonstration": random.below(2) == 0, "record": record })
}

fn paper(id: FormId, random: &mut Random, all_asked: bool) -> Paper {
    let form = id.form();
    let texts = [
        "甲",
        " ",
        "2026年3月",
        "有",
        "无",
        "是",
        "\u{202e}✓",
        "__proto__",
    ];
    let mut paper = Paper::default();
    for blank in form.blanks() {
        if random.below(3) == 0 && (!all_asked || asked(blank, &paper)) {
            let text = (*random.one_of(&texts)).to_owned();
            paper.blanks.insert(blank.key.to_owned(), text);
        }
    }
    if all_asked {
        let seen = paper.clone();
        paper
            .blanks
            .retain(|key, _| asked(form.blank(key).unwrap(), &seen));
    }
    for table in form.tables() {
        for _ in 0..random.below(4) {
            let row = paper.add_row(table.key);
            let rows = paper.tables.get_mut(table.key).unwrap();
            let cells = &mut rows.iter_mut().find(|each| each.id == row).unwrap().cells;
            for column in table.columns {
                if random.below(2) == 0 {
                    cells.insert(column.key.to_owned(), (*random.one_of(&texts)).to_owned());
                }
            }
        }
    }
    paper
}

fn tables(paper: &Paper) -> Value {
    let rows = |rows: &Vec<_>| serde_json::to_value(rows).unwrap();
    paper
        .tables
        .iter()
        .map(|(key, each)| (key.clone(), rows(each)))
        .collect()
}

/// Leaves a file as it is, or changes one or two things anywhere in it.
fn spoil(file: &mut Value, random: &mut Random) {
    for _ in 0..random.below(3) {
        let count = nodes(file);
        let at = random.below(count);
        spoil_at(file, at, random);
    }
}

fn nodes(value: &Value) -> u64 {
    1 + match value {
        Value::Object(map) => map.values().map(nodes).sum(),
        Value::Array(list) => list.iter().map(nodes).sum::<u64>(),
        _ => 0,
    }
}

/// Changes the nth value, counted from the outside in.
fn spoil_at(value: &mut Value, mut at: u64, random: &mut Random) {
    if at == 0 {
        return spoil_here(value, random);
    }
    at -= 1;
    let inner: Vec<&mut Value> = match value {
        Value::Object(map) => map.values_mut().collect(),
        Value::Array(list) => list.iter_mut().collect(),
        _ => return,
    };
    for each in inner {
        let count = nodes(each);
        if at < count {
            return spoil_at(each, at, random);
        }
        at -= count;
    }
}

fn spoil_here(value: &mut Value, random: &mut Random) {
    let kind = random.below(4);
    match value {
        Value::Object(map) if kind > 0 && !map.is_empty() => {
            let nth = usize::try_from(random.below(map.len() as u64)).unwrap();
            let name = map.keys().nth(nth).unwrap().clone();
            match kind {
                1 => drop(map.remove(&name)),
                2 => {
                    let taken = map.remove(&name).unwrap();
                    map.insert(altered(&name, random), taken);
                }
                _ => drop(map.insert(
                    (*random.one_of(&["note", "__proto__", "a.b", "art9.x", "sum"])).to_owned(),
                    any(random),
                )),
            }
        }
        Value::Array(list) if kind > 0 && !list.is_empty() => {
            let nth = usize::try_from(random.below(list.len() as u64)).unwrap();
            if kind == 1 {
                list.remove(nth);
            } else {
                let twin = list[nth].clone();
                list.push(twin);
            }
        }
        Value::String(text) if kind > 0 => *text = altered(text, random),
        Value::Number(number) if kind > 0 => {
            let number = number.as_i64().unwrap();
            *value = json!(*random.one_of(&[
                -number,
                number + 1,
                number - 1,
                1_000_000_000,
                1_000_000_001,
                4_294_967_295,
                4_294_967_296
            ]));
        }
        other => *other = any(random),
    }
}

fn altered(text: &str, random: &mut Random) -> String {
    let cut = text
        .char_indices()
        .nth_back(0)
        .map_or("", |(last, _)| &text[..last]);
    match random.below(8) {
        0 => cut.to_owned(),
        1 => text.to_uppercase(),
        2 => format!("{text}0"),
        3 => format!("{text} "),
        4 => text.replace('1', "3"),
        5 => text.replace('2', "0"),
        6 => text.replace(['.', '-', ':'], "/"),
        _ => format!("../{text}"),
    }
}

fn any(random: &mut Random) -> Value {
    let pool = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(2),
        json!(""),
        json!(" "),
        json!("甲"),
        json!([]),
        json!({}),
        json!("2026-02-29"),
        json!("2026-02-30T09:00:00+08:00"),
        json!("2026-11-25T24:00:00+08:00"),
        json!("0123456789abcdef"),
        json!("application"),
        json!("0.1"),
        json!([1]),
        json!({ "a": "b" }),
    ];
    random.one_of(&pool).clone()
}

/// The same numbers for the same seed (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % limit
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let nth = self.below(all.len() as u64);
        &all[usize::try_from(nth).unwrap()]
    }
}
