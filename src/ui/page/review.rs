//! Check your answers: problems first, then everything on one page, what is empty called so.

use leptos::prelude::*;

use super::Title;
use super::province::{ProvinceOfPaper, clause_by_reference};
use crate::dossier::{Place, asked};
use crate::form::{Blank, Item, Part, Table};
use crate::regulation::{Finding, Severity};
use crate::ui::erase::{CollectAny, block, either, list, memo, when, words};
use crate::ui::part::{
    Extent, FindingItem, LongText, Portion, PortionEnd, Quote, TodayLine, WantedView, WorkingView,
};
use crate::ui::route::View;
use crate::ui::session::{Line, Session};
use crate::value::{in_cell, is_outsized, is_unbroken};

/// So many rows of a table are drawn unasked.
const UNASKED: usize = 500;

#[component]
pub(crate) fn Review(session: Session) -> impl IntoView {
    session.press_all();
    let findings = memo(move || session.findings());
    view! {
        <section class="column wide-column">
            <Title text="检查全部"/>
            <p class="lead">{words(move || match session.not_judged() {
                Some(why) => why.to_owned(),
                None => verdict(&findings.get()),
            })}</p>
            <WorkingView working=session.judging says="正在检查"/>
            <TodayLine session=session/>
            <Problems session=session findings=findings/>
            <WantedView session=session/>
            <ProvinceOfPaper session=session/>
            {session.form.parts.iter().map(|part| view! { <PartCard session=session part=part/> }).collect_any()}
            <p class="go"><a class="primary" href=session.address(View::Finish)>"去定稿、签名"</a></p>
        </section>
    }
}

fn verdict(findings: &[Finding]) -> String {
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.rule().severity == severity)
            .count()
    };
    match (count(Severity::Error), count(Severity::Breach)) {
        (0, 0) => "没有阻止定稿的问题。".to_owned(),
        (0, breaches) => format!("没有错误；{breaches} 处不符合规定，定稿时要写明理由。"),
        (errors, 0) => format!("{errors} 处错误，改好才能定稿。"),
        (errors, breaches) => format!(
            "{errors} 处错误，改好才能定稿；另有 {breaches} 处不符合规定，定稿时要写明理由。"
        ),
    }
}

/// Hardest first; each leads to its blank.
#[component]
fn Problems(session: Session, findings: Memo<Vec<Finding>>) -> impl IntoView {
    let item = move |finding: Finding| {
        let address = session.place_address(finding.place());
        let label = session.label_of(finding.place());
        let referred = finding.quotes().and_then(|clause| {
            session
                .pilot
                .with(|pilot| clause_by_reference(pilot, &clause))
        });
        view! { <li><FindingItem finding=finding/>{referred}<a class="to" href=address>"去改："{label}</a></li> }
    };
    let portion = Portion::of(Signal::derive(move || findings.with(Vec::len)), 0);
    let shown = memo(move || findings.with(|all| portion.take(all)));
    view! {
        {block(move || due(&findings.get()))}
        <ul class="problems-list">{block(move || shown.get().into_iter().map(item).collect_any())}</ul>
        <PortionEnd portion=portion unit="条"/>
    }
}

/// The sentence that makes the paper due, once for all its empty blanks.
fn due(findings: &[Finding]) -> Option<AnyView> {
    let empty = findings.iter().find(|finding| finding.is_unfilled())?;
    let clause = empty.rule().clause;
    Some(view! { <p class="hint">"空着的栏目要填，依据是："</p><Quote clause=clause/> }.into_any())
}

#[component]
fn PartCard(session: Session, part: &'static Part) -> impl IntoView {
    let items = part
        .steps
        .iter()
        .flat_map(|step| step.items.iter())
        .map(move |item| match item {
            Item::Blank(blank) => view! { <Answer session=session blank=blank/> }.into_any(),
            Item::Table(table) => view! { <Answers session=session table=table/> }.into_any(),
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
                    <a href=session.place_address(place)>"更改"<span class="hidden">{blank.asks()}</span></a>
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
                <a href=session.place_address(place)>"更改"<span class="hidden">{table.label}</span></a>
            </dd>
        </div>
    }
}
