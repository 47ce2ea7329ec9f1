//! A repeating table of the sheet: its head is printed again on every leaf it runs over.

use leptos::prelude::*;

use super::Ink;
use super::grid::Widths;
use super::slot::Slot;
use crate::dossier::Place;
use crate::form::Table;
use crate::ui::erase::{CollectAny, block, list, when};

#[component]
pub(super) fn SheetRows(
    table: &'static Table,
    widths: &'static [u8],
    least: usize,
    ink: Ink,
) -> impl IntoView {
    let drawn = ink.rows(table);
    let left_out = ink.left_out(table);
    let head = table
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{column.label}</th> })
        .collect_any();
    let row = move |id: u32| {
        let cell = |column: &&'static crate::form::Blank| {
            view! { <td class="value"><Slot blank=column place=Place::cell(column.key, id) empty="" ink=ink.clone()/></td> }
        };
        view! { <tr>{table.columns.iter().map(cell).collect_any()}</tr> }
    };
    let empty = move || {
        let missing = least.saturating_sub(drawn.with(Vec::len));
        let blank_row = |_| view! { <tr>{table.columns.iter().map(|_| view! { <td class="value">"\u{3000}"</td> }).collect_any()}</tr> };
        (left_out.get() == 0).then(|| (0..missing).map(blank_row).collect_any())
    };
    view! {
        <table class="grid rows">
            <Widths widths=widths/>
            <thead><tr>{head}</tr></thead>
            <tbody>
                {list(move || drawn.get(), u32::to_string, row)}
                {block(empty)}
            </tbody>
        </table>
        {when(move || left_out.get() != 0, move || view! {
            <p class="left-out">{move || format!("另有 {} 行，打印时全部列出", left_out.get())}</p>
        })}
    }
}
