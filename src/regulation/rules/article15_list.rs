//! 第十五条（一）（二）: the list of standards is whole, each is in force, named once, and dated in order.

use std::collections::BTreeMap;

use super::filled::every_cell_is_filled;
use super::paper;
use super::spoken::row_of;
use crate::dossier::Place;
use crate::form::FormId;
use crate::form::standards::{
    EFFECTIVE, HIGHER, ISSUED, LEVEL, NAME, NUMBER, OFFICE, STANDARDS, STATE, SYSTEM, SYSTEMS,
    State, TITLE,
};
use crate::regulation::{Case, Check, Clause, Moment, Objection, Reading, Rule, Severity};
use crate::value::{StandardLevel, StandardNumber, fold};

const FORM: FormId = FormId::Standards;
const LIST: Clause = Clause::article(15, "编制标准明细表");
const CURRENT: Clause = Clause::article(15, "收集并实施现行的相关国家标准、行业标准、地方标准");
const OWN: Clause = Clause::article(
    15,
    "无相应国家标准、行业标准、地方标准的，应当制定试点单位内部标准",
);

/// No article names the columns of the list.
const FREE: Reading = Reading::Practice("条文没有规定明细表有哪些栏，所以空着的只提醒");

const LOOK: Rule = Rule {
    severity: Severity::Warning,
    moment: Moment::Verdict,
    ..paper::filled("", FORM, LIST, &[46])
};

pub(super) static RULES: [Rule; 10] = [
    paper::filled("art15.list-filled", FORM, LIST, &[46]),
    paper::named_alike("art15.list-names-agree", FORM, LIST, &[46]),
    paper::agreeing("art15.list-facts-agree", FORM, LIST, &[46]),
    Rule {
        places: &[
            &TITLE.blank,
            &LEVEL.blank,
            &STATE.blank,
            &ISSUED.blank,
            &EFFECTIVE.blank,
            &SYSTEM.blank,
            &OFFICE.blank,
        ],
        severity: Severity::Warning,
        reading: FREE,
        checks: "明细表每一行的应填栏都已填写",
        rows: &[46, 49],
        check: Check::Row(&STANDARDS, |case, row| {
            every_cell_is_filled(case, &STANDARDS, row)
        }),
        ..paper::filled("art15.rows-filled", FORM, LIST, &[])
    },
    Rule {
        places: &[&NAME.blank],
        severity: Severity::Warning,
        reading: FREE,
        checks: "子体系每一行都写了名称",
        rows: &[46],
        check: Check::Row(&SYSTEMS, |case, row| {
            every_cell_is_filled(case, &SYSTEMS, row)
        }),
        ..paper::filled("art15.systems-filled", FORM, LIST, &[])
    },
    Rule {
        id: "art15.current",
        clause: CURRENT,
        places: &[&STATE.blank],
        checks: "列入的标准没有已废止的",
        rows: &[47],
        check: Check::Row(&STANDARDS, is_in_force),
        ..LOOK
    },
    Rule {
        id: "art15.dates",
        reading: Reading::Practice("条文没有写；标准先发布、后实施，是通常的次序"),
        places: &[&ISSUED.blank, &EFFECTIVE.blank],
        checks: "实施日期不早于发布日期",
        check: Check::Row(&STANDARDS, effective_after_issue),
        ..LOOK
    },
    Rule {
        id: "art15.level-fits",
        reading: Reading::Practice(
            "条文列了各级标准，没有写怎样编号；按国家有关标准编号的规定核对",
        ),
        clause: CURRENT,
        places: &[&NUMBER.blank, &LEVEL.blank],
        checks: "标准级别与标准编号相符",
        rows: &[47],
        check: Check::Row(&STANDARDS, level_fits_the_number),
        ..LOOK
    },
    Rule {
        id: "art15.named-once",
        reading: Reading::Practice("条文没有写；同一标准列两行，项数就数不准"),
        places: &[&NUMBER.blank],
        checks: "同一标准编号只列一次",
        check: Check::Table(&STANDARDS, named_once),
        ..LOOK
    },
    Rule {
        id: "art15.own-beside-higher",
        clause: OWN,
        severity: Severity::Note,
        reading: Reading::Chosen(
            "没有上级标准的应当自己制定；有上级标准的，条文没有禁止再定内部标准，只作提示",
        ),
        places: &[&LEVEL.blank, &HIGHER.blank],
        checks: "内部标准对应的上级标准",
        rows: &[47],
        check: Check::Row(&STANDARDS, own_beside_higher),
        ..LOOK
    },
];

fn is_in_force(case: &Case, row: u32) -> Vec<Objection> {
    if case.cell(&STATE, row).read() != Some(&State::Abolished) {
        return Vec::new();
    }
    let says = format!("{}的标准已废止", row_of(case, &STANDARDS, row));
    let todo = "请换成现行的；仍在使用的，请在备注里说明";
    vec![Objection::at(Place::cell(STATE.blank.key, row), says, todo)]
}

fn effective_after_issue(case: &Case, row: u32) -> Vec<Objection> {
    let (issued, effective) = (case.cell(&ISSUED, row), case.cell(&EFFECTIVE, row));
    let (Some(issued), Some(effective)) = (issued.read(), effective.read()) else {
        return Vec::new();
    };
    if effective >= issued {
        return Vec::new();
    }
    let says = format!(
        "{}的实施日期 {} 早于发布日期 {}",
        row_of(case, &STANDARDS, row),
        effective.iso(),
        issued.iso()
    );
    vec![
        Objection::at(
            Place::cell(EFFECTIVE.blank.key, row),
            says,
            "请核对两个日期",
        )
        .and_at(Place::cell(ISSUED.blank.key, row)),
    ]
}

fn level_fits_the_number(case: &Case, row: u32) -> Vec<Objection> {
    let (number, level) = (case.cell(&NUMBER, row), case.cell(&LEVEL, row));
    let by_number = number.read().and_then(StandardNumber::level);
    let (Some(by_number), Some(level)) = (by_number, level.read()) else {
        return Vec::new();
    };
    if by_number == *level {
        return Vec::new();
    }
    let says = format!(
        "{}的编号是{}的写法，级别写的是{}",
        row_of(case, &STANDARDS, row),
        by_number.label(),
        level.label()
    );
    vec![
        Objection::at(Place::cell(LEVEL.blank.key, row), says, "请核对编号和级别")
            .and_at(Place::cell(NUMBER.blank.key, row)),
    ]
}

/// Numbers are the same however they are spelled, so they are compared as they are printed.
fn named_once(case: &Case) -> Vec<Objection> {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    let mut told = Vec::new();
    for row in case.rows(&STANDARDS) {
        let place = Place::cell(NUMBER.blank.key, row);
        let number = fold(&NUMBER.blank.prints(&case.typed(place)));
        if number.is_empty() {
            continue;
        }
        let Some(before) = first.get(&number).copied() else {
            first.insert(number, row);
            continue;
        };
        let says = format!(
            "{}与{}是同一标准编号",
            row_of(case, &STANDARDS, row),
            row_of(case, &STANDARDS, before)
        );
        told.push(Objection::at(place, says, "请删去一行，或核对编号"));
    }
    told
}

fn own_beside_higher(case: &Case, row: u32) -> Vec<Objection> {
    let own = case.cell(&LEVEL, row).read() == Some(&StandardLevel::Internal);
    let higher = case.typed(Place::cell(HIGHER.blank.key, row));
    if !own || higher.is_empty() || higher == "无" {
        return Vec::new();
    }
    let says = format!(
        "{}是内部标准，对应的上级标准是 {higher}",
        row_of(case, &STANDARDS, row)
    );
    let todo = "有现行上级标准的，应先收集并实施它；内部标准可以补充，不应与它冲突";
    vec![Objection::at(
        Place::cell(HIGHER.blank.key, row),
        says,
        todo,
    )]
}
