//! The grid itself: its head, its rows, and what is heard from them.

use leptos::ev::{ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::board::Board;
use super::editor::{CellEditor, is_editor};
use super::menu::RowMenu;
use super::told::Told;
use crate::app::grid::{Act, Key, Spot, Window, width};
use crate::browser::cell::{self, Met};
use crate::browser::text_box;
use crate::form::{Blank, Table};
use crate::ui::app::on_cleanup_local;
use crate::ui::erase::{CollectAny, effect, handler, memo, when, words};

#[component]
pub(in crate::ui::part) fn GridView(board: Board) -> impl IntoView {
    let table = board.table;
    let lines = board.lines;
    // The editor goes along with rows that are drawn, taken away or put elsewhere by others.
    effect(move || {
        board.draw_on();
        board.settle(false);
    });
    on_cleanup_local(text_box::settle_too(move || board.read()));
    on_cleanup(move || {
        board.finish();
        board.forget_rows();
    });
    // Without a cell in it the pane itself is what the keyboard scrolls.
    let bare = move || lines.with(Vec::is_empty).then_some("0");
    view! {
        <Beyond board=board rows=memo(move || board.not_drawn().0) below=false/>
        <div class="g-scroll" tabindex=bare>
            <div class="g" role="grid" translate="no" aria-label=table.label aria-multiselectable="true"
                aria-rowcount=move || (lines.with(Vec::len) + 1).to_string() aria-colcount=(table.columns.len() + 1).to_string()
                aria-readonly=move || board.session.held.get().then_some("true")
                style=("--g-columns", tracks(table)) style=("--g-least", format!("{}px", least(table)))
                on:keydown=handler(move |event: KeyboardEvent| key(board, &event))
                on:mousedown=handler(move |event: MouseEvent| press(board, &event))
                on:mousemove=handler(move |event: MouseEvent| drag(board, &event))
                on:click=handler(move |event: MouseEvent| click(board, &event))
                on:focusin=handler(move |event: FocusEvent| enter(board, &event))
                on:focusout=handler(move |event: FocusEvent| if is_editor(board, &event) { board.left(); })
                on:copy=handler(move |event: ClipboardEvent| { copy(board, &event); })
                on:cut=handler(move |event: ClipboardEvent| if copy(board, &event) { board.act(Act::Clear); })
                on:paste=handler(move |event: ClipboardEvent| paste(board, &event))
            >
                <div role="row" class="g-row g-head" aria-rowindex="1">
                    <div role="columnheader" class="g-nth" aria-colindex="1">"序号"</div>
                    {table.columns.iter().enumerate().map(heading).collect_any()}
                </div>
                <div role="rowgroup" node_ref=board.body></div>
            </div>
            <CellEditor board=board/>
        </div>
        <Beyond board=board rows=memo(move || board.not_drawn().1) below=true/>
        <Told board=board/>
        <RowMenu board=board/>
    }
}

/// Rows of a long table that are not drawn, on one side of those that are, and the ways to them.
#[component]
fn Beyond(board: Board, rows: Memo<usize>, below: bool) -> impl IntoView {
    let side = if below { "下面" } else { "上面" };
    let end = if below { "到末行" } else { "到首行" };
    let go = move |to_the_end: bool| {
        let last = board.size().rows.saturating_sub(1);
        let row = match (below, untrack(|| board.not_drawn())) {
            (false, _) if to_the_end => 0,
            (false, (above, _)) => above.saturating_sub(1),
            (true, _) if to_the_end => last,
            (true, (_, beneath)) => (last + 1).saturating_sub(beneath),
        };
        board.go(Spot::new(row, board.grid.get_untracked().selection.at.col));
    };
    // While the first frames are drawn, nothing is said of the rest.
    let wanted = move || rows.get() > 0 && board.lines.with(Vec::len) > Window::WHOLE;
    when(wanted, move || {
        view! {
            <p class="portion hint">
                {words(move || format!("{side}还有 {} 行没有列出。 ", rows.get()))}
                <button type="button" on:click=handler(move |_| go(false))>{format!("接着列{side}的")}</button>
                " "
                <button type="button" class="link" on:click=handler(move |_| go(true))>{end}</button>
            </p>
        }
    })
}

fn heading((col, column): (usize, &&'static Blank)) -> impl IntoView {
    view! { <div role="columnheader" class="g-cell" aria-colindex=(col + 2).to_string()>{column.label}</div> }
}

/// The same columns for every row, each of which is a grid of its own.
fn tracks(table: &'static Table) -> String {
    let track = |column: &&'static Blank| {
        let width = width(column);
        format!(" minmax({}px,{}fr)", width.least, width.share)
    };
    let tracks: String = table.columns.iter().map(track).collect();
    format!("{NUMBER}px{tracks}")
}

fn least(table: &'static Table) -> u16 {
    let columns = table.columns.iter().map(|column| width(column).least);
    NUMBER + columns.sum::<u16>()
}

/// The width of the column of numbers, in pixels.
const NUMBER: u16 = 64;

fn key(board: Board, event: &KeyboardEvent) {
    // An input method has the key, or it was pressed on a button.
    if event.is_composing() || event.key_code() == 229 || !is_editor(board, event) {
        return;
    }
    let name = event.key();
    let taken = board.key(Key {
        name: &name,
        ctrl: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    });
    if taken {
        event.prevent_default();
    }
}

fn press(board: Board, event: &MouseEvent) {
    if event.button() != 0 {
        return;
    }
    match cell::met(event) {
        Some(Met::Cell(row, col)) => {
            // The focus goes to the editor, not to what was pressed.
            event.prevent_default();
            board.pressed(row, col, event.shift_key());
        }
        Some(Met::Row(row)) => {
            event.prevent_default();
            board.select_row(row);
        }
        Some(Met::Tools(..)) => event.prevent_default(),
        None => {}
    }
}

fn drag(board: Board, event: &MouseEvent) {
    if event.buttons() == 1
        && let Some(Met::Cell(row, col)) = cell::met(event)
    {
        board.dragged(row, col);
    }
}

fn click(board: Board, event: &MouseEvent) {
    match cell::met(event) {
        Some(Met::Cell(..)) => board.clicked(),
        Some(Met::Tools(row, x, y)) => {
            board.go_to_row(row, 0);
            board.menu.set(Some((x, y)));
        }
        _ => {}
    }
}

/// Whoever comes to a cell by a link is led on to its editor.
fn enter(board: Board, event: &FocusEvent) {
    board.active.set(true);
    match cell::met(event) {
        Some(Met::Cell(row, col)) => board.go_to_row(row, col),
        _ => board.arrive(),
    }
}

fn copy(board: Board, event: &ClipboardEvent) -> bool {
    let Some(copied) = board.copied() else {
        return false;
    };
    cell::copy(event, &copied.text, &copied.html);
    true
}

fn paste(board: Board, event: &ClipboardEvent) {
    if let Some((text, html)) = cell::pasted(event)
        && board.paste(&text, &html)
    {
        event.prevent_default();
    }
}
