//! Shapes: what JSON of ours may hold, as tables. One reader walks them, and the published schemas are written from the same lines.

mod grammar;
mod misfit;
mod pattern;
mod reader;
mod stored;

pub use grammar::{
    ANSWERED, DAY, DIGEST, ENTRY, FINGERPRINT, Grammar, KEY, MOMENT, PILOT, PLACE, RULE, Real,
    SAVED, SUM, VERSION,
};
pub use misfit::{Fits, Misfit};
pub use stored::{GREATEST, KNOWN, MOST_ROWS_OF_PAPER, RECORD};

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// This text.
    Exactly(&'static str),
    /// One of these texts, and what they are called.
    OneOf(&'static [&'static str], &'static str),
    /// The key of a form of ours.
    FormKey,
    /// A version of the form that is read, up to ours.
    FormVersion,
    /// True or false.
    Flag,
    /// A whole number from the first to the second.
    Whole(u64, u64),
    /// A word of a grammar.
    Word(&'static Grammar),
    /// What somebody typed: it may say anything.
    Typed(Typed),
    /// The same of so many characters at most, and not only white space.
    Brief(usize),
    /// Null, or else this.
    OrNull(&'static Shape),
    /// A list of these, at least and at most so many.
    List(&'static Shape, usize, usize),
    /// A list whose items are each taken or left by themselves: only their list is asked of the whole.
    Each(&'static Shape),
    /// A list of these, none twice.
    Set(&'static Shape),
    /// An object with these members and no others.
    Object(&'static [Member]),
    /// An object whose members are not known beforehand, all of one shape.
    Map(Names, &'static Shape),
}

/// A member of an object.
#[derive(Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Whether it is always there.
    pub must: bool,
    /// What it holds.
    pub shape: Shape,
}

/// How much somebody must have typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Perhaps nothing.
    Any,
    /// One character at least.
    Some,
    /// Something beside white space.
    Words,
}

/// The names an object may have.
#[derive(Debug)]
pub enum Names {
    /// Words of a grammar.
    Like(&'static Grammar),
    /// Keys of forms.
    Forms,
    /// The blanks of the form that is read.
    Blanks,
    /// The tables of the form that is read.
    Tables,
    /// The columns of the table that is read.
    Columns,
}

/// A member that is always there.
pub const fn must(name: &'static str, shape: Shape) -> Member {
    Member {
        name,
        must: true,
        shape,
    }
}

/// A member that may be missing.
pub const fn may(name: &'static str, shape: Shape) -> Member {
    Member {
        name,
        must: false,
        shape,
    }
}
