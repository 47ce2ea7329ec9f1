//! One place to write in: what it is called, what it holds, when it is asked.

use std::marker::PhantomData;

use super::{Fact, FormId};
use crate::value::{Entry, Kind, Value, YesNo, printed};

/// Whether the form can do without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The paper is not complete without it.
    Must,
    /// It may stay empty.
    May,
}

/// A blank that is asked only after another one was answered so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The key of the other blank.
    pub key: &'static str,
    /// The answer that opens this one.
    pub answer: &'static str,
}

/// What a blank prints, and what its reader wants confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// As the official form prints it.
    pub text: String,
    /// A remark on what was read, if there is something to confirm.
    pub remark: Option<String>,
}

/// One place to write in.
#[derive(Clone, Copy, Debug)]
pub struct Blank {
    /// Stable for ever: it stands in records and signed files.
    pub key: &'static str,
    /// The official label.
    pub label: &'static str,
    /// The question on screen, where the label alone would not be understood.
    pub question: Option<&'static str>,
    /// One line of help, or nothing.
    pub hint: &'static str,
    /// The control it is drawn with.
    pub kind: Kind,
    /// Whether the paper can do without it.
    pub need: Need,
    /// Whether the official form prints it; what it does not print the law asks all the same.
    pub printed: bool,
    /// Whether “无” can be the true answer.
    pub may_be_none: bool,
    /// Asked only after another answer.
    pub when: Option<Condition>,
    /// Headings the law offers for a long text.
    pub topics: &'static [&'static str],
    /// Words offered for a short one; anything else may be written.
    pub offers: &'static [&'static str],
    /// The key of a blank whose text usually is the same.
    pub same_as: Option<&'static str>,
    /// The fact of the pilot it states, where other papers ask for the same.
    pub fact: Option<Fact>,
    /// The paper from whose answers a first draft of this text can be put together.
    pub drawn_from: Option<FormId>,
    /// Reads the text as its value type does.
    pub inspect: fn(&str) -> Entry<Shown>,
}

impl Blank {
    /// What is asked on screen.
    pub fn asks(&self) -> &'static str {
        self.question.unwrap_or(self.label)
    }

    /// Whether it asks 是否 and is answered by 有 or 无, as the form prints.
    pub fn asks_whether(&self) -> bool {
        self.kind == YesNo::KIND && self.asks().contains("是否")
    }

    /// What an answer is called where it is chosen: 是 or 否 where the question asks 是否, with the word that is printed.
    pub fn calls(&self, answer: &'static str) -> &'static str {
        match answer {
            "有" if self.asks_whether() => "是（有）",
            "无" if self.asks_whether() => "否（无）",
            _ => answer,
        }
    }

    /// What the form prints for a text: the value read, or the text as typed where it cannot be read, without what
    /// paper cannot show.
    pub fn prints(&self, text: &str) -> String {
        match (self.inspect)(text) {
            Entry::Read(shown) => shown.text,
            Entry::Unreadable(_) => printed(text).trim().to_owned(),
            Entry::Blank => String::new(),
        }
    }
}

/// Two blanks are the same when their keys are.
impl PartialEq for Blank {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// A blank that knows what it holds, so that a rule reads a date as a date.
#[derive(Debug)]
pub struct Field<T> {
    /// The blank itself.
    pub blank: Blank,
    holds: PhantomData<fn() -> T>,
}

impl<T: Value> Field<T> {
    /// A blank that must be answered and is printed.
    pub const fn new(key: &'static str, label: &'static str) -> Self {
        let blank = Blank {
            key,
            label,
            question: None,
            hint: "",
            kind: T::KIND,
            need: Need::Must,
            printed: true,
            may_be_none: false,
            when: None,
            topics: &[],
            offers: &[],
            same_as: None,
            fact: None,
            drawn_from: None,
            inspect: inspect::<T>,
        };
        Field {
            blank,
            holds: PhantomData,
        }
    }

    /// What is asked on screen instead of the label.
    #[must_use]
    pub const fn asking(mut self, question: &'static str) -> Self {
        self.blank.question = Some(question);
        self
    }

    /// One line of help.
    #[must_use]
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.blank.hint = hint;
        self
    }

    /// It may stay empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.blank.need = Need::May;
        self
    }

    /// “无” can be the true answer, and is offered as one.
    #[must_use]
    pub const fn or_none(mut self) -> Self {
        self.blank.may_be_none = true;
        self
    }

    /// The official form does not print it.
    #[must_use]
    pub const fn unprinted(mut self) -> Self {
        self.blank.printed = false;
        self
    }

    /// Asked only when another blank holds this answer.
    #[must_use]
    pub const fn when(mut self, key: &'static str, answer: &'static str) -> Self {
        self.blank.when = Some(Condition { key, answer });
        self
    }

    /// Headings the law offers.
    #[must_use]
    pub const fn topics(mut self, topics: &'static [&'static str]) -> Self {
        self.blank.topics = topics;
        self
    }

    /// Words offered; anything else may be written.
    #[must_use]
    pub const fn offers(mut self, offers: &'static [&'static str]) -> Self {
        self.blank.offers = offers;
        self
    }

    /// It states a fact that other papers ask for too.
    #[must_use]
    pub const fn states(mut self, fact: Fact) -> Self {
        self.blank.fact = Some(fact);
        self
    }

    /// A first draft can be put together from the answers of that paper.
    #[must_use]
    pub const fn drawn_from(mut self, form: FormId) -> Self {
        self.blank.drawn_from = Some(form);
        self
    }

    /// The key of a blank whose text usually is the same.
    #[must_use]
    pub const fn same_as(mut self, key: &'static str) -> Self {
        self.blank.same_as = Some(key);
        self
    }
}

fn inspect<T: Value>(text: &str) -> Entry<Shown> {
    match Entry::<T>::of(text) {
        Entry::Blank => Entry::Blank,
        Entry::Unreadable(why) => Entry::Unreadable(why),
        Entry::Read(value) => {
            let shown = value.shown();
            let remark = value.remark().or_else(|| read_as(T::KIND, text, &shown));
            Entry::Read(Shown {
                text: shown,
                remark,
            })
        }
    }
}

/// A number written otherwise than it is printed is read back.
fn read_as(kind: Kind, typed: &str, shown: &str) -> Option<String> {
    let is_number = matches!(kind, Kind::Count | Kind::Decimal);
    (is_number && typed.trim() != shown).then(|| format!("读作 {shown}"))
}
