//! Work in slices between which the page answers: how far it is, and a way to stop it.

use leptos::prelude::*;

use crate::browser::clock::Breath;
use crate::ui::erase::{handler, when};

/// Work that may take longer than a moment.
#[derive(Clone, Copy)]
pub(crate) struct Working {
    /// How much is done, and of how much; nothing while it does not show.
    at: RwSignal<Option<(usize, usize)>>,
    stopped: RwSignal<bool>,
}

impl Working {
    pub(crate) fn new() -> Working {
        Working {
            at: RwSignal::new(None),
            stopped: RwSignal::new(false),
        }
    }

    /// Sets out anew.
    pub(crate) fn begin(self) -> Breath {
        self.stopped.try_set(false);
        Breath::begun()
    }

    /// To be asked after every piece: says whether to go on. Work that is over within a moment never shows.
    pub(crate) async fn goes_on(self, breath: &mut Breath, done: (usize, usize)) -> bool {
        if breath.taken().await {
            self.at.try_set(Some(done));
        }
        // A page that has gone wants no more of it.
        self.stopped.try_get_untracked() == Some(false)
    }

    /// It is done, or was stopped.
    pub(crate) fn end(self) {
        self.at.try_set(None);
    }
}

#[component]
pub(crate) fn WorkingView(working: Working, says: &'static str) -> impl IntoView {
    let stop = move |_| working.stopped.set(true);
    let (done, all) = (
        move || working.at.get().map_or(0, |(done, _)| done),
        move || working.at.get().map_or(0, |(_, all)| all),
    );
    // Drawn once, so that the button stays where it is while the work goes on.
    view! {
        {when(move || working.at.with(Option::is_some), move || view! {
            <p class="working">
                <progress max=move || all().to_string() value=move || done().to_string() aria-label=says></progress>
                <span>{says}</span>
                <button type="button" on:click=handler(stop)>"停止"</button>
            </p>
        })}
    }
}
