//! A table that grows in view: a grid where there is room for one, cards below that; pasted into, and every change taken back.

use leptos::html::Div;
use leptos::prelude::*;

use super::cards::Cards;
use super::grid::{Board, GridView, Tools};
use super::paste::Paste;
use super::{FindingList, Grounds, element_id};
use crate::browser::cell;
use crate::dossier::Place;
use crate::form::{Need, Table};
use crate::ui::app::on_cleanup_local;
use crate::ui::erase::{block, effect, handler, memo, when, words};
use crate::ui::session::{Session, session};

/// A grid is drawn from this width on, in pixels.
const ROOM: i32 = 720;

#[component]
pub(crate) fn RowsView(table: &'static Table) -> impl IntoView {
    let session = session();
    let board = Board::of(session, table);
    let place = Place::blank(table.key);
    on_cleanup(move || board.hush());
    let (room, width) = room();
    let wide = memo(move || width.get().map(|width| width >= ROOM));
    view! {
        <section class="field rows" id=element_id(place) tabindex="-1" aria-label=table.label>
            <h2>
                {table.label}
                {(table.need == Need::May).then(|| view! { <span class="aside">"（选填）"</span> }.into_any())}
                <span class="aside">{words(move || format!("{} 行", board.lines.with(Vec::len)))}</span>
            </h2>
            <div class="hint"><span>{table.hint}</span><Grounds form=session.form.id key=table.key of=table.label/></div>
            <FindingList place=place id=format!("{}-said", element_id(place))/>
            <Tools board=board wide=Signal::derive(move || wide.get() == Some(true))/>
            <div node_ref=room>
                {block(move || match wide.get() {
                    None => ().into_any(),
                    Some(true) => view! { <GridView board=board/> }.into_any(),
                    Some(false) => view! { <Cards board=board/> }.into_any(),
                })}
            </div>
            <Offers session=session table=table/>
            <Paste board=board/>
        </section>
    }
}

/// An element, and how wide it is, once that is known.
fn room() -> (NodeRef<Div>, RwSignal<Option<i32>>) {
    let room = NodeRef::<Div>::new();
    let width = RwSignal::new(None);
    effect(move || {
        if let Some(element) = room.get() {
            on_cleanup_local(cell::on_width(&element, move |now| {
                width.try_set(Some(now));
            }));
        }
    });
    (room, width)
}

/// What the official heading wants to see, offered while the table is empty.
#[component]
fn Offers(session: Session, table: &'static Table) -> impl IntoView {
    let lines = session.lines(table);
    let fill = move |_| {
        session.append_rows(table, &table.offered());
    };
    view! {
        {when(move || !table.offers.is_empty() && lines.with(Vec::is_empty), move || view! {
            <p class="go">
                <button type="button" disabled=session.held on:click=handler(fill)>{format!("列出 {} 个{}", table.offers.len(), table.row)}</button>
            </p>
        })}
    }
}
