//! A paper that came in a file: what is asked before anything of it is written, and what can be done with it.

use crate::dossier::{Pilot, Record, Stamp};
use crate::form::FormId;
use crate::value::excerpt;

/// A paper that came, beside what is here.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What the file is called.
    pub file: String,
    /// The paper in it.
    pub coming: Record,
    /// What is here of its pilot.
    pub here: Beside,
}

/// What is here of the pilot that a paper belongs to.
#[derive(Clone, Debug, PartialEq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The pilot, by the name it has here, without this paper.
    Pilot(String),
    /// The pilot, and this paper with another content.
    Paper(String, Box<Record>),
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// It is put under its own pilot.
    In,
    /// It is put beside, as a pilot of its own.
    Beside,
    /// It takes the place of the paper that is here, which stays among the versions.
    Instead,
}

impl Offer {
    /// What is asked.
    pub const fn title(&self) -> &'static str {
        match self.here {
            Beside::Nothing => "把这份草稿收进本机",
            Beside::Pilot(_) => "把这份草稿收进已有的试点",
            Beside::Paper(..) => "这个试点本机已经有了",
        }
    }

    /// What it is and for which pilot: ours by the name it has here, the file's by its own.
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let form = FormId::from_key(&self.coming.form).map_or("", |form| form.form().short);
        let mut lines = vec![
            ("文件", excerpt(&self.file)),
            ("文件里的试点", excerpt(&self.name_in_file())),
            ("表", form.to_owned()),
        ];
        let here = match &self.here {
            Beside::Nothing => "没有这个试点".to_owned(),
            Beside::Pilot(name) => format!("有这个试点，叫{}，还没有这张表", excerpt(name)),
            Beside::Paper(name, _) => format!("有这个试点，叫{}", excerpt(name)),
        };
        lines.push(("本机", here));
        lines
    }

    /// How the two differ, where both are here.
    pub fn says(&self) -> Option<String> {
        let Beside::Paper(_, stored) = &self.here else {
            return None;
        };
        Some(format!(
            "本机已有这个试点，最近保存于 {}；文件里的那份保存于 {}，内容不同。",
            moment(&stored.saved),
            moment(&self.coming.saved)
        ))
    }

    /// What can be done, the advised first; none of them takes anything away for good.
    pub const fn takings(&self) -> &'static [Taking] {
        match self.here {
            Beside::Nothing => &[Taking::In],
            Beside::Pilot(_) => &[Taking::In, Taking::Beside],
            Beside::Paper(..) => &[Taking::Beside, Taking::Instead],
        }
    }

    /// What a copy of its own is called.
    pub fn copy_name(&self) -> String {
        let name = match &self.here {
            Beside::Nothing => &self.name_in_file(),
            Beside::Pilot(name) | Beside::Paper(name, _) => name,
        };
        format!("{name}（来自文件）")
    }

    fn name_in_file(&self) -> String {
        let mut pilot = Pilot::new(self.coming.pilot.clone(), Stamp::default());
        pilot.note(&self.coming);
        pilot.name().to_owned()
    }
}

impl Taking {
    /// On its button.
    pub const fn label(self) -> &'static str {
        match self {
            Taking::In => "收进",
            Taking::Beside => "另存一份",
            Taking::Instead => "替换（可撤销）",
        }
    }
}

/// The minute, where a clock wrote one.
fn moment(stamp: &Stamp) -> String {
    let minute = stamp.minute();
    if stamp.day().is_some() {
        minute
    } else {
        "（时间读不出来）".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Place;

    fn record(name: &str, saved: &str) -> Record {
        let mut record = Record::begin("0123456789abcdef", FormId::Application, Stamp::new(saved));
        record.paper.write(Place::blank("pilot.name"), name);
        record
    }

    fn offer(here: Beside) -> Offer {
        Offer {
            file: "某市.draft.json".to_owned(),
            coming: record("乙试点", "2026-11-25T09:00:00+08:00"),
            here,
        }
    }

    #[test]
    fn a_pilot_is_called_by_our_name_and_by_that_of_the_file() {
        assert_eq!(
            offer(Beside::Pilot("甲试点".to_owned())).lines(),
            [
                ("文件", "“某市.draft.json”".to_owned()),
                ("文件里的试点", "“乙试点”".to_owned()),
                ("表", "申请书".to_owned()),
                ("本机", "有这个试点，叫“甲试点”，还没有这张表".to_owned()),
            ]
        );
        assert_eq!(offer(Beside::Nothing).lines()[3].1, "没有这个试点");
    }

    #[test]
    fn what_is_advised_never_takes_the_place_of_anything() {
        let stored = Box::new(record("甲试点", "昨天"));
        let both = offer(Beside::Paper("甲试点".to_owned(), stored));
        for (offer, labels) in [
            (offer(Beside::Nothing), vec!["收进"]),
            (
                offer(Beside::Pilot("甲试点".to_owned())),
                vec!["收进", "另存一份"],
            ),
            (both.clone(), vec!["另存一份", "替换（可撤销）"]),
        ] {
            let found: Vec<_> = offer.takings().iter().map(|each| each.label()).collect();
            assert_eq!(found, labels);
        }
        assert_eq!(
            both.says().unwrap(),
            "本机已有这个试点，最近保存于 （时间读不出来）；文件里的那份保存于 2026-11-25 09:00，内容不同。"
        );
        assert_eq!(both.copy_name(), "甲试点（来自文件）");
    }
}
