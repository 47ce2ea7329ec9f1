//! Whether a part is set a little tighter, so that a few lines do not begin a page.

use crate::dossier::{Answers, Place};
use crate::form::{Blank, Block, Column, Page, Rows, Type};

/// The height of the text area, in tenths of a millimetre; so much of it is left free because fonts differ.
const HEIGHT: usize = 2250 - SPARE;
const SPARE: usize = 40;
/// A line of a heading with what stands below all of them, and how many letters it has room for.
const HEADING: (usize, usize, usize) = (84, 40, 27);
/// The same of a title, whose lines are told.
const TITLE: (usize, usize) = (125, 60);
/// A part of more pages than these is long however it is set.
const FEW: usize = 3;
/// So is a table of more rows.
const MANY: usize = 60;

/// What stands on a page in one piece, and what is printed above it again where it begins another.
struct Piece {
    high: usize,
    head: usize,
}

/// Whether a part that would just begin another page fits on fewer with less room around its lines.
pub fn is_tight(page: &'static Page, answers: &dyn Answers) -> bool {
    let count = |set: Type| pieces(page, &set, answers).map(|pieces| pages(&pieces));
    count(Type::USUAL)
        .filter(|usual| (2..=FEW).contains(usual))
        .is_some_and(|usual| count(Type::TIGHT).is_some_and(|tight| tight < usual))
}

/// How many pages they fill one after the other; a long one runs on.
fn pages(pieces: &[Piece]) -> usize {
    let mut pages = 1;
    let mut taken = 0;
    for Piece { high, head } in pieces {
        if taken + high <= HEIGHT {
            taken += high;
            continue;
        }
        pages += 1;
        let here = if *high < Type::LONG {
            0
        } else {
            HEIGHT - taken
        };
        taken = head + high - here.min(*high);
        while taken > HEIGHT {
            pages += 1;
            taken = head + taken - HEIGHT;
        }
    }
    pages
}

/// What a part is made of; nothing where it is more than headings and tables on upright pages.
fn pieces(page: &'static Page, set: &Type, answers: &dyn Answers) -> Option<Vec<Piece>> {
    let printed = |blank: &'static Blank| blank.prints(&answers.text(Place::blank(blank.key)));
    let whole = |high| Some(vec![Piece { high, head: 0 }]);
    let block = |block: &'static Block| match block {
        Block::Heading(words) => {
            let (line, below, letters) = HEADING;
            whole(words.chars().count().div_ceil(letters) * line + below)
        }
        Block::Title(lines) => whole(lines.len() * TITLE.0 + TITLE.1),
        Block::Grid(grid) => {
            let head = grid.head().map_or(0, |_| set.row());
            let rows = grid.heights(set, &printed);
            Some(rows.map(|high| Piece { high, head }).collect())
        }
        Block::Rows(rows) => table(rows, set, answers),
        _ => None,
    };
    let blocks: Option<Vec<_>> = page.blocks.iter().map(block).collect();
    Some(blocks?.into_iter().flatten().collect())
}

fn table(rows: &'static Rows, set: &Type, answers: &dyn Answers) -> Option<Vec<Piece>> {
    let ids = answers.rows(rows.table.key);
    if rows.is_turned() || ids.len() > MANY {
        return None;
    }
    let set = rows.set(*set);
    let written: Vec<_> = ids.iter().map(|id| texts(rows, *id, answers)).collect();
    let head = set.row() * (1 + usize::from(rows.over.is_some()));
    let filled = written.iter().map(|row| rows.height(row, &set));
    let empty = (0..rows.unfilled(&written)).map(|_| set.row());
    let rows = filled.chain(empty).map(|high| Piece { high, head });
    Some(
        std::iter::once(Piece {
            high: head,
            head: 0,
        })
        .chain(rows)
        .collect(),
    )
}

fn texts(rows: &'static Rows, id: u32, answers: &dyn Answers) -> Vec<String> {
    let text = |column: &Column| match column {
        Column::Blank(blank, _) => blank.prints(&answers.text(Place::cell(blank.key, id))),
        Column::Nth(..) | Column::Pen(..) => String::new(),
    };
    rows.columns.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::FormId;

    fn page(form: FormId, key: &str) -> &'static Page {
        let mut pages = form.form().sheet.pages.iter();
        pages.find(|page| page.key == key).unwrap()
    }

    /// An application whose blank of that key is so long.
    fn written(key: &'static str, letters: usize) -> Paper {
        let mut paper = Paper::default();
        paper.write(Place::blank(key), &"字".repeat(letters));
        paper
    }

    #[test]
    fn pieces_are_put_on_pages_one_after_the_other() {
        let count = |all: &[usize]| {
            let pieces: Vec<_> = all
                .iter()
                .map(|high| Piece {
                    high: *high,
                    head: 100,
                })
                .collect();
            pages(&pieces)
        };
        assert_eq!(count(&[]), 1);
        assert_eq!(count(&[HEIGHT]), 1);
        assert_eq!(count(&[HEIGHT - 400, 400]), 1);
        // One that is not long begins the next page whole.
        assert_eq!(count(&[HEIGHT - 300, 400, HEIGHT - 500]), 2);
        assert_eq!(count(&[HEIGHT - 300, 400, HEIGHT - 499]), 3);
        // A long one runs on, and its head with it.
        assert_eq!(count(&[HEIGHT - 300, 900, HEIGHT - 700]), 2);
        assert_eq!(count(&[HEIGHT - 300, 900, HEIGHT - 699]), 3);
        assert_eq!(count(&[3 * (HEIGHT - 100) + 100]), 3);
    }

    #[test]
    fn a_part_that_just_exceeds_its_page_is_set_tighter() {
        let unit = page(FormId::Application, "unit");
        let tight = |letters| is_tight(unit, &written("unit.review", letters));
        assert!(!tight(0));
        assert!(!tight(300));
        assert!(tight(500));
        // Far too much for one page is a matter of two, and far more of many.
        assert!(!tight(900));
        assert!(!tight(9000));
    }

    #[test]
    fn empty_papers_fit_as_they_are() {
        for id in FormId::ALL {
            for page in id.form().sheet.pages {
                let tight = is_tight(page, &Paper::default());
                assert_eq!(
                    tight,
                    (id.key(), page.key) == ("selfcheck", "check"),
                    "{} {}",
                    id.key(),
                    page.key
                );
            }
        }
    }

    #[test]
    fn a_table_on_turned_pages_or_a_long_one_flows_as_it_is() {
        let list = page(FormId::Standards, "standards");
        assert!(pieces(list, &Type::USUAL, &Paper::default()).is_none());
        let plan = page(FormId::Application, "plan");
        let mut paper = Paper::default();
        for _ in 0..=MANY {
            paper.add_row("plan");
        }
        assert!(!is_tight(plan, &paper));
    }
}
