//! The pages that come with the second part of the program.

use leptos::prelude::*;

use crate::ui::app::Place;
use crate::ui::page::{
    BackupPage, BlankForm, Diagnosis, Help, Law, PaperPage, PilotPage, Verify, YearsPage,
};

/// Any page but the list of pilots.
pub(super) fn page(place: Place) -> AnyView {
    match place {
        Place::Home(_) => ().into_any(),
        Place::Pilot(_, pilot) => view! { <PilotPage pilot=pilot/> }.into_any(),
        Place::Years(_, pilot) => view! { <YearsPage pilot=pilot/> }.into_any(),
        Place::Paper(_, pilot, form, _) => view! { <PaperPage pilot=pilot form=form/> }.into_any(),
        Place::Verify => view! { <Verify/> }.into_any(),
        Place::Law => view! { <Law/> }.into_any(),
        Place::Blank(form) => view! { <BlankForm form=form/> }.into_any(),
        Place::Help => view! { <Help/> }.into_any(),
        Place::Backup(_) => view! { <BackupPage/> }.into_any(),
        Place::Diagnosis => view! { <Diagnosis/> }.into_any(),
    }
}
