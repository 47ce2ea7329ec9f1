//! Lawful moves of which the document proves the steps before it, those of the unit itself among them: a pilot that was
//! under way before it was entered here begins with what is known.

use super::{Move, Stage as S};
use crate::dossier::Happening as H;
use crate::regulation::Clause;

const ISSUED: Clause = Clause::article(
    13,
    "应当组织相关成员单位进行审核，符合要求并协商一致的，由部级联席办公室下达试点建设任务",
);
const APPLIED: Clause = Clause::article(18, "自查合格的，可以提出评估申请");
const PASSED: Clause = Clause::article(
    23,
    "对评估合格的试点单位，由部级联席办公室发文公布试点合格单位名单",
);

pub(super) static MOVES: [Move; 5] = [
    Move::new(H::Issued, &[S::Drafting], S::UnderWay, ISSUED).over(&[
        H::Consented,
        H::Recommended,
        H::SentUp,
        H::Accepted,
    ]),
    Move::new(
        H::EvaluationApplied,
        &[S::UnderWay, S::MidTerm],
        S::Applied,
        APPLIED,
    )
    .over(&[H::SelfChecked]),
    Move::new(H::Passed, &[S::Applied, S::AppliedAgain], S::Passed, PASSED).over(&[
        H::OnSite,
        H::Reported,
        H::Confirmed,
    ]),
    Move::new(H::Passed, &[S::SelfChecked], S::Passed, PASSED).over(&[
        H::EvaluationApplied,
        H::OnSite,
        H::Reported,
        H::Confirmed,
    ]),
    Move::new(H::Passed, &[S::UnderWay, S::MidTerm], S::Passed, PASSED).over(&[
        H::SelfChecked,
        H::EvaluationApplied,
        H::OnSite,
        H::Reported,
        H::Confirmed,
    ]),
];
