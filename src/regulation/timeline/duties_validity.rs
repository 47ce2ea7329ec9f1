//! The dates of a published result, to its recheck or its end: Articles 23, 30, 32 and 36.

use super::{Actor, Duty, Milestones, Phase, Term, Weight, When};
use crate::dossier::Happening as H;
use crate::form::FormId;
use crate::regulation::{Clause, Reading};
use crate::value::Day;

const BEFORE_END: &str = "“届满前3个月”可以读作最后三个月之内，也可以读作至迟在三个月以前；两种都列出，建议按至迟在三个月以前办";

const REMINDED: &str = "细则没有写提前多久准备；这一天由本程序提醒，不是期限";

pub(super) static DUTIES: [Duty; 12] = [
    Duty {
        id: "art23.due.validity",
        clause: Clause::article(23, "合格结果有效期3年"),
        actor: Actor::Undertaker,
        what: "合格结果有效期届满",
        counts: "公布文件的日期加 3 年，没有对应日的为月末",
        reading: Reading::Chosen("有效期从公布文件的日期起算，最后一日是三年后的同一日期"),
        rows: &[94],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| valid_to(m, H::Passed),
        done: |_| None,
    },
    Duty {
        id: "art36.due.validity",
        clause: Clause::article(36, "合格有效期3年"),
        actor: Actor::Undertaker,
        what: "复查合格的有效期届满",
        counts: "复查合格公布文件的日期加 3 年，没有对应日的为月末",
        reading: Reading::Chosen("有效期从公布文件的日期起算，最后一日是三年后的同一日期"),
        rows: &[117],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| valid_to(m, H::RecheckPassed),
        done: |_| None,
    },
    Duty {
        id: "art32.due.reminder-6-months",
        clause: Clause::article(
            32,
            "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
        ),
        actor: Actor::Undertaker,
        what: "提醒：离合格有效期届满还有 6 个月",
        counts: "合格有效期最后一日前推 6 个月",
        reading: Reading::Practice(REMINDED),
        rows: &[104],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| before_end(m, |end| end.add_months(-6)),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.reminder-4-months",
        clause: Clause::article(
            32,
            "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
        ),
        actor: Actor::Undertaker,
        what: "提醒：离合格有效期届满还有 4 个月",
        counts: "合格有效期最后一日前推 4 个月",
        reading: Reading::Practice(REMINDED),
        rows: &[104],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| before_end(m, |end| end.add_months(-4)),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.reminder-3-months",
        clause: Clause::article(
            32,
            "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
        ),
        actor: Actor::Undertaker,
        what: "提醒：离合格有效期届满还有 3 个月",
        counts: "合格有效期最后一日前推 3 个月",
        reading: Reading::Plain,
        rows: &[104],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| before_end(m, |end| end.add_months(-3)),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.reminder-2-weeks",
        clause: Clause::article(
            32,
            "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
        ),
        actor: Actor::Undertaker,
        what: "提醒：离合格有效期届满还有两周",
        counts: "合格有效期最后一日前推 两周",
        reading: Reading::Practice(REMINDED),
        rows: &[104],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| before_end(m, |end| end.add_days(-14)),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art30.due.object",
        clause: Clause::article(30, "复查对象是试点合格且有效期届满的单位"),
        actor: Actor::Undertaker,
        what: "合格有效期将要届满，轮到复查",
        counts: "合格有效期最后一日前推 3 个月起",
        reading: Reading::Chosen(
            "第三十二条要求届满以前申请，是特别规定；这里的“届满”只说轮到谁复查，申请不必等到届满",
        ),
        rows: &[103],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Mark,
        when: |m| {
            m.recheck_target()
                .map(|target| When::plain(Term::From(target)))
        },
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.self-check",
        clause: Clause::article(32, "提交《社会管理和公共服务综合标准化试点复查自检报告》"),
        actor: Actor::Undertaker,
        what: "写好复查自检报告，与复查申请表一并提交",
        counts: "与复查申请相同",
        reading: Reading::Chosen(BEFORE_END),
        rows: &[105],
        form: Some(FormId::RecheckSelf),
        phase: Phase::Hold,
        weight: Weight::Limit,
        when: |m| m.recheck_application(),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.apply",
        clause: Clause::article(
            32,
            "试点合格单位在合格有效期届满前3个月，可以向所在地的省级联席办公室提出复查申请",
        ),
        actor: Actor::Undertaker,
        what: "提出复查申请，提交自检报告和申请表",
        counts: "至迟在合格有效期最后一日前推 3 个月的那一日；读作最后三个月的，自那一日起到届满",
        reading: Reading::Chosen(BEFORE_END),
        rows: &[104, 105],
        form: Some(FormId::Recheck),
        phase: Phase::Hold,
        weight: Weight::Limit,
        when: |m| m.recheck_application(),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.addressee",
        clause: Clause::article(32, "可以向所在地的省级联席办公室提出复查申请"),
        actor: Actor::ProvincialOffice,
        what: "接收复查申请；申请交给所在地的省级联席办公室",
        counts: "与复查申请相同",
        reading: Reading::Chosen(BEFORE_END),
        rows: &[107],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Standing,
        when: |m| m.recheck_application(),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.last-day",
        clause: Clause::article(32, "逾期不提交的视为自动放弃"),
        actor: Actor::Undertaker,
        what: "提交复查申请的最后一日，过了这一日视为自动放弃",
        counts: "合格有效期的最后一日",
        reading: Reading::Chosen(
            "“逾期”最迟从合格有效期届满算起；第三十三条给省级 3 个月复查，届满前 3 个月提出才来得及在届满以前办完",
        ),
        rows: &[104, 106],
        form: Some(FormId::Recheck),
        phase: Phase::Hold,
        weight: Weight::Limit,
        when: |m| m.course.expiry().map(|end| When::plain(Term::On(end))),
        done: |m| m.since_published(H::RecheckApplied),
    },
    Duty {
        id: "art32.due.lapse",
        clause: Clause::article(32, "逾期不提交的视为自动放弃"),
        actor: Actor::Undertaker,
        what: "没有提交复查申请，视为自动放弃；请登记",
        counts: "合格有效期最后一日的次日起",
        reading: Reading::Chosen("“逾期”读作合格有效期届满；届满当日还不算"),
        rows: &[106],
        form: None,
        phase: Phase::Hold,
        weight: Weight::Step,
        when: lapse,
        done: |m| m.since_published(H::Lapsed),
    },
];

/// The last day of validity, if the valid result is of this kind.
fn valid_to(known: &Milestones, kind: H) -> Option<When> {
    known.valid(kind)?;
    let end = known.course.expiry()?;
    Some(When::plain(Term::On(end)))
}

fn before_end(known: &Milestones, back: fn(Day) -> Day) -> Option<When> {
    let end = known.course.expiry()?;
    Some(When::plain(Term::On(back(end))))
}

/// The day after validity, as long as nobody applied for a recheck.
fn lapse(known: &Milestones) -> Option<When> {
    let end = known.course.expiry()?;
    let applied = known.since_published(H::RecheckApplied);
    applied
        .is_none()
        .then_some(When::plain(Term::From(end.add_days(1))))
}
