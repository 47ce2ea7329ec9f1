//! The day a paper bears, as far as it can be read.

use super::{Answers, Place};
use crate::form::Form;
use crate::value::{Day, DayTime, Kind, Value, YearMonth};

/// The first and the last day a paper can be of: the same where it bears a day, a whole month where it bears a month.
pub fn dated(form: &Form, answers: &dyn Answers) -> Option<(Day, Day)> {
    let mut blanks = form.dated.iter();
    blanks.find_map(|blank| days(blank.kind, &answers.text(Place::blank(blank.key))))
}

fn days(kind: Kind, text: &str) -> Option<(Day, Day)> {
    if let Kind::YearMonth = kind {
        let month = YearMonth::read(text).ok()?;
        return Some((month.first_day(), month.last_day()));
    }
    let day = match kind {
        Kind::DayTime => DayTime::read(text).ok()?.day(),
        _ => Day::read(text).ok()?,
    };
    Some((day, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::FormId;

    fn told(form: FormId, typed: &[(&'static str, &str)]) -> Option<(String, String)> {
        let mut paper = Paper::default();
        for (key, text) in typed {
            paper.write(Place::blank(key), text);
        }
        let (first, last) = dated(form.form(), &paper)?;
        Some((first.iso(), last.iso()))
    }

    fn day(iso: &str) -> (String, String) {
        (iso.to_owned(), iso.to_owned())
    }

    #[test]
    fn a_paper_is_of_its_day_or_of_its_whole_month() {
        let month = told(FormId::Application, &[("cover.date", "2024年2月")]);
        assert_eq!(month, Some(("2024-02-01".into(), "2024-02-29".into())));
        let applied = told(FormId::Evaluation, &[("applied.on", "2025-3-5")]);
        assert_eq!(applied, Some(day("2025-03-05")));
        assert_eq!(told(FormId::Evaluation, &[("applied.on", "春天")]), None);
        assert_eq!(told(FormId::Standards, &[]), None);
    }

    #[test]
    fn where_the_cover_bears_none_the_last_day_of_the_visit_counts() {
        let visit = [
            ("step1.at", "2026-05-03 9:30"),
            ("step6.at", "2026-05-04 14:00"),
        ];
        assert_eq!(told(FormId::Visit, &visit), Some(day("2026-05-04")));
        let report = [("visit.from", "2026-05-03"), ("visit.to", "2026-05-04")];
        assert_eq!(told(FormId::Report, &report), Some(day("2026-05-04")));
    }

    #[test]
    fn what_dates_a_form_is_a_blank_of_it() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            for blank in form.dated {
                assert!(
                    form.blank(blank.key).is_some(),
                    "{} {}",
                    form.short,
                    blank.key
                );
            }
        }
    }
}
