//! A pack of a province behind a pointer that knows how to drop it.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::Province;

/// What a province lays down. The list of pilots holds a notice too, so that what reads, compares and drops a pack would come into the
/// first download; behind this pointer it stays with what reads it.
#[derive(Clone)]
pub struct Pack(Arc<dyn Held + std::marker::Send + Sync>);

trait Held {
    fn province(&self) -> &Province;
}

impl Held for Province {
    fn province(&self) -> &Province {
        self
    }
}

impl Pack {
    /// Puts it behind a pointer.
    pub fn of(province: Province) -> Pack {
        Pack(Arc::new(province))
    }
}

impl Deref for Pack {
    type Target = Province;

    fn deref(&self) -> &Province {
        self.0.province()
    }
}

impl fmt::Debug for Pack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl PartialEq for Pack {
    fn eq(&self, other: &Pack) -> bool {
        **self == **other
    }
}

impl Eq for Pack {}
