//! Last days that fall on a day off: said beside the date, which is not moved, since the regulation moves none.

use super::{Holiday, Notice};
use crate::regulation::{Entry, Term};
use crate::value::{Day, Value};

impl Notice {
    /// The holiday a day falls in, as the host lists them.
    pub fn holiday_on(&self, day: Day) -> Option<&Holiday> {
        let mut all = self.holidays.iter();
        all.find(|holiday| (holiday.from..=holiday.to).contains(&day))
    }

    /// What is to be known of the last day of a time.
    pub fn remark_on(&self, term: Term) -> Option<String> {
        let last = term.ends()?;
        let holiday = self.holiday_on(last)?;
        Some(format!(
            "{}在{}放假期间（据{}所列）；细则没有规定顺延，以主管部门口径为准",
            last.shown(),
            holiday.name,
            self.by()
        ))
    }

    /// What is to be known of the last days of a duty that is still open, by either reading.
    pub fn remarks_on(&self, entry: &Entry) -> Vec<String> {
        if entry.done.is_some() {
            return Vec::new();
        }
        let other = entry.when.other.map(|other| other.term);
        let terms = [Some(entry.when.term), other].into_iter().flatten();
        let mut remarks: Vec<String> = terms.filter_map(|term| self.remark_on(term)).collect();
        remarks.dedup();
        remarks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Event, Happening, Pilot, Stamp};
    use crate::host::Office;
    use crate::regulation::years_of;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn notice() -> Notice {
        Notice {
            office: Some(Office {
                name: "某省联席办公室（示例）".into(),
                contact: Vec::new(),
            }),
            holidays: vec![Holiday {
                name: "春节".into(),
                from: day("2027-02-05"),
                to: day("2027-02-12"),
            }],
            ..Notice::default()
        }
    }

    #[test]
    fn the_first_and_the_last_day_of_a_holiday_belong_to_it() {
        let notice = notice();
        for (iso, inside) in [
            ("2027-02-04", false),
            ("2027-02-05", true),
            ("2027-02-12", true),
            ("2027-02-13", false),
        ] {
            assert_eq!(notice.holiday_on(day(iso)).is_some(), inside, "{iso}");
        }
    }

    #[test]
    fn only_a_last_day_is_remarked_on() {
        let notice = notice();
        let (on, before) = (day("2027-02-08"), day("2027-01-08"));
        assert_eq!(
            notice.remark_on(Term::By(on)).as_deref(),
            Some(
                "2027年2月8日在春节放假期间（据某省联席办公室（示例）所列）；细则没有规定顺延，以主管部门口径为准"
            )
        );
        assert!(notice.remark_on(Term::Window(before, on)).is_some());
        assert_eq!(notice.remark_on(Term::Window(on, day("2027-03-08"))), None);
        assert_eq!(notice.remark_on(Term::From(on)), None);
        assert_eq!(notice.remark_on(Term::Undated), None);
    }

    #[test]
    fn the_timeline_is_remarked_on_but_its_date_stays() {
        let now = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut pilot = Pilot::new("a1".into(), now.clone());
        // An order of 2026-08-08 to put things right within six months ends on 2027-02-08.
        for (what, on) in [
            (Happening::Consented, "2022-05-01"),
            (Happening::Issued, "2023-01-01"),
            (Happening::SelfChecked, "2025-10-01"),
            (Happening::EvaluationApplied, "2025-12-01"),
            (Happening::OnSite, "2026-06-01"),
            (Happening::Failed, "2026-08-08"),
        ] {
            pilot
                .log
                .add(Event::new(what.key(), what, day(on), now.clone()));
        }
        let (_, entries) = years_of(&pilot, None, day("2026-11-25"));
        let last_day = Some(day("2027-02-08"));
        let due: Vec<&Entry> = entries
            .iter()
            .filter(|entry| entry.when.term.ends() == last_day)
            .collect();
        assert!(!due.is_empty());
        for entry in due {
            assert_eq!(notice().remarks_on(entry).len(), 1, "{}", entry.duty.id);
            assert_eq!(Notice::default().remarks_on(entry), [""; 0]);
        }
    }
}
