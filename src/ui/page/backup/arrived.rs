//! What a file brings, paper by paper beside what is here, with a choice for each.

use std::sync::Arc;

use leptos::prelude::*;

use super::bring_in::Stage;
use crate::archive::backup::{
    Choice, Chosen, ComingKey, Comparison, Counts, Here, Learned, Lost, Origin, Parcel, Row, Swap,
};
use crate::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::erase::{CollectAny, handler, list, spawn};
use crate::ui::part::{Portion, PortionEnd, Working};

/// So many papers are listed unasked.
const UNASKED: usize = 1_000;

#[component]
pub(super) fn ArrivedView(
    desk: Desk,
    arrived: Arc<(Arc<Parcel>, Comparison, Here)>,
    stage: RwSignal<Stage>,
    working: Working,
) -> impl IntoView {
    let (parcel, comparison, here) = &*arrived;
    let choices: Vec<RwSignal<Choice>> = comparison
        .rows
        .iter()
        .map(|row| RwSignal::new(row.verdict.choices()[0]))
        .collect();
    let all: Vec<usize> = (0..choices.len()).collect();
    let portion = Portion::of(Signal::stored(all.len()), UNASKED);
    let (of_row, choice_of) = (Arc::clone(&arrived), choices.clone());
    let row = move |nth: usize| {
        let (_, comparison, _) = &*of_row;
        view! { <RowView nth=nth row=comparison.rows[nth].clone() choice=choice_of[nth]/> }
    };
    let rows = list(move || portion.take(&all), usize::to_string, row);
    let says = about(parcel);
    let warnings = warnings(parcel, comparison);
    let with_key = RwSignal::new(false);
    let key = key_choice(&comparison.key, with_key);
    let learned = Learned::all(parcel, here);
    let with_records: Vec<(String, RwSignal<bool>)> = learned
        .iter()
        .map(|each| (each.pilot.clone(), RwSignal::new(false)))
        .collect();
    let records = records_choice(&learned, &with_records);
    let take = move |_| {
        let arrived = Arc::clone(&arrived);
        let papers = choices.iter().map(|choice| choice.get_untracked());
        let chosen = Chosen {
            papers: papers.collect(),
            key: with_key.get_untracked(),
            records: with_records
                .iter()
                .filter(|(_, wanted)| wanted.get_untracked())
                .map(|(pilot, _)| pilot.clone())
                .collect(),
        };
        spawn(async move { take_in(desk, (stage, working), &arrived, &chosen).await });
    };
    view! {
        <div class="arrived">
            <h3>{says}</h3>
            {warnings}
            <ul class="comparing">{rows}</ul>
            <PortionEnd portion=portion unit="份"/>
            {key}
            {records}
            <p class="go">
                <button type="button" class="primary" on:click=handler(take)>"按上面的选择导入"</button>
                <button type="button" class="link" on:click=handler(move |_| stage.set(Stage::Waiting))>"不导入"</button>
            </p>
        </div>
    }
}

fn about(parcel: &Parcel) -> String {
    let what = match parcel.origin {
        Origin::Backup => "备份文件",
        Origin::Rescue => "程序出错时下载的全部草稿",
    };
    // Anything else than a moment would be words of the file's in a sentence of ours.
    let made = parcel.made.is_moment().then(|| parcel.made.minute());
    let made = made.map_or_else(String::new, |made| format!("，生成于 {made}"));
    format!("{what}{made}：{}", Counts::of(&parcel.items).says())
}

/// What of the file was lost on the way, what cannot be read, and what belongs elsewhere.
fn warnings(parcel: &Parcel, comparison: &Comparison) -> Vec<AnyView> {
    let mut words = Vec::new();
    words.extend(comparison.lost.iter().map(Lost::says));
    words.extend(comparison.key.says());
    for (kept, key, _, why) in &comparison.unread {
        words.push(format!(
            "{}（{key}）：{why}。原文会单独留存。",
            kept.label()
        ));
    }
    if parcel.others > 0 {
        words.push(format!(
            "文件里另有 {} 条记录属于{}，这里不收。",
            parcel.others, "另一边（真实试点或演练）"
        ));
    }
    let most = 20;
    let more = words.len().saturating_sub(most);
    words.truncate(most);
    if more > 0 {
        words.push(format!("还有 {more} 条类似的情况。"));
    }
    words
        .into_iter()
        .map(|words| view! { <p class="trouble">{words}</p> })
        .collect_any()
}

/// The key that signs comes only where the user says so: whoever wrote the file holds it too.
fn key_choice(coming: &ComingKey, with_key: RwSignal<bool>) -> Option<AnyView> {
    let ComingKey::Offered(key) = coming else {
        return None;
    };
    let says = format!("连同签名钥匙，指纹 {}", key.public.fingerprint());
    Some(
        view! {
            <p class="choice">
                <label class="check"><input type="checkbox" autocomplete="off" on:change=handler(move |event| with_key.set(event_target_checked(&event)))/>{says}</label>
            </p>
            <p class="hint">"只在这份备份是自己的时才勾选：以后的定稿都用这把钥匙签名，写这份备份的人也有它。不勾选，本机到定稿时另生成一把。"</p>
        }
        .into_any(),
    )
}

/// Entries of a pilot that is here come only where the user says so: they change where it stands and what is due.
fn records_choice(learned: &[Learned], wanted: &[(String, RwSignal<bool>)]) -> Option<AnyView> {
    let one = |(each, (_, wanted)): (&Learned, &(String, RwSignal<bool>))| {
        let (says, wanted) = (each.says(), *wanted);
        view! {
            <p class="choice">
                <label class="check"><input type="checkbox" autocomplete="off" on:change=handler(move |event| wanted.set(event_target_checked(&event)))/>{says}</label>
            </p>
        }
    };
    (!learned.is_empty()).then(|| {
        view! {
            {learned.iter().zip(wanted).map(one).collect_any()}
            <p class="hint">"记录会改变试点所处的阶段和期限。不勾选，本机的记录不动。"</p>
        }
        .into_any()
    })
}

#[component]
fn RowView(nth: usize, row: Row, choice: RwSignal<Choice>) -> impl IntoView {
    let verdict = row.verdict;
    let id = format!("choice-{nth}");
    let option = |each: &Choice| {
        view! { <option value=each.key()>{each.label(verdict)}</option> }
    };
    let chosen = move |event| {
        if let Some(made) = Choice::from_key(&event_target_value(&event)) {
            choice.set(made);
        }
    };
    let name = row.called();
    let control = match verdict.choices() {
        [only] => view! { <span class="only">{only.label(verdict)}</span> }.into_any(),
        several => view! {
            <select id=id.clone() class="box" autocomplete="off" on:change=handler(chosen)>{several.iter().map(option).collect_any()}</select>
        }
        .into_any(),
    };
    let hidden = format!("{name}：怎么办");
    view! {
        <li data-verdict=format!("{verdict:?}").to_lowercase()>
            <p class="paper">{name}</p>
            <p class="verdict-word">{verdict.label()}</p>
            <dl>
                <div><dt>"本机"</dt><dd>{row.here_says()}</dd></div>
                <div><dt>"文件里"</dt><dd>{row.coming_says()}</dd></div>
            </dl>
            <p class="choice"><label for=id class="hidden">{hidden}</label>{control}</p>
        </li>
    }
}

async fn take_in(
    desk: Desk,
    (stage, working): (RwSignal<Stage>, Working),
    arrived: &(Arc<Parcel>, Comparison, Here),
    chosen: &Chosen,
) {
    stage.set(Stage::Writing);
    // The page says so before the work begins.
    clock::pause(0).await;
    match desk.take_in(arrived, chosen, working).await {
        Ok(outcome) => {
            let says = outcome.says();
            let changed = !outcome.swaps.is_empty();
            if changed {
                desk.relist().await;
                let back = outcome.swaps.into_iter().rev().map(Swap::back);
                desk.say(says.clone(), Some(desk.way_back(back.collect())));
            }
            stage.try_set(Stage::Done(format!("{says}。")));
        }
        Err(why) => {
            stage.try_set(Stage::Refused(why.to_string()));
        }
    }
}
