//! Choosing a passphrase: thought up by the user or by us, and typed twice.

use leptos::prelude::*;

use super::{Attempt, Secret, SecretBox};
use crate::browser::entropy;
use crate::ui::erase::{handler, when, words};
use crate::vault::{Passphrase, SHORTEST, spelt};

/// What is typed, and what was drawn for whoever did not want to think one up.
#[derive(Clone, Copy)]
pub(crate) struct Choosing {
    new: Secret,
    again: Secret,
    drawn: RwSignal<Option<String>>,
}

impl Choosing {
    pub(crate) fn new() -> Choosing {
        Choosing {
            new: Secret::new(),
            again: Secret::new(),
            drawn: RwSignal::new(None),
        }
    }

    /// The passphrase, if it may be one.
    pub(crate) fn chosen(self) -> Result<Passphrase, String> {
        let typed = (self.new.typed(), self.again.typed());
        Passphrase::chosen(&typed.0, &typed.1).map_err(|bad| bad.to_string())
    }

    /// Takes it out of the boxes.
    pub(crate) fn forget(self) {
        self.new.take();
        self.again.take();
        self.drawn.try_set(None);
    }

    fn draw(self) -> Result<(), String> {
        let words = spelt(entropy::bytes().map_err(|error| error.to_string())?);
        self.new.text.set(words.clone());
        self.new.shown.set(true);
        self.again.take();
        self.drawn.set(Some(words));
        Ok(())
    }
}

#[component]
pub(crate) fn ChoosingView(
    choosing: Choosing,
    /// What the first box is called.
    label: &'static str,
    /// Where it is said that none could be drawn.
    attempt: Attempt,
    /// What Enter does.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let Choosing { new, again, drawn } = choosing;
    let think = move |_| {
        if let Err(why) = choosing.draw() {
            attempt.refuse(why);
        }
    };
    view! {
        <SecretBox id="new-secret" label=label secret=new done=done/>
        <p class="hint">
            {format!("至少 {SHORTEST} 个字符，不必有符号，越长越好。")}
            <button type="button" class="link" on:click=handler(think)>"替我想一个"</button>
        </p>
        {when(move || drawn.with(Option::is_some), move || view! {
            <p class="drawn" role="status">
                "请抄在纸上，收好："<strong>{words(move || drawn.get().unwrap_or_default())}</strong>
                <span class="hint">"六个拼音音节，由浏览器的随机数抽出，共约 281 万亿种（48 位）。只显示这一次。"</span>
            </p>
        })}
        <SecretBox id="again-secret" label="再输入一次" secret=again done=done/>
    }
}
