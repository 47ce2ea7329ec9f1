//! Names what came after Chromium 81, the oldest engine that runs the program, so that no style and no script leans on it again.

use std::fs;
use std::path::Path;

/// A means, the Chromium that it came with, and what does without it.
struct Newer(&'static str, u16, &'static str);

/// `gap` in a flex line (84) is not among them: scripts/pack/gaps.mjs gives older engines margins. Nor is what is merely
/// missed where it is unknown: content-visibility, accent-color, page numbers in the margin, inert.
const IN_STYLES: [Newer; 13] = [
    Newer("inset:", 87, "top, right, bottom, left"),
    Newer(":is(", 88, "each selector written out"),
    Newer(":where(", 88, "each selector written out"),
    Newer(":has(", 105, "an attribute that the page sets"),
    Newer("aspect-ratio:", 88, "padding in hundredths"),
    Newer("@layer", 99, "the order of the rules"),
    Newer("@container", 105, "@media"),
    Newer("@scope", 118, "a class before the selector"),
    Newer("color-mix(", 111, "the colour itself"),
    Newer("oklch(", 111, "the colour in rgb"),
    Newer("dvh", 108, "vh"),
    Newer("svh", 108, "vh"),
    Newer("selector(", 83, "a property of the same age"),
];

/// What a build cannot write in older words: facilities, not ways of writing.
const IN_SCRIPTS: [Newer; 20] = [
    Newer("Promise.any", 85, "a race of what cannot fail"),
    Newer(".replaceAll(", 85, "replace with a pattern for all"),
    Newer(".replaceChildren(", 86, "remove and append"),
    Newer("structuredClone", 98, "JSON, or a copy by hand"),
    Newer("Intl.Segmenter", 87, "src/value/clusters.rs"),
    Newer(".at(", 92, "an index"),
    Newer("Object.hasOwn", 93, "hasOwnProperty.call"),
    Newer("crypto.randomUUID", 92, "getRandomValues"),
    Newer(".findLast(", 97, "a loop from the end"),
    Newer(".findLastIndex(", 97, "a loop from the end"),
    Newer(".toSorted(", 110, "slice and sort"),
    Newer(".toReversed(", 110, "slice and reverse"),
    Newer("Object.groupBy", 117, "reduce"),
    Newer("Promise.withResolvers", 119, "new Promise"),
    Newer("Array.fromAsync", 121, "a loop"),
    Newer("AbortSignal.timeout", 103, "setTimeout"),
    Newer("WeakRef", 84, "what ends by itself"),
    Newer("checkVisibility", 105, "getClientRects"),
    Newer("showOpenFilePicker", 86, "an input of type file"),
    Newer("scrollend", 114, "scroll and a pause"),
];

#[test]
fn no_style_needs_more_than_chromium_81() {
    assert_eq!(leaning("style", "css", &IN_STYLES), [""; 0]);
}

#[test]
fn no_script_needs_more_than_chromium_81() {
    assert_eq!(leaning("public", "js", &IN_SCRIPTS), [""; 0]);
}

#[test]
fn what_came_later_is_found() {
    let found = newer(".a:has(b) { inset: 0; }", &IN_STYLES);
    assert_eq!(
        found,
        [
            "inset: came with Chromium 87: top, right, bottom, left",
            ":has( came with Chromium 105: an attribute that the page sets",
        ]
    );
}

/// The files of a folder that use what came later.
fn leaning(folder: &str, kind: &str, means: &[Newer]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.extension().is_some_and(|extension| extension == kind) {
            let text = fs::read_to_string(&path).expect("it can be read");
            wrong.extend(
                newer(&text, means)
                    .into_iter()
                    .map(|found| format!("{}: {found}", path.display())),
            );
        }
    }
    wrong
}

fn newer(text: &str, means: &[Newer]) -> Vec<String> {
    means
        .iter()
        .filter(|Newer(name, ..)| text.contains(name))
        .map(|Newer(name, since, instead)| format!("{name} came with Chromium {since}: {instead}"))
        .collect()
}
