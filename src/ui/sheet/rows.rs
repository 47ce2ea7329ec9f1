//! A repeating table of the sheet: its head is printed again on every leaf it runs over.

use leptos::prelude::*;

use super::Ink;
use super::grid::Widths;
use super::slot::Slot;
use crate::dossier::Place;
use crate::form::{Column, Rows};
use crate::ui::erase::{CollectAny, block, list, memo, when, words};
use crate::ui::part::PortionEnd;

/// From so many columns on the letters are smaller, so that every column holds its words.
const MANY: usize = 9;

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
    let row = move |id: u32| {
        let cell = |column: &'static Column| {
            match column {
            Column::Blank(blank, _) => {
                view! { <td class="value"><Slot blank=blank place=Place::cell(blank.key, id) empty="" ink=ink.clone()/></td> }.into_any()
            }
            Column::Nth(..) => {
                let nth = move || positions.with(|all| all.get(&id).copied());
                view! { <td class="value nth">{words(move || nth().map(|nth| (nth + 1).to_string()).unwrap_or_default())}</td> }.into_any()
            }
            Column::Pen(..) => view! { <td class="value"></td> }.into_any(),
        }
        };
        let ink = ink.clone();
        let long = move || {
            ink.is_paper()
                .then(|| rows.is_long(&texts(rows, id, &ink)).to_string())
        };
        view! { <tr data-long=long>{rows.columns.iter().map(cell).collect_any()}</tr> }
    };
    let empty = move || {
        let filled = drawn.with(Vec::len);
        let more = if left_out.get() == 0 { room.get() } else { 0 };
        (filled..filled + more)
            .map(|nth| unfilled(rows, nth))
            .collect_any()
    };
    let many = (rows.columns.len() >= MANY).then_some("true");
    view! {
        <table class="grid rows" data-many=many>
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

/// A ruled row that nothing was written in yet.
fn unfilled(rows: &'static Rows, nth: usize) -> AnyView {
    let stub = rows.stubs.get(nth).or(rows.stubs.last()).copied();
    let cell = |(at, _): (usize, &Column)| {
        let words = stub.filter(|_| at == 0).unwrap_or("\u{3000}");
        view! { <td class="value">{words}</td> }
    };
    view! { <tr>{rows.columns.iter().enumerate().map(cell).collect_any()}</tr> }.into_any()
}
