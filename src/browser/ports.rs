//! The browser behind the ports of the application.

use std::rc::Rc;

use super::{clock, entropy, journal, seal};
use crate::app::ports::{Clock, Journal, NotNoted, Ports, Random, Seal, SealError};
use crate::dossier::Stamp;

/// The ports over this browser.
pub fn of_browser() -> Ports {
    Ports {
        journal: Rc::new(Browser),
        clock: Rc::new(Browser),
        random: Rc::new(Browser),
    }
}

/// This browser, behind each of the ports.
pub struct Browser;

impl Journal for Browser {
    fn names(&self) -> Vec<String> {
        journal::names()
    }

    fn get(&self, name: &str) -> Option<String> {
        journal::get(name)
    }

    fn put(&self, name: &str, text: &str) -> Result<(), NotNoted> {
        journal::put(name, text).map_err(|_| NotNoted)
    }

    fn remove(&self, name: &str) {
        journal::remove(name);
    }
}

impl Clock for Browser {
    fn now(&self) -> Stamp {
        Stamp::new(clock::now())
    }

    fn millis(&self) -> f64 {
        clock::millis()
    }
}

impl Random for Browser {
    fn id(&self) -> Option<String> {
        entropy::id().ok()
    }

    fn seed(&self) -> Option<[u8; 32]> {
        entropy::bytes().ok()
    }
}

impl Seal for Browser {
    async fn new_key(&self, seed: &[u8]) -> Result<Vec<u8>, SealError> {
        seal::new_key(seed).await
    }

    async fn public_jwk(&self, secret: &[u8]) -> Result<String, SealError> {
        seal::public_jwk(secret).await
    }

    async fn verify(&self, file: &[u8]) -> Result<(), SealError> {
        seal::verify(file).await
    }

    async fn sign(&self, secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, SealError> {
        seal::sign(secret, payload).await
    }
}
