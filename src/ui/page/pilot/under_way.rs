//! 已在试点中: what is known of a pilot that is under way, on one screen; where it stands by that is shown before it is entered.

use leptos::prelude::*;

use super::Title;
use super::entry_boxes::{Dated, wrong_line};
use super::papers::Papers;
use crate::app::record::{Asked, Begun, Change, Known};
use crate::app::workspace::Workspace;
use crate::browser::{clock, entropy, text_box};
use crate::dossier::{Event, Paper, Pilot, Record, Stamp};
use crate::form::FormId;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, effect, handler, spawn, when};
use crate::ui::part::{Bind, bound, focus_soon};
use crate::ui::route::{Page, Route, View};
use crate::value::Kind;

/// The texts, and what was wrong with them.
#[derive(Clone, Copy)]
struct Boxes {
    name: RwSignal<String>,
    issued: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    mid_term: RwSignal<String>,
    applied: RwSignal<String>,
    passed: RwSignal<String>,
    number: RwSignal<String>,
    wrong: RwSignal<Vec<(Asked, String)>>,
}

#[component]
pub(super) fn UnderWay(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let boxes = Boxes::new();
    let ready = RwSignal::new(None::<Begun>);
    // What was reckoned holds for what stood in the boxes then.
    effect(move || {
        boxes.known();
        ready.set(None);
        boxes.wrong.set(Vec::new());
    });
    let look = move |pressed: leptos::ev::SubmitEvent| {
        pressed.prevent_default();
        text_box::settle_all();
        let Some(ids) = ids() else {
            return desk.say("浏览器给不出随机数，请刷新后再试", None);
        };
        let entered = Stamp::new(clock::now());
        let known = untrack(|| boxes.known());
        match known.begin(ids, &entered, desk.today.get_untracked()) {
            Ok(begun) => {
                ready.set(Some(begun));
                focus_soon("follows");
            }
            Err(wrong) => {
                focus_soon(
                    wrong
                        .first()
                        .map_or("under-way-issued", |(asked, _)| id(*asked)),
                );
                boxes.wrong.set(wrong);
            }
        }
    };
    let day = move |asked, label, text| boxes.dated(desk, asked, label, Kind::Day, text);
    let month = move |asked, label, text| boxes.dated(desk, asked, label, Kind::YearMonth, text);
    let to_papers = move || {
        let page = Page::Paper {
            pilot: pilot.with(|pilot| pilot.id.clone()),
            form: FormId::Application,
            view: View::Tasks,
        };
        Route::to(desk.db.get(), page)
    };
    view! {
        <section class="column under-way">
            <Title text="已在试点中"/>
            <p class="lead">"把知道的日期写上，除第一个外都可以空着；以后在试点记录里随时能补、能改。"</p>
            <form on:submit=handler(look) aria-label="已有的日期" novalidate>
                <div class="field">
                    <label for="under-way-name">"试点名称（选填）"</label>
                    <p class="hint">"照下达文件写，用来在本机找到它。"</p>
                    <input id="under-way-name" class="box" autocomplete="off" use:bound=Bind::to(boxes.name)/>
                </div>
                {day(Asked::Issued, "下达试点建设任务的日期", boxes.issued)}
                <div class="pair">
                    {month(Asked::From, "试点时间：起（选填，如 2024-3）", boxes.from)}
                    {month(Asked::To, "试点时间：止（选填）", boxes.to)}
                </div>
                {day(Asked::MidTerm, "中期评估的日期（选填）", boxes.mid_term)}
                {day(Asked::Applied, "提出评估申请的日期（选填）", boxes.applied)}
                {day(Asked::Passed, "公布评估合格的日期（选填）", boxes.passed)}
                <div class="field">
                    <label for=id(Asked::Number)>"公布合格的文件号（选填）"</label>
                    <input id=id(Asked::Number) class="box middle" autocomplete="off"
                        aria-describedby=format!("{}-wrong", id(Asked::Number)) use:bound=Bind::to(boxes.number)/>
                    {wrong_line(id(Asked::Number), boxes.why(Asked::Number))}
                </div>
                {when(move || ready.with(Option::is_none), || view! {
                    <p class="go"><button type="submit" class="primary">"看看现在走到哪一步"</button></p>
                })}
                {block(move || ready.get().map(|begun| view! { <Follows desk=desk pilot=pilot begun=begun/> }.into_any()))}
            </form>
            <p class="go"><a href=to_papers>"还没有下达任务：去填申请书"</a></p>
            <Papers desk=desk pilot=pilot/>
        </section>
    }
}

/// Where the pilot stands by that, and the press that enters it.
#[component]
fn Follows(desk: Desk, pilot: Memo<Pilot>, begun: Begun) -> impl IntoView {
    let line = |says| view! { <li>{says}</li> };
    let says = begun.says(desk.today.get_untracked());
    let lines = says.into_iter().map(line).collect_any();
    let enter = move |_| {
        let begun = begun.clone();
        let of = pilot.with_untracked(|pilot| pilot.id.clone());
        spawn(async move {
            match keep(desk, &of, begun).await {
                Ok(()) => desk.say("已登记", None),
                Err(why) => desk.say(why, None),
            }
        });
    };
    view! {
        <section class="follows" aria-labelledby="follows">
            <h2 id="follows" tabindex="-1">"由这些日期推出"</h2>
            <ul>{lines}</ul>
            <p class="go"><button type="button" class="primary" on:click=handler(enter)>"就这样登记"</button></p>
        </section>
    }
}

/// Keeps the entries, and what goes into the application.
async fn keep(desk: Desk, pilot: &str, begun: Begun) -> Result<(), String> {
    if begun.paper != Paper::default() {
        let now = Stamp::new(clock::now());
        let record = Record {
            rev: 1,
            paper: begun.paper,
            ..Record::begin(pilot, FormId::Application, now)
        };
        let settle = async |workspace: &Workspace<_>| workspace.settle(record.clone(), None).await;
        desk.arrive(settle).await.map_err(|why| why.to_string())?;
    }
    for event in begun.log.entries() {
        let change = Change::Enter(Event::clone(event));
        let done = desk.change_record(pilot, &change).await;
        done.map_err(|wrong| wrong.why)?;
    }
    Ok(())
}

fn ids() -> Option<[String; 4]> {
    let id = || entropy::id().ok();
    Some([id()?, id()?, id()?, id()?])
}

const fn id(asked: Asked) -> &'static str {
    match asked {
        Asked::Issued => "under-way-issued",
        Asked::From => "under-way-from",
        Asked::To => "under-way-to",
        Asked::MidTerm => "under-way-mid-term",
        Asked::Applied => "under-way-applied",
        Asked::Passed => "under-way-passed",
        Asked::Number => "under-way-number",
    }
}

impl Boxes {
    fn new() -> Boxes {
        let text = || RwSignal::new(String::new());
        Boxes {
            name: text(),
            issued: text(),
            from: text(),
            to: text(),
            mid_term: text(),
            applied: text(),
            passed: text(),
            number: text(),
            wrong: RwSignal::new(Vec::new()),
        }
    }

    fn known(self) -> Known {
        Known {
            name: self.name.get(),
            issued: self.issued.get(),
            from: self.from.get(),
            to: self.to.get(),
            mid_term: self.mid_term.get(),
            applied: self.applied.get(),
            passed: self.passed.get(),
            number: self.number.get(),
        }
    }

    fn why(self, asked: Asked) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|all| {
                let found = all.iter().find(|(at, _)| *at == asked);
                found.map(|(_, why)| why.clone())
            })
        })
    }

    fn dated(
        self,
        desk: Desk,
        asked: Asked,
        label: &'static str,
        kind: Kind,
        text: RwSignal<String>,
    ) -> AnyView {
        let dated = Dated {
            id: id(asked).to_owned(),
            label,
            kind,
        };
        dated.view(desk, text, self.why(asked))
    }
}
