//! An address that is none of ours says so: whoever copied it wrong must not take the list for an emptied one.

use leptos::prelude::*;

use super::Title;
use crate::ui::desk::desk;
use crate::ui::erase::words;
use crate::ui::route::{Page, Route};
use crate::value::quoted;

#[component]
pub(crate) fn Nowhere() -> impl IntoView {
    let desk = desk();
    let home = move || Route::to(desk.db.get(), Page::Home);
    let address = move || desk.route.with(Route::write);
    view! {
        <section class="column">
            <Title text="没有这个网页"/>
            <p>{words(move || format!("网址末尾的{}不是本程序的网页，可能抄漏了字。填过的内容都还在。", quoted(&address())))}</p>
            <p class="go"><a class="primary" href=home>"回到试点列表"</a><a href="#/help">"帮助"</a></p>
        </section>
    }
}
