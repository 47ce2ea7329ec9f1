//! Something that takes a while and may be refused, such as trying a passphrase: its button, that it is under way, and why it failed.

use std::future::Future;

use leptos::prelude::*;

use crate::ui::erase::{handler, spawn, when, words};

/// Whether it is under way, and what the last refusal said.
#[derive(Clone, Copy)]
pub(crate) struct Attempt {
    busy: RwSignal<bool>,
    why: RwSignal<Option<String>>,
}

impl Attempt {
    pub(crate) fn new() -> Attempt {
        Attempt {
            busy: RwSignal::new(false),
            why: RwSignal::new(None),
        }
    }

    /// Sets out, unless it is under way already.
    pub(crate) fn make(self, work: impl Future<Output = Result<(), String>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.why.set(None);
        spawn(async move {
            let done = work.await;
            // The page may be gone by now.
            self.busy.try_set(false);
            if let Err(told) = done {
                self.why.try_set(Some(told));
            }
        });
    }

    /// Says why there is no setting out.
    pub(crate) fn refuse(self, why: String) {
        if !self.busy.get_untracked() {
            self.why.set(Some(why));
        }
    }
}

#[component]
pub(crate) fn AttemptView(
    attempt: Attempt,
    /// What the button says.
    button: &'static str,
    /// Whether it is the first thing to do on its page.
    #[prop(default = true)]
    primary: bool,
    #[prop(into)] act: Callback<()>,
) -> impl IntoView {
    let Attempt { busy, why } = attempt;
    view! {
        {when(move || why.with(Option::is_some), move || view! { <p class="trouble" role="alert">{words(move || why.get().unwrap_or_default())}</p> })}
        <p class="go"><button type="button" class:primary=primary disabled=busy on:click=handler(move |_| act.run(()))>{button}</button></p>
        <Working on=busy/>
    }
}

/// What is said while a passphrase becomes a key.
#[component]
fn Working(#[prop(into)] on: Signal<bool>) -> impl IntoView {
    view! {
        <div role="status" class="working">
            {when(move || on.get(), || view! {
                <progress aria-label="正在计算"></progress>
                <span>"正在由口令算出钥匙，要一两秒，旧电脑可能更久；算得慢，别人才难一个个试。"</span>
            })}
        </div>
    }
}
