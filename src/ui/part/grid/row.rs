//! One row of a grid: its number, its tools, its cells; drawn anew as a whole when one of them changes.

use leptos::prelude::*;

use super::board::{Board, Shade};
use crate::dossier::Place;
use crate::form::Blank;
use crate::regulation::Severity;
use crate::ui::erase::{CollectAny, kept, memo, words};
use crate::ui::part::element_id;
use crate::ui::session::Line;
use crate::value::Kind;

#[component]
pub(super) fn RowView(board: Board, line: Line) -> impl IntoView {
    let id = line.id;
    let at = memo(move || {
        let known = board.positions.with(|known| known.get(&id).copied());
        known.unwrap_or_default() + 1
    });
    let marks = memo(move || board.session.marks_in(board.table, id));
    let shade = board.shade(id);
    let here = shade.clone();
    // Not told by the focus: each change of that would make the browser look at every cell again.
    let here = move || here.with(|shade| shade.current.is_some()).then_some("true");
    let cells = move || {
        let (marks, shade) = (marks.get(), shade.get());
        let cell = |(col, column): (usize, &&'static Blank)| {
            let text = line.cell(column.key).map(|text| text.get());
            let mark = marks.get(col).copied().flatten();
            cell(column, id, col, text.unwrap_or_default(), mark, shade)
        };
        board
            .table
            .columns
            .iter()
            .enumerate()
            .map(cell)
            .collect_any()
    };
    view! {
        <div role="row" class="g-row" data-row=id data-here=here aria-rowindex=move || (at.get() + 1).to_string()>
            <div role="rowheader" class="g-nth">
                <span class="hidden">"第 "</span>{words(move || at.get().to_string())}<span class="hidden">" 行"</span>
                <button type="button" class="g-more" tabindex="-1" aria-haspopup="menu"
                    aria-label=move || format!("第 {} 行的操作", at.get())>"⋯"</button>
            </div>
            // The editor stands in one of the cells.
            {kept(cells)}
        </div>
    }
}

fn cell(
    column: &'static Blank,
    row: u32,
    col: usize,
    text: String,
    mark: Option<Severity>,
    shade: Shade,
) -> AnyView {
    let selected = shade
        .cols
        .is_some_and(|(left, right)| (left..=right).contains(&col));
    let current = shade.current == Some(col);
    let state = match (current, shade.writing, selected) {
        (true, true, _) => Some("writing"),
        (true, false, _) => Some("current"),
        (false, _, true) => Some("selected"),
        _ => None,
    };
    let numbers = matches!(column.kind, Kind::Count | Kind::Decimal);
    view! {
        <div role="gridcell" class="g-cell" id=element_id(Place::cell(column.key, row)) tabindex="-1"
            aria-colindex=(col + 2).to_string() aria-selected=selected.then_some("true")
            data-state=state data-mark=mark.map(Severity::key) data-numbers=numbers.then_some("true")>
            <span class="g-said" prop:textContent=text></span>
        </div>
    }
    .into_any()
}
