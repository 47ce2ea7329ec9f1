//! What a blank prints, and what stands in a cell.

use crate::codec::word_made::{Paragraph, Style};
use crate::dossier::{Answers, Place as Where};
use crate::form::{Blank, Piece};
use crate::value::{Kind, Regions};

/// Where the words come from.
pub(super) struct Words<'a> {
    pub(super) answers: &'a dyn Answers,
    pub(super) regions: Option<&'a Regions>,
    /// Whether the part that is laid out has less room around its lines.
    pub(super) tight: bool,
}

/// Where they stand, as far as that changes how they are set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A box for a few words.
    Box,
    /// A tall box: printed words stand on lines of their own, and paragraphs begin two letters in.
    Tall,
    /// The rule of a cover.
    Rule,
    /// A line in the middle.
    Centred,
}

impl Words<'_> {
    /// What a blank prints at a place.
    pub(super) fn printed(&self, blank: &Blank, place: Where) -> String {
        let text = self.answers.text(place);
        match (blank.kind, self.regions) {
            (Kind::Region, Some(regions)) => regions.prints(&text),
            (Kind::Region, None) => text.trim().to_owned(),
            _ => blank.prints(&text),
        }
    }

    /// The paragraphs of a blank. Whoever has indented a line already, or centred it, keeps that.
    pub(super) fn prose(
        &self,
        blank: &Blank,
        place: Where,
        (style, indents): (Style, bool),
    ) -> Vec<Paragraph> {
        let printed = self.printed(blank, place);
        if blank.kind != Kind::Prose {
            return vec![Paragraph::of(style, printed)];
        }
        let line = |line: &str| Paragraph {
            indented: indents && !line.starts_with(char::is_whitespace),
            ..Paragraph::of(style, line)
        };
        printed.lines().map(line).collect()
    }

    /// Printed words and blanks between them; at least one paragraph, so that one can write there.
    pub(super) fn inside(&self, pieces: &[Piece], place: Place) -> Vec<Paragraph> {
        let style = match place {
            Place::Box | Place::Tall => Style::Written,
            Place::Rule => Style::Cover,
            Place::Centred => Style::Dated,
        };
        let mut done: Vec<Paragraph> = Vec::new();
        // Whether words that follow stand on the same line, and whether a blank stands right before.
        let (mut open, mut behind_blank) = (false, false);
        for piece in pieces {
            match piece {
                Piece::Text(text) if place == Place::Tall => {
                    done.push(Paragraph::of(style, *text));
                    (open, behind_blank) = (false, false);
                }
                Piece::Text(text) => {
                    add(&mut done, &mut open, Paragraph::of(style, *text));
                    behind_blank = false;
                }
                Piece::Pen(_) => behind_blank = false,
                Piece::Blank(blank, empty) => {
                    let at = Where::blank(blank.key);
                    let mut written = self.prose(blank, at, (style, place == Place::Tall));
                    let is_empty = written.iter().all(|line| line.text.is_empty());
                    if std::mem::replace(&mut behind_blank, true) && !is_empty {
                        add(&mut done, &mut open, Paragraph::of(style, "："));
                    }
                    if blank.kind == Kind::Prose {
                        done.append(&mut written);
                        open = false;
                    } else if is_empty {
                        add(&mut done, &mut open, Paragraph::of(style, *empty));
                    } else {
                        for line in written {
                            add(&mut done, &mut open, line);
                        }
                    }
                }
            }
        }
        if done.is_empty() {
            done.push(Paragraph::of(style, ""));
        }
        done
    }
}

/// Goes on with the line that is open, or begins one.
fn add(done: &mut Vec<Paragraph>, open: &mut bool, words: Paragraph) {
    match done.last_mut().filter(|_| *open) {
        Some(last) => last.text.push_str(&words.text),
        None => done.push(words),
    }
    *open = true;
}
