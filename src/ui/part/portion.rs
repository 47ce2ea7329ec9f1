//! A long list drawn by parts: its beginning at once, more of it in slices between which the page answers, all of it only when that is asked for.

use leptos::prelude::*;

use crate::edge::{clock, print};
use crate::ui::app::on_cleanup_local;
use crate::ui::erase::{block, effect, handler, memo, spawn};

/// So many entries are drawn at once.
const FIRST: usize = 60;
/// So many more for each press.
const MORE: usize = 500;
/// A slice takes about so long, in milliseconds: the next one is made smaller or larger.
const SLICE: f64 = 40.0;

/// How much of a list is drawn, and how much is to be.
#[derive(Clone, Copy)]
pub(crate) struct Portion {
    total: Signal<usize>,
    drawn: RwSignal<usize>,
    wanted: RwSignal<usize>,
    /// Whether a slice is on its way.
    drawing: StoredValue<bool>,
}

impl Portion {
    /// Of a list of `total` entries, up to `unasked` of which are drawn without a press.
    pub(crate) fn of(total: Signal<usize>, unasked: usize) -> Portion {
        let portion = Portion {
            total,
            drawn: RwSignal::new(FIRST),
            wanted: RwSignal::new(unasked),
            drawing: StoredValue::new(false),
        };
        effect(move || {
            if portion.drawn.get() < portion.goal() && !portion.drawing.get_value() {
                spawn(portion.draw_on());
            }
        });
        portion
    }

    /// The entries that are drawn.
    pub(crate) fn take<T: Clone>(self, all: &[T]) -> Vec<T> {
        all[..all.len().min(self.drawn.get())].to_vec()
    }

    /// How many are not drawn.
    pub(crate) fn left_out(self) -> usize {
        self.total.get().saturating_sub(self.drawn.get())
    }

    /// What is drawn unasked is there whenever the page is printed.
    pub(crate) fn complete_for_print(self) {
        on_cleanup_local(print::before_print(move || {
            if let Some(goal) = untrack(|| self.wanted.try_get().map(|_| self.goal())) {
                self.drawn.update(|drawn| *drawn = goal.max(*drawn));
            }
        }));
    }

    fn goal(self) -> usize {
        self.wanted.get().min(self.total.get())
    }

    async fn draw_on(self) {
        self.drawing.try_set_value(true);
        let mut slice = FIRST;
        // The page may go while a slice waits.
        while let (Some(drawn), Some(wanted), Some(total)) = (
            self.drawn.try_get_untracked(),
            self.wanted.try_get_untracked(),
            self.total.try_get_untracked(),
        ) {
            let goal = wanted.min(total);
            if drawn >= goal {
                break;
            }
            let begun = clock::millis();
            self.drawn.try_set(goal.min(drawn + slice));
            clock::pause(0).await;
            slice = if clock::millis() - begun > SLICE {
                (slice / 2).max(1)
            } else {
                (slice * 2).min(MORE)
            };
        }
        self.drawing.try_set_value(false);
    }
}

/// What stands below a list that is not drawn whole: how far it is, and the ways to more of it.
#[component]
pub(crate) fn PortionEnd(portion: Portion, unit: &'static str) -> impl IntoView {
    let left_out = memo(move || portion.left_out());
    let goes_on = memo(move || portion.drawn.get() < portion.goal());
    block(move || {
        let (total, left) = (portion.total.get(), left_out.get());
        let drawn = total - left;
        if left == 0 {
            return ().into_any();
        }
        if goes_on.get() {
            let stop = move |_| portion.wanted.set(portion.drawn.get_untracked());
            return view! {
                <p class="portion hint screen-only">
                    <progress max=total.to_string() value=drawn.to_string() aria-label="正在列出"></progress>
                    {format!(" 正在列出，已有 {drawn} {unit}，共 {total} {unit} ")}
                    <button type="button" on:click=handler(stop)>"停止"</button>
                </p>
            }
            .into_any();
        }
        let more = move |_| portion.wanted.set(portion.drawn.get_untracked() + MORE);
        let all = move |_| portion.wanted.set(usize::MAX);
        view! {
            <p class="portion hint screen-only" role="status">
                {format!("太长，先列出 {drawn} {unit}，还有 {left} {unit}没有列出。 ")}
                <button type="button" on:click=handler(more)>{format!("再列 {} {unit}", left.min(MORE))}</button>
                " "
                {(left > MORE).then(|| view! { <button type="button" class="link" on:click=handler(all)>"全部列出（要等一会儿）"</button> }.into_any())}
            </p>
            <p class="left-out paper-only">{format!("（另有 {left} {unit}没有印出）")}</p>
        }
        .into_any()
    })
}
