//! The table at which the program is cut in two.

use leptos::prelude::*;

use super::pages;
use crate::dossier::Pilot;
use crate::ui::app::Place;
use crate::ui::desk::Desk;
use crate::ui::page::{above_list, below_list, beside_row};
use crate::ui::part::Ask;
use crate::ui::{drill, erase, open};

/// What the first part asks of the second.
pub(crate) struct Later {
    /// What is done once it has come: the host is asked for its notice.
    pub(crate) came: fn(Desk),
    /// Any page but the list of pilots.
    pub(crate) page: fn(Place) -> AnyView,
    /// What stands above the list of pilots.
    pub(crate) above: fn(Desk) -> AnyView,
    /// What stands below it.
    pub(crate) below: fn(Desk) -> AnyView,
    /// How far a pilot of the list is, and what can be done to it.
    pub(crate) row: fn(Desk, Pilot) -> AnyView,
    /// Asks which of two records stands.
    pub(crate) ask: fn(Desk) -> AnyView,
    /// Moves the simulated date of 演练.
    pub(crate) clock: fn(Desk) -> AnyView,
    /// Lays the exercises of 演练 out.
    pub(crate) lay_out: fn(Desk),
    /// Lets the user choose a file and opens it.
    pub(crate) open_file: fn(Desk),
}

pub(super) static LATER: Later = Later {
    came: Desk::want_notice,
    page: pages::page,
    above: above_list,
    below: below_list,
    row: beside_row,
    ask: |desk| view! { <Ask desk=desk/> }.into_any(),
    clock: drill::clock_of,
    lay_out: drill::lay_out,
    open_file: |desk| erase::spawn(open::open_file(desk)),
};
