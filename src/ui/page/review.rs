//! Check your answers: the verdict, what is unfilled, what stands against the rest, then everything on one page.

use leptos::prelude::*;

use super::Title;
use super::province::{ProvinceOfPaper, clause_by_reference};
use crate::app::review::{Counts, Group, Open, Overview, Told, Unfilled as InStep};
use crate::app::{ByHand, SendOff};
use crate::dossier::{Pilot, Place, asked};
use crate::form::{Blank, Item as Asked, Part, Table};
use crate::host::Ruling;
use crate::regulation::by_reference;
use crate::ui::erase::{CollectAny, block, either, list, memo, when, words};
use crate::ui::part::{
    CallView, Extent, FindingItem, LongText, Mark, Mend, Portion, PortionEnd, Quote, TodayLine,
    WantedView, WorkingView, focus_soon,
};
use crate::ui::route::{Back, View};
use crate::ui::session::{Line, Session};
use crate::value::{in_cell, is_outsized, is_unbroken};

/// So many rows of a table are drawn unasked.
const UNASKED: usize = 500;

#[component]
pub(crate) fn Review(session: Session) -> impl IntoView {
    session.press_all();
    let overview = memo(move || session.with_findings(|found| Overview::of(session.form, found)));
    if let Some(link) = session.led_by.try_update_value(Option::take).flatten() {
        focus_soon(&link);
    }
    view! {
        <section class="column wide-column">
            <Title text="检查全部"/>
            <Standing session=session overview=overview/>
            <WorkingView working=session.judging says="正在检查"/>
            <TodayLine session=session/>
            <Unfilled session=session overview=overview/>
            <Problems session=session overview=overview/>
            <WantedView session=session/>
            <ProvinceOfPaper session=session/>
            {session.form.parts.iter().map(|part| view! { <PartCard session=session part=part/> }).collect_any()}
            {when(move || !overview.with(|overview| overview.counts.is_clear()), move || view! {
                <p class="go"><a class="primary" href=session.address(View::Finish)>"去定稿、签名"</a></p>
            })}
        </section>
    }
}

/// The verdict, large, with the numbers it stands on; where nothing stands against the paper, the whole way of it.
#[component]
fn Standing(session: Session, overview: Memo<Overview>) -> impl IntoView {
    let counts = memo(move || overview.with(|overview| overview.counts));
    let unsure = memo(move || session.not_judged());
    block(move || {
        let counts = counts.get();
        if let Some(why) = unsure.get() {
            return view! { <p class="lead">{why}</p><p class="lead">{counts.says()}</p> }
                .into_any();
        }
        if counts.is_clear() {
            return view! { <SendOffView session=session counts=counts/> }.into_any();
        }
        view! {
            <p class="standing-word" data-good="false"><span aria-hidden="true">"■ "</span>{counts.verdict()}</p>
            <p class="lead">{counts.says()}</p>
        }
        .into_any()
    })
}

/// What was checked, what the law leaves to others, and who does what next.
#[component]
fn SendOffView(session: Session, counts: Counts) -> impl IntoView {
    let way = SendOff::of(session.form, &session.paced());
    let filled = session.whole().filled;
    let checked = format!(
        "查了填好的 {filled} 处，按细则 {} 条规则逐条核对：错误 0 处，不符合规定 0 处。",
        way.rules
    );
    let rest = counts.leaves_over();
    let by_law = move |line: &str| session.pilot.with(|pilot| by_reference(pilot, line));
    let hand = |hand: &ByHand| {
        let names = hand.names.join("、");
        view! { <li>{hand.line}{by_law(hand.line)}{(!names.is_empty()).then(|| view! { <strong>{names}</strong> }.into_any())}</li> }
    };
    let hands = way.by_hand.iter().map(hand).collect_any();
    let hands = (!hands.is_empty())
        .then(|| view! { <h2>"盖章、签名的次序"</h2><ol>{hands}</ol> }.into_any());
    let copies = way
        .copies
        .map(|copies| view! { <h2>"份数"</h2><p>{copies}{by_law(copies)}</p> }.into_any());
    let carry = way
        .carry
        .iter()
        .map(|line| view! { <li>{*line}{by_law(line)}</li> });
    let call = memo(move || session.call().filter(|_| session.form.answers_call()));
    view! {
        <section class="send-off">
            <p class="standing-word" data-good="true"><span aria-hidden="true">"✓ "</span>{way.verdict()}</p>
            <p class="lead">{checked}{rest}</p>
            {copies}{hands}
            <h2>"带什么、送到哪里、什么时候"</h2>
            <ul>{carry.collect_any()}</ul>
            <CallView desk=session.desk call=call/>
            <p class="hint">"内容是否属实，各单位是否同意，主管部门是否推荐、受理和认可，由他们决定，程序不作判断。"</p>
            <p class="go"><a class="primary" href=session.address(View::Finish)>"去定稿、签名"</a></p>
        </section>
    }
}

/// What is unfilled: one list, step by step, with the sentence that makes the paper due.
#[component]
fn Unfilled(session: Session, overview: Memo<Overview>) -> impl IntoView {
    let open = memo(move || {
        overview.with(|overview| (overview.counts.unfilled, overview.unfilled.clone()))
    });
    let blank = move |open: &Open| {
        let label = session.label_of(open.place);
        let label = match open.cells {
            0 | 1 => label,
            cells => format!("{label}，等 {cells} 行"),
        };
        view! { <li><Mend session=session place=open.place back=Back::Review to="to" label=label/></li> }
    };
    let step = move |open: &InStep| {
        view! {
            <li><span>{open.step.title}</span><ul>{open.blanks.iter().map(blank).collect_any()}</ul></li>
        }
    };
    block(move || {
        let (count, steps) = open.get();
        (count > 0).then(|| {
            view! {
                <details class="group" open>
                    <summary>{format!("○ 未填 {count}")}</summary>
                    {due(session)}
                    <ul class="open-steps">{steps.iter().map(step).collect_any()}</ul>
                </details>
            }
            .into_any()
        })
    })
}

/// Hardest first; each leads to its blank.
#[component]
fn Problems(session: Session, overview: Memo<Overview>) -> impl IntoView {
    let groups = memo(move || overview.with(|overview| overview.groups.clone()));
    let rulings = memo(move || {
        let notice = session.desk.notice();
        let rulings = |pilot: &Pilot| notice.rulings(pilot, session.form, &session.paced());
        session.pilot.with(rulings)
    });
    let group = move |group: Group| {
        let (mark, count) = (group.severity, group.count());
        let told = StoredValue::new(group.told);
        let portion = Portion::of(Signal::stored(told.with_value(Vec::len)), 0);
        let shown = move || told.with_value(|told| portion.take(told));
        let item = move |told: Told| view! { <Item session=session told=told rulings=rulings/> };
        view! {
            <details class="group" open>
                <summary><Mark severity=mark/>{count}</summary>
                <ul class="problems-list">{block(move || shown().into_iter().map(item).collect_any())}</ul>
                <PortionEnd portion=portion unit="条"/>
            </details>
        }
    };
    block(move || groups.get().into_iter().map(group).collect_any())
}

/// What is said once, and a link to every place it is said of.
#[component]
fn Item(session: Session, told: Told, rulings: Memo<Vec<Ruling>>) -> impl IntoView {
    let Told { finding, places } = told;
    let referred = finding.quotes().and_then(|clause| {
        session
            .pilot
            .with(|pilot| clause_by_reference(pilot, &clause))
    });
    let link = move |place: Place| {
        let label = format!("去改：{}", session.label_of(place));
        view! { <span class="to"><Mend session=session place=place back=Back::Review to="to" label=label/></span> }
    };
    let ruled = ruled_by_province(rulings, finding.rule().id);
    view! { <li><FindingItem finding=finding/>{referred}{ruled}{places.into_iter().map(link).collect_any()}</li> }
}

/// What the province says on the matter of a finding, which reads the regulation.
fn ruled_by_province(rulings: Memo<Vec<Ruling>>, rule: &'static str) -> AnyView {
    let line = |ruling: &Ruling| {
        let says = ruling.says.clone();
        view! { <p class="hint">"省里规定（上面是细则的算法，参照）："{says}"。"</p> }
    };
    block(move || {
        rulings.with(|rulings| {
            let beside = rulings.iter().filter(|ruling| ruling.is_beside(rule));
            beside.map(line).collect_any()
        })
    })
}

/// The sentence that makes the paper due, once for all its empty blanks.
fn due(session: Session) -> Option<AnyView> {
    session.with_findings(|found| {
        let empty = found.iter().find(|finding| finding.is_unfilled())?;
        let clause = empty.rule().clause;
        Some(
            view! { <p class="hint">"空着的栏目要填，依据是："</p><Quote clause=clause/> }
                .into_any(),
        )
    })
}

#[component]
fn PartCard(session: Session, part: &'static Part) -> impl IntoView {
    let items = part
        .steps
        .iter()
        .flat_map(|step| step.items.iter())
        .map(move |item| match item {
            Asked::Blank(blank) => view! { <Answer session=session blank=blank/> }.into_any(),
            Asked::Table(table) => view! { <Answers session=session table=table/> }.into_any(),
        });
    view! {
        <section class="card">
            <h2>{part.number}{(!part.number.is_empty()).then_some("、")}{part.short}</h2>
            <dl>{items.collect_any()}</dl>
        </section>
    }
}

#[component]
fn Answer(session: Session, blank: &'static Blank) -> impl IntoView {
    let place = Place::blank(blank.key);
    let wanted = memo(move || asked(blank, &session.live()));
    let text = move || {
        session
            .signal(place)
            .map(|signal| signal.with(|text| blank.prints(text)))
            .unwrap_or_default()
    };
    view! {
        {when(move || wanted.get(), move || view! {
            <div class="answer">
                <dt>{blank.asks()}</dt>
                <dd data-empty=move || text().is_empty().to_string()>
                    <span class="said" data-unbroken=move || is_unbroken(&text()).then_some("true")>
                        {either(move || is_outsized(&text()),
                            move || view! { <LongText text=Signal::derive(text) extent=Extent::AsAsked/> },
                            move || words(move || { let text = text(); if text.is_empty() { "未填".to_owned() } else { text } }))}
                    </span>
                    <Mend session=session place=place back=Back::Review to="change" label="更改" of=blank.asks()/>
                </dd>
            </div>
        })}
    }
}

#[component]
fn Answers(session: Session, table: &'static Table) -> impl IntoView {
    let lines = session.lines(table);
    let place = Place::blank(table.key);
    let portion = Portion::of(Signal::derive(move || lines.with(Vec::len)), UNASKED);
    let row = move |line: Line| {
        let cells = table.columns.iter().map(move |column| {
            let text = line.cell(column.key);
            let text = move || {
                let text = text.as_ref();
                text.map_or_else(String::new, |text| {
                    text.with(|text| in_cell(text).into_owned())
                })
            };
            view! { <td prop:textContent=text></td> }.into_any()
        });
        view! { <tr>{cells.collect_any()}</tr> }
    };
    let head = move || {
        let heading = |column: &&'static Blank| view! { <th scope="col">{column.label}</th> };
        table.columns.iter().map(heading).collect_any()
    };
    view! {
        <div class="answer">
            <dt>{table.label}</dt>
            <dd data-empty=move || lines.with(Vec::is_empty).to_string()>
                {either(move || !lines.with(Vec::is_empty), move || view! {
                    <div class="scroll" tabindex="0" role="region" aria-label=table.label>
                        <table class="plain">
                            <thead><tr>{head()}</tr></thead>
                            <tbody>{list(move || lines.with(|lines| portion.take(lines)), |line| line.id.to_string(), row)}</tbody>
                        </table>
                    </div>
                    <PortionEnd portion=portion unit="行"/>
                }, move || view! { <span class="said">"未填"</span> })}
                <Mend session=session place=place back=Back::Review to="change" label="更改" of=table.label/>
            </dd>
        </div>
    }
}
