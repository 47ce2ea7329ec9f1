//! How the typed text stands to what is stored, in a few words.

use leptos::prelude::*;

use crate::app::editor::Saving;
use crate::ui::erase::memo;
use crate::ui::session::Session;
use crate::vault::{Mode, Unfiled};

#[component]
pub(crate) fn SavingWord(session: Session) -> impl IntoView {
    let word = memo(move || session.saver.with(|saver| words(saver.state(), session)));
    // It changes with every pause; what is wrong with storing is told by an alert of its own.
    view! {
        <span class="saving" role="status" aria-live="off" data-state=move || word.get().0
            prop:textContent=move || word.get().1></span>
    }
}

fn words(state: &Saving, session: Session) -> (String, String) {
    let told = matches!(
        state,
        Saving::Refused { .. } | Saving::Overtaken | Saving::Writing { late: true, .. }
    );
    if session.unfinished.get() && !told {
        return ("open".to_owned(), "正在输入…".to_owned());
    }
    if let Some(words) = in_memory(state, session) {
        return words;
    }
    let (key, words) = match state {
        Saving::Saved(Some(at)) => ("saved", format!("已保存 {}", at.time())),
        Saving::Saved(None) => match session.stored() {
            (0, _) => ("saved", "尚未填写".to_owned()),
            (_, at) => ("saved", format!("已保存 {}", at.minute())),
        },
        Saving::Waiting { .. } | Saving::Writing { late: false, .. } => {
            ("open", "正在保存".to_owned())
        }
        Saving::Writing { .. } | Saving::Refused { .. } => ("refused", "未能保存".to_owned()),
        Saving::Overtaken => ("refused", "另一窗口在编辑".to_owned()),
    };
    (key.to_owned(), words)
}

/// Where nothing is kept here, nothing is saved but as a file.
fn in_memory(state: &Saving, session: Session) -> Option<(String, String)> {
    let desk = session.desk;
    if desk.mode() != Some(Mode::Memory) || matches!(state, Saving::Refused { .. }) {
        return None;
    }
    let (key, words) = if desk.unfiled.with(Unfiled::is_empty) {
        ("saved", "没有未存成文件的改动")
    } else {
        ("open", "只在内存，未存成文件")
    };
    Some((key.to_owned(), words.to_owned()))
}
