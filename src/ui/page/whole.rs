//! The whole sheet, written on directly, for people who know the form.

use leptos::prelude::*;

use super::Title;
use crate::ui::erase::CollectAny;
use crate::ui::part::FieldView;
use crate::ui::session::Session;
use crate::ui::sheet::{Ink, Leaves};

#[component]
pub(crate) fn Whole(session: Session) -> impl IntoView {
    let beside = session
        .form
        .blanks()
        .filter(|blank| !blank.printed)
        .collect::<Vec<_>>();
    view! {
        <section class="wide">
            <div class="column">
                <Title text="整张表"/>
                <p class="lead">"直接在表上填，与分步填写是同一份。表上不印而细则要问的，列在最后。"</p>
            </div>
            <div class="sheet" data-demonstration=session.is_demonstration().to_string()><Leaves form=session.form ink=Ink::Write(session)/></div>
            <section class="column">
                <h2>"表上不印、细则要问的"</h2>
                {beside.into_iter().map(|blank| view! { <FieldView blank=blank/> }).collect_any()}
            </section>
        </section>
    }
}
