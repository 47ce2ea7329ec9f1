//! The law: the text of the regulation, and the clause with which a rule points into it.
//!
//! [`text`] holds 国标委服务联〔2013〕61号 word for word; a [`Clause`] quotes one place of it, and
//! [`Clause::stands`] proves that the quote is really written there.

mod clause;
pub mod text;

pub use clause::{Clause, Source, Spot};
