//! Each thing our reader refuses, with the words it finds for it; every forged file is correctly
//! signed, so that only the reader stands in its way.

use super::{
    fixture::{GOOD, key},
    forgery::{Parts, file_with, header_with, payload_of, refused},
};
use serde_json::Value;
use shidian::codec::base64;
use shidian::signing::{Envelope, LARGEST_FILE, Refused, sign, verify};

#[test]
fn what_is_no_signed_file_is_told_so() {
    for text in ["{}", "[]", "1", r#"{"payload":""}"#, r#"{"signatures":[]}"#] {
        assert_eq!(
            refused(text.as_bytes()),
            "这不是签名文件：里面没有签名内容（payload）和签名（signatures）。请选择定稿时导出的签名文件；草稿文件请从“打开文件”进入。"
        );
    }
    assert_eq!(
        refused(&GOOD[..GOOD.len() - 1]),
        "内容不完整，到一半就断了：多半是传输或者复制时丢了后一段。请重新取得完整的文件。"
    );
}

#[test]
fn a_file_over_the_limit_is_refused_and_one_at_it_is_read() {
    let mut file = GOOD.to_vec();
    file.resize(LARGEST_FILE, b' ');
    assert!(Envelope::read(&file).is_ok());
    file.push(b' ');
    assert_eq!(
        refused(&file),
        "内容有 2097153 字节，超过 2097152 字节的上限：本程序写出的文件不会这样大，硬读可能使浏览器停住。请核对是否选错了文件。"
    );
}

#[test]
fn added_members_are_refused_in_every_place() {
    assert_eq!(
        file_with("{\"payload\"", "{\"preview\":\"\",\"payload\""),
        "文件里多出一项“preview”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
    );
    assert_eq!(
        file_with("{\"protected\"", "{\"note\":\"\",\"protected\""),
        "签名里多出一项“note”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
    );
    assert_eq!(
        header_with("{\"alg\"", "{\"aaa\":1,\"alg\""),
        "签名头里多出一项“aaa”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
    );
    assert_eq!(
        header_with("{\"crv\"", "{\"alg\":\"ES256\",\"crv\""),
        "公钥里多出一项“alg”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
    );
}

#[test]
fn members_that_stand_twice_are_refused_in_every_place() {
    let words = |name| {
        format!(
            "“{name}”一项出现了两次：不同软件会取不同的一个，读到的内容就不一样。请使用未经改动的原件。"
        )
    };
    assert_eq!(
        file_with("{\"payload\"", "{\"payload\":\"\",\"payload\""),
        words("payload")
    );
    assert_eq!(
        file_with("\"signature\"", "\"protected\":\"\",\"signature\""),
        words("protected")
    );
    assert_eq!(
        header_with("{\"alg\"", "{\"alg\":\"ES256\",\"alg\""),
        format!("签名头解码后读不出来。{}", words("alg"))
    );
    assert_eq!(
        payload_of(r#"{"a":1,"a":1}"#),
        format!("签名内容解码后读不出来。{}", words("a"))
    );
}

#[test]
fn missing_members_and_wrong_kinds_are_refused() {
    assert_eq!(
        file_with("\"protected\":", "\"protested\":"),
        "签名里多出一项“protested”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
    );
    assert_eq!(
        refused(br#"{"payload":"","signatures":[{"protected":""}]}"#),
        "签名里缺少“signature”一项：没有它就无从核对。请使用未经改动的原件。"
    );
    assert_eq!(
        refused(br#"{"payload":"","signatures":{}}"#),
        "文件里“signatures”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
    );
    assert_eq!(
        refused(br#"{"payload":"","signatures":[1]}"#),
        "签名不是由花括号括起的一组项目：这不是本程序写出的格式。请核对是否选错了文件。"
    );
}

#[test]
fn none_or_several_signatures_are_refused() {
    assert_eq!(
        refused(br#"{"payload":"","signatures":[]}"#),
        "文件里没有签名：没有签名就无从核对内容是谁写的、改没改过。请索取签过名的文件。"
    );
    let mut file: Value = serde_json::from_slice(GOOD).unwrap();
    let twin = file["signatures"][0].clone();
    file["signatures"].as_array_mut().unwrap().push(twin);
    assert_eq!(
        refused(file.to_string().as_bytes()),
        "文件里有 2 个签名：本版本只会核对编制单位的一个签名，其余的无从判断。请用新版本程序打开，或者索取只有一个签名的文件。"
    );
}

#[test]
fn an_unprotected_header_is_refused() {
    assert_eq!(
        file_with("{\"protected\"", "{\"header\":{},\"protected\""),
        "签名旁边多出一项不受保护的“header”：谁都可以改它而签名照样成立。请使用未经改动的原件。"
    );
}

#[test]
fn base64url_in_any_other_spelling_is_refused() {
    let words = |name| {
        format!(
            "“{name}”一项不是规范的 base64url：它被截断、改动过，或者多了空白和填充符。请使用未经改动的原件。"
        )
    };
    assert_eq!(file_with("\"}]}", "==\"}]}"), words("signature"));
    assert_eq!(
        file_with("\"payload\":\"", "\"payload\":\" "),
        words("payload")
    );
    assert_eq!(
        file_with("\"protected\":\"ey", "\"protected\":\"e+"),
        words("protected")
    );
}

#[test]
fn of_the_last_characters_of_a_signature_only_the_right_one_passes() {
    let good = base64::encode(&Parts::good().signature);
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let stray = alphabet
        .iter()
        .map(|last| format!("{}{}", &good[..85], char::from(*last)));
    let verifies = |file: &[u8]| Envelope::read(file).is_ok_and(|read| verify(&read).is_ok());
    let passing: Vec<String> = stray
        .filter(|text| {
            verifies(
                String::from_utf8_lossy(GOOD)
                    .replace(&good, text)
                    .as_bytes(),
            )
        })
        .collect();
    assert_eq!(passing, [good]);
}

#[test]
fn a_payload_that_is_not_canonical_is_refused() {
    for payload in [
        r#"{"b":1,"a":2}"#,
        r#"{"a": 1}"#,
        r#""\u0041""#,
        "[1]\n",
        r#""\/""#,
    ] {
        assert_eq!(
            payload_of(payload),
            "签名内容的写法与规定的不同：同样的内容只准有一种写法（RFC 8785），它不是本程序写的。请使用本程序签名的文件。"
        );
    }
    assert_eq!(
        payload_of(r#"{"a":0.5}"#),
        "签名内容解码后读不出来。第 1 行第 8 字节处的数不是绝对值小于 2^53 的整数：别的数各种软件读法不一，本程序不写也不读。请使用未经改动的原件。"
    );
}

#[test]
fn a_file_written_anew_by_another_program_is_refused() {
    let words = "文件的写法与原件不同：项目的次序或者字符的写法变过，是别的软件重新写出的。请使用未经另存的原件。";
    assert_eq!(file_with("\"payload\"", "\"p\\u0061yload\""), words);
    let file: Value = serde_json::from_slice(GOOD).unwrap();
    let reordered = format!(
        r#"{{"signatures":{},"payload":{}}}"#,
        file["signatures"], file["payload"]
    );
    assert_eq!(refused(reordered.as_bytes()), words);
}

#[test]
fn signatures_out_of_range_are_refused() {
    for outside in [[0; 64], [0xff; 64]] {
        let refused = Envelope::read(&Parts::with_signature(&outside).file());
        assert!(matches!(refused, Err(Refused::Scalars(_))));
    }
}

#[test]
fn what_our_reader_would_refuse_is_not_signed() {
    let refused = sign(&key(), b"{\"a\": 1}").unwrap_err();
    assert_eq!(refused, Refused::PayloadNotCanonical);
    let too_large = format!("\"{}\"", "x".repeat(LARGEST_FILE));
    assert!(matches!(
        sign(&key(), too_large.as_bytes()),
        Err(Refused::PayloadUnreadable(_))
    ));
}
