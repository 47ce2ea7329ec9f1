//! The regulation to read, article by article.

use leptos::prelude::*;

use super::Title;
use crate::app::lookup::{cite, hanging, is_found};
use crate::form::FormId;
use crate::regulation::text::{Article, CHAPTERS, CORRECTIONS, Chapter, NOTICE};
use crate::ui::desk::desk;
use crate::ui::erase::{CollectAny, effect, handler, memo, when, words};
use crate::ui::part::{focus_soon, opening};
use crate::ui::route::{Db, Page, Route};

#[component]
pub(crate) fn Law() -> impl IntoView {
    let desk = desk();
    let wanted = RwSignal::new(String::new());
    let count = memo(move || {
        let all = CHAPTERS.iter().flat_map(|chapter| chapter.articles);
        wanted.with(|wanted| all.filter(|article| is_found(article, wanted)).count())
    });
    let to_chapter = |chapter: &&'static Chapter| {
        let first = chapter.articles.first().map(|article| article.number);
        let address = Route::to(Db::Real, Page::Law(first));
        view! { <li><a href=address>{chapter.heading()}</a></li> }
    };
    effect(move || {
        if let Page::Law(Some(article)) = desk.route.with(|route| route.page.clone()) {
            focus_soon(&format!("art{article}"));
        }
    });
    view! {
        <article class="column law-text">
            <Title text="试点细则"/>
            <p class="lead">{NOTICE.title}" · "{NOTICE.number}" · "{NOTICE.date}</p>
            <p class="hint">"据一份公开的文本整理，以正式发布的文本为准。整理时改动的地方列在文末。"</p>
            <p class="search screen-only">
                <label for="law-search">"按条数或字句查找"</label>
                <input id="law-search" class="box" type="search" autocomplete="off"
                    on:input=handler(move |event| wanted.set(event_target_value(&event)))/>
            </p>
            <ul class="chapters screen-only">{CHAPTERS.iter().map(to_chapter).collect_any()}</ul>
            <p class="hint" role="status">{words(move || if count.get() == 0 { "没有哪一条有这些字句。".to_owned() } else { String::new() })}</p>
            {CHAPTERS.iter().map(|chapter| view! { <ChapterView chapter=chapter wanted=wanted/> }).collect_any()}
            <h2>"与所据文本不同之处"</h2>
            <ul>{CORRECTIONS.iter().map(|change| view! {
                <li>{change.place}"：“"{change.copied}"”改作“"{change.given}"”，"{change.why}</li>
            }).collect_any()}</ul>
            <ul>{NOTICE.doubts.iter().map(|doubt| view! { <li>{*doubt}</li> }).collect_any()}</ul>
        </article>
    }
}

#[component]
fn ChapterView(chapter: &'static Chapter, wanted: RwSignal<String>) -> impl IntoView {
    let found = move |article: &'static Article| wanted.with(|wanted| is_found(article, wanted));
    let any = move || chapter.articles.iter().any(found);
    let one = move |article: &'static Article| {
        when(
            move || found(article),
            move || view! { <ArticleView article=article/> },
        )
    };
    view! {
        {when(any, move || view! { <h2>{chapter.heading()}</h2> })}
        {chapter.articles.iter().map(one).collect_any()}
    }
}

#[component]
fn ArticleView(article: &'static Article) -> impl IntoView {
    let paragraph = |paragraph: &'static crate::regulation::text::Paragraph| {
        view! {
            <p>{paragraph.text}</p>
            {paragraph.items.iter().map(|item| view! { <p class="item">{*item}</p> }).collect_any()}
        }
    };
    view! {
        <section class="article" id=format!("art{}", article.number) tabindex="-1">
            <h3>{cite(article)}</h3>
            <div>
                {article.paragraphs.iter().map(paragraph).collect_any()}
                {hanging(article).says().map(|says| opening(says, "", move || what_hangs(article)))}
            </div>
        </section>
    }
}

/// What this program checks and counts by an article.
fn what_hangs(article: &'static Article) -> AnyView {
    let hanging = hanging(article);
    let check = |check: &&'static str| view! { <li>{*check}</li> };
    let of_form = |(form, checks): &(FormId, Vec<&'static str>)| {
        view! { <li>{form.form().called()}<ul>{checks.iter().map(check).collect_any()}</ul></li> }
    };
    let duties = hanging.duties.iter().map(check).collect_any();
    let due = (!duties.is_empty()).then(|| view! { <li>"时间表"<ul>{duties}</ul></li> }.into_any());
    view! { <ul class="hanging">{hanging.checks.iter().map(of_form).collect_any()}{due}</ul> }
        .into_any()
}
