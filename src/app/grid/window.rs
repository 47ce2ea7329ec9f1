//! The part of a table that is drawn: all of it, a frame at a time, or of a long one the rows about the current one.

use std::ops::Range;

/// So many rows are drawn in one frame.
const AT_ONCE: usize = 40;
/// So many rows are drawn of a longer one.
const SPAN: usize = 400;

/// Rows that follow one another, counted from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    top: usize,
    bottom: usize,
}

impl Window {
    /// The longest table that is drawn whole.
    pub const WHOLE: usize = 1000;

    /// Where a table of so many rows is opened: at its beginning, or at the row that one was led to.
    pub fn opened(row: Option<usize>, total: usize) -> Window {
        let beginning = Window {
            top: 0,
            bottom: AT_ONCE,
        };
        row.map_or(beginning, |row| beginning.holding(row, total))
    }

    /// The rows that are there to be drawn.
    pub fn rows(self, total: usize) -> Range<usize> {
        let top = if self.top < total {
            self.top
        } else {
            total.saturating_sub(AT_ONCE)
        };
        top..self.bottom.clamp(top, total)
    }

    /// What is drawn with the next frame; nothing where all is drawn that is to be.
    pub fn grown(self, total: usize) -> Option<Window> {
        let Range { start, end } = self.rows(total);
        let limit = if total <= Window::WHOLE { total } else { SPAN };
        let room = limit.saturating_sub(end - start).min(AT_ONCE);
        let down = room.min(total - end);
        let up = (room - down).min(start);
        (down + up > 0).then_some(Window {
            top: start - up,
            bottom: end + down,
        })
    }

    /// A window in which a row is drawn: this one, or one that goes as far beyond its edge as the row is near, or another.
    #[must_use]
    pub fn holding(self, row: usize, total: usize) -> Window {
        let Range { start, end } = self.rows(total);
        if (start..end).contains(&row) {
            self
        } else if start == 0 && total <= Window::WHOLE {
            Window {
                top: 0,
                bottom: row + AT_ONCE,
            }
        } else if row >= end && row - end < AT_ONCE {
            // The rows that were left behind make room for those that follow.
            Window {
                top: start.max(end.saturating_sub(SPAN / 2)),
                bottom: row + AT_ONCE,
            }
        } else if row < start && start - row <= AT_ONCE {
            Window {
                top: row.saturating_sub(AT_ONCE),
                bottom: end.min(start + SPAN / 2),
            }
        } else {
            Window {
                top: row.saturating_sub(AT_ONCE / 2),
                bottom: row + AT_ONCE / 2,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(mut window: Window, total: usize) -> Range<usize> {
        while let Some(grown) = window.grown(total) {
            let (old, new) = (window.rows(total), grown.rows(total));
            assert!((1..=AT_ONCE).contains(&(new.len() - old.len())));
            window = grown;
        }
        window.rows(total)
    }

    #[test]
    fn a_table_that_people_have_is_drawn_whole_and_a_longer_one_by_parts() {
        for (total, drawn) in [
            (0, 0..0),
            (1, 0..1),
            (40, 0..40),
            (500, 0..500),
            (Window::WHOLE, 0..Window::WHOLE),
            (Window::WHOLE + 1, 0..SPAN),
            (10_000, 0..SPAN),
        ] {
            assert_eq!(settled(Window::opened(None, total), total), drawn);
        }
    }

    #[test]
    fn whoever_is_led_to_a_row_finds_it_drawn_at_once() {
        for (row, total, first, at_last) in [
            (10, 500, 0..40, 0..500),
            (450, 500, 0..490, 0..500),
            (5_000, 10_000, 4_980..5_020, 4_980..5_380),
            (9_999, 10_000, 9_979..10_000, 9_600..10_000),
        ] {
            let window = Window::opened(Some(row), total);
            assert_eq!(window.rows(total), first);
            assert_eq!(settled(window, total), at_last);
        }
    }

    #[test]
    fn going_over_an_edge_keeps_the_rows_that_were_left_and_no_more_than_fit() {
        let total = 10_000;
        let window = |top, bottom| Window { top, bottom };
        for (from, row, first, at_last) in [
            (window(0, 400), 399, 0..400, 0..400),
            (window(0, 400), 400, 200..440, 200..600),
            (window(0, 400), 439, 200..479, 200..600),
            (window(0, 400), 440, 420..460, 420..820),
            (window(200, 600), 199, 159..400, 159..559),
            (window(200, 600), 20, 0..40, 0..400),
        ] {
            let held = from.holding(row, total);
            assert_eq!(held.rows(total), first, "{row}");
            assert_eq!(settled(held, total), at_last, "{row}");
        }
    }

    #[test]
    fn rows_that_went_are_not_drawn() {
        let window = Window {
            top: 9_600,
            bottom: 10_000,
        };
        assert_eq!(window.rows(9_700), 9_600..9_700);
        assert_eq!(window.rows(300), 260..300);
        assert_eq!(window.rows(0), 0..0);
        assert_eq!(settled(window, 300), 0..300);
    }
}
