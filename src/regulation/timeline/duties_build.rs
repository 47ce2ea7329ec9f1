//! Duties while a pilot is built: Articles 18, 24 and 25.

use super::{Actor, Done, Duty, Milestones, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 9] = [
    Duty {
        id: "art18.due.period",
        clause: Clause::article(18, "试点创建工作期限一般为2至3年"),
        actor: Actor::Undertaker,
        what: "试点期满",
        counts: "试点时间止月的最后一日",
        reading: Reading::Chosen(
            "“期满”读作止月的最后一日；细则没有延期的规定，期满以后申请评估的先征询省级联席办公室",
        ),
        rows: &[36],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Mark,
        when: |m| m.period_end().map(|end| When::plain(Term::On(end))),
        done: |_| None,
    },
    Duty {
        id: "art18.due.mid-term",
        clause: Clause::article(
            18,
            "试点建设中期，部级联席办公室适时组织相关成员开展中期评估",
        ),
        actor: Actor::MinisterialOffice,
        what: "组织中期评估；试点单位请备好阶段总结",
        counts: "自下达任务之日起；“适时”没有定日，不算逾期",
        reading: Reading::Chosen("“中期”“适时”没有定日，所以不推算日期，也没有逾期"),
        rows: &[59],
        form: None,
        phase: Phase::Build,
        weight: Weight::Mark,
        when: |m| m.on(H::Issued).map(|_| When::plain(Term::Undated)),
        done: |m| m.first_on(H::MidTerm).map(Done::On),
    },
    Duty {
        id: "art25.due.guide",
        clause: Clause::article(
            25,
            "省级联席办公室应当组织成员单位加强对试点工作的过程管理，指导试点单位按照有关要求推动试点的有效实施",
        ),
        actor: Actor::ProvincialOffice,
        what: "对试点过程进行管理和指导",
        counts: "自下达任务之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[137],
        form: None,
        phase: Phase::Build,
        weight: Weight::Standing,
        when: |m| m.since(H::Issued),
        done: |_| None,
    },
    Duty {
        id: "art25.due.observers",
        clause: Clause::article(
            25,
            "部级联席办公室组织相关成员单位可以适时派出观察员，督导试点进度和质量",
        ),
        actor: Actor::MinisterialOffice,
        what: "可以派出观察员督导进度和质量",
        counts: "自下达任务之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[60],
        form: None,
        phase: Phase::Build,
        weight: Weight::Standing,
        when: |m| m.since(H::Issued),
        done: |_| None,
    },
    Duty {
        id: "art24.due.termination",
        clause: Clause::article(
            24,
            "试点单位在创建试点期间发生重大服务质量、安全、环保等事故，或者受到通报批评、行政处分，以及被媒体曝光造成严重社会影响的，应当终止其试点任务",
        ),
        actor: Actor::MinisterialOffice,
        what: "创建期间发生所列情形的，终止试点任务",
        counts: "自下达任务之日起，到公布评估合格为止",
        reading: Reading::Chosen(
            "条文没有写由谁终止，按下达任务的部级联席办公室理解；所列情形有一项即可，媒体曝光另须造成严重社会影响",
        ),
        rows: &[61],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Standing,
        when: |m| m.since(H::Issued),
        done: |m| m.on(H::Terminated).map(Done::On),
    },
    Duty {
        id: "art18.due.self-check",
        clause: Clause::article(
            18,
            "试点期满前3个月，试点单位应当按照试点目标和任务进行自查",
        ),
        actor: Actor::Undertaker,
        what: "按照试点目标和任务自查",
        counts: "试点时间的最后三个整月；读作时点的，为其前一日",
        reading: Reading::Chosen(
            "“期满前3个月”可以读作最后三个整月，也可以读作满三个月之前的时点；两种都列出，建议不迟于较早的一个",
        ),
        rows: &[62],
        form: Some(FormId::Evaluation),
        phase: Phase::Build,
        weight: Weight::Step,
        when: |m| m.self_check(),
        done: |m| m.deed(H::SelfChecked),
    },
    Duty {
        id: "art18.due.half-year",
        clause: Clause::article(18, "试点单位标准体系创建并运行未满半年的不得提出评估申请"),
        actor: Actor::Undertaker,
        what: "标准体系运行满半年，可以提出评估申请",
        counts: "标准体系运行之日加 6 个月的次日；只知道月份的，从该月最后一日算",
        reading: Reading::Chosen(
            "半年按 6 个公历月推算，最后一日为对应日，没有对应日的为月末；自次日起申请没有争议，最后一日当日申请有争议；只知道月份的，另列从该月首日算的日期",
        ),
        rows: &[65],
        form: None,
        phase: Phase::Build,
        weight: Weight::Mark,
        when: |m| m.half_year_over(),
        done: |m| m.deed(H::EvaluationApplied),
    },
    Duty {
        id: "art18.due.apply",
        clause: Clause::article(18, "自查合格的，可以提出评估申请"),
        actor: Actor::Undertaker,
        what: "自查合格并且运行满半年的，提出评估申请",
        counts: "自查合格之日和运行满半年之次日中较晚的一日起，到试点期满；还没有自查的，从最后三个整月的首日起算",
        reading: Reading::Chosen("条文没有写期满以后能否申请，所以期满以后不禁止，只提醒"),
        rows: &[64, 66],
        form: Some(FormId::Evaluation),
        phase: Phase::Build,
        weight: Weight::Step,
        when: apply,
        done: |m| m.deed(H::EvaluationApplied),
    },
    Duty {
        id: "art18.due.summary",
        clause: Clause::article(18, "同时提交总结报告"),
        actor: Actor::Undertaker,
        what: "提交评估申请表的同时提交总结报告",
        counts: "与评估申请相同",
        reading: Reading::Plain,
        rows: &[67, 68],
        form: Some(FormId::Summary),
        phase: Phase::Build,
        weight: Weight::Step,
        when: apply,
        done: |m| m.deed(H::EvaluationApplied),
    },
];

/// From the self-check and the half year on, to the end of the period where that is later.
fn apply(known: &Milestones) -> Option<When> {
    let window = known.last_quarter();
    let checked = known
        .first_on(H::SelfChecked)
        .or(window.map(|(first, _)| first))?;
    let running = known.half_year_over().and_then(|over| over.term.opens());
    let from = running.map_or(checked, |running| running.max(checked));
    Some(When::plain(match window {
        Some((_, end)) if from <= end => Term::Window(from, end),
        _ => Term::From(from),
    }))
}
