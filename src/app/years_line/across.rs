//! The line of years across a page: lanes one below the other, names beside their signs, none over another.

use super::{Item, Lane, Range, Shape, count, width};
use crate::value::Day;

/// A drawing of [`Across::WIDTH`] by [`height`](Across::height) units.
#[derive(Clone, Debug, PartialEq)]
pub struct Across {
    /// Everything on it.
    pub placed: Vec<Placed>,
    /// Each lane that has something, with its upper edge.
    pub lanes: Vec<(Lane, f64)>,
    /// Where each year begins.
    pub years: Vec<(i32, f64)>,
    /// Where today is.
    pub today: f64,
    /// How high it is.
    pub height: f64,
}

/// An item in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it is.
    pub item: Item,
    /// The middle of its row.
    pub y: f64,
    /// Its signs: each with where it begins and how long it is.
    pub signs: Vec<(Shape, f64, f64)>,
    /// Where its name begins.
    pub name_at: f64,
}

impl Across {
    /// How wide the drawing is.
    pub const WIDTH: f64 = 900.0;
    /// Before it stand the names of the lanes.
    pub const LEFT: f64 = 64.0;
    /// The size of the letters.
    pub const SIZE: f64 = 14.0;
    /// Above the lanes stand the years and today.
    pub const TOP: f64 = 44.0;
    const ROW: f64 = 24.0;
    const GAP: f64 = 6.0;

    /// The drawing; nothing where nothing is known of the pilot.
    pub fn of(items: &[Item], today: Day) -> Option<Across> {
        if items.is_empty() {
            return None;
        }
        let range = Range::of(items, today);
        let at = |day| Self::LEFT + range.at(day, Self::WIDTH - Self::LEFT);
        let (mut placed, mut lanes) = (Vec::new(), Vec::new());
        let mut top = Self::TOP;
        for lane in [Lane::Unit, Lane::Province, Lane::Ministry] {
            let mut mine: Vec<&Item> = items.iter().filter(|item| item.lane == lane).collect();
            if mine.is_empty() {
                continue;
            }
            // What lasts stands above what happens within it.
            mine.sort_by_key(|item| {
                item.glyphs
                    .iter()
                    .all(|glyph| glyph.shape != Shape::Stretch)
            });
            lanes.push((lane, top));
            let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
            for item in mine {
                let mut one = Self::lying(item, at);
                let taken = one.taken();
                let free = |row: &Vec<(f64, f64)>| {
                    let apart = |(from, to): &(f64, f64)| taken.1 < *from || *to < taken.0;
                    row.iter().all(apart)
                };
                let row = rows.iter().position(free).unwrap_or(rows.len());
                if row == rows.len() {
                    rows.push(Vec::new());
                }
                rows[row].push(taken);
                one.y = top + Self::GAP + Self::ROW * (count(row) + 0.5);
                placed.push(one);
            }
            top += Self::ROW * count(rows.len()) + 2.0 * Self::GAP;
        }
        Some(Across {
            placed,
            lanes,
            years: range.years().map(|day| (day.year(), at(day))).collect(),
            today: at(today),
            height: top,
        })
    }

    /// An item with its name behind its signs, or before them where the frame ends; within a stretch that has room.
    fn lying(item: &Item, at: impl Fn(Day) -> f64) -> Placed {
        let signs = item.signs(at);
        let from = signs.iter().map(|sign| sign.1).fold(f64::MAX, f64::min);
        let to = signs.iter().map(|sign| sign.1 + sign.2).fold(0.0, f64::max);
        let wide = width(&item.name, Self::SIZE);
        let within = signs.len() == 1 && signs[0].0 == Shape::Stretch && to - from > wide + 12.0;
        let name_at = if within {
            from + Self::GAP
        } else if to + Self::GAP + wide <= Self::WIDTH {
            to + Self::GAP
        } else {
            from - Self::GAP - wide
        };
        Placed {
            item: item.clone(),
            y: 0.0,
            signs,
            name_at,
        }
    }
}

impl Placed {
    /// What it takes of its row, with a little room.
    fn taken(&self) -> (f64, f64) {
        let name = (
            self.name_at,
            self.name_at + width(&self.item.name, Across::SIZE),
        );
        let signs = self.signs.iter().map(|sign| (sign.1, sign.1 + sign.2));
        let (from, to) = signs.fold(name, |(from, to), sign| (from.min(sign.0), to.max(sign.1)));
        (from - Across::GAP, to + Across::GAP)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{REVOKED, day, pilot};
    use super::super::{H, items};
    use super::*;
    use crate::regulation::years_of;

    fn drawn(happened: &[(H, &str)], today: &str) -> Across {
        let pilot = pilot(happened);
        let today = day(today);
        let (course, entries) = years_of(&pilot, None, today);
        Across::of(&items(&pilot, &course, &entries), today).unwrap()
    }

    #[test]
    fn nothing_leaves_the_frame_and_no_name_stands_over_another_or_over_a_sign() {
        for (happened, today) in [
            (&REVOKED[..], "2025-06-01"),
            (&REVOKED[..6], "2026-03-08"),
            (&REVOKED[..6], "2026-07-10"),
            (&REVOKED[..4], "2023-03-01"),
            (&REVOKED[..1], "2020-05-10"),
            (&REVOKED[..2], "2035-01-01"),
        ] {
            let across = drawn(happened, today);
            for (nth, one) in across.placed.iter().enumerate() {
                let (from, to) = one.taken();
                assert!(from > 0.0 && to <= Across::WIDTH + Across::GAP, "{one:?}");
                assert!(one.y > Across::TOP && one.y < across.height, "{one:?}");
                for other in &across.placed[nth + 1..] {
                    let (left, right) = other.taken();
                    let apart = to < left || right < from;
                    assert!(apart || (one.y - other.y).abs() > 1.0, "{one:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn lanes_follow_each_other_and_years_stand_where_they_begin() {
        let across = drawn(&REVOKED, "2025-06-01");
        let lanes: Vec<Lane> = across.lanes.iter().map(|(lane, _)| *lane).collect();
        assert_eq!(lanes, [Lane::Unit, Lane::Province, Lane::Ministry]);
        let years: Vec<i32> = across.years.iter().map(|(year, _)| *year).collect();
        assert_eq!(years, [2021, 2022, 2023, 2024, 2025, 2026, 2027]);
        assert!(across.years.windows(2).all(|pair| pair[0].1 < pair[1].1));
        assert_eq!(Across::of(&[], day("2026-01-01")), None);
    }
}
