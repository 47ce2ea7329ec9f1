//! Holds the published schemas to the form and to the formats of this build.

use std::collections::BTreeSet;

use serde_json::Value;

use shidian::dossier::{Kept, SCHEMA};
use shidian::export::FORMAT;
use shidian::form::{Form, FormId};
use shidian::regulation::{Severity, rules};

use super::schema_text::{forms, hold, in_force, quoted};

const PAYLOAD: &str = include_str!("../../docs/schema/payload-1.json");
const DRAFT: &str = include_str!("../../docs/schema/draft-1.json");
const BACKUP: &str = include_str!("../../docs/schema/backup-1.json");

#[test]
fn the_schema_of_the_payload_lists_the_blanks_and_tables_of_each_form() {
    let schema = read(&payload());
    for form in FormId::ALL.iter().map(|id| id.form()) {
        let answers = &schema["$defs"][form.id.key()]["properties"];
        assert_eq!(keys(&answers["blanks"]), blanks(form));
        let tables: BTreeSet<String> = form.tables().map(|table| table.key.to_owned()).collect();
        assert_eq!(keys(&answers["tables"]), tables);
        for table in form.tables() {
            let rows = &answers["tables"]["properties"][table.key];
            let columns: BTreeSet<String> = table
                .columns
                .iter()
                .map(|each| each.key.to_owned())
                .collect();
            assert_eq!(keys(&rows["items"]["properties"]["cells"]), columns);
        }
    }
}

#[test]
fn the_schema_of_the_payload_ties_each_form_and_version_to_its_blanks() {
    let schema = read(&payload());
    let papers = schema["$defs"]["paper"]["oneOf"].as_array().unwrap();
    assert_eq!(papers.len(), FormId::ALL.len());
    for (paper, id) in papers.iter().zip(FormId::ALL) {
        let form = &paper["properties"]["form"]["properties"];
        assert_eq!(form["id"]["const"], id.key());
        assert_eq!(form["version"]["const"], id.form().version);
        let blanks = format!("#/$defs/{}", id.key());
        assert_eq!(paper["properties"]["data"]["$ref"], blanks);
    }
}

#[test]
fn the_published_schemas_are_the_ones_in_force() {
    hold("docs/schema/payload-1.json", PAYLOAD, &payload());
    let names: Vec<String> = FormId::ALL.iter().map(|id| quoted(id.key())).collect();
    let names = names.join(", ");
    let form = format!("\n        \"form\": {{ \"enum\": [{names}] }},");
    let marks = ("\n        \"form\": {", "\n        \"rev\": {");
    hold(
        "docs/schema/draft-1.json",
        DRAFT,
        &in_force(DRAFT, marks, &form),
    );
}

#[test]
fn every_key_fits_the_pattern_of_the_schemas() {
    let key = r"[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)*";
    let draft = read(DRAFT);
    let draft = &draft["$defs"]["texts"]["propertyNames"]["pattern"];
    assert_eq!(draft, &format!("^{key}$"));
    let place = read(PAYLOAD)["$defs"]["finding"]["properties"]["places"]["items"].clone();
    assert_eq!(place["pattern"], format!(r"^{key}(\.[1-9][0-9]*)?$"));
    for form in FormId::ALL.iter().map(|id| id.form()) {
        let columns = form
            .tables()
            .flat_map(|table| table.columns.iter().copied());
        for blank in form.blanks().chain(columns) {
            assert!(is_key(blank.key), "{}", blank.key);
        }
    }
}

#[test]
fn the_schemas_are_of_the_formats_this_build_writes() {
    assert_eq!(read(PAYLOAD)["properties"]["format"]["const"], FORMAT);
    assert_eq!(
        read(DRAFT)["$defs"]["record"]["properties"]["schema"]["const"],
        SCHEMA
    );
}

#[test]
fn the_schema_of_the_backup_knows_every_kind_of_thing_that_is_kept() {
    let shelves = read(BACKUP)["$defs"]["record"]["properties"]["shelf"]["enum"].clone();
    assert_eq!(strings(&shelves), Kept::ALL.map(Kept::key));
}

#[test]
fn the_schema_of_the_payload_takes_what_any_rule_may_leave_in_a_signed_file() {
    let finding = &read(PAYLOAD)["$defs"]["finding"]["properties"];
    assert_eq!(
        finding["rule"]["pattern"],
        r"^(art|annex)[1-9][0-9]*(\.[a-z0-9-]+)+$"
    );
    for rule in rules() {
        assert!(is_rule_id(rule.id), "{}", rule.id);
        // Nothing with an error is signed.
        let known = strings(&finding["severity"]["enum"]).contains(&rule.severity.key());
        assert_eq!(known, rule.severity != Severity::Error, "{}", rule.id);
    }
}

/// As the pattern of the keys has it.
fn is_key(key: &str) -> bool {
    let word = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    key.split('.').all(word)
}

/// As the pattern of the rules has it.
fn is_rule_id(id: &str) -> bool {
    let small = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    let mut names = id.split('.');
    let source = names.next().unwrap_or_default();
    let number = source.strip_prefix("annex").or(source.strip_prefix("art"));
    number.is_some_and(|number| number.parse::<u8>().is_ok_and(|number| number > 0))
        && names.clone().count() > 0
        && names.all(|name| !name.is_empty() && name.bytes().all(small))
}

fn strings(list: &Value) -> Vec<&str> {
    let words = list.as_array().into_iter().flatten();
    words.filter_map(Value::as_str).collect()
}

fn blanks(form: &Form) -> BTreeSet<String> {
    form.blanks().map(|blank| blank.key.to_owned()).collect()
}

fn keys(object: &Value) -> BTreeSet<String> {
    let members = object["properties"].as_object();
    members
        .into_iter()
        .flatten()
        .map(|(key, _)| key.clone())
        .collect()
}

fn payload() -> String {
    let marks = ("\n    \"paper\": {", "\n    \"rowId\": {");
    in_force(PAYLOAD, marks, &forms())
}

fn read(schema: &str) -> Value {
    serde_json::from_str(schema).unwrap()
}
