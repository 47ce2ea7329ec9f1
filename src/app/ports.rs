//! What the application asks of the world besides the store: small things, answered at once.

use std::fmt;
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

    /// 32 bytes to make a key of; nothing where there is no randomness.
    fn seed(&self) -> Option<[u8; 32]>;
}

/// What computes with keys that sign; in the browser a part of the program that is fetched when it is asked for.
#[allow(async_fn_in_trait)] // The page has one thread: no future of ours need be `Send`.
pub trait Seal {
    /// A new secret key made of random bytes.
    async fn new_key(&self, seed: &[u8]) -> Result<Vec<u8>, SealError>;

    /// The public half of a key, as a JSON Web Key.
    async fn public_jwk(&self, secret: &[u8]) -> Result<String, SealError>;

    /// Verifies the bytes of a signed file: [`SealError::Refused`] says what is wrong with it, all else that nothing was verified.
    async fn verify(&self, file: &[u8]) -> Result<(), SealError>;

    /// The signed file of a payload's bytes.
    async fn sign(&self, secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, SealError>;
}

/// Why nothing was signed, verified or computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealError {
    /// The part that computes did not come; with the browser's reason.
    NotLoaded(String),
    /// It looked and said no, in its own words to the applicant.
    Refused(String),
    /// It failed within itself: this says nothing about the key or the file.
    Broken(String),
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLoaded(why) => write!(
                f,
                "签名和加密部分没能载入（{why}）。程序可能已更新，请刷新本页后再试；已填写的内容不会丢失。"
            ),
            Self::Refused(why) => f.write_str(why),
            Self::Broken(why) => write!(
                f,
                "签名和加密部分出错（{why}），没有得出结果。请刷新本页后再试；已填写的内容不会丢失。"
            ),
        }
    }
}

impl std::error::Error for SealError {}

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
