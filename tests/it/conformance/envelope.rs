//! Signed files whose content is right and whose envelope, spelling or signature is not.

use serde_json::{Value, json};
use shidian::codec::{base64, canonical};
use shidian::signing::LARGEST_FILE;

use super::case::{Case, JOSE, JWCRYPTO};
use super::saved;
use super::signed::{content_1, file_of, full_content, parts_of};
use crate::seal::forgery::Parts;

const BOTH: &[&str] = &[JOSE, JWCRYPTO];
const NONE: &[&str] = &[];

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let mut all = whole();
    all.extend(not_json());
    all.extend(members());
    all.extend(encoding());
    all.extend(signatures());
    all
}

fn good() -> String {
    String::from_utf8(file_of(&content_1())).unwrap()
}

fn named(name: &str) -> String {
    format!("envelope/{name}.json")
}

/// Files that are as they should be.
fn whole() -> Vec<Case> {
    let spread = serde_json::from_str::<Value>(&good()).unwrap();
    let spread = format!("{spread:#}\n").replace('\n', "\r\n");
    let taken = |name, about, bytes: Vec<u8>| {
        Case::taken(&named(name), about, bytes)
            .passes(BOTH)
            .schema(true)
    };
    let mut at_limit = good().into_bytes();
    at_limit.resize(LARGEST_FILE, b' ');
    vec![
        taken(
            "as-written",
            "as the program writes it, on one line",
            good().into(),
        ),
        taken(
            "full",
            "the whole sample, as this build signs it",
            file_of(&full_content()),
        ),
        taken(
            "line-end",
            "a line end behind it",
            format!("{}\n", good()).into(),
        ),
        taken(
            "spread",
            "white space between tokens, lines ending as in Windows",
            spread.into(),
        ),
        taken(
            "at-limit",
            "as many bytes as a signed file may have, by white space behind it",
            at_limit,
        ),
    ]
}

fn not_json() -> Vec<Case> {
    let text = good();
    let cut = |at: usize| text.as_bytes()[..at].to_vec();
    let refused = |name, about, bytes: Vec<u8>, reason| {
        Case::refused(&named(name), about, bytes, reason).passes(NONE)
    };
    let mut over_limit = text.clone().into_bytes();
    over_limit.resize(LARGEST_FILE + 1, b' ');
    let [_, _, marked, little, big] = saved(&text);
    let bare_utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut broken = text.clone().into_bytes();
    broken[40] = 0xff;
    vec![
        refused(
            "over-limit",
            "one byte more than a signed file may have",
            over_limit,
            "too-large",
        )
        .passes(BOTH)
        .schema(true),
        refused("nothing", "no byte at all", Vec::new(), "empty"),
        refused(
            "white-space",
            "white space alone",
            b" \r\n\t\n".to_vec(),
            "empty",
        ),
        refused(
            "byte-order-mark",
            "a byte order mark in front",
            marked,
            "byte-order-mark",
        ),
        refused(
            "utf-16-little",
            "saved in UTF-16, little end first",
            little,
            "utf-16",
        ),
        refused(
            "utf-16-big",
            "saved in UTF-16, big end first",
            big,
            "utf-16",
        ),
        refused(
            "utf-16-bare",
            "saved in UTF-16 without a mark",
            bare_utf16,
            "utf-16",
        ),
        refused(
            "not-utf-8",
            "a byte that is no UTF-8 within the payload",
            broken,
            "not-utf-8",
        ),
        refused("cut-at-1", "only its first byte", cut(1), "cut"),
        refused("cut-in-name", "cut within the first name", cut(5), "cut"),
        refused("cut-in-payload", "cut within the payload", cut(300), "cut"),
        refused(
            "cut-behind-payload",
            "cut behind the payload",
            cut(text.find(",\"signatures").unwrap()),
            "cut",
        ),
        refused(
            "cut-last-byte",
            "the last byte missing",
            cut(text.len() - 1),
            "cut",
        ),
        refused(
            "text-behind",
            "a letter behind the end",
            format!("{text}x").into(),
            "trailing",
        ),
        refused(
            "twice",
            "the whole file twice",
            format!("{text}\n{text}").into(),
            "trailing",
        ),
        refused(
            "nul-behind",
            "a byte of zero behind the end",
            format!("{text}\0").into(),
            "trailing",
        ),
        refused(
            "comment",
            "a comment within",
            text.replacen(',', ",/**/", 1).into(),
            "syntax",
        ),
        refused(
            "comma-behind",
            "a comma behind the last member",
            text.replace("}]}", "}],}").into(),
            "syntax",
        ),
        refused(
            "single-quotes",
            "apostrophes for quotation marks",
            text.replace('"', "'").into(),
            "syntax",
        ),
        refused(
            "line-in-text",
            "a line end within the payload",
            text.replacen("ey", "e\ny", 1).into(),
            "syntax",
        ),
        refused(
            "no-break-space",
            "a no-break space between tokens",
            text.replacen(':', ":\u{a0}", 1).into(),
            "syntax",
        ),
    ]
}

fn members() -> Vec<Case> {
    let text = good();
    let file: Value = serde_json::from_str(&text).unwrap();
    let author = file["signatures"][0].clone();
    let payload = file["payload"].clone();
    let before = |place: &str, more: &str| text.replacen(place, &format!("{more}{place}"), 1);
    let refused = |name, about, bytes: String, reason| {
        Case::refused(&named(name), about, bytes, reason)
            .passes(BOTH)
            .schema(true)
    };
    let none = |name, about, bytes: Value, reason| {
        Case::refused(&named(name), about, bytes.to_string(), reason).passes(NONE)
    };
    let anew = |signatures: Value| json!({ "payload": payload, "signatures": signatures });
    let without = |name: &str| {
        let mut entry = author.clone();
        entry.as_object_mut().unwrap().remove(name);
        anew(json!([entry]))
    };
    let reordered = format!(
        r#"{{"signatures":{},"payload":{payload}}}"#,
        file["signatures"]
    );
    let entry_reordered = format!(
        r#"{{"payload":{payload},"signatures":[{{"signature":{},"protected":{}}}]}}"#,
        author["signature"], author["protected"]
    );
    let compact = ["protected", "payload", "signature"].map(|name| match name {
        "payload" => payload.as_str().unwrap(),
        name => author[name].as_str().unwrap(),
    });
    vec![
        refused("member-more", "a readable copy of the content beside the signed one", before("\"payload\"", "\"preview\":{},"), "shape").at("preview"),
        refused("member-more-at-signature", "a note beside the signature", before("\"protected\"", "\"note\":\"\","), "shape").at("note"),
        refused("member-proto", "a member called __proto__", before("\"payload\"", "\"__proto__\":{},"), "shape").at("__proto__"),
        refused("unprotected-header", "an unprotected header", before("\"protected\"", "\"header\":{},"), "unprotected-header"),
        refused("unprotected-kid", "an unprotected header with a key identifier", before("\"protected\"", "\"header\":{\"x\":\"1\"},"), "unprotected-header"),
        refused("payload-twice-right-last", "the payload twice, the right one last", before("\"payload\"", "\"payload\":\"e30\","), "duplicate").at("payload"),
        refused("payload-twice-right-first", "the payload twice, the right one first", before("\"signatures\"", "\"payload\":\"e30\","), "duplicate").at("payload").passes(NONE).schema(false),
        refused("payload-twice-escaped", "the payload twice, once with an escape in its name", before("\"payload\"", "\"p\\u0061yload\":\"e30\","), "duplicate").at("payload"),
        refused("signatures-twice", "the list of signatures twice", before("\"signatures\"", "\"signatures\":[],"), "duplicate").at("signatures"),
        refused("protected-twice", "the protected header twice", before("\"signature\"", "\"protected\":\"e30\","), "duplicate").at("protected").passes(NONE),
        refused("reordered", "the members of the file in another order", reordered, "file-spelling"),
        refused("entry-reordered", "the members of the signature in another order", entry_reordered, "file-spelling"),
        refused("escape-in-name", "an escape in a name", text.replacen("\"payload\"", "\"p\\u0061yload\"", 1), "file-spelling"),
        refused("escape-in-text", "an escape within the payload", text.replacen("\":\"ey", "\":\"\\u0065y", 1), "file-spelling"),
        none("empty-object", "an object without members", json!({}), "not-ours"),
        none("list", "a list", json!([payload]), "not-ours"),
        none("number", "a number", json!(7), "not-ours"),
        none("payload-missing", "no payload", json!({ "signatures": file["signatures"] }), "not-ours"),
        none("payload-null", "null for the payload", json!({ "payload": null, "signatures": file["signatures"] }), "shape").at("payload"),
        none("payload-object", "the content itself for the payload", json!({ "payload": content_1(), "signatures": file["signatures"] }), "shape").at("payload"),
        none("signatures-missing", "no signatures", json!({ "payload": payload }), "not-ours").schema(true),
        none("signatures-none", "an empty list of signatures", anew(json!([])), "no-signature").schema(true),
        none("signatures-null", "null for the signatures", anew(Value::Null), "shape").at("signatures").schema(true),
        none("signatures-object", "one signature without its list", anew(author.clone()), "shape").at("signatures").schema(true),
        none("signatures-number", "a number for a signature", anew(json!([1])), "shape").schema(true),
        none("signatures-nested", "a list in the list", anew(json!([[author]])), "shape").schema(true),
        none("signature-twice", "the same signature twice", anew(json!([author, author])), "several-signatures").passes(BOTH).schema(true),
        none("signature-and-null", "null behind the signature", anew(json!([author, null])), "several-signatures").schema(true),
        none("protected-missing", "no protected header", without("protected"), "shape").at("protected").schema(true),
        none("signature-missing", "no signature value", without("signature"), "shape").at("signature").schema(true),
        none("signature-number", "a number for the signature value", anew(json!([{ "protected": author["protected"], "signature": 1 }])), "shape").at("signature").schema(true),
        none("flattened", "the flattened serialisation", json!({ "payload": payload, "protected": author["protected"], "signature": author["signature"] }), "not-ours").schema(true),
        Case::refused(&named("compact"), "the compact serialisation", compact.join("."), "text").passes(NONE),
    ]
}

/// Each of the three encoded members, in every spelling but ours.
fn encoding() -> Vec<Case> {
    let text = good();
    let file: Value = serde_json::from_str(&text).unwrap();
    let author = &file["signatures"][0];
    let mut all = Vec::new();
    for (member, encoded) in [
        ("payload", &file["payload"]),
        ("protected", &author["protected"]),
        ("signature", &author["signature"]),
    ] {
        let encoded = encoded.as_str().unwrap();
        let padding = "=".repeat((4 - encoded.len() % 4) % 4);
        let half = encoded.len() / 2;
        for (slug, about, spelling) in [
            ("padded", "padded", format!("{encoded}{padding}")),
            (
                "padded-wrongly",
                "padded by one mark too many",
                format!("{encoded}{padding}="),
            ),
            (
                "other-alphabet",
                "in the alphabet with + and /",
                encoded.replace('-', "+").replace('_', "/"),
            ),
            (
                "space",
                "with a space within",
                format!("{} {}", &encoded[..half], &encoded[half..]),
            ),
            (
                "line-end",
                "with a line end within, written as an escape",
                format!("{}\\n{}", &encoded[..half], &encoded[half..]),
            ),
            (
                "stray-bits",
                "with stray bits in its last character",
                stray(encoded),
            ),
            (
                "impossible-length",
                "of a length that no bytes have",
                format!("{}A", &encoded[..encoded.len() - encoded.len() % 4]),
            ),
            (
                "foreign",
                "with a letter of another script",
                format!("{encoded}文"),
            ),
            ("empty", "empty", String::new()),
        ] {
            let bytes = text.replacen(encoded, &spelling, 1);
            if spelling == encoded {
                continue;
            }
            let reason = match (slug, member) {
                ("empty", "signature") => "scalars",
                ("empty", _) => "empty",
                _ => "base64",
            };
            let file = named(&format!("{member}-{slug}"));
            let case = Case::refused(&file, &format!("`{member}` {about}"), bytes, reason);
            let spells = member != "payload" || !matches!(slug, "empty" | "impossible-length");
            let case = case.schema(spells).passes(&lenient(member, slug));
            all.push(if reason == "base64" {
                case.at(member)
            } else {
                case
            });
        }
    }
    all
}

/// Which verifiers decode such a spelling. jose signs over what stands in the file, so only the signature itself can be respelled before it.
fn lenient(member: &str, slug: &str) -> Vec<&'static str> {
    let jose =
        member == "signature" && matches!(slug, "padded" | "space" | "line-end" | "stray-bits");
    let jwcrypto = matches!(slug, "padded" | "other-alphabet" | "stray-bits");
    [(jose, JOSE), (jwcrypto, JWCRYPTO)]
        .into_iter()
        .filter_map(|(passes, who)| passes.then_some(who))
        .collect()
}

/// The text with the lowest unused bit of its last character set; the text itself where it has none.
fn stray(encoded: &str) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    if encoded.len().is_multiple_of(4) {
        return encoded.to_owned();
    }
    let last = encoded.chars().next_back().and_then(|c| ALPHABET.find(c));
    let next = ALPHABET.chars().nth(last.unwrap_or_default() + 1);
    format!("{}{}", &encoded[..encoded.len() - 1], next.unwrap_or('A'))
}

fn signatures() -> Vec<Case> {
    let payload = canonical(&content_1()).unwrap();
    let parts = parts_of(&payload);
    let (r, s) = parts.signature.split_at(32);
    let order = base64::decode("_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE").unwrap();
    let zero = [0; 32];
    let mut one = [0; 32];
    one[31] = 1;
    let file = |signature: &[u8]| {
        let signature = signature.to_vec();
        Parts {
            signature,
            ..parts.clone()
        }
        .file()
    };
    let flipped = |at: usize, bit: u8| {
        let mut bytes = parts.signature.clone();
        bytes[at] ^= bit;
        file(&bytes)
    };
    let refused = |name, about, bytes: Vec<u8>, reason| {
        Case::refused(&named(name), about, bytes, reason)
            .passes(NONE)
            .schema(true)
    };
    let changed = |payload: Vec<u8>| {
        Parts {
            payload,
            ..parts.clone()
        }
        .file()
    };
    let mut content = content_1();
    content["data"]["blanks"]["unit.name"] = json!("某某市政务服务中心（示列）");
    let another = canonical(&content).unwrap();
    let mut backwards = [r.to_vec(), s.to_vec()];
    for scalar in &mut backwards {
        scalar.reverse();
    }
    vec![
        refused("r-zero", "r is zero", file(&[&zero, s].concat()), "scalars"),
        refused("s-zero", "s is zero", file(&[r, &zero].concat()), "scalars"),
        refused("both-zero", "r and s are zero", file(&[0; 64]), "scalars"),
        refused(
            "r-order",
            "r is the order of the curve",
            file(&[&order, s].concat()),
            "scalars",
        ),
        refused(
            "s-order",
            "s is the order of the curve",
            file(&[r, &order].concat()),
            "scalars",
        ),
        refused(
            "both-most",
            "r and s are all ones",
            file(&[0xff; 64]),
            "scalars",
        ),
        refused(
            "byte-less",
            "63 bytes",
            file(&parts.signature[..63]),
            "scalars",
        ),
        refused(
            "byte-more",
            "65 bytes",
            file(&[&parts.signature[..], &[0]].concat()),
            "scalars",
        ),
        refused(
            "der",
            "in the DER of X.509 instead of r and s",
            file(&der(r, s)),
            "scalars",
        ),
        refused(
            "twin",
            "s replaced by n − s, which the curve takes as well",
            file(&[r, &minus(&order, s)].concat()),
            "upper-half",
        )
        .passes(BOTH),
        refused(
            "swapped",
            "s before r",
            file(&[s, r].concat()),
            "upper-half",
        ),
        refused(
            "one-one",
            "r and s are one",
            file(&[one, one].concat()),
            "mismatch",
        ),
        refused(
            "backwards",
            "little end first",
            file(&backwards.concat()),
            "upper-half",
        ),
        refused(
            "first-bit",
            "its first bit turned",
            flipped(0, 0x40),
            "mismatch",
        ),
        refused(
            "last-bit",
            "its last bit turned",
            flipped(63, 1),
            "mismatch",
        ),
        refused(
            "of-another-content",
            "one character of the content is another",
            changed(another),
            "mismatch",
        ),
        refused(
            "of-nothing",
            "an empty object for the content",
            changed(b"{}".to_vec()),
            "shape",
        )
        .schema(false),
    ]
}

/// A number as DER has it, and a sequence of two.
fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
    let integer = |scalar: &[u8]| {
        let sign: &[u8] = if scalar[0] >= 0x80 { &[0] } else { &[] };
        let length = u8::try_from(sign.len() + scalar.len()).unwrap();
        [&[2, length], sign, scalar].concat()
    };
    let both = [integer(r), integer(s)].concat();
    [&[0x30, u8::try_from(both.len()).unwrap()], &both[..]].concat()
}

/// `a − b` for big-endian numbers of one length, `a` being the larger.
fn minus(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut borrow = 0;
    let mut digits: Vec<u8> = a
        .iter()
        .zip(b)
        .rev()
        .map(|(a, b)| {
            let digit = i16::from(*a) - i16::from(*b) - borrow;
            borrow = i16::from(digit < 0);
            u8::try_from(digit.rem_euclid(256)).unwrap()
        })
        .collect();
    digits.reverse();
    digits
}
