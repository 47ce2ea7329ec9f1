//! Talk between the windows of this program, over a `BroadcastChannel`; silence where there is none.
//!
//! It only warns early: what keeps two windows from overwriting each other is the store's revision.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listen::{Guard, listen};
use crate::app::editor::Said;

/// One window's seat in the talk; dropping it leaves.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _listening: Guard,
}

impl Tabs {
    /// Joins the talk of that name; `on_message` hears the others, never this window.
    pub fn join(name: &str, on_message: impl Fn(Said) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let listening = listen(channel.as_ref(), "message", move |event| {
            let message = event.dyn_into::<MessageEvent>().ok();
            let text = message.and_then(|message| message.data().as_string());
            if let Some(said) = text.as_deref().and_then(Said::read) {
                on_message(said);
            }
        });
        Self {
            channel,
            _listening: listening,
        }
    }

    /// Tells the others.
    pub fn say(&self, said: &Said) {
        if let Some(channel) = &self.channel {
            // Posting a text fails on a closed channel only, and ours is closed when dropped.
            let _ = channel.post_message(&JsValue::from(said.text()));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
