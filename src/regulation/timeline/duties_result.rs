//! Duties from the report of the recheck to its published result: Articles 35 to 38.

use super::{Actor, Duty, Phase, Weight};
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 8] = [
    Duty {
        id: "art35.due.report",
        clause: Clause::article(35, "专家组完成复查工作后，应当向省级联席办公室提交复查报告"),
        actor: Actor::RecheckPanel,
        what: "向省级联席办公室提交复查报告",
        counts: "自现场复查之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[147],
        form: Some(FormId::RecheckReport),
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckVisited),
        done: |m| {
            m.after(
                H::RecheckVisited,
                &[H::RecheckReported],
                &[H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art35.due.confirm",
        clause: Clause::article(35, "省级联席办公室应当组织相关成员单位进行确认"),
        actor: Actor::ProvincialOffice,
        what: "组织成员单位确认复查结果",
        counts: "自提交复查报告之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[147],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckReported),
        done: |m| {
            m.after(
                H::RecheckReported,
                &[H::RecheckConfirmed],
                &[H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art35.due.three-papers",
        clause: Clause::article(
            35,
            "将《社会管理和公共服务综合标准化试点复查自检报告》、《社会管理和公共服务综合标准化试点复查申请表》和《社会管理和公共服务综合标准化试点复查报告》（见附件6）报部级联席办公室",
        ),
        actor: Actor::ProvincialOffice,
        what: "把自检报告、复查申请表、复查报告报部级联席办公室",
        counts: "省级确认上报当日；份数条文没有规定",
        reading: Reading::Plain,
        rows: &[116],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckReported),
        done: |m| {
            m.after(
                H::RecheckReported,
                &[H::RecheckConfirmed],
                &[H::RecheckPassed, H::Cancelled],
            )
        },
    },
    Duty {
        id: "art36.due.publish",
        clause: Clause::article(
            36,
            "部级联席办公室应当组织相关成员单位对试点复查结果进行审核",
        ),
        actor: Actor::MinisterialOffice,
        what: "审核复查结果，合格的发文公布；请登记日期和文件号",
        counts: "自省级确认上报之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[117],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Step,
        when: |m| m.since(H::RecheckConfirmed),
        done: |m| m.after(H::RecheckConfirmed, &[H::RecheckPassed, H::Cancelled], &[]),
    },
    Duty {
        id: "art36.due.cancellation",
        clause: Clause::article(36, "经复查不合格的试点单位，取消其试点资格"),
        actor: Actor::MinisterialOffice,
        what: "复查不合格的，取消试点资格",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Chosen("复查不合格直接取消资格，第二十三条的 6 个月整改不适用于复查"),
        rows: &[117],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        done: |m| m.after(H::RecheckApplied, &[H::Cancelled], &[]),
    },
    Duty {
        id: "art37.due.stop",
        clause: Clause::article(
            37,
            "复查期间申请单位发生重大服务质量事故或者标准体系运行出现重大问题的，应当停止复查工作",
        ),
        actor: Actor::ProvincialOffice,
        what: "复查期间发生所列情形的，停止复查",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Chosen("条文没有写由谁停止，按组织复查的省级联席办公室理解"),
        rows: &[118],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        done: |m| m.after(H::RecheckApplied, &[H::RecheckStopped], &[]),
    },
    Duty {
        id: "art37.due.fraud",
        clause: Clause::article(37, "申请单位申请复查弄虚作假的，应当停止复查工作并通报批评"),
        actor: Actor::ProvincialOffice,
        what: "申请复查弄虚作假的，停止复查并通报批评",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Chosen("条文没有写由谁停止，按组织复查的省级联席办公室理解"),
        rows: &[119],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        // Why a recheck was stopped is not in the record: that it was is no word of fraud.
        done: |_| None,
    },
    Duty {
        id: "art38.due.staff",
        clause: Clause::article(
            38,
            "复查工作人员违反有关规定的，应当取消其复查工作资格，并向相关单位通报",
        ),
        actor: Actor::ProvincialOffice,
        what: "复查工作人员违反规定的，取消其复查工作资格并通报",
        counts: "自提出复查申请之日起，条文没有规定期限",
        reading: Reading::Chosen("条文没有写由谁取消，按组织复查的省级联席办公室理解"),
        rows: &[120],
        form: None,
        phase: Phase::Recheck,
        weight: Weight::Standing,
        when: |m| m.since(H::RecheckApplied),
        done: |_| None,
    },
];
