//! A verdict with its ground: what is so, what to do, and the very clause.

use leptos::prelude::*;

use super::{Portion, PortionEnd, Quote};
use crate::dossier::Place;
use crate::regulation::{Finding, Reading, Severity};
use crate::ui::erase::{CollectAny, block, list, memo};
use crate::ui::session::session;

/// The shape and the word of a severity; never colour alone.
#[component]
pub(crate) fn Mark(severity: Severity) -> impl IntoView {
    let shape = match severity {
        Severity::Error => "■",
        Severity::Breach => "◆",
        Severity::Warning => "▲",
        Severity::Note => "●",
    };
    view! {
        <span class="mark" data-severity=severity.key()>
            <span aria-hidden="true">{shape}</span>" "{severity.label()}
        </span>
    }
}

/// One finding, whole.
#[component]
pub(crate) fn FindingItem(finding: Finding) -> impl IntoView {
    let rule = finding.rule();
    view! {
        <div class="finding" data-severity=rule.severity.key()>
            <p class="says"><Mark severity=rule.severity/>" "{finding.says().to_owned()}</p>
            <p class="todo">{finding.todo().to_owned()}</p>
            {ground(&finding)}
        </div>
    }
}

/// The very clause; where practice asks and not the regulation, that. An empty blank needs neither.
fn ground(finding: &Finding) -> Option<AnyView> {
    if let Some(clause) = finding.quotes() {
        return Some(view! { <Quote clause=clause/> }.into_any());
    }
    match finding.rule().reading {
        Reading::Practice(says) if !finding.is_unfilled() => Some(
            view! { <p class="hint">{format!("{}：{says}", Reading::PRACTICE)}</p> }.into_any(),
        ),
        _ => None,
    }
}

/// Findings one below the other.
#[component]
pub(crate) fn FindingItems(findings: Vec<Finding>) -> impl IntoView {
    let portion = Portion::of(Signal::stored(findings.len()), 0);
    let entry = |(_, finding): (usize, Finding)| view! { <FindingItem finding=finding/> };
    let entries = move || portion.take(&findings).into_iter().enumerate().collect();
    view! { {list(entries, |(nth, _)| nth.to_string(), entry)}<PortionEnd portion=portion unit="条"/> }
}

/// What may be said at a place now.
#[component]
pub(crate) fn FindingList(place: Place, id: String) -> impl IntoView {
    let session = session();
    let shown = memo(move || session.shown_at(place));
    view! {
        <div id=id class="findings" aria-live="polite">
            {block(move || shown.get().into_iter().map(|finding| view! { <FindingItem finding=finding/> }).collect_any())}
        </div>
    }
}
