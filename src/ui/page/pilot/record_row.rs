//! One entry of the record, and what can be done with it: what follows is shown before it is done.

use leptos::prelude::*;

use super::Years;
use super::entry_boxes::Boxes;
use super::record::note_label;
use crate::app::record::{Change, Consequences, Wrong};
use crate::browser::{clock, entropy, text_box};
use crate::dossier::{Event, Happening, Pilot, Stamp};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, effect, handler, memo, spawn, when};
use crate::ui::part::focus_soon;

/// What is being done with which entry: one thing at a time.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Doing {
    id: String,
    what: Deed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Mend,
    TakeBack,
    PutBack,
}

#[component]
pub(super) fn EventRow(
    desk: Desk,
    pilot: Memo<Pilot>,
    years: Memo<Years>,
    event: Event,
    doing: RwSignal<Option<Doing>>,
) -> impl IntoView {
    let (id, label) = (event.id.clone(), event.what.label().to_owned());
    let disputed = memo(move || {
        years.with(|years| {
            let mut all = years.course.disputed().iter();
            let found = all.find(|(other, _)| other.id == id);
            found.map(|(_, why)| format!("暂不计入：{why}"))
        })
    });
    let in_force = event.is_in_force();
    let taken = event.taken_back.as_ref().map(|at| {
        view! { <span class="aside">{format!("已于 {} 收回", at.minute())}</span> }.into_any()
    });
    let own = event.id.clone();
    let button = move |what: Deed, name: &'static str| {
        let (id, label) = (own.clone(), label.clone());
        let press = move |_| {
            let this = Doing {
                id: id.clone(),
                what,
            };
            doing.update(|doing| {
                *doing = if *doing == Some(this.clone()) {
                    None
                } else {
                    Some(this)
                }
            });
        };
        view! { <button type="button" class="link" on:click=handler(press)>{name}<span class="hidden">{format!("：{label}")}</span></button> }
            .into_any()
    };
    let buttons = match (in_force, event.what.known()) {
        (true, Some(_)) => vec![button(Deed::Mend, "改"), button(Deed::TakeBack, "收回")],
        (true, None) => vec![button(Deed::TakeBack, "收回")],
        (false, _) => vec![button(Deed::PutBack, "恢复")],
    };
    let (on, what) = (event.on.iso(), event.what.label().to_owned());
    let (number, note, own) = (event.number.clone(), event.note.clone(), event.id.clone());
    let deed = memo(move || {
        doing.with(|doing| {
            let mine = doing.as_ref().filter(|doing| doing.id == own);
            mine.map(|doing| doing.what)
        })
    });
    view! {
        <li data-in-force=in_force.to_string()>
            <span class="on">{on}</span>
            <span class="what">{what}</span>
            <span class="aside">{number}</span>
            <span class="aside">{note}</span>
            {taken}
            <span class="tools">{buttons}</span>
            {block(move || disputed.get().map(|why| view! { <p class="trouble">{why}</p> }.into_any()))}
            {block(move || deed.get().map(|what| panel(Work { desk, pilot, doing }, what, &event)))}
        </li>
    }
}

/// What a change is made in.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    pilot: Memo<Pilot>,
    doing: RwSignal<Option<Doing>>,
}

fn panel(work: Work, what: Deed, event: &Event) -> AnyView {
    let now = || Stamp::new(clock::now());
    match (what, event.what.known(), entropy::id()) {
        (Deed::TakeBack, ..) => {
            let change = Change::TakeBack(event.id.clone(), now());
            view! { <Sure work=work change=change button="收回" done="已收回，在“已收回的”里可以恢复"/> }.into_any()
        }
        (Deed::PutBack, _, Ok(id)) => {
            let change = Change::PutBack(event.id.clone(), id, now());
            view! { <Sure work=work change=change button="恢复" done="已恢复"/> }.into_any()
        }
        (Deed::Mend, Some(what), _) => {
            view! { <MendForm work=work event=event.clone() what=what/> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// A change that asks for nothing more: what follows, and the press that makes it.
#[component]
fn Sure(work: Work, change: Change, button: &'static str, done: &'static str) -> impl IntoView {
    let told = RwSignal::new(None::<Result<Consequences, Wrong>>);
    let asked = change.clone();
    spawn(async move {
        let of = work.id();
        let follows = work.desk.consequences(&of, &asked).await;
        told.try_set(Some(follows));
        focus_soon("follows");
    });
    block(move || {
        let change = change.clone();
        told.get().map(|told| match told {
            Err(wrong) => view! { <p class="trouble" role="alert">{wrong.why}</p> }.into_any(),
            Ok(follows) => {
                view! { <Follows work=work follows=follows change=change button=button done=done/> }
                    .into_any()
            }
        })
    })
}

/// The boxes of the entry, and after the first press what would follow.
#[component]
fn MendForm(work: Work, event: Event, what: Happening) -> impl IntoView {
    let boxes = Boxes::of("mend", &event);
    let ready = RwSignal::new(None::<(Change, Consequences)>);
    // What was reckoned holds for what stood in the boxes then.
    effect(move || {
        boxes.texts();
        ready.set(None);
        boxes.forgive();
    });
    let old = event.id.clone();
    let look = move |pressed: leptos::ev::SubmitEvent| {
        pressed.prevent_default();
        text_box::settle_all();
        let read = match (boxes.read(Some(what)), entropy::id()) {
            (Ok(read), Ok(id)) => read.event(id, what, Stamp::new(clock::now())),
            (Err(wrong), _) => return boxes.refuse(wrong),
            (_, Err(why)) => return work.desk.say(why.to_string(), None),
        };
        let change = Change::Mend(old.clone(), read);
        spawn(async move {
            let of = work.id();
            match work.desk.consequences(&of, &change).await {
                Err(wrong) => boxes.refuse(vec![wrong]),
                Ok(follows) if follows.is_none() => work.make(change, "已改正").await,
                Ok(follows) => {
                    ready.try_set(Some((change, follows)));
                    focus_soon("follows");
                }
            }
        });
    };
    focus_soon("mend-on");
    view! {
        <form class="enter" on:submit=handler(look) aria-label=format!("改：{}", what.label()) novalidate>
            {boxes.day(work.desk)}
            {what.takes_number().then(|| boxes.number())}
            {boxes.note(note_label(what.detail()))}
            {when(move || ready.with(Option::is_none), move || view! {
                <p class="go">
                    <button type="submit" class="primary">"改好了"</button>
                    <button type="button" class="link" on:click=handler(move |_| work.leave())>"不改"</button>
                </p>
            })}
            {block(move || ready.get().map(|(change, follows)| view! { <Follows work=work follows=follows change=change button="就这样改" done="已改正"/> }.into_any()))}
        </form>
    }
}

/// What follows from a change, and the press that makes it.
#[component]
fn Follows(
    work: Work,
    follows: Consequences,
    change: Change,
    button: &'static str,
    done: &'static str,
) -> impl IntoView {
    let line = |says| view! { <li>{says}</li> };
    let none = follows.is_none();
    let title = if none {
        "别的都不变"
    } else {
        "这些会跟着变"
    };
    let lines = follows.says().into_iter().map(line).collect_any();
    let make = move |_| {
        let change = change.clone();
        spawn(async move { work.make(change, done).await });
    };
    view! {
        <section class="follows" aria-labelledby="follows">
            <h3 id="follows" tabindex="-1">{title}</h3>
            <ul>{lines}</ul>
            <p class="go">
                <button type="button" class="primary" on:click=handler(make)>{button}</button>
                <button type="button" class="link" on:click=handler(move |_| work.leave())>"先不动"</button>
            </p>
        </section>
    }
}

impl Work {
    fn id(self) -> String {
        self.pilot.with_untracked(|pilot| pilot.id.clone())
    }

    fn leave(self) {
        self.doing.set(None);
        focus_soon("record");
    }

    /// Makes the change and says so.
    async fn make(self, change: Change, done: &'static str) {
        match self.desk.change_record(&self.id(), &change).await {
            Ok(()) => {
                self.desk.say(done, None);
                self.leave();
            }
            Err(wrong) => self.desk.say(wrong.why, None),
        }
    }
}
