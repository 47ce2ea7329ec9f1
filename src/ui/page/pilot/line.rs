//! The line of years: across a page in lanes, down a narrow screen; the list under it says the same in words.

use leptos::prelude::*;

use super::Years;
use crate::app::years_line::{
    Across, Down, Item, Noted, Placed, Shape, Standing, items, lane_name,
};
use crate::dossier::Pilot;
use crate::ui::erase::{CollectAny, block};
use crate::value::Day;

#[component]
pub(super) fn Line(years: Memo<Years>, pilot: Memo<Pilot>, today: RwSignal<Day>) -> impl IntoView {
    block(move || {
        let (pilot, today) = (pilot.get(), today.get());
        let items = years.with(|years| items(&pilot, &years.course, &years.entries));
        let across = Across::of(&items, today)?;
        let down = Down::of(&items, today)?;
        Some(
            view! {
                <div class="years-line" aria-hidden="true">
                    {drawn_across(&across, &pilot, today)}
                    {drawn_down(&down, today)}
                    <p class="hint legend">{legend(&items)}</p>
                </div>
            }
            .into_any(),
        )
    })
}

fn drawn_across(across: &Across, pilot: &Pilot, today: Day) -> AnyView {
    let lanes = across.lanes.iter().map(|(lane, top)| {
        view! {
            <line class="rule" x1="0" x2=Across::WIDTH y1=*top y2=*top></line>
            <text class="lane" x="0" y=top + 17.0>{lane_name(*lane, pilot)}</text>
        }
        .into_any()
    });
    let years = across.years.iter().map(|(year, x)| {
        view! {
            <line class="year" x1=*x x2=*x y1=Across::TOP - 16.0 y2=across.height></line>
            <text class="year" x=x + 4.0 y=Across::TOP - 5.0>{*year}</text>
        }
        .into_any()
    });
    let signs = across.placed.iter().map(placed);
    // The words of today stand before it where the frame ends behind.
    let late = across.today > Across::WIDTH * 0.8;
    let words_at = across.today + if late { -6.0 } else { 6.0 };
    view! {
        <svg class="across" viewBox=format!("0 0 {} {}", Across::WIDTH, across.height)>
            {years.collect_any()}
            {lanes.collect_any()}
            <line class="rule" x1="0" x2=Across::WIDTH y1=across.height - 0.5 y2=across.height - 0.5></line>
            <line class="today" x1=across.today x2=across.today y1="4" y2=across.height></line>
            <text class="today" x=words_at y="16" text-anchor=if late { "end" } else { "start" }>{format!("今天 {}", today.iso())}</text>
            {signs.collect_any()}
        </svg>
    }
    .into_any()
}

fn placed(one: &Placed) -> AnyView {
    let signs = one.signs.iter().map(|(shape, from, length)| {
        let (kind, high) = (kind(*shape), height(*shape));
        match shape {
            Shape::Limit => {
                let (x, y) = (from + length / 2.0, one.y);
                let points = format!("{},{y} {x},{} {},{y} {x},{}", x - 7.0, y - 7.0, x + 7.0, y + 7.0);
                view! { <polygon class=kind points=points></polygon> }.into_any()
            }
            Shape::Dot => {
                view! { <circle class=kind cx=from + length / 2.0 cy=one.y r="5.5"></circle> }.into_any()
            }
            Shape::Stretch | Shape::Window => {
                view! { <rect class=kind x=*from y=one.y - high / 2.0 width=*length height=high></rect> }.into_any()
            }
        }
    });
    view! {
        <g data-standing=standing(&one.item)>
            {signs.collect_any()}
            <text x=one.name_at y=one.y + 5.0>{one.item.name.clone()}</text>
        </g>
    }
    .into_any()
}

fn drawn_down(down: &Down, today: Day) -> AnyView {
    let years = down.years.iter().map(|(year, y)| {
        view! {
            <line class="year" x1="0" x2=Down::WORDS y1=*y y2=*y></line>
            <text class="year" x="0" y=y + 14.0>{*year}</text>
        }
        .into_any()
    });
    let noted = down.noted.iter().map(noted);
    let (at, words_at, words) = (down.today, down.today_words_at, Down::WORDS - 4.0);
    let today_line = format!("0,{at} {},{at} {words},{words_at}", words - 8.0);
    view! {
        <svg class="down" viewBox=format!("0 0 {} {}", Down::WIDTH, down.height)>
            {years.collect_any()}
            <polyline class="today" points=today_line></polyline>
            {noted.collect_any()}
            <text class="today" x=Down::WORDS y=down.today_words_at + 4.5>{format!("今天 {}", today.iso())}</text>
        </svg>
    }
    .into_any()
}

fn noted(one: &Noted) -> AnyView {
    let signs = one.signs.iter().map(|(shape, from, length)| {
        let (kind, wide) = (kind(*shape), height(*shape) * 0.7);
        match shape {
            Shape::Limit => {
                let (x, y) = (one.x, from + length / 2.0);
                let points = format!("{},{y} {x},{} {},{y} {x},{}", x - 6.0, y - 6.0, x + 6.0, y + 6.0);
                view! { <polygon class=kind points=points></polygon> }.into_any()
            }
            Shape::Dot => {
                view! { <circle class=kind cx=one.x cy=from + length / 2.0 r="5"></circle> }.into_any()
            }
            Shape::Stretch | Shape::Window => {
                view! { <rect class=kind x=one.x - wide / 2.0 y=*from width=wide height=*length></rect> }.into_any()
            }
        }
    });
    let from = one
        .signs
        .first()
        .map_or(one.words_at, |(_, from, _)| from + 6.0);
    let day = one.item.first().map(Day::iso);
    view! {
        <g data-standing=standing(&one.item)>
            <polyline class="lead-in" points=format!("{},{from} {},{}", one.x + 7.0, Down::WORDS - 4.0, one.words_at)></polyline>
            {signs.collect_any()}
            <text x=Down::WORDS y=one.words_at + 4.5><tspan class="day">{day}</tspan>" "{one.item.name.clone()}</text>
        </g>
    }
    .into_any()
}

/// What the signs mean that are there.
fn legend(items: &[Item]) -> String {
    const MEANT: [(Shape, &str); 4] = [
        (Shape::Stretch, "长条：试点期和合格有效期"),
        (Shape::Window, "短条：办理的时段"),
        (Shape::Limit, "菱形：至迟或者最早的日期"),
        (Shape::Dot, "圆点：登记过的事"),
    ];
    let glyphs = || items.iter().flat_map(|item| &item.glyphs);
    let there = |shape: Shape| glyphs().any(|glyph| glyph.shape == shape);
    let meant = MEANT.iter().filter(|(shape, _)| there(*shape));
    let meant: Vec<&str> = meant.map(|(_, words)| *words).collect();
    format!("{}。“前3个月”的两种读法画在同一行。", meant.join("；"))
}

const fn kind(shape: Shape) -> &'static str {
    match shape {
        Shape::Stretch => "stretch",
        Shape::Window => "window",
        Shape::Limit => "limit",
        Shape::Dot => "dot",
    }
}

/// How high a sign is that lasts.
const fn height(shape: Shape) -> f64 {
    match shape {
        Shape::Stretch => 20.0,
        Shape::Window | Shape::Limit | Shape::Dot => 12.0,
    }
}

const fn standing(item: &Item) -> &'static str {
    match item.standing {
        Standing::Happened => "happened",
        Standing::Ahead => "ahead",
        Standing::Open => "open",
        Standing::Missed => "missed",
    }
}
