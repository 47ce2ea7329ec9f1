//! 第二十三、二十四、二十六、三十二、三十六、三十七条: a paper that is dated or begun after its pilot, or its recheck, was over.

use crate::dossier::{Event, Happening, Place, dated};
use crate::form::FormId;
use crate::regulation::{Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity};
use crate::value::Day;

const AFTERWARDS: &str = "条文没有写此后的表作不作数；试点结束次日起的日期才在其后，当日的先后由单位核对；没有日期的表按今天算。记录可能有误，所以写明理由仍可定稿";

/// The frame of these rules; id and form are still to be named.
const BASE: Rule = Rule {
    id: "",
    clause: Clause::article(23, "仍未通过评估的，撤销其试点资格"),
    severity: Severity::Breach,
    reading: Reading::Chosen(AFTERWARDS),
    moment: Moment::Bar,
    form: FormId::Evaluation,
    places: &[],
    checks: "试点资格撤销以后不再填报",
    rows: &[96],
    check: Check::Blanks(|case| after_the_end(case, Happening::Disqualified)),
};
const TERMINATED: Rule = Rule {
    clause: Clause::article(24, "应当终止其试点任务"),
    checks: "试点任务终止以后不再填报",
    rows: &[61],
    check: Check::Blanks(|case| after_the_end(case, Happening::Terminated)),
    ..BASE
};
const REVOKED: Rule = Rule {
    clause: Clause::article(26, "视情节分别做出书面警告、通报批评或者撤销合格的处理"),
    checks: "合格撤销以后不再填报",
    rows: &[98],
    check: Check::Blanks(|case| after_the_end(case, Happening::Revoked)),
    ..BASE
};
const LAPSED: Rule = Rule {
    clause: Clause::article(32, "逾期不提交的视为自动放弃"),
    checks: "自动放弃以后不再填报",
    rows: &[106],
    check: Check::Blanks(|case| after_the_end(case, Happening::Lapsed)),
    ..BASE
};
const CANCELLED: Rule = Rule {
    clause: Clause::article(36, "经复查不合格的试点单位，取消其试点资格"),
    checks: "试点资格取消以后不再填报",
    rows: &[117],
    check: Check::Blanks(|case| after_the_end(case, Happening::Cancelled)),
    ..BASE
};
const RECHECK_STOPPED: Rule = Rule {
    clause: Clause::article(
        37,
        "复查期间申请单位发生重大服务质量事故或者标准体系运行出现重大问题的，应当停止复查工作",
    ),
    reading: Reading::Chosen(
        "停止的是这一次复查，试点没有结束；停止次日起的日期才在其后。记录可能有误，所以写明理由仍可定稿",
    ),
    checks: "复查停止以后不再填报这一次复查的表",
    rows: &[118],
    check: Check::Blanks(after_the_recheck_was_stopped),
    ..BASE
};

/// The five ends for each of these forms: every one but the application, since a new one may be made.
macro_rules! after_each_end {
    ($($form:ident $key:literal),+) => {
        [$(
            Rule { id: concat!("art23.ended.", $key), form: FormId::$form, ..BASE },
            Rule { id: concat!("art24.ended.", $key), form: FormId::$form, ..TERMINATED },
            Rule { id: concat!("art26.ended.", $key), form: FormId::$form, ..REVOKED },
            Rule { id: concat!("art32.ended.", $key), form: FormId::$form, ..LAPSED },
            Rule { id: concat!("art36.ended.", $key), form: FormId::$form, ..CANCELLED },
        )+]
    };
}

pub(super) static RULES: [Rule; 60] = after_each_end![
    MidTermScoring "scoring-mid-term",
    SelfCheck "selfcheck",
    Standards "standards",
    Evaluation "evaluation",
    Summary "summary",
    Scoring "scoring",
    Visit "visit",
    Report "report",
    RecheckSelf "recheck-self",
    Recheck "recheck",
    RecheckVisit "recheck-visit",
    RecheckReport "recheck-report"
];

pub(super) static STOPPED: [Rule; 2] = [
    Rule {
        id: "art37.stopped.recheck-visit",
        form: FormId::RecheckVisit,
        ..RECHECK_STOPPED
    },
    Rule {
        id: "art37.stopped.recheck-report",
        form: FormId::RecheckReport,
        ..RECHECK_STOPPED
    },
];

fn after_the_end(case: &Case, end: Happening) -> Vec<Objection> {
    let course = Course::of(&case.dossier().pilot.log);
    let Some(ended) = course.ended().filter(|ended| ended.event.is(end)) else {
        return Vec::new();
    };
    let over = match end {
        Happening::Disqualified => "撤销试点资格",
        Happening::Terminated => "终止试点任务",
        Happening::Revoked => "撤销合格",
        Happening::Cancelled => "取消试点资格",
        _ => "合格有效期届满，没有申请复查，视为自动放弃",
    };
    let what = format!("{} {over}{}", ended.last.iso(), numbered(ended.event));
    afterwards(
        case,
        ended.last,
        &what,
        "试点已经结束，本表不再适用；登记有误的，请在试点记录里收回，确要定稿的须写明理由",
    )
}

fn after_the_recheck_was_stopped(case: &Case) -> Vec<Objection> {
    let course = Course::of(&case.dossier().pilot.log);
    let Some(stopped) = course.stopped() else {
        return Vec::new();
    };
    let what = format!("{} 停止复查{}", stopped.on.iso(), numbered(stopped));
    afterwards(
        case,
        stopped.on,
        &what,
        "这一次复查已经停止，本表不再适用；又申请复查的，请先记入试点记录，登记有误的请收回，确要定稿的须写明理由",
    )
}

/// An objection where the paper is of a day after that one, or bears none and today is.
fn afterwards(case: &Case, last: Day, what: &str, todo: &str) -> Vec<Objection> {
    let known = dated(case.form, case.answers);
    let (first, _) = known.unwrap_or((case.today, case.today));
    if first <= last {
        return Vec::new();
    }
    let of = match known {
        Some(_) => format!("本表的日期 {} 在其后", first.iso()),
        None => format!("本表没有日期，按今天 {} 算在其后", first.iso()),
    };
    let key = case.form.dated.first();
    let place = Place::blank(key.map_or(case.form.names_pilot, |blank| blank.key));
    vec![Objection::at(place, format!("{what}；{of}"), todo)]
}

fn numbered(event: &Event) -> String {
    let number = event.number.as_deref();
    number.map_or_else(String::new, |number| format!("（{number}）"))
}
