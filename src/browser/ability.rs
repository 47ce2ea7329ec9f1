//! What this browser can do and how the page was opened, asked member by member; nothing is tried out here.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::local::local;
use crate::app::diagnosis::{Ability, Opened, Protocol};

/// What the browser has of all that is asked for.
pub fn present() -> Vec<Ability> {
    Ability::ALL
        .into_iter()
        .filter(|ability| has(*ability))
        .collect()
}

/// How the page was opened.
pub fn opened() -> Opened {
    let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
    Opened {
        single: at(&["shidianInlined"]).is_some(),
        protocol: Protocol::of(&protocol.unwrap_or_default()),
    }
}

/// What the browser calls itself.
pub fn browser() -> String {
    let name = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    name.unwrap_or_default()
}

/// Width and height of the window in CSS pixels, and how many of the screen's make one.
pub fn window() -> (f64, f64, f64) {
    let number = |name| {
        at(&[name])
            .and_then(|value| value.as_f64())
            .unwrap_or_default()
    };
    (
        number("innerWidth"),
        number("innerHeight"),
        number("devicePixelRatio"),
    )
}

/// Bytes in use and bytes granted; nothing where the browser does not tell.
pub async fn room() -> Option<(f64, f64)> {
    let estimate = asked("estimate").await?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

fn has(ability: Ability) -> bool {
    match ability {
        Ability::Secure => at(&["isSecureContext"]).is_some_and(|value| value.is_truthy()),
        Ability::Database => at(&["indexedDB"]).is_some(),
        Ability::Journal => local().is_some(),
        Ability::Random => at(&["crypto", "getRandomValues"]).is_some(),
        Ability::Subtle => at(&["crypto", "subtle"]).is_some(),
        Ability::Offline => at(&["navigator", "serviceWorker"]).is_some(),
        Ability::Lasting => at(&["navigator", "storage", "persist"]).is_some(),
        Ability::Locks => at(&["navigator", "locks"]).is_some(),
        Ability::Broadcast => at(&["BroadcastChannel"]).is_some(),
        Ability::Clipboard => at(&["navigator", "clipboard"]).is_some(),
        Ability::Pickers => at(&["showSaveFilePicker"]).is_some(),
        Ability::Unpacking => at(&["DecompressionStream"]).is_some(),
        Ability::Print => at(&["print"]).is_some(),
    }
}

/// The answer of one of the questions that `navigator.storage` takes.
async fn asked(question: &str) -> Option<JsValue> {
    let storage = at(&["navigator", "storage"])?;
    let ask = Reflect::get(&storage, &question.into()).ok()?;
    let ask = ask.dyn_into::<Function>().ok()?;
    let answer = Reflect::apply(&ask, &storage, &Array::new()).ok()?;
    JsFuture::from(answer.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}

/// What stands at a path from the window; nothing where it is missing, or where only asking is refused.
fn at(path: &[&str]) -> Option<JsValue> {
    path.iter()
        .try_fold(JsValue::from(js_sys::global()), |object, name| {
            Reflect::get(&object, &(*name).into()).ok()
        })
        .filter(|found| !found.is_undefined() && !found.is_null())
}
