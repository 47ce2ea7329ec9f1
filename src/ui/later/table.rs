//! The table at which the program is cut in two.

use leptos::prelude::*;

use super::pages;
use crate::dossier::{Dossier, Paper, Pilot, Place};
use crate::form::{Blank, Form, FormId, Step, Table};
use crate::regulation::Finding;
use crate::ui::app;
use crate::ui::desk::Desk;
use crate::ui::page::{Summary, beside_row, go_on, notices, rest_of_home};
use crate::ui::part::{Ask, Control, RowsView, chips, findings, offers};
use crate::ui::route::View;
use crate::ui::session::{Session, Verdicts, verdicts};
use crate::ui::sheet::LiveSheet;
use crate::ui::{drill, erase, open};

/// What the first part asks of the second.
pub(crate) struct Later {
    /// The form of that name.
    pub(crate) form: fn(FormId) -> &'static Form,
    /// A new paper with what the pilot's other papers state.
    pub(crate) begin: fn(&Dossier, &Form) -> Paper,
    /// Judges an open paper by the rules.
    pub(crate) judge: fn(Session) -> Verdicts,
    /// Any page but the list of pilots and a paper.
    pub(crate) page: fn(app::Place) -> AnyView,
    /// Any view of a paper but its steps.
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
    /// What is the matter with a paper, above it.
    pub(crate) notices: fn(Session) -> AnyView,
    /// The sheet beside a step.
    pub(crate) sheet: fn(Session) -> AnyView,
    /// What is missing in a step, once it was said to be done.
    pub(crate) summary: fn(Session, &'static Step) -> AnyView,
    /// Leads on from a step, or says what is missing in it.
    pub(crate) go_on: fn(Session, &'static Step),
    /// A repeating table of a step.
    pub(crate) rows: fn(&'static Table) -> AnyView,
    /// The control of a single blank that is neither a line nor a date.
    pub(crate) control: fn(&'static Blank, Place, String, Signal<String>) -> AnyView,
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
    judge: verdicts,
    page: pages::page,
    view: pages::view,
    home: rest_of_home,
    row: beside_row,
    chips,
    findings,
    offers,
    notices,
    sheet: |session| view! { <LiveSheet session=session/> }.into_any(),
    summary: |session, step| view! { <Summary session=session step=step/> }.into_any(),
    go_on,
    rows: |table| view! { <RowsView table=table/> }.into_any(),
    control: |blank, place, id, describes| {
        view! { <Control blank=blank place=place id=id describes=describes/> }.into_any()
    },
    ask: |desk| view! { <Ask desk=desk/> }.into_any(),
    clock: drill::clock_of,
    lay_out: drill::lay_out,
    open_file: |desk| erase::spawn(open::open_file(desk)),
};
