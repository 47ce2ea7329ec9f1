//! The lock of a page that nobody uses, and what is asked before leaving one that keeps nothing.

use leptos::prelude::*;

use super::app::on_cleanup_local;
use super::desk::Desk;
use crate::browser::{clock, page, vault};
use crate::ui::erase::{effect, handler, memo, when, words};
use crate::vault::{Gate, Idle, Mode};

/// So often it is looked whether somebody is there, in milliseconds.
const LOOK: i32 = 5_000;

/// Whether nothing but the way in may be shown. While it is being looked, only those wait who will be asked.
pub(super) fn is_shut(gate: &Gate) -> bool {
    match gate {
        Gate::Open(_) => false,
        Gate::Looking => page::is_local_file() || vault::is_noted(),
        _ => true,
    }
}

/// Locks when it is time, and asks before what only memory holds is left behind.
fn follow(desk: Desk) {
    let idle = StoredValue::new(Idle::since(clock::wall()));
    let touched = page::on_touch(move || idle.set_value(Idle::since(clock::wall())));
    let timer = clock::every(LOOK, move || {
        let after = desk.lock_after.get_untracked();
        let over = idle.try_update_value(|idle| idle.is_over(clock::wall(), after));
        let sealed = desk.gate.with_untracked(Gate::mode) == Some(Mode::Sealed);
        if sealed && over == Some(true) && !desk.locking.get_untracked() {
            desk.lock();
        }
    });
    on_cleanup_local((touched, timer));
    on_cleanup_local(page::on_leave(move || {
        desk.unfiled.with_untracked(|unfiled| !unfiled.is_empty())
    }));
    effect(move || lock_when_saved(desk));
}

/// Obeys a wish to lock as soon as nothing would be lost by it.
fn lock_when_saved(desk: Desk) {
    if !desk.locking.get() || desk.writing.get() > 0 {
        return;
    }
    let (open, called) = (desk.at_work.get(), desk.called.get());
    if let Some(session) = open {
        session.hurry();
        session.saver.track();
        if !session.may_go(called) {
            return;
        }
    }
    if called {
        page::reload();
    } else {
        desk.lock_now();
    }
}

/// What has to stand above every page: that nothing is kept, or that the lock waits.
#[component]
pub(super) fn GuardNotes(desk: Desk) -> impl IntoView {
    follow(desk);
    let memory = memo(move || desk.mode() == Some(Mode::Memory));
    let waits = memo(move || {
        let refused = |session: super::session::Session| {
            session.saver.with(crate::app::editor::Saver::refusal)
        };
        let open = desk.at_work.get().filter(|_| desk.locking.get());
        open.and_then(refused)
    });
    view! {
        {when(move || memory.get(), move || view! {
            <aside class="kept-nowhere" aria-label="怎样保存">
                <p>
                    <strong>"只记在内存里"</strong>
                    "关闭或刷新本页，没有下载成文件的内容就没有了。"
                    {words(move || match desk.unfiled.with(crate::vault::Unfiled::count) {
                        0 => String::new(),
                        some => format!("现有 {some} 处改动还没有存成文件。"),
                    })}
                </p>
            </aside>
        })}
        {when(move || waits.with(Option::is_some), move || view! {
            <p class="trouble" role="alert">
                "还没有锁定：刚才的修改没有存进去，锁定会丢掉它。存好以后自动锁定，也可以先下载草稿文件。"
                <button type="button" class="link" on:click=handler(move |_| desk.locking.set(false))>"先不锁定"</button>
            </p>
        })}
    }
}
