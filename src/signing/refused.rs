//! Why a file is not a signed file of ours, in words for whoever opened it.

use super::{BadKey, BadScalars};
use crate::codec::unreadable::shown;
use crate::codec::{Misshapen, Unreadable};
use std::fmt;

/// The first thing that keeps a file from being a signed file of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The file is not JSON as we read it.
    Unreadable(Unreadable),
    /// JSON, but without `payload` and `signatures`.
    NotAnEnvelope,
    /// Members missing, unknown or of the wrong kind, in the file, a signature or a header.
    Misshapen(Misshapen),
    /// The list of signatures is empty.
    NoSignature,
    /// More signatures than the one this version can judge.
    SeveralSignatures(usize),
    /// An unprotected `header` beside a signature.
    UnprotectedHeader,
    /// A member that should be base64url and is not.
    NotBase64(&'static str),
    /// The protected header is not JSON as we read it.
    HeaderUnreadable(Unreadable),
    /// `crit`: extensions that must be understood (RFC 7515, section 4.1.11).
    Critical,
    /// `b64`: another way to put the payload (RFC 7797).
    Unencoded,
    /// Another algorithm than ES256.
    Algorithm(String),
    /// `typ` is not ours.
    Kind,
    /// `jwk` is not a P-256 public key.
    Key(BadKey),
    /// `kid` is not the thumbprint of `jwk`.
    KeyIdentifier,
    /// The right header in another spelling.
    HeaderNotCanonical,
    /// The signature cannot be an ES256 signature of ours.
    Scalars(BadScalars),
    /// The payload is not JSON as we read it.
    PayloadUnreadable(Unreadable),
    /// The payload is JSON in another spelling than RFC 8785's.
    PayloadNotCanonical,
    /// The right file in another spelling: order of members, escapes.
    Respelled,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(fault) => fault.fmt(f),
            Self::Misshapen(fault) => fault.fmt(f),
            Self::Key(fault) => fault.fmt(f),
            Self::Scalars(fault) => fault.fmt(f),
            Self::HeaderUnreadable(fault) => write!(f, "签名头解码后读不出来。{fault}"),
            Self::PayloadUnreadable(fault) => write!(f, "签名内容解码后读不出来。{fault}"),
            Self::SeveralSignatures(count) => write!(
                f,
                "文件里有 {count} 个签名：本版本只会核对编制单位的一个签名，其余的无从判断。\
                 请用新版本程序打开，或者索取只有一个签名的文件。"
            ),
            Self::NotBase64(name) => write!(
                f,
                "“{name}”一项不是规范的 base64url：它被截断、改动过，或者多了空白和填充符。\
                 请使用未经改动的原件。"
            ),
            Self::Algorithm(name) => write!(
                f,
                "签名算法是“{}”：本程序只认 ES256，别的算法可能被人用来冒充。\
                 请使用本程序签名的文件。",
                shown(name)
            ),
            fixed => f.write_str(fixed.fixed_words()),
        }
    }
}

impl Refused {
    fn fixed_words(&self) -> &'static str {
        match self {
            Self::NotAnEnvelope => {
                "这不是签名文件：里面没有签名内容（payload）和签名（signatures）。\
                 请选择定稿时导出的签名文件；草稿文件请从“打开文件”进入。"
            }
            Self::NoSignature => {
                "文件里没有签名：没有签名就无从核对内容是谁写的、改没改过。\
                 请索取签过名的文件。"
            }
            Self::UnprotectedHeader => {
                "签名旁边多出一项不受保护的“header”：谁都可以改它而签名照样成立。\
                 请使用未经改动的原件。"
            }
            Self::Critical => {
                "签名头要求支持扩展（crit）：本程序没有这些扩展，照常核对会得出错误的结论。\
                 请使用本程序签名的文件。"
            }
            Self::Unencoded => {
                "签名头改变了内容的编码方式（b64）：本程序不用这种方式，照常核对会得出错误的结论。\
                 请使用本程序签名的文件。"
            }
            Self::Kind => {
                "签名头的类型（typ）不是 shidian+jws：它是别的软件为别的用途签的。\
                 请使用本程序签名的文件。"
            }
            Self::KeyIdentifier => {
                "密钥标识（kid）与公钥对不上：两者之一被换过，无法确定是哪把密钥签的。\
                 请使用未经改动的原件。"
            }
            Self::HeaderNotCanonical => {
                "签名头的写法与规定的不同：同样的意思只准有一种写法，它不是本程序写的。\
                 请使用本程序签名的文件。"
            }
            Self::PayloadNotCanonical => {
                "签名内容的写法与规定的不同：同样的内容只准有一种写法（RFC 8785），\
                 它不是本程序写的。请使用本程序签名的文件。"
            }
            _ => {
                "文件的写法与原件不同：项目的次序或者字符的写法变过，是别的软件重新写出的。\
                 请使用未经另存的原件。"
            }
        }
    }
}

impl std::error::Error for Refused {}

impl From<Misshapen> for Refused {
    fn from(fault: Misshapen) -> Self {
        Self::Misshapen(fault)
    }
}

impl From<BadKey> for Refused {
    fn from(fault: BadKey) -> Self {
        Self::Key(fault)
    }
}

impl From<BadScalars> for Refused {
    fn from(fault: BadScalars) -> Self {
        Self::Scalars(fault)
    }
}
