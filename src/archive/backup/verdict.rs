//! How a paper that comes stands to the one that is here, and what can be done with it.

use crate::dossier::{Paper, Record};

/// How what comes stands to what is here. Told by revisions and contents, never by clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is here.
    New,
    /// What is here cannot be read.
    Mends,
    /// Both say the same.
    Equal,
    /// What is here is an earlier version of what comes.
    Newer,
    /// What comes is an earlier version of what is here.
    Older,
    /// Both went on by themselves.
    Different,
    /// Edits that were not saved in time and fit no stored revision.
    Unsaved,
    /// It differs from what is here, but another pilot here has the same: it was put beside before.
    Elsewhere,
}

/// What is done with a paper that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is put in; what was here stays among the versions.
    Take,
    /// What is here stays, what comes is left.
    Keep,
    /// What is here stays, what comes is put beside it as a pilot of its own.
    Both,
}

impl Verdict {
    /// Compares two papers by what their earlier versions say of each other.
    pub(super) fn of(
        (here, here_before): (&Record, &[Paper]),
        (coming, coming_before): (&Record, &[Paper]),
    ) -> Verdict {
        if here.paper == coming.paper {
            return Verdict::Equal;
        }
        let grew_from_here = coming_before.contains(&here.paper);
        let here_grew = here_before.contains(&coming.paper);
        match (grew_from_here, here_grew) {
            (true, false) => Verdict::Newer,
            (false, true) => Verdict::Older,
            // A text that was taken back later is an earlier version of both: the higher revision came after.
            (true, true) if coming.rev > here.rev => Verdict::Newer,
            (true, true) if coming.rev < here.rev => Verdict::Older,
            _ => Verdict::Different,
        }
    }

    /// In words.
    pub const fn label(self) -> &'static str {
        match self {
            Verdict::New => "本机没有",
            Verdict::Mends => "本机的已损坏",
            Verdict::Equal => "相同",
            Verdict::Newer => "文件里的较新",
            Verdict::Older => "本机的较新",
            Verdict::Different => "两边各有改动",
            Verdict::Unsaved => "没来得及保存，与存着的不同",
            Verdict::Elsewhere => "本机另有相同的一份",
        }
    }

    /// What can be done; the first is chosen beforehand, and never one that puts something in the place of a paper that can be read.
    pub const fn choices(self) -> &'static [Choice] {
        match self {
            Verdict::New | Verdict::Mends => &[Choice::Take, Choice::Keep],
            Verdict::Equal => &[Choice::Keep],
            Verdict::Newer => &[Choice::Keep, Choice::Take, Choice::Both],
            Verdict::Older => &[Choice::Keep, Choice::Both, Choice::Take],
            Verdict::Different => &[Choice::Both, Choice::Keep, Choice::Take],
            Verdict::Unsaved => &[Choice::Both, Choice::Keep],
            Verdict::Elsewhere => &[Choice::Keep, Choice::Both],
        }
    }
}

impl Choice {
    /// The word that stands for it in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Choice::Take => "take",
            Choice::Keep => "keep",
            Choice::Both => "both",
        }
    }

    /// The choice of that word.
    pub fn from_key(key: &str) -> Option<Choice> {
        let all = [Choice::Take, Choice::Keep, Choice::Both];
        all.into_iter().find(|choice| choice.key() == key)
    }

    /// In words, for a paper of that verdict.
    pub const fn label(self, verdict: Verdict) -> &'static str {
        match (self, verdict) {
            (Choice::Take, Verdict::New) => "收进",
            (Choice::Take, Verdict::Mends) => "收进，损坏的原文单独留存",
            (Choice::Take, _) => "用文件里的，本机的留作以前的版本",
            (Choice::Keep, Verdict::New | Verdict::Mends | Verdict::Unsaved) => "不收",
            (Choice::Keep, Verdict::Equal | Verdict::Elsewhere) => "不动",
            (Choice::Keep, _) => "保留本机的，不收文件里的",
            (Choice::Both, Verdict::Unsaved) => "另存一份",
            (Choice::Both, _) => "两份都留",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Place, Stamp};
    use crate::form::FormId;

    fn record(rev: u32, name: &str) -> Record {
        let mut record = Record::begin("a1", FormId::Application, Stamp::default());
        record.rev = rev;
        record.paper.write(Place::blank("unit.name"), name);
        record
    }

    fn verdict(
        here: (u32, &str),
        here_before: &[&str],
        coming: (u32, &str),
        before: &[&str],
    ) -> Verdict {
        let papers = |names: &[&str]| {
            names
                .iter()
                .map(|name| record(0, name).paper)
                .collect::<Vec<_>>()
        };
        Verdict::of(
            (&record(here.0, here.1), &papers(here_before)),
            (&record(coming.0, coming.1), &papers(before)),
        )
    }

    #[test]
    fn equal_is_what_says_the_same_whatever_its_revision() {
        assert_eq!(verdict((3, "甲"), &[], (9, "甲"), &[]), Verdict::Equal);
    }

    #[test]
    fn newer_is_what_grew_from_the_other() {
        assert_eq!(verdict((3, "甲"), &[], (9, "乙"), &["甲"]), Verdict::Newer);
        assert_eq!(verdict((9, "乙"), &["甲"], (3, "甲"), &[]), Verdict::Older);
        // A higher number alone proves nothing: two machines count by themselves.
        assert_eq!(verdict((3, "甲"), &[], (9, "乙"), &[]), Verdict::Different);
        assert_eq!(
            verdict((9, "甲"), &["丙"], (3, "乙"), &["丙"]),
            Verdict::Different
        );
    }

    #[test]
    fn what_was_taken_back_is_told_by_the_revision() {
        assert_eq!(
            verdict((3, "甲"), &["乙"], (4, "乙"), &["甲"]),
            Verdict::Newer
        );
        assert_eq!(
            verdict((4, "甲"), &["乙"], (3, "乙"), &["甲"]),
            Verdict::Older
        );
        assert_eq!(
            verdict((4, "甲"), &["乙"], (4, "乙"), &["甲"]),
            Verdict::Different
        );
    }

    #[test]
    fn what_is_chosen_beforehand_takes_nothing_away() {
        let all = [
            Verdict::New,
            Verdict::Mends,
            Verdict::Equal,
            Verdict::Newer,
            Verdict::Older,
            Verdict::Different,
            Verdict::Unsaved,
            Verdict::Elsewhere,
        ];
        let advised = all.map(|verdict| verdict.choices()[0].label(verdict));
        assert_eq!(
            advised,
            [
                "收进",
                "收进，损坏的原文单独留存",
                "不动",
                "保留本机的，不收文件里的",
                "保留本机的，不收文件里的",
                "两份都留",
                "另存一份",
                "不动"
            ]
        );
        let replaces = |verdict: &Verdict| {
            verdict.choices()[0] == Choice::Take
                && !matches!(verdict, Verdict::New | Verdict::Mends)
        };
        assert_eq!(all.iter().filter(|verdict| replaces(verdict)).count(), 0);
        for choice in [Choice::Take, Choice::Keep, Choice::Both] {
            assert_eq!(Choice::from_key(choice.key()), Some(choice));
        }
    }
}
