//! 附件5 and 第三十二条: the application for recheck is filled, can be read, agrees, and is dated in order.

use super::annex4::FRAUD;
use super::order::backwards;
use super::paper;
use super::unit_code::{doubted, fits, is_of_a_unit, misfit};
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::recheck::{
    ACCIDENT, ACCIDENT_DAY, CODE, DATED, EVALUATED, PASSED_NUMBER, PASSED_ON, SYSTEM_BUILT,
    SYSTEM_RUNS, TROUBLE, TRUE,
};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, YesNo, quoted};

const YEARS: i32 = 3; // 近三年，附件5.

const FORM: FormId = FormId::Recheck;
const SUBMIT: Clause = Clause::article(32, "《社会管理和公共服务综合标准化试点复查申请表》");
const PASSED: Clause = Clause::annex(5, "表", "确定为“试点合格单位”时间及文件号");

const LABEL: Clause = Clause::annex(5, "表", "组织机构代码");

const LOOK: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    reading: Reading::Plain,
    ..paper::filled("", FORM, PASSED, &[])
};

pub(super) static RULES: [Rule; 14] = [
    paper::filled("art32.recheck-filled", FORM, SUBMIT, &[105, 124, 126, 152]),
    paper::legible("art32.recheck-legible", FORM, SUBMIT, &[126]),
    paper::shaped("art32.recheck-shaped", FORM, SUBMIT, &[126]),
    paper::named_alike("art32.recheck-names-agree", FORM, SUBMIT, &[126]),
    paper::agreeing(
        "art32.recheck-facts-agree",
        FORM,
        SUBMIT,
        &[122, 126, 150, 151],
    ),
    Rule {
        places: &[&CODE.blank],
        check: Check::Blanks(|case| misfit(case, &CODE)),
        ..fits("annex5.code-check", FORM, LABEL, &[126])
    },
    Rule {
        places: &[&CODE.blank],
        check: Check::Blanks(|case| doubted(case, &CODE)),
        ..is_of_a_unit("annex5.code-doubt", FORM, LABEL, &[126])
    },
    Rule {
        id: "annex5.dates",
        reading: Reading::Practice("条文没有写；先通过评估、后公布合格、再申请复查，是通常的次序"),
        places: &[&EVALUATED.blank, &PASSED_ON.blank, &DATED.blank],
        checks: "评估、公布合格、申请复查的日期依次不早于前一个",
        rows: &[150],
        check: Check::Blanks(|case| backwards(case, &[&EVALUATED, &PASSED_ON, &DATED])),
        ..LOOK
    },
    Rule {
        id: "annex5.number",
        reading: Reading::Practice("文件号按公文格式写年份和序号；条文没有规定，所以只提醒"),
        places: &[&PASSED_NUMBER.blank],
        checks: "文件号写了年份和序号",
        rows: &[122],
        check: Check::Blanks(number_is_whole),
        ..LOOK
    },
    Rule {
        id: "annex5.system-order",
        reading: Reading::Practice("条文没有写；标准体系先建立、后运行，是通常的次序"),
        clause: Clause::annex(5, "表", "标准体系建立时间"),
        places: &[&SYSTEM_BUILT.blank, &SYSTEM_RUNS.blank],
        checks: "标准体系先建立后运行",
        rows: &[151],
        check: Check::Blanks(built_before_running),
        ..LOOK
    },
    Rule {
        id: "art26.accident-since",
        clause: Clause::article(26, "发现不符合标准或者发生重大责任事故的，应当责令限期整改"),
        reading: Reading::Chosen("条文没有把三年内的事故列为不得复查的情形，所以只提醒"),
        places: &[&ACCIDENT.blank, &ACCIDENT_DAY.blank, &DATED.blank],
        checks: "近三年没有发生重大事故",
        rows: &[125],
        check: Check::Blanks(accident_is_looked_into),
        ..LOOK
    },
    Rule {
        id: "annex5.accident-outside",
        clause: Clause::annex(5, "表", "近三年是否发生重大服务质量、安全、环境保护事故"),
        reading: Reading::Chosen("表上只问近三年；三年以外的只提醒怎样写"),
        places: &[&ACCIDENT.blank, &ACCIDENT_DAY.blank, &DATED.blank],
        checks: "答“有”的，日期在近三年以内",
        rows: &[125],
        check: Check::Blanks(accident_is_recent),
        ..LOOK
    },
    Rule {
        id: "art37.trouble",
        clause: Clause::article(
            37,
            "复查期间申请单位发生重大服务质量事故或者标准体系运行出现重大问题的，应当停止复查工作",
        ),
        severity: Severity::Breach,
        moment: Moment::Bar,
        places: &[&TROUBLE.blank],
        checks: "复查期间没有发生重大服务质量事故，标准体系运行没有重大问题",
        rows: &[118],
        check: Check::Blanks(nothing_stops_the_recheck),
        ..LOOK
    },
    Rule {
        id: "art37.recheck-true",
        clause: FRAUD,
        places: &[&TRUE.blank],
        checks: "所填已逐项核实",
        rows: &[119],
        check: Check::Blanks(is_declared_true),
        ..LOOK
    },
];

fn number_is_whole(case: &Case) -> Vec<Objection> {
    let Some(number) = case.known(&PASSED_NUMBER) else {
        return Vec::new();
    };
    let text = number.as_str();
    let year = ['〔', '[', '［', '（', '(']
        .iter()
        .any(|mark| text.contains(*mark));
    if year && text.contains('号') {
        return Vec::new();
    }
    let says = format!("公布文件号{}没有年份或者序号", quoted(text));
    let todo = "请照文件抄全，如 某某发〔2023〕5号";
    vec![Objection::at(
        Place::blank(PASSED_NUMBER.blank.key),
        says,
        todo,
    )]
}

fn built_before_running(case: &Case) -> Vec<Objection> {
    let (built, runs) = (case.known(&SYSTEM_BUILT), case.known(&SYSTEM_RUNS));
    let (Some(built), Some(runs)) = (
        built.and_then(|start| start.earliest()),
        runs.and_then(|start| start.latest()),
    ) else {
        return Vec::new();
    };
    if built <= runs {
        return Vec::new();
    }
    let says = format!(
        "标准体系建立时间 {} 晚于运行时间 {}",
        built.iso(),
        runs.iso()
    );
    vec![
        Objection::at(
            Place::blank(SYSTEM_RUNS.blank.key),
            says,
            "请核对这两个日期",
        )
        .and_at(Place::blank(SYSTEM_BUILT.blank.key)),
    ]
}

fn accident_is_looked_into(case: &Case) -> Vec<Objection> {
    let filed = case.known(&DATED).unwrap_or(case.today);
    let old = |day: Day| day < filed.add_years(-YEARS);
    let past = case.known(&ACCIDENT_DAY).is_some_and(old);
    if case.known(&ACCIDENT) != Some(YesNo::Yes) || past {
        return Vec::new();
    }
    vec![Objection::at(
        Place::blank(ACCIDENT.blank.key),
        "近三年有重大事故：跟踪考核时应当责令限期整改，复查期间发生的应当停止复查",
        "请写明何时发生、如何处理，并先向省级联席办公室说明",
    )]
}

fn accident_is_recent(case: &Case) -> Vec<Objection> {
    let first = case.known(&DATED).unwrap_or(case.today).add_years(-YEARS);
    let old = case.known(&ACCIDENT_DAY).filter(|day| *day < first);
    let (Some(YesNo::Yes), Some(day)) = (case.known(&ACCIDENT), old) else {
        return Vec::new();
    };
    vec![
        Objection::at(
            Place::blank(ACCIDENT.blank.key),
            format!(
                "事故日期 {} 在近三年以外，近三年自 {} 起",
                day.iso(),
                first.iso()
            ),
            "请核对日期；属实的改答“无”，要说明的写在“其它需要说明事项”一栏",
        )
        .and_at(Place::blank(ACCIDENT_DAY.blank.key)),
    ]
}

fn nothing_stops_the_recheck(case: &Case) -> Vec<Objection> {
    if case.known(&TROUBLE) != Some(YesNo::Yes) {
        return Vec::new();
    }
    vec![Objection::at(
        Place::blank(TROUBLE.blank.key),
        "复查期间有重大服务质量事故，或者标准体系运行出现重大问题",
        "请如实报告省级联席办公室；复查工作应当停止",
    )]
}

fn is_declared_true(case: &Case) -> Vec<Objection> {
    if case.known(&TRUE) != Some(YesNo::No) {
        return Vec::new();
    }
    let todo = "请逐项核实以后再报送";
    vec![Objection::at(
        Place::blank(TRUE.blank.key),
        "还没有逐项核实",
        todo,
    )]
}
