//! One screen each.

mod backup;
mod barred;
mod blank_form;
mod diagnosis;
mod finish;
mod gate;
mod help;
mod home;
mod home_rest;
mod home_row;
mod law;
mod notice;
mod nowhere;
mod paper;
mod paper_code;
mod pilot;
mod print;
mod province;
mod review;
mod settings;
mod start;
mod step;
mod summary_table;
mod tasks;
mod unlock;
mod verify;
mod versions;
mod whole;
mod word;
mod word_in;

pub(crate) use backup::BackupPage;
use backup::TakeOne;
pub(crate) use barred::Barred;
pub(crate) use blank_form::BlankForm;
pub(crate) use diagnosis::Diagnosis;
pub(crate) use finish::Finish;
pub(crate) use gate::GatePage;
pub(crate) use help::Help;
pub(crate) use home::Home;
pub(crate) use home_rest::{above_list, below_list};
pub(crate) use home_row::beside_row;
pub(crate) use law::Law;
pub(crate) use nowhere::Nowhere;
pub(crate) use paper::PaperPage;
pub(crate) use pilot::{PilotPage, YearsPage};
pub(crate) use print::Print;
pub(crate) use province::{before_paper, foot_of};
pub(crate) use review::Review;
pub(crate) use settings::Settings;
pub(crate) use verify::Verify;
pub(crate) use versions::Versions;
pub(crate) use whole::Whole;

use leptos::prelude::*;

use crate::browser;
use crate::ui::desk::desk;
use crate::ui::erase::effect;
use crate::ui::part::focus_next;
use crate::value::in_title;
use crate::vault::Mode;

/// The heading of a page: it gets the focus when the page changes, and names the window.
#[component]
pub(crate) fn Title(
    #[prop(into)] text: Signal<String>,
    /// What names the window where the heading was typed by the user: browsers keep titles in their
    /// history, which no passphrase covers.
    #[prop(optional)]
    sealed: Option<&'static str>,
) -> impl IntoView {
    let desk = desk();
    effect(move || {
        let heading = text.get();
        let name = sealed.filter(|_| desk.mode() != Some(Mode::Plain));
        let name = name.unwrap_or(&heading);
        browser::page::title(&format!("{} · 试点助手", in_title(name)));
        focus_next("title");
    });
    view! { <h1 id="title" tabindex="-1" prop:textContent=text></h1> }
}
