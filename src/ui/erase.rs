//! One type for each kind of moving part.
//!
//! A view is compiled anew for every type in it, and each closure is a type of its own: a memo, an
//! event handler or a redrawn block costs some kilobytes for every place it is written at. Here such
//! closures are boxed first, so that what stands behind them is compiled once.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

/// A part that is drawn anew whenever what it reads changes.
///
/// What stood there goes whole and is never made over: translators, checkers and readers put elements of their own in
/// the place of texts, and words that are changed where they are no longer would stay as they were.
pub(crate) fn block<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    let mut odd = false;
    // The very type the view macro gives to a closure written in place.
    let shared: Arc<Mutex<dyn FnMut() -> AnyView + Send>> = Arc::new(Mutex::new(move || {
        odd = !odd;
        let view = draw().into_any();
        // Two types in turn: only a view of another type takes the place of one that stands.
        if odd {
            (view,).into_any()
        } else {
            vec![view].into_any()
        }
    }));
    shared.into_any()
}

/// Words that change, in an element of their own, which is what is written anew: see [`block`].
pub(crate) fn words(text: impl Fn() -> String + Send + 'static) -> AnyView {
    let shared: Arc<Mutex<dyn FnMut() -> String + Send>> = Arc::new(Mutex::new(text));
    view! { <span prop:textContent=shared></span> }.into_any()
}

/// A part that is there while a condition holds.
pub(crate) fn when<V: IntoView + 'static>(
    wanted: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> V + Send + 'static,
) -> AnyView {
    either(wanted, draw, || ())
}

/// One part while a condition holds, else another.
pub(crate) fn either<V: IntoView + 'static, W: IntoView + 'static>(
    wanted: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> V + Send + 'static,
    other: impl Fn() -> W + Send + 'static,
) -> AnyView {
    let wanted = memo(wanted);
    block(move || {
        if wanted.get() {
            draw().into_any()
        } else {
            other().into_any()
        }
    })
}

/// Collects views of any type into views of one.
pub(crate) trait CollectAny {
    fn collect_any(self) -> Vec<AnyView>;
}

impl<V: IntoView + 'static, I: IntoIterator<Item = V>> CollectAny for I {
    fn collect_any(self) -> Vec<AnyView> {
        self.into_iter().map(IntoAny::into_any).collect()
    }
}

/// A list whose entries keep their place in the document for as long as their key is in it.
pub(crate) fn list<T: Send + 'static, V: IntoView + 'static>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    draw: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let draw = Arc::new(draw);
    listed(Box::new(move || {
        let entry = |item| {
            let draw = Arc::clone(&draw);
            Entry {
                key: key(&item),
                draw: Box::new(move || draw(item).into_any()),
            }
        };
        each().into_iter().map(entry).collect()
    }))
}

struct Entry {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

fn listed(entries: Box<dyn Fn() -> Vec<Entry> + Send>) -> AnyView {
    view! {
        <For each=entries key=|entry| entry.key.clone() children=|entry: Entry| (entry.draw)()/>
    }
    .into_any()
}

/// A value worked out anew only when what it reads changes, and told of only when it differs.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
    work: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    remembered(Box::new(work))
}

fn remembered<T: PartialEq + Send + Sync + 'static>(
    work: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| work())
}

/// What is done whenever what it reads changes.
pub(crate) fn effect(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(act);
}

/// What answers an event.
pub(crate) fn handler<E: 'static>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}

/// Lets work go on beside the page.
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(work);
}
