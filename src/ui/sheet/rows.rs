//! A repeating table of the sheet: its head is printed again on every leaf it runs over.

use leptos::prelude::*;

use super::Ink;
use super::grid::Widths;
use super::slot::Slot;
use crate::dossier::Place;
use crate::form::{Blank, Column, Rows};
use crate::ui::erase::{CollectAny, block, list, memo, when, words};
use crate::ui::part::PortionEnd;

#[component]
pub(super) fn SheetRows(rows: &'static Rows, ink: Ink) -> impl IntoView {
    let drawn = ink.rows(rows.table);
    let portion = ink.portion(Signal::derive(move || drawn.with(Vec::len)));
    let positions = ink.positions(rows.table);
    let left_out = ink.left_out(rows.table);
    let widths = rows.columns.iter().map(Column::width).collect();
    let head = rows
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{column.heading()}</th> });
    let over = rows.over.map(|over| {
        view! { <tr><th colspan=rows.columns.len().to_string()>{over}</th></tr> }.into_any()
    });
    let room = room(rows, drawn, &ink);
    let spans = (ink.is_paper() && rows.has_seats()).then(|| spans(rows, drawn, room, &ink));
    let row = move |id: u32| {
        let slot = move |blank: &'static Blank, ink: &Ink| {
            view! { <Slot blank=blank place=Place::cell(blank.key, id) empty="" ink=ink.clone()/> }
                .into_any()
        };
        let cell = |(at, column): (usize, &'static Column)| match (
            column,
            spans.filter(|_| at == 0),
        ) {
            (Column::Blank(blank, _), None) => {
                view! { <td class="value">{slot(blank, &ink)}</td> }.into_any()
            }
            (Column::Blank(blank, _), Some(spans)) => {
                let span = memo(move || {
                    let nth = positions.with(|all| all.get(&id).copied());
                    spans.with(|spans| *nth.and_then(|nth| spans.get(nth)).unwrap_or(&1))
                });
                let ink = ink.clone();
                let words = when(move || span.get() > 0, move || slot(blank, &ink));
                seat(span.into(), words)
            }
            (Column::Nth(..), _) => {
                let nth = move || positions.with(|all| all.get(&id).copied());
                view! { <td class="value nth">{words(move || nth().map(|nth| (nth + 1).to_string()).unwrap_or_default())}</td> }.into_any()
            }
            (Column::Pen(..), _) => view! { <td class="value"></td> }.into_any(),
        };
        let long = ink.clone();
        let long = move || {
            let long = long.is_paper() && rows.is_long(&texts(rows, id, &long));
            long.then_some("true")
        };
        view! { <tr data-long=long>{rows.columns.iter().enumerate().map(cell).collect_any()}</tr> }
    };
    let empty = move || {
        let filled = drawn.with(Vec::len);
        let more = if left_out.get() == 0 { room.get() } else { 0 };
        (filled..filled + more)
            .map(|nth| unfilled(rows, nth, spans))
            .collect_any()
    };
    view! {
        <table class="grid rows" data-small=rows.is_small().then_some("true") data-seats=spans.map(|_| "true")>
            <Widths widths=widths/>
            <thead>{over}<tr>{head.collect_any()}</tr></thead>
            <tbody>
                {list(move || drawn.with(|ids| portion.take(ids)), u32::to_string, row)}
                {block(empty)}
            </tbody>
        </table>
        <PortionEnd portion=portion unit="行"/>
        {when(move || left_out.get() != 0, move || view! {
            <p class="left-out">{words(move || format!("另有 {} 行，打印时全部列出", left_out.get()))}</p>
        })}
    }
}

/// How many empty rows are drawn below the others; a long table has none, and its texts are not read for it.
fn room(rows: &'static Rows, drawn: Signal<Vec<u32>>, ink: &Ink) -> Memo<usize> {
    let ink = ink.clone();
    memo(move || {
        let ids = drawn.get();
        if ids.len() >= rows.least {
            return 0;
        }
        let written: Vec<_> = ids.iter().map(|id| texts(rows, *id, &ink)).collect();
        rows.unfilled(&written)
    })
}

/// What a row prints, column by column.
fn texts(rows: &'static Rows, id: u32, ink: &Ink) -> Vec<String> {
    let text = |column: &Column| match column {
        Column::Blank(blank, _) => ink.printed(blank, Place::cell(blank.key, id)).get(),
        Column::Nth(..) | Column::Pen(..) => String::new(),
    };
    rows.columns.iter().map(text).collect()
}

/// How far down the first cell of each row reaches, the empty rows among them.
fn spans(
    rows: &'static Rows,
    drawn: Signal<Vec<u32>>,
    room: Memo<usize>,
    ink: &Ink,
) -> Memo<Vec<usize>> {
    let ink = ink.clone();
    memo(move || {
        let ids = drawn.get();
        let mut first: Vec<_> = ids
            .iter()
            .map(|id| texts(rows, *id, &ink).swap_remove(0))
            .collect();
        let unfilled = ids.len()..ids.len() + room.get();
        first.extend(unfilled.map(|nth| rows.stub(nth).unwrap_or_default().to_owned()));
        rows.spans(&first)
    })
}

/// A cell with the seat of so many rows; those below the first of them have none.
fn seat(span: Signal<usize>, words: AnyView) -> AnyView {
    let rows = move || span.get().max(1).to_string();
    view! { <td class="value seat" rowspan=rows hidden=move || span.get() == 0>{words}</td> }
        .into_any()
}

/// A ruled row that nothing was written in yet.
fn unfilled(rows: &'static Rows, nth: usize, spans: Option<Memo<Vec<usize>>>) -> AnyView {
    let stub = rows.stub(nth);
    let cell = |(at, _): (usize, &Column)| {
        let Some(spans) = spans.filter(|_| at == 0) else {
            let words = stub.filter(|_| at == 0).unwrap_or("\u{3000}");
            return view! { <td class="value">{words}</td> }.into_any();
        };
        let span = spans.with(|spans| spans.get(nth).copied().unwrap_or(1));
        let words = stub.filter(|_| span > 0).into_any();
        seat(Signal::stored(span), words)
    };
    view! { <tr>{rows.columns.iter().enumerate().map(cell).collect_any()}</tr> }.into_any()
}
