//! One screen each.

mod backup;
mod barred;
mod blank_form;
mod diagnosis;
mod finish;
mod help;
mod home;
mod home_rest;
mod home_row;
mod law;
mod notice;
mod paper;
mod pilot;
mod print;
mod review;
mod step;
mod tasks;
mod verify;
mod versions;
mod whole;

pub(crate) use backup::BackupPage;
use backup::TakeOne;
pub(crate) use blank_form::BlankForm;
pub(crate) use diagnosis::Diagnosis;
pub(crate) use help::Help;
pub(crate) use home::Home;
pub(crate) use home_rest::{above_list, below_list};
pub(crate) use home_row::beside_row;
pub(crate) use law::Law;
pub(crate) use paper::PaperPage;
pub(crate) use pilot::{PilotPage, YearsPage};
pub(crate) use verify::Verify;

use leptos::prelude::*;

use crate::edge;
use crate::ui::erase::effect;

/// The heading of a page: it gets the focus when the page changes, and names the window.
#[component]
pub(crate) fn Title(#[prop(into)] text: Signal<String>) -> impl IntoView {
    effect(move || {
        edge::page::title(&format!("{} · 试点助手", text.get()));
        edge::page::focus("title");
    });
    view! { <h1 id="title" tabindex="-1">{text}</h1> }
}
