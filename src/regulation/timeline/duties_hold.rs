//! Duties while a published result is valid: Articles 26 and 27.

use super::{Actor, Duty, Milestones, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 6] = [
    Duty {
        id: "art26.due.follow-up",
        clause: Clause::article(26, "省级联席办公室应当组织成员单位对试点合格单位跟踪考核"),
        actor: Actor::ProvincialOffice,
        what: "对试点合格单位跟踪考核",
        counts: "自公布合格之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[97],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Standing,
        when: |m| {
            m.course
                .published()
                .map(|result| When::plain(Term::From(result.on)))
        },
        done: |_| None,
    },
    Duty {
        id: "art26.due.remedy",
        clause: Clause::article(26, "发现不符合标准或者发生重大责任事故的，应当责令限期整改"),
        actor: Actor::Undertaker,
        what: "按责令的期限完成整改",
        counts: "自责令整改之日起，期限以责令文件为准",
        reading: Reading::Chosen("条文没有规定这里的整改是几个月，期限以责令文件为准"),
        rows: &[97],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Step,
        when: fault,
        done: |m| m.after(H::FaultFound, &[H::RemedyDone], &[]),
    },
    Duty {
        id: "art26.due.report",
        clause: Clause::article(26, "应当责令限期整改，并报部级联席办公室"),
        actor: Actor::ProvincialOffice,
        what: "责令限期整改，并报部级联席办公室",
        counts: "自责令整改之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[97],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Standing,
        when: fault,
        done: |m| m.after(H::FaultFound, &[], &[H::Warned, H::Criticised, H::Revoked]),
    },
    Duty {
        id: "art26.due.penalty",
        clause: Clause::article(
            26,
            "部级联席办公室应当组织成员单位进行审核，视情节分别做出书面警告、通报批评或者撤销合格的处理",
        ),
        actor: Actor::MinisterialOffice,
        what: "审核以后视情节给予书面警告、通报批评或者撤销合格",
        counts: "自责令整改之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[98],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Standing,
        when: fault,
        done: |m| m.after(H::FaultFound, &[H::Warned, H::Criticised, H::Revoked], &[]),
    },
    Duty {
        id: "art26.due.bar",
        clause: Clause::article(26, "经撤销合格的单位，两年内不得重新申请试点"),
        actor: Actor::Undertaker,
        what: "满两年，可以重新申请试点",
        counts: "撤销合格之日加 2 年的次日",
        reading: Reading::Chosen(
            "两年从撤销合格的决定之日起算，最后一日为对应日，没有对应日的为月末；自次日起申请没有争议，最后一日当日申请有争议",
        ),
        rows: &[99],
        form: None,
        phase: Phase::After,
        weight: Weight::Mark,
        when: |m| m.bar_over(),
        done: |_| None,
    },
    Duty {
        id: "art27.due.promotion",
        clause: Clause::article(
            27,
            "省级联席办公室应当组织成员单位总结试点成果，宣传推广标准体系建设及标准实施等经验",
        ),
        actor: Actor::ProvincialOffice,
        what: "总结、推广试点成果和经验，向部级联席办公室提出建议",
        counts: "自公布合格之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[100],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Standing,
        when: |m| {
            m.course
                .published()
                .map(|result| When::plain(Term::From(result.on)))
        },
        done: |_| None,
    },
];

/// From the last fault on that was found since the result was published.
fn fault(known: &Milestones) -> Option<When> {
    let found = known.on(H::FaultFound)?;
    let published = known.course.published()?.on;
    (found >= published).then_some(When::plain(Term::From(found)))
}
