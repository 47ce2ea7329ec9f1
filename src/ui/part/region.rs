//! 省（市） and 县（区）: two boxes that offer the public list, and take anything else as well.

use leptos::prelude::*;

use super::input::{Bind, Typing, bound, stays};
use crate::dossier::Place;
use crate::ui::desk::desk;
use crate::ui::erase::{CollectAny, block, handler, memo};
use crate::value::Division;

#[component]
pub(super) fn RegionBoxes(place: Place, id: String, describes: Signal<String>) -> impl IntoView {
    let desk = desk();
    let typing = Typing::at(place);
    let text = typing.text();
    let parts = memo(move || text.with(|text| halves(text)));
    let half = move |index: usize| {
        let shown = Signal::derive(move || {
            if index == 0 {
                parts.get().0
            } else {
                parts.get().1
            }
        });
        Bind::of(typing.session, shown, move |written| {
            let (province, county) = parts.get_untracked();
            typing.take(if index == 0 {
                joined(&written.text, &county)
            } else {
                joined(&province, &written.text)
            });
            None
        })
    };
    let provinces = move || {
        desk.regions
            .get()
            .map(|regions| options(regions.provinces()))
            .unwrap_or_default()
    };
    let counties = move || {
        let regions = desk.regions.get()?;
        let province = regions.prints(&parts.get().0);
        Some(options(regions.counties(&province)))
    };
    let lists = (format!("{id}-provinces"), format!("{id}-counties"));
    let names = [("省（市）", lists.0.clone()), ("县（区）", lists.1.clone())];
    let boxes = names
        .into_iter()
        .enumerate()
        .map(|(index, (name, list))| {
            view! {
                <span class="region">
                    <input
                        id=if index == 0 { id.clone() } else { format!("{id}-{index}") }
                        name=format!("{place}.{index}")
                        type="text"
                        class="box"
                        list=list
                        autocomplete="off"
                        aria-label=format!("法人注册地址：{name}")
                        aria-describedby=describes
                        aria-invalid=move || typing.complains().then_some("true")
                        prop:readOnly=typing.held()
                        use:bound=half(index)
                        on:focus=handler(move |_| { typing.entered(); desk.want_regions(); })
                        on:blur=handler(move |event| { if !stays(&event) { typing.left(); } })
                    />
                    <span aria-hidden="true">{name}</span>
                </span>
            }
        })
        .collect_any();
    view! {
        <div class="regions">{boxes}</div>
        <datalist id=lists.0>{block(provinces)}</datalist>
        <datalist id=lists.1>{block(counties)}</datalist>
    }
}

/// Browsers look for what is typed in the names and in the initials.
fn options<'a>(rows: impl IntoIterator<Item = &'a Division>) -> Vec<AnyView> {
    let option = |row: &Division| {
        let (name, initials) = (row.name().to_owned(), row.initials().to_owned());
        view! { <option value=name label=initials></option> }.into_any()
    };
    rows.into_iter().map(option).collect()
}

/// The first white space parts the province from the rest, which is kept as typed.
fn halves(text: &str) -> (String, String) {
    match text.split_once(char::is_whitespace) {
        Some((province, county)) => (province.to_owned(), county.to_owned()),
        None => (text.to_owned(), String::new()),
    }
}

fn joined(province: &str, county: &str) -> String {
    if county.is_empty() {
        province.to_owned()
    } else {
        format!("{province} {county}")
    }
}
