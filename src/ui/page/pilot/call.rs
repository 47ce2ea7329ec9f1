//! The time of a 征集通知 beside the timeline: of the notice, and so never among the duties of the regulation.

use leptos::prelude::*;

use super::due;
use crate::dossier::Pilot;
use crate::form::Role;
use crate::host::{Call, Standing};
use crate::ui::desk::Desk;
use crate::ui::erase::block;

#[component]
pub(super) fn CallDue(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    block(move || {
        let call = pilot.with(|pilot| desk.call_for(pilot))?;
        let standing = call.standing(desk.today.get())?;
        Some(drawn(desk, &call, standing))
    })
}

fn drawn(desk: Desk, call: &Call, standing: Standing) -> AnyView {
    let off = desk.notice().remark_on(standing.term);
    view! {
        <h2>"当批征集通知"</h2>
        <ol class="dues">
            <li class="due" data-state=standing.state.key() data-weight="step" data-source="notice">
                <div class="due-when"><span class="term">{standing.term.shown()}</span>{due::off_days(off)}</div>
                <div class="due-what">
                    <p><strong>{Call::WHAT}</strong></p>
                    <p class="aside">{Role::Undertaker.label()}</p>
                    <p class="aside">{call.cite()}"；不是细则规定的期限"</p>
                </div>
                <div class="due-how">
                    {due::state_of(standing.state, "step")}
                    <span class="aside">{standing.says(desk.today.get())}</span>
                </div>
            </li>
        </ol>
    }
    .into_any()
}
