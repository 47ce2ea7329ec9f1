//! The signed file: what it is made of, what is refused, and what a changed byte does to it.

#![allow(clippy::unwrap_used, reason = "all of this is tests")]

pub(crate) mod fixture;
pub(crate) mod forgery;
mod header;
mod mutation;
mod refusal;
mod strict;
mod vector;
