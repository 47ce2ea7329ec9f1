//! The line of years: today a plumb line, windows as bars, days as points, who acts as lanes.

use leptos::prelude::*;

use super::{Years, due};
use crate::regulation::{Actor, Done, Entry, Term};
use crate::ui::erase::{CollectAny, block};
use crate::value::Day;

/// The picture; the list under it says the same in words.
#[component]
pub(super) fn Line(years: Memo<Years>, today: RwSignal<Day>) -> impl IntoView {
    block(move || {
        let today = today.get();
        years.with(|years| {
            Scale::of(&years.entries, today).map(|scale| drawn(&years.entries, &scale, today))
        })
    })
}

/// From the first day shown to the last.
struct Scale {
    first: Day,
    days: i64,
}

impl Scale {
    fn of(entries: &[Entry], today: Day) -> Option<Scale> {
        let dated: Vec<Day> = entries.iter().filter_map(Entry::day).collect();
        let ends = entries.iter().filter_map(|entry| entry.when.term.ends());
        let first = dated.iter().copied().min()?.min(today).add_months(-1);
        let last = ends.chain(dated).max()?.max(today).add_months(2);
        Some(Scale {
            first,
            days: first.days_until(last).max(1),
        })
    }

    /// Where a day lies, in hundredths.
    #[allow(clippy::cast_precision_loss)] // A few thousand days.
    fn at(&self, day: Day) -> f64 {
        self.first.days_until(day) as f64 * 100.0 / self.days as f64
    }

    /// The first of January of each year on it.
    fn years(&self) -> Vec<Day> {
        let last = self.first.add_days(self.days);
        let years = self.first.year() + 1..=last.year();
        years.filter_map(|year| Day::from_ymd(year, 1, 1)).collect()
    }
}

fn drawn(entries: &[Entry], scale: &Scale, today: Day) -> AnyView {
    let dated = |entry: &&Entry| entry.day().is_some();
    let lanes = Actor::ALL.iter().filter_map(|actor| {
        let mine: Vec<&Entry> = entries
            .iter()
            .filter(dated)
            .filter(|entry| entry.duty.actor == *actor)
            .collect();
        (!mine.is_empty()).then(|| lane(*actor, &mine, scale))
    });
    let year = |day: Day| {
        view! { <span class="year" style:left=percent(scale.at(day))>{day.year()}</span> }
    };
    view! {
        <div class="years-line" aria-hidden="true">
            <div class="scale">
                {scale.years().into_iter().map(year).collect_any()}
                <span class="plumb" data-late=(scale.at(today) > 75.0).to_string() style:left=percent(scale.at(today))><b>{format!("今天 {}", today.iso())}</b></span>
            </div>
            {lanes.collect_any()}
        </div>
    }
    .into_any()
}

fn lane(actor: Actor, entries: &[&Entry], scale: &Scale) -> AnyView {
    let marks = entries.iter().flat_map(|entry| marks(entry, scale));
    view! {
        <div class="lane">
            <span class="lane-name">{actor.label()}</span>
            <div class="lane-marks">{marks.collect_any()}</div>
        </div>
    }
    .into_any()
}

/// A bar for a window, a point for a day, and a diamond where the other reading has its day.
fn marks(entry: &Entry, scale: &Scale) -> Vec<AnyView> {
    let mut marks = vec![mark(entry, entry.when.term, false, scale)];
    if let Some(other) = entry.when.other.filter(|_| entry.done.is_none()) {
        marks.push(mark(entry, other.term, true, scale));
    }
    marks.into_iter().flatten().collect()
}

fn mark(entry: &Entry, term: Term, other: bool, scale: &Scale) -> Option<AnyView> {
    let (key, title) = (
        entry.state.key(),
        format!("{}：{}", entry.duty.what, term.shown()),
    );
    if let (Term::Window(first, last), None) = (term, entry.done) {
        let (left, right) = (scale.at(first), scale.at(last));
        return Some(view! {
            <span class="bar" data-state=key data-weight=due::weight(entry) title=title style:left=percent(left) style:width=percent((right - left).max(0.4))></span>
        }
        .into_any());
    }
    let day = entry
        .done
        .map(Done::day)
        .or_else(|| term.opens())
        .or_else(|| term.ends())?;
    let shape = if other { "diamond" } else { "point" };
    Some(view! { <span class=shape data-state=key data-weight=due::weight(entry) title=title style:left=percent(scale.at(day))></span> }.into_any())
}

fn percent(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}
