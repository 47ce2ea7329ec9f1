//! The corpus of `tests/conformance`: made here, held to what is committed, and judged by our own readers.
//!
//! `tests/e2e/verifiers/conformance.mjs` puts the same files before the schemas, `docs/verify.py` and the verifiers of others.

#![allow(
    clippy::too_many_lines,
    reason = "tables of cases, one line each before they are laid out"
)]

mod backups;
mod blanks;
mod case;
mod contents;
mod doors;
mod drafts;
mod envelope;
mod headers;
mod judge;
mod notices;
mod payload_text;
mod published;
mod reasons;
mod signed;
mod table;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

pub(crate) use case::Case;
use case::Verdict;

/// Every file, in the order of the manifest.
pub(crate) static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    [
        envelope::cases(),
        headers::cases(),
        payload_text::cases(),
        contents::cases(),
        drafts::cases(),
        backups::cases(),
        notices::cases(),
        doors::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// A text as editors save it: plain, with the line ends of Windows, with a mark, in UTF-16 either way.
fn saved(text: &str) -> [Vec<u8>; 5] {
    let crlf = text.replace('\n', "\r\n");
    let units = || std::iter::once(0xfeff).chain(crlf.encode_utf16());
    [
        text.into(),
        crlf.clone().into(),
        format!("\u{feff}{crlf}").into(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ]
}

#[test]
fn every_file_has_the_verdict_and_the_reason_of_the_manifest() {
    let wrong: Vec<String> = CASES.iter().filter_map(fault).collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        CASES.len(),
        wrong.join("\n")
    );
}

/// What is not as expected of a file.
fn fault(case: &Case) -> Option<String> {
    let (verdict, words) = judge::judged(&case.file, &case.bytes);
    let found = (verdict != Verdict::Taken)
        .then(|| reasons::reason_of(&words))
        .flatten();
    let as_expected = verdict == case.verdict && found == case.reason && names(case, &words);
    (!as_expected).then(|| {
        format!(
            "{}: {} for {found:?}, where {} for {:?} at {:?} was expected: {}",
            case.file,
            verdict.word(),
            case.verdict.word(),
            case.reason,
            case.member,
            words.chars().take(120).collect::<String>()
        )
    })
}

/// Where the words name a member, it is the one that is wrong, or stands above or below it.
fn names(case: &Case, words: &str) -> bool {
    let Some(member) = case.member.as_deref() else {
        return true;
    };
    let stem = |path: &str| path.split('[').next().unwrap_or_default().to_owned();
    let last = |path: &str| path.rsplit('.').next().map(str::to_owned);
    let whole = stem(member);
    let named = words
        .split('”')
        .filter_map(|before| before.split('“').nth(1));
    let mut named = named.map(|name| (stem(name), name)).peekable();
    named.peek().is_none()
        || named.any(|(stem, name)| {
            stem.starts_with(&whole) || whole.starts_with(&stem) || last(name) == last(member)
        })
}

#[test]
fn the_corpus_is_large_enough_and_every_reason_is_in_it() {
    let small = CASES.iter().filter(|case| !case.is_large()).count();
    assert!(small >= 300, "{small}");
    let files: BTreeSet<&str> = CASES.iter().map(|case| case.file.as_str()).collect();
    assert_eq!(files.len(), CASES.len(), "two files of one name");
    let found: BTreeSet<&str> = CASES.iter().filter_map(|case| case.reason).collect();
    let all: BTreeSet<&str> = reasons::REASONS.iter().map(|reason| reason.code).collect();
    assert_eq!(found, all);
}

#[test]
fn the_committed_files_are_the_ones_that_are_made() {
    let committed = folder("tests/conformance/files");
    let small = CASES.iter().filter(|case| !case.is_large());
    let made: BTreeSet<PathBuf> = small
        .clone()
        .map(|case| committed.join(&case.file))
        .collect();
    if renew() {
        let _ = fs::remove_dir_all(&committed);
        small
            .clone()
            .for_each(|case| write(&committed.join(&case.file), &case.bytes));
    }
    let there: BTreeSet<PathBuf> = files_below(&committed).into_iter().collect();
    assert_eq!(there, made, "{HOW}");
    for case in small {
        assert!(
            fs::read(committed.join(&case.file)).unwrap() == case.bytes,
            "{}: {HOW}",
            case.file
        );
    }
    table::hold("tests/conformance/manifest.json", &table::manifest());
    table::hold("docs/conformance.md", &table::document());
    table::hold("docs/blanks.md", &blanks::document());
    let example = String::from_utf8(signed::file_of(&signed::content_1())).unwrap();
    table::hold("docs/example/good.json", &example);
    table::hold("docs/example/public.jwk", &signed::own_key().jwk());
}

/// For the judges that are no Rust: they find the large files here, and fail where these are missing.
#[test]
fn the_large_files_are_laid_beside_the_committed_ones() {
    let large = folder("tests/conformance/large");
    for case in CASES.iter().filter(|case| case.is_large()) {
        let path = large.join(&case.file);
        if fs::metadata(&path).map_or(0, |file| file.len()) != case.bytes.len() as u64 {
            write(&path, &case.bytes);
        }
    }
    let made = CASES.iter().filter(|case| case.is_large()).count();
    assert_eq!(
        files_below(&large).len(),
        made,
        "remove {} and run this again",
        large.display()
    );
}

const HOW: &str = "run UPDATE_DOCS=1 cargo test --test it conformance";

fn renew() -> bool {
    env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1")
}

fn folder(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
