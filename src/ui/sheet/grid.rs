//! A ruled grid, as a real table: paper and readers of tables both understand it.

use leptos::prelude::*;

use super::Ink;
use super::slot::Pieces;
use crate::dossier::Place;
use crate::form::{Blank, Cell, Grid, Piece};
use crate::ui::erase::CollectAny;

#[component]
pub(super) fn GridView(grid: &'static Grid, ink: Ink) -> impl IntoView {
    let row = |cells: &&'static [Cell]| {
        let cells = *cells;
        let signed = cells.iter().any(Cell::is_signed);
        let cell = |cell| one(cell, signed, ink.clone());
        let paper = ink.is_paper().then(|| ink.clone());
        let long = move || {
            let ink = paper.as_ref()?;
            let printed = |blank: &'static Blank| ink.printed(blank, Place::blank(blank.key)).get();
            grid.is_long(cells, &printed).then_some("true")
        };
        let first = view! { <tr data-signed=signed.to_string() data-long=long>{cells.iter().map(cell).collect_any()}</tr> };
        let second = signed.then(|| {
            view! { <tr class="pen-row">{cells.iter().filter_map(pen).collect_any()}</tr> }
                .into_any()
        });
        view! { {first}{second} }
    };
    let head = grid.head();
    let below = &grid.rows[usize::from(head.is_some())..];
    view! {
        <table class="grid" data-headed=head.is_some().to_string()>
            <Widths widths=grid.widths.to_vec()/>
            {head.map(|cells| view! { <thead>{row(&cells)}</thead> }.into_any())}
            <tbody>{below.iter().map(row).collect_any()}</tbody>
        </table>
    }
}

/// The widths of the columns, in hundredths.
#[component]
pub(super) fn Widths(widths: Vec<u8>) -> impl IntoView {
    let col = |width: &u8| view! { <col style:width=format!("{width}%")/> };
    view! { <colgroup>{widths.iter().map(col).collect_any()}</colgroup> }
}

/// A cell; where a signature stands below it, its lower line is left out, and a label reaches down beside both.
fn one(cell: &'static Cell, signed: bool, ink: Ink) -> AnyView {
    match cell {
        Cell::Label(text, span) => {
            let down = if signed { 2 } else { 1 };
            view! { <td class="label" colspan=*span rowspan=down>{*text}</td> }.into_any()
        }
        Cell::Blank(pieces, span) => {
            view! { <td class="value" colspan=*span><Pieces pieces=pieces ink=ink/></td> }.into_any()
        }
        Cell::Tall(pieces, span, high) => view! {
            <td class="value tall" colspan=*span style=("--high", high.to_string())><Pieces pieces=pieces ink=ink/></td>
        }
        .into_any(),
    }
}

/// What is left to the pen at the foot of a cell.
fn pen(cell: &'static Cell) -> Option<AnyView> {
    let (Cell::Blank(pieces, span) | Cell::Tall(pieces, span, _)) = cell else {
        return None;
    };
    let lines = pieces.iter().find_map(|piece| match piece {
        Piece::Pen(lines) => Some(*lines),
        Piece::Text(_) | Piece::Blank(..) => None,
    });
    let line = |line: &&'static str| view! { <span>{*line}</span> };
    let lines = lines.unwrap_or_default().iter().map(line).collect_any();
    Some(view! { <td class="value pen" colspan=*span>{lines}</td> }.into_any())
}
