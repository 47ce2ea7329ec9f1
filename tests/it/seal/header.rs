//! Protected headers that are not exactly ours; each is correctly signed all the same.

use super::{
    fixture::key,
    forgery::{Parts, header_with, refused},
};
use serde_json::{Value, json};
use shidian::signing::PublicKey;

#[test]
fn headers_that_change_the_meaning_of_a_signature_are_refused() {
    assert_eq!(
        header_with("\"jwk\"", "\"crit\":[\"exp\"],\"jwk\""),
        "签名头要求支持扩展（crit）：本程序没有这些扩展，照常核对会得出错误的结论。请使用本程序签名的文件。"
    );
    for b64 in ["true", "false"] {
        assert_eq!(
            header_with("\"jwk\"", &format!("\"b64\":{b64},\"jwk\"")),
            "签名头改变了内容的编码方式（b64）：本程序不用这种方式，照常核对会得出错误的结论。请使用本程序签名的文件。"
        );
    }
}

#[test]
fn any_algorithm_but_es256_is_refused() {
    for name in [
        "none", "None", "HS256", "ES384", "EdDSA", "es256", "RS256", "",
    ] {
        assert_eq!(
            header_with("ES256", name),
            format!(
                "签名算法是“{name}”：本程序只认 ES256，别的算法可能被人用来冒充。请使用本程序签名的文件。"
            )
        );
    }
}

#[test]
fn a_header_of_another_kind_of_file_is_refused() {
    for kind in ["JWT", "shidian", "application/shidian+jws", "SHIDIAN+JWS"] {
        assert_eq!(
            header_with("shidian+jws", kind),
            "签名头的类型（typ）不是 shidian+jws：它是别的软件为别的用途签的。请使用本程序签名的文件。"
        );
    }
}

#[test]
fn a_key_identifier_of_another_key_is_refused() {
    let other = PublicKey::new([1; 32], [2; 32]).thumbprint();
    assert_eq!(
        header_with(&key().public().thumbprint(), &other),
        "密钥标识（kid）与公钥对不上：两者之一被换过，无法确定是哪把密钥签的。请使用未经改动的原件。"
    );
}

#[test]
fn a_key_that_is_not_p_256_is_refused() {
    assert_eq!(
        header_with("P-256", "P-521"),
        "公钥不是 P-256 曲线的：本程序只认这一种，别的无法核对。请使用本程序签名的文件。"
    );
}

#[test]
fn a_header_in_another_spelling_is_refused() {
    let words = "签名头的写法与规定的不同：同样的意思只准有一种写法，它不是本程序写的。请使用本程序签名的文件。";
    assert_eq!(header_with("\"alg\":", "\"alg\": "), words);
    assert_eq!(header_with("ES256", "\\u0045S256"), words);
    let header: Value = serde_json::from_slice(&Parts::good().header).unwrap();
    let last = json!(header["typ"]);
    let reordered = format!(
        r#"{{"typ":{last},"alg":"ES256","jwk":{},"kid":{}}}"#,
        key().public().jwk(),
        header["kid"]
    );
    assert_eq!(refused(&Parts::with_header(&reordered).file()), words);
}
