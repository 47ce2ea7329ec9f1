//! A pilot that was under way before it was entered here: what is known of it on one screen, and where it stands by that.

use super::{Field, Written, Wrong};
use crate::dossier::{Happening, Log, Paper, Place, Stamp};
use crate::regulation::{Course, enter};
use crate::value::{Day, Entry, Span, YearMonth};

/// What is known, as typed; all but the first may be left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub name: String,
    pub issued: String,
    pub from: String,
    pub to: String,
    pub mid_term: String,
    pub applied: String,
    pub passed: String,
    pub number: String,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Issued,
    From,
    To,
    MidTerm,
    Applied,
    Passed,
    Number,
}

/// What it begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The entries, with the ids that were given.
    pub log: Log,
    /// What goes into the application: the name and the period.
    pub paper: Paper,
}

impl Known {
    /// The entries and the texts it makes; one id for each of the four entries there may be.
    ///
    /// # Errors
    /// Everything that cannot be taken, with the question it stands at.
    pub fn begin(
        &self,
        ids: [String; 4],
        entered: &Stamp,
        today: Day,
    ) -> Result<Begun, Vec<(Asked, String)>> {
        let mut wrong = self.wrong_period();
        let mut log = Log::default();
        for ((asked, what, on), id) in self.asked().into_iter().zip(ids) {
            let number = match asked {
                Asked::Passed => self.number.as_str(),
                _ => "",
            };
            if on.trim().is_empty() && asked != Asked::Issued {
                continue;
            }
            let written = Written {
                on,
                number,
                note: "",
            };
            let read = written.read(Some(what)).map_err(first);
            let entered = read.and_then(|read| {
                let event = read.event(id, what, entered.clone());
                enter(&mut log, event, today).map_err(Wrong::from)
            });
            if let Err(why) = entered {
                wrong.push((asked, why.why));
            }
        }
        if self.passed.trim().is_empty() && !self.number.trim().is_empty() {
            let why = "公布合格的日期还没有写；文件号和日期一起登记，请补上日期，或者先不写文件号";
            wrong.push((Asked::Number, why.to_owned()));
        }
        if wrong.is_empty() {
            Ok(Begun {
                log,
                paper: self.paper(),
            })
        } else {
            Err(wrong)
        }
    }

    const fn asked(&self) -> [(Asked, Happening, &str); 4] {
        [
            (Asked::Issued, Happening::Issued, self.issued.as_str()),
            (Asked::MidTerm, Happening::MidTerm, self.mid_term.as_str()),
            (
                Asked::Applied,
                Happening::EvaluationApplied,
                self.applied.as_str(),
            ),
            (Asked::Passed, Happening::Passed, self.passed.as_str()),
        ]
    }

    fn wrong_period(&self) -> Vec<(Asked, String)> {
        let (from, to) = (month(&self.from), month(&self.to));
        match (from, to) {
            (Entry::Read(from), Entry::Read(to)) => match Span::new(from, to) {
                Ok(_) => Vec::new(),
                Err(why) => vec![(Asked::To, why.to_string())],
            },
            (from, to) => {
                let unread = |asked, entry| match entry {
                    Entry::Unreadable(why) => Some((asked, why)),
                    Entry::Blank | Entry::Read(_) => None,
                };
                let both = [unread(Asked::From, from), unread(Asked::To, to)];
                both.into_iter().flatten().collect()
            }
        }
    }

    /// What was typed, where the application asks for it.
    fn paper(&self) -> Paper {
        let mut paper = Paper::default();
        for (key, text) in [
            ("pilot.name", &self.name),
            ("period.from", &self.from),
            ("period.to", &self.to),
        ] {
            if !text.trim().is_empty() {
                paper.write(Place::blank(key), text);
            }
        }
        paper
    }
}

impl Begun {
    /// What is shown before it is done: where the pilot stands then, and which steps are left without a day.
    pub fn says(&self, today: Day) -> Vec<String> {
        let course = Course::of(&self.log);
        let unknown: Vec<&str> = course
            .unrecorded()
            .iter()
            .map(|what| what.label())
            .collect();
        let entries = self.log.entries().iter();
        let entered: Vec<String> = entries
            .map(|event| format!("{} {}", event.on.iso(), event.what.label()))
            .collect();
        let mut says = vec![
            format!(
                "试点现在是“{}”。{}",
                course.label(today),
                course.says(today)
            ),
            format!("登记 {} 条：{}。", entered.len(), entered.join("；")),
        ];
        if !unknown.is_empty() {
            says.push(format!(
                "不写日期的步骤：{}。有了后面的文件，这些已经办过；程序不替人编日期，查到的以后可以在试点记录里补记。",
                unknown.join("、")
            ));
        }
        says
    }
}

fn month(text: &str) -> Entry<YearMonth> {
    Entry::of(text)
}

/// A box of one date has one thing wrong with it at most.
fn first(wrong: Vec<Wrong>) -> Wrong {
    let first = wrong.into_iter().next();
    first.unwrap_or_else(|| Wrong::at(Field::On, ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Answers;
    use crate::regulation::Stage;

    fn known(dates: [&str; 4]) -> Known {
        let [issued, mid_term, applied, passed] = dates.map(str::to_owned);
        Known {
            issued,
            mid_term,
            applied,
            passed,
            ..Known::default()
        }
    }

    fn begin(known: &Known) -> Result<Begun, Vec<(Asked, String)>> {
        let ids = ["a", "b", "c", "d"].map(str::to_owned);
        let today = Day::from_iso("2026-11-25").unwrap();
        known.begin(ids, &Stamp::default(), today)
    }

    fn stage(dates: [&str; 4]) -> Stage {
        Course::of(&begin(&known(dates)).unwrap().log).stage()
    }

    #[test]
    fn whatever_is_known_the_pilot_is_at_once_where_it_stands() {
        assert_eq!(stage(["2024-3-5", "", "", ""]), Stage::UnderWay);
        assert_eq!(stage(["2024-3-5", "2025.3.1", "", ""]), Stage::MidTerm);
        assert_eq!(stage(["2024-3-5", "", "2026-3-1", ""]), Stage::Applied);
        assert_eq!(stage(["2021年3月5日", "", "", "2023-07-18"]), Stage::Passed);
        assert_eq!(
            stage(["2021-3-5", "2022-3-1", "2023-03-01", "2023-07-18"]),
            Stage::Passed
        );
    }

    #[test]
    fn no_day_is_invented_and_what_has_none_is_named() {
        let mut known = known(["2021-03-05", "", "", "2023-07-18"]);
        known.number = "国标委服务〔2023〕1号".into();
        let begun = begin(&known).unwrap();
        assert_eq!(begun.log.entries().len(), 2);
        assert_eq!(
            begun.log.entries()[1].number.as_deref(),
            Some("国标委服务〔2023〕1号")
        );
        assert_eq!(
            begun.says(Day::from_iso("2026-01-05").unwrap()),
            [
                "试点现在是“试点合格”。评估合格已经公布，合格结果有效期 3 年。",
                "登记 2 条：2021-03-05 下达试点建设任务；2023-07-18 公布评估合格。",
                "不写日期的步骤：各单位同意、行业主管部门推荐、省级审核上报、部级受理、自查合格、提出评估申请、现场考核评估、评估报告提交、省级确认上报评估结果。有了后面的文件，这些已经办过；程序不替人编日期，查到的以后可以在试点记录里补记。",
            ]
        );
    }

    #[test]
    fn the_period_goes_into_the_application_as_typed() {
        let mut known = known(["2024-03-05", "", "", ""]);
        (known.from, known.to) = ("2024.3".into(), "2026年2月".into());
        known.name = "某某市社会管理和公共服务综合标准化试点".into();
        let paper = begin(&known).unwrap().paper;
        let text = |key| paper.text(Place::blank(key));
        assert_eq!(
            (text("period.from"), text("period.to"), text("pilot.name")),
            (known.from, known.to, known.name)
        );
    }

    #[test]
    fn everything_wrong_is_told_at_its_question() {
        let asked = |known: &Known| -> Vec<Asked> {
            let wrong = begin(known).unwrap_err().into_iter();
            wrong.map(|(asked, _)| asked).collect()
        };
        assert_eq!(asked(&Known::default()), [Asked::Issued]);
        assert_eq!(
            asked(&known(["2024-03-05", "2023-01-01", "2027-01-01", ""])),
            [Asked::MidTerm, Asked::Applied]
        );
        let mut known = known(["2024-03-05", "", "", ""]);
        (known.from, known.to) = ("2026-02".into(), "2024-03".into());
        known.number = "1号".into();
        assert_eq!(asked(&known), [Asked::To, Asked::Number]);
        known.from = "三月".into();
        assert_eq!(asked(&known)[0], Asked::From);
    }
}
