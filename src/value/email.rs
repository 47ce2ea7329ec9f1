//! 电子邮箱: one address, `name@domain`, in ASCII.

use std::fmt;

use super::{Kind, Value, fold, named};

/// One e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

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
        let address = text.trim();
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
        Ok(Self(address.to_string()))
    }

    fn shown(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Display for EmailError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::At => f.write_str("邮箱应有一个 @，前后都有内容，如 bangong@example.gov.cn"),
            Self::Character(' ') => f.write_str("邮箱中间不能有空格；这里只写一个邮箱"),
            Self::Character(c) => write!(
                f,
                "邮箱不能含有{}，请核对；这里只写一个邮箱，只用英文字母、数字和符号",
                named(*c)
            ),
            Self::Name => f.write_str("邮箱 @ 前面的点位置不对，请核对"),
            Self::Domain => f.write_str("邮箱 @ 后面应为域名，如 example.gov.cn，请核对"),
        }
    }
}

fn allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(c)
}

/// Two or more labels parted by dots; the last is no number.
fn is_domain(domain: &str) -> bool {
    let label = |l: &str| {
        let inner = l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
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
            let due = "邮箱应有一个 @，前后都有内容，如 bangong@example.gov.cn";
            assert_eq!(told(text), due, "{text}");
        }
    }

    #[test]
    fn a_character_that_no_address_holds_is_named() {
        assert_eq!(
            told("办公室@example.cn"),
            "邮箱不能含有“办”，请核对；这里只写一个邮箱，只用英文字母、数字和符号"
        );
        assert_eq!(
            told("a@example.cn b@example.cn"),
            "邮箱中间不能有空格；这里只写一个邮箱"
        );
        assert!(told("a@example.cn;b@example.cn").contains("“;”"));
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
