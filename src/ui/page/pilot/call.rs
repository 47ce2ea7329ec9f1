//! The time of a 征集通知 beside the timeline: of the notice, and so never among the duties of the regulation.

use leptos::prelude::*;

use super::due;
use crate::dossier::Pilot;
use crate::form::Role;
use crate::host::{Call, Due, Province, Standing};
use crate::regulation::Course;
use crate::ui::desk::Desk;
use crate::ui::erase::block;
use crate::value::Day;

#[component]
pub(super) fn CallDue(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    block(move || {
        let today = desk.today.get();
        let notice = desk.notice();
        let (call, round) = pilot.with(|pilot| {
            let course = Course::of(&pilot.log);
            let round = notice.round_for(pilot, &course);
            let own = round.map(|pack| of_province(desk, pack, today));
            (notice.call_for(&course).cloned(), own)
        });
        let of_call = call.and_then(|call| Some(of_call(desk, &call, call.standing(today)?)));
        let dues: Vec<AnyView> = of_call
            .into_iter()
            .chain(round.into_iter().flatten())
            .collect();
        (!dues.is_empty()).then(|| {
            view! {
                <h2>"当批报送时间"</h2>
                <ol class="dues">{dues}</ol>
            }
            .into_any()
        })
    })
}

/// The two last days of a round of the province.
fn of_province(desk: Desk, pack: &Province, today: Day) -> Vec<AnyView> {
    let due = |due: Due| {
        let cite = pack.cite();
        drawn(desk, due.standing, [due.what, due.who], cite)
    };
    pack.dues(today).into_iter().map(due).collect()
}

fn of_call(desk: Desk, call: &Call, standing: Standing) -> AnyView {
    drawn(
        desk,
        standing,
        [Call::WHAT, Role::Undertaker.label()],
        call.cite(),
    )
}

fn drawn(desk: Desk, standing: Standing, [what, who]: [&'static str; 2], cite: String) -> AnyView {
    let off = desk.notice().remark_on(standing.term);
    view! {
            <li class="due" data-state=standing.state.key() data-weight="step" data-source="notice">
                <div class="due-when"><span class="term">{standing.term.shown()}</span>{due::off_days(off)}</div>
                <div class="due-what">
                    <p><strong>{what}</strong></p>
                    <p class="aside">{who}</p>
                    <p class="aside">{cite}"；不是细则规定的期限"</p>
                </div>
                <div class="due-how">
                    {due::state_of(standing.state, "step")}
                    <span class="aside">{standing.says(desk.today.get())}</span>
                </div>
            </li>
    }
    .into_any()
}
