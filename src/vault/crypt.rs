//! The computing behind a passphrase: Argon2id to a key, XChaCha20-Poly1305 with it.
//!
//! Entropy is an argument; whoever calls wipes what was handed over.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{Cost, KEY, NONCE};

/// Why nothing was opened or computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCrypt {
    /// The key, the place or the sealed bytes are not those of the sealing; nobody can tell which.
    Sealed,
    /// What was opened is no text.
    NoText,
    /// A key, nonce or salt of the wrong length, or a cost out of bounds.
    Input,
    /// The browser has not the memory that the cost asks for.
    Memory,
}

impl fmt::Display for BadCrypt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sealed => {
                "加密内容打不开：口令（钥匙）不是当时的那个，或者内容被改动、换了位置。\
                 请核对口令；口令无误的，请使用未经改动的原件。"
            }
            Self::NoText => {
                "加密内容解开以后不是文字：写它的程序有误，本程序读不了。请换用写它的那一版程序打开。"
            }
            Self::Input => {
                "加密部分收到的参数不合要求，没有进行。请刷新本页后再试；已填写的内容不会丢失。"
            }
            Self::Memory => {
                "浏览器的内存不够算出口令的钥匙。请关闭一些网页和程序后再试；已填写的内容不会丢失。"
            }
        })
    }
}

impl std::error::Error for BadCrypt {}

/// The key that a passphrase makes.
///
/// # Errors
/// [`BadCrypt::Input`] for a cost out of bounds or a salt too short, [`BadCrypt::Memory`].
pub fn derive(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; KEY]>, BadCrypt> {
    if !cost.is_fair() {
        return Err(BadCrypt::Input);
    }
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY));
    let params = params.map_err(|_| BadCrypt::Input)?;
    let mut blocks = Vec::new();
    let wanted = params.block_count();
    blocks
        .try_reserve_exact(wanted)
        .map_err(|_| BadCrypt::Memory)?;
    blocks.resize(wanted, argon2::Block::default());
    let mut blocks = Zeroizing::new(blocks);
    let mut key = Zeroizing::new([0; KEY]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase.as_bytes(), salt, &mut *key, &mut *blocks)
        .map_err(|_| BadCrypt::Input)?;
    Ok(key)
}

/// Seals a text: only the same key opens it, and only as what `about` says it is.
///
/// # Errors
/// [`BadCrypt::Input`] for a key or nonce of the wrong length.
pub fn seal(key: &[u8], nonce: &[u8], about: &str, text: &str) -> Result<Vec<u8>, BadCrypt> {
    let (cipher, nonce) = prepared(key, nonce)?;
    let payload = Payload {
        msg: text.as_bytes(),
        aad: about.as_bytes(),
    };
    cipher.encrypt(&nonce, payload).map_err(|_| BadCrypt::Input)
}

/// Opens what [`seal`] sealed.
///
/// # Errors
/// [`BadCrypt::Sealed`] where key, nonce, place or a single bit differ; else as [`seal`].
pub fn open(key: &[u8], nonce: &[u8], about: &str, sealed: &[u8]) -> Result<String, BadCrypt> {
    let (cipher, nonce) = prepared(key, nonce)?;
    let payload = Payload {
        msg: sealed,
        aad: about.as_bytes(),
    };
    let opened = cipher.decrypt(&nonce, payload);
    let bytes = opened.map_err(|_| BadCrypt::Sealed)?;
    String::from_utf8(bytes).map_err(|_| BadCrypt::NoText)
}

fn prepared(key: &[u8], nonce: &[u8]) -> Result<(XChaCha20Poly1305, XNonce), BadCrypt> {
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| BadCrypt::Input)?;
    let cipher = XChaCha20Poly1305::new_from_slice(key).map_err(|_| BadCrypt::Input)?;
    Ok((cipher, nonce.into()))
}
