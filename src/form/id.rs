//! Which form a paper is, and who fills it.

use super::{Form, application};

/// The forms the program knows; the id stands in stored records and signed files for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormId {
    /// 附件1 申请书.
    Application,
}

impl FormId {
    /// Every form, in the order of the annexes.
    pub const ALL: &'static [FormId] = &[FormId::Application];

    /// The name in records, files and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            FormId::Application => "application",
        }
    }

    /// The form of that name, if this build knows it.
    pub fn from_key(key: &str) -> Option<FormId> {
        FormId::ALL.iter().copied().find(|id| id.key() == key)
    }

    /// The form itself.
    pub fn form(self) -> &'static Form {
        match self {
            FormId::Application => &application::FORM,
        }
    }
}

/// Who fills a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 试点承担单位.
    Undertaker,
}

impl Role {
    /// The official word for the body.
    pub const fn label(self) -> &'static str {
        match self {
            Role::Undertaker => "试点承担单位",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_again_by_its_key() {
        for id in FormId::ALL {
            assert_eq!(FormId::from_key(id.key()), Some(*id));
            assert_eq!(id.form().id, *id);
        }
        assert_eq!(FormId::from_key("no-such-form"), None);
    }
}
