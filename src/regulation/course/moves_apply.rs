//! Lawful moves from the draft of an application to the issue of the task: Articles 10 to 13.

use super::{Move, Stage as S};
use crate::dossier::Happening as H;
use crate::regulation::Clause;

const CONSENT: Clause = Clause::article(
    10,
    "经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送",
);
const RECOMMEND: Clause = Clause::article(
    11,
    "试点由各省、自治区、直辖市相关行业主管部门组织推荐，经审查符合规定的，提交省级联席办公室",
);
const REPORT: Clause = Clause::article(
    12,
    "省级联席办公室应当组织成员单位对试点申请进行统一审核，确定后以省级联席办公室名义上报部级联席办公室",
);
const ACCEPT: Clause = Clause::article(13, "部级联席办公室统一受理试点申请");
const AGREE: Clause = Clause::article(
    13,
    "应当组织相关成员单位进行审核，符合要求并协商一致的，由部级联席办公室下达试点建设任务",
);

const TURNED_DOWN: &str = "条文只写符合的往下办；审查、审核不符合的，这次申请即未获通过";

pub(super) static MOVES: [Move; 12] = [
    Move::new(H::Consented, &[S::Drafting], S::Consented, CONSENT),
    Move::new(H::Consented, &[S::NotAccepted], S::Consented, CONSENT)
        .read("条文没有禁止未获通过的单位改正以后再次申请"),
    Move::new(H::Recommended, &[S::Consented], S::Recommended, RECOMMEND),
    Move::new(H::SentUp, &[S::Recommended], S::SentUp, REPORT),
    Move::new(H::Accepted, &[S::SentUp], S::InReview, ACCEPT),
    Move::new(H::Issued, &[S::InReview], S::UnderWay, AGREE),
    Move::new(H::NotAccepted, &[S::Consented], S::NotAccepted, RECOMMEND).read(TURNED_DOWN),
    Move::new(H::NotAccepted, &[S::Recommended], S::NotAccepted, REPORT).read(TURNED_DOWN),
    Move::new(
        H::NotAccepted,
        &[S::SentUp, S::InReview],
        S::NotAccepted,
        AGREE,
    )
    .read(TURNED_DOWN),
    Move::new(H::Issued, &[S::SentUp], S::UnderWay, AGREE).over(&[H::Accepted]),
    Move::new(H::Issued, &[S::Recommended], S::UnderWay, AGREE).over(&[H::SentUp, H::Accepted]),
    Move::new(H::Issued, &[S::Consented], S::UnderWay, AGREE).over(&[
        H::Recommended,
        H::SentUp,
        H::Accepted,
    ]),
];
