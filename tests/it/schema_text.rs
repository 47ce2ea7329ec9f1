//! Writes the published schemas from the tables of shapes, so that what is published and what is read are one.

use serde_json::{Map, Value, json};

use shidian::dossier::shape::{Grammar, Member, Names, Shape, Typed};
use shidian::form::{Blank, Form, FormId, Table};

/// What a schema says of itself.
pub(crate) struct About {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) description: &'static str,
}

/// Everything that has something beside white space, as Rust and Unicode know white space.
const WORDS: &str =
    r"[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";

/// The longest line that is written for what fits on one.
const WIDTH: usize = 140;

/// The schema of a shape that no form changes.
pub(crate) fn plain(about: &About, shape: &Shape) -> Value {
    published(about, of(shape, None), Map::new())
}

/// The schema of a content that fills a form: its answers are those of the form that it names.
pub(crate) fn of_forms(about: &About, shape: &Shape) -> Value {
    let Shape::Object(members) = shape else {
        unreachable!("a content is an object");
    };
    let mut whole = of(shape, None);
    whole["properties"]["data"] = json!({ "type": "object" });
    let each = |id: &FormId| {
        let (key, version) = (id.key(), id.form().version);
        json!({
            "type": "object",
            "properties": {
                "form": {
                    "type": "object",
                    "properties": { "id": { "const": key }, "version": { "const": version } },
                },
                "data": { "$ref": format!("#/$defs/{key}") },
            },
        })
    };
    whole["allOf"] = json!([{ "$ref": "#/$defs/paper" }]);
    let paper = json!({
        "description": "The answers are those of the form that is named.",
        "oneOf": FormId::ALL.iter().map(each).collect::<Vec<_>>(),
    });
    let data = members.iter().find(|member| member.name == "data").unwrap();
    let defs = FormId::ALL.iter().map(|id| {
        let form = id.form();
        let mut answers = of(&data.shape, Some(form));
        answers["description"] = about_form(form).into();
        (form.id.key().to_owned(), answers)
    });
    let paper = ("paper".to_owned(), paper);
    published(about, whole, defs.chain([paper]).collect())
}

fn published(about: &About, mut schema: Value, defs: Map<String, Value>) -> Value {
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["$id"] = about.id.into();
    schema["title"] = about.title.into();
    schema["description"] = about.description.into();
    if !defs.is_empty() {
        schema["$defs"] = defs.into();
    }
    schema
}

fn about_form(form: &Form) -> String {
    let annex = form
        .annex
        .map(|annex| format!("附件{annex} "))
        .unwrap_or_default();
    format!(
        "{annex}{}, version {} of its blanks, as typed. A blank that was left empty is left out.",
        form.title, form.version
    )
}

fn of(shape: &Shape, form: Option<&'static Form>) -> Value {
    match shape {
        Shape::Exactly(word) => json!({ "const": word }),
        Shape::OneOf(words, _) => json!({ "enum": words }),
        Shape::FormKey => json!({ "enum": keys() }),
        Shape::FormVersion => json!({ "type": "integer", "minimum": 1 }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Whole(least, most) if least == most => json!({ "const": least }),
        Shape::Whole(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Word(grammar) => word(grammar),
        Shape::Typed(typed) => typed_text(*typed),
        Shape::Brief(most) => json!({ "type": "string", "maxLength": most, "pattern": WORDS }),
        Shape::OrNull(shape) => json!({ "anyOf": [{ "type": "null" }, of(shape, form)] }),
        Shape::List(each, least, most) => {
            let mut list = json!({ "type": "array", "items": of(each, form), "maxItems": most });
            if *least > 0 {
                list["minItems"] = (*least).into();
            }
            list
        }
        Shape::Each(each) => json!({ "type": "array", "items": of(each, form) }),
        Shape::Set(each) => {
            json!({ "type": "array", "items": of(each, form), "uniqueItems": true })
        }
        Shape::Object(members) => object(members, form),
        Shape::Map(names, each) => map(names, each, form),
    }
}

fn object(members: &[Member], form: Option<&'static Form>) -> Value {
    let properties = members
        .iter()
        .map(|member| (member.name.to_owned(), of(&member.shape, form)));
    let required: Vec<&str> = members
        .iter()
        .filter(|member| member.must)
        .map(|member| member.name)
        .collect();
    closed(properties.collect(), &required)
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Value {
    let mut object = json!({ "type": "object", "additionalProperties": false });
    object["properties"] = properties.into();
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn map(names: &Names, each: &Shape, form: Option<&'static Form>) -> Value {
    let listed = |blanks: Vec<&Blank>| {
        let each_blank = blanks.iter().map(|blank| {
            let mut text = of(each, form);
            text["description"] = blank.label.into();
            (blank.key.to_owned(), text)
        });
        closed(each_blank.collect(), &[])
    };
    match (names, form) {
        (Names::Like(grammar), _) => json!({
            "type": "object",
            "propertyNames": word(grammar),
            "additionalProperties": of(each, form),
        }),
        (Names::Forms, _) => json!({
            "type": "object",
            "propertyNames": { "enum": keys() },
            "additionalProperties": of(each, form),
        }),
        (Names::Blanks, Some(form)) => listed(form.blanks().collect()),
        (Names::Tables, Some(form)) => {
            let tables = form
                .tables()
                .map(|table| (table.key.to_owned(), rows(each, table)));
            closed(tables.collect(), &[])
        }
        _ => json!({ "type": "object" }),
    }
}

/// The rows of one table: their cells are its columns.
fn rows(list: &Shape, table: &'static Table) -> Value {
    let mut rows = of(list, None);
    rows["description"] = table.label.into();
    let cells = table.columns.iter().map(|column| {
        let mut text = typed_text(Typed::Some);
        text["description"] = column.label.into();
        (column.key.to_owned(), text)
    });
    rows["items"]["properties"]["cells"] = closed(cells.collect(), &[]);
    rows
}

fn word(grammar: &Grammar) -> Value {
    let pattern = format!("^({})$", grammar.pattern);
    let mut word = json!({ "type": "string", "maxLength": grammar.longest, "pattern": pattern });
    if let Some(format) = grammar.real.format() {
        word["format"] = format.into();
    }
    word
}

fn typed_text(typed: Typed) -> Value {
    match typed {
        Typed::Any => json!({ "type": "string" }),
        Typed::Some => json!({ "type": "string", "minLength": 1 }),
        Typed::Words => json!({ "type": "string", "pattern": WORDS }),
    }
}

fn keys() -> Vec<&'static str> {
    FormId::ALL.iter().map(|id| id.key()).collect()
}

/// The text of a schema: what fits on a line stands on one.
pub(crate) fn text(schema: &Value) -> String {
    let mut text = String::new();
    write(schema, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, indent: usize, text: &mut String) {
    let line = value.to_string();
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| (format!("{}: ", quoted(name)), value))
            .collect(),
        Value::Array(list) => list.iter().map(|value| (String::new(), value)).collect(),
        _ => Vec::new(),
    };
    if parts.is_empty() || indent > 0 && indent + line.chars().count() <= WIDTH {
        text.push_str(&line);
        return;
    }
    let (opens, closes) = if value.is_object() {
        ('{', '}')
    } else {
        ('[', ']')
    };
    text.push(opens);
    for (nth, (name, value)) in parts.iter().enumerate() {
        text.push_str(if nth == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(indent + 2));
        text.push_str(name);
        write(value, indent + 2, text);
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(closes);
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
