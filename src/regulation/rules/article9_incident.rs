//! 第九条（三）, judged: an incident against the three years before the application, counted in both ways.

use super::spoken::month;
use crate::dossier::Place;
use crate::form::Field;
use crate::form::application::{DATED, YesNo};
use crate::regulation::{Case, Objection};
use crate::value::{Day, YearMonth};

const YEARS: i32 = 3; // 三年内，第九条第（三）项.

/// One kind of incident: whether there was one, when, and what it is called.
pub(super) struct Incident {
    pub(super) asked: &'static Field<YesNo>,
    pub(super) day: &'static Field<Day>,
    pub(super) called: &'static str,
}

/// An incident within the three years by either way of counting, or one whose day is not known.
pub(super) fn within(case: &Case, incident: &Incident) -> Vec<Objection> {
    if case.known(incident.asked) != Some(YesNo::Yes) {
        return Vec::new();
    }
    let called = incident.called;
    match case.known(incident.day) {
        None => {
            let says = format!("近三年有{called}，没有可用的日期，看不出是否在三年之内");
            vec![incident.object(says, "请写明日期；在三年之内的，期满以后再申请")]
        }
        Some(day) if day > case.today => {
            let says = format!(
                "{called}的日期 {} 晚于今天（{}）",
                day.iso(),
                case.today.iso()
            );
            vec![incident.object(says, "请核对日期")]
        }
        Some(day) => both_ways(incident, day, &Window::of(case)),
    }
}

/// An incident within the three years by one way of counting only.
pub(super) fn between(case: &Case, incident: &Incident) -> Vec<Objection> {
    let past = case.known(incident.day).filter(|day| *day <= case.today);
    let (Some(YesNo::Yes), Some(day)) = (case.known(incident.asked), past) else {
        return Vec::new();
    };
    let window = Window::of(case);
    if day < window.by_months || day >= window.by_years {
        return Vec::new();
    }
    let says = format!(
        "{}的日期 {}：{}，在三年之内；{}，不在",
        incident.called,
        day.iso(),
        window.says_by_months(),
        window.says_by_years()
    );
    vec![incident.object(says, "建议按 36 个月算；请先向管理单位问明口径")]
}

/// An incident before the three years by every way of counting: what the form asks is answered with 无.
pub(super) fn outside(case: &Case, incident: &Incident) -> Vec<Objection> {
    let before = |day: &Day| *day < Window::of(case).by_months;
    let (Some(YesNo::Yes), Some(day)) = (
        case.known(incident.asked),
        case.known(incident.day).filter(before),
    ) else {
        return Vec::new();
    };
    let says = format!(
        "{}的日期 {} 在三年以外：{}",
        incident.called,
        day.iso(),
        Window::of(case).says_by_months()
    );
    vec![incident.object(
        says,
        "表上问的是近三年，请核对日期；属实的改答“无”，要说明的写在“现状及与试点应具备条件符合性”一栏",
    )]
}

fn both_ways(incident: &Incident, day: Day, window: &Window) -> Vec<Objection> {
    if day < window.by_years {
        return Vec::new();
    }
    let says = format!(
        "{}的日期 {} 在三年之内：{}，{}",
        incident.called,
        day.iso(),
        window.says_by_months(),
        window.says_by_years()
    );
    // By both ways of counting the month after the 36th is free.
    let free = day.year_month().add_months(12 * YEARS + 1).first_day();
    let objection = incident.object(says, "请核对日期；属实的，三年期满以后再申请");
    vec![objection.until(free)]
}

impl Incident {
    fn object(&self, says: String, todo: &str) -> Objection {
        let place = Place::blank(self.asked.blank.key);
        Objection::at(place, says, todo).and_at(Place::blank(self.day.blank.key))
    }
}

/// The first days of the three years; the calendar years never begin before the 36 months.
struct Window {
    /// The month on the cover, or that of today while the cover bears none.
    of: YearMonth,
    by_months: Day,
    by_years: Day,
}

impl Window {
    fn of(case: &Case) -> Window {
        let of = case.known(&DATED).unwrap_or(case.today.year_month());
        let since_january = i32::try_from(of.month()).unwrap_or(1) - 1;
        Window {
            of,
            by_months: of.first_day().add_years(-YEARS),
            by_years: of
                .add_months(-since_january)
                .first_day()
                .add_years(1 - YEARS),
        }
    }

    fn says_by_months(&self) -> String {
        format!(
            "按 {}申请，三年按 36 个月算自 {} 起",
            month(self.of),
            self.by_months.iso()
        )
    }

    fn says_by_years(&self) -> String {
        format!("按自然年度算自 {} 起", self.by_years.iso())
    }
}
