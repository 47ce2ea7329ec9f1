//! Holds the published schemas to the tables of shapes that files are read by.

use std::path::Path;
use std::{env, fs};

use shidian::archive::shape::{BACKUP, DRAFT};
use shidian::dossier::shape::{ANSWERED, KEY, RULE};
use shidian::form::FormId;
use shidian::regulation::rules;
use shidian::signing::shape::{PAYLOAD_1, PAYLOAD_2};

use super::schema_text::{About, of_forms, plain, text};

#[test]
fn the_published_schemas_are_written_from_the_tables_of_shapes() {
    let description = "What the member payload of the JWS decodes to. docs/format.md says what each member means, and what no schema can say of it.";
    let payload_1 = About {
        id: "urn:shidian:schema:payload:1",
        title: "The content of a signed file of Shidian, format 1",
        description,
    };
    let payload_2 = About {
        id: "urn:shidian:schema:payload:2",
        title: "The content of a signed file of Shidian, format 2",
        description,
    };
    let draft = About {
        id: "urn:shidian:schema:draft:1",
        title: "A draft file of Shidian, record schema 1",
        description: "A paper at any stage, unsigned. Keys of blanks, columns and tables of other versions of a form are kept, so they are not listed here; the schema of the payload lists them.",
    };
    let backup = About {
        id: "urn:shidian:schema:backup:1",
        title: "A backup file of Shidian, format 1",
        description: "Everything that is kept on a machine, or what is kept of one pilot, each record as the text that is stored. docs/format.md says what the texts are and how the checksums are made.",
    };
    for (name, schema) in [
        ("payload-1", of_forms(&payload_1, &PAYLOAD_1)),
        ("payload-2", of_forms(&payload_2, &PAYLOAD_2)),
        ("draft-1", plain(&draft, &DRAFT)),
        ("backup-1", plain(&backup, &BACKUP)),
    ] {
        hold(name, &text(&schema));
    }
}

#[test]
fn every_key_of_the_forms_and_rules_is_a_word_of_its_grammar() {
    for form in FormId::ALL.iter().map(|id| id.form()) {
        let columns = form
            .tables()
            .flat_map(|table| table.columns.iter().copied());
        for blank in form.blanks().chain(columns) {
            assert!(KEY.takes(blank.key), "{}", blank.key);
        }
        assert!(form.tables().all(|table| KEY.takes(table.key)));
    }
    for rule in rules() {
        assert!(RULE.takes(rule.id), "{}", rule.id);
        assert!(ANSWERED.takes(&format!("{}#1000000000", rule.id)));
    }
}

fn hold(name: &str, in_force: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/schema/{name}.json"));
    if env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1") {
        fs::write(path, in_force).unwrap();
    } else {
        let published = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            published == in_force,
            "{} is out of date: run UPDATE_DOCS=1 cargo test --test it",
            path.display()
        );
    }
}
