//! No script or page of ours opens a door by which a text becomes markup or program; `tidy` holds the Rust to it.

use std::fs;
use std::path::{Path, PathBuf};

/// Without spaces, so that none can hide one.
const DOORS: [&str; 9] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "srcdoc",
    "document.write",
    "eval(",
    "newFunction",
    "javascript:",
];

#[test]
fn no_script_or_page_of_ours_opens_a_dangerous_door() {
    let wrong: Vec<String> = scripts()
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            doors_in(&text)
                .map(|door| format!("{}: {door}", path.display()))
                .collect::<Vec<_>>()
        })
        .collect();

    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_door_is_found_in_each_way_of_writing_it() {
    for text in [
        "box.innerHTML = text",
        "new\n  Function('return 1')",
        "document . write(text)",
        "eval (text)",
        "<a href=\"javascript: void 0\">",
    ] {
        assert_eq!(doors_in(text).count(), 1, "{text}");
    }
    assert_eq!(
        doors_in("box.textContent = text; retrieval.start()").count(),
        0
    );
}

fn doors_in(text: &str) -> impl Iterator<Item = &'static str> {
    let bare: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    DOORS.into_iter().filter(move |door| bare.contains(door))
}

fn scripts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = vec![root.join("index.html")];
    for entry in fs::read_dir(root.join("public")).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "js" || extension == "svg")
        {
            found.push(path);
        }
    }
    assert!(found.len() > 3, "no scripts below {}", root.display());
    found.sort();
    found
}
