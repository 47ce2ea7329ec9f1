//! Holds the published schemas to the form and to the formats of this build.

use std::collections::BTreeSet;

use serde_json::Value;

use shidian::dossier::SCHEMA;
use shidian::export::FORMAT;
use shidian::form::{Form, FormId};
use shidian::regulation::{Severity, rules};

const PAYLOAD: &str = include_str!("../../docs/schema/payload-1.json");
const DRAFT: &str = include_str!("../../docs/schema/draft-1.json");

#[test]
fn the_schema_of_the_payload_lists_the_blanks_and_tables_of_the_form() {
    let schema = read(PAYLOAD);
    let form = FormId::Application.form();
    let answers = &schema["$defs"]["application"]["properties"];
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

#[test]
fn the_schema_of_the_payload_names_the_form_with_its_version() {
    let schema = read(PAYLOAD);
    let form = FormId::Application.form();
    let named = &schema["properties"]["form"]["properties"];
    assert_eq!(named["id"]["const"], form.id.key());
    assert_eq!(named["version"]["const"], form.version);
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

/// As the pattern above has it.
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

fn read(schema: &str) -> Value {
    serde_json::from_str(schema).unwrap()
}
