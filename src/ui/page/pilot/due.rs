//! One entry of the timeline in words: what, who, when, by which article, how it stands.

use leptos::prelude::*;

use crate::dossier::Pilot;
use crate::host::InProvince;
use crate::regulation::{Entry, State, Weight};
use crate::ui::desk::Desk;
use crate::ui::erase::CollectAny;
use crate::ui::part::Chip;
use crate::ui::route::{Page, Route, View};

/// The state, by shape and word.
pub(super) fn state(entry: &Entry) -> AnyView {
    state_of(entry.state, weight(entry))
}

/// A state, by shape and word.
pub(super) fn state_of(state: State, weight: &'static str) -> AnyView {
    let shape = match state {
        State::Ahead => "○",
        State::Open => "◐",
        State::Near => "▲",
        State::Past => "■",
        State::Done => "✓",
        State::DoneLate => "✔",
        State::Void => "—",
    };
    view! {
        <span class="due-state" data-state=state.key() data-weight=weight>
            <span aria-hidden="true">{shape}</span>" "{state.label()}
        </span>
    }
    .into_any()
}

/// Whether it is a step that somebody takes, or a date to know.
pub(super) const fn weight(entry: &Entry) -> &'static str {
    match entry.duty.weight {
        Weight::Step | Weight::Limit => "step",
        Weight::Mark | Weight::Standing => "mark",
    }
}

/// How far away its next date is.
pub(super) fn days(entry: &Entry) -> Option<String> {
    let left = entry.days_left?;
    Some(match left {
        0 => "就在今天".to_owned(),
        1.. => format!("还有 {left} 天"),
        _ => format!("已过 {} 天", -left),
    })
}

/// The time, what another reading of the words gives, and whether the last day is a day off by the host's list.
pub(super) fn times(desk: Desk, entry: &Entry) -> AnyView {
    let other = entry.when.other.map(|other| {
        view! { <span class="other">{format!("{}：{}", other.reading, other.term.shown())}</span> }
            .into_any()
    });
    let done = entry
        .done
        .map(|done| view! { <span class="aside">{done.shown()}</span> }.into_any());
    let off = desk.notice().remarks_on(entry);
    view! { <span class="term">{entry.when.term.shown()}</span>{other}{off_days(off)}{done} }
        .into_any()
}

/// What is to be known of last days that are days off.
pub(super) fn off_days(remarks: impl IntoIterator<Item = String>) -> Vec<AnyView> {
    let remark = |remark| view! { <span class="other">{remark}</span> };
    remarks.into_iter().map(remark).collect_any()
}

/// What a provincial pilot takes by reference here, and what its province lays down itself, beside the regulation.
pub(super) fn in_province(desk: Desk, pilot: Memo<Pilot>, entry: &Entry) -> Vec<AnyView> {
    let notice = desk.notice();
    let told = pilot.with(|pilot| {
        let pack = notice.province_for(pilot);
        InProvince::beside(pack, pilot, entry, desk.today.get())
    });
    let line = |says| view! { <p class="aside">{says}</p> };
    [told.reference, told.own]
        .into_iter()
        .flatten()
        .map(line)
        .collect_any()
}

/// The article, opening in place.
pub(super) fn ground(entry: &Entry) -> AnyView {
    view! { <Chip clause=entry.duty.clause/> }.into_any()
}

/// The paper it is done with.
pub(super) fn paper(desk: Desk, pilot: Memo<Pilot>, entry: &Entry) -> Option<AnyView> {
    let form = entry.duty.form?;
    let page = Page::Paper {
        pilot: pilot.with_untracked(|pilot| pilot.id.clone()),
        form,
        view: View::Tasks,
    };
    let address = Route::to(desk.db.get_untracked(), page);
    Some(view! { <a href=address>{form.form().called()}</a> }.into_any())
}
