//! The dates of a pilot as a calendar file (RFC 5545) that any calendar program imports.

use super::ical::{Lines, date, sequence, utc};
use crate::dossier::{Pilot, Stamp};
use crate::host::{Call, Due, Province};
use crate::regulation::{Entry, State, Term, Weight};
use crate::value::{Day, in_sentence};

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
    /// calendar. The time of a 征集通知 and the times that a province sets itself are among them, as of today, and never
    /// pass for dates of the regulation.
    ///
    /// What an earlier file may have said and is done by now, or `gone` from the timeline, is cancelled under its old
    /// name, or it would stand in the calendar for ever.
    pub fn file(
        &self,
        (entries, gone): (&[Entry], &[Entry]),
        rounds: Option<Rounds>,
    ) -> Option<String> {
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", PRODUCT);
        lines.put("CALSCALE", "GREGORIAN");
        lines.put("METHOD", "PUBLISH");
        lines.say("X-WR-CALNAME", &self.titled(&in_sentence(self.name)));
        let of_duties = entries.iter().filter_map(|entry| self.of_duty(entry));
        let gone = gone.iter().filter_map(|entry| self.over(entry, "不再适用"));
        let own = rounds.and_then(|rounds| rounds.own);
        let own = own.map_or_else(Vec::new, |own| self.of_own(own, entries));
        let rounds = rounds.map_or_else(Vec::new, Rounds::events);
        let events: Vec<Event> = of_duties.chain(gone).chain(own).chain(rounds).collect();
        for event in &events {
            self.event(&mut lines, event);
        }
        lines.put("END", "VCALENDAR");
        (!events.is_empty()).then(|| lines.done())
    }

    /// The event of an entry that is not over, if it has a day.
    fn of_duty(&self, entry: &Entry) -> Option<Event> {
        if entry.done.is_some() {
            return self.over(entry, "已完成");
        }
        if entry.state == State::Void {
            return self.over(entry, "不再适用");
        }
        let wanted = entry.duty.weight != Weight::Standing && entry.days_left? >= 0;
        let days = days(entry.when.term).filter(|_| wanted)?;
        Some(self.event_of(entry, days))
    }

    /// The event of an entry that does not count any more, as long as its day is still to come.
    fn over(&self, entry: &Entry, why: &'static str) -> Option<Event> {
        let (first, last) = days(entry.when.term)?;
        let wanted = entry.duty.weight != Weight::Standing && last >= self.made.day()?;
        wanted.then(|| Event {
            over: Some(why),
            ..self.event_of(entry, (first, last))
        })
    }

    /// The events of the times that a province sets for duties of its own pilot, each for the round that runs.
    fn of_own(&self, (pack, pilot): (&Province, &Pilot), entries: &[Entry]) -> Vec<Event> {
        let runs = |entry: &&Entry| {
            let mut later = entries.iter();
            !later.any(|later| later.duty.id == entry.duty.id && later.round > entry.round)
        };
        let event = |entry: &Entry| {
            let term = pack.term(pilot, entry.duty.id)?;
            let days = days(term)?;
            let to_come = days.1 >= self.made.day()?;
            let over = match entry.done {
                Some(_) => Some("已完成"),
                None if entry.state == State::Void => Some("不再适用"),
                None => None,
            };
            to_come.then(|| Event {
                uid: format!("province-{}-{}", entry.duty.id, entry.round),
                what: entry.duty.what,
                days,
                description: of_the_province(pack, entry.duty.actor.label(), term),
                over,
            })
        };
        entries.iter().filter(runs).filter_map(event).collect()
    }

    fn event_of(&self, entry: &Entry, days: (Day, Day)) -> Event {
        Event {
            uid: format!("{}-{}", entry.duty.id, entry.round),
            what: entry.duty.what,
            days,
            description: self.description(entry),
            over: None,
        }
    }

    fn event(&self, lines: &mut Lines, event: &Event) {
        let (first, last) = event.days;
        let why = event
            .over
            .map_or_else(String::new, |why| format!("【{why}】"));
        let name = in_sentence(self.name);
        let summary = self.titled(&format!("{why}{}（{name}）", event.what));
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &self.uid(&event.uid));
        lines.put("DTSTAMP", &utc(self.made));
        lines.put("LAST-MODIFIED", &utc(self.made));
        lines.put("SEQUENCE", &sequence(self.made).to_string());
        lines.put("DTSTART;VALUE=DATE", &date(first));
        lines.put("DTEND;VALUE=DATE", &date(last.add_days(1)));
        lines.say("SUMMARY", &summary);
        lines.say("DESCRIPTION", &event.description);
        lines.put("TRANSP", "TRANSPARENT");
        if event.over.is_some() {
            lines.put("STATUS", "CANCELLED");
            return lines.put("END", "VEVENT");
        }
        lines.put("STATUS", "CONFIRMED");
        alarm(lines, "TRIGGER", "-P7D", &summary);
        if first < last {
            // The end of the event is the midnight after the last day.
            alarm(lines, "TRIGGER;RELATED=END", "-P8D", &summary);
        }
        lines.put("END", "VEVENT");
    }

    /// The name of an event for ever: the pilot, the duty, and the time of validity it belongs to.
    fn uid(&self, event: &str) -> String {
        let kind = if self.demonstration { "demo-" } else { "" };
        format!("{kind}{}-{event}@shidian", self.pilot)
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

/// What the host says of times, as of today: the rounds of applications that are open, and the times of a province.
#[derive(Clone, Copy, Debug)]
pub struct Rounds<'a> {
    /// The 征集通知.
    pub call: Option<&'a Call>,
    /// What a province lays down, while its round is open.
    pub province: Option<&'a Province>,
    /// The same with its pilot, whose times it sets.
    pub own: Option<(&'a Province, &'a Pilot)>,
    /// Today.
    pub today: Day,
}

impl Rounds<'_> {
    fn events(self) -> Vec<Event> {
        let of_call = self.call.and_then(|call| of_call(call, self.today));
        let province = self.province.into_iter();
        let of_province = province.flat_map(|pack| {
            let dues = pack.dues(self.today).into_iter();
            dues.filter_map(|due| of_province(pack, due, self.today))
        });
        of_call.into_iter().chain(of_province).collect()
    }
}

/// What stands in the calendar.
struct Event {
    uid: String,
    what: &'static str,
    /// The first day and the last.
    days: (Day, Day),
    description: String,
    /// Why it does not count any more, where that is so.
    over: Option<&'static str>,
}

/// The event of a call that is not over; another call has another last day, and so another name.
fn of_call(call: &Call, today: Day) -> Option<Event> {
    let standing = call.standing(today)?;
    let days = days(standing.term).filter(|(_, last)| *last >= today)?;
    let mut lines = vec![call.cite(), format!("日期：{}", standing.term.shown())];
    let sent = call.send_to.as_ref().map(|to| format!("送到：{to}"));
    lines.extend(sent);
    lines.push("这是通知的日期，不是细则的规定，以通知原文为准。".to_owned());
    Some(Event {
        uid: format!("call-{}", date(days.1)),
        what: Call::WHAT,
        days,
        description: lines.join("\n"),
        over: None,
    })
}

/// The event of a last day of a province that is not over.
fn of_province(pack: &Province, due: Due, today: Day) -> Option<Event> {
    let term = due.standing.term;
    let days = days(term).filter(|(_, last)| *last >= today)?;
    Some(Event {
        uid: format!("province-{}-{}", due.key, date(days.1)),
        what: due.what,
        days,
        description: of_the_province(pack, due.who, term),
        over: None,
    })
}

fn of_the_province(pack: &Province, who: &str, term: Term) -> String {
    let lines = [
        pack.cite(),
        format!("谁来办：{who}"),
        format!("日期：{}", term.shown()),
        "这是省里规定的日期，不是细则的规定，以原文为准。".to_owned(),
    ];
    lines.join("\n")
}

/// First and last day of a time, if it has any.
fn days(term: Term) -> Option<(Day, Day)> {
    match term {
        Term::On(day) | Term::By(day) | Term::From(day) => Some((day, day)),
        Term::Window(first, last) => Some((first, last)),
        Term::Undated => None,
    }
}

/// A week before.
fn alarm(lines: &mut Lines, trigger: &str, at: &str, summary: &str) {
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.say("DESCRIPTION", summary);
    lines.put(trigger, at);
    lines.put("END", "VALARM");
}
