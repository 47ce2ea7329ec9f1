//! What the application asks of the world besides the store: small things, answered at once.

use std::rc::Rc;

use crate::dossier::Stamp;

/// Texts under names that are written before the call returns, so that a reload or a closed window loses none.
pub trait Journal {
    /// The names of all texts kept, in no order; none where nothing can be kept.
    fn names(&self) -> Vec<String>;

    /// The text of a name, if it can be read.
    fn get(&self, name: &str) -> Option<String>;

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Where there is no room, or nothing may be kept.
    fn put(&self, name: &str, text: &str) -> Result<(), NotNoted>;

    /// Forgets a text.
    fn remove(&self, name: &str);
}

/// The clocks of the machine.
pub trait Clock {
    /// The local time with its offset; somebody may set it back.
    fn now(&self) -> Stamp;

    /// Milliseconds for measuring intervals; they only grow.
    fn millis(&self) -> f64;
}

/// A source of what nobody can foresee.
pub trait Random {
    /// A new identifier of 16 hexadecimal digits; nothing where there is no randomness.
    fn id(&self) -> Option<String>;
}

/// A text was not kept: there is no room, or nothing may be kept here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNoted;

/// All of these together.
#[derive(Clone)]
pub struct Ports {
    /// Where each key goes at once.
    pub journal: Rc<dyn Journal>,
    /// The time.
    pub clock: Rc<dyn Clock>,
    /// Identifiers.
    pub random: Rc<dyn Random>,
}
