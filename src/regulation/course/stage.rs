//! Where a pilot stands between its application and its end.

/// A state of the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The application is being written.
    #[default]
    Drafting,
    /// The five bodies agreed (Article 10).
    Consented,
    /// The trade authority recommended it (Article 11).
    Recommended,
    /// The province sent it up (Article 12).
    SentUp,
    /// The ministerial office received it (Article 13).
    InReview,
    /// The application was turned down (Articles 11 to 13).
    NotAccepted,
    /// The task was issued (Article 13).
    UnderWay,
    /// Evaluated at mid-term (Article 18).
    MidTerm,
    /// Self-checked and found in order (Article 18).
    SelfChecked,
    /// Evaluation applied for (Article 18).
    Applied,
    /// Evaluated on site (Article 21).
    OnSite,
    /// The panel has reported (Article 22).
    Reported,
    /// The province confirmed the result (Article 23).
    Confirmed,
    /// Published as having passed (Article 23).
    Passed,
    /// To be remedied within six months (Article 23).
    Remedy,
    /// The remedy is done (Article 23).
    Remedied,
    /// Evaluation applied for again (Article 23).
    AppliedAgain,
    /// Evaluated on site again.
    OnSiteAgain,
    /// The panel has reported again.
    ReportedAgain,
    /// The province confirmed the second result.
    ConfirmedAgain,
    /// The pilot's standing was withdrawn (Article 23).
    Disqualified,
    /// Terminated while it was built (Article 24).
    Terminated,
    /// A fault was found afterwards and is to be remedied (Article 26).
    FollowUp,
    /// That fault was remedied (Article 26).
    FollowedUp,
    /// Warned in writing (Article 26).
    Warned,
    /// Criticised by circular (Article 26).
    Criticised,
    /// The result was revoked; two years' bar (Article 26).
    Revoked,
    /// Recheck applied for (Article 32).
    RecheckApplied,
    /// Rechecked on site (Article 34).
    RecheckVisited,
    /// The recheck panel has reported (Article 35).
    RecheckReported,
    /// The province confirmed the recheck (Article 35).
    RecheckConfirmed,
    /// Published as having passed the recheck (Article 36).
    PassedAgain,
    /// The recheck failed and the standing was cancelled (Article 36).
    Cancelled,
    /// No recheck was applied for in time (Article 32).
    Lapsed,
    /// The recheck was stopped (Article 37).
    Stopped,
}

use Stage as S;

impl Stage {
    /// Every stage, in the order of the law.
    pub const ALL: &'static [Stage] = &[
        S::Drafting,
        S::Consented,
        S::Recommended,
        S::SentUp,
        S::InReview,
        S::NotAccepted,
        S::UnderWay,
        S::MidTerm,
        S::SelfChecked,
        S::Applied,
        S::OnSite,
        S::Reported,
        S::Confirmed,
        S::Passed,
        S::Remedy,
        S::Remedied,
        S::AppliedAgain,
        S::OnSiteAgain,
        S::ReportedAgain,
        S::ConfirmedAgain,
        S::Disqualified,
        S::Terminated,
        S::FollowUp,
        S::FollowedUp,
        S::Warned,
        S::Criticised,
        S::Revoked,
        S::RecheckApplied,
        S::RecheckVisited,
        S::RecheckReported,
        S::RecheckConfirmed,
        S::PassedAgain,
        S::Cancelled,
        S::Lapsed,
        S::Stopped,
    ];

    /// The words for it.
    pub const fn label(self) -> &'static str {
        self.words().0
    }

    /// What is so, in a short sentence.
    pub const fn says(self) -> &'static str {
        self.words().1
    }

    /// Whether the pilot is over: nothing more can be entered.
    pub const fn is_end(self) -> bool {
        matches!(
            self,
            S::Disqualified | S::Terminated | S::Revoked | S::Cancelled | S::Lapsed
        )
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            S::Drafting => ("起草申请", "申请书正在起草，还没有报送。"),
            S::Consented => (
                "各单位已同意",
                "申请书已经各单位同意，等待行业主管部门推荐。",
            ),
            S::Recommended => ("已推荐", "行业主管部门已经推荐，省级联席办公室正在审核。"),
            S::SentUp => (
                "省级已上报",
                "省级联席办公室已经上报，等待部级联席办公室受理。",
            ),
            S::InReview => ("部级审核中", "部级联席办公室已经受理，正在审核。"),
            S::NotAccepted => (
                "申请未获通过",
                "这次申请没有通过；条文不禁止改正以后再申请。",
            ),
            S::UnderWay => ("试点建设中", "试点建设任务已经下达，正在建设。"),
            S::MidTerm => ("中期评估后", "中期评估已经做过，试点继续建设。"),
            S::SelfChecked => ("自查合格", "自查合格，可以提出评估申请。"),
            S::Applied => ("已申请评估", "评估申请已经提出，等待现场考核评估。"),
            S::OnSite => ("现场评估后", "现场考核评估已经结束，评估组正在写报告。"),
            S::Reported => (
                "评估报告已提交",
                "评估组已经提交报告，等待省级联席办公室确认。",
            ),
            S::Confirmed => ("省级已确认", "省级联席办公室已经确认上报，等待公布结果。"),
            S::Passed => ("试点合格", "评估合格已经公布，合格结果有效期 3 年。"),
            S::Remedy => ("限期整改", "评估不合格，限期 6 个月整改。"),
            S::Remedied => ("整改完成", "整改已经完成，可以重新申请评估。"),
            S::AppliedAgain => ("已重新申请评估", "评估申请已经重新提出，等待现场考核评估。"),
            S::OnSiteAgain => (
                "再次现场评估后",
                "第二次现场考核评估已经结束，评估组正在写报告。",
            ),
            S::ReportedAgain => (
                "再次评估报告已提交",
                "评估组已经提交第二次的报告，等待省级联席办公室确认。",
            ),
            S::ConfirmedAgain => (
                "再次评估省级已确认",
                "省级联席办公室已经确认上报第二次的结果，等待公布。",
            ),
            S::Disqualified => ("试点资格已撤销", "整改以后仍未通过评估，试点资格已经撤销。"),
            S::Terminated => (
                "试点已终止",
                "创建期间发生条文所列的情形，试点任务已经终止。",
            ),
            S::FollowUp => (
                "跟踪考核整改中",
                "跟踪考核发现问题，正在限期整改；合格结果仍然有效。",
            ),
            S::FollowedUp => (
                "跟踪考核整改完成",
                "跟踪考核发现的问题已经整改；合格结果仍然有效。",
            ),
            S::Warned => (
                "受过书面警告",
                "部级联席办公室给过书面警告；合格结果仍然有效。",
            ),
            S::Criticised => (
                "受过通报批评",
                "部级联席办公室给过通报批评；合格结果仍然有效。",
            ),
            S::Revoked => ("合格已撤销", "合格结果已经撤销，两年内不得重新申请试点。"),
            S::RecheckApplied => (
                "已申请复查",
                "复查申请已经提出，省级联席办公室应当在 3 个月内完成复查。",
            ),
            S::RecheckVisited => ("现场复查后", "现场复查已经结束，复查专家组正在写报告。"),
            S::RecheckReported => (
                "复查报告已提交",
                "复查专家组已经提交报告，等待省级联席办公室确认。",
            ),
            S::RecheckConfirmed => (
                "复查省级已确认",
                "省级联席办公室已经确认上报复查结果，等待公布。",
            ),
            S::PassedAgain => ("复查合格", "复查合格已经公布，合格有效期又是 3 年。"),
            S::Cancelled => (
                "试点资格已取消",
                "复查不合格，试点资格已经取消；条文没有规定整改期。",
            ),
            S::Lapsed => (
                "已自动放弃",
                "合格有效期届满以前没有申请复查，视为自动放弃。",
            ),
            S::Stopped => ("复查已停止", "复查期间出现条文所列的情形，复查已经停止。"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_stage_has_its_own_name_and_one_sentence() {
        let labels: BTreeSet<&str> = S::ALL.iter().map(|stage| stage.label()).collect();
        assert_eq!(labels.len(), 35);
        for stage in S::ALL {
            let says = stage.says();
            assert!(
                says.ends_with('。') && says.matches('。').count() == 1,
                "{says}"
            );
        }
    }
}
