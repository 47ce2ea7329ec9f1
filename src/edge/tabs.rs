//! Talk between the windows of this program, over a `BroadcastChannel`; silence where there is none.
//!
//! It only warns early: what keeps two windows from overwriting each other is the store's revision.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listen::{Guard, listen};

/// What one window tells the others that joined the same name; `tab` is the speaker's identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A window opened the paper and asks who edits it.
    Here { tab: String },
    /// This window edits it.
    Held { tab: String },
    /// This window takes the editing over.
    Take { tab: String },
    /// A new revision was stored.
    Saved { rev: u32 },
    /// The page was locked, or its passphrase set, changed or removed: every window begins anew.
    Anew,
    /// Everything was removed from this machine: every window stops writing.
    Gone,
}

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

impl Said {
    fn text(&self) -> String {
        match self {
            Self::Here { tab } => format!("here {tab}"),
            Self::Held { tab } => format!("held {tab}"),
            Self::Take { tab } => format!("take {tab}"),
            Self::Saved { rev } => format!("saved {rev}"),
            Self::Anew => "anew".to_owned(),
            Self::Gone => "gone".to_owned(),
        }
    }

    /// Reads what a window said; on file:// any page may speak here, so all else is ignored.
    fn read(text: &str) -> Option<Self> {
        match text {
            "anew" => return Some(Self::Anew),
            "gone" => return Some(Self::Gone),
            _ => {}
        }
        let (word, rest) = text.split_once(' ')?;
        if word == "saved" {
            return rest.parse().ok().map(|rev| Self::Saved { rev });
        }
        let plain =
            (1..=64).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_alphanumeric());
        let tab = plain.then(|| rest.to_owned())?;
        match word {
            "here" => Some(Self::Here { tab }),
            "held" => Some(Self::Held { tab }),
            "take" => Some(Self::Take { tab }),
            _ => None,
        }
    }
}
