//! The regulation word for word: the covering notice, forty articles in eight chapters, six annexes.
//!
//! The text follows the copy kept at `tests/fixtures/regulation.txt`; every difference from that copy
//! stands in [`CORRECTIONS`], and a test turns them back and finds the copy again, letter for letter.
//! 以正式发布的文本为准.

mod annex;
mod annexes;
mod article;
mod chapter1;
mod chapter2;
mod chapter3;
mod chapter4;
mod chapter5;
mod chapter6;
mod chapter7;
mod chapter8;
mod correction;
mod notice;
mod numeral;

pub use annex::{Annex, AnnexNo, Place, Print, annex};
pub use annexes::ANNEXES;
pub use article::{Article, ArticleNo, Chapter, Paragraph, article};
pub use correction::{CORRECTIONS, Correction};
pub use notice::{NOTICE, Notice};
pub use numeral::numeral;

/// The eight chapters in order, each with its articles.
pub static CHAPTERS: [&Chapter; 8] = [
    &chapter1::CHAPTER,
    &chapter2::CHAPTER,
    &chapter3::CHAPTER,
    &chapter4::CHAPTER,
    &chapter5::CHAPTER,
    &chapter6::CHAPTER,
    &chapter7::CHAPTER,
    &chapter8::CHAPTER,
];
