//! Lawful moves from the issue of the task to the published result: Articles 18 to 24.

use super::{Move, Stage as S, Timing};
use crate::dossier::Happening as H;
use crate::regulation::Clause;

const MID_TERM: Clause = Clause::article(
    18,
    "试点建设中期，部级联席办公室适时组织相关成员开展中期评估",
);
const SELF_CHECK: Clause = Clause::article(
    18,
    "试点期满前3个月，试点单位应当按照试点目标和任务进行自查",
);
const APPLY: Clause = Clause::article(18, "自查合格的，可以提出评估申请");
const ON_SITE: Clause = Clause::article(
    20,
    "评估组应当依据评估方案，对照社会管理和公共服务综合标准化试点评估计分表，对试点单位进行现场考核评估",
);
const REPORT: Clause = Clause::article(
    22,
    "现场考核评估结束后，评估组向省级联席办公室和相关成员单位提交试点评估报告",
);
const CONFIRM: Clause = Clause::article(
    23,
    "省级联席办公室应当组织相关成员单位对试点评估结果进行确认，并报部级联席办公室",
);
const PASS: Clause = Clause::article(
    23,
    "对评估合格的试点单位，由部级联席办公室发文公布试点合格单位名单",
);
const REMEDY: Clause = Clause::article(
    23,
    "对评估不合格的试点单位，部级联席办公室应当责令限期6个月整改",
);
const AGAIN: Clause = Clause::article(23, "整改结束后重新申请评估");
const STILL_NOT: Clause = Clause::article(23, "仍未通过评估的，撤销其试点资格");
const TERMINATE: Clause = Clause::article(
    24,
    "试点单位在创建试点期间发生重大服务质量、安全、环保等事故，或者受到通报批评、行政处分，以及被媒体曝光造成严重社会影响的，应当终止其试点任务",
);

/// The pilot is being built from the issue of its task until a result is published.
const BUILDING: &[S] = &[
    S::UnderWay,
    S::MidTerm,
    S::SelfChecked,
    S::Applied,
    S::OnSite,
    S::Reported,
    S::Confirmed,
    S::Remedy,
    S::Remedied,
    S::AppliedAgain,
    S::OnSiteAgain,
    S::ReportedAgain,
    S::ConfirmedAgain,
];

pub(super) static MOVES: [Move; 23] = [
    Move::new(H::MidTerm, &[S::UnderWay], S::MidTerm, MID_TERM),
    Move::new(H::SelfChecked, &[S::UnderWay, S::MidTerm], S::SelfChecked, SELF_CHECK),
    Move::new(H::EvaluationApplied, &[S::SelfChecked], S::Applied, APPLY),
    Move::new(H::OnSite, &[S::Applied], S::OnSite, ON_SITE),
    Move::new(H::Reported, &[S::OnSite], S::Reported, REPORT),
    Move::new(H::Confirmed, &[S::Reported], S::Confirmed, CONFIRM),
    Move::new(H::Passed, &[S::Confirmed, S::ConfirmedAgain], S::Passed, PASS),
    Move::new(H::Failed, &[S::Confirmed], S::Remedy, REMEDY),
    Move::new(H::RemedyDone, &[S::Remedy], S::Remedied, AGAIN),
    Move::new(H::EvaluationApplied, &[S::Remedied], S::AppliedAgain, AGAIN),
    Move::new(H::SelfChecked, &[S::Remedied], S::Remedied, APPLY)
        .read("条文只要求第一次评估以前自查；重新申请以前再自查一次的，也可以登记"),
    Move::new(H::OnSite, &[S::AppliedAgain], S::OnSiteAgain, ON_SITE),
    Move::new(H::Reported, &[S::OnSiteAgain], S::ReportedAgain, REPORT),
    Move::new(H::Confirmed, &[S::ReportedAgain], S::ConfirmedAgain, CONFIRM),
    Move::new(H::Disqualified, &[S::ConfirmedAgain], S::Disqualified, STILL_NOT),
    Move::new(H::Disqualified, &[S::Remedy, S::Remedied], S::Disqualified, STILL_NOT)
        .timed(Timing::AfterRemedy)
        .read("条文没有写整改期满不再申请评估的怎么办；期满以后撤销的，按“仍未通过评估”登记，以部级联席办公室的文件为准"),
    Move::new(H::Terminated, BUILDING, S::Terminated, TERMINATE)
        .read("“创建试点期间”自下达任务起，到公布评估合格为止，整改期间也在内"),
    Move::new(H::Passed, &[S::Reported, S::ReportedAgain], S::Passed, PASS).over(&[H::Confirmed]),
    Move::new(H::Passed, &[S::OnSite, S::OnSiteAgain], S::Passed, PASS)
        .over(&[H::Reported, H::Confirmed]),
    Move::new(H::Failed, &[S::Reported], S::Remedy, REMEDY).over(&[H::Confirmed]),
    Move::new(H::Failed, &[S::OnSite], S::Remedy, REMEDY).over(&[H::Reported, H::Confirmed]),
    Move::new(H::Disqualified, &[S::ReportedAgain], S::Disqualified, STILL_NOT)
        .over(&[H::Confirmed]),
    Move::new(H::Disqualified, &[S::OnSiteAgain], S::Disqualified, STILL_NOT)
        .over(&[H::Reported, H::Confirmed]),
];
