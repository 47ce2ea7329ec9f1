//! The paragraphs of a text, and a text beyond all measure drawn by parts.

use leptos::prelude::*;

use super::{Portion, PortionEnd};
use crate::ui::erase::{block, list, memo, words};
use crate::value::{Stretch, stretches};

/// About so much is laid out within a moment, in characters.
const AT_ONCE: usize = 15_000;
/// What a stretch costs besides its characters, in characters.
const EACH: usize = 100;
/// So many stretches are drawn unasked where one looks a text through.
const UNASKED: usize = 300;

/// How much of a text beyond all measure is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Its beginning, where it stands beside what is worked at.
    Beginning,
    /// Its beginning, and more of it when that is asked for.
    AsAsked,
    /// All of it: it is printed.
    Whole,
}

/// A line of a text; one that does not begin a paragraph, or was indented by its writer already, is set as it is.
pub(crate) fn paragraph(stretch: Memo<Stretch>) -> AnyView {
    let set = move || {
        stretch.with(|stretch| {
            (stretch.goes_on || stretch.text.starts_with(char::is_whitespace)).to_string()
        })
    };
    view! { <span class="para" data-set=set>{words(move || stretch.with(|stretch| stretch.text.clone()))}</span> }
        .into_any()
}

/// A text that is outsized: its first stretches at once, the others in slices, as many as it may be.
#[component]
pub(crate) fn LongText(text: Signal<String>, extent: Extent) -> impl IntoView {
    let all = memo(move || text.with(|text| stretches(text)));
    let count = Signal::derive(move || all.with(Vec::len));
    let longest = all.with_untracked(|all| all.iter().map(|stretch| stretch.text.len()).max());
    let most = AT_ONCE / (EACH + longest.unwrap_or_default() / 3);
    let unasked = match extent {
        Extent::Beginning => 0,
        Extent::AsAsked => UNASKED,
        Extent::Whole => usize::MAX,
    };
    let portion = Portion::in_slices(count, unasked, most.max(1));
    if extent == Extent::Whole {
        portion.complete_for_print();
    }
    let nth = move |nth: usize| {
        paragraph(memo(move || {
            all.with(|all| all.get(nth).cloned().unwrap_or_default())
        }))
    };
    let end = move || {
        match extent {
        Extent::Beginning => {
            view! { <span class="para left-out">"（太长，这里只列出开头；打印时全部列出。）"</span> }.into_any()
        }
        Extent::AsAsked | Extent::Whole => view! { <PortionEnd portion=portion unit="段"/> }.into_any(),
    }
    };
    view! {
        {list(move || all.with(|all| portion.take(&(0..all.len()).collect::<Vec<_>>())), usize::to_string, nth)}
        {block(end)}
    }
}
