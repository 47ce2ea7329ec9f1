//! Duties from the application for recheck to the visit: Articles 29 to 34.

use super::{Actor, Duty, Milestones, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 6] = [
    Duty {
        id: "art29.due.organised",
        clause: Clause::article(
            29,
            "复查工作由国家标准化管理委员会联合国务院有关部门统一部署，省、自治区、直辖市质量技术监督局与有关部门负责组织实施",
        ),
        actor: Actor::Ministries,
        what: "统一部署复查，由省级组织实施",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[145],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        done: |_| None,
    },
    Duty {
        id: "art31.due.principles",
        clause: Clause::article(
            31,
            "复查工作应当实行制度化、规范化、程序化，坚持科学、公正、公平、公开的原则",
        ),
        actor: Actor::All,
        what: "复查坚持科学、公正、公平、公开的原则",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[146],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        done: |_| None,
    },
    Duty {
        id: "art33.due.three-months",
        clause: Clause::article(
            33,
            "省级联席办公室应当自收到申请材料之日起，组织成员单位对提交申请的试点单位进行复查，并在3个月内完成复查工作",
        ),
        actor: Actor::ProvincialOffice,
        what: "完成复查工作",
        counts: "收到申请材料之日加 3 个月，没有对应日的为月末；没有登记收到之日的，从提出申请之日算",
        reading: Reading::Chosen(
            "条文从收到申请材料之日起算；没有登记收到之日的，只能按提出申请之日算，较为稳妥",
        ),
        rows: &[108],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Mark,
        when: |m| Some(When::plain(Term::By(m.recheck_end()?)).binding()),
        done: |m| {
            m.after(
                H::RecheckApplied,
                &[H::RecheckReported],
                &[H::RecheckConfirmed, H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art34.due.panel",
        clause: Clause::article(
            34,
            "省级联席办公室应当组织成员单位成立复查专家组，成员一般为5至7名",
        ),
        actor: Actor::ProvincialOffice,
        what: "成立复查专家组，一般 5 至 7 名",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[110],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckApplied),
        done: |m| {
            m.after(
                H::RecheckApplied,
                &[],
                &[H::RecheckVisited, H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art34.due.papers",
        clause: Clause::article(
            34,
            "专家组应当对申请单位提交的复查申请材料依据相关标准和文件进行评价",
        ),
        actor: Actor::RecheckPanel,
        what: "先评价申请材料，符合要求的才进行现场复查",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[111],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckApplied),
        done: |m| {
            m.after(
                H::RecheckApplied,
                &[],
                &[H::RecheckVisited, H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art34.due.visit",
        clause: Clause::article(34, "复查工作应当按下列步骤进行，时间为1至2天"),
        actor: Actor::RecheckPanel,
        what: "现场复查，1 至 2 天",
        counts: "自提出复查申请之日起，到收到材料之日加 3 个月之日止",
        reading: Reading::Chosen("“1至2天”指现场复查，因为第三十三条给整个复查 3 个月"),
        rows: &[109, 112],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: visit,
        done: |m| m.after(H::RecheckApplied, &[H::RecheckVisited], &[H::RecheckPassed]),
    },
];

/// From the application to the day by which the recheck is finished.
fn visit(known: &Milestones) -> Option<When> {
    let applied = known.on(H::RecheckApplied)?;
    Some(When::plain(Term::Window(applied, known.recheck_end()?)).binding())
}
