//! Duties from the report of the panel to the published result, remedy and all: Articles 22 and 23.

use super::{Actor, Duty, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::{Clause, Reading};

pub(super) static DUTIES: [Duty; 8] = [
    Duty {
        id: "art22.due.report",
        clause: Clause::article(
            22,
            "现场考核评估结束后，评估组向省级联席办公室和相关成员单位提交试点评估报告",
        ),
        actor: Actor::Panel,
        what: "向省级联席办公室和相关成员单位提交评估报告",
        counts: "自现场考核评估结束之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[90],
        form: Some(FormId::Report),
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| m.since(H::OnSite),
        done: |m| {
            m.after(
                H::OnSite,
                &[H::Reported],
                &[H::Passed, H::Failed, H::Disqualified],
            )
        },
    },
    Duty {
        id: "art23.due.confirm",
        clause: Clause::article(
            23,
            "省级联席办公室应当组织相关成员单位对试点评估结果进行确认，并报部级联席办公室",
        ),
        actor: Actor::ProvincialOffice,
        what: "确认评估结果，报部级联席办公室",
        counts: "自提交评估报告之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[93],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| m.since(H::Reported),
        done: |m| {
            m.after(
                H::Reported,
                &[H::Confirmed],
                &[H::Passed, H::Failed, H::Disqualified],
            )
        },
    },
    Duty {
        id: "art23.due.two-copies",
        clause: Clause::article(
            23,
            "报送材料一式2份，包括报送公函，每个试点的评估申请表、试点总结报告和试点评估报告",
        ),
        actor: Actor::ProvincialOffice,
        what: "报送公函、评估申请表、总结报告、评估报告，一式 2 份",
        counts: "省级确认上报当日",
        reading: Reading::Chosen("报送是省级联席办公室的事，试点单位按 2 份预备"),
        rows: &[92],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| m.since(H::Reported),
        done: |m| {
            m.after(
                H::Reported,
                &[H::Confirmed],
                &[H::Passed, H::Failed, H::Disqualified],
            )
        },
    },
    Duty {
        id: "art23.due.members",
        clause: Clause::article(
            23,
            "省级联席会议成员单位可以将有关情况报送国务院有关行政主管部门",
        ),
        actor: Actor::ProvincialMembers,
        what: "可以把评估结果报送国务院有关行政主管部门",
        counts: "自提交评估报告之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[136],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Standing,
        when: |m| m.since(H::Reported),
        done: |_| None,
    },
    Duty {
        id: "art23.due.publish",
        clause: Clause::article(
            23,
            "部级联席办公室应当组织成员单位对省级联席办公室报送的试点评估结果进行审核，经协商一致后共同确认评估结果",
        ),
        actor: Actor::MinisterialOffice,
        what: "审核评估结果，合格的发文公布；请登记日期和文件号",
        counts: "自省级确认上报之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[93, 94],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| m.since(H::Confirmed),
        done: |m| m.after(H::Confirmed, &[H::Passed, H::Failed, H::Disqualified], &[]),
    },
    Duty {
        id: "art23.due.remedy",
        clause: Clause::article(
            23,
            "对评估不合格的试点单位，部级联席办公室应当责令限期6个月整改",
        ),
        actor: Actor::Undertaker,
        what: "完成整改",
        counts: "责令整改文件的日期加 6 个月，没有对应日的为月末",
        reading: Reading::Chosen("期限从责令文件的日期起算，比从收到之日起算早，较为稳妥"),
        rows: &[95],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| {
            let end = m.course.remedy_end()?;
            Some(When::plain(Term::By(end)).binding())
        },
        done: |m| m.after(H::Failed, &[H::RemedyDone], &[]),
    },
    Duty {
        id: "art23.due.apply-again",
        clause: Clause::article(23, "整改结束后重新申请评估"),
        actor: Actor::Undertaker,
        what: "整改结束后重新提出评估申请",
        counts: "自整改完成之日起，条文没有规定期限",
        reading: Reading::Chosen(
            "6 个月是整改的期限，不是申请的期限；整改按期完成的，以后申请不算逾期",
        ),
        rows: &[95],
        form: Some(FormId::Evaluation),
        phase: Phase::Evaluate,
        weight: Weight::Step,
        when: |m| {
            Some(When::plain(Term::From(
                m.after(H::Failed, &[H::RemedyDone], &[])?.day(),
            )))
        },
        done: |m| m.after(H::Failed, &[H::EvaluationApplied], &[]),
    },
    Duty {
        id: "art23.due.second-failure",
        clause: Clause::article(23, "仍未通过评估的，撤销其试点资格"),
        actor: Actor::MinisterialOffice,
        what: "重新评估仍未通过的，撤销试点资格",
        counts: "自责令整改之日起，条文没有规定期限",
        reading: Reading::Plain,
        rows: &[96],
        form: None,
        phase: Phase::Evaluate,
        weight: Weight::Standing,
        when: |m| m.since(H::Failed),
        done: |m| m.after(H::Failed, &[H::Disqualified], &[]),
    },
];
