//! Duties from the draft of an application to the issue of the task: Articles 10 to 13.

use super::{Actor, Done, Duty, Milestones, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 7] = [
    Duty {
        id: "art10.due.consent",
        clause: Clause::article(
            10,
            "经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送",
        ),
        actor: Actor::Undertaker,
        what: "写好申请书，经五方单位同意后报送",
        counts: "条文没有规定期限；征集通知有期限的，以通知为准",
        reading: Reading::Plain,
        rows: &[13, 40],
        form: Some(FormId::Application),
        phase: Phase::Apply,
        weight: Weight::Step,
        when: |_| Some(When::plain(Term::Undated)),
        done: consented,
    },
    Duty {
        id: "art11.due.recommend",
        clause: Clause::article(
            11,
            "试点由各省、自治区、直辖市相关行业主管部门组织推荐，经审查符合规定的，提交省级联席办公室",
        ),
        actor: Actor::TradeAuthority,
        what: "审查申请，符合规定的推荐给省级联席办公室",
        counts: "自各单位同意之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[41],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Step,
        when: |m| m.since(H::Consented),
        done: |m| {
            m.after(
                H::Consented,
                &[H::Recommended],
                &[H::NotAccepted, H::Issued],
            )
        },
    },
    Duty {
        id: "art12.due.review",
        clause: Clause::article(
            12,
            "省级联席办公室应当组织成员单位对试点申请进行统一审核，确定后以省级联席办公室名义上报部级联席办公室",
        ),
        actor: Actor::ProvincialOffice,
        what: "统一审核申请，确定后以省级联席办公室名义上报",
        counts: "自推荐之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[42],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Step,
        when: |m| m.since(H::Recommended),
        done: |m| m.after(H::Recommended, &[H::SentUp], &[H::NotAccepted, H::Issued]),
    },
    Duty {
        id: "art12.due.copy",
        clause: Clause::article(12, "同时抄送省级人民政府"),
        actor: Actor::ProvincialOffice,
        what: "上报的同时抄送省级人民政府",
        counts: "省级上报当日",
        reading: Reading::Plain,
        rows: &[42],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Standing,
        when: |m| m.since(H::SentUp),
        done: |_| None,
    },
    Duty {
        id: "art12.due.members",
        clause: Clause::article(
            12,
            "省级联席会议成员单位可以将有关情况报送国务院相关行政主管部门",
        ),
        actor: Actor::ProvincialMembers,
        what: "可以把申请情况报送国务院相关行政主管部门",
        counts: "自省级上报之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[136],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Standing,
        when: |m| m.since(H::SentUp),
        done: |_| None,
    },
    Duty {
        id: "art13.due.accept",
        clause: Clause::article(13, "部级联席办公室统一受理试点申请"),
        actor: Actor::MinisterialOffice,
        what: "统一受理申请；试点单位不能越过省级联席办公室直接报送",
        counts: "自省级上报之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[43],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Step,
        when: |m| m.since(H::SentUp),
        done: |m| m.after(H::SentUp, &[H::Accepted], &[H::NotAccepted, H::Issued]),
    },
    Duty {
        id: "art13.due.issue",
        clause: Clause::article(
            13,
            "符合要求并协商一致的，由部级联席办公室下达试点建设任务，也可以由国家标准化管理委员会和国务院相关部门联合下达试点建设任务",
        ),
        actor: Actor::MinisterialOffice,
        what: "审核申请，下达试点建设任务；请登记文件号",
        counts: "自部级受理之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[44],
        form: None,
        phase: Phase::Apply,
        weight: Weight::Step,
        when: |m| m.since(H::Accepted),
        done: |m| m.after(H::Accepted, &[H::NotAccepted, H::Issued], &[]),
    },
];

/// The last consent, unless the application it stood under was turned down.
fn consented(known: &Milestones) -> Option<Done> {
    let refused = known.after(H::Consented, &[H::NotAccepted], &[]);
    let consented = known.on(H::Consented).filter(|_| refused.is_none());
    consented.map(Done::On)
}
