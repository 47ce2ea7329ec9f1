//! 附件6, 第三十四条 and 第三十五条: the recheck report is filled, can be read, agrees; the visit was as the article wants it.

use super::annex4::FOCUS;
use super::coverage::speaks_of_all;
use super::order::backwards;
use super::paper;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::recheck_report::{
    ACCEPTED, ACCEPTED_ON, DATED, REPORT, SITE_SEEN, SYSTEM_SEEN, TOLD, VISIT_FROM, VISIT_TO,
};
use crate::form::{Fact, Field};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, Value, YesNo};

const FORM: FormId = FormId::RecheckReport;
const LONGEST_DAYS: i64 = 2; // 1 至 2 天，第三十四条.

const REPORTS: Clause =
    Clause::article(35, "专家组完成复查工作后，应当向省级联席办公室提交复查报告");
const ACCEPTS: Clause = Clause::article(34, "申请材料符合要求的，专家组应当对申请单位进行现场复查");
const SCOPE: Clause = Clause::article(34, "现场复查包括审查标准体系文件及现场抽查两个方面");

const LOOK: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    reading: Reading::Plain,
    ..paper::filled("", FORM, REPORTS, &[])
};

pub(super) static RULES: [Rule; 12] = [
    paper::filled("art35.report-filled", FORM, REPORTS, &[115, 153, 154]),
    paper::legible("art35.report-legible", FORM, REPORTS, &[153]),
    paper::shaped("art35.report-shaped", FORM, REPORTS, &[153]),
    paper::named_alike("art35.names-agree", FORM, REPORTS, &[153]),
    paper::agreeing("art35.facts-agree", FORM, REPORTS, &[122, 150, 153]),
    Rule {
        id: "art34.one-to-two-days",
        clause: Clause::article(34, "时间为 1 至 2 天"),
        reading: Reading::Chosen("读作现场复查的天数，因为整个复查第三十三条给了 3 个月"),
        places: &[&VISIT_FROM.blank, &VISIT_TO.blank],
        checks: "现场复查 1 至 2 天",
        rows: &[109],
        check: Check::Blanks(one_to_two_days),
        ..LOOK
    },
    Rule {
        id: "art34.papers-accepted",
        clause: ACCEPTS,
        severity: Severity::Breach,
        places: &[&ACCEPTED.blank],
        checks: "申请材料符合要求才进行现场复查",
        rows: &[111],
        check: Check::Blanks(|case| {
            not_done(
                case,
                &ACCEPTED,
                "申请材料没有符合要求的结论，却有现场复查",
                "请先评价申请材料",
            )
        }),
        ..LOOK
    },
    Rule {
        id: "art34.papers-first",
        reading: Reading::Chosen(
            "条文先写评价、后写现场复查，符合要求的才复查，所以读作依次进行；没有写日期，所以只提醒",
        ),
        clause: ACCEPTS,
        places: &[&ACCEPTED_ON.blank, &VISIT_FROM.blank],
        checks: "申请材料评价不晚于现场复查",
        rows: &[111],
        check: Check::Blanks(|case| backwards(case, &[&ACCEPTED_ON, &VISIT_FROM])),
        ..LOOK
    },
    Rule {
        id: "art34.both-sides",
        clause: SCOPE,
        places: &[&SYSTEM_SEEN.blank, &SITE_SEEN.blank],
        checks: "审查了标准体系文件，也做了现场抽查",
        rows: &[112, 114],
        check: Check::Blanks(both_sides_were_seen),
        ..LOOK
    },
    Rule {
        id: "art34.report-covers",
        clause: FOCUS,
        reading: Reading::Chosen("文字写法不一，只看有没有有关的词，所以只提醒"),
        moment: Moment::Missing,
        places: &[&REPORT.blank],
        checks: "复查报告写到重点查看的四个方面",
        rows: &[113],
        check: Check::Blanks(|case| speaks_of_all(case, &[&REPORT.blank])),
        ..LOOK
    },
    Rule {
        id: "annex6.dates",
        reading: Reading::Practice("条文没有写；复查先起后止，沟通和报告在复查以后，是通常的次序"),
        clause: Clause::annex(6, "表", "复查时间"),
        places: &[
            &VISIT_FROM.blank,
            &VISIT_TO.blank,
            &TOLD.blank,
            &DATED.blank,
        ],
        checks: "复查先起后止，沟通和封面日期不早于复查",
        rows: &[115, 155],
        check: Check::Blanks(|case| {
            let mut told = backwards(case, &[&VISIT_FROM, &VISIT_TO, &DATED]);
            told.extend(backwards(case, &[&VISIT_FROM, &TOLD]));
            told
        }),
        ..LOOK
    },
    Rule {
        id: "annex6.after-application",
        reading: Reading::Practice(
            "条文没有写日期不得在前；先申请、后复查，是第三十二条至第三十四条的次序",
        ),
        clause: Clause::annex(6, "表", "复查时间"),
        places: &[&VISIT_FROM.blank],
        checks: "复查时间不早于复查申请表的申请日期",
        rows: &[155],
        check: Check::Blanks(visit_follows_the_application),
        ..LOOK
    },
];

fn one_to_two_days(case: &Case) -> Vec<Objection> {
    let (Some(from), Some(to)) = (case.known(&VISIT_FROM), case.known(&VISIT_TO)) else {
        return Vec::new();
    };
    let days = from.days_until(to) + 1;
    if days <= LONGEST_DAYS {
        return Vec::new();
    }
    let says = format!("现场复查自 {} 至 {}，共 {days} 天", from.iso(), to.iso());
    vec![Objection::at(
        Place::blank(VISIT_TO.blank.key),
        says,
        "请核对日期；第三十四条写的是 1 至 2 天",
    )]
}

fn not_done(case: &Case, asked: &Field<YesNo>, says: &str, todo: &str) -> Vec<Objection> {
    let no = case.known(asked) == Some(YesNo::No);
    no.then(|| Objection::at(Place::blank(asked.blank.key), says, todo))
        .into_iter()
        .collect()
}

fn both_sides_were_seen(case: &Case) -> Vec<Objection> {
    let todo = "两个方面都要做，请补做或说明";
    let mut told = not_done(case, &SYSTEM_SEEN, "没有审查标准体系文件", todo);
    told.extend(not_done(case, &SITE_SEEN, "没有现场抽查", todo));
    told
}

fn visit_follows_the_application(case: &Case) -> Vec<Objection> {
    let said = case.dossier().stated(Fact::RecheckAppliedOn, case.form.id);
    let applied = said.last().and_then(|said| Day::read(&said.text).ok());
    let (Some(applied), Some(from)) = (applied, case.known(&VISIT_FROM)) else {
        return Vec::new();
    };
    if from >= applied {
        return Vec::new();
    }
    let says = format!("复查时间 {} 早于复查申请日期 {}", from.iso(), applied.iso());
    vec![Objection::at(
        Place::blank(VISIT_FROM.blank.key),
        says,
        "请核对两个日期",
    )]
}
