//! What bars a step for now: not a fault of the answers, so a page that explains, with the article and the first lawful day.

use leptos::prelude::*;

use super::Title;
use crate::regulation::Finding;
use crate::ui::erase::{CollectAny, block, memo, when, words};
use crate::ui::part::Quote;
use crate::ui::route::View;
use crate::ui::session::Session;
use crate::value::Value;

/// One line above every page of a paper that is barred for now.
#[component]
pub(crate) fn BarredNotice(session: Session) -> impl IntoView {
    let first = memo(move || session.bars().into_iter().next());
    let there = move || first.with(Option::is_some) && !session.is_at(&View::Barred);
    let says = move || {
        let bar = first.get();
        bar.map(|bar| format!("{}（{}）。", bar.says(), bar.rule().clause.source.cite()))
    };
    view! {
        {when(there, move || view! {
            <p class="barred">
                {format!("按细则，现在还不能报送{}：", session.form.short)}{words(move || says().unwrap_or_default())}
                <a href=session.address(View::Barred)>"为什么，什么时候可以"</a>
            </p>
        })}
    }
}

/// The page.
#[component]
pub(crate) fn Barred(session: Session) -> impl IntoView {
    let bars = memo(move || session.bars());
    let title = move || {
        let open = bars.with(Vec::is_empty);
        let word = if open {
            "没有什么妨碍报送"
        } else {
            "现在还不能报送"
        };
        format!("{word}{}", session.form.short)
    };
    view! {
        <section class="column">
            <Title text=title/>
            <p class="lead">{words(move || format!("按 {} 判断。可以接着填，草稿照常保存。", session.desk.today.get().iso()))}</p>
            {block(move || bars.get().into_iter().map(|bar| one(session, &bar)).collect_any())}
            <p class="go"><a href=session.address(View::Tasks)>"返回任务单"</a></p>
        </section>
    }
}

fn one(session: Session, bar: &Finding) -> AnyView {
    let until = bar.until().map(|day| {
        view! { <p class="until">"最早可以办的日期："<strong>{day.shown()}</strong></p> }.into_any()
    });
    let label = session.label_of(bar.place());
    view! {
        <article class="bar-reason">
            <h2>{bar.says().to_owned()}</h2>
            {until}
            <p>{bar.todo().to_owned()}</p>
            <Quote clause=bar.rule().clause whole=true/>
            <p><a href=session.place_address(bar.place())>"所据的填写："{label}</a></p>
        </article>
    }
    .into_any()
}
