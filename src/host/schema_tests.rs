//! Holds the published schema to what the reader takes, member by member and limit by limit.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::node::Member;
use super::read::{
    CALL, CONTACT, COPIES, FIELDS, FILE, FORMAT, HOLIDAY, HOLIDAYS, NAME, OFFICE, PARAGRAPHS,
    SENTENCE, WORDS,
};
use super::{REQUIRABLE, read};
use crate::regulation::WindowReading;

const SCHEMA: &str = include_str!("../../docs/schema/notice-1.json");

fn schema() -> Json {
    serde_json::from_str(SCHEMA).unwrap()
}

fn words(list: &Json) -> BTreeSet<&str> {
    let words = list.as_array().into_iter().flatten();
    words.filter_map(Json::as_str).collect()
}

#[test]
fn the_schema_has_the_members_of_the_reader() {
    let schema = schema();
    let objects: [(&Json, &[Member]); 5] = [
        (&schema, FILE),
        (&schema["$defs"]["office"], OFFICE),
        (&schema["$defs"]["call"], CALL),
        (&schema["$defs"]["holiday"], HOLIDAY),
        (&schema["$defs"]["start"], WORDS),
    ];
    for (object, known) in objects {
        let members = object["properties"].as_object().unwrap();
        let written: BTreeSet<&str> = members.keys().map(String::as_str).collect();
        assert_eq!(written, known.iter().map(|member| member.name).collect());
        let must = known.iter().filter(|member| member.must);
        let must: BTreeSet<&str> = must.map(|member| member.name).collect();
        assert_eq!(words(&object["required"]), must);
        assert_eq!(object["additionalProperties"], false);
    }
}

#[test]
fn the_schema_has_the_limits_of_the_reader() {
    let schema = schema();
    let defs = &schema["$defs"];
    let call = &defs["call"]["properties"];
    let contact = &defs["office"]["properties"]["contact"];
    let paragraphs = &defs["start"]["properties"]["paragraphs"];
    assert_eq!(schema["properties"]["notice"]["const"], FORMAT);
    assert_eq!(defs["name"]["maxLength"], NAME);
    assert_eq!(defs["sentence"]["maxLength"], SENTENCE);
    assert_eq!(
        (&contact["maxItems"], &contact["items"]["maxLength"]),
        (&json!(CONTACT.0), &json!(CONTACT.1))
    );
    assert_eq!(
        (call["fields"]["maxItems"].clone(), NAME),
        (json!(FIELDS.0), FIELDS.1)
    );
    assert_eq!(
        (paragraphs["maxItems"].clone(), SENTENCE),
        (json!(PARAGRAPHS.0), PARAGRAPHS.1)
    );
    assert_eq!(
        (&call["copies"]["minimum"], &call["copies"]["maximum"]),
        (&json!(1), &json!(COPIES))
    );
    assert_eq!(schema["properties"]["holidays"]["maxItems"], HOLIDAYS);
}

#[test]
fn the_schema_has_the_words_of_the_reader() {
    let schema = schema();
    let also = &schema["$defs"]["call"]["properties"]["also_required"];
    assert_eq!(also["maxItems"], REQUIRABLE.len());
    assert_eq!(
        words(&also["items"]["enum"]),
        REQUIRABLE.iter().map(|one| one.key).collect()
    );
    assert_eq!(
        words(&schema["properties"]["reading"]["enum"]),
        WindowReading::ALL.iter().map(|one| one.key()).collect()
    );
    let needing = schema["dependentRequired"].as_object().unwrap();
    for member in &FILE[2..] {
        assert_eq!(needing[member.name], json!(["office"]));
    }
    assert_eq!(needing.len(), FILE[2..].len());
}

#[test]
fn the_guide_for_hosts_shows_the_published_example() {
    let guide = include_str!("../../docs/notice.md");
    let example = include_str!("../../docs/notice.example.json");
    assert!(guide.contains(&format!("```json\n{example}```\n")));
    assert!(read(example.as_bytes()).is_ok());
    for one in &REQUIRABLE {
        let label = one.blank().unwrap().asks();
        assert!(
            guide.contains(&format!("| `{}` | {label} |", one.key)),
            "{}",
            one.key
        );
    }
}
