//! Whether a pilot is a national one, or one of a province.

use super::Pilot;

/// Who runs a pilot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// 国家级.
    #[default]
    National,
    /// 省级: it goes by the regulation by reference.
    Provincial,
}

impl Level {
    /// Both.
    pub const ALL: &'static [Level] = &[Level::National, Level::Provincial];
    /// The names in records.
    pub(super) const KEYS: [&'static str; Level::ALL.len()] =
        [Level::National.key(), Level::Provincial.key()];

    /// The name in records.
    pub const fn key(self) -> &'static str {
        match self {
            Level::National => "national",
            Level::Provincial => "provincial",
        }
    }

    /// The words for it.
    pub const fn label(self) -> &'static str {
        match self {
            Level::National => "国家级试点",
            Level::Provincial => "省级试点",
        }
    }
}

impl Pilot {
    /// Who runs it; every pilot is a national one until it is said to be another.
    pub fn level(&self) -> Level {
        match self.level.as_deref() {
            Some(key) if key == Level::Provincial.key() => Level::Provincial,
            _ => Level::National,
        }
    }

    /// Makes it one or the other.
    pub fn set_level(&mut self, level: Level) {
        let said = level != Level::default();
        self.level = said.then(|| level.key().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Stamp;

    #[test]
    fn a_pilot_is_a_national_one_until_it_is_said_to_be_another() {
        let mut pilot = Pilot::new(
            "0123456789abcdef".into(),
            Stamp::new("2026-11-25T09:00:00+08:00"),
        );
        assert_eq!(pilot.level(), Level::National);
        assert!(!pilot.write().contains("level"));
        pilot.set_level(Level::Provincial);
        let again = Pilot::read(&pilot.write()).unwrap();
        assert_eq!((again.level(), again.fit()), (Level::Provincial, Ok(())));
        pilot.set_level(Level::National);
        assert!(!pilot.write().contains("level"));
    }

    #[test]
    fn a_level_that_no_build_writes_does_not_fit_and_one_that_is_damaged_keeps_it() {
        let stored = r#"{"id":"0123456789abcdef","made":"2026-11-25T09:00:00+08:00","changed":"2026-11-25T09:00:00+08:00","rev":1,"level":"LEVEL"}"#;
        let fits = |level| Pilot::read(&stored.replace("LEVEL", level)).unwrap().fit();
        assert_eq!((fits("national"), fits("provincial")), (Ok(()), Ok(())));
        assert_eq!(
            fits("county").unwrap_err().to_string(),
            "“level”一项不是试点的级别：本程序写不出这样的内容。请使用未经改动的原件。"
        );
        let salvaged = Pilot::salvage(
            "a1",
            &stored
                .replace("LEVEL", "provincial")
                .replace("\"rev\":1", "\"rev\":\"x\""),
        );
        assert_eq!(salvaged.level(), Level::Provincial);
    }
}
