//! Which form a paper is, and who fills it.

use std::borrow::Cow;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Form, application, evaluation, recheck, recheck_report, recheck_self, recheck_visit, report,
    scoring, selfcheck, standards, summary, visit,
};

/// The forms the program knows; the id stands in stored records and signed files for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormId {
    /// 附件1 申请书.
    Application,
    /// 评估计分表 as panels use it at mid-term, which no article asks for.
    MidTermScoring,
    /// 自查表, after Articles 14 to 16 and 18.
    SelfCheck,
    /// 标准体系与标准明细表, of Article 15(1) and (2).
    Standards,
    /// 附件2 评估申请表.
    Evaluation,
    /// 总结报告, of Article 18.
    Summary,
    /// 评估计分表, of Article 20.
    Scoring,
    /// 现场考核记录, of Article 21.
    Visit,
    /// 附件3 评估报告.
    Report,
    /// 附件4 复查自检报告.
    RecheckSelf,
    /// 附件5 复查申请表.
    Recheck,
    /// 复查记录, of Article 34.
    RecheckVisit,
    /// 附件6 复查报告.
    RecheckReport,
    /// A form made up in a test, to prove that data alone make one.
    #[cfg(test)]
    MadeUp,
}

impl FormId {
    /// Every form, in the order in which a pilot needs them.
    pub const ALL: &'static [FormId] = &[
        FormId::Application,
        FormId::MidTermScoring,
        FormId::SelfCheck,
        FormId::Standards,
        FormId::Evaluation,
        FormId::Summary,
        FormId::Scoring,
        FormId::Visit,
        FormId::Report,
        FormId::RecheckSelf,
        FormId::Recheck,
        FormId::RecheckVisit,
        FormId::RecheckReport,
        #[cfg(test)]
        FormId::MadeUp,
    ];

    /// The name in records, files and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            FormId::Application => "application",
            FormId::SelfCheck => "selfcheck",
            FormId::Standards => "standards",
            FormId::Evaluation => "evaluation",
            FormId::Summary => "summary",
            FormId::MidTermScoring => "scoring-mid-term",
            FormId::Scoring => "scoring",
            FormId::Visit => "visit",
            FormId::Report => "report",
            FormId::RecheckSelf => "recheck-self",
            FormId::Recheck => "recheck",
            FormId::RecheckVisit => "recheck-visit",
            FormId::RecheckReport => "recheck-report",
            #[cfg(test)]
            FormId::MadeUp => "made-up",
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
            FormId::SelfCheck => &selfcheck::FORM,
            FormId::Standards => &standards::FORM,
            FormId::Evaluation => &evaluation::FORM,
            FormId::Summary => &summary::FORM,
            FormId::MidTermScoring => &scoring::MID_TERM,
            FormId::Scoring => &scoring::FORM,
            FormId::Visit => &visit::FORM,
            FormId::Report => &report::FORM,
            FormId::RecheckSelf => &recheck_self::FORM,
            FormId::Recheck => &recheck::FORM,
            FormId::RecheckVisit => &recheck_visit::FORM,
            FormId::RecheckReport => &recheck_report::FORM,
            #[cfg(test)]
            FormId::MadeUp => &super::made_up::FORM,
        }
    }
}

/// Who fills the form that a pilot begins with. A constant: whoever asks for it alone does not carry the forms.
pub const BEGINNER: Role = application::FORM.filler;

/// Who fills a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 试点承担单位.
    Undertaker,
    /// 评估组, of Article 19.
    Panel,
    /// 复查专家组, of Article 34.
    RecheckPanel,
    /// 省级联席办公室.
    ProvincialOffice,
}

/// Written by its name.
impl Serialize for FormId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

/// Read by its name; there is no form in the place of one that this build does not know.
impl<'de> Deserialize<'de> for FormId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<FormId, D::Error> {
        let key = Cow::<str>::deserialize(from)?;
        FormId::from_key(&key).ok_or_else(|| D::Error::custom("a form of another build"))
    }
}

impl Role {
    /// Every role, in the order of the law.
    pub const ALL: &'static [Role] = &[
        Role::Undertaker,
        Role::Panel,
        Role::ProvincialOffice,
        Role::RecheckPanel,
    ];

    /// The name in preferences.
    pub const fn key(self) -> &'static str {
        match self {
            Role::Undertaker => "undertaker",
            Role::Panel => "panel",
            Role::ProvincialOffice => "provincial-office",
            Role::RecheckPanel => "recheck-panel",
        }
    }

    /// The role of that name.
    pub fn from_key(key: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.key() == key)
    }

    /// The official word for the body.
    pub const fn label(self) -> &'static str {
        match self {
            Role::Undertaker => "试点承担单位",
            Role::Panel => "评估组",
            Role::RecheckPanel => "复查专家组",
            Role::ProvincialOffice => "省级联席办公室",
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
