//! An entry as it is typed, and what of it cannot be taken, box by box.

use super::Wrong;
use crate::dossier::{Event, Happening, Stamp};
use crate::value::{Day, Entry};

/// The boxes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    What,
    On,
    Number,
    Note,
}

/// The texts in the boxes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written<'a> {
    pub on: &'a str,
    pub number: &'a str,
    pub note: &'a str,
}

/// What was read in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    on: Day,
    number: Option<String>,
    note: String,
}

impl Written<'_> {
    /// Reads the boxes of an entry of this kind.
    ///
    /// # Errors
    /// Every box that cannot be read, with the reason.
    pub fn read(&self, what: Option<Happening>) -> Result<Read, Vec<Wrong>> {
        let on = match Entry::<Day>::of(self.on) {
            Entry::Blank => Err("请写日期，如 2026-3-5".to_owned()),
            Entry::Unreadable(why) => Err(why),
            Entry::Read(day) => Ok(day),
        };
        let note = what.map(|what| what.noted(self.note));
        let number = self.number.trim();
        match (note, on) {
            (Some(Ok(note)), Ok(on)) => Ok(Read {
                on,
                number: (!number.is_empty()).then(|| number.to_owned()),
                note,
            }),
            (note, on) => {
                let what = note
                    .is_none()
                    .then(|| Wrong::at(Field::What, "请选发生了什么"));
                let on = on.err().map(|why| Wrong::at(Field::On, why));
                let note = note.and_then(Result::err);
                let note = note.map(|why| Wrong::at(Field::Note, why));
                Err([what, on, note].into_iter().flatten().collect())
            }
        }
    }
}

impl Read {
    /// The entry it makes.
    pub fn event(self, id: String, what: Happening, entered: Stamp) -> Event {
        Event {
            number: self.number,
            note: self.note,
            ..Event::new(id, what, self.on, entered)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(what: Option<Happening>, on: &str, note: &str) -> Vec<(Field, String)> {
        let written = Written {
            on,
            number: "",
            note,
        };
        let wrong = written.read(what).unwrap_err().into_iter();
        wrong.map(|wrong| (wrong.at, wrong.why)).collect()
    }

    #[test]
    fn every_box_says_what_it_lacks() {
        assert_eq!(
            wrong(None, "", ""),
            [
                (Field::What, "请选发生了什么".to_owned()),
                (Field::On, "请写日期，如 2026-3-5".to_owned()),
            ]
        );
        let renamed = wrong(Some(Happening::Renamed), "2026-13-5", " ");
        assert_eq!(renamed.len(), 2);
        assert_eq!((renamed[0].0, renamed[1].0), (Field::On, Field::Note));
        assert_eq!(renamed[1].1, "请写新的单位名称");
    }

    #[test]
    fn what_is_read_becomes_an_entry_without_what_is_empty() {
        let written = Written {
            on: "2026年3月5日",
            number: " ",
            note: " 优秀 ",
        };
        let read = written.read(Some(Happening::Passed)).unwrap();
        let event = read.event("e".into(), Happening::Passed, Stamp::default());
        assert_eq!(
            (event.on.iso(), event.number, event.note.as_str()),
            ("2026-03-05".to_owned(), None, "优秀")
        );
    }
}
