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
mod notice;
mod paste;
mod prose;
mod region;
mod reminder;
mod rows;
mod saving;
mod toast;
mod today;
mod unread;

pub(crate) use ask::Ask;
pub(crate) use clause::{Chip, Chips, Quote};
pub(crate) use field::{Control, FieldView, element_id};
pub(crate) use finding::{FindingItem, FindingList};
pub(crate) use focus::focus_soon;
pub(crate) use notice::{CallView, FaultList, NoticeTrouble, OfficeView, WantedView, WordsView};
pub(crate) use reminder::ReminderLine;
pub(crate) use rows::RowsView;
pub(crate) use saving::SavingWord;
pub(crate) use toast::ToastView;
pub(crate) use today::TodayLine;
pub(crate) use unread::{UnreadList, take_raw};
