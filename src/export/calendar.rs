//! The dates of a pilot as a calendar file (RFC 5545) that any calendar program imports.

use super::ical::{Lines, date, utc};
use crate::dossier::Stamp;
use crate::regulation::{Entry, Term, Weight};
use crate::value::Day;

const PRODUCT: &str = "-//Shidian//Shidian 1.0//ZH";
const CAUTION: &str = "按公历月推算，以通知和主管部门口径为准。";

/// What a calendar file says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    /// The id of the pilot; the same event keeps its name from file to file by it.
    pub pilot: &'a str,
    /// The name of the pilot.
    pub name: &'a str,
    /// When the file is made.
    pub made: &'a Stamp,
    /// Whether it is a demonstration, which every event then says.
    pub demonstration: bool,
}

impl Calendar<'_> {
    /// The file with the dates that are still to come; none if there are none, since a calendar without events is no
    /// calendar.
    pub fn file(&self, entries: &[Entry]) -> Option<String> {
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", PRODUCT);
        lines.put("CALSCALE", "GREGORIAN");
        lines.put("METHOD", "PUBLISH");
        lines.say("X-WR-CALNAME", &self.titled(self.name));
        let mut events = 0;
        for (entry, first, last) in entries.iter().filter_map(to_come) {
            self.event(&mut lines, entry, (first, last));
            events += 1;
        }
        lines.put("END", "VCALENDAR");
        (events > 0).then(|| lines.done())
    }

    fn event(&self, lines: &mut Lines, entry: &Entry, (first, last): (Day, Day)) {
        let summary = self.titled(&format!("{}（{}）", entry.duty.what, self.name));
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &self.uid(entry));
        lines.put("DTSTAMP", &utc(self.made));
        lines.put("DTSTART;VALUE=DATE", &date(first));
        lines.put("DTEND;VALUE=DATE", &date(last.add_days(1)));
        lines.say("SUMMARY", &summary);
        lines.say("DESCRIPTION", &self.description(entry));
        lines.put("TRANSP", "TRANSPARENT");
        alarm(lines, "TRIGGER", "-P7D", &summary);
        if first < last {
            // The end of the event is the midnight after the last day.
            alarm(lines, "TRIGGER;RELATED=END", "-P8D", &summary);
        }
        lines.put("END", "VEVENT");
    }

    /// The name of an event for ever: the pilot, the duty, and the time of validity it belongs to.
    fn uid(&self, entry: &Entry) -> String {
        let kind = if self.demonstration { "demo-" } else { "" };
        let id = entry.duty.id;
        format!("{kind}{}-{id}-{}@shidian", self.pilot, entry.round)
    }

    fn description(&self, entry: &Entry) -> String {
        let clause = entry.duty.clause;
        let mut lines = vec![
            format!("{}：{}", clause.source.cite(), clause.quote),
            format!("谁来办：{}", entry.duty.actor.label()),
            format!("日期：{}", entry.when.term.shown()),
        ];
        if let Some(other) = entry.when.other {
            lines.push(format!(
                "另一种读法（{}）：{}",
                other.reading,
                other.term.shown()
            ));
        }
        lines.push(CAUTION.to_owned());
        if self.demonstration {
            lines.push("这是演练，不是真实的试点。".to_owned());
        }
        lines.join("\n")
    }

    fn titled(&self, title: &str) -> String {
        if self.demonstration {
            format!("【演练】{title}")
        } else {
            title.to_owned()
        }
    }
}

/// First and last day of an entry that is not done and not over, if it has any.
fn to_come(entry: &Entry) -> Option<(&Entry, Day, Day)> {
    let wanted = entry.duty.weight != Weight::Standing && entry.days_left? >= 0;
    let (first, last) = match entry.when.term {
        Term::On(day) | Term::By(day) | Term::From(day) => (day, day),
        Term::Window(first, last) => (first, last),
        Term::Undated => return None,
    };
    wanted.then_some((entry, first, last))
}

/// A week before.
fn alarm(lines: &mut Lines, trigger: &str, at: &str, summary: &str) {
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.say("DESCRIPTION", summary);
    lines.put(trigger, at);
    lines.put("END", "VALARM");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Event, Happening as H, Log};
    use crate::regulation::{Course, Milestones, WindowReading, timeline};

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    fn entries(reading: WindowReading, today: &str) -> Vec<Entry> {
        let mut log = Log::default();
        let told = [
            (H::Consented, "2018-05-10"),
            (H::Issued, "2019-01-01"),
            (H::SelfChecked, "2020-10-10"),
            (H::EvaluationApplied, "2020-11-01"),
            (H::OnSite, "2021-01-01"),
            (H::Passed, "2023-07-18"),
        ];
        for (what, on) in told {
            let made = Stamp::new("2026-05-01T09:00:00+08:00");
            log.add(Event::new(what.key(), what, day(on), made));
        }
        let course = Course::of(&log);
        let known = Milestones {
            period: None,
            runs: None,
            course: &course,
            reading,
        };
        timeline(&known, day(today))
    }

    fn file(entries: &[Entry], demonstration: bool) -> Option<String> {
        let made = Stamp::new("2026-07-05T09:00:00+08:00");
        let calendar = Calendar {
            pilot: "0123456789abcdef",
            name: "某事项综合标准化试点",
            made: &made,
            demonstration,
        };
        calendar.file(entries)
    }

    #[test]
    fn the_file_reads_to_the_letter() {
        let mut last = entries(WindowReading::AtLeastThreeMonths, "2026-07-05");
        last.retain(|entry| entry.duty.id == "art32.due.last-day");
        let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Shidian//Shidian 1.0//ZH
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:某事项综合标准化试点
BEGIN:VEVENT
UID:0123456789abcdef-art32.due.last-day-1@shidian
DTSTAMP:20260705T010000Z
DTSTART;VALUE=DATE:20260718
DTEND;VALUE=DATE:20260719
SUMMARY:提交复查申请的最后一日，过了这一日视为自动放
 弃（某事项综合标准化试点）
DESCRIPTION:第三十二条：逾期不提交的视为自动放弃\\n谁来
 办：试点承担单位\\n日期：2026年7月18日\\n按公历月推算，
 以通知和主管部门口径为准。
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:提交复查申请的最后一日，过了这一日视为自动
 放弃（某事项综合标准化试点）
TRIGGER:-P7D
END:VALARM
END:VEVENT
END:VCALENDAR
";
        assert_eq!(file(&last, false).unwrap(), expected.replace('\n', "\r\n"));
    }

    #[test]
    fn a_window_is_one_event_with_an_alarm_before_each_end() {
        let mut window = entries(WindowReading::LastThreeMonths, "2026-04-01");
        window.retain(|entry| entry.duty.id == "art32.due.apply");
        let text = file(&window, false).unwrap().replace("\r\n ", "");
        for line in [
            "DTSTART;VALUE=DATE:20260418\r\n",
            "DTEND;VALUE=DATE:20260719\r\n",
            "TRIGGER:-P7D\r\n",
            "TRIGGER;RELATED=END:-P8D\r\n",
            "日期：2026年4月18日至2026年7月18日\\n另一种读法（“前3个月”读作至迟在三个月以前）：2026年4月18日以前（含当日）",
        ] {
            assert!(text.contains(line), "{line} not in {text}");
        }
    }

    #[test]
    fn a_demonstration_says_so_in_every_event() {
        let all = entries(WindowReading::AtLeastThreeMonths, "2026-01-05");
        let text = file(&all, true).unwrap().replace("\r\n ", "");
        let count = |what: &str| text.matches(what).count();
        assert_eq!(count("BEGIN:VEVENT"), 10);
        assert_eq!(count("\r\nSUMMARY:【演练】"), 10);
        assert_eq!(count("这是演练，不是真实的试点。"), 10);
        assert_eq!(count("\r\nUID:demo-"), 10);
        assert!(text.contains("X-WR-CALNAME:【演练】"));
    }

    #[test]
    fn what_is_over_is_left_out_and_an_empty_calendar_is_none() {
        let text = file(
            &entries(WindowReading::AtLeastThreeMonths, "2026-07-18"),
            false,
        )
        .unwrap();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
        assert_eq!(
            file(
                &entries(WindowReading::AtLeastThreeMonths, "2026-07-20"),
                false
            ),
            None
        );
        assert_eq!(file(&[], false), None);
    }
}
