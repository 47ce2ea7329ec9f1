//! Lawful moves while a published result is valid: Article 26, and the censure of Article 37.

use super::{Move, Stage as S};
use crate::dossier::Happening as H;
use crate::regulation::Clause;

const FAULT: Clause = Clause::article(
    26,
    "发现不符合标准或者发生重大责任事故的，应当责令限期整改，并报部级联席办公室",
);
const PENALTY: Clause = Clause::article(
    26,
    "部级联席办公室应当组织成员单位进行审核，视情节分别做出书面警告、通报批评或者撤销合格的处理",
);
const FRAUD: Clause = Clause::article(37, "申请单位申请复查弄虚作假的，应当停止复查工作并通报批评");

const SOUND: &[S] = &[
    S::Passed,
    S::PassedAgain,
    S::FollowedUp,
    S::Warned,
    S::Criticised,
];
const FOUND: &[S] = &[S::FollowUp, S::FollowedUp];

pub(super) static MOVES: [Move; 9] = [
    Move::new(H::FaultFound, SOUND, S::FollowUp, FAULT),
    Move::new(H::FaultFound, &[S::Stopped], S::FollowUp, FAULT)
        .read("停止复查不等于失去合格；有效期内仍受跟踪考核"),
    Move::new(H::RemedyDone, &[S::FollowUp], S::FollowedUp, FAULT),
    Move::new(H::RemedyDone, &[S::Warned], S::Warned, FAULT),
    Move::new(H::RemedyDone, &[S::Criticised], S::Criticised, FAULT),
    Move::new(H::Warned, FOUND, S::Warned, PENALTY),
    Move::new(H::Criticised, FOUND, S::Criticised, PENALTY),
    Move::new(H::Revoked, FOUND, S::Revoked, PENALTY),
    Move::new(H::Criticised, &[S::Stopped], S::Stopped, FRAUD),
];
