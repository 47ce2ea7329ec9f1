//! One screen each.

mod barred;
mod blank_form;
mod finish;
mod help;
mod home;
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

pub(crate) use blank_form::BlankForm;
pub(crate) use help::Help;
pub(crate) use home::Home;
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
