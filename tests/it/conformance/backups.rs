//! Backups, locked backups and files of the rescue page: whole, damaged, and with records that have no place here.

use serde_json::{Value, json};
use shidian::archive::backup::{Bundle, Item, LARGEST_BACKUP, Locked};
use shidian::dossier::{Kept, Pilot, Place, Record, Stamp};
use shidian::form::FormId;
use shidian::signing::{KeyRecord, PublicKey, Secret, SigningKey};
use shidian::vault::{Cost, NONCE, SALT, Wrapped};

use super::case::Case;
use super::saved;

const NOW: &str = "2026-11-25T10:00:00+08:00";
const PILOT: &str = "00000000000000a1";

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let mut all = as_saved();
    all.extend(heads());
    all.extend(damaged());
    all.extend(misplaced());
    all.extend(misfits());
    all.extend(locked());
    all.extend(rescued());
    all
}

fn record() -> Record {
    let mut record = Record::begin(PILOT, FormId::Application, Stamp::new(NOW));
    record.rev = 7;
    record
        .paper
        .write(Place::blank("unit.name"), "某某市政务服务中心（示例）");
    record
}

fn pilot() -> Pilot {
    let mut pilot = Pilot::new(PILOT.to_owned(), Stamp::new(NOW));
    pilot.note(&record());
    pilot
}

fn items() -> Vec<Item> {
    vec![
        Item::new(Kept::Pilot, PILOT, pilot().write()),
        Item::new(Kept::Paper, record().key(), record().write()),
        Item::new(Kept::Setting, "role", "panel"),
    ]
}

fn written(items: Vec<Item>) -> String {
    let bundle = Bundle::of(false, Stamp::new(NOW), items).unwrap();
    bundle.write("0.1.0")
}

fn and(item: Item) -> String {
    written([items(), vec![item]].concat())
}

fn named(name: &str) -> String {
    format!("backup/{name}.json")
}

fn taken(name: &str, about: &str, bytes: impl Into<Vec<u8>>) -> Case {
    Case::taken(&named(name), about, bytes).schema(true)
}

fn partly(name: &str, about: &str, bytes: impl Into<Vec<u8>>, reason: &'static str) -> Case {
    Case::partly(&named(name), about, bytes, reason).schema(true)
}

fn refused(name: &str, about: &str, bytes: impl Into<Vec<u8>>, reason: &'static str) -> Case {
    Case::refused(&named(name), about, bytes, reason).schema(false)
}

fn key(secret: [u8; 32], public: PublicKey) -> String {
    let record = KeyRecord {
        owner: None,
        made_on: "2026-11-25".to_owned(),
        public,
        secret: Secret::Plain(secret),
    };
    String::from_utf8(record.to_bytes()).unwrap()
}

fn own_key() -> String {
    let secret = [7; 32];
    key(secret, SigningKey::from_entropy(&secret).unwrap().public())
}

fn as_saved() -> Vec<Case> {
    let [plain, crlf, marked, little, big] = saved(&written(items()));
    let mut over = written(items()).into_bytes();
    over.resize(LARGEST_BACKUP + 1, b' ');
    vec![
        taken("as-written", "as the program writes it", plain),
        taken("crlf", "lines ending as in Windows", crlf),
        taken("mark", "a byte order mark in front", marked),
        taken("utf-16-little", "saved in UTF-16, little end first", little),
        taken("utf-16-big", "saved in UTF-16, big end first", big),
        taken("nothing", "without a record", written(Vec::new())),
        taken(
            "with-key",
            "with the key that signs, which comes only when asked for",
            and(Item::new(Kept::Key, "device", own_key())),
        ),
        taken(
            "with-version",
            "with an earlier version",
            and(Item::new(
                Kept::Version,
                record().version_key(),
                record().write(),
            )),
        ),
        taken(
            "with-journal",
            "with edits that were not written",
            and(Item::new(
                Kept::Journal,
                record().key(),
                r#"{"base":7,"blanks":{"unit.name":"甲"}}"#,
            )),
        ),
        taken(
            "with-form-of-tomorrow",
            "with a paper of a form of tomorrow",
            and(Item::new(Kept::Paper, format!("{PILOT}/tomorrow"), "{}")),
        ),
        taken(
            "with-unreadable",
            "with a paper that cannot be read, which is laid aside when it is compared",
            and(Item::new(Kept::Paper, format!("{PILOT}/recheck"), "{")),
        ),
        refused(
            "over-limit",
            "one byte more than a backup may have",
            over,
            "too-large",
        )
        .schema(true),
    ]
}

fn heads() -> Vec<Case> {
    let whole = written(items());
    let changed = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        whole.replacen(from, to, 1)
    };
    let shape = |name: &str, about: &str, text: String, member: &str| {
        refused(name, about, text, "shape").at(member)
    };
    vec![
        shape(
            "member-more",
            "a member more in its head",
            changed("\"format\":1", "\"note\":\"\",\"format\":1"),
            "note",
        ),
        shape(
            "made-missing",
            "not said when it was made",
            changed("\"made\":\"2026-11-25T10:00:00+08:00\",", ""),
            "made",
        ),
        shape(
            "count-text",
            "a text for the count",
            changed("\"count\":3", "\"count\":\"3\""),
            "count",
        ),
        shape(
            "count-minus",
            "a count below zero",
            changed("\"count\":3", "\"count\":-3"),
            "count",
        ),
        shape(
            "demonstration-null",
            "null for whether it is of the exercises",
            changed("\"demonstration\":false", "\"demonstration\":null"),
            "demonstration",
        ),
        shape(
            "records-object",
            "an object for its records",
            format!("{}{{}}}}", &whole[..whole.find("[\n").unwrap()]),
            "records",
        ),
        refused(
            "format-newer",
            "of a newer program",
            changed("\"format\":1", "\"format\":99"),
            "newer",
        ),
        refused(
            "kind-newer",
            "of a kind of tomorrow",
            changed("shidian-backup", "shidian-backup-2"),
            "newer",
        ),
        refused(
            "demonstration",
            "of the exercises",
            changed("\"demonstration\":false", "\"demonstration\":true"),
            "demonstration",
        )
        .schema(true),
        refused(
            "cut-in-head",
            "cut within its head",
            whole[..60].to_owned(),
            "cut",
        )
        .no_schema(),
        partly(
            "count-too-great",
            "its head counts a record more",
            changed("\"count\":3", "\"count\":4"),
            "damaged-record",
        ),
        partly(
            "count-too-small",
            "its head counts a record less",
            changed("\"count\":3", "\"count\":2"),
            "uncounted",
        ),
    ]
}

/// Files that are damaged: what is whole is taken.
fn damaged() -> Vec<Case> {
    let whole = written(items());
    let lines: Vec<&str> = whole.lines().collect();
    let paper = lines
        .iter()
        .position(|line| line.contains("\"papers\""))
        .unwrap();
    let without = |nth: usize| [&lines[..nth], &lines[nth + 1..]].concat().join("\n");
    let twice = [&lines[..=paper], &lines[paper..]].concat().join("\n");
    let no_json =
        |name, about, text: String| partly(name, about, text, "damaged-record").no_schema();
    vec![
        no_json(
            "cut",
            "its end missing",
            whole[..whole.len() - 4].to_owned(),
        )
        .whole(),
        no_json(
            "cut-in-record",
            "cut within its last record",
            whole[..whole.len() - 30].to_owned(),
        ),
        no_json("head-lost", "its first line missing", lines[1..].join("\n")).whole(),
        no_json(
            "head-damaged",
            "its first line damaged",
            whole.replacen("\"kind\"", "kind", 1),
        )
        .whole(),
        no_json(
            "line-damaged",
            "a line that is no JSON",
            whole.replacen("\"papers\"", "papers\"", 1),
        ),
        partly(
            "bit",
            "one letter of a record is another",
            whole.replacen("政务", "正务", 1),
            "damaged-record",
        ),
        partly(
            "moved",
            "a record under another key",
            whole.replacen(
                &format!("\"key\":\"{PILOT}/application\""),
                &format!("\"key\":\"{PILOT}/recheck\""),
                1,
            ),
            "damaged-record",
        ),
        partly(
            "shelf",
            "a record of another kind than it was written as",
            whole.replacen("\"shelf\":\"papers\"", "\"shelf\":\"history\"", 1),
            "damaged-record",
        ),
        partly(
            "shelf-unknown",
            "a record of a kind that there is not",
            whole.replacen("\"shelf\":\"papers\"", "\"shelf\":\"drawer\"", 1),
            "damaged-record",
        )
        .schema(false),
        partly(
            "record-more",
            "a member more in a record",
            whole.replacen(
                "\"shelf\":\"papers\"",
                "\"note\":\"\",\"shelf\":\"papers\"",
                1,
            ),
            "damaged-record",
        )
        .schema(false),
        partly(
            "record-null",
            "null for a record",
            whole
                .replacen("[\n{", "[\nnull,\n{", 1)
                .replace("\"count\":3", "\"count\":4"),
            "damaged-record",
        )
        .schema(false),
        partly(
            "record-less",
            "a record taken out",
            without(paper),
            "damaged-record",
        ),
        partly(
            "record-twice",
            "a record that stands twice",
            twice.replace("\"count\":3", "\"count\":4"),
            "twice",
        ),
    ]
}

/// Records that are whole, with a checksum, in places where nothing of ours is kept.
fn misplaced() -> Vec<Case> {
    let mut all = Vec::new();
    for (slug, kept, key) in [
        ("pilot-up", Kept::Pilot, "../keys".to_owned()),
        ("pilot-empty", Kept::Pilot, String::new()),
        ("pilot-path", Kept::Pilot, format!("{PILOT}/application")),
        ("pilot-proto", Kept::Pilot, "__proto__".to_owned()),
        ("pilot-capital", Kept::Pilot, PILOT.to_uppercase()),
        ("paper-alone", Kept::Paper, PILOT.to_owned()),
        (
            "paper-deep",
            Kept::Paper,
            format!("{PILOT}/application/selfcheck"),
        ),
        ("paper-up", Kept::Paper, format!("{PILOT}/../keys")),
        (
            "paper-of-path",
            Kept::Paper,
            format!("{PILOT}/application/application"),
        ),
        (
            "version-short",
            Kept::Version,
            format!("{PILOT}/application/1"),
        ),
        (
            "version-of-path",
            Kept::Version,
            format!("{PILOT}/application/x/00000001"),
        ),
        (
            "journal-deep",
            Kept::Journal,
            format!("{PILOT}/application/w/1"),
        ),
        (
            "aside-of-aside",
            Kept::Aside,
            format!("quarantine/papers/{PILOT}/application/0badcafe/0badcafe"),
        ),
        (
            "aside-of-nobody",
            Kept::Aside,
            "papers/x/application/0badcafe".to_owned(),
        ),
        ("key-vault", Kept::Key, "vault".to_owned()),
        ("key-of-another-device", Kept::Key, "device-2".to_owned()),
        ("setting-notice", Kept::Setting, "notice".to_owned()),
        ("setting-proto", Kept::Setting, "__proto__".to_owned()),
    ] {
        let about = format!("a record of `{}` under {key:?}", kept.key());
        let text = and(Item::new(kept, key, "{}"));
        let case = partly(&format!("place-{slug}"), &about, text, "misplaced");
        all.push(case);
    }
    let role = written(vec![Item::new(Kept::Setting, "role", "admin")]);
    all.push(partly(
        "role-unknown",
        "a role that there is not",
        role,
        "misplaced",
    ));
    all
}

/// Records in their place that are whole and cannot be so: laid aside, never opened.
fn misfits() -> Vec<Case> {
    let stored = |change: fn(&mut Record)| {
        let mut record = record();
        "recheck".clone_into(&mut record.form);
        change(&mut record);
        Item::new(Kept::Paper, format!("{PILOT}/recheck"), record.write())
    };
    let twins = r#"{"schema":1,"pilot":"00000000000000a1","form":"recheck","rev":1,"saved":"2026-11-25T10:00:00+08:00","paper":{"blanks":{},"tables":{"plan":[{"id":1,"cells":{}},{"id":1,"cells":{}}]}}}"#;
    let mut odd_pilot = pilot();
    odd_pilot.rev = u32::MAX;
    let odd_pilot = odd_pilot.write();
    let secret = [7; 32];
    let other = SigningKey::from_entropy(&[9; 32]).unwrap().public();
    let with_key = |text: String| and(Item::new(Kept::Key, "device", text));
    vec![
        partly(
            "paper-saved-words",
            "a paper saved 昨天",
            and(stored(|record| record.saved = Stamp::new("昨天"))),
            "shape",
        ),
        partly(
            "paper-rev-beyond",
            "a paper whose revision is beyond the limit",
            and(stored(|record| record.rev = u32::MAX)),
            "shape",
        ),
        partly(
            "paper-row-twins",
            "a paper with two rows of one id",
            and(Item::new(Kept::Paper, format!("{PILOT}/recheck"), twins)),
            "shape",
        ),
        partly(
            "pilot-rev-beyond",
            "a pilot whose revision is beyond the limit",
            written(vec![Item::new(Kept::Pilot, PILOT, odd_pilot)]),
            "shape",
        ),
        partly(
            "key-unreadable",
            "a key that cannot be read",
            with_key("{}".to_owned()),
            "key-record",
        ),
        partly(
            "key-short",
            "a key whose secret part is too short",
            with_key(own_key().replace("\"plain\":\"BwcH", "\"plain\":\"BwcHBwcH")),
            "key-record",
        ),
        taken(
            "key-of-two",
            "a key whose public part is that of another, which is told before it is taken",
            with_key(key(secret, other)),
        ),
    ]
}

fn locked() -> Vec<Case> {
    let text = Locked(Wrapped {
        cost: Cost::TODAY,
        salt: [1; SALT],
        nonce: [2; NONCE],
        text: vec![3; 48],
    })
    .write();
    let changed = |name: &str, about: &str, (from, to): (&str, &str), reason| {
        assert!(text.contains(from), "{from}");
        let file = format!("backup-locked/{name}.json");
        Case::refused(&file, about, text.replacen(from, to, 1), reason).schema(false)
    };
    let [_, crlf, marked, little, _] = saved(&text);
    let taken = |name: &str, about: &str, bytes: Vec<u8>| {
        Case::taken(&format!("backup-locked/{name}.json"), about, bytes).schema(true)
    };
    vec![
        taken(
            "as-written",
            "as the program writes it",
            text.clone().into(),
        ),
        taken("crlf", "lines ending as in Windows", crlf),
        taken("mark", "a byte order mark in front", marked),
        taken("utf-16", "saved in UTF-16", little),
        changed(
            "format-newer",
            "of a newer program",
            ("\"format\":1", "\"format\":99"),
            "newer",
        ),
        changed(
            "format-0",
            "of format 0",
            ("\"format\":1", "\"format\":0"),
            "shape",
        )
        .at("format"),
        changed(
            "wrapped-newer",
            "wrapped by a newer program",
            ("\"wrapped\":1", "\"wrapped\":99"),
            "newer",
        ),
        changed(
            "member-more",
            "a member more",
            ("\"format\":1", "\"note\":\"\",\"format\":1"),
            "shape",
        )
        .at("note"),
        changed(
            "content-null",
            "null for a member of its content",
            ("\"salt\":\"AQEBAQEBAQEBAQEBAQEBAQ\"", "\"salt\":null"),
            "shape",
        )
        .at("salt"),
        changed(
            "memory",
            "4 GiB of memory to try a passphrase",
            ("\"memory_kib\":65536", "\"memory_kib\":4194304"),
            "cost",
        ),
        changed(
            "memory-less",
            "no memory to try a passphrase",
            ("\"memory_kib\":65536", "\"memory_kib\":0"),
            "cost",
        ),
        changed(
            "passes",
            "1,000 passes to try a passphrase",
            ("\"passes\":3", "\"passes\":1000"),
            "cost",
        ),
        changed(
            "lanes",
            "64 lanes to try a passphrase",
            ("\"lanes\":1", "\"lanes\":64"),
            "cost",
        ),
        changed(
            "argon2i",
            "another way from a passphrase to a key",
            ("argon2id", "argon2i"),
            "cost",
        ),
        changed(
            "salt-short",
            "a salt of 3 bytes",
            ("AQEBAQEBAQEBAQEBAQEBAQ", "AQEB"),
            "bytes",
        ),
        changed(
            "nonce-short",
            "a nonce of 3 bytes",
            ("AgICAgICAgICAgICAgICAgICAgICAgIC", "AgIC"),
            "bytes",
        ),
        changed(
            "text-padded",
            "the sealed text with padding",
            ("AwMD\"", "AwMD====\""),
            "bytes",
        ),
        changed(
            "kind-newer",
            "of a kind of tomorrow",
            ("shidian-backup-locked", "shidian-backup-locked-2"),
            "newer",
        ),
    ]
}

fn rescued() -> Vec<Case> {
    let file = |stores: Value, journal: Value| {
        json!({
            "about": "试点助手抢救文件：程序出错",
            "made": NOW,
            "databases": { "shidian": { "stores": stores } },
            "journal": { "entries": journal },
            "boxes": [],
        })
    };
    let stored = |shelf: &str, key: &str, text: String| {
        file(json!({ shelf: [{ "key": key, "value": text }] }), json!({}))
    };
    let paper = stored("papers", &record().key(), record().write());
    let [_, crlf, marked, little, _] = saved(&format!("{paper:#}"));
    let taken = |name: &str, about: &str, bytes: Vec<u8>| {
        Case::taken(&format!("rescue/{name}.json"), about, bytes)
    };
    let partly = |name: &str, about: &str, file: Value, reason| {
        Case::partly(
            &format!("rescue/{name}.json"),
            about,
            file.to_string(),
            reason,
        )
    };
    let vault = |text: &str| stored("keys", "vault", text.to_owned()).to_string();
    let mut twins = record();
    twins.saved = Stamp::new("昨天");
    vec![
        taken("as-written", "as the rescue page writes it", paper.to_string().into()),
        taken("crlf", "lines ending as in Windows", crlf),
        taken("mark", "a byte order mark in front", marked),
        taken("utf-16", "saved in UTF-16", little),
        taken("nothing", "nothing in it", r#"{"about":"试点助手抢救文件"}"#.into()),
        taken("journal", "edits that were not written", file(json!({}), json!({ "shidian.journal.shidian/00000000000000a1/application": r#"{"base":7,"blanks":{"unit.name":"甲"}}"# })).to_string().into()),
        taken("sealed", "from a machine with a passphrase", vault(r#"{"vault":1,"id":"0123456789abcdef","key":null}"#).into()),
        taken("other-types", "other types wherever a list or an object should be", json!({ "about": "试点助手抢救文件", "databases": [], "journal": 1, "boxes": {}, "made": null }).to_string().into()),
        partly("pilot-up", "a pilot under a path", stored("pilots", "../keys", "{}".to_owned()), "misplaced"),
        partly("paper-up", "a paper under a path", stored("papers", "00000000000000a1/../keys", record().write()), "misplaced"),
        partly("key-of-another-device", "a key of another device", stored("keys", "device-2", own_key()), "misplaced"),
        partly("journal-up", "edits under a path", file(json!({}), json!({ "shidian.journal.shidian/../x": "{}" })), "misplaced"),
        partly("paper-misfit", "a paper that is whole and cannot be so", stored("papers", &twins.key(), twins.write()), "shape"),
        Case::refused("rescue/sealed-newer.json", "sealed by a newer program", vault(r#"{"vault":99}"#), "newer"),
        Case::refused("rescue/sealed-damaged.json", "a vault that cannot be read", vault("{"), "cut"),
    ]
}
