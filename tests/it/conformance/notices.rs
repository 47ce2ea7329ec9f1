//! Notices of hosts: right ones, and each fault that there can be.

use serde_json::{Value, json};
use shidian::host::LARGEST_NOTICE;

use super::case::Case;
use super::saved;

const SEAL_AND_SUMMARY: &str = include_str!("../../fixtures/packs/seal-and-summary.json");
const PAPER_AND_ONLINE: &str = include_str!("../../fixtures/packs/paper-and-online.json");
const TASK_AFTER_ISSUE: &str = include_str!("../../fixtures/packs/task-after-issue.json");

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let example = include_str!("../../../docs/notice.example.json");
    let [plain, crlf, marked, _, _] = saved(example);
    let taken = |name: &str, about: &str, bytes: Vec<u8>| {
        Case::taken(&named(name), about, bytes).schema(true)
    };
    let mut all = vec![
        taken("example", "the published example", plain),
        taken("crlf", "lines ending as in Windows", crlf),
        taken("mark", "a byte order mark in front", marked).schema(true),
        taken(
            "nothing",
            "nothing but its version",
            br#"{"notice": 1}"#.to_vec(),
        ),
        taken(
            "office",
            "only who runs the copy",
            json!({ "notice": 1, "office": { "name": "某省联席办公室（示例）" } })
                .to_string()
                .into(),
        ),
    ];
    for (name, pack) in [
        ("seal-and-summary", SEAL_AND_SUMMARY),
        ("paper-and-online", PAPER_AND_ONLINE),
        ("task-after-issue", TASK_AFTER_ISSUE),
    ] {
        all.push(taken(name, "a pack of a province", pack.into()));
    }
    all.extend(faults());
    all.extend(not_json());
    all
}

fn named(name: &str) -> String {
    format!("notice/{name}.json")
}

fn notice() -> Value {
    serde_json::from_str(include_str!("../../../docs/notice.example.json")).unwrap()
}

fn faults() -> Vec<Case> {
    let mut all = Vec::new();
    for (slug, about, pointer, value, schema) in [
        (
            "newer",
            "a version of tomorrow",
            "/notice",
            json!(99),
            false,
        ),
        (
            "version-text",
            "a text for its version",
            "/notice",
            json!("1"),
            false,
        ),
        ("more", "a member more", "/note", json!(""), false),
        (
            "proto",
            "a member called __proto__",
            "/__proto__",
            json!({}),
            false,
        ),
        (
            "office-text",
            "a text for the office",
            "/office",
            json!("某局"),
            false,
        ),
        (
            "office-blank",
            "a blank name",
            "/office/name",
            json!(" "),
            false,
        ),
        (
            "office-long",
            "a name of 61 characters",
            "/office/name",
            json!("局".repeat(61)),
            false,
        ),
        (
            "office-lines",
            "a name of two lines",
            "/office/name",
            json!("某\n局"),
            true,
        ),
        (
            "office-direction",
            "a name with a mark that turns its direction",
            "/office/name",
            json!("某\u{202e}局"),
            true,
        ),
        (
            "contact-many",
            "seven ways to reach it",
            "/office/contact",
            json!(vec!["一"; 7]),
            false,
        ),
        (
            "contact-text",
            "a text for the ways to reach it",
            "/office/contact",
            json!("电话"),
            false,
        ),
        (
            "call-null",
            "null for the call",
            "/call",
            Value::Null,
            false,
        ),
        (
            "call-day",
            "a day that there is not",
            "/call/opens",
            json!("2026-02-30"),
            true,
        ),
        (
            "call-day-words",
            "a day in words",
            "/call/opens",
            json!("明天"),
            false,
        ),
        (
            "call-day-other",
            "a day in another spelling",
            "/call/opens",
            json!("2026年11月1日"),
            false,
        ),
        (
            "call-closes-before",
            "a last day before the first",
            "/call/closes",
            json!("2026-10-01"),
            true,
        ),
        ("copies-0", "no copy", "/call/copies", json!(0), false),
        ("copies-51", "51 copies", "/call/copies", json!(51), false),
        (
            "copies-text",
            "a text for the number of copies",
            "/call/copies",
            json!("8"),
            false,
        ),
        (
            "also-unknown",
            "a blank that cannot be asked for",
            "/call/also_required",
            json!(["application.unit.name"]),
            false,
        ),
        (
            "reading-unknown",
            "a reading that there is not",
            "/reading",
            json!("whatever"),
            false,
        ),
        (
            "holiday-long",
            "a holiday of 32 days",
            "/holidays/1/to",
            json!("2027-03-10"),
            true,
        ),
        (
            "holiday-backwards",
            "a holiday that ends before it begins",
            "/holidays/1/to",
            json!("2027-02-01"),
            true,
        ),
        (
            "holiday-nameless",
            "a holiday without a name",
            "/holidays/0",
            json!({ "from": "2027-01-01" }),
            false,
        ),
        (
            "holidays-many",
            "101 holidays",
            "/holidays",
            json!(vec![json!({ "name": "节", "from": "2027-01-01" }); 101]),
            false,
        ),
        (
            "start-long",
            "a paragraph of 301 characters",
            "/start/paragraphs/0",
            json!("字".repeat(301)),
            false,
        ),
        (
            "start-many",
            "six paragraphs",
            "/start/paragraphs",
            json!(vec!["一"; 6]),
            false,
        ),
        (
            "start-markup-number",
            "a number for a paragraph",
            "/start/paragraphs/0",
            json!(1),
            false,
        ),
        (
            "province-null",
            "null for a pack",
            "/province",
            Value::Null,
            false,
        ),
        (
            "province-day",
            "a document of a day that there is not",
            "/province/issued",
            json!("2026-02-30"),
            true,
        ),
        (
            "province-months",
            "a validity of no month",
            "/province/validity_months",
            json!(0),
            false,
        ),
        (
            "province-paper",
            "copies of a paper that there is not",
            "/province/copies/0/paper",
            json!("letter"),
            false,
        ),
        (
            "province-points",
            "points that do not make the full score",
            "/province/scoring/groups/0/weight",
            json!(41),
            true,
        ),
    ] {
        let mut notice = notice();
        let (place, name) = pointer.rsplit_once('/').unwrap();
        match notice.pointer_mut(place).unwrap() {
            Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
            object => object[name] = value,
        }
        let reason = match slug {
            "newer" | "version-text" => "newer",
            _ => "notice",
        };
        let text = format!("{notice:#}");
        all.push(Case::refused(&named(slug), about, text, reason).schema(schema));
    }
    let nobody = json!({ "notice": 1, "reading": "last-three-months" }).to_string();
    let first = include_str!("../../../docs/notice.example.json");
    let first = first.replacen("\"notice\": 2", "\"notice\": 1", 1);
    all.push(
        Case::refused(
            &named("province-first"),
            "a pack in a notice of the first version",
            first,
            "notice",
        )
        .schema(false),
    );
    all.push(
        Case::refused(
            &named("nobody"),
            "something said by nobody",
            nobody,
            "notice",
        )
        .schema(false),
    );
    all
}

fn not_json() -> Vec<Case> {
    let mut over = br#"{"notice": 1}"#.to_vec();
    over.resize(LARGEST_NOTICE + 1, b' ');
    vec![
        Case::refused(
            &named("comma"),
            "a comma behind the last member",
            br#"{"notice": 1,}"#.to_vec(),
            "syntax",
        ),
        Case::refused(
            &named("full-width"),
            "full-width marks",
            "{“notice”：1, \"notice\" 1}",
            "syntax",
        ),
        Case::refused(
            &named("twice"),
            "a member that stands twice",
            br#"{"notice": 1, "notice": 1}"#.to_vec(),
            "notice",
        )
        .schema(true),
        Case::refused(
            &named("cut"),
            "cut",
            br#"{"notice": 1, "office": {"#.to_vec(),
            "notice",
        ),
        Case::refused(
            &named("over-limit"),
            "one byte more than a notice may have",
            over,
            "too-large",
        )
        .schema(true),
    ]
}
