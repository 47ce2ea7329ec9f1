//! One block of a leaf.

use leptos::prelude::*;

use super::Ink;
use super::grid::GridView;
use super::rows::SheetRows;
use super::seals::Seals;
use super::slot::{Pieces, Slot};
use super::tally::TallyView;
use crate::dossier::Place;
use crate::form::{Blank, Block, Line};
use crate::ui::erase::CollectAny;

#[component]
pub(super) fn BlockView(block: &'static Block, ink: Ink) -> impl IntoView {
    match block {
        Block::Annex(text) => view! { <p class="annex">{*text}</p> }.into_any(),
        Block::Title(lines) => {
            let lines = lines
                .iter()
                .map(|line| view! { <span>{*line}</span> })
                .collect_any();
            view! { <p class="title">{lines}</p> }.into_any()
        }
        Block::Lines(lines) => view! { <CoverLines lines=lines ink=ink/> }.into_any(),
        Block::Centred(pieces) => {
            view! { <p class="centred"><Pieces pieces=pieces ink=ink/></p> }.into_any()
        }
        Block::Heading(text) => view! { <p class="heading">{*text}</p> }.into_any(),
        Block::Notes(title, notes) => view! { <Notes title=title notes=notes/> }.into_any(),
        Block::Running(blank) => view! { <Running blank=blank ink=ink/> }.into_any(),
        Block::Grid(grid) => view! { <GridView grid=grid ink=ink/> }.into_any(),
        Block::Rows(rows) => view! { <SheetRows rows=rows ink=ink/> }.into_any(),
        Block::Tally(tally) => view! { <TallyView tally=tally ink=ink/> }.into_any(),
        Block::Seals(seals) => view! { <Seals seals=seals ink=ink/> }.into_any(),
    }
}

#[component]
fn CoverLines(lines: &'static [Line], ink: Ink) -> impl IntoView {
    let line = |line: &'static Line| {
        view! {
            <p class="cover-line">
                <span class="cover-label">{line.label}</span>
                <span class="cover-rule"><Pieces pieces=line.pieces ink=ink.clone()/></span>
            </p>
        }
    };
    view! { <div class="cover-lines">{lines.iter().map(line).collect_any()}</div> }
}

#[component]
fn Running(blank: &'static Blank, ink: Ink) -> impl IntoView {
    view! { <div class="running"><Slot blank=blank place=Place::blank(blank.key) empty="" ink=ink/></div> }
}

#[component]
fn Notes(title: &'static str, notes: &'static [&'static str]) -> impl IntoView {
    let note = |(index, note): (usize, &&'static str)| view! { <p class="note">{format!("{}. {note}", index + 1)}</p> };
    view! {
        <p class="notes-title">{title}</p>
        {notes.iter().enumerate().map(note).collect_any()}
    }
}
