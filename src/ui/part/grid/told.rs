//! One line under the grid for the current cell: what it is for, what was understood, and what stands against it.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::Board;
use crate::ui::erase::{block, memo, words};
use crate::ui::part::echo::Put;
use crate::ui::part::field::Remark;
use crate::ui::part::input::Typing;
use crate::ui::part::told;
use crate::ui::part::{EchoLine, FindingList};

/// What helps whoever has not been in the table yet.
const KEYS: &str = "点一格就可以写；方向键、Tab、Enter 换格，直接输入即改写，F2 在原文上改，Ctrl+Z 撤销；按 Esc 再按 Tab 离开表格。";

#[component]
pub(super) fn Told(board: Board) -> impl IntoView {
    let here = memo(move || board.here().filter(|_| board.active.get()));
    let row = memo(move || board.grid.with(|grid| grid.selection.at.row + 1));
    let id = format!("{}-said", board.editor_id());
    let put: Put = Arc::new(move |text: &str| board.write_here(text));
    view! {
        <div class="g-told">
            {block(move || match here.get() {
                None => view! { <p class="g-here">{KEYS}</p> }.into_any(),
                Some((column, place)) => view! {
                    <p class="g-here">
                        <strong>{words(move || format!("第 {} 行 · {}", row.get(), column.label))}</strong>
                        " "{column.hint}
                    </p>
                    <EchoLine blank=column place=place put=Arc::clone(&put)/>
                    <Remark blank=column place=place/>
                    <told::Told typing=Typing::at(place)/>
                    <FindingList place=place id=id.clone()/>
                }
                .into_any(),
            })}
        </div>
    }
}
