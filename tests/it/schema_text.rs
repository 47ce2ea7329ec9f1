//! Writes the part of the published schemas that follows from the forms, so that a new form needs no hand there.

use std::path::Path;
use std::{env, fs};

use shidian::form::{Blank, Form, FormId, Table};

/// Which blanks go with which form, then the blanks and tables of each form.
pub(crate) fn forms() -> String {
    let papers: Vec<String> = FormId::ALL.iter().map(|id| paper(id.form())).collect();
    let defs: Vec<String> = FormId::ALL.iter().map(|id| def(id.form())).collect();
    format!(
        r#"
    "paper": {{
      "description": "The answers are those of the form that is named.",
      "oneOf": [
{}
      ]
    }},
{}
"#,
        papers.join(",\n"),
        defs.join("\n"),
    )
    .trim_end()
    .to_owned()
}

/// A published schema with the part between its marks as the forms in force have it.
pub(crate) fn in_force(published: &str, (from, to): (&str, &str), text: &str) -> String {
    let (start, end) = (published.find(from).unwrap(), published.find(to).unwrap());
    [&published[..start], text, &published[end..]].concat()
}

/// Holds a published schema to the one in force.
pub(crate) fn hold(path: &str, published: &str, in_force: &str) {
    if env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1") {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), in_force).unwrap();
    } else {
        assert!(
            published == in_force,
            "{path} is out of date: run UPDATE_DOCS=1 cargo test --test it"
        );
    }
}

/// A string of JSON.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn paper(form: &Form) -> String {
    let (key, version) = (form.id.key(), form.version);
    format!(
        r##"        {{
          "type": "object",
          "properties": {{
            "form": {{
              "type": "object",
              "properties": {{ "id": {{ "const": "{key}" }}, "version": {{ "const": {version} }} }}
            }},
            "data": {{ "$ref": "#/$defs/{key}" }}
          }}
        }}"##
    )
}

fn def(form: &Form) -> String {
    let annex = form.annex.map(|annex| format!("附件{annex} "));
    let about = format!(
        "{}{}, version {} of its blanks, as typed. A blank that was left empty is left out.",
        annex.unwrap_or_default(),
        form.title,
        form.version
    );
    let blanks = properties(form.blanks(), 12);
    let tables: Vec<String> = form.tables().map(table).collect();
    format!(
        r#"    "{}": {{
      "description": {},
      "type": "object",
      "additionalProperties": false,
      "required": [
        "blanks",
        "tables"
      ],
      "properties": {{
        "blanks": {{
          "type": "object",
          "additionalProperties": false,
          "properties": {{{blanks}
          }}
        }},
        "tables": {{
          "type": "object",
          "additionalProperties": false,
          "properties": {{{}
          }}
        }}
      }}
    }},"#,
        form.id.key(),
        quoted(&about),
        tables.join(","),
    )
}

fn table(table: &Table) -> String {
    let cells = properties(table.columns.iter().copied(), 22);
    format!(
        r##"
            "{}": {{
              "type": "array",
              "description": {},
              "items": {{
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "id",
                  "cells"
                ],
                "properties": {{
                  "id": {{ "$ref": "#/$defs/rowId" }},
                  "cells": {{
                    "type": "object",
                    "additionalProperties": false,
                    "properties": {{{cells}
                    }}
                  }}
                }}
              }}
            }}"##,
        table.key,
        quoted(table.label),
    )
}

/// A line for each blank, so many spaces in.
fn properties<'a>(blanks: impl Iterator<Item = &'a Blank>, indent: usize) -> String {
    let line = |blank: &Blank| {
        let label = quoted(blank.label);
        format!(
            "\n{:indent$}\"{}\": {{ \"type\": \"string\", \"description\": {label} }}",
            "", blank.key
        )
    };
    blanks.map(line).collect::<Vec<_>>().join(",")
}
