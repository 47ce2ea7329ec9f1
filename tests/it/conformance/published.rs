//! What the published format and `verify.py` say of the forms and of the limits, held to the program.

use std::fmt::Write as _;

use shidian::archive::LARGEST_DRAFT;
use shidian::archive::backup::LARGEST_BACKUP;
use shidian::codec::strict::DEEPEST;
use shidian::codec::zip::{GREATEST_RATIO, MOST_ENTRIES};
use shidian::dossier::PilotId;
use shidian::dossier::shape::{GREATEST, MOST_ROWS_OF_PAPER};
use shidian::form::FormId;
use shidian::host::LARGEST_NOTICE;
use shidian::signing::LARGEST_FILE;
use shidian::vault::{Cost, LARGEST_SEALED, NONCE, SALT};

const FORMAT: &str = include_str!("../../../docs/format.md");
const VERIFY: &str = include_str!("../../../docs/verify.py");

/// Form, blank, the blank that opens it, and the answer that does.
fn conditions() -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
    let of = |id: &FormId| {
        let blanks = id.form().blanks();
        let asked = blanks.filter_map(|blank| Some((blank.key, blank.when?)));
        let of_form = asked.map(|(key, when)| (id.key(), key, when.key, when.answer));
        of_form.collect::<Vec<_>>()
    };
    FormId::ALL.iter().flat_map(of).collect()
}

#[test]
fn blanks_that_are_asked_only_after_an_answer_stand_in_the_format_and_in_verify_py() {
    let (mut rows, mut lines, mut last) = (String::new(), String::new(), "");
    for (form, key, other, answer) in conditions() {
        assert_eq!(
            answer, "有",
            "{key}: the format and verify.py know one answer only"
        );
        let _ = writeln!(rows, "| `{form}` | `{key}` | `{other}` |");
        if form != last {
            let end = if last.is_empty() { "" } else { "    },\n" };
            let _ = writeln!(lines, "{end}    \"{form}\": {{");
            last = form;
        }
        let _ = writeln!(lines, "        \"{key}\": \"{other}\",");
    }
    lines.push_str("    },\n");
    assert!(FORMAT.contains(&rows), "docs/format.md should hold\n{rows}");
    assert!(
        VERIFY.contains(&format!("ASKED_AFTER = {{\n{lines}}}")),
        "docs/verify.py should hold\n{lines}"
    );
}

#[test]
fn every_limit_stands_in_the_format() {
    let grouped = |number: usize| {
        let digits = number.to_string();
        let head = (digits.len() - 1) % 3 + 1;
        let (first, rest) = digits.split_at(head);
        let rest = rest
            .as_bytes()
            .chunks(3)
            .map(|three| std::str::from_utf8(three).unwrap());
        std::iter::once(first)
            .chain(rest)
            .collect::<Vec<_>>()
            .join(",")
    };
    let most = Cost::MOST;
    for (what, limit) in [
        ("a signed file", LARGEST_FILE),
        ("a draft", LARGEST_DRAFT),
        ("a backup", LARGEST_BACKUP),
        (
            "a locked backup, and all that is taken out of a zip",
            LARGEST_SEALED,
        ),
        ("a notice", LARGEST_NOTICE),
        ("lists and objects, one in another", DEEPEST),
        (
            "the id of a row, the revision of a draft",
            usize::try_from(GREATEST).unwrap(),
        ),
        ("rows of all tables together", MOST_ROWS_OF_PAPER),
        ("entries of a zip", MOST_ENTRIES),
        ("times as large as packed", GREATEST_RATIO),
        (
            "KiB of memory to try a passphrase",
            usize::try_from(most.memory_kib).unwrap(),
        ),
        (
            "passes to try a passphrase",
            usize::try_from(most.passes).unwrap(),
        ),
        (
            "lanes to try a passphrase",
            usize::try_from(most.lanes).unwrap(),
        ),
        ("bytes of a salt", SALT),
        ("bytes of a nonce", NONCE),
    ] {
        let row = format!("| {what} | {} |", grouped(limit));
        assert!(FORMAT.contains(&row), "docs/format.md should hold\n{row}");
    }
    assert!(PilotId::read(&"0".repeat(16)).is_some());
}
