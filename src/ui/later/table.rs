//! The table at which the program is cut in two.

use leptos::prelude::*;

use super::pages;
use crate::dossier::{Dossier, Paper, Pilot};
use crate::form::{Blank, Form, FormId, Table};
use crate::regulation::{Finding, Rule, rules};
use crate::ui::app::Place;
use crate::ui::desk::Desk;
use crate::ui::page::{BarredNotice, beside_row, rest_of_home};
use crate::ui::part::{Ask, Paste, chips, findings, offers};
use crate::ui::route::View;
use crate::ui::session::Session;
use crate::ui::{drill, erase, open};

/// What the first part asks of the second.
pub(crate) struct Later {
    /// The form of that name.
    pub(crate) form: fn(FormId) -> &'static Form,
    /// A new paper with what the pilot's other papers state.
    pub(crate) begin: fn(&Dossier, &Form) -> Paper,
    /// The rules over a form.
    pub(crate) rules: fn(FormId) -> Vec<&'static Rule>,
    /// Any page but the list of pilots and a paper.
    pub(crate) page: fn(Place) -> AnyView,
    /// Any view of a paper but its task list and its steps.
    pub(crate) view: fn(Session, View) -> AnyView,
    /// What stands below the list of pilots.
    pub(crate) home: fn(Desk) -> AnyView,
    /// How far a pilot of the list is, and what can be done to it.
    pub(crate) row: fn(Desk, Pilot) -> AnyView,
    /// The articles that speak of a blank or table.
    pub(crate) chips: fn(FormId, &'static str) -> AnyView,
    /// What was found at a place.
    pub(crate) findings: fn(Vec<Finding>) -> AnyView,
    /// What other papers offer for a blank.
    pub(crate) offers: fn(&'static Blank) -> AnyView,
    /// Rows from a spreadsheet, and back.
    pub(crate) paste: fn(Session, &'static Table) -> AnyView,
    /// Says above a paper that the law bars it for now.
    pub(crate) barred: fn(Session) -> AnyView,
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
    form: FormId::form,
    begin: Dossier::begin,
    rules: |form| rules().filter(|rule| rule.form == form).collect(),
    page: pages::page,
    view: pages::view,
    home: rest_of_home,
    row: beside_row,
    chips,
    findings,
    offers,
    paste: |session, table| view! { <Paste session=session table=table/> }.into_any(),
    barred: |session| view! { <BarredNotice session=session/> }.into_any(),
    ask: |desk| view! { <Ask desk=desk/> }.into_any(),
    clock: drill::clock_of,
    lay_out: drill::lay_out,
    open_file: |desk| erase::spawn(open::open_file(desk)),
};
