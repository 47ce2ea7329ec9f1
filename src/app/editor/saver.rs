//! Decides when a paper is written: a machine without a clock, the editor only obeys.

use crate::archive::StoreError;
use crate::dossier::Stamp;

/// A pause in typing this long, in milliseconds, is a moment to write.
pub const PAUSE: f64 = 400.0;
/// Typing without a pause is written at least this often, in milliseconds.
pub const LONGEST: f64 = 1000.0;
/// A refused write is tried again after this long, in milliseconds.
pub const AGAIN: f64 = 5000.0;
/// A write that is not done after this long, in milliseconds, is told.
pub const LATE: f64 = 10_000.0;

const HANGS: &str = "本机数据库 10 秒内没有写完，刚才的修改还没有存进去，可能是磁盘太忙或出了故障。请下载草稿文件保存，再刷新本页。";

/// What has to be done next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Order {
    /// Nothing until something happens.
    Rest,
    /// Come back after so many milliseconds.
    Wake(f64),
    /// Write now, and report how it went.
    Write,
}

/// How the typed text stands to what is stored.
#[derive(Clone, Debug, PartialEq)]
pub enum Saving {
    /// Everything is stored, since that moment if it was written here.
    Saved(Option<Stamp>),
    /// Something is typed that is not written yet: since when, and when the last key was.
    Waiting { first: f64, last: f64 },
    /// A write is under way, for too long where it is late; what was typed meanwhile began at `dirty`.
    Writing { dirty: Option<f64>, late: bool },
    /// The last write failed, and why; the text is in memory and will be tried again.
    Refused { why: StoreError },
    /// Another window wrote a newer revision: this one must not write any more.
    Overtaken,
}

/// The machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Saver {
    state: Saving,
}

impl Saver {
    /// A paper just opened.
    pub fn new() -> Saver {
        Saver {
            state: Saving::Saved(None),
        }
    }

    /// How things stand.
    pub fn state(&self) -> &Saving {
        &self.state
    }

    /// Why the last write failed, while it is not mended.
    pub fn refusal(&self) -> Option<String> {
        match &self.state {
            Saving::Refused { why } => Some(why.to_string()),
            Saving::Writing { late: true, .. } => Some(HANGS.to_owned()),
            _ => None,
        }
    }

    /// Whether closing the page now would leave typed text behind.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, Saving::Saved(_))
    }

    /// A key was pressed at `now`.
    pub(super) fn edited(&mut self, now: f64) -> Order {
        match &mut self.state {
            Saving::Saved(_) => self.wait(now, now, now),
            &mut Saving::Waiting { first, .. } => self.wait(first, now, now),
            Saving::Writing { dirty, .. } => {
                dirty.get_or_insert(now);
                Order::Rest
            }
            // The next try is under way already, however steadily one types.
            Saving::Refused { .. } | Saving::Overtaken => Order::Rest,
        }
    }

    /// The moment has come that was ordered.
    pub(super) fn due(&mut self, now: f64) -> Order {
        match self.state {
            Saving::Waiting { first, last } if now < moment(first, last) => {
                Order::Wake(moment(first, last) - now)
            }
            Saving::Waiting { .. } | Saving::Refused { .. } => self.begin(),
            Saving::Saved(_) | Saving::Writing { .. } | Saving::Overtaken => Order::Rest,
        }
    }

    /// The page is hidden or closed, or the user asks: no more waiting.
    pub(super) fn hurry(&mut self) -> Order {
        match self.state {
            Saving::Waiting { .. } | Saving::Refused { .. } => self.begin(),
            Saving::Saved(_) | Saving::Writing { .. } | Saving::Overtaken => Order::Rest,
        }
    }

    /// The write has not come back: whether it is stored is not known, so no other is begun.
    pub(super) fn late(&mut self) -> Order {
        if let Saving::Writing { late, .. } = &mut self.state {
            *late = true;
        }
        Order::Rest
    }

    /// The write was completed.
    pub(super) fn written(&mut self, at: Stamp, now: f64) -> Order {
        if let Saving::Writing {
            dirty: Some(first), ..
        } = self.state
        {
            return self.wait(first, now, now);
        }
        self.state = Saving::Saved(Some(at));
        Order::Rest
    }

    /// The write failed.
    pub(super) fn refused(&mut self, why: StoreError) -> Order {
        self.state = Saving::Refused { why };
        Order::Wake(AGAIN)
    }

    /// Another window wrote first.
    pub(super) fn overtaken(&mut self) -> Order {
        self.state = Saving::Overtaken;
        Order::Rest
    }

    /// This window took over again and knows the newest revision.
    pub(super) fn resume(&mut self) {
        self.state = Saving::Saved(None);
    }

    fn wait(&mut self, first: f64, last: f64, now: f64) -> Order {
        self.state = Saving::Waiting { first, last };
        Order::Wake((moment(first, last) - now).max(0.0))
    }

    fn begin(&mut self) -> Order {
        self.state = Saving::Writing {
            dirty: None,
            late: false,
        };
        Order::Write
    }
}

impl Default for Saver {
    fn default() -> Self {
        Saver::new()
    }
}

fn moment(first: f64, last: f64) -> f64 {
    (last + PAUSE).min(first + LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Stamp {
        Stamp::new("2026-11-25T14:03:05+08:00")
    }

    #[test]
    fn a_pause_of_four_tenths_of_a_second_is_a_moment_to_write() {
        let mut saver = Saver::new();
        assert_eq!(saver.edited(1000.0), Order::Wake(400.0));
        assert_eq!(saver.due(1399.0), Order::Wake(1.0));
        assert_eq!(saver.due(1400.0), Order::Write);
        assert_eq!(saver.written(at(), 1405.0), Order::Rest);
        assert_eq!(saver.state(), &Saving::Saved(Some(at())));
    }

    #[test]
    fn typing_without_a_pause_is_written_after_a_second() {
        let mut saver = Saver::new();
        saver.edited(0.0);
        for key in 1..10 {
            saver.edited(f64::from(key) * 100.0);
        }
        assert_eq!(saver.due(999.0), Order::Wake(1.0));
        assert_eq!(saver.due(1000.0), Order::Write);
    }

    #[test]
    fn what_is_typed_during_a_write_is_written_after_it() {
        let mut saver = Saver::new();
        saver.edited(0.0);
        saver.due(400.0);
        assert_eq!(saver.edited(410.0), Order::Rest);
        assert_eq!(saver.written(at(), 420.0), Order::Wake(400.0));
        assert_eq!((saver.is_open(), saver.due(820.0)), (true, Order::Write));
    }

    #[test]
    fn a_refused_write_is_tried_again_and_never_forgotten() {
        let mut saver = Saver::new();
        saver.edited(0.0);
        saver.due(400.0);
        assert_eq!(saver.refused(StoreError::Full), Order::Wake(AGAIN));
        assert_eq!(saver.refusal(), Some(StoreError::Full.to_string()));
        assert_eq!(saver.edited(500.0), Order::Rest);
        assert!(saver.is_open());
        assert_eq!(saver.due(5400.0), Order::Write);
    }

    #[test]
    fn a_write_that_does_not_come_back_is_told_and_still_counts_when_it_does() {
        let mut saver = Saver::new();
        saver.edited(0.0);
        assert_eq!((saver.late(), saver.refusal()), (Order::Rest, None));
        saver.due(400.0);
        saver.late();
        assert_eq!(
            (saver.hurry(), saver.refusal()),
            (Order::Rest, Some(HANGS.to_owned()))
        );
        assert_eq!(saver.written(at(), 12_000.0), Order::Rest);
        assert_eq!(saver.state(), &Saving::Saved(Some(at())));
    }

    #[test]
    fn hiding_the_page_counts_as_a_pause() {
        let mut saver = Saver::new();
        assert_eq!(saver.hurry(), Order::Rest);
        saver.edited(0.0);
        assert_eq!(saver.hurry(), Order::Write);
        assert_eq!(saver.hurry(), Order::Rest);
    }

    #[test]
    fn an_overtaken_window_never_writes() {
        let mut saver = Saver::new();
        saver.edited(0.0);
        saver.overtaken();
        assert_eq!(saver.edited(10.0), Order::Rest);
        assert_eq!(saver.due(5000.0), Order::Rest);
        assert_eq!(saver.hurry(), Order::Rest);
    }
}
