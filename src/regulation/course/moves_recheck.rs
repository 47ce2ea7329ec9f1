//! Lawful moves of the recheck: Articles 32 to 37.

use super::{Move, Stage as S, Timing};
use crate::dossier::Happening as H;
use crate::regulation::Clause;

const APPLY: Clause = Clause::article(
    32,
    "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
);
const LAPSE: Clause = Clause::article(32, "逾期不提交的视为自动放弃");
const RECEIVE: Clause = Clause::article(
    33,
    "省级联席办公室应当自收到申请材料之日起，组织成员单位对提交申请的试点单位进行复查，并在3个月内完成复查工作",
);
const PAPERS: Clause = Clause::article(
    34,
    "专家组应当对申请单位提交的复查申请材料依据相关标准和文件进行评价",
);
const VISIT: Clause = Clause::article(34, "申请材料符合要求的，专家组应当对申请单位进行现场复查");
const REPORT: Clause =
    Clause::article(35, "专家组完成复查工作后，应当向省级联席办公室提交复查报告");
const CONFIRM: Clause = Clause::article(35, "省级联席办公室应当组织相关成员单位进行确认");
const PASS: Clause = Clause::article(
    36,
    "对复查合格的试点单位，由部级联席办公室发文公布复查合格试点单位名单",
);
const CANCEL: Clause = Clause::article(36, "经复查不合格的试点单位，取消其试点资格");
const STOP: Clause = Clause::article(
    37,
    "复查期间申请单位发生重大服务质量事故或者标准体系运行出现重大问题的，应当停止复查工作",
);

const QUALIFIED: &[S] = &[
    S::Passed,
    S::PassedAgain,
    S::FollowUp,
    S::FollowedUp,
    S::Warned,
    S::Criticised,
];
const RECHECKING: &[S] = &[
    S::RecheckApplied,
    S::RecheckVisited,
    S::RecheckReported,
    S::RecheckConfirmed,
];

pub(super) static MOVES: [Move; 15] = [
    Move::new(H::RecheckApplied, QUALIFIED, S::RecheckApplied, APPLY)
        .timed(Timing::UpToExpiry)
        .read("“届满前3个月”有两种读法，届满以前提出的都可以登记；建议至迟在届满前 3 个月提出"),
    Move::new(H::RecheckApplied, &[S::Stopped], S::RecheckApplied, APPLY)
        .timed(Timing::UpToExpiry)
        .read("条文没有写停止复查以后能否再申请；有效期内再申请的可以登记，请先征询省级联席办公室"),
    Move::new(
        H::RecheckReceived,
        &[S::RecheckApplied],
        S::RecheckApplied,
        RECEIVE,
    )
    .read("三个月自收到申请材料之日起算；没有登记收到之日的，按提出申请之日算"),
    Move::new(
        H::RecheckVisited,
        &[S::RecheckApplied],
        S::RecheckVisited,
        VISIT,
    ),
    Move::new(
        H::RecheckReported,
        &[S::RecheckVisited],
        S::RecheckReported,
        REPORT,
    ),
    Move::new(
        H::RecheckConfirmed,
        &[S::RecheckReported],
        S::RecheckConfirmed,
        CONFIRM,
    ),
    Move::new(
        H::RecheckPassed,
        &[S::RecheckConfirmed],
        S::PassedAgain,
        PASS,
    ),
    Move::new(H::Cancelled, &[S::RecheckConfirmed], S::Cancelled, CANCEL),
    Move::new(H::Cancelled, &[S::RecheckApplied], S::Cancelled, PAPERS)
        .read("申请材料不符合要求的不进行现场复查；因此取消资格的，直接登记"),
    Move::new(H::Lapsed, QUALIFIED, S::Lapsed, LAPSE)
        .timed(Timing::AfterExpiry)
        .read("“逾期”指合格有效期届满；届满当日还没有逾期"),
    Move::new(H::RecheckStopped, RECHECKING, S::Stopped, STOP)
        .read("“复查期间”自提出复查申请起，到公布结果为止"),
    Move::new(
        H::RecheckPassed,
        &[S::RecheckReported],
        S::PassedAgain,
        PASS,
    )
    .over(&[H::RecheckConfirmed]),
    Move::new(H::RecheckPassed, &[S::RecheckVisited], S::PassedAgain, PASS)
        .over(&[H::RecheckReported, H::RecheckConfirmed]),
    Move::new(H::Cancelled, &[S::RecheckReported], S::Cancelled, CANCEL)
        .over(&[H::RecheckConfirmed]),
    Move::new(H::Cancelled, &[S::RecheckVisited], S::Cancelled, CANCEL)
        .over(&[H::RecheckReported, H::RecheckConfirmed]),
];
