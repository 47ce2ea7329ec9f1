//! What a file knows of the course of a pilot that is here and this machine does not: told, and taken in only where the user says so.

use super::coming::coming_pilot;
use super::{Here, Parcel};
use crate::dossier::{Event, Kept, Log, Pilot};
use crate::value::excerpt;

/// So many entries are named.
const NAMED: usize = 5;

/// Entries of a pilot that is here, which only the file has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    /// The pilot.
    pub pilot: String,
    /// What it is called here.
    name: String,
    /// Entries that are new here, and those that are here and were taken back in the file.
    events: Vec<Event>,
}

impl Learned {
    /// All of them, by pilot.
    pub fn all(parcel: &Parcel, here: &Here) -> Vec<Learned> {
        let ids = parcel.all(Kept::Pilot).map(|(id, _)| id);
        ids.filter_map(|id| Learned::of(parcel, here, id)).collect()
    }

    fn of(parcel: &Parcel, here: &Here, id: &str) -> Option<Learned> {
        let here = Pilot::read_at(id, here.text(Kept::Pilot, id)?).ok()?;
        let mut log = here.log.clone();
        log.merge(&coming_pilot(parcel, id)?.log);
        let events = beyond(&log, &here.log);
        (!events.is_empty()).then(|| Learned {
            pilot: id.to_owned(),
            name: here.name().to_owned(),
            events,
        })
    }

    /// How many entries there are.
    pub(super) fn count(&self) -> usize {
        self.events.len()
    }

    /// What is asked: how many entries for which pilot, and which.
    pub fn says(&self) -> String {
        let count = self.count();
        let named: Vec<String> = self.events.iter().take(NAMED).map(said).collect();
        let more = if count > NAMED { "；等" } else { "" };
        format!(
            "把文件里的 {count} 条记录收进{}：{}{more}",
            excerpt(&self.name),
            named.join("；")
        )
    }
}

/// The entries of a log that another does not have so.
fn beyond(log: &Log, other: &Log) -> Vec<Event> {
    let differs = |event: &&Event| other.get(&event.id) != Some(event);
    log.entries().iter().filter(differs).cloned().collect()
}

fn said(event: &Event) -> String {
    let what = match event.what.known() {
        Some(happening) => happening.label().to_owned(),
        None => excerpt(event.what.label()),
    };
    let back = if event.is_in_force() {
        ""
    } else {
        "（收回）"
    };
    format!("{} {what}{back}", event.on.iso())
}

#[cfg(test)]
mod tests {
    use super::super::machine::{A1, Machine, one};
    use super::*;
    use crate::dossier::{Happening, Stamp};

    const FIRST: &str = "1111111111111111";
    const SECOND: &str = "2222222222222222";

    fn learned(there: &Machine, here: &Machine) -> Vec<String> {
        let parcel = Parcel::read(&there.file(), false).unwrap();
        let learned = Learned::all(&parcel, &here.here());
        learned.iter().map(Learned::says).collect()
    }

    /// Two machines with one pilot: what was entered first is taken back on the second, and another entered and the pilot renamed.
    fn both() -> (Machine, Machine) {
        let mut here = one();
        here.happens(FIRST, Happening::Consented);
        let mut there = here.clone();
        there.happens(SECOND, Happening::Recommended);
        let mut pilot = there.pilot(A1);
        pilot.title = Some("省厅统一下发版".to_owned());
        pilot
            .log
            .mark_taken_back(FIRST, Stamp::new("2026-11-25T10:00:00+08:00"));
        there.put(Kept::Pilot, A1, pilot.write());
        (here, there)
    }

    #[test]
    fn entries_of_a_pilot_that_is_here_are_told_one_by_one() {
        let (here, there) = both();
        assert_eq!(learned(&here, &here), [""; 0]);
        let told = learned(&there, &here);
        let [says] = &told[..] else {
            panic!("{told:?}")
        };
        assert!(
            says.starts_with("把文件里的 2 条记录收进“甲乙”："),
            "{says}"
        );
        assert!(says.contains("2026-11-20 各单位同意（收回）"), "{says}");
        assert!(says.contains("2026-11-20 行业主管部门推荐"), "{says}");
        // What is new as a whole is no news of what is here.
        assert_eq!(learned(&there, &Machine::default()), [""; 0]);
    }

    #[test]
    fn nothing_of_a_pilot_that_is_here_changes_unasked() {
        let (mut here, there) = both();
        let before = here.clone();
        assert_eq!(here.takes_unasked(&there.file()).swaps, []);
        assert_eq!(here, before);
        // Where it is asked for, the entries come and the name stays.
        let outcome = here.takes(&there.file(), None);
        assert_eq!(outcome.says(), "导入完成：没有动 2 份，收进记录 2 条");
        assert_eq!(here.pilot(A1).log, there.pilot(A1).log);
        assert_eq!(here.pilot(A1).title, None);
    }
}
