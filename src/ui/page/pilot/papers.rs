//! The papers of a pilot, laid out for the role that was chosen: nobody is led to fill what is not theirs.

use leptos::prelude::*;

use crate::dossier::Pilot;
use crate::form::{FormId, Role};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler};
use crate::ui::route::{Page, Route, View};

#[component]
pub(super) fn Papers(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let of = move |mine: bool| {
        let role = desk.role.get();
        let forms = FormId::ALL.iter().copied();
        let of_role = forms.filter(|form| (form.form().filler == role) == mine);
        let rows = of_role.map(|form| view! { <PaperRow desk=desk pilot=pilot form=form/> });
        rows.collect_any()
    };
    view! {
        <h2>"各表"</h2>
        <Roles desk=desk/>
        <ul class="papers">{block(move || of(true))}</ul>
        <details class="others">
            <summary>"其他单位填写的，可以打开看"</summary>
            <ul class="papers">{block(move || of(false))}</ul>
        </details>
    }
}

/// Who sits before the screen.
#[component]
fn Roles(desk: Desk) -> impl IntoView {
    let option = move |role: &'static Role| {
        view! {
            <label class="check">
                <input type="radio" name="role" value=role.key()
                    prop:checked=move || desk.role.get() == *role
                    on:change=handler(move |_| desk.play(*role))/>
                <span>{role.label()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="roles">
            <legend>"我来自"</legend>
            <div class="choices">{Role::ALL.iter().map(option).collect_any()}</div>
        </fieldset>
    }
}

#[component]
fn PaperRow(desk: Desk, pilot: Memo<Pilot>, form: FormId) -> impl IntoView {
    let address = move || {
        let page = Page::Paper {
            pilot: pilot.with(|pilot| pilot.id.clone()),
            form,
            view: View::Tasks,
        };
        Route::to(desk.db.get(), page)
    };
    let state = move || {
        pilot.with(|pilot| match pilot.card(form) {
            None => "未开始".to_owned(),
            Some(card) => {
                let signed = card.signed.as_ref();
                let signed = signed.map(|at| format!(" · {} 已生成文件（尚未报送）", at.minute()));
                let filled = format!("已填 {} / {} 处", card.filled, card.total);
                filled + &signed.unwrap_or_default()
            }
        })
    };
    view! {
        <li>
            <a href=address>{form.form().called()}</a>
            <span class="aside">{state}</span>
            <span class="aside">{format!("{}填写", form.form().filler.label())}</span>
        </li>
    }
}
