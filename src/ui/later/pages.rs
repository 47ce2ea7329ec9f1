//! The pages and views that come with the second part of the program.

use leptos::prelude::*;

use crate::ui::app::Place;
use crate::ui::page::{
    Barred, BlankForm, Finish, Help, Law, PilotPage, Print, Review, Tasks, Verify, Versions, Whole,
    YearsPage,
};
use crate::ui::route::View;
use crate::ui::session::Session;

/// Any page but the list of pilots and a paper.
pub(super) fn page(place: Place) -> AnyView {
    match place {
        Place::Home(_) | Place::Paper(..) => ().into_any(),
        Place::Pilot(_, pilot) => view! { <PilotPage pilot=pilot/> }.into_any(),
        Place::Years(_, pilot) => view! { <YearsPage pilot=pilot/> }.into_any(),
        Place::Verify => view! { <Verify/> }.into_any(),
        Place::Law => view! { <Law/> }.into_any(),
        Place::Blank(form) => view! { <BlankForm form=form/> }.into_any(),
        Place::Help => view! { <Help/> }.into_any(),
    }
}

/// Any view of a paper but its steps.
pub(super) fn view(session: Session, view: View) -> AnyView {
    match view {
        View::Step { .. } => ().into_any(),
        View::Tasks => view! { <Tasks session=session/> }.into_any(),
        View::Whole => view! { <Whole session=session/> }.into_any(),
        View::Review => view! { <Review session=session/> }.into_any(),
        View::Barred => view! { <Barred session=session/> }.into_any(),
        View::Finish => view! { <Finish session=session/> }.into_any(),
        View::Print => view! { <Print session=session/> }.into_any(),
        View::Versions => view! { <Versions session=session/> }.into_any(),
    }
}
