//! The pages that come with the second and the third part of the program.

use leptos::prelude::*;

use super::view::when_all_there;
use crate::ui::app::Place;
use crate::ui::desk::desk;
use crate::ui::page::{
    BackupPage, Barred, BlankForm, Diagnosis, Finish, Help, Law, Nowhere, PaperPage, PilotPage,
    Print, Review, Settings, Verify, Versions, Whole, YearsPage,
};
use crate::ui::route::View;
use crate::ui::session::Session;

/// Any page but the list of pilots.
pub(super) fn page(place: Place) -> AnyView {
    match place {
        Place::Paper(_, pilot, form, _) => view! { <PaperPage pilot=pilot form=form/> }.into_any(),
        other => when_all_there(desk(), move |rest| (rest.page)(other.clone())),
    }
}

/// Any page but the list of pilots and a paper.
pub(super) fn other(place: Place) -> AnyView {
    match place {
        Place::Home(_) | Place::Paper(..) => ().into_any(),
        Place::Pilot(_, pilot) => view! { <PilotPage pilot=pilot/> }.into_any(),
        Place::Years(_, pilot) => view! { <YearsPage pilot=pilot/> }.into_any(),
        Place::Verify => view! { <Verify/> }.into_any(),
        Place::Law => view! { <Law/> }.into_any(),
        Place::Blank(form) => view! { <BlankForm form=form/> }.into_any(),
        Place::Help => view! { <Help/> }.into_any(),
        Place::Backup(_) => view! { <BackupPage/> }.into_any(),
        Place::Settings => view! { <Settings/> }.into_any(),
        Place::Diagnosis => view! { <Diagnosis/> }.into_any(),
        Place::Nowhere => view! { <Nowhere/> }.into_any(),
    }
}

/// A view of a paper that is wanted when much of it has been filled in.
pub(super) fn view(session: Session, view: &View) -> AnyView {
    match view {
        View::Whole => view! { <Whole session=session/> }.into_any(),
        View::Review => view! { <Review session=session/> }.into_any(),
        View::Barred => view! { <Barred session=session/> }.into_any(),
        View::Finish => view! { <Finish session=session/> }.into_any(),
        View::Print => view! { <Print session=session/> }.into_any(),
        View::Versions => view! { <Versions session=session/> }.into_any(),
        View::Tasks | View::Step { .. } => ().into_any(),
    }
}
