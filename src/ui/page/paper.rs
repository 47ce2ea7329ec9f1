//! The frame of one paper: opened from the store, with its task list, its current view and its sheet.

use leptos::prelude::*;

use super::barred::BarredNotice;
use super::step::StepView;
use super::tasks::{TaskList, Tasks};
use crate::app::beside::{Beside, beside};
use crate::app::editor::Saver;
use crate::browser::{page, print, walk};
use crate::form::FormId;
use crate::ui::app::on_cleanup_local;
use crate::ui::desk::desk;
use crate::ui::erase::{block, effect, handler, memo, spawn, when, words};
use crate::ui::later::when_all_there;
use crate::ui::part::{SavingWord, UnreadList};
use crate::ui::route::{Page, Route, View};
use crate::ui::session::{Session, State};
use crate::ui::sheet::LiveSheet;

#[component]
pub(crate) fn PaperPage(pilot: String, form: FormId) -> impl IntoView {
    let desk = desk();
    let opened = RwSignal::new(None::<Result<Session, String>>);
    let owner = Owner::current().unwrap_or_default();
    effect(move || {
        if !desk.ready.get() || opened.with_untracked(Option::is_some) {
            return;
        }
        let (pilot, owner) = (pilot.clone(), owner.clone());
        spawn(async move {
            let found = desk.open_paper(&pilot, form, &owner).await;
            opened.try_set(Some(found));
        });
    });
    block(move || match opened.get() {
        None => view! { <p class="wait">"正在打开…"</p> }.into_any(),
        Some(Err(why)) => view! { <Missing why=why/> }.into_any(),
        Some(Ok(session)) => view! { <Opened session=session/> }.into_any(),
    })
}

#[component]
fn Missing(why: String) -> impl IntoView {
    view! {
        <section class="column">
            <super::Title text="打不开这份表"/>
            <p>{why}</p>
            <UnreadList desk=desk() here=true/>
            <p><a href="#/">"回到试点列表"</a></p>
        </section>
    }
}

#[component]
fn Opened(session: Session) -> impl IntoView {
    provide_context(session);
    watch_page(session);
    session.desk.want_rest_soon();
    let view_now = memo(move || session.desk.route.with(view_of));
    let shown_on = RwSignal::new(None::<Route>);
    // Whoever asks for the sheet beside a table wants it there, and not on the next page too.
    let asked_for = memo(move || {
        session
            .desk
            .route
            .with(|now| shown_on.with(|on| on.as_ref() == Some(now)))
    });
    let beside = memo(move || beside(columns_of(session, &view_now.get()), asked_for.get()));
    let drawn = memo(move || !matches!(beside.get(), Beside::No | Beside::Away));
    let chosen = RwSignal::new((Route::default(), WORK));
    // The choice holds for the page it was made on; whoever goes to another page wants to see that.
    let tab = memo(move || {
        let (at, key) = chosen.get();
        if session.desk.route.with(|now| *now == at) {
            key
        } else {
            WORK
        }
    });
    view! {
        <div class="top">
        <div class="bar">
            <a href=session.pilot_address()>{words(move || session.pilot.with(|pilot| pilot.name().to_owned()))}</a>
            <Problems session=session/>
            <SavingWord session=session/>
        </div>
        <Refused session=session/>
        <Held session=session/>
        <Aside session=session/>
        <BarredNotice session=session/>
        </div>
        <Tabs session=session tab=tab chosen=chosen beside=beside/>
        <div class="desk" data-beside=move || beside.get().key() data-tab=move || tab.get()>
            <nav class="side" aria-label="任务单" on:click=move |_| chosen.set((Route::default(), WORK))><TaskList session=session/></nav>
            <div class="work">
                {when(move || matches!(beside.get(), Beside::Room | Beside::Away | Beside::Asked), move || {
                    view! { <SheetSwitch session=session asked_for=asked_for shown_on=shown_on/> }
                })}
                {block(move || shown(session, &view_now.get()))}
            </div>
            {when(move || drawn.get() || tab.get() == SHEET, move || view! {<LiveSheet session=session/>})}
        </div>
    }
}

/// The tab that shows the questions.
const WORK: &str = "work";
/// The tab that shows the sheet.
const SHEET: &str = "sheet";

/// How many columns the widest table of the shown step has; nothing where no sheet stands beside the page at all.
fn columns_of(session: Session, now: &View) -> Option<usize> {
    match now {
        View::Tasks => Some(0),
        View::Step { step, .. } => {
            let known = session.form.steps().find(|(_, known)| known.key == step);
            Some(known.and_then(|(_, step)| step.most_columns()).unwrap_or(0))
        }
        _ => None,
    }
}

/// Beside a table the sheet comes and goes by a button.
#[component]
fn SheetSwitch(
    session: Session,
    asked_for: Memo<bool>,
    shown_on: RwSignal<Option<Route>>,
) -> impl IntoView {
    let turn = move |_| {
        let here = session.desk.route.get_untracked();
        shown_on.set((!asked_for.get_untracked()).then_some(here));
    };
    view! {
        <p class="sheet-switch">
            <button type="button" class="link" aria-pressed=move || asked_for.get().to_string() on:click=handler(turn)>"旁边看表样"</button>
        </p>
    }
}

/// On a narrow screen one of three is shown: the task list, the questions, the sheet.
#[component]
fn Tabs(
    session: Session,
    tab: Memo<&'static str>,
    chosen: RwSignal<(Route, &'static str)>,
    beside: Memo<Beside>,
) -> impl IntoView {
    let one = move |key: &'static str, label: &'static str| {
        let off = move || key == SHEET && beside.get() == Beside::No;
        view! {
            <button type="button" aria-pressed=move || (tab.get() == key).to_string() disabled=off
                on:click=handler(move |_| chosen.set((session.desk.route.get_untracked(), key)))>{label}</button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label="显示">
            {one("tasks", "任务单")}{one(WORK, "填写")}{one(SHEET, "表样")}
        </div>
    }
}

fn view_of(route: &Route) -> View {
    match &route.page {
        Page::Paper { view, .. } => view.clone(),
        _ => View::Tasks,
    }
}

fn shown(session: Session, now: &View) -> AnyView {
    match now.clone() {
        View::Tasks => view! { <Tasks session=session/> }.into_any(),
        View::Step {
            part,
            step,
            at,
            back,
        } => view! { <StepView session=session part=part step=step at=at back=back/> }.into_any(),
        other => when_all_there(session.desk, move |rest| (rest.view)(session, &other)),
    }
}

/// Hiding or closing the page counts as a pause; other windows are told what is open here.
fn watch_page(session: Session) {
    on_cleanup_local(walk::watch_presses());
    on_cleanup_local(print::on_print_key(move || lead_to_print(session)));
    on_cleanup_local(page::on_hide(move || session.hurry()));
    on_cleanup_local(print::before_print(move || session.hurry()));
    on_cleanup(move || session.hurry());
    session.join_tabs();
    session.desk.at_work.set(Some(session));
    on_cleanup(move || {
        session.leave_tabs();
        session.desk.at_work.set(None);
    });
}

/// Boxes cut off what stands in them on paper: whoever prints a page of boxes means the paper.
fn lead_to_print(session: Session) -> bool {
    let boxes = session
        .desk
        .route
        .with_untracked(|route| matches!(view_of(route), View::Step { .. } | View::Whole));
    if boxes {
        page::go(&session.address(View::Print));
        session
            .desk
            .say("这是要打印的表：再按一次 Ctrl+P，或者点“打印”", None);
    }
    boxes
}

/// What stands against the paper, in numbers.
#[component]
fn Problems(session: Session) -> impl IntoView {
    let counts = memo(move || session.counts());
    view! {
        <a class="problems" href=move || session.address(View::Review) data-some=move || (counts.get().problems() > 0).to_string()>
            {words(move || match (counts.get(), session.judged_so_far()) {
                (counts, Some(State::GoesOn)) if counts.problems() == 0 => "正在检查…".to_owned(),
                (counts, _) => counts.says(),
            })}
        </a>
    }
}

/// What is typed could not be stored: typing goes on in memory, and a file can be taken.
#[component]
fn Refused(session: Session) -> impl IntoView {
    let why = memo(move || session.saver.with(Saver::refusal));
    // What stands above every page already is not said twice.
    let new = move |why: &String| session.desk.trouble.with(|told| told.as_ref() != Some(why));
    let take = move |_| session.save_draft();
    view! {
        {when(move || why.with(Option::is_some), move || view! {
            <p class="trouble" role="alert">
                {words(move || why.get().filter(new).unwrap_or_default())}
                " 可以接着填，关闭本页以前请先"
                <button type="button" class="link" on:click=handler(take)>"下载草稿文件"</button>
            </p>
        })}
    }
}

/// Another window edits this paper.
#[component]
fn Held(session: Session) -> impl IntoView {
    let take = move |_| session.take_over();
    if let Some(fingerprint) = &session.received {
        let says = format!(
            "这份{}来自收到的签名文件（内容指纹 {fingerprint}），只供查看和核对，不能改。",
            session.form.short
        );
        return view! { <p class="barred">{says}</p> }.into_any();
    }
    view! {
        {when(move || session.held.get(), move || view! {
            <p class="trouble" role="alert">
                "这份表正在另一个窗口里编辑，这里只能看，免得互相覆盖。"
                <button type="button" class="link" on:click=handler(take)>"改在这里继续编辑"</button>
            </p>
        })}
    }
    .into_any()
}

/// Edits that did not fit what is stored: nothing is thrown away, the user chooses.
#[component]
fn Aside(session: Session) -> impl IntoView {
    let keep = move |_| {
        spawn(async move { session.keep_aside().await });
    };
    view! {
        {when(move || session.aside.with(|all| !all.is_empty()) && !session.held.get(), move || view! {
            <p class="trouble" role="alert">
                "有一些上次没来得及保存的文字，与现在存着的不同，没有覆盖。"
                <button type="button" class="link" on:click=handler(keep)>"另存为一份，留着对照"</button>
                <button type="button" class="link" on:click=handler(move |_| session.take_aside())>"用它替换现在的"</button>
            </p>
        })}
    }
}
