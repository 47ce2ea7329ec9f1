//! Today by this machine, beside the verdicts that count from it, and questioned where it cannot be right.

use leptos::prelude::*;

use crate::ui::erase::{block, words};
use crate::ui::session::Session;

#[component]
pub(crate) fn TodayLine(session: Session) -> impl IntoView {
    let doubt = move || {
        session
            .saved_day()
            .filter(|saved| !session.is_demonstration() && session.desk.today.get() < *saved)
    };
    view! {
        <p class="hint">{words(move || format!("以下按{} {} 判断。", if session.is_demonstration() { "模拟日期" } else { "本机今天的日期" }, session.desk.today.get().iso()))}</p>
        {block(move || doubt().map(|saved| view! {
            <p class="trouble" role="alert">
                {format!(
                    "本机今天是 {}，可这份表上次保存在 {}：本机的日期可能不对，请先校准再看判断。",
                    session.desk.today.get().iso(),
                    saved.iso()
                )}
            </p>
        }.into_any()))}
    }
}
