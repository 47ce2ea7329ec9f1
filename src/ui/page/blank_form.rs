//! An empty form, to be printed and filled by hand.

use leptos::prelude::*;

use super::Title;
use super::print::{Advice, PrintButton};
use crate::dossier::Paper;
use crate::form::FormId;
use crate::ui::sheet::{Ink, Leaves};

#[component]
pub(crate) fn BlankForm(form: FormId) -> impl IntoView {
    let form = form.form();
    view! {
        <section class="wide">
            <div class="column screen-only">
                <Title text=format!("空白{}", form.short)/>
                <p class="lead">"供手写，与填好的表同一版式。"</p>
                <Advice form=form/>
                <p class="go"><PrintButton/></p>
            </div>
            <div class="sheet paper"><Leaves form=form ink=Ink::still(Paper::default())/></div>
        </section>
    }
}
