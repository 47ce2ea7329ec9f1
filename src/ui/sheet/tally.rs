//! Counts of a table drawn by the program: as a tree of what it is made of, and as a table.

use leptos::prelude::*;

use super::Ink;
use crate::dossier::Counted;
use crate::form::Tally;
use crate::ui::erase::{CollectAny, block};

#[component]
pub(super) fn TallyView(tally: &'static Tally, ink: Ink) -> impl IntoView {
    let counted = ink.counted(tally);
    block(move || {
        let counted = counted.get();
        if tally.tree {
            tree(tally, &counted)
        } else {
            table(tally, &counted)
        }
    })
}

/// The whole, and under it what it is made of.
fn tree(tally: &'static Tally, counted: &Counted) -> AnyView {
    let branch = |at: usize| {
        let (word, _) = &counted.down[at];
        view! { <li><span>{format!("{word}（{}）", counted.line(at))}</span></li> }
    };
    view! {
        <div class="tree">
            <p><span>{format!("{}（{}）", tally.table.label, counted.total())}</span></p>
            <ul>{(0..counted.down.len()).map(branch).collect_any()}</ul>
        </div>
    }
    .into_any()
}

fn table(tally: &'static Tally, counted: &Counted) -> AnyView {
    let heading = |word: &String| view! { <th scope="col">{word.clone()}</th> };
    let line = |at: usize| {
        let (word, counts) = &counted.down[at];
        let count = |count: &u32| view! { <td>{*count}</td> };
        view! {
            <tr>
                <th scope="row">{word.clone()}</th>
                {counts.iter().map(count).collect_any()}
                <td>{counted.line(at)}</td>
            </tr>
        }
    };
    let sums = |word: &String| view! { <td>{counted.column(word)}</td> };
    view! {
        <table class="grid tally">
            <thead><tr>
                <th scope="col">{tally.down.label}</th>
                {counted.across.iter().map(heading).collect_any()}
                <th scope="col">"合计"</th>
            </tr></thead>
            <tbody>
                {(0..counted.down.len()).map(line).collect_any()}
                <tr><th scope="row">"合计"</th>{counted.across.iter().map(sums).collect_any()}<td>{counted.total()}</td></tr>
            </tbody>
        </table>
    }
    .into_any()
}
