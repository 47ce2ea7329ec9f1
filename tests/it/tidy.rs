//! Holds the source to its own rules: layers in a line, no dangerous doors.

use std::fs;
use std::path::{Path, PathBuf};

/// A module imports only from layers to its left. What stands together imports from the left alone, not from beside it.
const LAYERS: [&[&str]; 9] = [
    &["codec"],
    &["value"],
    &["form"],
    &["dossier"],
    &["regulation"],
    &["paper", "signing", "archive", "vault", "host"],
    &["app"],
    &["browser"],
    &["ui"],
];

/// Who imports from beside it all the same, and why.
const BESIDE: [(&str, &str, &str); 3] = [
    ("archive", "vault", "a backup may be locked by a passphrase"),
    (
        "archive",
        "signing",
        "a key is kept, and comes back as a pair that fits",
    ),
    (
        "paper",
        "host",
        "a calendar holds the dates of a notice too",
    ),
];

const FORBIDDEN: [(&str, &str); 7] = [
    ("inner_html", "what was typed must never become markup"),
    ("outer_html", "what was typed must never become markup"),
    (
        "insert_adjacent_html",
        "what was typed must never become markup",
    ),
    ("new_with_args", "no text must ever become program"),
    ("eval(", "no text must ever become program"),
    ("document.write", "what was typed must never become markup"),
    (
        "use std::time::SystemTime",
        "no layer below browser reads a clock",
    ),
];

#[test]
fn a_layer_imports_only_from_layers_to_its_left() {
    let wrong: Vec<String> = sources().iter().flat_map(imports_to_the_right).collect();

    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_imports_from_beside_it_does_so_still() {
    let sources = sources();
    for (who, whom, why) in BESIDE {
        let does = sources
            .iter()
            .filter(|source| source.module() == who)
            .any(|source| imported_layers(&source.text).any(|layer| layer == whom));
        assert!(does, "{who} imports nothing from {whom} any more: {why}");
    }
}

#[test]
fn no_file_opens_a_dangerous_door() {
    let wrong: Vec<String> = sources()
        .iter()
        .flat_map(|source| FORBIDDEN.map(|(door, why)| (source, door, why)))
        .filter(|(source, door, _)| source.text.contains(door))
        .map(|(source, door, why)| format!("{}: {door} ({why})", source.path))
        .collect();

    assert_eq!(wrong, [""; 0]);
}

#[test]
fn each_file_opens_with_a_sentence_on_what_it_holds() {
    let silent: Vec<String> = sources()
        .iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path.clone())
        .collect();

    assert_eq!(silent, [""; 0]);
}

#[test]
fn an_import_is_found_in_each_way_of_writing_it() {
    let found = |text| imported_layers(text).collect::<Vec<_>>();

    assert_eq!(found("use crate::ui::page::Home;"), ["ui"]);
    assert_eq!(found("    pub(crate) use crate::browser;"), ["browser"]);
    assert_eq!(found("let day = crate::value::Day::new();"), ["value"]);
    assert_eq!(
        found("use crate::{\n    form::{FormId, Grid},\n    value::Day,\n};"),
        ["form", "value"]
    );
}

struct Source {
    /// Below `src/`, with `/` between folders.
    path: String,
    text: String,
}

impl Source {
    /// The place of its layer in the line; files that stand above all layers have none.
    fn layer(&self) -> Option<usize> {
        place(self.module())
    }

    fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files_below(&root);
    assert!(!files.is_empty(), "no sources below {}", root.display());
    files
        .iter()
        .map(|file| Source {
            path: file
                .strip_prefix(&root)
                .unwrap()
                .display()
                .to_string()
                .replace('\\', "/"),
            text: fs::read_to_string(file).unwrap(),
        })
        .collect()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn imports_to_the_right(source: &Source) -> Vec<String> {
    let Some(own) = source.layer() else {
        return Vec::new();
    };
    imported_layers(&source.text)
        .filter(|layer| place(layer).is_some_and(|layer| layer > own) || is_barred(source, layer))
        .map(|layer| format!("{} imports crate::{layer}", source.path))
        .collect()
}

/// The first name of each path that begins with `crate::`, alone or in braces.
fn imported_layers(text: &str) -> impl Iterator<Item = &str> {
    text.split("crate::").skip(1).flat_map(|rest| {
        if let Some(group) = rest.strip_prefix('{') {
            heads_of_group(group)
        } else {
            vec![head(rest)]
        }
    })
}

fn heads_of_group(group: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut heads = vec![head(group.trim_start())];
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(head(group[at + 1..].trim_start())),
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

fn head(path: &str) -> &str {
    let end = path.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &path[..end.unwrap_or(path.len())]
}

fn place(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|beside| beside.contains(&layer))
}

/// Whether this is a module beside its own, of which nothing may be imported.
fn is_barred(source: &Source, layer: &str) -> bool {
    let own = source.module();
    let allowed = BESIDE
        .iter()
        .any(|(who, whom, _)| (*who, *whom) == (own, layer));
    own != layer && place(own) == place(layer) && !allowed
}
