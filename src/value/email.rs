//! 电子邮箱: one or several addresses, `name@domain`, in any script.

use std::fmt;

use super::{Kind, NONE, Value, fold, is_none, named};

/// E-mail addresses, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(Vec<String>);

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// Not one `@` with something before it and after it.
    At,
    /// A character that no address holds.
    Character(char),
    /// The part before the `@` begins or ends with a dot, or holds two in a row.
    Name,
    /// The part after the `@` is no domain.
    Domain,
}

impl Value for Email {
    const KIND: Kind = Kind::Email;
    type Unreadable = EmailError;

    fn read(text: &str) -> Result<Self, EmailError> {
        let text = fold(text);
        if is_none(&text) {
            return Ok(Self(Vec::new()));
        }
        let addresses: Result<Vec<_>, _> = parted(&text).into_iter().map(address).collect();
        match addresses? {
            none if none.is_empty() => Err(EmailError::At),
            addresses => Ok(Self(addresses)),
        }
    }

    fn shown(&self) -> String {
        match self.0[..] {
            [] => NONE.to_owned(),
            _ => self.0.join("、"),
        }
    }
}

impl fmt::Display for EmailError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::At => f.write_str(
                "每个邮箱应有一个 @，前后都有内容，如 bangong@example.gov.cn，几个邮箱之间用顿号隔开",
            ),
            Self::Character(c) => write!(f, "邮箱不能含有{}，请核对", named(*c)),
            Self::Name => f.write_str("邮箱 @ 前面的点位置不对，请核对"),
            Self::Domain => f.write_str("邮箱 @ 后面应为域名，如 example.gov.cn，请核对"),
        }
    }
}

/// The addresses one by one: parted by marks and spaces, and by 和 or a slash where both sides are addresses.
fn parted(text: &str) -> Vec<&str> {
    let marks = |c: char| matches!(c, '、' | ',' | ';' | ' ' | '|');
    let pieces = text
        .split(marks)
        .filter(|piece| !piece.is_empty() && *piece != "和");
    pieces
        .flat_map(|piece| {
            let joined = piece.matches('@').count() > 1;
            let joints: &[char] = if joined {
                &['和', '及', '或', '/']
            } else {
                &[]
            };
            piece.split(joints).filter(|address| !address.is_empty())
        })
        .collect()
}

fn address(address: &str) -> Result<String, EmailError> {
    if let Some(found) = address.chars().find(|c| !allowed(*c)) {
        return Err(EmailError::Character(found));
    }
    let (name, domain) = address.split_once('@').ok_or(EmailError::At)?;
    if name.is_empty() || domain.is_empty() || domain.contains('@') {
        return Err(EmailError::At);
    }
    if name.split('.').any(str::is_empty) {
        return Err(EmailError::Name);
    }
    if !is_domain(domain) {
        return Err(EmailError::Domain);
    }
    Ok(address.to_string())
}

/// Letters of every script, since names and domains may be written in it (RFC 6531).
fn allowed(c: char) -> bool {
    c.is_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(c)
}

/// Two or more labels parted by dots; the last is no number, and of two letters at least where they are Latin.
fn is_domain(domain: &str) -> bool {
    let label = |l: &str| {
        let inner = l.chars().all(|c| c.is_alphanumeric() || c == '-');
        !l.is_empty() && inner && !l.starts_with('-') && !l.ends_with('-')
    };
    let last = domain.rsplit_once('.').map_or("", |(_, last)| last);
    last.len() >= 2 && !last.bytes().all(|b| b.is_ascii_digit()) && domain.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        Email::read(text).unwrap_err().to_string()
    }

    #[test]
    fn an_address_of_either_width_is_read() {
        for (text, shown) in [
            ("bangong@example.gov.cn", "bangong@example.gov.cn"),
            (" a.b_c+d@qq.example ", "a.b_c+d@qq.example"),
            ("ｃｓ＠ｅｘａｍｐｌｅ．ｃｎ", "cs@example.cn"),
            ("cs@example。cn", "cs@example.cn"),
        ] {
            assert_eq!(Email::read(text).unwrap().shown(), shown);
        }
    }

    #[test]
    fn one_at_with_something_on_both_sides_is_due() {
        for text in ["example.cn", "@example.cn", "a@", "a@b@example.cn"] {
            let due = "每个邮箱应有一个 @，前后都有内容，如 bangong@example.gov.cn，几个邮箱之间用顿号隔开";
            assert_eq!(told(text), due, "{text}");
        }
    }

    #[test]
    fn an_address_may_be_written_in_any_script() {
        for text in ["标准办@民政.中国", "bzh@政务.中国", "标准办@example.gov.cn"] {
            assert_eq!(Email::read(text).unwrap().shown(), text);
        }
    }

    #[test]
    fn several_addresses_may_stand_in_one_box_and_there_may_be_none() {
        let both = "a@example.cn、b@example.cn";
        for mark in ["、", "，", "；", ";", " ", "/", "\n", "和", " 和 "] {
            let text = format!("a@example.cn{mark}b@example.cn");
            assert_eq!(Email::read(&text).unwrap().shown(), both, "{mark}");
        }
        assert_eq!(
            Email::read("和平办@民政.中国").unwrap().shown(),
            "和平办@民政.中国"
        );
        assert_eq!(Email::read("无").unwrap().shown(), "无");
    }

    #[test]
    fn a_character_that_no_address_holds_is_named() {
        assert_eq!(told("a(b)@example.cn"), "邮箱不能含有“(”，请核对");
    }

    #[test]
    fn dots_and_labels_stand_where_they_may() {
        for text in [".a@example.cn", "a.@example.cn", "a..b@example.cn"] {
            assert_eq!(told(text), "邮箱 @ 前面的点位置不对，请核对", "{text}");
        }
        for text in [
            "a@example",
            "a@.cn",
            "a@-b.cn",
            "a@b_c.cn",
            "a@b..cn",
            "a@10.0.0.1",
        ] {
            let due = "邮箱 @ 后面应为域名，如 example.gov.cn，请核对";
            assert_eq!(told(text), due, "{text}");
        }
    }
}
