//! 第十条: the five bodies whose consent it asks are there; that a participant may be lacking is a reading.

use super::article10::CONSENT;
use super::bodies::is_none;
use crate::dossier::Place;
use crate::form::application::{
    GUARANTOR, GUIDE, NO_PARTICIPANT, PARTICIPANT, PARTICIPANTS, SUPERVISOR, UNDERTAKER,
};
use crate::form::{Field, FormId};
use crate::regulation::{Case, Check, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Line, quoted, same_name};

pub(super) static RULES: [Rule; 4] = [
    Rule {
        id: "art10.bodies",
        clause: CONSENT,
        severity: Severity::Breach,
        reading: Reading::Plain,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[
            &UNDERTAKER.blank,
            &GUARANTOR.blank,
            &GUIDE.blank,
            &SUPERVISOR.blank,
        ],
        checks: "承担、保证、业务指导、管理单位都写了名称，不写“无”",
        rows: &[13],
        check: Check::Blanks(bodies_are_named),
    },
    Rule {
        id: "art10.participants",
        clause: CONSENT,
        severity: Severity::Warning,
        reading: Reading::Chosen("条文以有参加单位为前提，没有写必须有；没有的，写明原因即可"),
        moment: Moment::Missing,
        form: FormId::Application,
        places: &[&NO_PARTICIPANT.blank],
        checks: "写了参加单位，或者写明没有的原因",
        rows: &[14],
        check: Check::Table(&PARTICIPANTS, participants_or_why_not),
    },
    Rule {
        id: "art10.participants-both",
        reading: Reading::Practice("条文没有写；两处都写，看不出有没有参加单位"),
        clause: CONSENT,
        severity: Severity::Warning,
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&NO_PARTICIPANT.blank],
        checks: "写了参加单位的，不再写没有的原因",
        rows: &[14],
        check: Check::Table(&PARTICIPANTS, participants_and_why_not),
    },
    Rule {
        id: "art10.participants-once",
        clause: CONSENT,
        severity: Severity::Warning,
        reading: Reading::Chosen(
            "条文把承担单位、参加单位分开列，同一单位只以一种身份同意；没有禁止重复，所以只提醒",
        ),
        moment: Moment::Verdict,
        form: FormId::Application,
        places: &[&PARTICIPANT.blank, &UNDERTAKER.blank],
        checks: "参加单位不重复，也不是承担单位自己",
        rows: &[14],
        check: Check::Table(&PARTICIPANTS, participants_are_others),
    },
];

fn participants_are_others(case: &Case) -> Vec<Objection> {
    let name = |row: u32| case.typed(Place::cell(PARTICIPANT.blank.key, row));
    let rows = case.rows(&PARTICIPANTS);
    let undertaker = case.text(&UNDERTAKER);
    let twice = |(nth, row): (usize, &u32)| {
        let called = name(*row);
        let same = |other: &str| !called.is_empty() && same_name(&called, other);
        let says = if same(&undertaker) {
            format!("参加单位{}就是试点承担单位", quoted(&called))
        } else if rows[..nth].iter().any(|other| same(&name(*other))) {
            format!("参加单位{}写了两次", quoted(&called))
        } else {
            return None;
        };
        let place = Place::cell(PARTICIPANT.blank.key, *row);
        Some(Objection::at(place, says, "请删去这一行，或改为另一单位"))
    };
    rows.iter().enumerate().filter_map(twice).collect()
}

fn bodies_are_named(case: &Case) -> Vec<Objection> {
    let bodies = [
        (&UNDERTAKER, "承担单位"),
        (&GUARANTOR, "保证单位"),
        (&GUIDE, "业务指导单位"),
        (&SUPERVISOR, "管理单位"),
    ];
    bodies
        .into_iter()
        .filter_map(|(field, role)| none_named(case, field, role))
        .collect()
}

fn none_named(case: &Case, field: &Field<Line>, role: &str) -> Option<Objection> {
    let name = case.known(field).filter(|name| is_none(name.as_str()))?;
    let says = format!(
        "{role}写的是{}，申请书须经{role}同意后报送",
        quoted(name.as_str())
    );
    Some(Objection::at(
        Place::blank(field.blank.key),
        says,
        "请填写单位全称",
    ))
}

fn participants_or_why_not(case: &Case) -> Vec<Objection> {
    if has_participants(case) || !case.is_blank(reason()) {
        return Vec::new();
    }
    let place = Place::blank(PARTICIPANTS.key);
    let todo = "请添加参加单位；确实没有的，写明没有的原因";
    vec![Objection::at(place, "还没有写参加单位", todo).and_at(reason())]
}

fn participants_and_why_not(case: &Case) -> Vec<Objection> {
    if !has_participants(case) || case.is_blank(reason()) {
        return Vec::new();
    }
    let says = format!(
        "写了 {} 个参加单位，又写了没有参加单位的原因",
        case.rows(&PARTICIPANTS).len()
    );
    vec![Objection::at(reason(), says, "请核对，删去其中一项")]
}

fn has_participants(case: &Case) -> bool {
    !case.rows(&PARTICIPANTS).is_empty()
}

fn reason() -> Place {
    Place::blank(NO_PARTICIPANT.blank.key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn a_body_that_must_agree_cannot_be_none() {
        Scenario::blank()
            .is_silent("art10.bodies")
            .answer(&GUIDE, "江苏省民政厅")
            .is_silent("art10.bodies")
            .answer(&GUIDE, "无")
            .is_told(
                "art10.bodies",
                "业务指导单位写的是“无”，申请书须经业务指导单位同意后报送",
                "请填写单位全称",
            )
            .answer(&SUPERVISOR, "暂无")
            .is_told_at("art10.bodies", &["cover.guide", "supervisor.name"]);
    }

    #[test]
    fn there_are_participants_or_a_reason_why_not() {
        let todo = "请添加参加单位；确实没有的，写明没有的原因";
        Scenario::blank()
            .is_told("art10.participants", "还没有写参加单位", todo)
            .is_told_at("art10.participants", &["participants"]);
        Scenario::blank()
            .answer(&NO_PARTICIPANT, "由本单位独立创建")
            .is_silent("art10.participants");
        Scenario::blank()
            .row(&PARTICIPANTS, &["某中心"])
            .is_silent("art10.participants");
    }

    #[test]
    fn participants_and_a_reason_why_not_contradict_each_other() {
        let rule = "art10.participants-both";
        Scenario::blank()
            .answer(&NO_PARTICIPANT, "由本单位独立创建")
            .is_silent(rule)
            .row(&PARTICIPANTS, &["某中心"])
            .is_told(
                rule,
                "写了 1 个参加单位，又写了没有参加单位的原因",
                "请核对，删去其中一项",
            )
            .answer(&NO_PARTICIPANT, "")
            .is_silent(rule);
    }

    #[test]
    fn a_participant_is_another_unit_and_named_once() {
        const ONCE: &str = "art10.participants-once";
        let paper = |names: &[&'static str]| {
            let paper = Scenario::blank().answer(&UNDERTAKER, "某局（示例）");
            let row = |paper: Scenario, name: &&'static str| paper.row(&PARTICIPANTS, &[name]);
            names.iter().fold(paper, row)
        };
        paper(&["甲中心（示例）", "乙中心（示例）", "", ""]).is_silent(ONCE);
        paper(&["甲中心（示例）", "甲中心(示例)"]).is_told(
            ONCE,
            "参加单位“甲中心(示例)”写了两次",
            "请删去这一行，或改为另一单位",
        );
        paper(&["某局（示例）"]).is_told(
            ONCE,
            "参加单位“某局（示例）”就是试点承担单位",
            "请删去这一行，或改为另一单位",
        );
    }
}
