//! The regulation to read, article by article.

use leptos::prelude::*;

use super::Title;
use crate::regulation::text::{Article, ArticleNo, CHAPTERS, CORRECTIONS, Chapter, NOTICE};
use crate::ui::desk::desk;
use crate::ui::erase::{CollectAny, effect};
use crate::ui::part::focus_soon;
use crate::ui::route::Page;

#[component]
pub(crate) fn Law() -> impl IntoView {
    let desk = desk();
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
            {CHAPTERS.iter().map(|chapter| view! { <ChapterView chapter=chapter/> }).collect_any()}
            <h2>"与所据文本不同之处"</h2>
            <ul>{CORRECTIONS.iter().map(|change| view! {
                <li>{change.place}"：“"{change.copied}"”改作“"{change.given}"”，"{change.why}</li>
            }).collect_any()}</ul>
            <ul>{NOTICE.doubts.iter().map(|doubt| view! { <li>{*doubt}</li> }).collect_any()}</ul>
        </article>
    }
}

#[component]
fn ChapterView(chapter: &'static Chapter) -> impl IntoView {
    view! {
        <h2>{chapter.heading()}</h2>
        {chapter.articles.iter().map(|article| view! { <ArticleView article=article/> }).collect_any()}
    }
}

#[component]
fn ArticleView(article: &'static Article) -> impl IntoView {
    let cite = ArticleNo::new(article.number)
        .map(ArticleNo::cite)
        .unwrap_or_default();
    let paragraph = |paragraph: &'static crate::regulation::text::Paragraph| {
        view! {
            <p>{paragraph.text}</p>
            {paragraph.items.iter().map(|item| view! { <p class="item">{*item}</p> }).collect_any()}
        }
    };
    view! {
        <section class="article" id=format!("art{}", article.number) tabindex="-1">
            <h3>{cite}</h3>
            <div>{article.paragraphs.iter().map(paragraph).collect_any()}</div>
        </section>
    }
}
