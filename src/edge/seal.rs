//! The second binary, which signs and verifies: the shell's `window.shidian.seal()` loads it once.

use std::fmt;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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

/// Why nothing was signed or verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealError {
    /// The second binary did not come; with the browser's reason.
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
                "签名和验证部分没能载入（{why}）。程序可能已更新，请刷新本页后再试；已填写的内容不会丢失。"
            ),
            Self::Refused(why) => f.write_str(why),
            Self::Broken(why) => write!(
                f,
                "签名和验证部分出错（{why}），没有得出结果。请刷新本页后再试；已填写的内容不会丢失。"
            ),
        }
    }
}

impl std::error::Error for SealError {}

async fn call_for_bytes(name: &str, arguments: &Array) -> Result<Vec<u8>, SealError> {
    let answer = call(name, arguments).await?.dyn_into::<Uint8Array>();
    match answer {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(_) => Err(SealError::Broken(name.to_owned())),
    }
}

async fn call(name: &str, arguments: &Array) -> Result<JsValue, SealError> {
    let module = module().await?;
    let function = member(&module, name).and_then(|found| found.dyn_into::<Function>().ok());
    let function = function.ok_or_else(|| SealError::NotLoaded(name.to_owned()))?;
    let answer = Reflect::apply(&function, &module, arguments);
    // It refuses with a text; anything else thrown is a fault of its own, never a verdict.
    answer.map_err(|thrown| match thrown.as_string() {
        Some(why) => SealError::Refused(why),
        None => SealError::Broken(reason(&thrown)),
    })
}

async fn module() -> Result<JsValue, SealError> {
    let shidian = member(&js_sys::global(), "shidian").unwrap_or(JsValue::UNDEFINED);
    let load = member(&shidian, "seal").and_then(|found| found.dyn_into::<Function>().ok());
    let load = load.ok_or_else(|| SealError::NotLoaded("window.shidian.seal".to_owned()))?;
    let loading = load.call0(&shidian).and_then(JsCast::dyn_into::<Promise>);
    let loaded = match loading {
        Ok(loading) => JsFuture::from(loading).await,
        Err(thrown) => Err(thrown),
    };
    loaded.map_err(|thrown| SealError::NotLoaded(reason(&thrown)))
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

fn reason(thrown: &JsValue) -> String {
    let message = member(thrown, "message").and_then(|message| message.as_string());
    message
        .or_else(|| thrown.as_string())
        .unwrap_or_else(|| "原因不明".to_owned())
}

fn bytes(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}
