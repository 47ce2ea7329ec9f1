//! Questions to our own cryptography whose answers are printed in public documents.

/// A question with a known answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// SHA-256 of "abc".
    Digest,
    /// The spelling of a JSON value.
    Spelling,
    /// A published signature holds.
    Verifies,
    /// It does not hold for other bytes.
    Refuses,
    /// A signature comes out as published, to the last bit.
    Signs,
    /// A file is signed, read and verified; changed by one letter it is refused.
    File,
}

impl Answer {
    /// All of them, in the order in which the second binary answers.
    pub const ALL: [Self; 6] = [
        Self::Digest,
        Self::Spelling,
        Self::Verifies,
        Self::Refuses,
        Self::Signs,
        Self::File,
    ];

    /// What is asked, and where the answer is printed.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Digest => "SHA-256 摘要（FIPS 180-4 例“abc”）",
            Self::Spelling => "规范写法（RFC 8785 例）",
            Self::Verifies => "验证签名（RFC 7515 附录 A.3）",
            Self::Refuses => "识破改动（同例改一个字节）",
            Self::Signs => "生成签名（RFC 6979 附录 A.2.5）",
            Self::File => "签名文件：签、读、验，改一个字即拒",
        }
    }
}
