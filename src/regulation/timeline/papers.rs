//! The keys of the papers a duty opens, as the forms name themselves.

/// 附件1 申请书.
pub(super) const APPLICATION: &str = "application";
/// 附件2 评估申请表, with 自查报告.
pub(super) const EVALUATION: &str = "evaluation";
/// 总结报告 of Article 18.
pub(super) const SUMMARY: &str = "summary";
/// 附件3 评估报告.
pub(super) const EVALUATION_REPORT: &str = "evaluation-report";
/// 附件4 复查自检报告.
pub(super) const RECHECK_SELF_CHECK: &str = "recheck-self-check";
/// 附件5 复查申请表.
pub(super) const RECHECK: &str = "recheck";
/// 附件6 复查报告.
pub(super) const RECHECK_REPORT: &str = "recheck-report";
