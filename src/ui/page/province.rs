//! A pilot of a province: the choice, what it takes by reference, and what the province lays down, always as its word.

use leptos::prelude::*;

use crate::dossier::{Level, Pilot, Place};
use crate::form::{FormId, Item, Step};
use crate::host::{Demand, Line, Province, Sheet, Sum, Tally};
use crate::regulation::{Actor, Clause, by_reference};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo, spawn};
use crate::ui::part::{CallView, Quote, name_and_value};
use crate::ui::session::Session;
use crate::value::{Day, is_blank};

/// Why a provincial pilot is held to the regulation, and what it does not say.
const BY_REFERENCE: &str = "省级试点参照细则执行；凡写国家一级机构的，下面标明“参照”。份数、期限和报送单位省里另有规定的，以省里的文件为准。";
/// What a host has to say more.
const NO_PACK: &str = "本站的通知文件没有省里的规定，请向省级标准化主管部门索取。";

/// 国家级 or 省级, and what follows from it, on the page of a pilot.
#[component]
pub(super) fn ProvinceOfPilot(desk: Desk, pilot: Memo<Pilot>) -> impl IntoView {
    let level = memo(move || pilot.with(Pilot::level));
    let choose = move |level: Level| {
        change(desk, pilot.with_untracked(|pilot| pilot.id.clone()), level);
    };
    let more = block(move || {
        let by_law = reference(level.get())?;
        let notice = desk.notice();
        let told = pilot.with(|pilot| {
            let pack = notice.province_for(pilot)?;
            Some(of_pilot(pack, desk.today.get(), pilot))
        });
        Some(vec![by_law, told.unwrap_or_else(no_pack)])
    });
    view! { {choice(level, choose)}{more} }
}

/// Before a paper is filled in: whose pilot it is, the 征集通知, and what the province asks with this paper.
pub(crate) fn before_paper(session: Session) -> AnyView {
    let begins = session.form.answers_call();
    let level = memo(move || session.pilot.with(Pilot::level));
    let choose = move |level: Level| {
        session.pilot.update(|pilot| pilot.set_level(level));
        change(
            session.desk,
            session.pilot.with_untracked(|pilot| pilot.id.clone()),
            level,
        );
    };
    let call = memo(move || session.call().filter(|_| begins));
    view! {
        <CallView desk=session.desk call=call/>
        {begins.then(|| choice(level, choose))}
        <ProvinceOfPaper session=session/>
    }
    .into_any()
}

/// What the province asks with this paper, with lines to tick off.
#[component]
pub(super) fn ProvinceOfPaper(session: Session) -> impl IntoView {
    block(move || {
        let notice = session.desk.notice();
        let today = session.desk.today.get();
        session.pilot.with(|pilot| {
            let by_law = reference(pilot.level())?;
            let pack = notice.province_for(pilot);
            let demand = pack.map(|pack| Demand {
                pack,
                form: session.form.id,
            });
            let asked = demand.filter(|demand| !demand.is_empty());
            let told = asked.map(|demand| of_paper(session, demand, pilot, today));
            let told = told.or_else(|| pack.is_none().then(no_pack));
            Some(vec![by_law, told.into_any()])
        })
    })
}

/// The article by which a provincial pilot goes by the regulation.
fn reference(level: Level) -> Option<AnyView> {
    (level == Level::Provincial).then(|| {
        view! {
            <p class="hint">{BY_REFERENCE}</p>
            <Quote clause=crate::regulation::BY_REFERENCE/>
        }
        .into_any()
    })
}

fn no_pack() -> AnyView {
    view! { <p class="hint">{NO_PACK}</p> }.into_any()
}

fn change(desk: Desk, id: String, level: Level) {
    spawn(async move {
        desk.change_pilot(&id, |pilot| pilot.set_level(level)).await;
    });
}

fn choice(level: Memo<Level>, choose: impl Fn(Level) + Copy + 'static) -> AnyView {
    let option = move |one: &'static Level| {
        view! {
            <label class="check">
                <input type="radio" name="level" value=one.key()
                    prop:checked=move || level.get() == *one
                    on:change=handler(move |_| choose(*one))/>
                <span>{one.label()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="roles">
            <legend>"试点级别"</legend>
            <div class="choices">{Level::ALL.iter().map(option).collect_any()}</div>
        </fieldset>
    }
    .into_any()
}

/// What it lays down for a pilot as a whole.
fn of_pilot(pack: &Province, today: Day, pilot: &Pilot) -> AnyView {
    let bodies = pack.bodies.iter();
    let bodies: Vec<String> = bodies
        .map(|(actor, name)| format!("{}：{name}", in_place(*actor)))
        .collect();
    let first = Demand {
        pack,
        form: FormId::ALL[0],
    };
    let mut facts = first.facts(pilot, today);
    if !bodies.is_empty() {
        facts.insert(0, ("省里的单位", bodies.join("\n")));
    }
    boxed(pack, facts, Vec::new())
}

/// Whose place a body of the province takes.
fn in_place(actor: Actor) -> String {
    match actor.in_province() {
        Some(_) => format!("{}（参照）", actor.label()),
        None => actor.label().to_owned(),
    }
}

fn of_paper(session: Session, demand: Demand, pilot: &Pilot, today: Day) -> AnyView {
    let lists = [
        ("另外要交的材料", demand.papers()),
        ("要确认的条件", demand.conditions()),
    ];
    let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
    let lists = lists.map(|(name, lines)| ticked(session, name, lines));
    boxed(demand.pack, demand.facts(pilot, today), lists.collect())
}

fn boxed(pack: &Province, facts: Vec<(&'static str, String)>, lists: Vec<AnyView>) -> AnyView {
    view! {
        <section class="call" aria-label="省里的规定">
            <p class="cite">{pack.cite()}</p>
            {name_and_value(facts)}
            {lists}
            <p class="hint">"这些是省里的规定，由提供本程序的单位写明，不是细则的规定，以原文为准。"</p>
        </section>
    }
    .into_any()
}

/// A tick is a memory aid: it is kept with the paper, and signed by nobody.
fn ticked(session: Session, name: &'static str, lines: Vec<Line>) -> AnyView {
    let line = move |line: Line| {
        let (key, other) = (line.key.clone(), line.key);
        let on = memo(move || session.ticks.with(|ticks| ticks.contains(&key)));
        let tick =
            move |event: leptos::ev::Event| session.tick(&other, event_target_checked(&event));
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=on disabled=session.held on:change=handler(tick)/>
                    <span>{line.says}</span>
                </label>
                {line.note.map(|note| view! { <p class="hint">{note}</p> }.into_any())}
            </li>
        }
    };
    view! {
        <p>{name}</p>
        <ul class="ticks">{lines.into_iter().map(line).collect_any()}</ul>
    }
    .into_any()
}

/// That a clause speaks of the ministry, beside a finding or an entry that quotes it.
pub(super) fn clause_by_reference(pilot: &Pilot, clause: &Clause) -> Option<AnyView> {
    let says = by_reference(pilot, clause.quote)?;
    Some(view! { <p class="hint">{says}</p> }.into_any())
}

/// At the foot of a step: what the rows of scores come to, and the sheet of the province where there are none.
pub(crate) fn foot_of(session: Session, step: &'static Step) -> AnyView {
    let holds = |item: &Item| matches!(item, Item::Table(table) if table.key == Sheet::TABLE.key);
    if !step.items.iter().any(holds) {
        return ().into_any();
    }
    let tally = memo(move || {
        let notice = session.desk.notice();
        session.pilot.with(|pilot| {
            let pack = notice.province_for(pilot);
            Tally::of(
                &session.paced(),
                pack.and_then(|pack| pack.scoring.as_ref()),
            )
        })
    });
    block(move || match tally.get() {
        Some(tally) => sums(tally),
        None => sheet_offered(session),
    })
}

fn sums(tally: Tally) -> AnyView {
    let says = tally.says();
    let sum = |sum: &Sum| view! { <li>{sum.says()}</li> };
    let odd = tally.odd.iter().map(|odd| view! { <li>{odd.clone()}</li> });
    view! {
        <section class="call" aria-label="合计">
            <p class="cite">"合计："{says}</p>
            {tally.verdict.clone().map(|verdict| view! { <p>{verdict}</p> }.into_any())}
            <ul>{tally.sums.iter().map(sum).collect_any()}{odd.collect_any()}</ul>
        </section>
    }
    .into_any()
}

/// The sheet that a province brings, put in by a press; else where to ask for one.
fn sheet_offered(session: Session) -> AnyView {
    let notice = session.desk.notice();
    let offered = session.pilot.with(|pilot| {
        let pack = notice.province_for(pilot)?;
        let sheet = pack.scoring.clone()?;
        Some((sheet, pack.cite()))
    });
    let Some((sheet, by)) = offered else {
        return view! {
            <p class="hint">"评估计分表另行制定（第二十条），本程序不带。请向管理单位或者下达任务的单位索取，再从电子表格复制进来。"</p>
        }
        .into_any();
    };
    let says = format!("{by}：{}", sheet.summary());
    let fill = move |_| {
        for (key, text) in sheet.blanks(&by) {
            let place = Place::blank(key);
            let empty = session.signal(place);
            if empty.is_some_and(|typed| typed.with_untracked(|typed| is_blank(typed))) {
                session.enter(place, text);
            }
        }
        session.append_rows(Sheet::TABLE, &sheet.rows());
    };
    view! {
        <p class="hint">{says}</p>
        <p class="go"><button type="button" disabled=session.held on:click=handler(fill)>"按省里的计分表填入"</button></p>
    }
    .into_any()
}
