//! A block of cells before it goes into a table: shown as it will become, changed as somebody likes, taken in one step.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::app::grid::{Sheet, Spot, Step};
use crate::app::table_import::{Line, Mark, Proposal, Shown, Taken, Way};
use crate::browser::page;
use crate::codec::Block;
use crate::form::Table;
use crate::ui::erase::{CollectAny, block, effect, handler, memo, spawn, when, words};
use crate::ui::part::{Working, WorkingView};
use crate::ui::session::Session;

/// So many rows are shown: enough to see what becomes of them.
const SHOWN: usize = 100;
/// So many columns are shown, and those beyond that go somewhere.
const SHOWN_COLUMNS: usize = 30;
/// The dialog; there is only one at a time.
const DIALOG: &str = "import";

/// A block that came, by whichever way.
#[derive(Clone)]
pub(in crate::ui::part) struct Coming {
    pub(in crate::ui::part) block: Arc<Block>,
    /// What its reader had to say.
    pub(in crate::ui::part) said: Vec<String>,
    /// The cell it was pasted into.
    pub(in crate::ui::part) at: Option<Spot>,
}

/// How a look at a block ended.
#[derive(Clone)]
pub(in crate::ui::part) struct Closed {
    /// What is said of the rows that were taken.
    pub(in crate::ui::part) taken: Option<String>,
    /// Whether it had been pasted into a cell.
    pub(in crate::ui::part) into_cell: bool,
}

/// Shows what comes until it is taken or not wanted; then `done` says how it ended.
#[component]
pub(in crate::ui::part) fn ImportDialog(
    session: Session,
    table: &'static Table,
    coming: RwSignal<Option<Coming>>,
    #[prop(into)] done: Callback<Closed>,
) -> impl IntoView {
    block(move || {
        let coming_now = coming.get()?;
        let into_cell = coming_now.at.is_some();
        let close = Callback::new(move |taken| {
            coming.set(None);
            done.run(Closed { taken, into_cell });
        });
        Some(
            view! { <Dialog session=session table=table coming=coming_now close=close/> }
                .into_any(),
        )
    })
}

#[component]
fn Dialog(
    session: Session,
    table: &'static Table,
    coming: Coming,
    close: Callback<Option<String>>,
) -> impl IntoView {
    let Coming {
        block: cells,
        said,
        at,
    } = coming;
    let proposal = RwSignal::new(Proposal::of(table, cells, at.map_or(0, |at| at.col)));
    let working = Working::new();
    let read = Read::of(proposal, working);
    let cells = read.cells;
    let remarks = memo(move || {
        let remarks = cells.with(|cells| proposal.with(|proposal| proposal.remarks(cells)));
        said.iter().cloned().chain(remarks).collect::<Vec<_>>()
    });
    let cancel = move |event: Event| {
        event.prevent_default();
        close.run(None);
    };
    page::show_dialog_soon(DIALOG);
    view! {
        <dialog id=DIALOG class="import" aria-labelledby="import-title" aria-describedby="import-said"
            on:cancel=handler(cancel)>
            <h2 id="import-title" tabindex="-1" autofocus>{format!("填入{}", table.label)}</h2>
            <ul id="import-said" class="import-said">
                {block(move || remarks.get().into_iter().map(|said| view! { <li>{said}</li> }).collect_any())}
            </ul>
            <WorkingView working=working says="正在逐行查看"/>
            {when(move || read.stopped.get(), || view! { <p class="hint">"没有看完，所以还不能填入；改选任何一处，就重新看。"</p> })}
            <FillChoice proposal=proposal cells=cells/>
            <Preview proposal=proposal cells=cells/>
            <Ways session=session proposal=proposal read=read at=at close=close/>
        </dialog>
    }
}

/// The cells of a block as they will be taken, read anew whenever the proposal changes: of a long one some lines at a time.
#[derive(Clone, Copy)]
struct Read {
    cells: RwSignal<Vec<Vec<Shown>>>,
    /// Whether that are all of them.
    whole: RwSignal<bool>,
    stopped: RwSignal<bool>,
}

impl Read {
    fn of(proposal: RwSignal<Proposal>, working: Working) -> Read {
        let read = Read {
            cells: RwSignal::new(Vec::new()),
            whole: RwSignal::new(false),
            stopped: RwSignal::new(false),
        };
        let turn = StoredValue::new(0_u32);
        effect(move || {
            let proposal = proposal.get();
            let now = turn.get_value().wrapping_add(1);
            turn.set_value(now);
            if proposal.lines().len() <= SHOWN {
                read.cells.set(proposal.cells());
                read.whole.set(true);
                return;
            }
            read.whole.set(false);
            read.stopped.set(false);
            spawn(async move {
                let wanted = move || turn.try_get_value() == Some(now);
                read.go_through(&proposal, working, wanted).await;
            });
        });
        read
    }

    async fn go_through(self, proposal: &Proposal, working: Working, wanted: impl Fn() -> bool) {
        let all = proposal.lines().len();
        let mut breath = working.begin();
        let mut cells = Vec::with_capacity(all);
        for line in proposal.by_line() {
            cells.push(line);
            if cells.len() == SHOWN {
                self.cells.try_set(cells.clone());
            }
            let goes_on = working.goes_on(&mut breath, (cells.len(), all)).await;
            if !wanted() {
                return;
            }
            if !goes_on {
                self.stopped.try_set(true);
                return working.end();
            }
        }
        working.end();
        self.cells.try_set(cells);
        self.whole.try_set(true);
    }
}

/// Whether empty cells are filled from above, where there are some that could be.
#[component]
fn FillChoice(proposal: RwSignal<Proposal>, cells: RwSignal<Vec<Vec<Shown>>>) -> impl IntoView {
    let gap = |mark: &Mark| matches!(mark, Mark::Gap | Mark::Filled);
    let gaps =
        move || cells.with(|rows| rows.iter().flatten().any(|cell| cell.marks.iter().any(gap)));
    let fill = move |event: Event| {
        let fills = event_target_checked(&event);
        proposal.update(|proposal| proposal.fill(fills));
    };
    when(gaps, move || {
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || proposal.with(Proposal::fills) on:change=handler(fill)/>
                <span>"空着的格子照上一行填（合并单元格多半这样）"</span>
            </label>
        }
    })
}

#[component]
fn Preview(proposal: RwSignal<Proposal>, cells: RwSignal<Vec<Vec<Shown>>>) -> impl IntoView {
    let (lines, sources) =
        proposal.with_untracked(|proposal| (proposal.lines().to_vec(), proposal.sources()));
    let more = lines.len().saturating_sub(SHOWN);
    let width = sources.len();
    let goes_somewhere =
        |source: &usize| proposal.with_untracked(|proposal| proposal.target(*source).is_some());
    let shown = |source: &usize| *source < SHOWN_COLUMNS || goes_somewhere(source);
    let shown: Arc<[usize]> = (0..width).filter(shown).collect();
    let beyond = width - shown.len();
    let choices = lines.iter().any(|line| line.why.is_some());
    let head = sources
        .into_iter()
        .enumerate()
        .filter(|(source, _)| shown.contains(source))
        .map(|(source, name)| view! { <SourceHead proposal=proposal source=source name=name/> })
        .collect_any();
    let row = |(nth, line): (usize, Line)| {
        let shown = Arc::clone(&shown);
        view! { <LineView proposal=proposal cells=cells nth=nth line=line shown=shown choices=choices/> }
    };
    view! {
        <div class="import-scroll" tabindex="0" role="region" aria-label="预览" translate="no">
            <table class="plain">
                <thead><tr><th scope="col">"行"</th>{head}</tr></thead>
                <tbody>{lines.into_iter().take(SHOWN).enumerate().map(row).collect_any()}</tbody>
            </table>
        </div>
        {(beyond > 0).then(|| view! { <p class="hint">{format!("后面还有 {beyond} 列没有列出，也不填入；要填的列，请在电子表格里挪到前面再来。")}</p> }.into_any())}
        {(more > 0).then(|| view! { <p class="hint">{format!("后面还有 {more} 行没有列出，照样填入。")}</p> }.into_any())}
    }
}

/// A column that came, and where it goes.
#[component]
fn SourceHead(proposal: RwSignal<Proposal>, source: usize, name: String) -> impl IntoView {
    let table = proposal.with_untracked(Proposal::table);
    let target = memo(move || proposal.with(|proposal| proposal.target(source)));
    let choose = move |event: Event| {
        let target = event_target_value(&event).parse().ok();
        proposal.update(|proposal| proposal.choose(source, target));
    };
    let option = move |(at, label): (usize, &'static str)| {
        view! { <option value=at.to_string() prop:selected=move || target.get() == Some(at)>{label}</option> }
    };
    let labels = table.columns.iter().map(|column| column.label).enumerate();
    let says = format!("“{name}”填到哪一栏");
    view! {
        <th scope="col" data-out=move || target.get().is_none().then_some("true")>
            <span class="import-name">{name}</span>
            <select class="box" autocomplete="off" aria-label=says on:change=handler(choose)>
                <option value="" prop:selected=move || target.get().is_none()>"不要"</option>
                {labels.map(option).collect_any()}
            </select>
        </th>
    }
}

#[component]
fn LineView(
    proposal: RwSignal<Proposal>,
    cells: RwSignal<Vec<Vec<Shown>>>,
    nth: usize,
    line: Line,
    /// The columns that are shown.
    shown: Arc<[usize]>,
    choices: bool,
) -> impl IntoView {
    let number = (line.at + 1).to_string();
    let kept = memo(move || {
        proposal.with(|proposal| proposal.lines().get(nth).is_some_and(|line| line.kept))
    });
    let keep = move |event: Event| {
        let wanted = event_target_checked(&event);
        proposal.update(|proposal| proposal.keep(line.at, wanted));
    };
    let head = if choices {
        view! {
            <label class="import-keep">
                <input type="checkbox" aria-label=format!("填入第 {number} 行") prop:checked=move || kept.get() on:change=handler(keep)/>
                {number}
            </label>
        }
        .into_any()
    } else {
        number.into_any()
    };
    let drawn = memo(move || {
        let cell = |row: &Vec<Shown>, source: usize| Some((source, row.get(source)?.clone()));
        let row = |row: &Vec<Shown>| {
            shown
                .iter()
                .filter_map(|source| cell(row, *source))
                .collect()
        };
        cells.with(|rows| rows.get(nth).map_or_else(Vec::new, row))
    });
    let cell = move |(source, shown): (usize, Shown)| {
        let out = proposal.with_untracked(|proposal| proposal.target(source).is_none());
        view! { <CellView shown=shown out=out/> }
    };
    view! {
        <tr data-out=move || (!kept.get()).then_some("true")>
            <th scope="row">{head}</th>
            {block(move || drawn.get().into_iter().map(cell).collect_any())}
        </tr>
    }
}

#[component]
fn CellView(shown: Shown, out: bool) -> impl IntoView {
    let marks: Vec<String> = shown.marks.iter().map(ToString::to_string).collect();
    let marked = !marks.is_empty();
    let says =
        marked.then(|| view! { <span class="import-mark">{marks.join("；")}</span> }.into_any());
    view! {
        <td data-out=out.then_some("true") data-marked=marked.then_some("true")>{shown.preview().into_owned()}{says}</td>
    }
}

/// The ways in which the rows can be taken, and the way out.
#[component]
fn Ways(
    session: Session,
    proposal: RwSignal<Proposal>,
    read: Read,
    at: Option<Spot>,
    close: Callback<Option<String>>,
) -> impl IntoView {
    let table = proposal.with_untracked(Proposal::table);
    let empty = session.lines(table).with_untracked(Vec::is_empty);
    let off = move || {
        !read.whole.get() || session.held.get() || proposal.with(|proposal| !proposal.is_ready())
    };
    let take = move |way| {
        let cells = read.cells.get_untracked();
        let taken = proposal.with_untracked(|proposal| proposal.taken_of(cells));
        let count = taken.rows.len();
        let step = match (way, at) {
            (Way::Append, _) | (Way::FromHere, None) => session.append_rows(table, &taken.rows),
            (Way::Replace, _) => session.replace_rows(table, &taken.rows),
            (Way::FromHere, Some(at)) => session.step(table, |sheet| from_here(sheet, &taken, at)),
        };
        let says = match step {
            Some(_) => format!("已填入 {count} 行，按“撤销”可以退回"),
            None => "和表里原有的一样，没有改动".to_owned(),
        };
        close.run(Some(says));
    };
    let rows = move || proposal.with(Proposal::kept);
    let first = if at.is_some() { "primary" } else { "" };
    let second = if at.is_some() { "" } else { "primary" };
    view! {
        <p class="go">
            {at.filter(|_| !empty).map(|_| view! {
                <button type="button" class=first disabled=off on:click=handler(move |_| take(Way::FromHere))>"从这里起填入"</button>
            }.into_any())}
            <button type="button" class=second disabled=off on:click=handler(move |_| take(Way::Append))>
                {words(move || format!("作为新行追加（{} 行）", rows()))}
            </button>
            {(!empty).then(|| view! {
                <button type="button" disabled=off on:click=handler(move |_| take(Way::Replace))>
                    {words(move || format!("替换全部（换成 {} 行）", rows()))}
                </button>
            }.into_any())}
            <button type="button" class="link" on:click=handler(move |_| close.run(None))>"不要了"</button>
        </p>
    }
}

/// The step that writes rows over what stands from a row on. Columns that nothing goes into stay as they are.
fn from_here(sheet: &Sheet, taken: &Taken, at: Spot) -> Step {
    let first = taken.columns.first().copied().unwrap_or_default();
    let block = taken.over(at.row, |row, column| sheet.at(row, column));
    sheet.write(Spot::new(at.row, first), &block)
}
