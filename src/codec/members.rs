//! Reads JSON objects of which every member is known beforehand.

use super::unreadable::shown;
use serde_json::{Map, Value};
use std::fmt;

/// A value that is not the object it should be; `place` names it in Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misshapen {
    /// Not an object at all.
    NotObject { place: &'static str },
    /// A member the format does not know.
    Unknown { place: &'static str, name: String },
    /// A member the format needs.
    Missing {
        place: &'static str,
        name: &'static str,
    },
    /// A member of another kind than the format says.
    WrongKind {
        place: &'static str,
        name: &'static str,
    },
}

impl fmt::Display for Misshapen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotObject { place } => write!(
                f,
                "{place}不是由花括号括起的一组项目：这不是本程序写出的格式。请核对是否选错了文件。"
            ),
            Self::Unknown { place, name } => write!(
                f,
                "{place}里多出一项“{}”：格式里没有这一项，留着它可能误导看文件的人。\
                 请使用未经改动的原件。",
                shown(name)
            ),
            Self::Missing { place, name } => write!(
                f,
                "{place}里缺少“{name}”一项：没有它就无从核对。请使用未经改动的原件。"
            ),
            Self::WrongKind { place, name } => write!(
                f,
                "{place}里“{name}”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
            ),
        }
    }
}

impl std::error::Error for Misshapen {}

/// An object that has exactly the members it should have.
#[derive(Clone, Copy)]
pub(crate) struct Members<'a> {
    place: &'static str,
    map: &'a Map<String, Value>,
}

impl<'a> Members<'a> {
    /// Takes `value` as the object called `place` with the members `names`, no more and no fewer.
    pub(crate) fn of(
        value: &'a Value,
        place: &'static str,
        names: &[&'static str],
    ) -> Result<Self, Misshapen> {
        let map = value.as_object().ok_or(Misshapen::NotObject { place })?;
        if let Some(name) = map.keys().find(|name| !names.contains(&name.as_str())) {
            let name = name.clone();
            return Err(Misshapen::Unknown { place, name });
        }
        match names.iter().find(|name| !map.contains_key(**name)) {
            Some(name) => Err(Misshapen::Missing { place, name }),
            None => Ok(Self { place, map }),
        }
    }

    /// The member `name`, which must be a text.
    pub(crate) fn text(self, name: &'static str) -> Result<&'a str, Misshapen> {
        self.typed(name, Value::as_str)
    }

    /// The member `name`, seen through `kind`.
    pub(crate) fn typed<T>(
        self,
        name: &'static str,
        kind: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Result<T, Misshapen> {
        let place = self.place;
        let value = self
            .map
            .get(name)
            .ok_or(Misshapen::Missing { place, name })?;
        kind(value).ok_or(Misshapen::WrongKind { place, name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const PLACE: &str = "签名";

    fn fault(value: &Value) -> String {
        Members::of(value, PLACE, &["a", "b"])
            .and_then(|members| members.text("a").map(str::to_owned))
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn an_object_with_exactly_its_members_is_taken() {
        let value = json!({ "a": "x", "b": 2 });
        let members = Members::of(&value, PLACE, &["a", "b"]).unwrap();
        assert_eq!(members.text("a"), Ok("x"));
        assert_eq!(members.typed("b", Value::as_u64), Ok(2));
    }

    #[test]
    fn every_fault_says_what_why_and_what_to_do() {
        assert_eq!(
            fault(&json!([])),
            "签名不是由花括号括起的一组项目：这不是本程序写出的格式。请核对是否选错了文件。"
        );
        assert_eq!(
            fault(&json!({ "a": "", "b": "", "c": "" })),
            "签名里多出一项“c”：格式里没有这一项，留着它可能误导看文件的人。请使用未经改动的原件。"
        );
        assert_eq!(
            fault(&json!({ "a": "" })),
            "签名里缺少“b”一项：没有它就无从核对。请使用未经改动的原件。"
        );
        assert_eq!(
            fault(&json!({ "a": 1, "b": "" })),
            "签名里“a”一项的类型不对：按格式写不出这样的内容。请使用未经改动的原件。"
        );
    }
}
