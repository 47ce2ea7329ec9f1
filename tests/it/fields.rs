//! No box of the page is remembered by the browser: what one clerk typed is not offered to the next one on a shared computer.

use std::fs;
use std::path::Path;

const FIELDS: [&str; 3] = ["<input", "<textarea", "<select"];

#[test]
fn every_box_that_takes_text_tells_the_browser_not_to_remember_it() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"),
        &mut |path, text| {
            for tag in fields(text) {
                seen += 1;
                if remembered(tag) {
                    wrong.push(format!("{}: {tag}", path.display()));
                }
            }
        },
    );

    assert_eq!(wrong, [""; 0]);
    assert!(seen > 12, "only {seen} fields found");
}

#[test]
fn only_a_box_that_takes_no_text_may_be_silent() {
    let silent = |tag| fields(tag).any(remembered);

    assert!(silent("<input class=\"box\" prop:value=text/>"));
    assert!(silent(
        "<textarea\n prop:value=move || of.get() > 1></textarea>"
    ));
    assert!(silent(
        "<select autocomplete=\"on\"><option value=\"\">\"a\"</option></select>"
    ));
    assert!(!silent("<input autocomplete=\"off\"/>"));
    assert!(!silent("<input type=\"radio\" name=name/>"));
    assert!(!silent(
        "<input type=\"checkbox\" on:change=handler(flip)/>"
    ));
}

fn remembered(tag: &str) -> bool {
    let silent = [
        "autocomplete=\"off\"",
        "type=\"radio\"",
        "type=\"checkbox\"",
    ];
    !silent.iter().any(|attribute| tag.contains(attribute))
}

/// From each field to the end of it, or to what it encloses.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    FIELDS.into_iter().flat_map(move |field| {
        text.match_indices(field).map(move |(start, _)| {
            let rest = &text[start..];
            let end = ["/>", "</", "<option"]
                .iter()
                .filter_map(|end| rest.find(end))
                .min();
            &rest[..end.unwrap_or(rest.len())]
        })
    })
}

fn walk(folder: &Path, look: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, look);
        } else {
            look(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
