//! Why a file is not taken: one word for each reason, and by which words our program says it.

/// A reason: its code, what it means, and what our sentences for it hold, one of these each.
pub(crate) struct Reason {
    pub(crate) code: &'static str,
    pub(crate) means: &'static str,
    says: &'static [&'static str],
}

const fn reason(code: &'static str, means: &'static str, says: &'static [&'static str]) -> Reason {
    Reason { code, means, says }
}

/// The reason that a sentence of our program gives.
pub(crate) fn reason_of(words: &str) -> Option<&'static str> {
    let mut all = REASONS.iter();
    let found = all.find(|reason| reason.says.iter().any(|says| words.contains(says)));
    found.map(|reason| reason.code)
}

/// Every reason, those first whose words are the most particular.
pub(crate) const REASONS: &[Reason] = &[
    reason(
        "too-large",
        "more bytes than the limit of its kind, rows than a paper may have, or a file in a zip larger than allowed",
        &["字节的上限", "的行数超过", "解开后太大"],
    ),
    reason("empty", "nothing but white space", &["内容是空的"]),
    reason(
        "byte-order-mark",
        "a byte order mark in front of a signed file",
        &["字节顺序标记"],
    ),
    reason(
        "utf-16",
        "a signed file saved in UTF-16",
        &["UTF-16 编码的"],
    ),
    reason(
        "not-utf-8",
        "bytes that are not UTF-8",
        &["不是 UTF-8 编码"],
    ),
    reason("cut", "JSON that ends too early", &["到一半就断了"]),
    reason(
        "trailing",
        "something behind the JSON value",
        &["正文之后还有多余的内容"],
    ),
    reason("syntax", "not JSON", &["不合 JSON 的写法"]),
    reason(
        "too-deep",
        "lists and objects nested more than 32 deep",
        &["内容嵌套超过"],
    ),
    reason(
        "duplicate",
        "a member that stands twice in one object",
        &["一项出现了两次"],
    ),
    reason(
        "number",
        "a number that is not an integer within ±(2^53 − 1)",
        &["的数不是绝对值小于 2^53 的整数"],
    ),
    reason(
        "surrogate",
        "half of a UTF-16 pair as an escape",
        &["有半个字符"],
    ),
    reason(
        "newer",
        "a format or version that only a newer program knows",
        &[
            "较新的格式",
            "较新的程序",
            "更新的程序",
            "只认识第 1、2 版的格式",
        ],
    ),
    reason(
        "unknown-form",
        "a form that is not of the list, or a later version of one",
        &["填的表格或它的版本", "用的表格本程序不认识"],
    ),
    reason(
        "no-signature",
        "an empty list of signatures",
        &["文件里没有签名："],
    ),
    reason(
        "several-signatures",
        "more than one signature",
        &["个签名：本版本只会核对"],
    ),
    reason(
        "unprotected-header",
        "a `header` beside the protected one",
        &["不受保护的"],
    ),
    reason(
        "base64",
        "base64url with padding, white space, stray bits or another alphabet",
        &["不是规范的 base64url"],
    ),
    reason("crit", "`crit` in the header", &["（crit）"]),
    reason("b64", "`b64` in the header", &["（b64）"]),
    reason("algorithm", "another `alg` than ES256", &["签名算法是"]),
    reason(
        "typ",
        "another `typ` than shidian+jws",
        &["签名头的类型（typ）"],
    ),
    reason(
        "kid",
        "a `kid` that is not the thumbprint of `jwk`",
        &["密钥标识（kid）"],
    ),
    reason(
        "key",
        "a `jwk` that is no P-256 key, or no point of the curve",
        &[
            "公钥不是 P-256",
            "不是 32 字节的 base64url",
            "公钥不在 P-256 曲线上",
        ],
    ),
    reason(
        "header-spelling",
        "the header in another spelling than the canonical one",
        &["签名头的写法"],
    ),
    reason(
        "content-spelling",
        "the content in another spelling than RFC 8785",
        &["签名内容的写法"],
    ),
    reason(
        "file-spelling",
        "members of the file in another order or written with escapes",
        &["文件的写法与原件不同"],
    ),
    reason(
        "scalars",
        "r or s not 32 bytes, zero, or not below the order of the curve",
        &["64 字节的", "签名值超出"],
    ),
    reason("upper-half", "s in the upper half", &["另一种等效写法"]),
    reason(
        "mismatch",
        "a signature that was not made over these bytes by this key",
        &["签名与内容对不上"],
    ),
    reason(
        "demonstration",
        "of the exercises, before the real thing",
        &["这是演示文件", "这是演练的备份"],
    ),
    reason(
        "cost",
        "a passphrase that costs more to try than is allowed",
        &["运算量超出", "口令算法不是"],
    ),
    reason(
        "bytes",
        "sealed bytes of another length than theirs",
        &["残缺：长度不对"],
    ),
    reason(
        "damaged-record",
        "a record that is not as it was written",
        &["已损坏，与当时写下的不符", "已损坏或缺失"],
    ),
    reason(
        "twice",
        "a record in a place where one stands already",
        &["与前面的一条重复"],
    ),
    reason(
        "misplaced",
        "a record in a place where nothing of ours is kept",
        &["写明的位置不是"],
    ),
    reason(
        "uncounted",
        "a record beyond the count of the head",
        &["不在文件开头写明的条数之内"],
    ),
    reason(
        "key-record",
        "a key that signs and cannot be read",
        &["密钥记录"],
    ),
    reason(
        "packed",
        "a zip that is not opened: damaged, locked, too many files, another method",
        &["压缩包"],
    ),
    reason("page", "a page of the web", &["是网页"]),
    reason(
        "office",
        "a file of an office or of a scanner",
        &[
            "是文字文档",
            "是电子表格",
            "是演示文稿",
            "是 PDF",
            "是 OFD",
            "是图片",
            "是程序",
        ],
    ),
    reason("text", "a text", &["是文字文件"]),
    reason("unknown", "nothing that is known", &["也认不出是什么"]),
    reason(
        "not-ours",
        "JSON of another program",
        &["别的程序写的数据文件", "这不是签名文件"],
    ),
    reason("notice", "a notice with a fault", &["第 "]),
    reason(
        "shape",
        "a member that is missing, unknown, of another type or cannot hold what it holds",
        &[
            "格式里没有这一项",
            "一项：没有它就无从核对",
            "一项的类型不对",
            "由花括号括起的",
            "里面的内容不是试点助手写的样子",
            "本程序写不出这样的内容",
            "记录不完整或已损坏",
        ],
    ),
];

#[test]
fn every_reason_has_a_code_of_its_own() {
    let mut codes: Vec<&str> = REASONS.iter().map(|reason| reason.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), REASONS.len());
}
