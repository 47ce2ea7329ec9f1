//! Everything that can happen to a pilot and be entered with its date.

use crate::value::{Entry, YearMonth, is_blank};
use Happening as H;

/// What happened; the key stands in stored records and signed files for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// 各单位同意: the five bodies of Article 10 agreed.
    Consented,
    /// 行业主管部门推荐, Article 11.
    Recommended,
    /// 省级审核上报, Article 12.
    SentUp,
    /// 部级受理, Article 13.
    Accepted,
    /// 申请未获通过, at any of Articles 11 to 13.
    NotAccepted,
    /// 下达试点建设任务, Article 13.
    Issued,
    /// 中期评估, Article 18.
    MidTerm,
    /// 自查合格, Article 18.
    SelfChecked,
    /// 提出评估申请, Articles 18 and 23.
    EvaluationApplied,
    /// 现场考核评估, Article 21.
    OnSite,
    /// 评估报告提交, Article 22.
    Reported,
    /// 省级确认上报, Article 23.
    Confirmed,
    /// 公布评估合格, Article 23.
    Passed,
    /// 评估不合格、责令限期整改, Article 23.
    Failed,
    /// 整改完成, Articles 23 and 26.
    RemedyDone,
    /// 撤销试点资格, Article 23.
    Disqualified,
    /// 终止试点任务, Article 24.
    Terminated,
    /// 跟踪考核发现问题、责令限期整改, Article 26.
    FaultFound,
    /// 书面警告, Article 26.
    Warned,
    /// 通报批评, Articles 26 and 37.
    Criticised,
    /// 撤销合格, Article 26.
    Revoked,
    /// 提出复查申请, Article 32.
    RecheckApplied,
    /// 现场复查, Article 34.
    RecheckVisited,
    /// 复查报告提交, Article 35.
    RecheckReported,
    /// 省级确认上报复查结果, Article 35.
    RecheckConfirmed,
    /// 公布复查合格, Article 36.
    RecheckPassed,
    /// 复查不合格、取消试点资格, Article 36.
    Cancelled,
    /// 逾期未申请复查、自动放弃, Article 32.
    Lapsed,
    /// 停止复查, Article 37.
    RecheckStopped,
    /// 收到复查申请材料, Article 33.
    RecheckReceived,
    /// 试点单位更名, of which the regulation says nothing.
    Renamed,
    /// 延长试点期限, of which the regulation says nothing.
    Prolonged,
}

/// What the note of an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The new name of the unit.
    Name,
    /// The month to which the period was prolonged.
    Month,
    /// The grade beside 合格, such as 优秀, where the document gives one.
    Grade,
}

impl Happening {
    /// Every happening, in the order of the law.
    pub const ALL: &'static [Happening] = &[
        H::Consented,
        H::Recommended,
        H::SentUp,
        H::Accepted,
        H::NotAccepted,
        H::Issued,
        H::MidTerm,
        H::SelfChecked,
        H::EvaluationApplied,
        H::OnSite,
        H::Reported,
        H::Confirmed,
        H::Passed,
        H::Failed,
        H::RemedyDone,
        H::Disqualified,
        H::Terminated,
        H::FaultFound,
        H::Warned,
        H::Criticised,
        H::Revoked,
        H::RecheckApplied,
        H::RecheckVisited,
        H::RecheckReported,
        H::RecheckConfirmed,
        H::RecheckPassed,
        H::Cancelled,
        H::Lapsed,
        H::RecheckStopped,
        H::RecheckReceived,
        H::Renamed,
        H::Prolonged,
    ];

    /// The name in records and files.
    pub const fn key(self) -> &'static str {
        self.names().0
    }

    /// The words for it on the screen and on paper.
    pub const fn label(self) -> &'static str {
        self.names().1
    }

    /// The happening of that key, if this build knows it.
    pub fn from_key(key: &str) -> Option<Happening> {
        H::ALL.iter().copied().find(|known| known.key() == key)
    }

    /// Whether a document with a number announces it, so that the number is asked.
    pub const fn takes_number(self) -> bool {
        matches!(
            self,
            H::Issued
                | H::Passed
                | H::Failed
                | H::Disqualified
                | H::Terminated
                | H::FaultFound
                | H::Warned
                | H::Criticised
                | H::Revoked
                | H::RecheckPassed
                | H::Cancelled
                | H::RecheckStopped
                | H::Renamed
                | H::Prolonged
        )
    }

    /// What the note of the entry says, where it says more than a remark: the new name, the new end.
    pub const fn detail(self) -> Option<Detail> {
        match self {
            H::Renamed => Some(Detail::Name),
            H::Prolonged => Some(Detail::Month),
            H::Passed | H::RecheckPassed => Some(Detail::Grade),
            _ => None,
        }
    }

    /// The note of an entry as it is kept: trimmed, a month in digits.
    ///
    /// # Errors
    /// Says what is missing where the note says more than a remark.
    pub fn noted(self, typed: &str) -> Result<String, String> {
        let typed = typed.trim();
        match self.detail() {
            Some(Detail::Name) if is_blank(typed) => Err("请写新的单位名称".to_owned()),
            Some(Detail::Month) => match Entry::<YearMonth>::of(typed) {
                Entry::Read(month) => Ok(month.iso()),
                Entry::Blank => Err("请写延长到哪年哪月，如 2027-2".to_owned()),
                Entry::Unreadable(why) => Err(why),
            },
            _ => Ok(typed.to_owned()),
        }
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            H::Consented => ("consented", "各单位同意"),
            H::Recommended => ("recommended", "行业主管部门推荐"),
            H::SentUp => ("sent-up", "省级审核上报"),
            H::Accepted => ("accepted", "部级受理"),
            H::NotAccepted => ("not-accepted", "申请未获通过"),
            H::Issued => ("issued", "下达试点建设任务"),
            H::MidTerm => ("mid-term", "中期评估"),
            H::SelfChecked => ("self-checked", "自查合格"),
            H::EvaluationApplied => ("evaluation-applied", "提出评估申请"),
            H::OnSite => ("on-site", "现场考核评估"),
            H::Reported => ("reported", "评估报告提交"),
            H::Confirmed => ("confirmed", "省级确认上报评估结果"),
            H::Passed => ("passed", "公布评估合格"),
            H::Failed => ("failed", "评估不合格、责令限期整改"),
            H::RemedyDone => ("remedy-done", "整改完成"),
            H::Disqualified => ("disqualified", "撤销试点资格"),
            H::Terminated => ("terminated", "终止试点任务"),
            H::FaultFound => ("fault-found", "跟踪考核发现问题、责令限期整改"),
            H::Warned => ("warned", "书面警告"),
            H::Criticised => ("criticised", "通报批评"),
            H::Revoked => ("revoked", "撤销合格"),
            H::RecheckApplied => ("recheck-applied", "提出复查申请"),
            H::RecheckVisited => ("recheck-visited", "现场复查"),
            H::RecheckReported => ("recheck-reported", "复查报告提交"),
            H::RecheckConfirmed => ("recheck-confirmed", "省级确认上报复查结果"),
            H::RecheckPassed => ("recheck-passed", "公布复查合格"),
            H::Cancelled => ("cancelled", "复查不合格、取消试点资格"),
            H::Lapsed => ("lapsed", "逾期未申请复查、自动放弃"),
            H::RecheckStopped => ("recheck-stopped", "停止复查"),
            H::RecheckReceived => ("recheck-received", "收到复查申请材料"),
            H::Renamed => ("unit-renamed", "试点单位更名"),
            H::Prolonged => ("period-prolonged", "延长试点期限"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_happening_is_found_again_by_its_key_and_by_no_other() {
        for happening in Happening::ALL {
            assert_eq!(Happening::from_key(happening.key()), Some(*happening));
        }
        let keys: BTreeSet<&str> = Happening::ALL.iter().map(|each| each.key()).collect();
        assert_eq!(keys.len(), 32);
        assert_eq!(Happening::from_key("moved-to-the-moon"), None);
    }

    #[test]
    fn a_key_is_plain_ascii_and_a_label_is_not() {
        for happening in Happening::ALL {
            let plain = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(happening.key().chars().all(plain), "{}", happening.key());
            assert!(!happening.label().is_ascii(), "{}", happening.key());
        }
    }

    #[test]
    fn a_note_that_says_more_than_a_remark_is_asked_for_and_a_month_kept_in_digits() {
        assert_eq!(H::Prolonged.noted(" 2027年2月 "), Ok("2027-02".to_owned()));
        assert!(H::Prolonged.noted("明年").is_err());
        assert_eq!(
            H::Prolonged.noted(""),
            Err("请写延长到哪年哪月，如 2027-2".into())
        );
        assert_eq!(H::Renamed.noted(" "), Err("请写新的单位名称".into()));
        assert_eq!(
            H::Renamed.noted(" 某局（示例） "),
            Ok("某局（示例）".to_owned())
        );
        assert_eq!(H::Issued.noted(""), Ok(String::new()));
    }

    #[test]
    fn the_published_results_carry_a_document_number() {
        assert!(Happening::Passed.takes_number() && Happening::RecheckPassed.takes_number());
        assert!(!Happening::Consented.takes_number() && !Happening::Lapsed.takes_number());
    }
}
