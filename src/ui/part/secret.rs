//! A box for a passphrase: hidden or shown, never remembered by the browser, left out of the rescue file.

use leptos::prelude::*;

use super::input::{Bind, bound};
use crate::browser::text_box;
use crate::ui::erase::{handler, words};

/// What is typed in such a box, and whether it is shown.
#[derive(Clone, Copy)]
pub(crate) struct Secret {
    pub(crate) text: RwSignal<String>,
    pub(crate) shown: RwSignal<bool>,
}

impl Secret {
    pub(crate) fn new() -> Secret {
        Secret {
            text: RwSignal::new(String::new()),
            shown: RwSignal::new(false),
        }
    }

    /// What stands in the box, however it came there.
    pub(crate) fn typed(self) -> String {
        text_box::settle_all();
        self.text.get_untracked()
    }

    /// Takes what was typed out of the box, so that it is nowhere any more.
    pub(crate) fn take(self) -> String {
        self.text.try_update(std::mem::take).unwrap_or_default()
    }
}

#[component]
pub(crate) fn SecretBox(
    id: &'static str,
    label: &'static str,
    secret: Secret,
    /// What Enter does.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            done.run(());
        }
    };
    let flip = move |_| secret.shown.update(|shown| *shown = !*shown);
    let word = move || {
        if secret.shown.get() {
            "隐藏"
        } else {
            "显示"
        }
    };
    view! {
        <p class="secret">
            <label for=id>{label}</label>
            <span class="secret-line">
                <input id=id class="box" type=move || if secret.shown.get() { "text" } else { "password" }
                    autocomplete="off" autocapitalize="off" spellcheck="false" data-secret="true"
                    use:bound=Bind::to(secret.text) on:keydown=handler(key)/>
                <button type="button" class="link" aria-pressed=move || secret.shown.get().to_string() on:click=handler(flip)>
                    {words(move || word().to_owned())}<span class="hidden">{label}</span>
                </button>
            </span>
        </p>
    }
}
