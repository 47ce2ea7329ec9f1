//! The second binary, which signs, verifies and seals: the shell's `window.shidian.seal()` loads it once.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::part::{self, PartError};
pub use crate::app::ports::SealError;
use crate::vault::{Cost, KEY, NONCE};

const PART: &str = "seal";

/// A new secret key made of 32 random bytes.
///
/// # Errors
/// [`SealError::Refused`] for bytes that make no key; else as every function here.
pub async fn new_key(entropy: &[u8]) -> Result<Vec<u8>, SealError> {
    call_for_bytes("new_key", &Array::of1(&bytes(entropy))).await
}

/// The public half of a key, as a JSON Web Key.
///
/// # Errors
/// [`SealError::Refused`] for bytes that are no key; else as every function here.
pub async fn public_jwk(secret: &[u8]) -> Result<String, SealError> {
    let jwk = call("public_jwk", &Array::of1(&bytes(secret))).await?;
    let text = jwk.as_string();
    text.ok_or_else(|| SealError::Broken("public_jwk".to_owned()))
}

/// The signature of a payload's bytes.
///
/// # Errors
/// [`SealError::Refused`] for bytes that are no key; else as every function here.
pub async fn sign(secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, SealError> {
    call_for_bytes("sign", &Array::of2(&bytes(secret), &bytes(payload))).await
}

/// Verifies the bytes of a signed file.
///
/// # Errors
/// [`SealError::Refused`] says what is wrong with the file; all else says that nothing was verified.
pub async fn verify(envelope: &[u8]) -> Result<(), SealError> {
    call("verify", &Array::of1(&bytes(envelope)))
        .await
        .map(drop)
}

/// Whether each question with a known answer came out right, in the order of `Answer::ALL`.
///
/// # Errors
/// As every function here.
pub async fn known_answers() -> Result<Vec<u8>, SealError> {
    call_for_bytes("known_answers", &Array::new()).await
}

/// The key that a passphrase makes, computed in a worker; the page goes on meanwhile.
///
/// # Errors
/// [`SealError::Refused`] where the browser has not the memory; else as every function here.
pub async fn derive(passphrase: &str, salt: &[u8], cost: Cost) -> Result<[u8; KEY], SealError> {
    let Cost {
        memory_kib,
        passes,
        lanes,
    } = cost;
    let call = Array::of2(&passphrase.into(), &bytes(salt));
    for number in [memory_kib, passes, lanes] {
        call.push(&number.into());
    }
    let shidian = part::shell();
    let derive =
        part::member(&shidian, "derive").and_then(|found| found.dyn_into::<Function>().ok());
    let derive = derive.ok_or_else(|| SealError::NotLoaded("window.shidian.derive".to_owned()))?;
    let working = Reflect::apply(&derive, &shidian, &call).and_then(JsCast::dyn_into::<Promise>);
    let answer = match working {
        Ok(working) => JsFuture::from(working).await,
        Err(thrown) => Err(thrown),
    };
    let answer = answer.map_err(|thrown| part::fault(&thrown))?;
    let key = answer.dyn_into::<Uint8Array>().ok();
    let key = key.and_then(|key| key.to_vec().try_into().ok());
    key.ok_or_else(|| SealError::Broken("derive".to_owned()))
}

/// The second binary, running: what it is asked now it answers at once, even inside a transaction.
#[derive(Clone)]
pub struct Seal(JsValue);

/// Loads the second binary.
///
/// # Errors
/// [`SealError::NotLoaded`].
pub async fn load() -> Result<Seal, SealError> {
    Ok(Seal(part::load(PART).await?))
}

impl Seal {
    /// Seals a text as what `about` says it is.
    ///
    /// # Errors
    /// As every function here.
    pub fn seal(
        &self,
        key: &[u8; KEY],
        nonce: &[u8; NONCE],
        (about, text): (&str, &str),
    ) -> Result<Vec<u8>, SealError> {
        let call = Array::of4(&bytes(key), &bytes(nonce), &about.into(), &text.into());
        let sealed = part::apply(&self.0, "seal_text", &call)?;
        Ok(part::bytes_of("seal_text", sealed)?)
    }

    /// Opens what [`Seal::seal`] sealed.
    ///
    /// # Errors
    /// [`SealError::Refused`] where key, place or a single bit differ; else as every function here.
    pub fn open(
        &self,
        key: &[u8; KEY],
        nonce: &[u8; NONCE],
        (about, sealed): (&str, &[u8]),
    ) -> Result<String, SealError> {
        let call = Array::of4(&bytes(key), &bytes(nonce), &about.into(), &bytes(sealed));
        let text = part::apply(&self.0, "open_text", &call)?.as_string();
        text.ok_or_else(|| SealError::Broken("open_text".to_owned()))
    }
}

async fn call_for_bytes(name: &str, arguments: &Array) -> Result<Vec<u8>, SealError> {
    Ok(part::bytes_of(name, call(name, arguments).await?)?)
}

async fn call(name: &str, arguments: &Array) -> Result<JsValue, SealError> {
    Ok(part::apply(&part::load(PART).await?, name, arguments)?)
}

impl From<PartError> for SealError {
    fn from(why: PartError) -> Self {
        match why {
            PartError::NotLoaded(why) => Self::NotLoaded(why),
            PartError::Refused(why) => Self::Refused(why),
            PartError::Broken(why) => Self::Broken(why),
        }
    }
}

fn bytes(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}
