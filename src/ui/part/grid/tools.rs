//! The tools above a table: what can be done with the current row, and the way back.

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::Act;
use crate::ui::erase::{CollectAny, handler, when};

/// What can be done with rows: the word, the key, the act.
pub(super) const ROW_ACTS: [(&str, &str, Act); 6] = [
    ("在上方插入", "Ctrl+Alt+=", Act::InsertAbove),
    ("在下方插入", "", Act::InsertBelow),
    ("复制一行", "Ctrl+Shift+D", Act::Double),
    ("上移", "Alt+↑", Act::MoveUp),
    ("下移", "Alt+↓", Act::MoveDown),
    ("删除", "Ctrl+Alt+-", Act::Remove),
];

const TOOLS: [(&str, &str, Act); 5] = [
    (
        "插入",
        "在当前行上方插入一行（Ctrl+Alt+=）",
        Act::InsertAbove,
    ),
    ("复制", "把当前行复制一份（Ctrl+Shift+D）", Act::Double),
    ("上移", "当前行上移（Alt+↑）", Act::MoveUp),
    ("下移", "当前行下移（Alt+↓）", Act::MoveDown),
    ("删除", "删除当前行（Ctrl+Alt+-）", Act::Remove),
];

/// Beside the grid all tools, beside cards, which have their own, the way back alone.
#[component]
pub(in crate::ui::part) fn Tools(board: Board, wide: Signal<bool>) -> impl IntoView {
    let (session, table) = (board.session, board.table);
    let steps = session.history(table);
    let empty = move || board.lines.with(Vec::is_empty);
    let back = move || steps.with(|steps| steps.ahead().0);
    let again = move || steps.with(|steps| steps.ahead().1);
    let tool = move |(word, title, act): (&'static str, &'static str, Act)| {
        view! {
            <button type="button" class="link" title=title disabled=move || session.held.get() || empty()
                on:click=handler(move |_| board.act(act))>{word}</button>
        }
    };
    let row_tools = move || TOOLS.into_iter().map(tool).collect_any();
    view! {
        <div class="g-tools" role="group" aria-label=format!("{}的操作", table.label)>
            {when(move || wide.get(), move || view! {
                <button type="button" disabled=session.held on:click=handler(move |_| board.append())>{format!("添加一行{}", table.row)}</button>
                <span class="g-set">{row_tools()}</span>
            })}
            <span class="g-set">
                <button type="button" class="link" disabled=move || session.held.get() || back().is_none()
                    title=move || back().map_or_else(String::new, |what| format!("撤销：{what}（Ctrl+Z）"))
                    on:click=handler(move |_| board.act(Act::Undo))>"撤销"</button>
                <button type="button" class="link" disabled=move || session.held.get() || again().is_none()
                    title=move || again().map_or_else(String::new, |what| format!("重做：{what}（Ctrl+Y）"))
                    on:click=handler(move |_| board.act(Act::Redo))>"重做"</button>
            </span>
        </div>
    }
}
