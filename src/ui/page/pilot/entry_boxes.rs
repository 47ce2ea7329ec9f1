//! The boxes in which an entry of the record is written, and what is wrong with each, said at it.

use leptos::prelude::*;

use crate::app::record::{Field, Read, Written, Wrong};
use crate::browser::text_box;
use crate::dossier::{Event, Happening};
use crate::ui::desk::Desk;
use crate::ui::erase::{block, handler, memo};
use crate::ui::part::{Bind, HeardLine, bound, by_arrow, focus_soon};
use crate::value::{Around, Heard, Kind};

/// The texts of the boxes of one form, and what was refused.
#[derive(Clone, Copy)]
pub(super) struct Boxes {
    /// What the ids of its boxes begin with.
    form: &'static str,
    on: RwSignal<String>,
    number: RwSignal<String>,
    note: RwSignal<String>,
    wrong: RwSignal<Vec<Wrong>>,
}

impl Boxes {
    /// Empty boxes.
    pub(super) fn empty(form: &'static str) -> Boxes {
        let text = || RwSignal::new(String::new());
        Boxes {
            form,
            on: text(),
            number: text(),
            note: text(),
            wrong: RwSignal::new(Vec::new()),
        }
    }

    /// Boxes that hold an entry.
    pub(super) fn of(form: &'static str, event: &Event) -> Boxes {
        let boxes = Boxes::empty(form);
        boxes.on.set(event.on.iso());
        boxes.number.set(event.number.clone().unwrap_or_default());
        boxes.note.set(event.note.clone());
        boxes
    }

    /// Reads what stands in them, as an entry of this kind.
    pub(super) fn read(self, what: Option<Happening>) -> Result<Read, Vec<Wrong>> {
        let [on, number, note] = [self.on, self.number, self.note].map(|text| text.get_untracked());
        let takes_number = what.is_some_and(Happening::takes_number);
        let written = Written {
            on: &on,
            number: if takes_number { &number } else { "" },
            note: &note,
        };
        written.read(what)
    }

    /// The texts, for whoever follows them.
    pub(super) fn texts(self) -> [String; 3] {
        [self.on, self.number, self.note].map(|text| text.get())
    }

    pub(super) fn clear(self) {
        for text in [self.on, self.number, self.note] {
            text.set(String::new());
        }
        self.forgive();
    }

    /// Says what is wrong at each box, and goes to the first.
    pub(super) fn refuse(self, wrong: Vec<Wrong>) {
        if let Some(first) = wrong.first() {
            focus_soon(&self.id(first.at));
        }
        self.wrong.set(wrong);
    }

    pub(super) fn forgive(self) {
        self.wrong.set(Vec::new());
    }

    pub(super) fn is_wrong(self, at: Field) -> impl Fn() -> Option<&'static str> + Send {
        move || self.why(at).map(|_| "true")
    }

    /// What is wrong with a box, under it.
    pub(super) fn says(self, at: Field) -> AnyView {
        wrong_line(&self.id(at), Signal::derive(move || self.why(at)))
    }

    /// The day it happened on.
    pub(super) fn day(self, desk: Desk) -> AnyView {
        let wrong = Signal::derive(move || self.why(Field::On));
        let day = Dated {
            id: self.id(Field::On),
            label: "日期（如 2026-3-5）",
            kind: Kind::Day,
        };
        day.view(desk, self.on, wrong)
    }

    /// The number of the document that announces it.
    pub(super) fn number(self) -> AnyView {
        self.line(Field::Number, "文件号", self.number)
    }

    /// What else is to be said of it.
    pub(super) fn note(self, label: &'static str) -> AnyView {
        self.line(Field::Note, label, self.note)
    }

    fn line(self, at: Field, label: &'static str, text: RwSignal<String>) -> AnyView {
        let id = self.id(at);
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input id=id.clone() class="box" autocomplete="off" aria-invalid=self.is_wrong(at) aria-describedby=format!("{id}-wrong") use:bound=Bind::to(text)/>
                {self.says(at)}
            </div>
        }
        .into_any()
    }

    fn why(self, at: Field) -> Option<String> {
        self.wrong.with(|all| {
            let found = all.iter().find(|wrong| wrong.at == at);
            found.map(|wrong| wrong.why.clone())
        })
    }

    fn id(self, at: Field) -> String {
        match at {
            Field::What => "happening".to_owned(),
            Field::On => format!("{}-on", self.form),
            Field::Number => format!("{}-number", self.form),
            Field::Note => format!("{}-note", self.form),
        }
    }
}

/// A box of one date, as the papers have it.
pub(super) struct Dated {
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) kind: Kind,
}

impl Dated {
    /// The box, what is understood of it, and what is wrong with it.
    pub(super) fn view(
        self,
        desk: Desk,
        text: RwSignal<String>,
        wrong: Signal<Option<String>>,
    ) -> AnyView {
        let Dated { id, label, kind } = self;
        let own = id.clone();
        let put = move |date: &str| {
            if !text_box::put(&own, &own, date) {
                text.set(date.to_owned());
            }
        };
        let heard = memo(move || {
            let around = Around {
                today: desk.today.get(),
                beside: None,
            };
            text.with(|text| Heard::of(kind, text, &around))
        });
        let stepped = put.clone();
        let step = move |event: leptos::ev::KeyboardEvent| {
            let date = text.with_untracked(|text| by_arrow(&event, kind, text));
            if let Some(date) = date {
                stepped(&date);
            }
        };
        let hushed = Signal::derive(move || wrong.with(Option::is_some));
        view! {
            <div class="field" on:keydown=handler(step)>
                <label for=id.clone()>{label}</label>
                <input id=id.clone() name=id.clone() class="box middle" autocomplete="off" spellcheck="false"
                    aria-invalid=move || hushed.get().then_some("true") aria-describedby=format!("{id}-read {id}-wrong") use:bound=Bind::to(text)/>
                <HeardLine heard=heard id=format!("{id}-read") weekday=kind == Kind::Day hushed=hushed held=Signal::stored(false) put=put/>
                {wrong_line(&id, wrong)}
            </div>
        }
        .into_any()
    }
}

/// What is wrong with a box, under it.
pub(super) fn wrong_line(id: &str, wrong: Signal<Option<String>>) -> AnyView {
    view! { <p class="wrong" role="alert" id=format!("{id}-wrong")>{block(move || wrong.get())}</p> }.into_any()
}
