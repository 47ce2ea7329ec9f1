//! One paper that comes, beside the one that is here.

use super::Verdict;
use crate::dossier::{Record, Stamp};
use crate::form::FormId;
use crate::value::excerpt;

/// A paper that comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of its pilot, as it comes.
    pub pilot: String,
    /// The name that the pilot has here, where it is here.
    pub pilot_here: Option<String>,
    /// The form.
    pub form: FormId,
    /// What comes, with edits that were not saved yet.
    pub coming: Record,
    /// The text as it came, where edits were laid over it.
    pub bare: Option<(String, String)>,
    /// What is here, where it can be read.
    pub here: Option<Record>,
    /// The text that is here, readable or not.
    pub here_text: Option<String>,
    /// How they stand to one another.
    pub verdict: Verdict,
}

impl Row {
    /// The key both are stored under.
    pub fn key(&self) -> String {
        self.coming.key()
    }

    /// What it is: its pilot by the name it has here, with the one in the file where that is another.
    pub fn called(&self) -> String {
        let form = self.form.form().short;
        match &self.pilot_here {
            Some(here) if *here != self.pilot => {
                format!("{here}的{form}（文件里的试点叫{}）", excerpt(&self.pilot))
            }
            _ => format!("{}的{form}", self.pilot),
        }
    }

    /// When what is here was saved, and its revision.
    pub fn here_says(&self) -> String {
        match &self.here {
            Some(here) => says(here.rev, &here.saved),
            None if self.here_text.is_some() => "读不出来".to_owned(),
            None => "没有".to_owned(),
        }
    }

    /// When what comes was saved, and its revision.
    pub fn coming_says(&self) -> String {
        let unsaved = self.bare.is_some().then_some("，含没来得及保存的文字");
        says(self.coming.rev, &self.coming.saved) + unsaved.unwrap_or_default()
    }
}

fn says(rev: u32, saved: &Stamp) -> String {
    format!("第 {rev} 次保存 · {}", saved.minute())
}
