//! 第二十六条: who had a result revoked may not apply again within two years, be it with this pilot or with another.

use crate::dossier::{Happening, Pilot, Place};
use crate::form::application::{CODE, DATED, UNDERTAKER};
use crate::form::{Fact, FormId};
use crate::regulation::{Case, Check, Clause, Course, Moment, Objection, Reading, Rule, Severity};
use crate::value::{Day, UnitCode, Value, YearMonth, quoted, same_name};

const COUNTED: &str = "两年自撤销合格的决定之日起算，最后一日为对应日，没有对应日的为月末；封面只写年月：整月都在两年之内的不得申请，跨过撤销之日或者期满之日的那个月提醒；撤销以前已经申请的不在其内";
const ELSEWHERE: &str = "“单位”按组织机构代码认定，代码相同的不得申请，只有名称相同的提醒；查的是本机的其他试点，从签名文件、备份收进来的也在内。两年的算法同上";

const BASE: Rule = Rule {
    id: "art26.two-years-bar",
    clause: Clause::article(26, "经撤销合格的单位，两年内不得重新申请试点"),
    severity: Severity::Error,
    reading: Reading::Chosen(COUNTED),
    moment: Moment::Bar,
    form: FormId::Application,
    places: &[&DATED.blank],
    checks: "撤销合格以后满两年再申请",
    rows: &[99],
    check: Check::Blanks(within_two_years),
};

pub(super) static RULES: [Rule; 5] = [
    BASE,
    Rule {
        id: "art26.two-years-doubt",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        checks: "申请的月份整月都在两年期满以后",
        check: Check::Blanks(at_the_border),
        ..BASE
    },
    Rule {
        id: "art26.other-pilot-bar",
        reading: Reading::Chosen(ELSEWHERE),
        places: &[&DATED.blank, &CODE.blank],
        checks: "组织机构代码相同的单位没有在两年之内被撤销合格",
        check: Check::Blanks(another_of_this_code_bars),
        ..BASE
    },
    Rule {
        id: "art26.other-pilot-doubt",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen(ELSEWHERE),
        places: &[&DATED.blank, &CODE.blank],
        checks: "组织机构代码相同的单位被撤销合格的，申请的月份整月都在两年期满以后",
        check: Check::Blanks(another_of_this_code_is_at_the_border),
        ..BASE
    },
    Rule {
        id: "art26.other-pilot-name",
        severity: Severity::Warning,
        moment: Moment::Verdict,
        reading: Reading::Chosen(ELSEWHERE),
        places: &[&DATED.blank, &CODE.blank, &UNDERTAKER.blank],
        checks: "名称相同的单位没有在两年之内被撤销合格",
        check: Check::Blanks(another_of_this_name),
        ..BASE
    },
];

/// A revocation, and the days the application can be of.
struct Bar {
    revoked: Day,
    /// The last day of the two years.
    ends: Day,
    first: Day,
    last: Day,
    /// The other pilot, where it is another's.
    of: Option<String>,
}

impl Bar {
    /// The bar a pilot's record sets up, held against this application.
    fn of(case: &Case, pilot: &Pilot) -> Option<Bar> {
        let course = Course::of(&pilot.log);
        let month = case.known(&DATED);
        Some(Bar {
            revoked: course.last(Happening::Revoked)?.on,
            ends: course.bar_end()?,
            first: month.map_or(case.today, YearMonth::first_day),
            last: month.map_or(case.today, YearMonth::last_day),
            of: None,
        })
    }

    /// Those of the other pilots of which this holds.
    fn elsewhere(case: &Case, is: impl Fn(&Pilot) -> bool) -> Vec<Bar> {
        let others = case.dossier().others.iter().filter(|other| is(other));
        let bar = |other: &Pilot| {
            Some(Bar {
                of: Some(quoted(other.name())),
                ..Bar::of(case, other)?
            })
        };
        others.filter_map(bar).collect()
    }

    /// On every day the application can be of, the unit may not apply.
    fn bars(&self) -> bool {
        self.revoked < self.first && self.last < self.ends
    }

    /// On some of those days, or by one reading, it may.
    fn is_at_border(&self) -> bool {
        let within = |day| (self.first..=self.last).contains(&day);
        within(self.revoked) || within(self.ends)
    }

    fn free(&self) -> Day {
        self.ends.add_days(1)
    }

    /// `2024-05-20 撤销合格，两年到 2026-05-20 为止`.
    fn says(&self) -> String {
        let of = self.of.as_ref();
        let of = of.map_or_else(String::new, |name| format!("本机的另一个试点{name} "));
        format!(
            "{of}{} 撤销合格，两年到 {} 为止",
            self.revoked.iso(),
            self.ends.iso()
        )
    }

    fn barring(self) -> Objection {
        let todo = format!(
            "最早 {} 可以重新申请；到那时以前可以先填好本表",
            self.free().iso()
        );
        at_date(self.says(), todo).until(self.free())
    }

    fn doubting(self) -> Objection {
        let free = self.free().iso();
        let (at, todo) = if (self.first..=self.last).contains(&self.ends) {
            ("就在申请的这个月里", format!("请在 {free} 或以后报送"))
        } else {
            (
                "撤销之日就在申请的这个月里",
                format!("撤销以前已经申请的，请核对月份；撤销以后的，最早 {free} 可以重新申请"),
            )
        };
        at_date(format!("{}，{at}", self.says()), todo)
    }
}

fn at_date(says: String, todo: String) -> Objection {
    Objection::at(Place::blank(DATED.blank.key), says, todo)
}

fn within_two_years(case: &Case) -> Vec<Objection> {
    let bar = Bar::of(case, &case.dossier().pilot).filter(Bar::bars);
    bar.map(Bar::barring).into_iter().collect()
}

fn at_the_border(case: &Case) -> Vec<Objection> {
    let bar = Bar::of(case, &case.dossier().pilot).filter(Bar::is_at_border);
    bar.map(Bar::doubting).into_iter().collect()
}

fn another_of_this_code_bars(case: &Case) -> Vec<Objection> {
    let bars = Bar::elsewhere(case, |other| has_this_code(case, other));
    let bars = bars.into_iter().filter(Bar::bars);
    bars.map(|bar| bar.barring().and_at(Place::blank(CODE.blank.key)))
        .collect()
}

fn another_of_this_code_is_at_the_border(case: &Case) -> Vec<Objection> {
    let bars = Bar::elsewhere(case, |other| has_this_code(case, other));
    bars.into_iter()
        .filter(Bar::is_at_border)
        .map(Bar::doubting)
        .collect()
}

fn another_of_this_name(case: &Case) -> Vec<Objection> {
    let bars = Bar::elsewhere(case, |other| {
        has_this_name(case, other) && !has_this_code(case, other)
    });
    let near = bars
        .into_iter()
        .filter(|bar| bar.bars() || bar.is_at_border());
    near.map(|bar| {
        let says = format!("{}；那里的单位与本表的同名，代码不同或者没有写", bar.says());
        let todo = format!(
            "请核对是不是同一单位；是的，最早 {} 可以重新申请",
            bar.free().iso()
        );
        at_date(says, todo).and_at(Place::blank(UNDERTAKER.blank.key))
    })
    .collect()
}

/// Whether another pilot is of the unit with the code of this application, of either length.
fn has_this_code(case: &Case, other: &Pilot) -> bool {
    let stated = other.facts(Fact::Code);
    let mut codes = stated.filter_map(|text| UnitCode::read(text).ok());
    let mine = case.known(&CODE);
    mine.is_some_and(|mine| codes.any(|code| code.org_code() == mine.org_code()))
}

/// Whether another pilot is of a unit that is or was called as this one.
fn has_this_name(case: &Case, other: &Pilot) -> bool {
    let mine = case.text(&UNDERTAKER);
    !mine.is_empty() && other.units().any(|name| same_name(name, &mine))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Card, Stamp};
    use crate::form::recheck;
    use crate::regulation::rules::testing::Scenario;

    #[test]
    fn two_years_from_the_decision_bar_a_new_application() {
        let revoked = || Scenario::blank().revoked_on("2024-05-20");
        revoked().answer(&DATED, "2026-04").is_told(
            "art26.two-years-bar",
            "2024-05-20 撤销合格，两年到 2026-05-20 为止",
            "最早 2026-05-21 可以重新申请；到那时以前可以先填好本表",
        );
        revoked()
            .answer(&DATED, "2026-05")
            .is_silent("art26.two-years-bar")
            .is_told(
                "art26.two-years-doubt",
                "2024-05-20 撤销合格，两年到 2026-05-20 为止，就在申请的这个月里",
                "请在 2026-05-21 或以后报送",
            )
            .answer(&DATED, "2026-06")
            .is_silent("art26.two-years-doubt");
    }

    #[test]
    fn while_the_cover_bears_no_month_today_counts_and_the_decision_is_shown_as_entered() {
        let revoked = || Scenario::blank().revoked_on("2024-02-29");
        revoked().on("2026-02-27").is_told(
            "art26.two-years-bar",
            "2024-02-29 撤销合格，两年到 2026-02-28 为止",
            "最早 2026-03-01 可以重新申请；到那时以前可以先填好本表",
        );
        revoked()
            .on("2026-02-28")
            .is_silent("art26.two-years-bar")
            .is_told_at("art26.two-years-doubt", &["cover.date"])
            .on("2026-03-01")
            .is_silent("art26.two-years-doubt");
    }

    #[test]
    fn the_application_that_was_made_before_the_decision_is_not_barred_by_it() {
        let revoked = || Scenario::blank().revoked_on("2024-05-20");
        revoked()
            .answer(&DATED, "2024-04")
            .is_silent("art26.two-years-bar")
            .is_silent("art26.two-years-doubt");
        revoked()
            .answer(&DATED, "2024-05")
            .is_silent("art26.two-years-bar")
            .is_told(
                "art26.two-years-doubt",
                "2024-05-20 撤销合格，两年到 2026-05-20 为止，撤销之日就在申请的这个月里",
                "撤销以前已经申请的，请核对月份；撤销以后的，最早 2026-05-21 可以重新申请",
            )
            .answer(&DATED, "2024-06")
            .is_told_at("art26.two-years-bar", &["cover.date"]);
    }

    /// Another pilot here whose result was revoked on 20 May 2024, and whose recheck application says this of its unit.
    fn beside(code: &str, unit: &str) -> Scenario {
        let form = FormId::Recheck;
        let mut paper = crate::dossier::Paper::default();
        paper.write(Place::blank(recheck::CODE.blank.key), code);
        paper.write(Place::blank(recheck::UNDERTAKER.blank.key), unit);
        paper.write(Place::blank(recheck::PILOT.blank.key), "甲综合标准化试点");
        let revoked = Scenario::blank().revoked_on("2024-05-20");
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut other = revoked.dossier.pilot.clone();
        "00000000000000a2".clone_into(&mut other.id);
        other.put_card(form, Card::of(form.form(), &paper, now));
        let mut here = Scenario::blank();
        here.dossier.beside(&[other]);
        here
    }

    #[test]
    fn another_pilot_of_the_same_code_bars_whichever_length_was_written() {
        for (there, here) in [
            ("12320582MB12345625", "MB123456-2"),
            ("MB123456-2", "12320582MB12345625"),
            ("12320582MB12345625", "12320582MB12345625"),
        ] {
            beside(there, "某中心（示例）")
                .answer(&CODE, here)
                .answer(&DATED, "2026-04")
                .is_told(
                    "art26.other-pilot-bar",
                    "本机的另一个试点“甲综合标准化试点” 2024-05-20 撤销合格，两年到 2026-05-20 为止",
                    "最早 2026-05-21 可以重新申请；到那时以前可以先填好本表",
                )
                .answer(&DATED, "2026-05")
                .is_silent("art26.other-pilot-bar")
                .is_told_at("art26.other-pilot-doubt", &["cover.date"])
                .answer(&DATED, "2026-06")
                .is_silent("art26.other-pilot-doubt")
                .answer(&DATED, "2024-04")
                .is_silent("art26.other-pilot-bar")
                .is_silent("art26.other-pilot-doubt");
        }
    }

    #[test]
    fn another_pilot_of_the_same_name_reminds_and_one_of_another_unit_does_not() {
        let here = |code: &str, unit: &str| {
            beside("12320582MB12345625", "某中心（示例）")
                .answer(&CODE, code)
                .answer(&UNDERTAKER, unit)
                .answer(&DATED, "2026-04")
        };
        here("", "某中心(示例)")
            .is_silent("art26.other-pilot-bar")
            .is_told(
                "art26.other-pilot-name",
                "本机的另一个试点“甲综合标准化试点” 2024-05-20 撤销合格，两年到 2026-05-20 为止；那里的单位与本表的同名，代码不同或者没有写",
                "请核对是不是同一单位；是的，最早 2026-05-21 可以重新申请",
            );
        here("00012345-7", "另一中心（示例）")
            .is_silent("art26.other-pilot-bar")
            .is_silent("art26.other-pilot-name");
        here("MB123456-2", "某中心（示例）").is_silent("art26.other-pilot-name");
    }
}
