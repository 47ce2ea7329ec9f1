//! Sample wording under a long text: looked at as a whole, taken over paragraph by paragraph.

use leptos::prelude::*;

use super::input::Typing;
use crate::app::wording::{FILE, Sample, is_worded, samples, with_paragraph};
use crate::browser::{fetch, text_box};
use crate::form::Blank;
use crate::ui::erase::{CollectAny, block, handler, spawn};

#[component]
pub(super) fn Wording(blank: &'static Blank, typing: Typing) -> impl IntoView {
    let key = blank.key;
    let read = RwSignal::new(None::<Result<Vec<Sample>, String>>);
    let want = move |_| {
        if matches!(read.get_untracked(), Some(Ok(_))) {
            return;
        }
        spawn(async move {
            let text = fetch::text(FILE).await;
            let got = text.map(|text| samples(&text, key));
            read.try_set(Some(got.map_err(|why| why.to_string())));
        });
    };
    let shown = move || {
        let view = match read.get()? {
            Err(why) => view! { <p class="trouble">{why}</p> }.into_any(),
            Ok(samples) => samples
                .into_iter()
                .map(|sample| one(sample, blank.topics, typing))
                .collect_any()
                .into_any(),
        };
        Some(view)
    };
    is_worded(key).then(|| {
        view! {
            <details class="wording" on:toggle=want>
                <summary>"看示例"<span class="hidden">{blank.asks()}</span></summary>
                <p class="hint">"由本程序编写，可以一段一段取用。〔…〕里换成本单位的实情，全部换好才能定稿；用不着的段落不取。"</p>
                {block(shown)}
            </details>
        }
        .into_any()
    })
}

/// A sample of one kind of unit.
fn one(sample: Sample, headings: &'static [&'static str], typing: Typing) -> AnyView {
    let paragraph = move |text: String| {
        let taken = text.clone();
        let take = move |_| {
            text_box::settle_all();
            let text = typing.text().get_untracked();
            typing.put(&with_paragraph(&text, &taken, headings));
        };
        view! {
            <p>{text}" "<button type="button" class="link" disabled=typing.held() on:click=handler(take)>"取用这一段"</button></p>
        }
    };
    view! {
        <details>
            <summary>"示例："{sample.of}</summary>
            {sample.paragraphs.into_iter().map(paragraph).collect_any()}
        </details>
    }
    .into_any()
}
