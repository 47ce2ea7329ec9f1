//! What holds of every paper after the application: it is filled, can be read, and agrees with the papers beside it.

use super::agrees::disagreeing;
use super::filled::every_blank_is_filled;
use super::legible::{SHAPED, unreadable_anywhere};
use crate::form::{Blank, Fact, FormId};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};

/// The facts that name a pilot; another name than before needs a written reason.
const NAMES: [Fact; 2] = [Fact::PilotName, Fact::Undertaker];

/// That every blank which must be answered is.
pub(super) const fn filled(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        id,
        clause,
        severity: Severity::Error,
        reading: Reading::Plain,
        moment: Moment::Missing,
        form,
        places: &[],
        checks: "应填的空格都已填写，没有留着示例里的〔…〕，没有的写“无”",
        rows,
        check: Check::Blanks(every_blank_is_filled),
    }
}

/// That the dates and choices can be read on which a rule that can bar depends.
pub(super) const fn legible(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        severity: Severity::Error,
        moment: Moment::Format,
        checks: "条文要据以判断的日期和选项都能读懂",
        check: Check::Blanks(|case| unreadable_anywhere(case, Severity::Error)),
        ..filled(id, form, clause, rows)
    }
}

/// That all else is written as it usually is.
pub(super) const fn shaped(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        id,
        clause,
        form,
        checks: "其余的日期、电话、数字等都能读懂",
        rows,
        check: Check::Blanks(|case| unreadable_anywhere(case, Severity::Warning)),
        ..SHAPED
    }
}

/// That the pilot and the unit are named as in the other papers.
pub(super) const fn named_alike(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        severity: Severity::Breach,
        reading: Reading::Practice(
            "条文没有写名称必须前后一致；名称不同，看不出是不是同一个试点，所以须在定稿时写明原因",
        ),
        moment: Moment::Verdict,
        checks: "试点名称、试点单位与其他各表一致",
        check: Check::Blanks(|case| disagreeing(case, &stating(case, true))),
        ..filled(id, form, clause, rows)
    }
}

/// That all else it states is what the other papers and the record state.
pub(super) const fn agreeing(
    id: &'static str,
    form: FormId,
    clause: Clause,
    rows: &'static [u16],
) -> Rule {
    Rule {
        severity: Severity::Warning,
        reading: Reading::Practice("条文没有写前后各表必须一致；同一事项写法不同的只提醒"),
        moment: Moment::Verdict,
        checks: "单位情况、期限、日期、文件号与其他各表和试点记录一致",
        check: Check::Blanks(facts_agree),
        ..filled(id, form, clause, rows)
    }
}

fn facts_agree(case: &Case) -> Vec<Objection> {
    disagreeing(case, &stating(case, false))
}

/// The blanks that state a name, or any other fact.
fn stating(case: &Case, names: bool) -> Vec<&'static Blank> {
    let states = |blank: &&'static Blank| {
        blank
            .fact
            .is_some_and(|fact| NAMES.contains(&fact) == names)
    };
    case.form.blanks().filter(states).collect()
}
