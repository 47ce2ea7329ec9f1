//! 标准级别: who issued a standard, and what its code tells of that.

use super::{StandardNumberError, choice};

choice! {
    /// 标准级别: those that Article 15(2) names, and 团体标准, which came into the law after it.
    pub enum StandardLevel {
        National = "国家标准",
        Trade = "行业标准",
        Local = "地方标准",
        Group = "团体标准",
        Internal = "内部标准",
    }
}

impl StandardLevel {
    /// The level that the code of a number tells, `GB/T`, `DB32/T`; none for codes of three letters,
    /// which are of more than one level.
    ///
    /// # Errors
    /// `Code` for what is no code of a standard.
    pub(super) fn of_code(code: &str) -> Result<Option<Self>, StandardNumberError> {
        let letters = |text: &str| text.bytes().all(|b| b.is_ascii_uppercase());
        let base = match code.split_once('/') {
            Some(("T", group)) if is_group(group) => return Ok(Some(Self::Group)),
            Some((base, "T" | "Z")) => base,
            Some(_) => return Err(StandardNumberError::Code),
            None => code,
        };
        match base {
            "GB" => Ok(Some(Self::National)),
            _ if is_local(base) => Ok(Some(Self::Local)),
            _ if base.len() == 2 && letters(base) && base != "DB" => Ok(Some(Self::Trade)),
            // A T at the end is a slash forgotten: GBT.
            _ if base.len() == 3 && letters(base) && !base.ends_with('T') => Ok(None),
            _ => Err(StandardNumberError::Code),
        }
    }
}

fn is_group(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// DB and the place, 2 digits for a province and 4 for a city; building and food standards put a letter between.
fn is_local(code: &str) -> bool {
    code.strip_prefix("DB").is_some_and(|rest| {
        let place = rest.strip_prefix(|c: char| c.is_ascii_uppercase());
        let place = place.unwrap_or(rest);
        matches!(place.len(), 2 | 4) && place.bytes().all(|b| b.is_ascii_digit())
    })
}
