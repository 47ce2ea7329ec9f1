//! What a province asks with one paper: copies, other papers, conditions, where it goes, and how its file is named.

use super::{Condition, Due, Paper, Province};
use crate::codec::Digest;
use crate::dossier::Pilot;
use crate::form::{Blank, FormId};
use crate::host::wanted::blanks_of;
use crate::regulation::span_of;
use crate::value::Day;

/// What a province asks with one paper of a pilot.
#[derive(Clone, Copy, Debug)]
pub struct Demand<'a> {
    /// What it lays down.
    pub pack: &'a Province,
    /// The paper.
    pub form: FormId,
}

/// Something that is ticked off: its key among the ticks of the paper, and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where the tick is kept. It holds for these very words: others have another.
    pub key: String,
    /// What is confirmed or made ready.
    pub says: String,
    /// What else there is to know.
    pub note: Option<String>,
}

impl Demand<'_> {
    /// Name and value, line by line.
    pub fn facts(&self, pilot: &Pilot, today: Day) -> Vec<(&'static str, String)> {
        let Demand { pack, form } = self;
        let begins = form.form().answers_call();
        let round = |due: &Due| {
            format!(
                "{}：{}，{}",
                due.who,
                due.standing.term.shown(),
                due.standing.says(today)
            )
        };
        let rounds: Vec<String> = pack.dues(today).iter().map(round).collect();
        let send = &pack.send;
        let both = send.both.then(|| "纸质和网上都要报送，缺一不可".to_owned());
        let also: Vec<&str> = self.also().map(Blank::asks).collect();
        let facts = [
            (
                "报送时间",
                (begins && !rounds.is_empty()).then(|| rounds.join("\n")),
            ),
            ("份数", pack.copies_of(*form)),
            (
                "试点期限",
                pack.of_period(span_of(pilot)).filter(|_| begins),
            ),
            ("另外要填", (!also.is_empty()).then(|| also.join("、"))),
            ("纸质送到", send.paper.clone()),
            ("网上报送", send.online.clone()),
            ("报送方式", both),
            ("文件命名", pack.file_name(*form, pilot, today)),
            ("其他说明", pack.remarks.clone().filter(|_| begins)),
        ];
        let told = facts.into_iter();
        told.filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// Whether it says anything of this paper alone.
    pub fn is_empty(&self) -> bool {
        let Demand { pack, form } = self;
        pack.copies_of(*form).is_none()
            && pack.names.iter().all(|name| name.paper != *form)
            && self.also().next().is_none()
            && self.papers().is_empty()
            && self.conditions().is_empty()
            && !form.form().answers_call()
    }

    /// Other papers to hand in.
    pub fn papers(&self) -> Vec<Line> {
        let papers = self
            .pack
            .papers
            .iter()
            .filter(|paper| paper.with == self.form);
        papers
            .map(|paper| self.line("paper", paper.says(), paper.note.as_ref()))
            .collect()
    }

    /// What the unit has to confirm.
    pub fn conditions(&self) -> Vec<Line> {
        let all = self.pack.conditions.iter();
        let of_paper = all.filter(|condition| condition.with == self.form);
        of_paper
            .map(
                |Condition {
                     key, says, note, ..
                 }| self.line(key, says.clone(), note.as_ref()),
            )
            .collect()
    }

    /// Blanks it wants filled though the regulation does not.
    pub fn also(&self) -> impl Iterator<Item = &'static Blank> {
        blanks_of(&self.pack.also, self.form.form())
    }

    fn line(&self, key: &str, says: String, note: Option<&String>) -> Line {
        let words = format!("{}\n{says}", self.pack.number);
        Line {
            key: format!("province.{key}.{}", Digest::of(words.as_bytes()).short()),
            note: note.cloned(),
            says,
        }
    }
}

impl Paper {
    /// 任务书，3 份（纸质，加盖公章）.
    fn says(&self) -> String {
        let copies = self.copies;
        let copies = copies.map_or_else(String::new, |count| format!("，{count} 份"));
        let form = self.form.as_ref();
        let form = form.map_or_else(String::new, |form| format!("（{form}）"));
        format!("{}{copies}{form}", self.name)
    }
}

impl Province {
    /// 4 份（承担单位 1 份……）.
    pub(super) fn copies_of(&self, form: FormId) -> Option<String> {
        let of = self.copies.iter().find(|copies| copies.paper == form)?;
        let to = of
            .to
            .as_ref()
            .map_or_else(String::new, |to| format!("（{to}）"));
        Some(format!("{} 份{to}", of.count))
    }
}
