//! The list of pilots: those changed last, first, as many as are shown at once.

use super::Pilot;

/// What is shown of a list of pilots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newest {
    /// The first of them, the latest change first.
    pub first: Vec<Pilot>,
    /// How many there are.
    pub count: usize,
}

impl Newest {
    /// The first `most` of the pilots that hold something, are not thrown away and have `wanted` in their name or unit.
    /// Those of `noted` hold what stands in the journal alone, because it could not be stored yet.
    pub fn of(pilots: &[Pilot], noted: &[String], wanted: &str, most: usize) -> Newest {
        let found = |pilot: &&Pilot| {
            (!pilot.is_only_begun() || noted.contains(&pilot.id))
                && pilot.deleted.is_none()
                && (wanted.is_empty()
                    || pilot.name().contains(wanted)
                    || pilot.unit().contains(wanted))
        };
        let mut first: Vec<&Pilot> = Vec::new();
        let mut count = 0;
        for pilot in pilots.iter().filter(found) {
            count += 1;
            let newer = |other: &&Pilot| other.changed.as_str() >= pilot.changed.as_str();
            first.insert(first.partition_point(newer), pilot);
            // What is beyond is not sorted: a library's sort is ten times as much code in the browser.
            first.truncate(most);
        }
        let first = first.into_iter().cloned().collect();
        Newest { first, count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Stamp;

    fn pilot(nth: usize) -> Pilot {
        let changed = format!("2026-11-{:02}T09:00:00+08:00", nth % 28 + 1);
        Pilot {
            title: Some(format!("第 {nth} 个试点（示例）")),
            ..Pilot::new(format!("{nth:016x}"), Stamp::new(changed))
        }
    }

    fn names(newest: &Newest) -> Vec<&str> {
        newest.first.iter().map(Pilot::name).collect()
    }

    #[test]
    fn the_latest_change_comes_first_and_equal_ones_stay_in_their_order() {
        let pilots: Vec<Pilot> = (0..5_000).map(pilot).collect();
        let newest = Newest::of(&pilots, &[], "", 3);
        assert_eq!(newest.count, 5_000);
        assert_eq!(
            names(&newest),
            [
                "第 27 个试点（示例）",
                "第 55 个试点（示例）",
                "第 83 个试点（示例）"
            ]
        );
        let mut all = pilots.clone();
        all.sort_by(|a, b| b.changed.as_str().cmp(a.changed.as_str()));
        assert_eq!(Newest::of(&pilots, &[], "", 5_000).first, all);
    }

    #[test]
    fn a_pilot_that_was_only_begun_is_not_listed_before_its_first_key() {
        let begun = Pilot {
            title: None,
            ..pilot(3)
        };
        assert_eq!(
            Newest::of(std::slice::from_ref(&begun), &[], "", 60),
            Newest::default()
        );
        let noted = [begun.id.clone()];
        assert_eq!(
            Newest::of(std::slice::from_ref(&begun), &noted, "", 60).count,
            1
        );
        let stored = Pilot { rev: 1, ..begun };
        assert_eq!(Newest::of(&[stored], &[], "", 60).count, 1);
    }

    #[test]
    fn what_is_thrown_away_or_called_otherwise_is_not_found() {
        let mut pilots: Vec<Pilot> = (0..200).map(pilot).collect();
        pilots[17].deleted = Some(Stamp::new("2026-11-25T09:00:00+08:00"));
        let found = Newest::of(&pilots, &[], "第 17", 60);
        assert_eq!(found.count, 10);
        assert_eq!(names(&found)[0], "第 179 个试点（示例）");
        assert!(!names(&found).contains(&"第 17 个试点（示例）"));
        assert_eq!(Newest::of(&pilots, &[], "某处没有", 60), Newest::default());
    }
}
