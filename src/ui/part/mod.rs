//! What pages are put together from.

mod ask;
mod boxes;
mod carried;
mod choice;
mod clause;
mod drawn;
mod field;
mod finding;
mod focus;
mod input;
mod line;
mod new_secret;
mod notice;
mod paste;
mod prose;
mod region;
mod rows;
mod saving;
mod secret;
mod toast;
mod today;
mod wipe;

pub(crate) use ask::Ask;
pub(crate) use clause::{Chip, Chips, Quote};
pub(crate) use field::{Control, FieldView, element_id};
pub(crate) use finding::{FindingItem, FindingList};
pub(crate) use focus::focus_soon;
pub(crate) use new_secret::NewSecret;
pub(crate) use notice::{CallView, FaultList, NoticeTrouble, OfficeView, WantedView, WordsView};
pub(crate) use rows::RowsView;
pub(crate) use saving::SavingWord;
pub(crate) use secret::{Secret, SecretBox, Working};
pub(crate) use toast::ToastView;
pub(crate) use today::TodayLine;
pub(crate) use wipe::WipeHere;
