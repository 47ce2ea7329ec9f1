//! The manifest of the corpus and the page about it in `docs`, both made of the same cases.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use super::case::{Case, JOSE, JWCRYPTO, Verdict};
use super::reasons::REASONS;
use super::{CASES, HOW, folder, renew};

/// Holds a file to the text it should have, or renews it.
pub(crate) fn hold(path: &str, text: &str) {
    let at = folder(path);
    if renew() {
        fs::write(&at, text).unwrap();
    }
    let there = fs::read_to_string(&at).unwrap_or_default();
    assert!(there == text, "{path} is out of date: {HOW}");
}

/// One line for each file.
pub(crate) fn manifest() -> String {
    let lines: Vec<String> = CASES.iter().map(Case::line).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// The page about the corpus.
pub(crate) fn document() -> String {
    let large = CASES.iter().filter(|case| case.is_large()).count();
    let mut page = format!(
        "# The conformance corpus\n\n\
         This page is made by the tests; renew it with `UPDATE_DOCS=1 cargo test --test it conformance`.\n\n\
         `tests/conformance/files` holds {} files, each with one thing wrong or odd, and `tests/conformance/manifest.json` says of each what is expected; \
         {large} large ones are made when the tests run and lie in `tests/conformance/large` then.\n\
         Every signed file among them is signed by the key `01 02 … 20` (hexadecimal), which everybody knows, over the content and header it bears, unless its signature is what is wrong with it.\n\n\
         A line of the manifest holds `file`; `about`, what is wrong or odd; `verdict`, what our program does: `taken`, `refused`, or `partly` where some records of a backup are left out or laid aside; \
         `reason`, a code of the first table; `member`, the member it is about; `passes`, which ordinary verifiers let the signature pass; and `schema`, whether the content is valid under its JSON Schema, left out where it has none.\n\
         Another implementation of `format.md` conforms when it gives every verdict; for signed files `verify.py` beside this page gives the reasons too.\n\n\
         ## Reasons\n\n| code | what is wrong | files |\n|---|---|---|\n",
        CASES.len() - large
    );
    for reason in REASONS {
        let files = CASES
            .iter()
            .filter(|case| case.reason == Some(reason.code))
            .count();
        let _ = writeln!(page, "| `{}` | {} | {files} |", reason.code, reason.means);
    }
    page.push_str("\n## Kinds\n\n| folder | taken | partly | refused |\n|---|---|---|---|\n");
    for (folder, [taken, partly, refused]) in kinds() {
        let _ = writeln!(page, "| `{folder}` | {taken} | {partly} | {refused} |");
    }
    page.push_str(&let_pass());
    page
}

fn kinds() -> BTreeMap<&'static str, [usize; 3]> {
    let mut kinds: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for case in CASES.iter() {
        let column = match case.verdict {
            Verdict::Taken => 0,
            Verdict::Partly => 1,
            Verdict::Refused => 2,
        };
        kinds.entry(case.folder()).or_default()[column] += 1;
    }
    kinds
}

/// What others let pass and we refuse, with the reason why they do.
fn let_pass() -> String {
    let mut page = String::from(
        "\n## What others let pass\n\n\
         npm jose and jwcrypto judge the signature over the bytes that are there, and nothing of what these bytes say. \
         A JSON Schema judges the value that a JSON reader made of the content, and nothing of its bytes. \
         Each of these passes somewhere and is refused by us:\n\n\
         | for us | jose | jwcrypto | schema | why they let it pass |\n|---|---|---|---|---|\n",
    );
    let refused = |case: &&Case| case.verdict != Verdict::Taken;
    for reason in REASONS {
        let of_reason = CASES
            .iter()
            .filter(refused)
            .filter(|case| case.reason == Some(reason.code));
        let count =
            |passes: &dyn Fn(&Case) -> bool| of_reason.clone().filter(|case| passes(case)).count();
        let jose = count(&|case| case.passes.contains(&JOSE));
        let jwcrypto = count(&|case| case.passes.contains(&JWCRYPTO));
        let schema = count(&|case| case.schema == Some(true));
        if jose + jwcrypto + schema > 0 {
            let why = why(reason.code);
            let _ = writeln!(
                page,
                "| `{}` | {jose} | {jwcrypto} | {schema} | {why} |",
                reason.code
            );
        }
    }
    page
}

/// Why others let pass what is refused for this reason.
fn why(code: &str) -> &'static str {
    match code {
        "too-large" => {
            "they have no limits, and a schema cannot count the rows of two tables together"
        }
        "duplicate" => "JSON readers take the last of two members and say nothing",
        "number" => "JSON readers round, and take 1.0 for 1",
        "surrogate" => "JSON readers take half a character for one",
        "byte-order-mark" | "content-spelling" | "header-spelling" | "file-spelling" | "syntax"
        | "trailing" | "cut" | "empty" | "not-utf-8" | "utf-16" | "too-deep" => {
            "the signature covers these bytes, whatever they spell"
        }
        "base64" => "decoders of base64 are lenient",
        "unprotected-header" | "typ" | "kid" | "b64" | "several-signatures" => {
            "RFC 7515 allows it; this format does not"
        }
        "upper-half" => "ECDSA takes (r, n − s) wherever it takes (r, s)",
        "shape" => {
            "the signature says nothing about the content, and a schema cannot compare members, knows no calendar and no lengths of parts"
        }
        "newer" | "unknown-form" => "the signature says nothing about the content",
        "demonstration" => "it is right, and only in the wrong place",
        "notice" => "a schema knows no calendar, cannot compare days and counts no lines",
        _ => {
            "a schema sees the shape alone: not checksums, places, counts, or how the parts of a key go together"
        }
    }
}
