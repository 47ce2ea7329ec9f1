//! What every box of text shares: it shows what it stands for, and what is written in it is taken.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::element_id;
use crate::browser::text_box::{self, Hands, TextBox, Written};
use crate::browser::{page, walk};
use crate::dossier::Place;
use crate::regulation::{Moment, Rule, Severity};
use crate::ui::app::on_cleanup_local;
use crate::ui::session::{Session, session};

/// Binds a box to what it stands for: `use:bound=bind` on its element, in place of `prop:value` and `on:input`.
pub(crate) fn bound(element: web_sys::Element, bind: Bind) {
    let Bind { shown, take, open } = bind;
    let own = Rc::new(TextBox::bind(
        element,
        Hands {
            // What is no more is shown as nothing.
            shown: Box::new(move || shown.try_get_untracked().unwrap_or_default()),
            take: Box::new(move |written| take(written)),
            open: Box::new(move |is_open| {
                if let Some(signal) = open {
                    signal.try_set(is_open);
                }
            }),
        },
    ));
    let weak = Rc::downgrade(&own);
    let showing = RenderEffect::new(move |_| {
        let text = shown.get();
        if let Some(own) = weak.upgrade() {
            own.show(&text);
        }
    });
    on_cleanup_local((own, showing));
}

/// What a box stands for, and what becomes of what is written in it.
#[derive(Clone)]
pub(crate) struct Bind {
    shown: Signal<String>,
    take: Rc<dyn Fn(Written) -> Option<String>>,
    /// Raised while something stands in the box that is not taken yet.
    open: Option<RwSignal<bool>>,
}

impl Bind {
    /// A box that is kept nowhere, such as one for a passphrase.
    pub(crate) fn to(text: RwSignal<String>) -> Bind {
        Bind {
            shown: text.into(),
            take: Rc::new(move |written| {
                text.try_set(written.text);
                None
            }),
            open: None,
        }
    }

    /// A box of the open paper.
    pub(crate) fn of(
        session: Session,
        shown: Signal<String>,
        take: impl Fn(Written) -> Option<String> + 'static,
    ) -> Bind {
        Bind {
            shown,
            take: Rc::new(take),
            open: Some(session.unfinished),
        }
    }
}

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

    /// The box that holds the text of this place, whole.
    pub(super) fn bind(self) -> Bind {
        Bind::of(self.session, self.text(), move |written| {
            if written.again {
                return self.session.enter_again(self.place, &written.text);
            }
            self.session.enter(self.place, written.text)
        })
    }

    /// Takes a text.
    pub(super) fn take(self, text: String) {
        self.session.enter(self.place, text);
    }

    /// Puts a text in for the user: the browser's undo goes back over it, and the caret stands behind it.
    pub(super) fn put(self, text: &str) {
        self.put_in(&element_id(self.place), text);
    }

    /// The same into one of several boxes of this place.
    pub(super) fn put_in(self, id: &str, text: &str) {
        if !self.session.is_open() {
            return;
        }
        if !text_box::put(id, &self.place.to_string(), text) {
            self.take(text.to_owned());
        }
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
        self.session.leave_cell(self.place);
        // What is said of it moves the button that is being pressed.
        walk::after_press(move |waited| {
            let back = waited && page::focused() == Some(element_id(self.place));
            if !back {
                self.told();
            }
        });
    }

    /// What cannot be read here is said from now on.
    fn told(self) {
        if !self.session.is_open() {
            return;
        }
        self.session.writing.update(|cell| {
            if *cell == Some(self.place) {
                *cell = None;
            }
        });
        self.session.left.update(|left| {
            left.insert(self.place);
        });
    }

    /// Whether something stands against what was typed here, now; a reminder does not.
    pub(super) fn complains(self) -> bool {
        let blocking = |rule: &Rule| {
            rule.severity <= Severity::Breach
                && matches!(rule.moment, Moment::Format | Moment::Missing)
        };
        self.session
            .shown_at(self.place)
            .iter()
            .any(|finding| blocking(finding.rule()))
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
