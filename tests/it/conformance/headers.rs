//! Signed files whose protected header is not exactly ours; each is signed over the header it bears.

use serde_json::{Value, json};
use shidian::codec::{base64, canonical};
use shidian::signing::PublicKey;

use super::case::{Case, JOSE, JWCRYPTO};
use super::signed::{header, other_key, own_key, under_header};

const BOTH: &[&str] = &[JOSE, JWCRYPTO];
const NONE: &[&str] = &[];

/// All of them.
pub(crate) fn cases() -> Vec<Case> {
    let mut all = changed();
    all.extend(keys());
    all.extend(spelled());
    all
}

fn refused(name: &str, about: &str, header: &[u8], reason: &'static str) -> Case {
    let file = format!("header/{name}.json");
    Case::refused(&file, about, under_header(header), reason)
        .passes(BOTH)
        .schema(true)
}

fn with(name: &str, value: Value) -> Vec<u8> {
    let mut header = header();
    header[name] = value;
    canonical(&header).unwrap()
}

fn without(name: &str) -> Vec<u8> {
    let mut header = header();
    header.as_object_mut().unwrap().remove(name);
    canonical(&header).unwrap()
}

fn changed() -> Vec<Case> {
    let mut all = Vec::new();
    for (slug, algorithm) in [
        ("none", "none"),
        ("none-capital", "None"),
        ("hs256", "HS256"),
        ("es384", "ES384"),
        ("es256-small", "es256"),
        ("es256k", "ES256K"),
        ("eddsa", "EdDSA"),
        ("empty", ""),
        ("speaking", "ES256 \u{202e}已核验"),
    ] {
        let about = format!("`alg` is {algorithm:?}");
        let header = with("alg", json!(algorithm));
        all.push(refused(&format!("alg-{slug}"), &about, &header, "algorithm").passes(NONE));
    }
    for (slug, kind) in [
        ("jwt", "JWT"),
        ("capitals", "SHIDIAN+JWS"),
        ("whole", "application/shidian+jws"),
        ("empty", ""),
    ] {
        let about = format!("`typ` is {kind:?}");
        all.push(refused(
            &format!("typ-{slug}"),
            &about,
            &with("typ", json!(kind)),
            "typ",
        ));
    }
    for name in ["alg", "jwk", "kid", "typ"] {
        let passes = if matches!(name, "kid" | "typ") {
            BOTH
        } else {
            NONE
        };
        let about = format!("no `{name}`");
        let header = without(name);
        all.push(
            refused(&format!("no-{name}"), &about, &header, "shape")
                .at(name)
                .passes(passes),
        );
        let about = format!("null for `{name}`");
        let header = with(name, Value::Null);
        all.push(
            refused(&format!("null-{name}"), &about, &header, "shape")
                .at(name)
                .passes(passes),
        );
    }
    for (name, value) in [
        ("jku", json!("https://example.org/keys")),
        ("x5u", json!("https://example.org/chain")),
        ("cty", json!("json")),
        ("iat", json!(1)),
        ("note", json!("已核验")),
    ] {
        let about = format!("`{name}` as well");
        all.push(refused(&format!("more-{name}"), &about, &with(name, value), "shape").at(name));
    }
    all.extend([
        refused(
            "crit",
            "an extension that must be understood",
            &with("crit", json!(["note"])),
            "crit",
        )
        .passes(NONE),
        refused(
            "crit-empty",
            "an empty list of extensions",
            &with("crit", json!([])),
            "crit",
        )
        .passes(&[JWCRYPTO]),
        refused(
            "b64-true",
            "`b64` as it is anyway",
            &with("b64", json!(true)),
            "b64",
        ),
        refused(
            "b64-false",
            "the payload not encoded",
            &with("b64", json!(false)),
            "b64",
        ),
    ]);
    all
}

fn keys() -> Vec<Case> {
    let own = own_key();
    let (x, y) = own.coordinates();
    let (x, y) = (*x, *y);
    let naming = |key: &PublicKey| {
        let mut header = header();
        header["jwk"] = serde_json::from_str(&key.jwk()).unwrap();
        header["kid"] = json!(key.thumbprint());
        canonical(&header).unwrap()
    };
    let key_with = |name: &str, value: Value| {
        let mut header = header();
        header["jwk"][name] = value;
        canonical(&header).unwrap()
    };
    let mut beside = y;
    beside[31] ^= 1;
    let hexadecimal: String = own_key().fingerprint().replace(' ', "");
    vec![
        refused(
            "kid-of-another",
            "the identifier of another key",
            &with("kid", json!(other_key().thumbprint())),
            "kid",
        ),
        refused(
            "kid-fingerprint",
            "the fingerprint in place of the thumbprint",
            &with("kid", json!(hexadecimal)),
            "kid",
        ),
        refused(
            "kid-empty",
            "an empty identifier",
            &with("kid", json!("")),
            "kid",
        ),
        refused(
            "kid-padded",
            "the identifier with padding",
            &with("kid", json!(format!("{}=", own_key().thumbprint()))),
            "kid",
        ),
        refused(
            "key-of-another",
            "another key with its identifier",
            &naming(&other_key()),
            "mismatch",
        )
        .passes(NONE),
        refused(
            "key-off-the-curve",
            "a key beside the curve",
            &naming(&PublicKey::new(x, beside)),
            "key",
        )
        .passes(NONE),
        refused(
            "key-swapped",
            "y before x",
            &naming(&PublicKey::new(y, x)),
            "key",
        )
        .passes(NONE),
        refused(
            "key-zero",
            "a key of zeros",
            &naming(&PublicKey::new([0; 32], [0; 32])),
            "key",
        )
        .passes(NONE),
        refused(
            "key-most",
            "a key beyond the field",
            &naming(&PublicKey::new([0xff; 32], y)),
            "key",
        )
        .passes(NONE),
        refused(
            "key-kty",
            "`kty` is RSA",
            &key_with("kty", json!("RSA")),
            "key",
        )
        .passes(NONE),
        refused(
            "key-crv",
            "`crv` is P-384",
            &key_with("crv", json!("P-384")),
            "key",
        )
        .passes(NONE),
        refused(
            "key-crv-k1",
            "`crv` is secp256k1",
            &key_with("crv", json!("secp256k1")),
            "key",
        )
        .passes(NONE),
        refused(
            "key-x-short",
            "x of 31 bytes",
            &key_with("x", json!(base64::encode(&x[..31]))),
            "key",
        )
        .passes(NONE),
        refused(
            "key-x-long",
            "x with a zero in front",
            &key_with("x", json!(base64::encode(&[&[0], &x[..]].concat()))),
            "key",
        ),
        refused(
            "key-x-padded",
            "x with padding",
            &key_with("x", json!(format!("{}=", base64::encode(&x)))),
            "key",
        ),
        refused(
            "key-x-number",
            "a number for x",
            &key_with("x", json!(1)),
            "shape",
        )
        .at("x")
        .passes(NONE),
        refused(
            "key-secret",
            "the secret half beside the public one",
            &key_with("d", json!(base64::encode(&[1; 32]))),
            "shape",
        )
        .at("d")
        .passes(&[JWCRYPTO]),
        refused(
            "key-alg",
            "`alg` in the key",
            &key_with("alg", json!("ES256")),
            "shape",
        )
        .at("alg"),
        refused(
            "key-use",
            "`use` in the key",
            &key_with("use", json!("sig")),
            "shape",
        )
        .at("use"),
        refused(
            "key-text",
            "a text for the key",
            &with("jwk", json!("key")),
            "shape",
        )
        .passes(NONE),
        refused(
            "key-list",
            "a list of keys",
            &with("jwk", json!([header()["jwk"]])),
            "shape",
        )
        .passes(NONE),
    ]
}

fn spelled() -> Vec<Case> {
    let text = String::from_utf8(canonical(&header()).unwrap()).unwrap();
    let of = |name, about, header: String, reason| refused(name, about, header.as_bytes(), reason);
    let typ_first = format!(
        r#"{{"typ":"shidian+jws",{}}}"#,
        text.trim_start_matches('{')
            .replace(r#","typ":"shidian+jws"}"#, "")
    );
    let long = text.replacen('{', &format!("{{{}", " ".repeat(1024)), 1);
    vec![
        of(
            "space",
            "a space behind a colon",
            text.replacen("\"alg\":", "\"alg\": ", 1),
            "header-spelling",
        ),
        of(
            "line-end",
            "a line end behind it",
            format!("{text}\n"),
            "header-spelling",
        ),
        of(
            "escape",
            "an escape in a value",
            text.replacen("ES256", "\\u0045S256", 1),
            "header-spelling",
        ),
        of(
            "escaped-plus",
            "an escaped plus in `typ`",
            text.replacen("shidian+jws", "shidian\\u002bjws", 1),
            "header-spelling",
        ),
        of(
            "order",
            "its members in another order",
            typ_first,
            "header-spelling",
        ),
        of(
            "alg-twice",
            "`alg` twice, the right one last",
            text.replacen('{', "{\"alg\":\"none\",", 1),
            "duplicate",
        )
        .at("alg"),
        of(
            "alg-twice-right-first",
            "`alg` twice, the right one first",
            text.replacen("\"jwk\"", "\"alg\":\"none\",\"jwk\"", 1),
            "duplicate",
        )
        .at("alg")
        .passes(NONE),
        of(
            "fraction",
            "a fraction in it",
            text.replacen('{', "{\"a\":0.5,", 1),
            "number",
        ),
        of("too-large", "more than 1,024 bytes", long, "too-large"),
        of(
            "mark",
            "a byte order mark in front",
            format!("\u{feff}{text}"),
            "byte-order-mark",
        )
        .passes(&[JOSE]),
        of("list", "a list", format!("[{text}]"), "shape").passes(NONE),
        of("not-json", "no JSON", "alg=ES256".to_owned(), "syntax").passes(NONE),
        of(
            "cut",
            "its last byte missing",
            text[..text.len() - 1].to_owned(),
            "cut",
        )
        .passes(NONE),
        refused(
            "not-utf-8",
            "no UTF-8",
            b"{\"alg\":\"ES256\xff\"}",
            "not-utf-8",
        )
        .passes(NONE),
    ]
}
