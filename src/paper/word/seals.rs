//! The blocks in which bodies write their opinion, seal, sign and date by hand: each stays on one page.

use super::words::Words;
use super::{ROOM, WIDTH};
use crate::codec::word_made::{Cell, Edges, Paragraph, Row, Style, Table, Upright, twips};
use crate::dossier::Place;
use crate::form::{Blank, Seal, Type};

/// The least height of an opinion.
const OPINION: u32 = twips(170);
/// The place of seal, signature and date, for a seal is 42 mm wide and more.
const SEALED: u32 = twips(450);
/// What is left for the seal between the name of the body and the signature.
const SEAL: u32 = twips(220);
/// Where the line of the signature begins, and that of the date.
const SIGNED: u32 = WIDTH * 52 / 100;
const DATED: u32 = WIDTH * 62 / 100;

pub(super) fn seals(seals: &'static [Seal], words: &Words) -> Table {
    let mut rows = Vec::new();
    for seal in seals {
        match seal {
            Seal::One(label, name, opinion) => {
                let at = |blank: &Blank| Place::blank(blank.key);
                rows.extend(block(
                    label,
                    &words.printed(name, at(name)),
                    words.prose(opinion, at(opinion), (Style::Written, true)),
                ));
            }
            Seal::Each(label, table, name, opinion) => {
                let ids = words.answers.rows(table.key);
                if ids.is_empty() {
                    rows.extend(block(label, "", Vec::new()));
                }
                for id in ids {
                    let at = |blank: &Blank| Place::cell(blank.key, id);
                    rows.extend(block(
                        label,
                        &words.printed(name, at(name)),
                        words.prose(opinion, at(opinion), (Style::Written, true)),
                    ));
                }
            }
        }
    }
    Table {
        widths: vec![SIGNED, DATED - SIGNED, WIDTH - DATED],
        ruled: true,
        room: ROOM,
        rows,
        ..Table::default()
    }
}

/// The opinion, and below it, without a line between them, what is left to the pen.
fn block(label: &str, name: &str, mut opinion: Vec<Paragraph>) -> [Row; 2] {
    if opinion.is_empty() {
        opinion.push(Paragraph::of(Style::Written, ""));
    }
    let said: Vec<&str> = opinion.iter().map(|line| line.text.as_str()).collect();
    // One of half a page runs on: a row that stays whole is cut off where it is higher than a page.
    let long = Type::USUAL.is_long_opinion(&said.join("\n"));
    for line in &mut opinion {
        line.stays = !long;
    }
    let cell = |span, paragraphs, edges| Cell {
        span,
        upright: Upright::Top,
        paragraphs,
        edges,
        ..Cell::default()
    };
    let row = |height, whole, cell| Row {
        height,
        whole,
        cells: vec![cell],
    };
    [
        row(OPINION, !long, cell(3, opinion, Edges::OPEN_BELOW)),
        row(
            SEALED,
            true,
            Cell {
                upright: Upright::Foot,
                ..cell(3, by_hand(label, name), Edges::OPEN_ABOVE)
            },
        ),
    ]
}

fn by_hand(label: &str, name: &str) -> Vec<Paragraph> {
    let line = |text: String, begins| Paragraph {
        begins,
        ..Paragraph::of(Style::Written, text)
    };
    vec![
        line(format!("{label}{name}"), 0),
        Paragraph {
            room: Some((SEAL, 0)),
            ..line("负责人（签名）".to_owned(), SIGNED)
        },
        line("年　　月　　日".to_owned(), DATED),
    ]
}
