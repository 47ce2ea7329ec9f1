//! A ruled grid, as a real table: paper and readers of tables both understand it.

use leptos::prelude::*;

use super::Ink;
use super::slot::Pieces;
use crate::form::{Cell, Grid};
use crate::ui::erase::CollectAny;

#[component]
pub(super) fn GridView(grid: &'static Grid, ink: Ink) -> impl IntoView {
    let row = |cells: &&'static [Cell]| {
        view! { <tr>{cells.iter().map(|cell| one(cell, ink.clone())).collect_any()}</tr> }
    };
    view! {
        <table class="grid">
            <Widths widths=grid.widths.to_vec()/>
            <tbody>{grid.rows.iter().map(row).collect_any()}</tbody>
        </table>
    }
}

/// The widths of the columns, in hundredths.
#[component]
pub(super) fn Widths(widths: Vec<u8>) -> impl IntoView {
    let col = |width: &u8| view! { <col style:width=format!("{width}%")/> };
    view! { <colgroup>{widths.iter().map(col).collect_any()}</colgroup> }
}

fn one(cell: &'static Cell, ink: Ink) -> AnyView {
    match cell {
        Cell::Label(text, span) => view! { <td class="label" colspan=*span>{*text}</td> }.into_any(),
        Cell::Blank(pieces, span) => {
            view! { <td class="value" colspan=*span><Pieces pieces=pieces ink=ink/></td> }.into_any()
        }
        Cell::Tall(pieces, span, high) => view! {
            <td class="value tall" colspan=*span style:height=format!("calc({high} * var(--unit))")><Pieces pieces=pieces ink=ink/></td>
        }
        .into_any(),
    }
}
