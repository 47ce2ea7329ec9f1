//! What every box of text shares: typed text is taken at once, but never half a composition.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::dossier::Place;
use crate::regulation::Moment;
use crate::ui::session::{Session, session};

/// A box at a place, and what to do with its events.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    pub(super) session: Session,
    pub(super) place: Place,
}

impl Typing {
    pub(super) fn at(place: Place) -> Typing {
        Typing {
            session: session(),
            place,
        }
    }

    /// The text as it stands; an empty one once the row is gone.
    pub(super) fn text(self) -> Signal<String> {
        match self.session.signal(self.place) {
            Some(signal) => Signal::derive(move || signal.get()),
            None => Signal::derive(String::new),
        }
    }

    /// Takes a text.
    pub(super) fn take(self, text: String) {
        self.session.enter(self.place, text);
    }

    /// The place was entered: the sheet marks it, and old complaints about its form wait again.
    pub(super) fn entered(self) {
        if !self.session.is_open() {
            return;
        }
        self.session.current.set(Some(self.place));
        let calm = !self.complains();
        let writing = self.place.row.is_some() && calm;
        self.session.writing.set(writing.then_some(self.place));
        if calm {
            self.session.left.update(|left| {
                left.remove(&self.place);
            });
        }
    }

    /// The place was left: what cannot be read may be said now.
    pub(super) fn left(self) {
        if !self.session.is_open() {
            return;
        }
        self.session.writing.set(None);
        self.session.left.update(|left| {
            left.insert(self.place);
        });
        self.session.leave_cell(self.place);
    }

    /// Whether something stands against what was typed here, now.
    pub(super) fn complains(self) -> bool {
        let blocking = |moment| matches!(moment, Moment::Format | Moment::Missing);
        self.session
            .shown_at(self.place)
            .iter()
            .any(|finding| blocking(finding.rule().moment))
    }

    /// Whether typing is not possible here, because another window edits this paper.
    pub(super) fn held(self) -> Signal<bool> {
        self.session.held.into()
    }
}

/// Whether the focus goes on to another box of the same question: it is not left yet.
pub(super) fn stays(event: &ev::FocusEvent) -> bool {
    let group = |target: Option<web_sys::EventTarget>| {
        target?
            .dyn_into::<web_sys::Element>()
            .ok()?
            .closest("fieldset")
            .ok()?
    };
    let (from, to) = (group(event.target()), group(event.related_target()));
    from.is_some() && from == to
}

/// The text of the box an event came from, or nothing while an input method composes.
pub(super) fn typed(event: &ev::Event) -> Option<String> {
    let composing = event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(web_sys::InputEvent::is_composing);
    (!composing).then(|| event_target_value(event))
}
