//! The line of years down a narrow screen: signs beside a line in time's own measure, names beside them, one below the other.

use super::{Item, Lane, Range, Shape, count};
use crate::value::Day;

/// A drawing of [`Down::WIDTH`] by [`height`](Down::height) units.
#[derive(Clone, Debug, PartialEq)]
pub struct Down {
    /// Everything on it, from above.
    pub noted: Vec<Noted>,
    /// Where each year begins.
    pub years: Vec<(i32, f64)>,
    /// Where today is.
    pub today: f64,
    /// The middle of its words, which stand among the others.
    pub today_words_at: f64,
    /// How high it is.
    pub height: f64,
}

/// An item, its signs, and its words beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// What it is.
    pub item: Item,
    /// Across, the middle of its signs.
    pub x: f64,
    /// Its signs: each with where it begins and how long it is.
    pub signs: Vec<(Shape, f64, f64)>,
    /// The middle of its words: never above its first sign, and below the words before.
    pub words_at: f64,
}

impl Down {
    /// How wide the drawing is.
    pub const WIDTH: f64 = 360.0;
    /// The size of the letters.
    pub const SIZE: f64 = 13.0;
    /// Words begin here.
    pub const WORDS: f64 = 112.0;
    const ROW: f64 = 22.0;
    const TOP: f64 = 24.0;
    /// Words stand beside the middle of a day, or so far below the beginning of what lasts.
    const BESIDE: f64 = 6.0;
    /// A year takes at least so much.
    const YEAR: f64 = 64.0;

    /// The drawing; nothing where nothing is known of the pilot.
    pub fn of(items: &[Item], today: Day) -> Option<Down> {
        if items.is_empty() {
            return None;
        }
        let range = Range::of(items, today);
        let years: Vec<Day> = range.years().collect();
        let length = (Self::YEAR * count(years.len() + 1)).max(Self::ROW * count(items.len() + 1));
        let at = |day| Self::TOP + range.at(day, length);
        let mut words_at: f64 = 0.0;
        let mut next = |beside: f64| {
            words_at = beside.max(words_at + Self::ROW);
            words_at
        };
        let (mut noted, mut today_words_at) = (Vec::new(), None);
        for item in items {
            if today_words_at.is_none() && item.first().is_some_and(|first| first > today) {
                today_words_at = Some(next(at(today)));
            }
            let mut one = Self::lying(item, at);
            let first = one.signs.iter().map(|sign| sign.1 + Self::BESIDE);
            one.words_at = next(first.fold(f64::MAX, f64::min));
            noted.push(one);
        }
        let today_words_at = today_words_at.unwrap_or_else(|| next(at(today)));
        Some(Down {
            noted,
            years: years.into_iter().map(|day| (day.year(), at(day))).collect(),
            today: at(today),
            today_words_at,
            height: (Self::TOP + length).max(words_at) + Self::ROW,
        })
    }

    fn lying(item: &Item, at: impl Fn(Day) -> f64) -> Noted {
        let signs = item.signs(at);
        let lasts = signs.iter().any(|sign| sign.0 == Shape::Stretch);
        let x = match item.lane {
            _ if lasts => 48.0,
            Lane::Unit => 64.0,
            Lane::Province => 80.0,
            Lane::Ministry => 96.0,
        };
        Noted {
            item: item.clone(),
            x,
            signs,
            words_at: 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::items;
    use super::super::testing::{REVOKED, day, pilot};
    use super::*;
    use crate::regulation::years_of;

    #[test]
    fn words_stand_one_below_the_other_and_nothing_leaves_the_frame() {
        for (happened, today) in [(&REVOKED[..], "2025-06-01"), (&REVOKED[..1], "2020-05-10")] {
            let pilot = pilot(happened);
            let today = day(today);
            let (course, entries) = years_of(&pilot, None, today);
            let down = Down::of(&items(&pilot, &course, &entries), today).unwrap();
            let mut words: Vec<f64> = down.noted.iter().map(|one| one.words_at).collect();
            words.push(down.today_words_at);
            words.sort_by(f64::total_cmp);
            let apart = |pair: &[f64]| pair[1] - pair[0] >= Down::ROW - 0.01;
            assert!(words.windows(2).all(apart), "{down:?}");
            for one in &down.noted {
                let ends = one.signs.iter().map(|sign| sign.1 + sign.2);
                assert!(ends.fold(0.0, f64::max) <= down.height, "{one:?}");
                assert!(one.words_at < down.height && one.x < Down::WORDS);
            }
            assert!(down.today > 0.0 && down.today < down.height);
        }
        assert_eq!(Down::of(&[], day("2026-01-01")), None);
    }
}
