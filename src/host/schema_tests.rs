//! Holds the published schema to what the reader takes, member by member and limit by limit.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::node::Member;
use super::read::{
    CALL, CONTACT, COPIES, FIELDS, FILE, FORMATS, HOLIDAY, HOLIDAYS, NAME, OFFICE, PARAGRAPHS,
    SENTENCE, WORDS,
};
use super::{REQUIRABLE, province as pack, read, scoring};
use crate::form::FormId;
use crate::regulation::WindowReading;

const SCHEMA: &str = include_str!("../../docs/schema/notice-2.json");

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
    let objects: [(&Json, &[Member]); 22] = [
        (&schema, FILE),
        (&schema["$defs"]["office"], OFFICE),
        (&schema["$defs"]["call"], CALL),
        (&schema["$defs"]["holiday"], HOLIDAY),
        (&schema["$defs"]["start"], WORDS),
        (&schema["$defs"]["province"], pack::PROVINCE),
        (&schema["$defs"]["bodies"], pack::BODIES),
        (&schema["$defs"]["copies"], pack::COPIES_OF),
        (&schema["$defs"]["period"], pack::PERIOD),
        (&schema["$defs"]["windows"], pack::WINDOWS),
        (&schema["$defs"]["window"], pack::WINDOW),
        (&schema["$defs"]["paper"], pack::PAPER),
        (&schema["$defs"]["condition"], pack::CONDITION),
        (&schema["$defs"]["deadlines"], pack::DEADLINES),
        (&schema["$defs"]["send"], pack::SEND),
        (&schema["$defs"]["named"], pack::NAMED),
        (&schema["$defs"]["scoring"], scoring::SHEET),
        (&schema["$defs"]["grade"], scoring::GRADE),
        (&schema["$defs"]["group"], scoring::GROUP),
        (&schema["$defs"]["item"], scoring::ITEM),
        (&schema["$defs"]["mark"], scoring::MARK),
        (&schema["$defs"]["deduction"], scoring::DEDUCT),
    ];
    for (object, known) in objects {
        let members = object["properties"].as_object().unwrap();
        let written: BTreeSet<&str> = members.keys().map(String::as_str).collect();
        assert_eq!(written, known.iter().map(|member| member.name).collect());
        let must = known.iter().filter(|member| member.must);
        let must: BTreeSet<&str> = must.map(|member| member.name).collect();
        assert_eq!(words(&object["required"]), must, "{written:?}");
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
    assert_eq!(schema["properties"]["notice"]["enum"], json!(FORMATS));
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
fn the_schema_has_the_limits_of_packs() {
    let schema = schema();
    let defs = &schema["$defs"];
    let most = |def: &str, member: &str| defs[def]["properties"][member]["maxItems"].clone();
    assert_eq!(defs["lines"]["maxLength"], pack::LINES);
    assert_eq!(defs["text"]["maxLength"], scoring::TEXT);
    assert_eq!(defs["months"]["maximum"], pack::MONTHS);
    let to = &defs["window"]["properties"]["to_months"];
    assert_eq!(to["maximum"], pack::MONTHS);
    assert_eq!(defs["count"]["maximum"], COPIES);
    assert_eq!(most("province", "papers"), pack::PAPERS);
    assert_eq!(most("province", "conditions"), pack::CONDITIONS);
    assert_eq!(most("scoring", "groups"), scoring::GROUPS);
    assert_eq!(most("scoring", "grades"), scoring::GRADES);
    assert_eq!(most("group", "items"), scoring::ITEMS);
    assert_eq!(most("item", "marks"), scoring::MARKS);
    assert_eq!(most("item", "deduct"), scoring::MARKS);
    let pattern = &defs["named"]["properties"]["pattern"];
    assert_eq!(pattern["maxLength"], pack::PATTERN);
    let key = &defs["condition"]["properties"]["key"]["pattern"];
    assert_eq!(key, &json!(format!("^[a-z0-9-]{{1,{}}}$", pack::KEY)));
    let forms = FormId::ALL.iter().filter(|form| **form != FormId::MadeUp);
    let forms: BTreeSet<&str> = forms.map(|form| form.key()).collect();
    assert_eq!(words(&defs["form"]["enum"]), forms);
    for list in ["copies", "file_names"] {
        assert_eq!(most("province", list), forms.len());
    }
}

#[test]
fn the_schema_has_the_words_of_the_reader() {
    let schema = schema();
    let also = &schema["$defs"]["also"];
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
