//! A long list drawn by parts: its beginning at once, more of it in slices between which the page answers, all of it only when that is asked for.

use leptos::prelude::*;

use crate::browser::{clock, page, print};
use crate::ui::app::on_cleanup_local;
use crate::ui::erase::{block, effect, handler, memo, spawn, when, words};

/// So many entries are drawn at once.
const FIRST: usize = 60;
/// Of a list that goes on for long so many: the rest of the page is drawn in the same breath.
const FIRST_OF_LONG: usize = 15;
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
    /// The most that are drawn in one slice.
    most: usize,
    /// Whether a slice is on its way.
    drawing: StoredValue<bool>,
    /// Whether all of it is drawn once the page is printed.
    on_paper: bool,
}

/// What is said below a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// All of it is drawn.
    Whole,
    /// More of it is being drawn.
    GoesOn,
    /// More of it is drawn when that is asked for.
    Waits,
}

impl Portion {
    /// Of a list of `total` entries, up to `unasked` of which are drawn without a press.
    pub(crate) fn of(total: Signal<usize>, unasked: usize) -> Portion {
        Portion::in_slices(total, unasked, MORE)
    }

    /// The same of entries so long that at most so many of them are drawn at once.
    pub(crate) fn in_slices(total: Signal<usize>, unasked: usize, most: usize) -> Portion {
        let first = if total.get_untracked() > MORE {
            FIRST_OF_LONG
        } else {
            FIRST
        };
        let portion = Portion {
            total,
            drawn: RwSignal::new(most.min(first)),
            wanted: RwSignal::new(unasked),
            most,
            drawing: StoredValue::new(false),
            on_paper: false,
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

    /// All of it is there whenever the page is printed, though it is not on the screen.
    #[must_use]
    pub(crate) fn whole_on_paper(self) -> Portion {
        on_cleanup_local(print::before_print(move || {
            if let Some(total) = self.total.try_get_untracked() {
                self.drawn.try_set(total);
            }
        }));
        Portion {
            on_paper: true,
            ..self
        }
    }

    /// Draws all of it, slice by slice.
    pub(crate) fn want_all(self) {
        self.wanted.set(usize::MAX);
    }

    fn state(self) -> State {
        if self.left_out() == 0 {
            State::Whole
        } else if self.drawn.get() < self.goal() {
            State::GoesOn
        } else {
            State::Waits
        }
    }

    fn goal(self) -> usize {
        self.wanted.get().min(self.total.get())
    }

    async fn draw_on(self) {
        self.drawing.try_set_value(true);
        let first = self.most.min(FIRST);
        let mut slice = first;
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
            // Of a text it is the layout that takes long, each paragraph by itself, and it would wait for several slices.
            // A table is laid out as a whole, however little was added to it.
            if self.most < MORE {
                page::lay_out();
            }
            // Never so small that what each slice costs anyway, however little it adds, is most of it.
            slice = if clock::millis() - begun > SLICE {
                (slice / 2).max(first / 2).max(1)
            } else {
                (slice * 2).min(self.most)
            };
        }
        self.drawing.try_set_value(false);
    }
}

/// What stands below a list that is not drawn whole: how far it is, and the ways to more of it.
#[component]
pub(crate) fn PortionEnd(portion: Portion, unit: &'static str) -> impl IntoView {
    let state = memo(move || portion.state());
    let counts = move || {
        let (total, left) = (portion.total.get(), portion.left_out());
        (total, left, total - left)
    };
    // Each state is drawn once, and only its words change, behind the button: what is being pressed stays where it is.
    block(move || match state.get() {
        State::Whole => ().into_any(),
        State::GoesOn => {
            let stop = move |_| portion.wanted.set(portion.drawn.get_untracked());
            view! {
                <p class="portion going hint screen-only">
                    <button type="button" on:click=handler(stop)>"停止"</button>
                    " "
                    <progress max=move || counts().0.to_string() value=move || counts().2.to_string() aria-label="正在列出"></progress>
                    {words(move || { let (total, _, drawn) = counts(); format!(" 正在列出，已有 {drawn} {unit}，共 {total} {unit} ") })}
                </p>
            }
            .into_any()
        }
        State::Waits => {
            let more = move |_| portion.wanted.set(portion.drawn.get_untracked() + MORE);
            let all = move |_| portion.want_all();
            let printed = if portion.on_paper {
                "打印时全部列出。"
            } else {
                ""
            };
            view! {
                <p class="portion hint screen-only" role="status">
                    {words(move || { let (_, left, drawn) = counts(); format!("太长，先列出 {drawn} {unit}，还有 {left} {unit}没有列出。{printed} ") })}
                    <button type="button" on:click=handler(more)>{words(move || format!("再列 {} {unit}", counts().1.min(MORE)))}</button>
                    " "
                    {when(move || counts().1 > MORE, move || view! { <button type="button" class="link" on:click=handler(all)>"全部列出（要等一会儿）"</button> })}
                </p>
                <p class="left-out paper-only">{words(move || format!("（另有 {} {unit}没有印出）", counts().1))}</p>
            }
            .into_any()
        }
    })
}
