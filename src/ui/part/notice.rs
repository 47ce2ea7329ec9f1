//! What the host of this copy says, always with who says it, and never as the regulation.

use leptos::prelude::*;

use crate::dossier::{Pilot, Place};
use crate::form::Blank;
use crate::host::{Call, Fault, Office, Words};
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, block, handler, memo};
use crate::ui::session::Session;

/// A 征集通知: when, how many copies, where to, for what.
#[component]
pub(crate) fn CallView(desk: Desk, call: Memo<Option<Call>>) -> impl IntoView {
    block(move || call.get().map(|call| call_box(desk, &call)))
}

fn call_box(desk: Desk, call: &Call) -> AnyView {
    let today = desk.today.get();
    let standing = call.standing(today);
    let off = standing.and_then(|standing| desk.notice().remark_on(standing.term));
    let time = standing
        .map(|standing| format!("{}，{}", standing.term.shown(), standing.says(today)))
        .map(|time| off.map_or_else(|| time.clone(), |off| format!("{time}。{off}")));
    let also = call.also.iter().filter_map(|one| one.blank());
    let also: Vec<&str> = also.map(Blank::asks).collect();
    let rows = [
        ("报送时间", time),
        ("份数", call.copies.map(|copies| format!("{copies} 份"))),
        ("送到哪里", call.send_to.clone()),
        ("征集领域", listed(&call.fields)),
        ("另外要填", listed(&also)),
    ];
    view! {
        <section class="call" aria-label="征集通知">
            <p class="cite">{call.cite()}</p>
            {lines(rows)}
            <p class="hint">"这些是通知的要求，不是细则的规定，以通知原文为准。"{opened(desk)}</p>
        </section>
    }
    .into_any()
}

fn listed<T: AsRef<str>>(words: &[T]) -> Option<String> {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    (!words.is_empty()).then(|| words.join("、"))
}

/// Name and value, line by line; a line without a value is left out.
fn lines(rows: impl IntoIterator<Item = (&'static str, Option<String>)>) -> AnyView {
    let row = |(name, value): (&'static str, Option<String>)| {
        value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any())
    };
    let rows: Vec<AnyView> = rows.into_iter().filter_map(row).collect();
    view! { <dl class="lines-of">{rows}</dl> }.into_any()
}

fn opened(desk: Desk) -> Option<&'static str> {
    let opened = desk.posted.with(|posted| posted.opened);
    opened.then_some("通知来自您在本机打开的文件。")
}

/// Name and value, line by line; a value may have several lines.
pub(crate) fn name_and_value(facts: Vec<(&'static str, String)>) -> AnyView {
    let line = |line: &str| view! { <div>{line.to_owned()}</div> };
    let fact = |(name, value): (&'static str, String)| {
        view! { <div><dt>{name}</dt><dd>{value.lines().map(line).collect_any()}</dd></div> }
    };
    view! { <dl class="lines-of">{facts.into_iter().map(fact).collect_any()}</dl> }.into_any()
}

/// The words of the host for the start page.
#[component]
pub(crate) fn WordsView(desk: Desk) -> impl IntoView {
    block(move || {
        let notice = desk.notice();
        let words = notice.start.clone()?;
        Some(words_box(format!("来自{}的说明", notice.by()), words))
    })
}

fn words_box(from: String, Words { title, paragraphs }: Words) -> AnyView {
    let paragraph = |text| view! { <p>{text}</p> };
    let label = from.clone();
    view! {
        <section class="call" aria-label=label>
            <p class="caption">{from}</p>
            {title.map(|title| view! { <p class="cite">{title}</p> }.into_any())}
            {paragraphs.into_iter().map(paragraph).collect_any()}
        </section>
    }
    .into_any()
}

/// Who runs this copy, and how to reach them.
#[component]
pub(crate) fn OfficeView(desk: Desk) -> impl IntoView {
    block(move || {
        let Office { name, contact } = desk.notice().office.clone()?;
        let contact = (!contact.is_empty()).then(|| contact.join("；"));
        Some(lines([("主办单位", Some(name)), ("联系方式", contact)]))
    })
}

/// What is wrong with a notice that is not used: for the host, in the way of nobody.
#[component]
pub(crate) fn NoticeTrouble(desk: Desk) -> impl IntoView {
    let read = desk.notice_trouble_read;
    block(move || {
        let trouble = desk.posted.get().trouble.filter(|_| !read.get())?;
        let faults = trouble.faults;
        let details = (!faults.is_empty()).then(|| {
            view! {
                <details>
                    <summary>"看每一处（供提供本程序的单位）"</summary>
                    <FaultList faults=faults/>
                </details>
            }
            .into_any()
        });
        Some(
            view! {
                <div class="host-trouble" role="status">
                    <p>
                        {trouble.says}" 填表不受影响。"
                        <button type="button" class="link" on:click=handler(move |_| read.set(true))>"知道了"</button>
                    </p>
                    {details}
                </div>
            }
            .into_any(),
        )
    })
}

/// Every fault of a file.
#[component]
pub(crate) fn FaultList(faults: Vec<Fault>) -> impl IntoView {
    let fault = |fault: Fault| view! { <li>{fault.to_string()}</li> };
    view! { <ul class="faults">{faults.into_iter().map(fault).collect_any()}</ul> }
}

/// What the notice wants filled beyond the law and is empty, and where a paper is not as its province wants it: no
/// finding, and it stops nothing.
#[component]
pub(crate) fn WantedView(session: Session) -> impl IntoView {
    let wanted = memo(move || {
        let (notice, answers) = (session.desk.notice(), session.paced());
        session.pilot.with(|pilot| {
            let missing = notice.missing(pilot, session.form, &answers).into_iter();
            let missing = missing.map(|wanted| (["通知要求", "去填"], wanted.blank, wanted.says()));
            let rulings = notice.rulings(pilot, session.form, &answers).into_iter();
            let rulings = rulings.filter(|ruling| !ruling.agrees);
            let rulings =
                rulings.map(|ruling| (["省里规定", "去看"], ruling.blank, ruling.stands_apart()));
            missing.chain(rulings).collect::<Vec<_>>()
        })
    });
    let item = move |([mark, go], blank, says): ([&'static str; 2], &'static Blank, String)| {
        let address = session.place_address(Place::blank(blank.key));
        view! {
            <li>
                <div class="finding" data-severity="wanted">
                    <p class="says"><span class="mark" data-severity="wanted"><span aria-hidden="true">"○"</span>" "{mark}</span>" "{says}"。"</p>
                </div>
                <a class="to" href=address>{go}"："{blank.asks()}</a>
            </li>
        }
    };
    block(move || {
        let items = wanted.get().into_iter().map(item).collect_any();
        (!items.is_empty())
            .then(|| view! { <ul class="problems-list wanted">{items}</ul> }.into_any())
    })
}

/// Beside the question: whether it may be left out.
pub(super) fn may_stay_empty(session: Session, blank: &'static Blank) -> AnyView {
    block(move || {
        let notice = session.desk.notice();
        let asks = |pilot: &Pilot| notice.asks_for(pilot, session.form, blank);
        let says = session.pilot.with(asks).unwrap_or("（选填）");
        view! { <span class="aside">{says}</span> }
    })
}
